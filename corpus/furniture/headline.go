package furniture

import (
	"strings"
	"unicode/utf8"

	"storydiff/corpus/text"
)

const (
	// sharedBlocks is the number of paragraphs of the story in which a
	// headline's words are looked for, and stemLength the number of letters by
	// which words are compared.
	sharedBlocks = 6
	stemLength   = 5
	leastShare   = 0.3 // of its words, where the title is another
)

// candidate is a line above the story that may be its headline.
type candidate struct {
	block     int
	share     float64 // of its longer words, those that the story has, too
	score     float64
	announced bool // it stands among links
}

// findHeadline returns the index of the block that is the article's headline,
// and -1 where there is none. It is the line that front matter names; else, of
// the lines above the story, the one that speaks of what the story does.
func (p *page) findHeadline() int {
	if i := p.findTitle(); i >= 0 {
		return i
	}
	found := p.candidates()
	if len(found) == 0 || !p.outweighs(found) {
		return -1
	}
	if len(found) == 1 {
		b := &p.blocks[found[0].block]
		if b.count < 3 && found[0].block > 0 && !b.filed || beginsSmall(p.blocks[p.lead].text) {
			return -1
		}
		if p.a.Title != "" && !b.filed {
			// The article has another title, so this may be a subheading.
			if p.rate(&found[0], p.storyStems()); found[0].share < leastShare {
				return -1
			}
		}
		return found[0].block
	}
	stems := p.storyStems()
	best := 0
	for i := range found {
		p.rate(&found[i], stems)
		if found[i].score > found[best].score {
			best = i
		}
	}
	if p.a.Title != "" && found[best].share < leastShare && !p.blocks[found[best].block].filed {
		return -1
	}
	return found[p.climb(found, best)].block
}

// findTitle returns the block that says what the front matter calls the
// article, and -1 where none does.
func (p *page) findTitle() int {
	if p.a.Title == "" {
		return -1
	}
	for i := min(p.lead, len(p.blocks)-1); i >= 0; i-- {
		if b := &p.blocks[i]; b.plain != "" && b.kind != text.Note && SameTitle(b.bare, p.a.Title) {
			return i
		}
	}
	return -1
}

// candidates returns the lines above the story that look like a headline.
func (p *page) candidates() []candidate {
	var found []candidate
	if p.lead == len(p.blocks) {
		return nil
	}
	announced := false
	for i := range p.blocks[:p.lead] {
		b := &p.blocks[i]
		switch {
		case b.announces:
			announced = true
		case b.kind != text.Body:
			announced = false
		case p.isNavigation(b):
			announced = false
		case b.mayBeTitle() && !p.goesOn(i) && !p.filesAs(i):
			found = append(found, candidate{block: i, announced: announced})
		}
	}
	return found
}

// filesAs tells whether line i, the text's first, is a word by which the wire
// files the story and one or two for what it is about: COURTS Leeks. A line that
// may be the headline comes below.
func (p *page) filesAs(i int) bool {
	b := &p.blocks[i]
	words := strings.Fields(b.text)
	if i > 0 || len(words) < 2 || len(words) > 5 || !isShouted(words[0]) || len(words[0]) < 4 || b.filed {
		return false
	}
	for k, w := range words[1:] {
		if !(k < 2 && !isShouted(w) && !beginsSmall(w)) && !isSlugWord(w) && !text.IsShortNumber(w) {
			return false
		}
	}
	for k := i + 1; k < p.lead; k++ {
		if next := &p.blocks[k]; next.mayBeTitle() && next.count > kickerWords {
			return true
		}
	}
	return false
}

// goesOn tells whether line i is a piece of a sentence that goes on in the next
// line.
func (p *page) goesOn(i int) bool {
	if i+1 < len(p.blocks) && p.blocks[i+1].kind == text.Body && !p.blocks[i+1].dated && beginsSmall(p.blocks[i+1].text) {
		return true
	}
	words := p.blocks[i].words
	last := words[len(words)-1].Norm
	if last == "an" && p.a.Language == "de" {
		return false // as of a verb: "hebt … an"
	}
	switch last {
	case "the", "a", "an", "at", "of", "and", "or", "from", "with", "that", "which", "who", "was", "were", "is", "are", "has", "had", "der", "die", "und", "von", "de", "la", "el", "y", "et", "le":
		return true
	}
	return false
}

