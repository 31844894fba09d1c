package furniture

import (
	"strings"

	"storydiff/corpus/text"
)

const (
	noteOpening = 12 // words of a paragraph in which a note says what it is
	noteLabel   = 8  // words and marks of a label before it
	noteVerb    = 9  // words of it in which "this story" has to be followed by what was done to it
)

// isNote tells whether a paragraph is a note on an error or an update:
// "Correction: …", "This article was amended on …".
func (l *line) isNote(book cueIndex) bool {
	c, found := book.find(plainWords(l.storyWords(noteOpening)))
	if found && c.use&note != 0 && (l.labels(c) || l.dated(c)) || book.isNote(l.words) {
		return true
	}
	// A label and the note: "Update, 8:10 p.m.: This story has been …"
	for i := 1; i < len(l.words) && i <= noteLabel; i++ {
		if l.words[i].Norm == ":" {
			return book.isNote(l.words[i+1:]) || l.updatedAt(i) && book.isDoing(l.words[i+1:])
		}
	}
	return false
}

// updatedAt tells whether the first n words are a label that gives the time of
// an update: "Update, 5 p.m."
func (l *line) updatedAt(n int) bool {
	switch l.words[0].Norm {
	case "update", "updates", "updated", "actualización", "actualizado", "aktualisierung", "aktualisiert", "aggiornamento":
		return hasDigit(l.text[:l.words[n].Start-l.words[0].Start])
	}
	return false
}

// isDoing tells whether words begin with what was done to a text: adds.
func (b cueIndex) isDoing(words []text.Word) bool {
	c, found := b.find(plainWords(words[:min(len(words), noteOpening)]))
	return found && c.use&(inBracket|corrected) != 0 && c.phrase != "more" && !strings.HasPrefix(c.phrase, "photo") && !strings.HasPrefix(c.phrase, "picture")
}

// isNote tells whether words begin as a note does that has no label.
func (b cueIndex) isNote(words []text.Word) bool {
	opening := storyWords(words, noteOpening)
	c, found := b.find(plainWords(opening))
	switch {
	case !found:
		return false
	case c.use&noted != 0:
		return true
	case c.use&noteIf != 0:
		// A German sentence has its verb at the end.
		return b.changes(opening[phraseWords(c):min(len(opening), noteVerb)], false) || b.changes(words[max(0, len(words)-2):], false)
	case c.use&noteOf != 0:
		return b.changes(words, true)
	}
	return false
}

// storyWords returns the first words of a line that are not punctuation.
func (l *line) storyWords(n int) []text.Word { return storyWords(l.words, n) }

func storyWords(words []text.Word, n int) []text.Word {
	some := make([]text.Word, 0, n)
	for _, w := range words {
		if len(some) == n {
			break
		}
		if w.Kind != text.Punctuation {
			some = append(some, w)
		}
	}
	return some
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
