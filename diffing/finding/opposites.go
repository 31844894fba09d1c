package finding

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
	"storydiff/diffing/statements"
	"storydiff/diffing/wording"
)

// opposites reports words of the original that the version's side of a passage
// lacks, where that side has their opposite in their place.
func (f *finder) opposites(n int, p *Row) {
	version := f.changed(f.v, p, versionSide)
	if len(version) == 0 {
		return
	}
	var forms facts.OppositeForms
	for _, i := range f.changed(f.o, p, originalSide) {
		if f.o.Article.Words[i].Kind != text.Letters {
			continue
		}
		if forms.Plain == nil {
			forms = f.v.OppositeForms(version)
		}
		for _, x := range forms.Of(f.o.Reading, i) {
			severity, ok := f.opposed(p, x)
			v := f.v.Place(x.Version, x.VersionLast)
			if !ok || f.reported(Numeral, n, v) || f.reported(Date, n, v) || f.toldAlready(n, f.o.Place(i, x.OriginalLast), v) {
				continue
			}
			f.report(Negation, severity, n, f.o.Place(i, x.OriginalLast), v, "“{version}” says the opposite of the original's “{original}”")
			if severity == Medium {
				return // in a sentence told in other words one is enough
			}
			break
		}
	}
}

// toldAlready reports whether a finding says already that the same two places say the opposite.
func (f *finder) toldAlready(n int, o, v *facts.Place) bool {
	return f.found(n, func(y *Finding) bool {
		return y.Type == Negation && y.Severity == High && overlap(y.Original, o) && overlap(y.Version, v)
	})
}

// opposed reports whether a word of the original and its opposite in the version
// stand in one place, so that the passage says the opposite, and how grave that
// is.
func (f *finder) opposed(p *Row, x facts.Opposite) (severity Severity, ok bool) {
	i, j := x.Original, x.Version
	if f.untilOnly(f.o, i) != f.untilOnly(f.v, j) || x.How != english.OfOneThing && f.changesSides(p, x) {
		return 0, false
	}
	if f.o.quoted[i] && f.v.quoted[j] || f.o.halved(i) && f.v.halved(j) || f.negated(f.o, i) != f.negated(f.v, j) || !f.takesPlace(p, i, j) {
		return 0, false
	}
	verbatim := p.Similarity >= nearVerbatim || singleChange(p)
	if !verbatim && f.o.countedThing(i) != f.v.countedThing(j) {
		return 0, false
	}
	if verbatim && f.saysMore(p, x) {
		return 0, false
	}
	exact := slots.SameBeside(f.o.Reading, f.v.Reading, i, j, -1) && slots.SameBeside(f.o.Reading, f.v.Reading, x.OriginalLast-1, x.VersionLast-1, 1)
	switch {
	case x.How == english.OfOneThing && !(exact && verbatim) && !f.saidOfOne(p, x):
		return 0, false
	case exact && verbatim && (x.How == english.OneSense || x.How == english.OfOneThing && !f.saidOfOne(p, x)):
		return Medium, true
	case exact && verbatim:
		return High, true
	case x.How == english.OneSense:
		return 0, false
	case !f.negateAlike(i, j):
		return Medium, !verbatim && x.How == english.Opposed && (f.negateEvenly(x) && f.aboutTheSame(p, x) || f.saidOfOne(p, x)) || x.How == english.OfOneThing && !verbatim
	case x.How == english.Converse:
		return Medium, exact && slots.BesideSameWord(f.o.Reading, f.v.Reading, i, j, -1) && slots.BesideSameWord(f.o.Reading, f.v.Reading, i, j, 1)
	case exact, verbatim:
		severity = High
	default:
		severity = Medium
	}
	if x.How == english.OfOneThing || exact || slots.BesideSame(f.o.Reading, f.v.Reading, i, j, english.Is(f.o.norm(i), english.Function)) {
		return severity, true
	}
	return severity, !verbatim && (f.aboutTheSame(p, x) || f.saidOfOne(p, x))
}

