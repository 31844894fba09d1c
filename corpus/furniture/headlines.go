package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// A line without a full stop may be a headline of another story if its number
// of words is in this range. A shorter one is rather a subheading.
const (
	longHeadline    = 7
	longestHeadline = 16
)

// prose is how a text's paragraphs end.
type prose struct {
	mostly bool // most end as sentences do
	nearly bool // of the longer ones three quarters do, and four at least
	total  int
}

// proseOf counts the paragraphs that are not furniture. Poems, lists and slides
// are no prose: in them a line without a full stop says nothing.
func proseOf(blocks []block, top int) prose {
	ended, total, long := 0, 0, 0
	for i, b := range blocks {
		if b.kind != text.Body {
			continue
		}
		total++
		if b.ends {
			ended++
		}
		if i >= top && (b.ends || b.count >= longHeadline) {
			long++
		}
	}
	return prose{ended*2 > total, ended >= 4 && ended*4 >= long*3, total}
}

// markRepeated marks lines without a full stop that stand in the text more
// than once; not the first of them at the top, which may be the title.
func markRepeated(blocks []block, top int) {
	count := map[string]int{}
	for i := range blocks {
		if repeats(&blocks[i]) || blocks[i].kind == text.Headline {
			count[blocks[i].text]++
		}
	}
	for i := range blocks {
		if b := &blocks[i]; i >= top && repeats(b) && count[b.text] > 1 {
			b.kind = text.Promo
		}
	}
}

func repeats(b *block) bool {
	return b.kind == text.Body && !b.ends && !b.item && b.count >= 3 && b.count <= longestFurniture &&
		!strings.HasSuffix(b.text, ":")
}

// markHeadlines marks long lines without a full stop that stand alone in the
// middle of prose: headlines of other stories. Where there are many they are
// taken for the story's own subheadings.
func markHeadlines(blocks []block, top int, p prose) {
	if !p.nearly {
		return
	}
	var found []int
	for i := top + 1; i < len(blocks); i++ {
		if isHeadline(&blocks[i]) && endsBeside(blocks, i, -1) && endsBeside(blocks, i, +1) {
			found = append(found, i)
		}
	}
	if len(found) > max(2, p.total/8) {
		return
	}
	titled, plain := countSubheadings(blocks, top)
	for _, i := range found {
		same := plain
		if isTitleCase(blocks[i].text) {
			same = titled
		}
		// A line somewhat longer than a subheading, and written as several are,
		// is one.
		if same < 2 || blocks[i].count > longHeadline+2 {
			blocks[i].kind = text.Promo
		}
	}
}

// endsBeside tells whether the next block in a direction that is not furniture
// ends as a sentence does.
func endsBeside(blocks []block, i, step int) bool {
	for i += step; i >= 0 && i < len(blocks); i += step {
		if blocks[i].kind == text.Body {
			return blocks[i].ends
		}
	}
	return false
}

// isHeadline tells whether a line may be another story's headline.
func isHeadline(b *block) bool {
	if b.kind != text.Body || b.ends || b.item || b.last-b.first > 1 ||
		b.count < longHeadline || b.count > longestHeadline {
		return false
	}
	if len(strings.Fields(b.text)) < longHeadline {
		return false // a script without spaces, where words cannot be counted
	}
	switch r, _ := utf8.DecodeLastRuneInString(b.text); r {
	case ':', ';', ',', '-', '–', '—', '"', '”', ')':
		return false
	}
	first := text.WordAt(strings.TrimLeft(b.text, "\"'“‘"))
	r, _ := utf8.DecodeRuneInString(first)
	return !unicode.IsLower(r) && (!text.BeginsSentence(first) || asksInHeadline(first)) && !b.readsAsSentence()
}

// readsAsSentence tells whether a line without a full stop is more likely a
// sentence that lost it than a headline: it has articles, "said that", a day of
// the week, a quotation and its speaker; or it is a row of figures.
func (l *line) readsAsSentence() bool {
	articles, numbers, others := 0, 0, 0
	speaks := false
	for i, w := range l.words {
		next := ""
		if i+1 < len(l.words) {
			next = l.words[i+1].Norm
		}
		switch {
		case w.Kind == text.Number:
			numbers++
		case w.Norm == "the" || w.Norm == "a" || w.Norm == "an":
			articles++
		case isOtherArticle(w.Norm):
			others++
		case w.Norm == "on" && text.IsWeekday(next):
			return true
		case text.IsSpeechVerb(w.Norm):
			speaks = true
			if next == "that" || w.Norm == "told" && next == "the" {
				return true
			}
		}
	}
	return articles > 1 || others > 0 || numbers > 2 || speaks && l.quotes()
}

// isOtherArticle tells whether a word is an article in one of the languages in
// which headlines have few.
func isOtherArticle(s string) bool {
	switch s {
	case "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "el", "los", "las", "le", "les", "une", "un", "una", "il", "lo", "gli", "os", "um", "uma":
		return true
	}
	return false
}

func asksInHeadline(word string) bool {
	switch word {
	case "How", "Why", "What", "Who", "When", "Where", "Here":
		return true
	}
	return false
}

// countSubheadings counts the short lines without a full stop below the top:
// those in which longer words have capitals, and the others.
func countSubheadings(blocks []block, top int) (titled, plain int) {
	for i := top + 1; i < len(blocks); i++ {
		b := &blocks[i]
		if b.kind != text.Body || b.ends || b.item || b.count < 2 || b.count >= longHeadline {
			continue
		}
		if isTitleCase(b.text) {
			titled++
		} else {
			plain++
		}
	}
	return titled, plain
}

// isTitleCase tells whether all longer words of a line begin with a capital.
func isTitleCase(s string) bool {
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); len(w) > 4 && unicode.IsLower(r) {
			return false
		}
	}
	return true
}
