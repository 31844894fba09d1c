package diffing

import (
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// A reserve is an expression that leaves open what its sentence says, and the
// words that it leaves open: allegedly (driven), is believed to (have proposed).
type reserve struct {
	first, last int   // words, half open
	scope       []int // words of weight
	severity    Severity
	condition   bool // only if
	accuses     bool // alleged
	states      bool // alleges that: any word of saying will do
	unlikely    bool // lost also where the version says that it could not be
	expects     bool // expects somebody to: lost only where the version says that he will
}

// reserves reports what the original leaves open and the version tells as a
// fact, in sentences however different: the words that were left open are
// there, and nothing about them that leaves anything open.
func (h *hedgeFinder) reserves(n int, p *Row) {
	sourced := h.o.tells(p.Original)
	for _, i := range p.Original {
		for _, r := range h.o.readReserves(i, h.originalQuoted) {
			at := h.carriedScope(p, r)
			if at == nil || h.reserved(p, at, r, sourced) {
				continue
			}
			h.report(r.severity, n, h.o.place(r.first, r.last), h.v.place(at[0], at[len(at)-1]+1), "the version has “%s” without the original's “%s”")
		}
	}
}

// carriedScope returns the version's words for what a reserve leaves open, or
// nil where they are not to be found for certain.
func (h *hedgeFinder) carriedScope(p *Row, r reserve) []int {
	var at []int
	head := false
	for k, w := range r.scope {
		if h.o.only(p.Original, h.o.entries[w].stem) < 0 {
			continue
		}
		if v := h.v.only(p.Version, h.o.entries[w].stem); v >= 0 && !h.versionQuoted[v] {
			at = append(at, v)
			head = head || k == 0
		}
	}
	if len(at) == 0 || !head && !r.condition {
		return nil
	}
	from := at[0] // the head, where it is there
	at = slices.DeleteFunc(at, func(w int) bool { return w < from || w > from+6 })
	slices.Sort(at)
	return at
}

// reserved reports whether something in the sentence of the version's words
// leaves them open, too. That it says whose statement they are does where the
// original does not.
func (h *hedgeFinder) reserved(p *Row, at []int, r reserve, sourced bool) bool {
	s := h.v.article.Sentences[h.v.article.FindSentence(h.v.article.Words[at[0]].Start)]
	first, last := h.v.clause(at[0], s)
	if h.o.article.Words[r.first].Norm == "not" {
		first, last = s.FirstWord, s.LastWord // did not rule out that, when …, it would
	}
	if r.expects && !slices.ContainsFunc(h.v.article.Words[max(first, at[0]-3):at[0]], func(w corpus.Word) bool { return w.Norm == "will" }) {
		return true
	}
	if r.accuses {
		first, last = max(first, at[0]-8), min(last, at[0]+6)
	}
	for w := s.FirstWord; w < s.LastWord; w++ {
		if h.same(r, w) {
			return true
		}
	}
	if r.states {
		return h.v.tells(p.Version)
	}
	accounted := func(w int) bool {
		return english.Connecting[h.v.article.Words[w].Norm] && h.o.hasVariant(p.Original, h.v.entries[w].variant)
	}
	for w := first; w < last; w++ {
		norm := h.v.article.Words[w].Norm
		switch {
		case slices.Contains(at, w): // what is left open leaves nothing open
		case r.unlikely:
			if english.OpenRoots[h.v.entries[w].root] && !english.Negations[norm] || norm == "unlikely" || norm == "hardly" || norm == "barely" {
				return true
			}
		case r.accuses: // "should look into the negligence" knows of some
			if english.OpenRoots[h.v.entries[w].root] && !english.Intending[h.v.entries[w].root] || english.Accusing[norm] || english.OpenAdverbs[norm] || !sourced && h.v.speaks(w) {
				return true
			}
		case accounted(w): // it stands for another of the original's
		case english.OpenWords[norm] || english.OpenRoots[h.v.entries[w].root] || english.Modal(h.v.article.Words[w]) == 1 || strings.HasPrefix(norm, "non-"):
			return true
		case r.condition && english.ConditionWords[norm]:
			return true
		case !sourced && h.v.speaks(w):
			return true
		}
	}
	return false
}

// hasVariant reports whether some sentences have a word, in any spelling.
func (p *profile) hasVariant(sentences []int, variant int32) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		s := p.article.Sentences[i]
		return slices.ContainsFunc(p.entries[s.FirstWord:s.LastWord], func(e *entry) bool { return e.variant == variant })
	})
}

