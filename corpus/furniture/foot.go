package furniture

import (
	"strings"

	"storydiff/corpus/text"
)

// judgeBelowLead judges the lines below the story's first paragraph, each by
// itself.
func (p *page) judgeBelowLead() {
	for i := p.lead + 1; i < len(p.blocks); i++ {
		p.markBlock(&p.blocks[i], within)
	}
	for i := p.lead + 1; i+1 < len(p.blocks); i++ {
		b, next := &p.blocks[i], &p.blocks[i+1]
		switch {
		case b.kind == text.Note && b.count < 4 && next.isProse() && i+2 >= len(p.blocks)-1:
			next.kind = text.Note // the label stands on a line of its own
		case b.kind == text.Body && next.kind == text.Caption && (b.plain == "image" || b.plain == "photo" || b.plain == "caption"):
			b.kind = text.Caption
		}
	}
}

// findFoot finds where the story ends: at a line from which on nothing is
// story, else after its last paragraph.
func (p *page) findFoot() {
	end := len(p.blocks)
	for i := p.lead + 1; i < end; i++ {
		b := &p.blocks[i]
		if b.plain == "" || b.count > 12 {
			continue
		}
		if kind := p.opensEnd(i); kind != text.Body {
			for k := i; k < end; k++ {
				if k == i || p.blocks[k].isStory() {
					p.blocks[k].kind = kind
				}
			}
			end = i
		}
	}
	p.end = end
	p.foot = p.lastProse(end)
}

// findLastLines judges what stands at the story's end once the lines above it
// are known: it moves the foot up over what is a page's.
func (p *page) findLastLines() {
	p.markBoxes()
	for range mostPasses {
		p.markPageTalk()
		foot := p.lastProse(p.foot)
		if foot == p.foot {
			break
		}
		p.foot = foot
	}
	p.markDisclosures()
	p.markAuthors()
	p.markTeasers()
	for i := p.foot; i < p.end; i++ {
		b := &p.blocks[i]
		if b.kind == text.Advert || b.kind == text.Caption || b.kind == text.Promo && !b.announces {
			continue // a short sentence of the story may follow
		}
		if b.plain == "" || !b.ends || !b.isStory() {
			break
		}
		if p.markBlock(b, below); !b.isStory() {
			break
		}
		p.foot = i + 1
	}
	for i := p.foot; i < len(p.blocks); i++ {
		if b := &p.blocks[i]; b.isStory() {
			p.markBlock(b, below)
		}
	}
}

// lastProse returns the index of the block after the last paragraph of prose
// before end.
func (p *page) lastProse(end int) int {
	for i := end; i > p.lead; i-- {
		if p.blocks[i-1].isProse() {
			return i
		}
	}
	return min(p.lead+1, len(p.blocks))
}

// opensEnd tells as what all is furniture from line i on, and Body where the
// line opens no such end: readers' comments, or the wire's notes to editors.
func (p *page) opensEnd(i int) text.Part {
	b := &p.blocks[i]
	c, found := p.book.find(strings.TrimLeft(b.plain, "0123456789# "))
	if !found {
		return text.Body
	}
	rest := strings.TrimLeft(b.plain, "0123456789# ")
	switch {
	case c.use&closing != 0 && rest == c.phrase:
		if before, after := p.proseWords(i); after <= before {
			return text.Advisory
		}
	case c.use&discuss != 0 && strings.Trim(rest[len(c.phrase):], " 0123456789") == "":
		if p.opensComments(i, rest != b.plain || rest != c.phrase) {
			return text.Menu
		}
	}
	return text.Body
}

// proseWords counts the words of prose before and after line i.
func (p *page) proseWords(i int) (before, after int) {
	for k := p.lead; k < len(p.blocks); k++ {
		switch {
		case !p.blocks[k].isProse():
		case k < i:
			before += p.blocks[k].count
		default:
			after += p.blocks[k].count
		}
	}
	return before, after
}

