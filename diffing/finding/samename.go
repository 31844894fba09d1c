package finding

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
)

// Whether two names may be of one person, place or organisation is asked here, for
// whole names and for words of them.

// mayBeOne reports whether a name of the original and one of the version, by their
// forms, may mean the same: one is a shorter form of the other, its initials, or a
// people or capital for its state. Where each has a word that the other lacks, as in
// Ada Brandow and Ilse Brandow, they are two.
func (n *nameFinder) mayBeOne(o, v []string) bool {
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
				return n.mayBeOneWord(x, y) || n.o.SharesMention(x, y) || n.v.SharesMention(x, y)
			})
		})
	}
	// A word for which the other name has none is left out there.
	return n.all(o, v, n.mayBeOneWord) || n.all(v, o, func(y, x string) bool { return n.mayBeOneWord(x, y) })
}

// all reports whether every word of a name may be one of another, or stands for
// several of them with its letters.
func (n *nameFinder) all(words, others []string, may func(a, b string) bool) bool {
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

// mayBeOneWord reports whether a word of a name of the original and one of the
// version's may be the same word, or stand for one another.
func (n *nameFinder) mayBeOneWord(o, v string) bool {
	if g := english.Generation(o); g != "" && english.Generation(v) != "" {
		return g == english.Generation(v)
	}
	switch {
	case o == v, n.wrong[v] == o, n.writtenOut[v] == o, facts.SameVariant(o, v), english.SamePlace(o, v), oneBearer(o, v), english.Romanized(o, v),
		text.SameButForCase(n.v.Article.Language, o, v), english.Stem(o) == english.Stem(v):
		return true
	}
	return strings.HasPrefix(o, v) || strings.HasPrefix(v, o)
}

// oneBearer reports whether two different names are, without being spelt alike, of
// one person or place: Bob and Robert, Bombay and Mumbai.
func oneBearer(a, b string) bool { return english.SameFirstName(a, b) || english.PlaceFor(a, b) }

// initials returns the first letters of the words of a name.
func initials(forms []string) string {
	if len(forms) < 2 {
		return ""
	}
	var b strings.Builder
	for _, f := range forms {
		b.WriteRune([]rune(f)[0])
	}
	return b.String()
}

// leftNames reports a name of the version that the original has nowhere, if what is
// near it is said in the original of a name that the version has nowhere: the sentence
// was rewritten, and names another.
func (n *nameFinder) leftNames() {
	v := n.leftOf(n.v, facts.Indexes(n.v.Article.Sentences), func(form string) bool {
		return n.o.KnownForms()[form] || n.wrong[form] != "" || n.writtenOut[form] != ""
	})
	if len(v) == 0 || len(v) > manyLeft {
		return
	}
	o := n.leftOf(n.o, facts.Indexes(n.o.Article.Sentences), func(form string) bool { return n.v.KnownForms()[form] })
	if len(o) > manyLeft {
		return
	}
	for _, y := range v {
		if passage := n.v.passage[y.First]; passage >= 0 {
			if x, ok := n.mostLike(o, y); ok {
				n.leftName(passage, x, y)
			}
		}
	}
}

// manyLeft is how many names one article may have that the other lacks. Where there
// are more, the two tell different stories.
const manyLeft = 50

// leftOf returns the names of some sentences of the text that are names without doubt,
// stand in no quotation, and have no word that the other side knows.
func (n *nameFinder) leftOf(s *side, sentences []int, known func(form string) bool) []facts.Mention {
	names := s.NamesOf(sentences)
	sources := make(map[string]bool) // names that are one somewhere
	for _, m := range names {
		if s.IsSource(m) {
			sources[m.Forms[len(m.Forms)-1]] = true
		}
	}
	return slices.DeleteFunc(names, func(m facts.Mention) bool {
		if s.quoted[m.First] || s.Demonym(m.First) || s.passage[m.First] < 0 || n.isHead(&n.rows[s.passage[m.First]]) || !n.surely(s, &slots.Slot{First: m.First, Last: m.Last}) || sources[m.Forms[len(m.Forms)-1]] {
			return true
		}
		return slices.ContainsFunc(m.Forms, func(form string) bool {
			if english.Is(form, english.NameParticle, english.Function) {
				return false
			}
			return known(form) || strings.ContainsAny(form, "0123456789") || slices.ContainsFunc(strings.Split(form, "-"), known)
		})
	})
}

// mostLike returns the name of the original that has more words in common near it with
// a name of the version than any other, and enough; the word right before both counts.
func (n *nameFinder) mostLike(o []facts.Mention, y facts.Mention) (best facts.Mention, ok bool) {
	most, kind, around := 0, n.v.NameKind(y), n.v.Around(y)
	for _, x := range o {
		if n.o.NameKind(x) != kind {
			continue
		}
		near := 0
		for stem := range n.o.Around(x) {
			if around[stem] {
				near++
			}
		}
		if near > 0 && x.First > 0 && y.First > 0 && n.o.norm(x.First-1) == n.v.norm(y.First-1) {
			near++
		}
		switch {
		case near > most:
			best, most, ok = x, near, true
		case near == most && !slices.Equal(x.Forms, best.Forms):
			ok = false
		}
	}
	return best, ok && most >= leastNear
}

// leastNear is how many words two names must have in common near them.
const leastNear = 2

// leftName reports a name of the version for one of the original.
func (n *nameFinder) leftName(passage int, x, y facts.Mention) {
	place := n.v.Place(y.First, y.Last)
	if !n.told(passage, place) && !n.mayBeOne(x.Forms, y.Forms) {
		n.report(Name, Medium, passage, n.o.Place(x.First, x.Last), place, "{version} where the original has {original}; the original never names {version}")
	}
}
