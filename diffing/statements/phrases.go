package statements

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// phrase reads a noun phrase that begins with word w, and returns the word behind
// it.
func (r *reader) phrase(w int) int {
	if r.is(w, english.Pronoun) && !r.determines(w) {
		return r.addPhrase(w, w+1)
	}
	last := w + 1
	for last < r.last && r.goesOn(w, last) {
		last++
	}
	return r.addPhrase(w, last)
}

// determines reports whether a pronoun belongs to a noun behind it: some, that.
func (r *reader) determines(w int) bool {
	if r.mark(w+1) || r.is(w+1, english.ModalVerb|english.Auxiliary|english.Preposition|english.Pronoun|english.Subordinator|english.Adverb) {
		return false
	}
	switch r.norm(w) {
	case "he", "she", "they", "i", "we", "it", "him", "them", "us", "me", "who", "you", "himself", "herself", "itself", "themselves", "nobody", "somebody", "everybody":
		return false
	}
	return !r.isVerb(w, w+1)
}

// goesOn reports whether word x belongs to the phrase that begins with word w.
func (r *reader) goesOn(w, x int) bool {
	norm, prev := r.norm(x), r.norm(x-1)
	switch {
	case r.s.Article.Words[x].Kind == text.Punctuation:
		return norm == "'" && r.s.Article.Words[x].Start == r.s.Article.Words[x-1].End || (norm == `"` || norm == "'") && r.determiner(x-1)
	case prev == "'":
		return true
	case (norm == "a" || norm == "an" || norm == "the") && (prev == "her" || r.number(x-1)):
		return false // handed her a letter; on November 12 the board
	case r.determiner(x-1) || r.number(x-1) && !r.mark(x-1):
		// A noun or an adjective follows.
		return !r.is(x, english.ModalVerb|english.Auxiliary|english.Preposition|english.Subordinator) && !r.joins(x) &&
			(r.determiner(x-1) || !r.isVerb(w, x))
	case r.adverb(x-1) && r.determiner(x-2):
		return true // the newly elected mayor
	case r.is(x, english.ModalVerb|english.Auxiliary|english.Preposition|english.Pronoun|english.Subordinator), r.determiner(x) && !strings.HasSuffix(norm, "'s"):
		return false
	case r.joins(x) || norm == "according" || r.contracted(x) || r.adverb(x):
		return false
	case strings.HasSuffix(norm, "n't"):
		return false
	case r.timeWord(x+1) && (norm == "next" || norm == "last" || norm == "this" || norm == "early" || norm == "late") && x > w:
		return false
	case r.number(x) && (r.name(x-1) || r.amount(x) && !r.determiner(x-1)), r.timeWord(x) != r.timeWord(x-1) && !r.settled(w, x) && !r.number(x-1):
		return false
	case r.name(x-1) && !r.name(x) && r.name(w) && x-1 > w && r.isVerb(w, x):
		return false
	}
	return !r.isVerb(w, x)
}

// joins reports whether word x begins another phrase or clause: and, to, who.
func (r *reader) joins(x int) bool {
	switch r.norm(x) {
	case "and", "or", "but", "to":
		return true
	}
	return r.s.Entries[x].Is(english.RelativePronoun)
}

// amount reports whether the number at word x has a unit: 40 million crowns.
func (r *reader) amount(x int) bool {
	if x+1 >= r.last || r.number(x-1) {
		return false
	}
	_, ok := english.Multipliers[r.norm(x+1)]
	return ok || english.UnitName(r.norm(x+1)) != "" || english.Currency(r.norm(x)) != ""
}

// settled reports whether the words from w to x are of one phrase though only one of
// the last two says when: the weekend talks, last week, Monday's vote.
func (r *reader) settled(w, x int) bool {
	return r.determiner(w) || strings.HasSuffix(r.norm(x-1), "'s") || r.timeWord(x) && x == w+1 && !r.name(w)
}

// timeWord reports whether word w says when by itself: Monday, yesterday.
func (r *reader) timeWord(w int) bool {
	if w < r.first || w >= r.last || r.is(w, english.TimeNoun) {
		return w >= r.first && w < r.last
	}
	norm := r.norm(w)
	return english.InCalendar(norm) && norm != "may" && norm != "march" && (len(norm) > 3 || !r.name(w+1)) // Jan Molk
}

func (r *reader) addPhrase(first, last int) int {
	k := r.add(aPhrase, first, last)
	r.chunks[len(r.chunks)-1].phrase = r.phraseOf(first, last)
	return k
}

func (r *reader) phraseOf(first, last int) Phrase {
	p := Phrase{Span: Span{first, last}, Head: last - 1, Determiner: -1}
	for p.Head > first && r.s.Article.Words[p.Head].Kind == text.Punctuation {
		p.Head--
	}
	if r.determiner(first) && last > first+1 {
		p.Determiner = first
	}
	p.Pronoun = last == first+1 && (r.is(first, english.Pronoun) || r.contracted(first))
	p.Time = r.timeWord(p.Head)
	p.Plural = r.plural(p.Head)
	for w := first; w < last; w++ {
		if !r.name(w) || p.Pronoun || r.determiner(w) && !strings.HasSuffix(r.norm(w), "'s") {
			continue
		}
		n := Span{w, w + 1}
		for n.Last < last && r.name(n.Last) {
			n.Last++
		}
		w = n.Last
		p.Names = append(p.Names, n)
	}
	return p
}

// plural reports whether word w is a noun or a pronoun for several.
func (r *reader) plural(w int) bool {
	if w < r.first || w >= r.last || r.s.Names[w] == facts.Surely {
		return false
	}
	norm := r.norm(w)
	if r.is(w, english.Several) {
		return true
	}
	for _, end := range []string{"ss", "'s", "us", "is"} {
		if strings.HasSuffix(norm, end) {
			return false
		}
	}
	return strings.HasSuffix(norm, "s")
}