// same reports whether the version has a reserve in the original's words from
// word w on.
func (h *hedgeFinder) same(r reserve, w int) bool {
	n := r.last - r.first
	return w+n <= len(h.v.entries) && slices.EqualFunc(h.o.entries[r.first:r.last], h.v.entries[w:w+n], func(a, b *entry) bool { return a.variant == b.variant })
}

// readReserves returns the reserves of a sentence outside its quotations.
func (p *profile) readReserves(sentence int, quoted []bool) []reserve {
	s := p.article.Sentences[sentence]
	var out []reserve
	for w := s.FirstWord; w < s.LastWord; w++ {
		norm := p.article.Words[w].Norm
		if quoted[w] && norm != "consistent" || p.names[w] == surely {
			continue
		}
		last, severity, ok := p.reserveAt(w, s)
		if !ok {
			continue
		}
		r := reserve{first: w, last: last, severity: severity, condition: norm == "only", accuses: severity == High && norm != "not", states: severity == High && p.article.Words[last-1].Norm == "that", expects: english.Expecting[norm], unlikely: norm == "unlikely"}
		if r.condition {
			r.scope = p.weightyBefore(w, s.FirstWord, 3)
		} else {
			r.scope = p.governed(last-1, s.LastWord, 7, 4)
		}
		if len(r.scope) == 0 {
			continue
		}
		out = append(out, r)
		w = last - 1
	}
	return out
}

// weightyBefore returns so many words of weight before word w, the nearest
// first.
func (p *profile) weightyBefore(w, first, most int) []int {
	var out []int
	for k := w - 1; k >= first && len(out) < most; k-- {
		if p.article.Words[k].Kind == corpus.Letters && !p.entries[k].function && p.names[k] != surely {
			out = append(out, k)
		}
	}
	return out
}

// reserveAt reads the reserve that begins with word w, and returns where it
// ends and how grave its loss is.
func (p *profile) reserveAt(w int, s corpus.Sentence) (last int, severity Severity, ok bool) {
	word := func(k int) string {
		if k < s.FirstWord || k >= s.LastWord {
			return ""
		}
		return p.article.Words[k].Norm
	}
	norm := word(w)
	switch {
	case (norm == "accused" || norm == "suspected") && word(w+1) == "of", norm == "charged" && word(w+1) == "with":
		return w + 2, High, true
	case (norm == "alleged" || norm == "alleges" || norm == "claimed" || norm == "claims") && word(w+1) == "that":
		return w + 2, High, true
	case (norm == "allegation" || norm == "allegations" || norm == "suspicion" || norm == "suspicions" || norm == "accusation" || norm == "accusations") && word(w+1) == "that":
		return w + 2, High, true
	case english.Accusing[norm]:
		return w + 1, High, true
	case english.OpenAdverbs[norm] && word(w-1) != "not" && word(w-1) != "as":
		return w + 1, Medium, true
	case norm == "might", norm == "may" && !monthPlace(p, w), norm == "could" && word(w+1) != "not":
		return w + 1, Medium, true
	case english.Expecting[norm] && !english.BeingVerbs[word(w-1)]:
		for k := w + 1; k < w+6; k++ {
			if word(k) == "to" {
				return k + 1, Medium, true
			}
		}
	case (strings.HasPrefix(norm, "appear") || strings.HasPrefix(norm, "seem")) && word(w+1) == "to":
		return w + 2, Medium, true
	case english.BeingVerbs[norm] && english.Believing[word(w+1)] && word(w+2) == "to":
		return w + 3, Medium, true
	case english.Believing[norm] && word(w+1) == "to" && (word(w+2) == "be" || word(w+2) == "have"):
		return w + 2, Medium, true
	case norm == "likely" && word(w+1) != "to" && word(w+1) != "than" && !english.Comparing[word(w-1)]:
		return w + 1, Medium, true
	case english.Guessing[norm] && (word(w+1) == "that" || word(w+1) == "the" || word(w+1) == "a"):
		return w + 2, Medium, true
	case norm == "consistent" && word(w+1) == "with":
		return w + 2, Medium, true
	case norm == "only" && word(w+1) == "if":
		return w + 2, Medium, true
	case norm == "no" && english.Proofs[word(w+1)]:
		return w + 2, Medium, true
	case norm == "unlikely":
		return w + 1, Medium, true
	case norm == "not" && (word(w+1) == "rule" || word(w+1) == "ruled" || word(w+1) == "ruling") && word(w+2) == "out":
		return w + 3, High, true
	case norm == "not" && strings.HasPrefix(word(w+1), "exclude"):
		return w + 2, High, true
	}
	return 0, 0, false
}