// opensComments tells whether readers' comments follow line i, which is a word
// for them and numbered or not: a user's name comes first, or a word on how
// they are shown, or nothing more of prose.
func (p *page) opensComments(i int, numbered bool) bool {
	if _, after := p.proseWords(i); after == 0 {
		return true
	}
	var lines []*block
	for k := i + 1; k < len(p.blocks) && len(lines) < 4; k++ {
		b := &p.blocks[k]
		if c, found := p.book.find(b.plain); found && c.use&discussion != 0 && b.plain != "" {
			return true
		}
		if b.kind == text.Body {
			lines = append(lines, b)
		}
	}
	if len(lines) == 0 || lines[0].dated {
		return false
	}
	if !isUser(lines[0]) {
		return false
	}
	return numbered || len(lines) > 2 && (lines[1].ends && isUser(lines[2]) || len(lines) > 3 && isUser(lines[3]))
}

// isUser tells whether a line may be the name of somebody who comments.
func isUser(b *block) bool { return !b.ends && !b.item && b.count > 0 && b.count <= 4 }

// mostPasses is how often lines are looked at anew because the foot moved.
const mostPasses = 6

// markTeasers marks paragraphs at the end that belong to links: a line of the
// page stands before them, and nothing in them is named in the story.
func (p *page) markTeasers() {
	var names storyNames
	for p.foot > p.lead+1 {
		b := &p.blocks[p.foot-1]
		before := p.lastProse(p.foot - 1)
		if b.quotes() || b.dated || b.last-b.first > 2 || !p.hasPageLine(before, p.foot-1) {
			return
		}
		if names == nil {
			names = namesOf(p.blocks)
		}
		if !b.isForeign(names) {
			return
		}
		b.kind = text.Promo
		names.count(b, -1)
		p.foot = before
	}
}

// hasPageLine tells whether one of some blocks is of a page, and stands for
// more of it: not only an advertisement.
func (p *page) hasPageLine(from, to int) bool {
	for _, b := range p.blocks[from:to] {
		if b.announces || b.kind == text.Menu || b.kind == text.Share {
			return true
		}
	}
	return false
}

// isForeign tells whether a block has names, and none of them is the story's.
func (b *block) isForeign(names storyNames) bool {
	found := false
	for i, w := range b.words {
		name := b.name(w)
		if name == "" {
			continue
		}
		found = found || i > 0
		if names[name] > 1 {
			return false
		}
	}
	return found
}

// markFoot marks the lines below the story: from the first that is surely a
// page's, those without a full stop; before it those that name nothing of the
// story.
func (p *page) markFoot() {
	sure := -1
	for i := p.foot; i < len(p.blocks); i++ {
		b := &p.blocks[i]
		if b.kind == text.Body && p.isNavigation(b) && !b.ends {
			b.kind = text.Menu
		}
		if sure < 0 && b.isOfPage() {
			sure = i
		}
	}
	if sure < 0 {
		return
	}
	p.markLinksAbove(sure)
	last := text.Menu
	for i := sure; i < len(p.blocks); i++ {
		b := &p.blocks[i]
		switch {
		case b.kind != text.Body:
			if b.kind == text.Promo || b.kind == text.Menu || b.kind == text.Share {
				last = b.kind
			}
			if b.kind == text.Share {
				last = text.Menu
			}
		case b.count == 0:
		case !b.ends || b.item:
			b.kind = last
		case i+1 < len(p.blocks) && !p.blocks[i+1].isProse() && p.blocks[i-1].kind != text.Advert && p.blocks[i-1].kind != text.CaptionCredit:
			b.kind = last
		}
	}
}

// markLinksAbove marks lines between the story and a line of the page that are
// headlines of other stories.
func (p *page) markLinksAbove(sure int) {
	if p.foot == sure {
		return
	}
	names := namesOf(p.blocks)
	for i := p.foot; i < sure; i++ {
		b := &p.blocks[i]
		if b.kind == text.Body && !b.ends && !b.item && b.count >= 4 && b.isForeign(names) {
			b.kind = text.Promo
		}
	}
}

// isOfPage tells whether a block is surely a page's, and not a wire's.
func (b *block) isOfPage() bool {
	switch b.kind {
	case text.Promo, text.Share, text.Menu, text.Advert:
		return true
	case text.CaptionCredit:
		return strings.HasPrefix(b.text, "©")
	}
	return false
}