// countedThing reports whether a word is a noun that is counted or set apart, and so tells of
// no event: eight lives, all of the dead.
func (s *side) countedThing(w int) bool {
	if w == 0 {
		return false
	}
	if s.Entries[w-1].Traits&facts.Numeric != 0 || s.Article.Words[w-1].Kind == text.Number {
		return true
	}
	return s.norm(w-1) == "their" && s.norm(w) == "lives" || s.norm(w-1) == "the" && slices.Contains([]string{"dead", "living", "missing"}, s.norm(w))
}

// saidOfOne reports whether two opposites say what happens to one thing, of which
// neither side of a passage says both.
func (f *finder) saidOfOne(p *Row, x facts.Opposite) bool {
	if !f.negateEvenly(x) || f.v.opposedTo(p.Version, x.Version) || f.o.opposedTo(p.Original, x.Original) {
		return false
	}
	states := x.How == english.OfOneThing
	said, read := statements.SaidOfOne(f.o.Reading, x.Original, f.v.Reading, x.Version, states)
	return said || !read && states && f.sharedBeside(x)
}

// sharedBeside reports whether what stands right behind two opposites, or right before
// the one and behind the other, is the same, where both look like verbs: cut its
// forecast, its forecast unchanged.
func (f *finder) sharedBeside(x facts.Opposite) bool {
	noun := func(s *side, w int) bool { return w > 0 && s.Entries[w-1].Is(english.BeforeNoun) }
	if noun(f.o, x.Original) || noun(f.v, x.Version) {
		return false
	}
	near := func(s *side, w, last int) (before, after []int) {
		if k := s.WeightyWord(w, -1, 3); k >= 0 {
			before = []int{k}
		}
		if k := s.WeightyWord(last-1, 1, 3); k >= 0 {
			after = []int{k}
			if k = s.WeightyWord(k, 1, 1); k >= 0 {
				after = append(after, k)
			}
		}
		return before, after
	}
	share := func(original, version []int) bool {
		return slices.ContainsFunc(original, func(a int) bool {
			return f.o.Entries[a].Traits&facts.Numeric == 0 && slices.ContainsFunc(version, func(b int) bool { return f.o.Entries[a].Stem == f.v.Entries[b].Stem })
		})
	}
	ob, oa := near(f.o, x.Original, x.OriginalLast)
	vb, va := near(f.v, x.Version, x.VersionLast)
	return share(oa, va) || share(ob, va) || share(oa, vb)
}

// reachOfOpposite is how many words away a word may stand that tells what another is
// said of.
const reachOfOpposite = 10

// aboutTheSame reports whether two opposites in a sentence told in other words have
// two words that say something near them in common, and neither side has both: then
// they are said of one thing.
func (f *finder) aboutTheSame(p *Row, x facts.Opposite) bool {
	if english.Is(f.o.norm(x.Original), english.Function) || f.v.opposedTo(p.Version, x.Version) || f.o.opposedTo(p.Original, x.Original) {
		return false
	}
	return slots.CommonWords(f.o.Reading, f.v.Reading, x.Original, x.Version, reachOfOpposite) > 1
}

// negateEvenly reports whether what stands with two opposites, up to the next comma,
// negates as often on both sides, or twice more on one.
func (f *finder) negateEvenly(x facts.Opposite) bool {
	if f.o.negationsBeside(x.Original, x.Original)%2 == f.v.negationsBeside(x.Version, x.Version)%2 {
		return true
	}
	once := func(s *side, w int) bool {
		n := 0
		for k := s.SentenceOf(w).FirstWord; k < s.SentenceOf(w).LastWord; k++ {
			if s.SaysNot(k) {
				n++
			}
		}
		return n == 1
	}
	return once(f.o, x.Original) && once(f.v, x.Version) // there was no sign that; nothing indicates
}

// passive reports whether a word is a verb of which something else than its subject
// is told to do it: "was praised by".
func (s *side) passive(w int) bool {
	being := anyOf(max(0, w-3), w, func(k int) bool { return english.Is(s.norm(k), english.Being) })
	return being && anyOf(w+1, min(w+5, len(s.Entries)), func(k int) bool { return s.norm(k) == "by" })
}

// opposedTo reports whether some sentences have an opposite of word w of theirs.
func (s *side) opposedTo(sentences []int, w int) bool {
	var words []int
	for _, i := range sentences {
		words = append(words, facts.Range(s.Article.Sentences[i].FirstWord, s.Article.Sentences[i].LastWord)...)
	}
	forms := s.OppositeForms(words)
	return len(forms.Of(s.Reading, w)) > 0
}

