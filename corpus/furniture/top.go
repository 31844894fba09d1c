package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

const (
	longestMenu     = 60  // lines between a page's words on itself and the story
	deepestTop      = 300 // lines above a story, at most
	longestTitle    = 25  // words of a headline
	longestQuestion = 16  // words of one that ends in a question or an exclamation
	longestSummary  = 50  // words of a sentence that sums a story up
	kickerWords     = 4   // words of what stands above a headline
)

// findLead judges the lines above the story's first paragraph, and finds that.
func (p *page) findLead() {
	p.lead = len(p.blocks)
	for i := range p.blocks {
		b := &p.blocks[i]
		if i >= deepestTop {
			p.markBlock(b, within)
			continue
		}
		p.markBlock(b, above)
		switch {
		case b.dated && b.kind == text.Body:
			p.lead = i
			return
		case !b.isProse():
		case p.isSummary(i):
			b.kind = text.Standfirst
		case b.talksOfPage(p.book, above, false) && b.talksOfPage(p.book, within, true) && p.hasProse(i+1, longestMenu):
			b.kind = text.Menu
		default:
			p.lead = i
			return
		}
	}
}

// isSummary tells whether paragraph i, which may be the story's first, is a
// sentence that sums it up: a headline stands above, and a byline, a stamp or a
// dateline parts it from the story.
func (p *page) isSummary(i int) bool {
	b := &p.blocks[i]
	if b.last-b.first > 1 || b.count > longestSummary || b.dated {
		return false
	}
	headed := p.a.Title != "" && i == 0
	for k := range p.blocks[:i] {
		headed = headed || p.blocks[k].mayBeTitle() && p.blocks[k].count > 2
	}
	if !headed {
		return false
	}
	for j := i + 1; j < len(p.blocks) && j < i+5; j++ {
		next := &p.blocks[j]
		if next.dated {
			return true
		}
		if next.plain == "" {
			return false
		}
		if isByline(next.bare) || isStamp(next.bare, true) {
			return p.hasProse(j+1, 10)
		}
		if next.isProse() {
			return false
		}
	}
	return false
}

// hasProse tells whether a paragraph of prose comes within some lines.
func (p *page) hasProse(from, lines int) bool {
	for j := from; j < len(p.blocks) && j < from+lines; j++ {
		if b := &p.blocks[j]; b.dated || b.ends && b.count >= 8 && !b.item {
			return true
		}
	}
	return false
}

// mayBeTitle tells whether a line looks like a headline: short, and without a
// full stop.
func (b *block) mayBeTitle() bool {
	if b.kind != text.Body || b.item || b.letters() < 1 || b.count > longestTitle || b.last-b.first > 2 {
		return false
	}
	end := strings.TrimRightFunc(b.bare, func(r rune) bool { return text.IsQuotationMark(r) || r == ')' || r == ' ' })
	r, _ := utf8.DecodeLastRuneInString(end)
	switch r {
	case '.':
		return strings.HasSuffix(end, "...") || !b.ends
	case '?', '!':
		return b.count <= longestQuestion
	case ',', ';', ':', '。', '．':
		return false
	}
	return true
}

// letters returns the number of words that are no numbers.
func (b *block) letters() int {
	n := 0
	for _, w := range b.words {
		if w.Kind == text.Letters {
			n++
		}
	}
	return n
}

// markTop finds the headline, and says what the lines around it are.
func (p *page) markTop() {
	p.markSender()
	head := p.findHeadline()
	if head < 0 {
		top := min(p.lead, deepestTop)
		for i := range p.blocks[:top] {
			if b := &p.blocks[i]; b.kind == text.Body && isBreadcrumb(b.text) {
				b.kind = text.Menu
			}
		}
		p.markMenuRun(0, top)
		p.markNames(0)
		return
	}
	last := head
	for head > 0 && beginsSmall(p.blocks[head].text) && p.blocks[head-1].mayBeTitle() {
		head-- // a headline on two lines
	}
	onPage := p.markAboveTitle(head)
	for i := head; i <= last; i++ {
		p.blocks[i].kind = text.Headline
	}
	p.markNames(last + 1)
	p.markBelowTitle(last, onPage)
}

