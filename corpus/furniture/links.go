package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// markShareButtons marks rows of two or more lines that are each the name of a
// network or another button.
func markShareButtons(blocks []block) {
	for i := 0; i < len(blocks); {
		j := i
		for j < len(blocks) && isShareButton(blocks[j].plain) && !blocks[j].ends {
			j++
		}
		if j-i > 1 {
			for k := i; k < j; k++ {
				blocks[k].kind = text.Share
			}
		}
		i = max(i+1, j)
	}
}

const (
	longestLink  = 15 // words of a link under a cue
	mostLinks    = 10 // under one cue
	longestBlurb = 10 // words of the sentence under a link
)

// markAnnounced marks the links that follow a cue: short lines without a full
// stop, up to the next paragraph. Lines before the first paragraph are left
// alone, for the title is among them.
func markAnnounced(blocks []block, top int) {
	var names storyNames
	for i := top; i < len(blocks); i++ {
		if !blocks[i].announces {
			continue
		}
		if names == nil {
			names = namesOf(blocks)
		}
		end, links := markLinks(blocks, i, names)
		if links > 0 && end < len(blocks)-1 && isBlurb(&blocks[end], names) {
			blocks[end].kind = text.Promo
			names.count(&blocks[end], -1)
		}
	}
}

// markLinks marks the links under the cue that is block i, and returns the
// index of the block after them, and how many they are.
func markLinks(blocks []block, i int, names storyNames) (end, links int) {
	long := 0
	j := i + 1
	for ; j < len(blocks) && links < mostLinks; j++ {
		b := &blocks[j]
		if b.announces {
			break
		}
		if b.kind != text.Body {
			continue
		}
		asks := links == 0 && b.count > 3 && !b.item && strings.HasSuffix(b.text, "?") && j+1 < len(blocks) && !blocks[j+1].ends
		if b.item && (links > 0 && !blocks[j-1].item || links == 0 && i > 0 && blocks[i-1].item) {
			break // of a list of the story
		}
		if b.ends && !asks || b.count > longestLink || b.count == 0 || strings.HasSuffix(b.text, ":") {
			break
		}
		if b.count >= longHeadline {
			long++
		} else if links > 0 && long == links && j+1 < len(blocks) && blocks[j+1].ends {
			break // a subheading of the story
		}
		links++
		b.kind = blocks[i].kind
		names.count(b, -1)
	}
	return j, links
}

// isBlurb tells whether a block that follows a link is the sentence that
// belongs to the link: short, and without a name of the story.
func isBlurb(b *block, names storyNames) bool {
	if b.kind != text.Body || b.count > longestBlurb || b.last-b.first > 1 || b.item {
		return false
	}
	if b.speaks() || b.quotes() || text.BeginsSentence(text.WordAt(b.text)) {
		return false
	}
	found := false
	for _, w := range b.words {
		if name := b.name(w); name != "" {
			found = true
			if names[name] > 1 {
				return false
			}
		}
	}
	return found // there is none in a script without capitals
}

// storyNames counts the blocks that are no furniture by the names and numbers
// in them.
type storyNames map[string]int

func namesOf(blocks []block) storyNames {
	names := storyNames{}
	for i := range blocks {
		if blocks[i].kind == text.Body {
			names.count(&blocks[i], 1)
		}
	}
	return names
}

// count adds n for each word of a block that has a capital or is a number.
func (s storyNames) count(b *block, n int) {
	for _, w := range b.words {
		if name := b.name(w); name != "" {
			s[name] += n
		}
	}
}

// name returns the text of a word of the line that has a capital or is a
// number, and "" for another.
func (l *line) name(w text.Word) string {
	content := l.text[w.Start-l.words[0].Start : w.End-l.words[0].Start]
	if r, _ := utf8.DecodeRuneInString(content); unicode.IsUpper(r) || w.Kind == text.Number {
		return content
	}
	return ""
}

// quotes tells whether double quotation marks are in a line.
func (l *line) quotes() bool { return strings.ContainsAny(l.text, "\"“”«»„") }

// pointsOn tells whether a line without a full stop ends in an arrow, as links do.
func (l *line) pointsOn() bool {
	r, _ := utf8.DecodeLastRuneInString(l.text)
	return !l.ends && l.count > 1 && strings.ContainsRune("→➔➜➝▸▶►›⟶", r)
}

// saysItsAge judges "This article is more than two years old".
func (l *line) saysItsAge() bool {
	if l.count < 6 || l.count > 12 {
		return false
	}
	for _, opening := range [...]string{"this article is ", "this story is ", "this post is ", "this page is ", "dieser artikel ist ", "dieser beitrag ist "} {
		if rest, ok := strings.CutPrefix(l.plain, opening); ok {
			return !l.speaks() && (strings.HasPrefix(rest, "more than ") || strings.HasPrefix(rest, "over ") || strings.HasPrefix(rest, "mehr als ") || strings.HasPrefix(rest, "über ")) &&
				(strings.HasSuffix(rest, " old") || strings.HasSuffix(rest, " alt"))
		}
	}
	return false
}

// mostInBox is how many lines above its button a box on the page may have.
const mostInBox = 4

// markBoxes marks the lines right above a button that they belong to: what a
// page offers there between paragraphs of the story.
func (p *page) markBoxes() {
	for i := p.lead + 1; i < len(p.blocks); i++ {
		c, found := p.book.find(p.blocks[i].plain)
		if !found || c.use&call == 0 || c.phrase != p.blocks[i].plain || p.blocks[i].kind != text.Share {
			continue
		}
		for k := i - 1; k > p.lead && i-k <= mostInBox; k-- {
			b := &p.blocks[k]
			if b.ends || b.item || b.count > longestLink {
				break
			}
			if b.kind == text.Body {
				b.kind = text.Promo
			}
		}
	}
}
