package finding

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// claims reports statements that the original attributes to somebody and the
// version gives as facts.
func (f *finder) claims(n int, p *Row) {
	for _, i := range p.Original {
		s := f.o.Article.Sentences[i]
		verb := -1
		for w := s.FirstWord; w < s.LastWord; w++ {
			if f.o.quoted[w] {
				verb = -1 // quotations are compared elsewhere
				break
			}
			if verb < 0 && f.claimVerb(w, s) {
				verb = w
			}
		}
		cut := verb >= 0 && f.cutSource(p, verb)
		if verb < 0 || !cut && f.told(p) {
			continue
		}
		severity := Low
		if cut {
			severity = Medium
		}
		if strings.HasPrefix(f.o.Article.Words[verb].Norm, "claim") || strings.HasPrefix(f.o.Article.Words[verb].Norm, "den") || cut && f.disputed(verb, s) {
			severity = High
		}
		first, last := f.v.WordsOf(p.Version)
		source, shown := f.source(verb, s)
		f.report(Hedge, severity, n, source, f.v.Place(first, min(last, first+8)), "“{version} …” stands as a fact here; the original has “"+shown+"”")
	}
}

// longestSource is how many words the attribution of a statement may have to be
// shown whole. Of a longer one only the speaker is shown.
const longestSource = 9

// source returns the words that say whose statement a sentence is, and how a
// note shows them.
func (f *finder) source(verb int, s text.Sentence) (*facts.Place, string) {
	words := f.o.Article.Words
	x, ok := f.o.Subject(verb, s, f.o.quoted)
	if !ok {
		last := verb + 1
		for last < min(s.LastWord, verb+longestSource) && words[last].Kind != text.Punctuation {
			last++
		}
		return f.o.Place(verb, last), "{original}"
	}
	if first, last := min(verb, x.First), max(verb+1, x.Last); last-first <= longestSource {
		return f.o.Place(first, last), "{original}"
	}
	if x.First > verb {
		return f.o.Place(x.First, x.Last), words[verb].Norm + " … {original}"
	}
	return f.o.Place(x.First, x.Last), "{original} … " + words[verb].Norm
}

// nearVerbatim is how similar the sides of a passage must be to count as the
// same text with single changes.
const nearVerbatim = 0.7

// cutSource reports whether a passage that otherwise keeps the original's words
// lacks just those that attribute the statement.
func (f *finder) cutSource(p *Row, verb int) bool {
	if p.Similarity < nearVerbatim && !singleChange(p) || len(p.Version) != len(p.Original) || f.v.HasAttribution(p.Version) {
		return false
	}
	at := f.o.Article.Words[verb].Start
	for _, e := range p.Edits {
		if e.Op != wording.Equal && e.Original.Start <= at && at < e.Original.End {
			return len(f.o.Within(e.Original)) <= 12 && len(f.v.Within(e.Version)) <= 2
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
func (f *finder) claimVerb(w int, s text.Sentence) bool {
	norm := f.o.Article.Words[w].Norm
	if norm == "according" && w == s.FirstWord {
		return !f.o.quoted[w] && f.o.Article.Words[min(w+1, s.LastWord-1)].Norm == "to"
	}
	if w == s.FirstWord || !english.MayBeFiniteVerb(norm) || f.o.Names[w] != facts.NotName {
		return false
	}
	return f.o.Entries[w].Is(english.ReportVerb) && !f.o.Entries[w].Is(english.Doubt) && !f.o.Refuses(w) && f.hasSubject(w, s)
}

// hasSubject reports whether a verb of saying has a subject. Without one, the word
// may be a noun or part of a name.
func (f *finder) hasSubject(w int, s text.Sentence) bool {
	if before := f.o.Article.Words[w-1]; english.Is(before.Norm, english.Determiner) {
		return false
	}
	_, ok := f.o.Subject(w, s, f.o.quoted)
	return ok
}

// told reports whether the version's side, or the sentence beside it in the
// paragraph, says whose statement it is.
func (f *finder) told(p *Row) bool {
	if f.v.HasAttribution(p.Version) {
		return true
	}
	a := f.v.Article
	for _, j := range p.Version {
		for _, k := range []int{j - 1, j + 1} {
			if k >= 0 && k < len(a.Sentences) && a.Sentences[k].Paragraph == a.Sentences[j].Paragraph && f.about(p, k) && f.v.HasAttribution([]int{k}) {
				return true
			}
		}
	}
	return false
}

// about reports whether a sentence beside a passage may be on the same subject:
// it begins with a pronoun, or carries no other sentence of the original.
func (f *finder) about(p *Row, sentence int) bool {
	s := f.v.Article.Sentences[sentence]
	switch f.v.Article.Words[s.FirstWord].Norm {
	case "he", "she", "they", "it":
		return true
	}
	n := f.v.passage[s.FirstWord]
	return n < 0 || len(f.rows[n].Original) == 0 || &f.rows[n] == p
}

// disputed reports whether a denial follows a verb of saying. What people say to
// clear themselves must never stand as a fact.
func (f *finder) disputed(verb int, s text.Sentence) bool {
	for w := verb + 1; w < s.LastWord && w < verb+8; w++ {
		if f.o.Entries[w].Is(english.Negation) {
			return true
		}
	}
	return false
}
