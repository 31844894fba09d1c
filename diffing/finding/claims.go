package finding

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/contrast"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// claims reports statements that the original attributes to somebody and the
// version gives as facts.
func (f *finder) claims(n int, p *Row) {
	for _, i := range p.Original {
		s := f.o.Article.Sentences[i]
		verb := f.claimIn(s)
		if verb < 0 {
			continue
		}
		cutAt := f.cutSource(p, verb)
		cut := cutAt >= 0
		if !cut && (f.told(p) || f.mere(verb)) || cut && f.otherwiseTold(p, verb, s) || f.inOtherWords(p, verb, s) {
			continue
		}
		source, shown := f.source(verb, s)
		first, last := f.v.WordsOf(p.Version)
		for first < last-1 && f.v.Article.Words[first].Kind == text.Punctuation {
			first++
		}
		version, note := f.v.Place(first, min(last, first+shownWords)), "“{version} …” stands as a fact here; the original has “"+shown+"”"
		if cutAt > first+shownWords+4 {
			version, note = f.v.Place(cutAt-shownWords, cutAt), strings.Replace(note, "{version} …", "… {version}", 1)
		}
		severity := Low
		if !cut && f.statementCarried(p, s, verb) {
			if f.interested(verb, s) {
				severity = Medium
			}
			f.report(Hedge, severity, n, source, version, "“{version} …” has no source here; the original has “"+shown+"”")
			continue
		}
		interested := f.interested(verb, s)
		if cut && (interested || !f.ownDeed(p, verb, s)) && (singleChange(p) || !f.written(verb, s)) || interested && f.carriesMost(p) {
			severity = Medium
		}
		if strings.HasPrefix(f.o.Article.Words[verb].Norm, "claim") || strings.HasPrefix(f.o.Article.Words[verb].Norm, "den") || cut && f.disputed(verb, s) {
			severity = High
		}
		f.report(Hedge, severity, n, source, version, note)
	}
}

// shownWords is how many words of a statement show which it is.
const shownWords = 8

// claimIn returns the verb that makes a sentence somebody's statement, or -1.
// What stands between quotation marks is compared elsewhere.
func (f *finder) claimIn(s text.Sentence) int {
	verb := -1
	for w := s.FirstWord; w < s.LastWord; w++ {
		if f.o.quoted[w] {
			return -1
		}
		if verb < 0 && f.claimVerb(w, s) {
			verb = w
		}
	}
	return verb
}

// mere reports whether a verb tells of a statement only where nothing else changed:
// "claimed to hold", "the bank believes".
func (f *finder) mere(verb int) bool {
	return !f.o.Entries[verb].Is(english.ReportVerb) || f.o.Entries[verb].Is(english.Doubt)
}

// interested reports whether a statement is that of somebody who has a side in the matter.
func (f *finder) interested(verb int, s text.Sentence) bool {
	x, ok := f.o.Subject(verb, s, f.o.quoted)
	return ok && contrast.Partisan(f.o.Reading, x)
}

// ownDeed reports whether a statement is of what whoever makes it does, and the version
// names them as the ones who do: her office had opened an inquiry.
func (f *finder) ownDeed(p *Row, verb int, s text.Sentence) bool {
	x, ok := f.o.Subject(verb, s, f.o.quoted)
	if !ok || x.First > verb || !f.speakerIn(f.v, p.Version, x) {
		return false
	}
	w := verb + 1
	if f.o.norm(w) == "that" {
		w++
	}
	return w < s.LastWord && slices.Contains([]string{"he", "she", "it", "they", "his", "her", "its", "their"}, f.o.norm(w))
}

// written reports whether the source of a statement is something written.
func (f *finder) written(verb int, s text.Sentence) bool {
	x, ok := f.o.Subject(verb, s, f.o.quoted)
	return ok && !f.o.Entries[x.Last-1].Is(english.Interested) && english.WrittenRole(x.Role)
}

// carriesMost reports whether most words of a passage of the version are the original's.
func (f *finder) carriesMost(p *Row) bool {
	said, carried := 0, 0
	f.v.anyIn(p.Version, func(w int) bool {
		if !f.v.Entries[w].Function && f.v.Article.Words[w].Kind != text.Punctuation {
			said++
			if f.o.HasStem(p.Original, f.v.Entries[w].Stem) {
				carried++
			}
		}
		return false
	})
	return carried >= fewestCarried && float64(carried) >= leastCarried*float64(said)
}

