package furniture

import (
	"strings"

	"storydiff/corpus/text"
)

// talksOfPage tells whether a line speaks to readers about the page it stands
// on, or about what else its house offers: things of a page are named, and
// readers or the house. What somebody says in the story is no such line.
//
// Above the story and below it one thing will do, beside other lines of the
// page two, and between paragraphs of the story three.
func (l *line) talksOfPage(book cueIndex, at place, beside bool) bool {
	if at == within && l.ends && !beside {
		return false // a paragraph of a story about such things
	}
	if l.plain == "" || !l.hasPageTalk(book, at, beside) || l.speaks() {
		return false
	}
	t := l.countTalk(book)
	return !l.quotes() || t.sign && t.readers > 0
}

// hasPageTalk is talksOfPage, whoever says it.
func (l *line) hasPageTalk(book cueIndex, at place, beside bool) bool {
	t := l.countTalk(book)
	least := 1
	if at == within {
		least = 3
		if beside {
			least = 2
		}
	}
	if beside && !l.ends && l.count <= longestLink {
		if c, found := book.find(l.plain); found && c.use&(askPage|askNet) != 0 {
			return true
		}
	}
	if !l.ends && l.count <= longestAsking/2 && (beside && (t.things > 0 || at != within && t.readers > 0) || at != within && t.things > 0) {
		return true
	}
	return t.readers > 0 && t.things >= least || t.things > least+1
}

// talkCount is how many words of a line name things of a page and its readers.
type talkCount struct {
	things, readers int
	sign            bool // a word that hardly anything but a page has
	counted         bool
}

// countTalk counts the words once; the line is asked for them several times.
func (l *line) countTalk(book cueIndex) talkCount {
	if l.talk.counted {
		return l.talk
	}
	l.talk.counted = true
	for _, w := range l.words {
		switch book.talk[w.Norm] {
		case strongWord:
			l.talk.things += 2
			l.talk.sign = true
		case pageWord:
			l.talk.things++
		case readerWord:
			l.talk.readers++
		}
	}
	return l.talk
}

// talk says what a word is in a line that speaks to readers about a page.
type talk uint8

const (
	pageWord   talk = 1 + iota // a thing of a page or of what its house offers
	strongWord                 // one that stands for two: newsletter, cookies
	readerWord                 // a word for readers or for the house
)

// markPageTalk marks lines that speak of the page, beside other lines of it:
// down the text and up again, for one such line tells of the next.
func (p *page) markPageTalk() {
	for i := range p.blocks {
		p.markTalk(i)
	}
	for i := len(p.blocks) - 1; i >= 0; i-- {
		p.markTalk(i)
	}
}

func (p *page) markTalk(i int) {
	b := &p.blocks[i]
	if b.kind != text.Body || b.dated || b.item && i < p.foot || i == p.lead || b.count > longestFurniture {
		return
	}
	at := within
	switch {
	case i < p.lead:
		at = above
	case i >= p.foot:
		at = below
	}
	if strings.HasPrefix(b.text, "{{") || b.talksOfPage(p.book, at, p.besidePage(i)) {
		b.kind = text.Menu
	}
}

// besidePage tells whether a line of the page stands right before or after
// block i.
func (p *page) besidePage(i int) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(p.blocks) {
			switch p.blocks[k].kind {
			case text.Share, text.Promo, text.Menu:
				return true
			}
		}
	}
	return false
}
