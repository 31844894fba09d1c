package furniture

import "storydiff/corpus/text"

// block is a paragraph with what is found out about it.
type block struct {
	line
	first, last int // its sentences, without those of a dateline; half open
	kind        text.Part
	announces   bool // the lines that follow are links
	item        bool // of a list
}

// MarkFurniture sets the Furniture of an article's sentences. It first judges
// each line by itself, and then, if the text is prose, by the lines around it.
// To hide a line of the story is worse than to show one of the page, so in doubt
// a line is story.
func MarkFurniture(a *text.Article) {
	book := allCues()
	blocks := newBlocks(a)
	top := firstParagraph(blocks)
	for i := range blocks {
		markBlock(a, book, &blocks[i], i < top)
	}
	markShareButtons(blocks)
	markAnnounced(blocks, top)
	if prose := proseOf(blocks, top); prose.mostly {
		markRepeated(blocks, top)
		markHeadlines(blocks, top, prose)
	}
	for _, b := range blocks {
		if b.kind == text.Body {
			continue
		}
		for i := b.first; i < b.last; i++ {
			a.Sentences[i].Part = b.kind
		}
	}
}

// newBlocks returns the paragraphs that are more than a stamp or a dateline.
func newBlocks(a *text.Article) []block {
	blocks := make([]block, 0, len(a.Paragraphs))
	for _, p := range a.Paragraphs {
		first := p.FirstSentence
		for first < p.LastSentence && a.Sentences[first].Part.IsFurniture() {
			first++
		}
		if first == p.LastSentence {
			continue
		}
		b := block{line: newLine(a, first, p.LastSentence), first: first, last: p.LastSentence}
		b.item = text.ListMarker(b.text) > 0
		blocks = append(blocks, b)
	}
	return blocks
}

// firstParagraph returns the index of the first block that is a paragraph of
// the story, not a title, a byline or a summary point; before it are the lines
// that must not be taken for links.
func firstParagraph(blocks []block) int {
	for i, b := range blocks {
		if b.ends && b.count >= 8 && !b.item {
			return i
		}
	}
	return len(blocks)
}

// markBlock decides what can be told from a paragraph alone, or from its first
// and last sentences.
func markBlock(a *text.Article, book cueIndex, b *block, top bool) {
	if b.plain != "" {
		b.kind, b.announces = b.furniture(book, top)
	}
	if b.kind != text.Body {
		return
	}
	for i := b.last - 1; i > b.first && markSentence(a, book, i); i-- {
		b.last = i
	}
	for i := b.first; i < b.last-1 && markSentence(a, book, i); i++ {
		b.first = i + 1
	}
}

// markSentence marks a sentence at the edge of a paragraph of story, and tells
// whether it did.
func markSentence(a *text.Article, book cueIndex, i int) bool {
	l := newLine(a, i, i+1)
	if l.plain == "" {
		return false
	}
	kind := text.Body
	c, found := book.find(l.plain)
	switch {
	case found && c.use&advert != 0 && l.plain == c.phrase:
		kind = text.Advert
	case found && c.use&introduce != 0 && l.introduces(c) && l.separated(c):
		kind = text.Promo
	case isCredit(l.text, l.plain):
		kind = text.CaptionCredit
	}
	a.Sentences[i].Part = kind
	return kind != text.Body
}
