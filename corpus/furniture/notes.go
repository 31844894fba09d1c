package furniture

import (
	"strings"

	"storydiff/corpus/text"
)

const (
	noteOpening = 12 // words of a paragraph in which a note says what it is
	noteVerb    = 9  // words of it in which "this story" has to be followed by what was done to it
)

// isNote tells whether a paragraph is a note on an error or an update:
// "Correction: …", "This article was amended on …".
func (l *line) isNote(book cueIndex) bool {
	opening := l.plain
	words := l.storyWords(noteOpening)
	if opening == "" {
		opening = plainWords(words)
	}
	c, found := book.find(opening)
	switch {
	case !found:
		return false
	case c.use&note != 0 && (l.labels(c) || l.dated(c)):
		return true
	case c.use&noteIf != 0:
		return book.changes(l.storyWords(noteVerb)[phraseWords(c):], false)
	case c.use&noteOf != 0:
		return book.changes(l.words, true)
	}
	return false
}

// storyWords returns the first words of a line that are not punctuation.
func (l *line) storyWords(n int) []text.Word {
	words := make([]text.Word, 0, n)
	for _, w := range l.words {
		if len(words) == n {
			break
		}
		if w.Kind != text.Punctuation {
			words = append(words, w)
		}
	}
	return words
}

// changes tells whether one of the words says that a text was changed or, where
// wrong is set, that it had an error.
func (b cueIndex) changes(words []text.Word, wrong bool) bool {
	for _, w := range words {
		for _, stem := range b.stems {
			if strings.HasPrefix(w.Norm, stem.text) && (wrong || !stem.wrong) {
				return true
			}
		}
	}
	return false
}

// dated tells whether a date and then a colon follow a cue: "Correction, May 4:"
func (l *line) dated(c cue) bool {
	for _, w := range l.words[min(l.afterWords(phraseWords(c)), len(l.words)):] {
		switch {
		case w.Norm == ":":
			return true
		case w.Kind == text.Letters && text.MonthNumber(w.Norm) == 0 && !text.IsWeekday(w.Norm) && !isOtherMonth(w.Norm):
			return false
		}
	}
	return false
}

// phraseWords returns the number of words of a cue.
func phraseWords(c cue) int { return strings.Count(c.phrase, " ") + 1 }

// labels tells whether a cue labels a line: a colon or a dash comes next, or
// nothing.
func (l *line) labels(c cue) bool {
	i := l.afterWords(phraseWords(c))
	if i >= len(l.words) {
		return true
	}
	switch l.words[i].Norm {
	case ":", "-", "--", "]", ".":
		return l.words[i].Kind == text.Punctuation
	case ")":
		return i+1 == len(l.words) || l.words[i+1].Norm == ":"
	}
	return false
}
