package furniture

import (
	"strings"

	"storydiff/corpus/text"
)

// block is a paragraph with what is found out about it.
type block struct {
	line
	first, last int // its sentences, without those of a dateline; half open
	kind        text.Part
	done        bool // its sentences are marked
	announces   bool // the lines that follow are links
	item        bool // of a list
	dated       bool // it begins with a dateline
	filed       bool // it begins with what the wire files a headline as
}

// isStory tells whether a block is not found to be anything else.
func (b *block) isStory() bool { return b.kind == text.Body }

// isProse tells whether a block may be a paragraph of the story: a title, a
// byline or a summary point is none.
func (b *block) isProse() bool { return b.kind == text.Body && b.ends && b.count >= 8 && !b.item }

// page is an article whose furniture is looked for.
type page struct {
	a      *text.Article
	book   cueIndex
	blocks []block
	lead   int // the story's first paragraph; len(blocks) where there is none
	foot   int // the block after the story's last paragraph
	end    int // from here on nothing is story
}

// MarkFurniture sets the Part of an article's sentences. It first judges each
// line by itself, and then, if the text is prose, by the lines around it. The
// article's Title and Byline help where they are known. To hide a line of the
// story is worse than to show one of the page, so in doubt a line is story; and
// an article with words keeps one sentence of story at least.
func MarkFurniture(a *text.Article) {
	p := page{a: a, book: allCues(), blocks: newBlocks(a)}
	p.markRecord()
	p.findLead()
	p.judgeBelowLead()
	p.findFoot()
	p.keepReported()
	markShareButtons(p.blocks)
	p.markTop()
	p.findLastLines()
	markAnnounced(p.blocks, p.lead)
	p.markFoot()
	p.markWireFoot()
	if prose := proseOf(p.blocks, p.lead); prose.mostly {
		markRepeated(p.blocks, p.lead)
		markHeadlines(p.blocks, p.lead, prose)
	}
	for _, b := range p.blocks {
		if b.kind == text.Body || b.done {
			continue
		}
		for i := b.first; i < b.last; i++ {
			a.Sentences[i].Part = b.kind
		}
	}
	keepStory(a)
}

// keepStory makes the longest sentence story where none would be.
func keepStory(a *text.Article) {
	longest, words := -1, 0
	for i, s := range a.Sentences {
		n := a.SentenceWordCount(i)
		if s.Part == text.Body && n > 0 {
			return
		}
		if n > words {
			longest, words = i, n
		}
	}
	if longest >= 0 {
		a.Sentences[longest].Part = text.Body
	}
}

// newBlocks returns the paragraphs that are more than a stamp or a dateline.
func newBlocks(a *text.Article) []block {
	blocks := make([]block, 0, len(a.Paragraphs))
	dated := false // a dateline on a line of its own was the last
	for _, p := range a.Paragraphs {
		first := p.FirstSentence
		filed := false
		for first < p.LastSentence && a.Sentences[first].Part.IsFurniture() {
			filed = filed || a.Sentences[first].Part == text.Slug
			dated = a.Sentences[first].Part == text.Dateline
			first++
		}
		if first == p.LastSentence {
			continue
		}
		last := p.LastSentence
		if last-1 > first && a.Sentences[last-1].Part == text.Slug {
			last-- // the signs behind the story's last sentence
		}
		b := block{line: newLine(a, first, last), first: first, last: last, dated: dated, filed: filed}
		b.item = text.ListMarker(b.text) > 0
		blocks = append(blocks, b)
		dated = false
	}
	return blocks
}

// markBlock decides what can be told from a paragraph alone, or from its first
// and last sentences.
func (p *page) markBlock(b *block, at place) {
	switch {
	case b.kind != text.Body:
		return
	case b.count == 0:
		if isSeparator(b.text) && (at != within || b.text[0] != '*') {
			b.kind = text.Slug
		}
		return
	case b.plain != "":
		b.kind, b.announces = b.furniture(p.book, at)
	case b.isNote(p.book):
		b.kind = text.Note
	case inBrackets(b.bare) && at == above:
		b.kind = text.Advisory
	case isStaffCredit(b.bare):
		b.kind = text.CaptionCredit
	}
	if b.kind == text.Note && !inBrackets(b.bare) && (b.dated || b.isTold()) {
		b.kind = text.Body
	}
	if b.kind != text.Body || b.dated || markCaption(p.a, b) {
		return
	}
	for i := b.last - 1; i > b.first && p.markSentence(i); i-- {
		b.last = i
	}
	for i := b.first; i < b.last-1 && p.markSentence(i); i++ {
		b.first = i + 1
	}
}

// markSentence marks a sentence at the edge of a paragraph of story, and tells
// whether it did.
func (p *page) markSentence(i int) bool {
	l := newLine(p.a, i, i+1)
	if l.plain == "" {
		return false
	}
	kind := text.Body
	c, found := p.book.find(l.plain)
	switch {
	case found && c.use&advert != 0 && l.plain == c.phrase:
		kind = text.Advert
	case found && c.use&introduce != 0 && l.introduces(c) && l.separated(c):
		kind = text.Promo
	case !l.ends && (isSignOff(l.text) || found && c.use&slug != 0 && l.plain == c.phrase && !strings.Contains(l.plain, " ")):
		kind = text.Slug
	case isCredit(l.text, l.plain):
		kind = text.CaptionCredit
	case l.text[0] == '(' && inBrackets(l.text):
		kind = l.bracket(p.book, c, found, within)
	}
	p.a.Sentences[i].Part = kind
	return kind != text.Body
}