// untilOnly reports whether "until" stands behind a word: what is open until noon
// is shut from then on.
func (f *finder) untilOnly(s *side, w int) bool {
	_, last := s.Clause(w)
	return anyOf(w+1, min(last, w+5), func(k int) bool { return s.norm(k) == "until" || s.norm(k) == "till" })
}

// saysMore reports whether the edit that puts in an opposite puts in another word
// that tells something behind it, which may turn it back: "rejected an appeal
// against" for "upheld".
func (f *finder) saysMore(p *Row, x facts.Opposite) bool {
	for _, e := range p.Edits {
		if e.Op != wording.Replace || e.Version.Start > f.v.Article.Words[x.Version].Start || e.Version.End <= f.v.Article.Words[x.Version].Start {
			continue
		}
		content := func(s *side, words []int, first, last int) int {
			n := 0
			for _, w := range words {
				if (w < first || w >= last) && !s.Entries[w].Function && s.Article.Words[w].Kind == text.Letters {
					n++
				}
			}
			return n
		}
		return content(f.v, f.v.Within(e.Version), x.Version, x.VersionLast) > content(f.o, f.o.Within(e.Original), x.Original, x.OriginalLast)
	}
	return false
}

// changesSides reports whether the content words on both sides of two opposites
// have changed places: "men earn more than women" and "women earn less than men".
func (f *finder) changesSides(p *Row, x facts.Opposite) bool {
	if f.o.passive(x.Original) != f.v.passive(x.Version) {
		return false // whoever did it stands behind "by", and still did it
	}
	ob, oa := f.o.StemsAround(p.Original, x.Original)
	vb, va := f.v.StemsAround(p.Version, x.Version)
	moved := func(from, to, stay map[int32]bool) bool {
		for stem := range from {
			if to[stem] && !stay[stem] {
				return true
			}
		}
		return false
	}
	return moved(ob, va, vb) && moved(oa, vb, va)
}

// takesPlace reports whether a side of a passage has word j of the version more
// often than the original's, and word i of the original less often. A sentence
// that has both on both sides was turned round.
func (f *finder) takesPlace(p *Row, i, j int) bool {
	gone, come := f.o.Entries[i].Stem, f.v.Entries[j].Stem
	return f.o.countStem(p.Original, gone) > f.v.countStem(p.Version, gone) && f.v.countStem(p.Version, come) > f.o.countStem(p.Original, come)
}

// countStem returns how often some sentences have a word of a stem.
func (s *side) countStem(sentences []int, stem int32) int {
	n := 0
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if s.Entries[w].Stem == stem {
				n++
			}
		}
	}
	return n
}

// halved reports whether "half" stands before a word: half full is half empty.
func (s *side) halved(w int) bool { return w > 0 && s.norm(w-1) == "half" }

// negated reports whether a negation stands shortly before a word, with no
// punctuation between.
func (f *finder) negated(p *side, i int) bool {
	first := i
	for first > max(0, i-5) && p.Article.Words[first-1].Kind != text.Punctuation {
		first--
	}
	return anyOf(first, i, func(w int) bool {
		_, reverses := p.Reverses(w)
		return reverses || p.SaysNot(w)
	})
}

// withheld reports whether a noun is negated, or stands behind a verb that denies it.
func (f *finder) withheld(s *side, w int) bool {
	return f.negated(s, w) || anyOf(max(0, w-3), w, s.Refuses)
}

// negateAlike reports whether the clauses of words i and j have the same words
// that may negate, before these two and directly behind them; behind a verb of
// saying, in all that is said.
func (f *finder) negateAlike(i, j int) bool {
	negating := func(s *side, at int) []int32 {
		var out []int32
		first, last := s.Clause(at)
		if !s.Entries[at].Is(english.SpeechVerb, english.ReportVerb, english.ClaimVerb, english.ProofVerb) {
			last = min(last, at+3)
		}
		for w := first; w < last; w++ {
			if w != at && s.Negates(w) {
				out = append(out, s.Entries[w].Stem)
			}
		}
		slices.Sort(out)
		return out
	}
	return slices.Equal(negating(f.o, i), negating(f.v, j))
}