// leastCarried and fewestCarried are how many of the words of a version's passage, as
// a share and in number, must be in the original's for it to be the same statement.
const (
	leastCarried  = 0.65
	fewestCarried = 4
)

// statementCarried reports whether the version has what a sentence says, and neither
// there nor beside it the one who says it.
func (f *finder) statementCarried(p *Row, s text.Sentence, verb int) bool {
	x, ok := f.o.Subject(verb, s, f.o.quoted)
	if !ok || f.o.Entries[x.First].Is(english.SubjectPronoun) || f.speakerIn(f.v, f.v.around(p.Version), x) {
		return false
	}
	return f.carriesMost(p)
}

// longestSource is how many words the attribution of a statement may have to be
// shown whole. Of a longer one only the speaker is shown.
const longestSource = 9

// speakerIn reports whether some sentences have a word for a speaker of the original.
func (f *finder) speakerIn(s *side, sentences []int, x facts.Speaker) bool {
	stem := f.o.Entries[x.Last-1].Stem
	return s.anyIn(sentences, func(w int) bool {
		return s.Entries[w].Stem == stem || x.Role != "" && sameGroup(s.Entries[w].Root, x.Role)
	})
}

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

// cutSource returns the word of the version behind the place where it lacks just the
// words that attribute a statement, in a passage that otherwise keeps the original's
// words; -1 where it does not.
func (f *finder) cutSource(p *Row, verb int) int {
	if f.o.Article.Words[verb].Norm == "according" && f.sourceKept(p, verb) {
		return -1
	}
	if p.Similarity < nearVerbatim && !singleChange(p) || len(p.Version) != len(p.Original) || f.sourceAdded(p) {
		return -1
	}
	at := f.o.Article.Words[verb].Start
	for _, e := range p.Edits {
		if e.Op == wording.Equal || at < e.Original.Start || e.Original.End <= at {
			continue
		}
		if len(f.o.Within(e.Original)) > 12 || len(f.v.Within(e.Version)) > 2 {
			return -1
		}
		w, last := f.v.WordsOf(p.Version)
		for w < last && f.v.Article.Words[w].Start < e.Version.End {
			w++
		}
		return w
	}
	return -1
}

// sourceAdded reports whether the version has a word that attributes its statement
// and that is not the original's at the same place.
func (f *finder) sourceAdded(p *Row) bool {
	return slices.ContainsFunc(p.Edits, func(e wording.Edit) bool {
		return e.Op != wording.Equal && e.Class == wording.Wording && slices.ContainsFunc(f.v.Within(e.Version), f.v.attributes)
	})
}

// attributes reports whether a word may tell whose statement its sentence is.
func (s *side) attributes(w int) bool {
	return !s.quoted[w] && (s.Speaks(w) || s.Entries[w].Is(english.Doubt, english.Attributing))
}

// sourceKept reports whether the version names the source that stands behind
// "according to", in other words: in its letter.
func (f *finder) sourceKept(p *Row, verb int) bool {
	a := f.o.Article
	x, ok := f.o.Subject(verb, a.Sentences[a.FindSentence(a.Words[verb].Start)], f.o.quoted)
	return ok && f.speakerIn(f.v, p.Version, x)
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
	if norm == "said" && w+1 < s.LastWord && f.o.Article.Words[w+1].Norm == "to" {
		return false // a contract said to be worth a million
	}
	e := f.o.Entries[w]
	return e.Is(english.ReportVerb, english.ClaimVerb) && !e.Is(english.Intention, english.Accusing) && !f.o.Refuses(w) && f.hasSubject(w, s)
}

// otherwiseTold reports whether a version that has another word for a verb of saying
// still says whose statement the sentence is: by a verb that no list knows, before
// "that", or as what its subject did: who "reported a loss" made one.
func (f *finder) otherwiseTold(p *Row, verb int, s text.Sentence) bool {
	x, ok := f.o.Subject(verb, s, f.o.quoted)
	if !ok || x.First > verb || !f.v.HasStem(p.Version, f.o.Entries[x.Last-1].Stem) {
		return false
	}
	for _, e := range p.Edits {
		if e.Op == wording.Equal || e.Original.Start > f.o.Article.Words[verb].Start || e.Original.End <= f.o.Article.Words[verb].Start {
			continue
		}
		words := f.v.contentIn(e.Version)
		return len(words) > 0 && (f.v.norm(words[len(words)-1]+1) == "that" || f.o.HasObject(verb, s))
	}
	return false
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
	n := f.v.passageOf(s.FirstWord)
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
