// Package naming tells whether two names may be of one person, place or organisation:
// whole names, and words of them.
package naming

import (
	"slices"
	"strings"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Judge compares names of O, the original, with names of V, the version. Names are
// given by their forms, see facts.NameForm. Wrong and WrittenOut are what is known by
// now: from a form of the version to that of the original which it misspells, or has
// without its accents.
type Judge struct {
	O, V              *facts.Reading
	Wrong, WrittenOut map[string]string
}

// MayBeOne reports whether a name of the original and one of the version, by their
// forms, may mean the same: one is a shorter form of the other, its initials, or a
// people or capital for its state. Where each has a word that the other lacks, as in
// Ada Brandow and Ilse Brandow, they are two.
func (j Judge) MayBeOne(o, v []string) bool {
	if len(o) == 0 || len(v) == 0 {
		return true
	}
	if english.SamePlace(strings.Join(o, " "), strings.Join(v, " ")) || initials(o) == v[0] || initials(v) == o[0] {
		return true
	}
	o, v = nameWords(o), nameWords(v)
	if len(o) == 0 || len(v) == 0 {
		return true
	}
	if len(o) == 1 || len(v) == 1 {
		return slices.ContainsFunc(o, func(x string) bool {
			return slices.ContainsFunc(v, func(y string) bool {
				return j.MayBeOneWord(x, y) || j.O.SharesMention(x, y) || j.V.SharesMention(x, y)
			})
		})
	}
	// A word for which the other name has none is left out there.
	return all(o, v, j.MayBeOneWord) || all(v, o, func(y, x string) bool { return j.MayBeOneWord(x, y) })
}

// all reports whether every word of a name may be one of another, or stands for
// several of them with its letters.
func all(words, others []string, may func(a, b string) bool) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		return !slices.ContainsFunc(others, func(x string) bool { return may(w, x) }) && !abbreviatesSome(w, others)
	})
}

// abbreviatesSome reports whether a word is the first letters of words in a row: of
// two or more, or, with points, of one.
func abbreviatesSome(w string, words []string) bool {
	letters := strings.ReplaceAll(w, ".", "")
	for from := range words {
		for to := from + 2; to <= len(words); to++ {
			if initials(words[from:to]) == letters {
				return true
			}
		}
		if x := english.Initials(w); len(x) == 1 && strings.HasPrefix(words[from], x) {
			return true
		}
	}
	return false
}

// nameWords are the words of a name without its particles, and with the initials of
// first names as one word.
func nameWords(forms []string) []string {
	var out []string
	joined := false
	for _, form := range forms {
		x := english.Initials(form)
		switch {
		case x != "" && joined:
			out[len(out)-1] += x
		case x != "":
			out = append(out, x)
		case len(forms) == 1 || !english.Is(form, english.NameParticle):
			out = append(out, form)
		}
		joined = x != ""
	}
	return out
}

// MayBeOneWord reports whether a word of a name of the original and one of the
// version's may be the same word, or stand for one another.
func (j Judge) MayBeOneWord(o, v string) bool {
	if g := english.Generation(o); g != "" && english.Generation(v) != "" {
		return g == english.Generation(v)
	}
	switch {
	case o == v, j.Wrong[v] == o, j.WrittenOut[v] == o, facts.SameVariant(o, v), english.SamePlace(o, v), english.OneBearer(o, v), english.Romanized(o, v),
		text.SameButForCase(j.V.Article.Language, o, v), english.Stem(o) == english.Stem(v):
		return true
	}
	return strings.HasPrefix(o, v) || strings.HasPrefix(v, o)
}

// initials returns the first letters of the words of a name.
func initials(forms []string) string {
	if len(forms) < 2 {
		return ""
	}
	var b strings.Builder
	for _, f := range forms {
		r, _ := utf8.DecodeRuneInString(f)
		b.WriteRune(r)
	}
	return b.String()
}
