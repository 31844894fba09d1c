package rewording

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// byOpposites reports whether the sense of two phrases is turned by opposites, and not by
// a word that negates the same: that somebody understood and did not understand.
func (p *Pair) byOpposites(original, version []int) bool {
	return !slices.ContainsFunc(original, p.O.SaysNot) && !slices.ContainsFunc(version, p.V.SaysNot)
}

// tellsOnlyWhen reports whether one of two words, and not the other, is the verb of a
// clause that says when something else is so: the match ended after six hours, six hours
// after it began.
func (p *Pair) tellsOnlyWhen(original, version []int) bool {
	return timed(p.O, original) != timed(p.V, version)
}

// toldOfBefore reports whether one of two words, and not the other, tells of what had been
// before the rest of its sentence: the crown, which had gained, slipped. What somebody
// says had been may be the same.
func (p *Pair) toldOfBefore(original, version []int) bool {
	return anterior(p.O, original) != anterior(p.V, version)
}

// anterior reports whether one of some words is a verb with "had" or "having", in a clause
// that hangs on another and is not what somebody says.
func anterior(s *facts.Reading, words []int) bool {
	for _, w := range words {
		for _, c := range statements.Read(s, s.Article.FindSentence(s.Article.Words[w].Start)) {
			if c.Verb.Main != w || c.Kind == statements.Said || c.Kind == statements.Main {
				continue
			}
			if first := normAt(s, c.Verb.First); first == "had" || first == "having" {
				return true
			}
		}
	}
	return false
}

// converse reports whether whoever does what the one of two verbs says is to whom or from
// whom the other is done: they take a point from a player, the player loses it.
func (p *Pair) converse(original, version []int) bool {
	turned := func(a, b *statements.Clause, s, t *facts.Reading) bool {
		return a.Verb.Negated == b.Verb.Negated && slices.ContainsFunc(a.Adjuncts, func(x statements.Adjunct) bool {
			party := x.Preposition == "from" || x.Preposition == "to"
			return party && slices.ContainsFunc(b.Subject, func(y statements.Phrase) bool { return s.StemOf(x.Head) == t.StemOf(y.Head) })
		})
	}
	a, b := clauseOf(p.O, original), clauseOf(p.V, version)
	return a != nil && b != nil && !b.Verb.Passive && !a.Verb.Passive && (turned(a, b, p.O, p.V) || turned(b, a, p.V, p.O))
}

// clauseOf returns the clause whose verb is among some words, or nil.
func clauseOf(s *facts.Reading, words []int) *statements.Clause {
	clauses := statements.Read(s, s.Article.FindSentence(s.Article.Words[words[0]].Start))
	for k := range clauses {
		if slices.Contains(words, clauses[k].Verb.Main) {
			return &clauses[k]
		}
	}
	return nil
}

// timed reports whether one of some words is the verb of a clause behind a conjunction
// of time.
func timed(s *facts.Reading, words []int) bool {
	for _, w := range words {
		for _, c := range statements.Read(s, s.Article.FindSentence(s.Article.Words[w].Start)) {
			if c.Kind == statements.Subordinate && c.Verb.First <= w && w < c.Verb.Last && behindTime(s, &c) {
				return true
			}
		}
	}
	return false
}

// behindTime reports whether a conjunction of time begins a clause.
func behindTime(s *facts.Reading, c *statements.Clause) bool {
	first := c.Verb.First
	for _, x := range c.Subject {
		first = min(first, x.First)
	}
	for w := first - 1; w >= max(0, first-3) && s.Article.Words[w].Kind != text.Punctuation; w-- {
		switch normAt(s, w) {
		case "after", "before", "since", "until", "till", "when", "once":
			return true
		}
		if !strings.HasSuffix(normAt(s, w), "ly") && tells(s, w) {
			return false
		}
	}
	return false
}

// opposedTwice reports whether the passages of two opposites have another pair of
// opposites, which may undo the first: none will lose their jobs, all will keep them.
func (p *Pair) opposedTwice(original, version []int) bool {
	var words []int
	for _, j := range p.Version {
		x := p.V.Article.Sentences[j]
		words = append(words, facts.Range(x.FirstWord, x.LastWord)...)
	}
	forms := p.V.OppositeForms(words)
	within := func(list []int, w int) bool { return list[0] <= w && w <= list[len(list)-1] }
	return len(original) == 1 && len(version) == 1 && anyIn(p.O, p.Original, func(i int) bool {
		if within(original, i) || !inOneGo(p.O, original[0], i) || p.O.Quoted()[i] || p.O.Article.Words[i].Kind != text.Letters {
			return false
		}
		for _, x := range forms.Of(p.O, i) {
			same := p.V.HasStem(p.Version, p.O.StemOf(i)) || p.O.HasStem(p.Original, p.V.StemOf(x.Version))
			if x.How == english.Opposed && !within(version, x.Version) && inOneGo(p.V, version[0], x.Version) && !same {
				return true
			}
		}
		return false
	})
}

