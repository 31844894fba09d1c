package ui

import (
	"fmt"
	"slices"

	"storydiff/diffing"
	"storydiff/diffing/report"
)

// exportWhat is how much an export writes.
type exportWhat uint8

const (
	thisChange exportWhat = iota
	whatIsShown
	thisVersion
	allVersions
)

// An offer is one thing that can be exported just now.
type offer struct {
	what exportWhat
	text string // what it is, in a few words
	stem string // of the file's name
	// comparisons and selection are what the report is written from.
	comparisons []*diffing.Comparison
	selection   report.Selection
}

// offers lists what can be exported of a story with a version selected: from
// the reader r, or with nil from the desk.
func offers(b *binder, version int, r *reader) []offer {
	var list []offer
	story := fileName(b.story.Name)
	if reading := b.readings[version]; reading != nil && version != b.original {
		one := []*diffing.Comparison{reading.Comparison}
		stem := story + "." + fileName(b.short[version])
		if r != nil && r.text == reading {
			list = readerOffers(r, one, stem)
		}
		list = append(list, offer{thisVersion, "this version: " + b.names[version], stem, one, report.Selection{}})
	}
	if done, of := b.progress(); done == of && of > 0 {
		var all []*diffing.Comparison
		for _, v := range b.versions() {
			all = append(all, b.readings[v].Comparison)
		}
		list = append(list, offer{allVersions, fmt.Sprintf("all %d versions", of), story + ".all", all, report.Selection{}})
	}
	return list
}

// readerOffers lists what depends on where the reader stands.
func readerOffers(r *reader, one []*diffing.Comparison, stem string) []offer {
	var list []offer
	if p := r.cursorPassage(); p >= 0 {
		kind := r.text.Passages[p].Kind
		o := offer{thisChange, fmt.Sprintf("this passage: %s", kind), fmt.Sprintf("%s.passage-%d", stem, p+1), one, picked(p)}
		if r.changeAt(r.cursor) {
			n := r.changesBefore[r.cursor] + 1
			o.text = fmt.Sprintf("this change: number %d, %s", n, kind)
			o.stem = fmt.Sprintf("%s.change-%d", stem, n)
		}
		list = append(list, o)
	}
	if shown := r.passagesShown(); len(shown) < len(r.text.Passages) && len(shown) > 0 {
		list = append(list, offer{whatIsShown, "what is shown: " + r.shownText(), stem + ".shown", one, picked(shown...)})
	}
	return list
}

func picked(passages ...int) report.Selection {
	return report.Selection{Passages: [][]int{slices.Clone(passages)}}
}

// passagesShown lists the passages that filter and layout let through.
func (r *reader) passagesShown() []int {
	var list []int
	for _, it := range r.shown {
		if it.kind == passageItem {
			list = append(list, it.passage)
		}
	}
	return list
}
