package statements

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Turn is what becomes of an event from one text to another.
type Turn uint8

// The turns.
const (
	NoTurn   Turn = iota
	Reversed      // so here, not so there
	Hardened      // left open here, a fact there
	Weakened      // a fact here, left open there
)

// A Contradiction is an event that two texts give otherwise.
type Contradiction struct {
	O, V  Event
	Turn  Turn
	Grave bool // it stands beyond doubt, and does harm
}

// Contradictions returns the events that some sentences of o, the original, and of v,
// the version, give in ways that exclude each other. Beside are sentences around those
// of the version: what they give as the original does is left out.
func Contradictions(o, v *facts.Reading, original, version, beside []int) []Contradiction {
	events := func(p *facts.Reading, sentences []int) []Event {
		var out []Event
		for _, i := range sentences {
			out = append(out, EventsOf(p, i)...)
		}
		return out
	}
	ours := events(o, original)
	if len(ours) == 0 {
		return nil
	}
	theirs := events(v, version)
	x := comparison{o, v, ours, theirs, nil, beside}
	var out []Contradiction
	for k := range ours {
		for m := range theirs {
			a, b := &ours[k], &theirs[m]
			turn, grave := turnOf(a, b)
			if turn == NoTurn || turn == Reversed && x.wantsAnother(a, b) || !x.sameEvent(a, b) || x.givenBack(a, b) {
				continue
			}
			out = append(out, Contradiction{*a, *b, turn, grave})
		}
	}
	return out
}

type comparison struct {
	o, v         *facts.Reading
	ours, theirs []Event
	around       []Event
	beside       []int
}

// sameEvent reports whether two events are one: the same word or another for it, and
// something else that is the same in their clauses.
func (x *comparison) sameEvent(a, b *Event) bool {
	if a.Key != b.Key || a.OfDoing != b.OfDoing || a.Is != b.Is && (a.Noun || b.Noun) {
		return false
	}
	if (a.Assumed || b.Assumed) && (a.Grade != Factual || b.Grade != Factual || a.Not == b.Not || a.Assumed && b.Assumed) {
		return false
	}
	need, around := 1, near
	open := a.Grade != Factual || b.Grade != Factual
	if (open || !ofNobody(x.o, a) && !ofNobody(x.v, b)) && x.once(x.ours, a.Key) && x.once(x.theirs, b.Key) {
		around = 99 // anywhere in the two sentences
	}
	if english.IsLightEvent(a.Key) || a.Is || b.Is {
		need = 2
	}
	for w := x.o.SentenceOf(a.Word).FirstWord; w < x.o.SentenceOf(a.Word).LastWord; w++ {
		if w < a.Near.First-around || w >= a.Near.Last+around || w == a.Word || !tells(x.o, w) || x.o.Entries[w].Root == x.o.Entries[a.Word].Root {
			continue
		}
		s := x.v.SentenceOf(b.Word)
		for k := max(s.FirstWord, b.Near.First-around); k < min(s.LastWord, b.Near.Last+around); k++ {
			if k != b.Word && x.v.Entries[k].Stem == x.o.Entries[w].Stem {
				need--
				break
			}
		}
		if need == 0 {
			return true
		}
	}
	return false
}

// wantsAnother reports whether one of two events is what somebody wants, and they are done to
// different things, or wanted by different parties.
func (x *comparison) wantsAnother(a, b *Event) bool {
	return (a.stance() || b.stance()) && (x.otherObject(a, b) || x.otherHolder(a, b))
}

// otherObject reports whether two events are done to different things, of which neither is
// in the other's sentence.
func (x *comparison) otherObject(a, b *Event) bool {
	if a.Object < 0 || b.Object < 0 || english.Akin(x.o.Article.Words[a.Object].Norm, x.v.Article.Words[b.Object].Norm) {
		return false
	}
	return !hasStem(x.v, x.v.SentenceOf(b.Word), x.o.Entries[a.Object].Stem) || !hasStem(x.o, x.o.SentenceOf(a.Word), x.v.Entries[b.Object].Stem)
}

// otherHolder reports whether somebody else wants the one event than the other, and both are
// in both sentences, so that they may well want different things.
func (x *comparison) otherHolder(a, b *Event) bool {
	if a.Holder < 0 || b.Holder < 0 || x.o.Entries[a.Holder].Stem == x.v.Entries[b.Holder].Stem {
		return false
	}
	beside := x.o.SentenceOf(a.Holder)
	beside.FirstWord, beside.LastWord = max(beside.FirstWord, a.Holder-near), min(beside.LastWord, a.Holder+near)
	return hasStem(x.v, x.v.SentenceOf(b.Word), x.o.Entries[a.Holder].Stem) && hasStem(x.o, x.o.SentenceOf(a.Word), x.v.Entries[b.Holder].Stem) &&
		!hasStem(x.o, beside, x.v.Entries[b.Holder].Stem) // members of the union, the union
}

func hasStem(p *facts.Reading, s text.Sentence, stem int32) bool {
	return anyWord(s.FirstWord, s.LastWord, func(w int) bool { return p.Entries[w].Stem == stem })
}

// ofNobody reports whether an event is not so because nobody does it: of somebody else
// it may be so.
func ofNobody(p *facts.Reading, e *Event) bool {
	return e.Not && anyWord(e.Near.First, e.Near.Last, func(w int) bool {
		return english.UseOf(p.Article.Words[w].Norm).Is(english.Pronoun) && p.SaysNot(w)
	})
}

