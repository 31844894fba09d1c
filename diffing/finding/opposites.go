package finding

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
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
			if !ok || f.reported(Numeral, n, v) || f.reported(Date, n, v) {
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

// opposed reports whether a word of the original and its opposite in the version
// stand in one place, so that the passage says the opposite, and how grave that
// is.
func (f *finder) opposed(p *Row, x facts.Opposite) (severity Severity, ok bool) {
	i, j := x.Original, x.Version
	if f.untilOnly(f.o, i) != f.untilOnly(f.v, j) || f.changesSides(p, x) {
		return 0, false
	}
	if f.o.quoted[i] && f.v.quoted[j] || f.o.halved(i) && f.v.halved(j) || f.negated(f.o, i) != f.negated(f.v, j) || !f.takesPlace(p, i, j) {
		return 0, false
	}
	verbatim := p.Similarity >= nearVerbatim || singleChange(p)
	if verbatim && f.saysMore(p, x) {
		return 0, false
	}
	exact := f.sameBeside(i, j, -1) && f.sameBeside(x.OriginalLast-1, x.VersionLast-1, 1)
	switch {
	case x.How == english.OfOneThing && !f.saidOfOne(p, x):
		return 0, false
	case exact && verbatim && x.How == english.OneSense:
		return Medium, true
	case exact && verbatim:
		return High, true
	case x.How == english.OneSense:
		return 0, false
	case !f.negateAlike(i, j):
		return Medium, !verbatim && x.How == english.Opposed && f.negateEvenly(x) && f.aboutTheSame(p, x)
	case x.How == english.Converse:
		return Medium, exact && f.besideSameWord(i, j, -1) && f.besideSameWord(i, j, 1)
	case exact, verbatim:
		severity = High
	default:
		severity = Medium
	}
	if x.How == english.OfOneThing || exact || f.besideSame(i, j, english.Is(f.o.norm(i), english.Function)) {
		return severity, true
	}
	return severity, !verbatim && (f.aboutTheSame(p, x) || f.saidOfOne(p, x))
}

// saidOfOne reports whether two opposites say what happens to one thing, of which
// neither side of a passage says both.
func (f *finder) saidOfOne(p *Row, x facts.Opposite) bool {
	return f.negateEvenly(x) && !f.v.opposedTo(p.Version, x.Version) && !f.o.opposedTo(p.Original, x.Original) &&
		statements.SaidOfOne(f.o.Reading, x.Original, f.v.Reading, x.Version)
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
	return f.commonNear(x.Original, x.Version) > 1
}

// commonNear returns how many words that say something stand both near word i of the
// original and near word j of the version, in their sentences.
func (f *finder) commonNear(i, j int) int {
	common := 0
	s, t := f.o.SentenceOf(i), f.v.SentenceOf(j)
	for w := max(s.FirstWord, i-reachOfOpposite); w < min(s.LastWord, i+reachOfOpposite+1); w++ {
		e := f.o.Entries[w]
		if w == i || e.Function || e.Traits&facts.Numeric != 0 {
			continue
		}
		if anyOf(max(t.FirstWord, j-reachOfOpposite), min(t.LastWord, j+reachOfOpposite+1), func(v int) bool { return f.v.Entries[v].Stem == e.Stem }) {
			common++
		}
	}
	return common
}

// negateEvenly reports whether what stands with two opposites, up to the next comma,
// negates as often on both sides, or twice more on one.
func (f *finder) negateEvenly(x facts.Opposite) bool {
	return f.o.negationsBeside(x.Original, x.Original)%2 == f.v.negationsBeside(x.Version, x.Version)%2
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

// sameBeside reports whether the same word, articles apart, or the edge of a
// sentence stands before (step -1) or after (step 1) words i and j.
func (f *finder) sameBeside(i, j, step int) bool {
	next := func(s *side, w int) int32 {
		for w += step; w >= 0 && w < len(s.Entries); w += step {
			switch norm := s.norm(w); norm {
			case "a", "an", "the":
			case ".", "?", "!":
				return -1
			default:
				return s.Entries[w].Variant
			}
		}
		return -1
	}
	return next(f.o, i) == next(f.v, j)
}

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

// besideSame reports whether word i of the original and word j of the version have
// the same content word before or after them, which is no number. With right set, it must be the next
// word or the one after that.
func (f *finder) besideSame(i, j int, right bool) bool {
	if right {
		return f.o.Weighty(i, 1, 2) == f.v.Weighty(j, 1, 2) && f.o.Weighty(i, 1, 2) >= 0
	}
	if f.o.WordBeside(i, -1) == f.v.WordBeside(j, -1) && f.o.WordBeside(i, 1) == f.v.WordBeside(j, 1) {
		return true
	}
	return f.besideSameWord(i, j, 1) || f.besideSameWord(i, j, -1)
}

// besideSameWord reports whether the nearest content word before (step -1) or
// after (step 1) words i and j is the same, and no number.
func (f *finder) besideSameWord(i, j, step int) bool {
	a, b := f.o.WeightyWord(i, step, 4), f.v.WeightyWord(j, step, 4)
	return a >= 0 && b >= 0 && f.o.Entries[a].Stem == f.v.Entries[b].Stem && f.o.Entries[a].Traits&facts.Numeric == 0
}