// saidBeside reports whether one of two opposites stands for another word of its side that is
// the opposite of the first, too, and is told of the same: the crack might grow when
// temperatures dropped, with falling temperatures it could become longer.
func (p *Pair) saidBeside(original, version []int) bool {
	if len(original) != 1 || len(version) != 1 {
		return false
	}
	for _, x := range p.views(original, version) {
		there := x.opposedTo(x.there, x.theirs)
		for _, w := range x.opposedTo(x.here, x.ours) {
			if len(there) > 1 || w == x.words[0] {
				continue
			}
			if n := x.sharedAround(w, x.other[0]); n > 0 && n >= x.sharedAround(x.words[0], x.other[0]) {
				return true
			}
		}
	}
	return false
}

// keepFrom reports whether the two words say of something that it is kept from being done: to
// keep it from spreading, to stop it from spreading.
func (p *Pair) keepFrom(original, version []int) bool {
	from := func(s *facts.Reading, w int) bool {
		x := s.SentenceOf(w)
		for k := w + 1; k < min(x.LastWord-1, w+5); k++ {
			if normAt(s, k) == "from" {
				return strings.HasSuffix(normAt(s, k+1), "ing")
			}
		}
		return false
	}
	return from(p.O, original[len(original)-1]) && from(p.V, version[len(version)-1])
}

// frontedNot reports whether one of two phrases, and not the other, stands in a clause that
// begins with a negation: in no case would she have lost it, she would have kept it.
func (p *Pair) frontedNot(original, version []int) bool {
	return beginsWithNot(p.O, original[0]) != beginsWithNot(p.V, version[0])
}

// beginsWithNot reports whether the clause of a word begins with a negation, perhaps behind a
// preposition, so that the verb stands before its subject: in neither case would she.
func beginsWithNot(s *facts.Reading, at int) bool {
	first := s.SentenceOf(at).FirstWord
	for w := at; w > first; w-- {
		if s.Article.Words[w-1].Kind == text.Punctuation && normAt(s, w-1) != "," {
			first = w
		}
	}
	for w := first; w < first+3 && w < at; w++ {
		if !s.SaysNot(w) && normAt(s, w) != "neither" {
			continue
		}
		for k := w + 1; k <= w+3 && k < at; k++ {
			switch normAt(s, k) {
			case "would", "will", "could", "can", "should", "may", "might", "must", "did", "does", "do", "was", "were", "is", "are", "had", "has", "have":
				return k+1 < at
			}
		}
	}
	return false
}

// opposedTo lists the words of some sentences of a side that say the opposite of the
// word of this side.
func (x *view) opposedTo(s *facts.Reading, sentences []int) []int {
	first, last := s.WordsOf(sentences)
	forms := s.OppositeForms(facts.Range(first, last))
	var out []int
	for _, o := range forms.Of(x.here, x.words[0]) {
		out = append(out, o.Version)
	}
	return out
}

// sharedAround counts the words around word w of this side that stand around word v of the
// other too.
func (x *view) sharedAround(w, v int) int {
	n := 0
	there := around(x.there, v)
	for stem := range around(x.here, w) {
		if there[stem] {
			n++
		}
	}
	return n
}

// around returns the stems of the words that say something near a word, in its sentence.
func around(s *facts.Reading, w int) map[int32]bool {
	const reach = 6
	x, out := s.SentenceOf(w), make(map[int32]bool)
	for k := max(x.FirstWord, w-reach); k < min(x.LastWord, w+1+reach); k++ {
		if k != w && tells(s, k) {
			out[s.Entries[k].Stem] = true
		}
	}
	return out
}

// inOneGo reports whether two words stand near one another in a sentence, with no comma
// or other mark between them.
func inOneGo(s *facts.Reading, a, b int) bool {
	first, last := min(a, b), max(a, b)
	if last-first > farInOneGo {
		return false
	}
	for w := first + 1; w < last; w++ {
		if s.Article.Words[w].Kind == text.Punctuation && normAt(s, w) != "-" {
			return false
		}
	}
	return true
}

// farInOneGo is how many words apart two opposites may stand that undo each other.
const farInOneGo = 10