// markSender marks a line right above the story that says who sent it and from
// where, if another line may be the headline: From Ada Orn in Vellmark.
func (p *page) markSender() {
	i := p.lead - 1
	if i < 1 || i >= len(p.blocks) || p.blocks[i].kind != text.Body {
		return
	}
	rest, ok := strings.CutPrefix(p.blocks[i].bare, "From ")
	if !ok || p.blocks[i].ends || !isNames(rest, 10) || !strings.Contains(rest, " in ") && !strings.Contains(rest, " at ") && !strings.Contains(rest, ", ") {
		return
	}
	for k := range p.blocks[:i] {
		if p.blocks[k].mayBeTitle() && p.blocks[k].count > kickerWords {
			p.blocks[i].kind = text.CaptionCredit
			return
		}
	}
}

// markAboveTitle marks the lines above the headline, and tells whether they are
// a page's.
func (p *page) markAboveTitle(head int) (onPage bool) {
	unknown := 0
	for i := range p.blocks[:head] {
		b := &p.blocks[i]
		switch b.kind {
		case text.Body:
			unknown++
			onPage = onPage || p.isNavigation(b)
		case text.Share, text.Promo, text.Menu, text.Advert:
			onPage = true
		}
	}
	onPage = onPage || unknown > 2
	for i := range p.blocks[:head] {
		b := &p.blocks[i]
		switch {
		case b.kind != text.Body:
		case onPage || SameTitle(b.bare, p.blocks[head].bare):
			b.kind = text.Menu
		case b.count <= kickerWords:
			b.kind = text.Slug
		default:
			b.kind = text.Standfirst
		}
	}
	return onPage
}

// markBelowTitle marks the lines between the headline and the story.
func (p *page) markBelowTitle(head int, onPage bool) {
	signed := false // a byline or a stamp was there
	for i := head + 1; i < p.lead; i++ {
		b := &p.blocks[i]
		switch {
		case b.kind == text.CaptionCredit || b.kind == text.Stamp:
			signed = true
		case b.kind != text.Body:
		case SameTitle(b.bare, p.blocks[head].bare) || p.isNavigation(b) && !b.ends:
			b.kind = text.Menu
		case b.item:
			if (!b.ends || !signed) && p.inList(i) {
				b.kind = text.Standfirst
			}
		case b.ends:
			if !signed && p.signedBelow(i) {
				b.kind = text.Standfirst
			}
		case !signed && b.count > 2, signed && !onPage && b.count >= longHeadline:
			b.kind = text.Standfirst
		case onPage && b.count < kickerWords:
			b.kind = text.Menu
		case onPage && signed:
			b.kind = text.Caption
		}
	}
}

// inList tells whether a list item has a bullet or another beside it: a number
// alone heads a part of the story.
func (p *page) inList(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.blocks[i].text)
	return !unicode.IsDigit(r) && !unicode.IsLetter(r) && r != '(' || i > 0 && p.blocks[i-1].item || i+1 < len(p.blocks) && p.blocks[i+1].item
}

// signedBelow tells whether a byline or a stamp stands between line i and the
// story.
func (p *page) signedBelow(i int) bool {
	for j := i + 1; j < p.lead; j++ {
		if k := p.blocks[j].kind; k == text.CaptionCredit || k == text.Stamp {
			return true
		}
	}
	return p.lead < len(p.blocks) && p.blocks[p.lead].dated
}

// markNames marks lines above the story that are names and nothing else, beside
// a credit or a stamp: a byline without "By".
func (p *page) markNames(from int) {
	for i := from; i < min(p.lead, deepestTop); i++ {
		b := &p.blocks[i]
		if b.kind != text.Body || b.ends || b.item || b.count < 2 || b.count > 8 || !isNames(b.bare, 8) || text.BeginsSentence(text.WordAt(b.text)) {
			continue
		}
		if i+1 == p.lead && from > 0 && p.blocks[p.lead].dated && b.count < 4 {
			b.kind = text.CaptionCredit
			continue
		}
		for _, j := range [...]int{i + 1, i - 1} {
			if j < from || j >= p.lead {
				continue
			}
			if k := p.blocks[j].kind; k == text.CaptionCredit || k == text.Stamp && j > i {
				b.kind = text.CaptionCredit
			}
		}
	}
}