// outweighs tells whether the story has more words than the lines above it, and
// is prose: above a poem's last line no headline is looked for.
func (p *page) outweighs(found []candidate) bool {
	title, story, ended := 0, 0, 0
	for _, c := range found {
		title += p.blocks[c.block].count
	}
	for i := p.lead; i < p.foot; i++ {
		b := &p.blocks[i]
		if b.kind != text.Body {
			continue
		}
		story += b.count
		if b.ends {
			ended += b.count
		}
	}
	return story*2 > title && ended*2 > story
}

// rate says how likely a line is the headline.
func (p *page) rate(c *candidate, stems map[string]bool) {
	b := &p.blocks[c.block]
	words, shared := 0, 0
	for _, w := range b.words {
		if s := stemOf(w); s != "" {
			words++
			if stems[s] {
				shared++
			}
		}
	}
	if words > 0 {
		c.share = float64(shared) / float64(words)
	}
	c.score = 3 * c.share
	switch {
	case b.count >= 4:
		c.score++
	case b.count < 3:
		c.score -= 2
	case b.count == 3 && b.isShouted():
		c.score -= 0.5 // rather the paper's name
	}
	if b.filed {
		c.score += 3
	}
	if c.announced {
		c.score -= 1.5
	}
	if c.block+1 < len(p.blocks) && p.endsTop(c.block+1) {
		c.score++
	}
	for i := range p.blocks[:c.block] {
		if k := p.blocks[i].kind; k == text.CaptionCredit || k == text.Stamp {
			c.score -= 0.5
			break
		}
	}
}

// endsTop tells whether block i is what stands between a headline and the story.
func (p *page) endsTop(i int) bool {
	switch p.blocks[i].kind {
	case text.CaptionCredit, text.Stamp, text.Standfirst, text.Advisory, text.Note:
		return true
	}
	return i == p.lead
}

// climb goes up from the best candidate to the first of the lines that belong
// together: the second is a standfirst.
func (p *page) climb(found []candidate, best int) int {
	for best > 0 {
		above := found[best-1]
		b := &p.blocks[above.block]
		if above.announced || p.blocks[found[best].block].filed || !p.adjoins(above.block, found[best].block) {
			break
		}
		first := p.beginsText(above.block)
		kicker := b.count < kickerWords && (above.share < 0.5 || b.isShouted() != p.blocks[found[best].block].isShouted())
		if kicker || !first && (above.share < 0.5 || b.count < kickerWords) {
			break
		}
		best--
	}
	return best
}

// isShouted tells whether half of a line's words at least are in capitals.
func (b *block) isShouted() bool {
	words := strings.Fields(b.text)
	n := 0
	for _, w := range words {
		if isShouted(w) {
			n++
		}
	}
	return n*2 >= len(words)
}

// adjoins tells whether only the wire's lines stand between two blocks.
func (p *page) adjoins(above, below int) bool {
	for i := above + 1; i < below; i++ {
		if k := p.blocks[i].kind; k != text.Slug && k != text.Advisory && k != text.Note {
			return false
		}
	}
	return true
}

// beginsText tells whether only the wire's lines stand above a block.
func (p *page) beginsText(i int) bool {
	for k := range p.blocks[:i] {
		switch p.blocks[k].kind {
		case text.Slug, text.Advisory, text.Note, text.CaptionCredit, text.Stamp:
		default:
			return false
		}
	}
	return true
}

// storyStems returns how the longer words of the story's first paragraphs begin.
func (p *page) storyStems() map[string]bool {
	stems := map[string]bool{}
	n := 0
	for i := p.lead; i < p.foot && n < sharedBlocks; i++ {
		if p.blocks[i].kind != text.Body {
			continue
		}
		n++
		for _, w := range p.blocks[i].words {
			if s := stemOf(w); s != "" {
				stems[s] = true
			}
		}
	}
	return stems
}

// stemOf returns how a longer word or a number begins, and "" for another word.
func stemOf(w text.Word) string {
	s := strings.TrimSuffix(w.Norm, "'s")
	if w.Kind == text.Punctuation || w.Kind == text.Letters && utf8.RuneCountInString(s) < 4 {
		return ""
	}
	for i, n := 0, 0; i < len(s); n++ {
		if n == stemLength {
			return s[:i]
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s
}
