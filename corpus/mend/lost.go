package mend

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// seeWhatIsLost counts damage that cannot be undone: characters that an earlier
// program had no sign for, and wrote its own sign for them.
func (d *Draft) seeWhatIsLost() {
	signs := signsOf(d.Text)
	if signs.foreign {
		d.seeReplaced()
	}
	if signs.question {
		d.seeQuestionMarks()
	}
}

// seeReplaced counts signs for lost characters, and what is left of characters
// that were decoded wrongly: one that can only be the first of a group.
func (d *Draft) seeReplaced() {
	before := ' '
	for i, r := range d.Text {
		switch {
		case r == utf8.RuneError:
			d.add(d.kind("character lost", "characters lost", true), i, around(d.Text, i))
		case (r == 'Ã' || r == 'Â') && unicode.IsLower(before):
			d.add(d.kind("garbled place that cannot be put right", "garbled places that cannot be put right", true), i, around(d.Text, i))
		}
		before = r
	}
}

// seeQuestionMarks counts question marks inside words, which stand for
// apostrophes or letters that were lost. An address has them as well.
func (d *Draft) seeQuestionMarks() {
	for i := 1; i+1 < len(d.Text); i++ {
		if d.Text[i] != '?' || !isASCIILetter(d.Text[i-1]) || !('a' <= d.Text[i+1] && d.Text[i+1] <= 'z') {
			continue
		}
		if word := around(d.Text, i); !strings.ContainsAny(word, "/=&@#%_") {
			d.add(d.kind("question mark inside a word", "question marks inside words", true), i, word)
		}
	}
}

// around returns the word around a place of a text, or as much of it as fits.
func around(s string, at int) string {
	const most = 30
	start, end := at, at
	for start > 0 && at-start < most && s[start-1] > ' ' {
		start--
	}
	for end < len(s) && end-at < most && s[end] > ' ' {
		end++
	}
	return visible(strings.Trim(strings.ToValidUTF8(s[start:end], ""), ".,;:"))
}
