package finding

import (
	"fmt"
	"sync"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// terms reports terms of the original for which the version has other words.
func (f *finder) terms() {
	t := &termFinder{finder: f}
	for _, x := range f.o.Terms() {
		t.compare(x)
	}
}

type termFinder struct {
	*finder
	originalStems map[int32]bool
}

// mostTermPlaces is how many places of a term are compared. What these do not
// show, further ones will not.
const mostTermPlaces = 50

// compare looks at every passage that should have the term, and reports every
// other rendering of it.
func (t *termFinder) compare(x facts.Term) {
	type rendering struct {
		place    *facts.Place
		original int
		passage  int
		form     string
	}
	var list []rendering
	uses := make(map[string]int) // by form
	kept := 0
	loose := sync.OnceValue(func() bool {
		return !x.Quoted && len(x.Stems) == 1 && (t.o.Entries[x.Places[0]].Is(english.GeneralNoun) || !t.o.Noun(x.Places))
	})
	for _, w := range x.Places[:min(len(x.Places), mostTermPlaces)] {
		n := t.o.passage[w]
		if n < 0 || len(t.rows[n].Version) == 0 {
			continue
		}
		p := &t.rows[n]
		if t.has(p, x.Stems) && t.o.CountStem(p.Original, x.Stems[0]) <= t.v.CountStem(p.Version, x.Stems[0]) {
			kept++
			continue
		}
		single := singleChange(p)
		rewritten := p.Similarity < nearVerbatim && !single
		if rewritten && !x.Quoted && len(x.Stems) == 1 || !single && loose() {
			continue
		}
		words := t.rendering(p, w, len(x.Stems))
		if words == nil && len(x.Stems) == 2 {
			words = t.halfKept(p, x.Stems)
		}
		if words == nil || rewritten && t.verbal(words) || t.own(words, x.Stems) {
			continue
		}
		key := ""
		for _, v := range words {
			key += fmt.Sprint(t.v.Entries[v].Stem, " ")
		}
		uses[key]++
		list = append(list, rendering{t.v.Place(words[0], words[len(words)-1]+1), w, n, key})
	}
	if len(list) == 0 && kept == 0 {
		t.absent(x)
	}
	for _, r := range list {
		severity := Low
		if x.Quoted || kept == 0 && uses[r.form] > 1 {
			severity = Medium
		}
		original := t.o.Place(r.original, r.original+len(x.Stems))
		t.report(Term, severity, r.passage, original, r.place, "{version} stands for the original's {original}, which keeps to that term")
	}
}

// has reports whether the version's side of a passage has all stems.
func (t *termFinder) has(p *Row, stems []int32) bool {
	for _, stem := range stems {
		if !t.v.HasStem(p.Version, stem) {
			return false
		}
	}
	return true
}
