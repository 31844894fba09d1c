package facts

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// OppositeForms finds, among some words of an article, those that say the
// opposite of a given word.
type OppositeForms struct {
	contrary []int            // words that have opposites in the list
	forms    []english.Form   // of these
	Plain    map[string][]int // words by Norm; nil in the zero value
	stripped map[string][]int // words by Norm without a negative prefix
}

// An Opposite is a pair of words, perhaps with a particle behind them, that say
// the opposite of each other.
type Opposite struct {
	How english.Opposition
	// Original and Version are the words; OriginalLast and VersionLast are where
	// they end with their particles.
	Original, OriginalLast, Version, VersionLast int
}

// OppositeForms prepares the search among some words of the article.
func (p *Reading) OppositeForms(words []int) OppositeForms {
	f := OppositeForms{Plain: make(map[string][]int, len(words)), stripped: make(map[string][]int)}
	for _, j := range words {
		norm := p.Article.Words[j].Norm
		f.Plain[norm] = append(f.Plain[norm], j)
		if p.Entries[j].Traits&contrary != 0 {
			f.contrary, f.forms = append(f.contrary, j), append(f.forms, p.form(j))
		}
		for _, prefix := range english.NegativePrefixes {
			if rest, ok := english.WithoutNegativePrefix(norm, prefix); ok {
				f.stripped[rest] = append(f.stripped[rest], j)
			}
		}
	}
	return f
}

// Of returns the words that may say the opposite of word i of another article,
// the original.
func (f *OppositeForms) Of(original *Reading, i int) []Opposite {
	e, norm := original.Entries[i], original.Article.Words[i].Norm
	var out []Opposite
	if e.Traits&contrary != 0 {
		form := original.form(i)
		for k, j := range f.contrary {
			if how, o, v := english.OppositionOf(form, f.forms[k]); how != english.NotOpposed {
				out = append(out, Opposite{how, i, i + wordsOf(o), j, j + wordsOf(v)})
			}
		}
	}
	opposed := func(words []int) {
		for _, j := range words {
			out = append(out, Opposite{english.Opposed, i, i + 1, j, j + 1})
		}
	}
	for _, prefix := range english.NegativePrefixes {
		if rest, ok := english.WithoutNegativePrefix(norm, prefix); ok {
			opposed(f.Plain[rest])
		}
	}
	for _, other := range english.Counterparts(norm) {
		opposed(f.Plain[other])
	}
	opposed(f.stripped[norm])
	return out
}

func (p *Reading) form(w int) english.Form {
	return english.FormOf(p.normAt(w), p.Entries[w].Root, p.normAt(w+1))
}

// wordsOf is how many words a verb has with or without a particle.
func wordsOf(withParticle bool) int {
	if withParticle {
		return 2
	}
	return 1
}

// Reverses reports whether a phrase that begins with word w negates what follows
// without "not", and returns where it ends: refused to, stopped, far from.
func (p *Reading) Reverses(w int) (last int, ok bool) {
	if p.Entries[w].Traits&reversing == 0 {
		return 0, false
	}
	e, norm, next := p.Entries[w], p.normAt(w), p.normAt(w+1)
	switch {
	case e.Is(english.Refusing) && next == "to":
		return w + 2, true
	case e.Is(english.Stopping) && strings.HasSuffix(next, "ing"):
		return w + 1, true
	case e.Is(english.Preventing) && p.fromDoing(w+1):
		return w + 1, true
	case e.Is(english.Lacking) && (next == "of" || strings.HasPrefix(norm, "lack") && !p.afterArticle(w)):
		return w + 1, true
	case norm == "yet" && next == "to", norm == "rather" && next == "than":
		return w + 2, true
	case norm == "instead" && next == "of":
		return w + 2, !p.NumberWithin(w+2, 3) // instead of 12
	case norm == "far" && next == "from", norm == "anything" && next == "but", (norm == "free" || norm == "clear" || norm == "want") && next == "of":
		return w + 2, !p.NumberWithin(w+2, 1)
	case norm == "short" && next == "of" && e.Traits&Numeric == 0:
		return w + 2, strings.HasSuffix(p.normAt(w+2), "ing")
	}
	return 0, false
}

// fromDoing reports whether one of the next few words, from word w on, is "from"
// with a verb in -ing behind it.
func (p *Reading) fromDoing(w int) bool {
	for k := w; k < w+6 && k+1 < len(p.Article.Words) && p.Article.Words[k].Kind != text.Punctuation; k++ {
		if p.normAt(k) == "from" {
			return strings.HasSuffix(p.normAt(k+1), "ing")
		}
	}
	return false
}

// afterArticle reports whether an article or another determiner stands before
// word w, which then is a noun.
func (p *Reading) afterArticle(w int) bool {
	return w > 0 && english.Is(p.normAt(w-1), english.Determiner)
}

// Refuses reports whether word w is a form of "deny" that denies somebody a thing,
// such as bail, and no statement.
func (p *Reading) Refuses(w int) bool {
	if !strings.HasPrefix(p.normAt(w), "den") || p.Entries[w].Root != "deni" {
		return false
	}
	grantable := func(k int) bool { return k >= 0 && k < len(p.Entries) && p.Entries[k].Is(english.Grantable) }
	for k := w + 1; k <= w+5 && p.normAt(k) != "" && p.Article.Words[k].Kind != text.Punctuation && p.normAt(k) != "that"; k++ {
		if grantable(k) {
			return true
		}
	}
	if w == 0 || !english.Is(p.normAt(w-1), english.Being) {
		return false
	}
	for k := w - 2; k >= w-4; k-- { // the request was denied
		if grantable(k) {
			return true
		}
	}
	return false
}