// once reports whether some events have one of a key, and no more.
func (x *comparison) once(list []Event, key string) bool {
	n := 0
	for k := range list {
		if list[k].Key == key {
			n++
		}
	}
	return n == 1
}

// near is how many words beside a clause may still belong to what it tells of.
const near = 6

// tells reports whether a word is one that tells something by itself.
func tells(p *facts.Reading, w int) bool {
	return !p.Entries[w].Function && p.Article.Words[w].Kind != text.Punctuation
}

// givenBack reports whether one of the texts has the event in the other's way, too, so
// that both ways stand in it.
func (x *comparison) givenBack(a, b *Event) bool {
	same := func(list []Event, like *Event) bool {
		return slices.ContainsFunc(list, func(e Event) bool {
			if e.Key != like.Key {
				return false
			}
			return alike(like, &e)
		})
	}
	if settled(a, b) {
		graded := func(list []Event, like *Event) bool {
			return slices.ContainsFunc(list, func(e Event) bool { return e.Key == like.Key && e.Grade == like.Grade })
		}
		return graded(x.theirs, a) || graded(x.ours, b)
	}
	open := func(e Event) bool { return e.Grade == Uncertain || e.Grade == Probable }
	if same(x.theirs, a) || same(x.ours, b) || a.Is && open(*a) && slices.ContainsFunc(x.theirs, open) {
		return true
	}
	if x.around == nil {
		x.around = []Event{}
		for _, j := range x.beside {
			x.around = append(x.around, EventsOf(x.v, j)...)
		}
	}
	if a.Grade == Disputed && (x.denied(x.theirs) || x.denied(x.around)) {
		return true
	}
	return same(x.around, a)
}

// denied reports whether somebody denies something in some events.
func (x *comparison) denied(list []Event) bool {
	return slices.ContainsFunc(list, func(e Event) bool { return e.Denies })
}

// alike reports whether two events are both a fact, both not so, or both left open.
func alike(a, b *Event) bool {
	switch {
	case a.Grade == Untold || b.Grade == Untold:
		return false
	case a.stance() && b.stance():
		return a.Not == b.Not
	case a.Firm() && b.Firm():
		return a.Not == b.Not && !(a.ToCome && b.Done) && !(a.Done && b.ToCome)
	}
	return !a.Firm() && !b.Firm()
}

// settled reports whether an event that one text leaves to be decided is planned in the
// other, or one of which the one has no proof is possible in the other.
func settled(a, b *Event) bool {
	return a.Grade == Undecided && b.Grade == Planned || a.Grade == Unproved && b.Grade == Uncertain && a.Not == b.Not
}

// turnOf says what becomes of an event that one text gives as a and the other as b.
func turnOf(a, b *Event) (turn Turn, grave bool) {
	sure := a.Sure && b.Sure
	is := func(s *Event, any ...Grade) bool { return slices.Contains(any, s.Grade) }
	switch {
	case is(a, Untold) || is(b, Untold):
		return NoTurn, false
	case a.stance() && b.stance():
		return turned(a.Not != b.Not, Reversed), false
	case a.Firm() && a.Not && !a.Done && b.stance() && !b.Not, a.stance() && !a.Not && b.Firm() && b.Not && !b.Done:
		return turned(ruledOut(a) || ruledOut(b), Reversed), false
	case a.Firm() && b.Firm() && a.Not == b.Not:
		return turned(!a.Not && a.ToCome && b.Done, Hardened), false
	case a.Firm() && b.Firm():
		return Reversed, sure && a.Noun == b.Noun
	case is(a, Disputed) && b.Firm():
		if b.Grade == Admitted {
			return turned(a.Not == b.Not, Reversed), sure
		}
		return turned(a.Not == b.Not, Hardened), sure
	case a.Firm() && is(b, Disputed):
		return turned(a.Not == b.Not, Reversed), sure && a.Grade == Admitted
	case is(a, Unproved) && b.Firm():
		return unprovedTurn(a, b), sure && a.Not == b.Not
	case is(a, Undecided) && b.Firm():
		return Reversed, sure
	case settled(a, b):
		return Hardened, false
	case is(a, Alleged) && b.Firm():
		return turned(a.Not == b.Not && !b.Sourced, Hardened), sure
	case is(a, Uncertain, Probable) && b.Firm():
		if a.Not != b.Not {
			return Reversed, sure
		}
		return turned(b.Sure, Hardened), false
	case is(a, Planned) && b.Firm():
		return turned(!a.Not && !b.Not, Hardened), false
	case is(a, Depending) && b.Firm():
		return turned(a.Not == b.Not && b.Sure, Hardened), false
	case a.Firm() && is(b, Uncertain, Probable):
		if a.Not != b.Not {
			return Reversed, false
		}
		return Weakened, false
	}
	return NoTurn, false
}

// ruledOut reports whether an event is given as one that will not be, and not as one that
// has not been so far: ruled out a reopening, will not reopen.
func ruledOut(e *Event) bool { return e.Firm() && e.Not && (e.ToCome || e.Noun) }

// unprovedTurn says what becomes of an event for which the original has no proof and which
// is so, or not so, in the version.
func unprovedTurn(a, b *Event) Turn {
	if a.Not == b.Not {
		return Reversed
	}
	return Hardened
}

func turned(is bool, turn Turn) Turn {
	if is {
		return turn
	}
	return NoTurn
}
