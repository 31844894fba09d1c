package contrast

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// A link is a connective that takes in what follows, or leaves it out.
type link struct {
	statements.Span
	takesIn bool
	about   []int // the words behind it that say something
}

// aboutReach is how many words that say something are taken for what a connective is about.
const aboutReach = 5

// connectives compares what is left out or made a condition with what is taken in
// whatever happens: unless and even if, except and also, but not and as well as.
func (p *passage) connectives(original, version []int) {
	ours, theirs := linksOf(p.o, original), linksOf(p.v, version)
	for _, a := range ours {
		if a.takesIn {
			continue
		}
		for _, b := range theirs {
			if !b.takesIn || !p.shareWord(a.about, b.about) {
				continue
			}
			if p.same(ours, b, p.o, p.v) || p.same(theirs, a, p.v, p.o) {
				continue
			}
			p.add(Polarity, a.Span, b.Span, true)
			return
		}
	}
}

// same reports whether some connectives have one that does what x does with a word of
// what x is about.
func (p *passage) same(list []link, x link, s, t *facts.Reading) bool {
	for _, y := range list {
		if y.takesIn != x.takesIn {
			continue
		}
		for _, i := range y.about {
			for _, j := range x.about {
				if s.Entries[i].Stem == t.Entries[j].Stem {
					return true
				}
			}
		}
	}
	return false
}

func (p *passage) shareWord(ours, theirs []int) bool {
	for _, i := range ours {
		for _, j := range theirs {
			if p.o.Entries[i].Stem == p.v.Entries[j].Stem {
				return true
			}
		}
	}
	return false
}

func linksOf(s *facts.Reading, sentences []int) []link {
	var out []link
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if s.Quoted()[w] {
				continue
			}
			if last, takesIn := linkAt(s, w); last > 0 {
				out = append(out, link{statements.Span{First: w, Last: last}, takesIn, about(s, last, x)})
				w = last - 1
			}
		}
	}
	return out
}

// linkAt returns the end of the connective that begins with word w, and whether it takes
// in what follows; 0 where there is none.
func linkAt(s *facts.Reading, w int) (last int, takesIn bool) {
	at := func(k int) string {
		if k >= len(s.Article.Words) {
			return ""
		}
		return s.Article.Words[k].Norm
	}
	switch at(w) {
	case "unless", "except", "excluding", "barring":
		return w + 1, false
	case "but":
		if at(w+1) == "not" && at(w+2) != "only" {
			return w + 2, false
		}
	case "apart", "aside":
		if at(w+1) == "from" {
			return w + 2, false
		}
	case "other":
		if at(w+1) == "than" {
			return w + 2, false
		}
	case "even":
		if at(w+1) == "if" {
			return w + 2, true
		}
	case "including", "also":
		return w + 1, true
	case "as":
		if at(w+1) == "well" && at(w+2) == "as" {
			return w + 3, true
		}
	case "regardless", "irrespective", "whether":
		if at(w+1) == "of" || at(w+1) == "or" {
			return w + 2, true
		}
	}
	return 0, false
}

// about returns the words behind a connective that say something, up to the end of what
// is said in one go.
func about(s *facts.Reading, w int, x text.Sentence) []int {
	var out []int
	for ; w < x.LastWord && len(out) < aboutReach; w++ {
		if norm := s.Article.Words[w].Norm; norm == ";" || norm == "," && len(out) > 0 {
			break
		}
		if tells(s, w) && !s.Entries[w].Is(english.LightVerb) {
			out = append(out, w)
		}
	}
	return out
}

// exchanged compares what stands before and behind "and not" or "rather than": fresh milk
// and not powder, powder and not fresh milk.
func (p *passage) exchanged(original, version []int) {
	for _, i := range original {
		x := p.o.Article.Sentences[i]
		for w := x.FirstWord + 1; w < x.LastWord; w++ {
			left, right, ok := oppositionAt(p.o, w, x)
			if !ok {
				continue
			}
			for _, j := range version {
				y := p.v.Article.Sentences[j]
				for k := y.FirstWord + 1; k < y.LastWord; k++ {
					l, r, ok := oppositionAt(p.v, k, y)
					if ok && p.o.Entries[left].Stem == p.v.Entries[r].Stem && p.o.Entries[right].Stem == p.v.Entries[l].Stem && !p.o.Quoted()[w] {
						p.add(Polarity, statements.Span{First: left, Last: right + 1}, statements.Span{First: l, Last: r + 1}, true)
						return
					}
				}
			}
		}
	}
}

// oppositionAt returns the last words of what is said and of what is not, around "and
// not", "not" behind a comma, "rather than" or "instead of" at word w.
func oppositionAt(s *facts.Reading, w int, x text.Sentence) (left, right int, ok bool) {
	norm := s.Article.Words[w].Norm
	next := ""
	if w+1 < x.LastWord {
		next = s.Article.Words[w+1].Norm
	}
	last := w
	switch {
	case (norm == "and" || norm == "but" || norm == ",") && next == "not", norm == "rather" && next == "than", norm == "instead" && next == "of":
		last = w + 2
	default:
		return 0, 0, false
	}
	left = w - 1
	if left < x.FirstWord || !tells(s, left) {
		return 0, 0, false
	}
	right = -1
	for k := last; k < min(x.LastWord, last+5); k++ {
		if !tells(s, k) {
			if right >= 0 {
				break
			}
			continue
		}
		right = k
	}
	return left, right, right >= 0
}
