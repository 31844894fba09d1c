package finding

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// claims reports what the original has somebody say and the version tells as
// a fact.
func (h *hedgeFinder) claims(n int, p *Row) {
	for _, i := range p.Original {
		s := h.o.Article.Sentences[i]
		verb := -1
		for w := s.FirstWord; w < s.LastWord; w++ {
			if h.originalQuoted[w] {
				verb = -1 // quotations are looked at as such
				break
			}
			if verb < 0 && h.claimVerb(w, s) {
				verb = w
			}
		}
		cut := verb >= 0 && h.cutSource(p, verb)
		if verb < 0 || !cut && h.told(p) {
			continue
		}
		severity := Low
		if cut {
			severity = Medium
		}
		if strings.HasPrefix(h.o.Article.Words[verb].Norm, "claim") || strings.HasPrefix(h.o.Article.Words[verb].Norm, "den") || cut && h.disputed(verb, s) {
			severity = High
		}
		first, last := h.v.WordsOf(p.Version)
		source, shown := h.source(verb, s)
		h.report(severity, n, source, h.v.Place(first, min(last, first+8)), "“%s …” stands as a fact here; the original has “"+shown+"”")
	}
}

// longestSource is how many words of a source are shown: of more, who it is
// will do.
const longestSource = 9

// source returns the words that say whose statement a sentence is, and how a
// note shows them.
func (h *hedgeFinder) source(verb int, s text.Sentence) (*facts.Place, string) {
	words := h.o.Article.Words
	x, ok := h.o.Subject(verb, s, h.originalQuoted)
	if !ok {
		last := verb + 1
		for last < min(s.LastWord, verb+longestSource) && words[last].Kind != text.Punctuation {
			last++
		}
		return h.o.Place(verb, last), "%s"
	}
	if first, last := min(verb, x.First), max(verb+1, x.Last); last-first <= longestSource {
		return h.o.Place(first, last), "%s"
	}
	if x.First > verb {
		return h.o.Place(x.First, x.Last), words[verb].Norm + " … %s"
	}
	return h.o.Place(x.First, x.Last), "%s … " + words[verb].Norm
}

// nearVerbatim is from how much similarity on a passage is the original's but
// for single changes.
const nearVerbatim = 0.7

// cutSource reports whether a passage that is otherwise the original's lacks
// just the words that say whose statement it is.
func (h *hedgeFinder) cutSource(p *Row, verb int) bool {
	if p.Similarity < nearVerbatim && !singleChange(p) || len(p.Version) != len(p.Original) || h.v.Tells(p.Version) {
		return false
	}
	at := h.o.Article.Words[verb].Start
	for _, e := range p.Edits {
		if e.Op != wording.Equal && e.Original.Start <= at && at < e.Original.End {
			return len(h.o.Within(e.Original)) <= 12 && len(h.v.Within(e.Version)) <= 2
		}
	}
	return false
}

// singleChange reports whether only one edit of a passage changes the wording.
func singleChange(p *Row) bool {
	n := 0
	for _, e := range p.Edits {
		if e.Rewords() {
			n++
		}
	}
	return n == 1
}

// claimVerb reports whether a word makes its sentence somebody's statement:
// "says that", "said decoupling was", "according to".
func (h *hedgeFinder) claimVerb(w int, s text.Sentence) bool {
	norm := h.o.Article.Words[w].Norm
	if norm == "according" && w == s.FirstWord {
		return !h.originalQuoted[w] && h.o.Article.Words[min(w+1, s.LastWord-1)].Norm == "to"
	}
	return h.o.Entries[w].Is(english.ReportVerb) && english.Finite(norm) && w > s.FirstWord && h.o.Names[w] == facts.NotName && !h.o.Entries[w].Is(english.Doubt) && h.hasSubject(w, s)
}

// hasSubject reports whether somebody is found who says it: the same words are
// nouns, too, and parts of names.
func (h *hedgeFinder) hasSubject(w int, s text.Sentence) bool {
	if before := h.o.Article.Words[w-1]; english.Is(before.Norm, english.Determiner) {
		return false
	}
	_, ok := h.o.Subject(w, s, h.originalQuoted)
	return ok
}

// told reports whether the version's side, or the sentence beside it in the
// paragraph, says whose statement it is.
func (h *hedgeFinder) told(p *Row) bool {
	if h.v.Tells(p.Version) {
		return true
	}
	a := h.v.Article
	for _, j := range p.Version {
		for _, k := range []int{j - 1, j + 1} {
			if k >= 0 && k < len(a.Sentences) && a.Sentences[k].Paragraph == a.Sentences[j].Paragraph && h.about(p, k) && h.v.Tells([]int{k}) {
				return true
			}
		}
	}
	return false
}

// about reports whether a sentence beside a passage may go on about it: it
// carries nothing else of the original's, or begins with a pronoun.
func (h *hedgeFinder) about(p *Row, sentence int) bool {
	s := h.v.Article.Sentences[sentence]
	switch h.v.Article.Words[s.FirstWord].Norm {
	case "he", "she", "they", "it":
		return true
	}
	n := h.ofWord[s.FirstWord]
	return n < 0 || len(h.rows[n].Original) == 0 || &h.rows[n] == p
}

// disputed reports whether what follows a verb is a denial: what somebody says
// of himself to clear himself is never a fact.
func (h *hedgeFinder) disputed(verb int, s text.Sentence) bool {
	for w := verb + 1; w < s.LastWord && w < verb+8; w++ {
		if h.o.Entries[w].Is(english.Negation) {
			return true
		}
	}
	return false
}
