package finding

import (
	"slices"
	"strings"

	"storydiff/diffing/contrast"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
	"storydiff/diffing/statements"
	"storydiff/diffing/wording"
)

// A statementFinder compares who does what to whom, in passages that were put in
// other words: where few words are the same, names are paired by what they do.
type statementFinder struct {
	*nameFinder
	ties map[int][]tie // of the original, by sentence
}

// A tie is what a clause says of two parties, with the names of both.
type tie struct {
	*statements.Tie
	doer, done []*slots.Slot
}

// statements reports a name for another in the role of a statement.
func (n *nameFinder) statements() {
	f := statementFinder{n, make(map[int][]tie)}
	n.pairs(func(passage int, p *Row) {
		if !f.reworded(p) {
			return
		}
		f.leftOver(passage, p)
		if f.names(f.o, p.Original) < 2 || f.names(f.v, p.Version) < 2 {
			return
		}
		for _, v := range f.tiesOf(n.v, p.Version) {
			f.otherParty(passage, p, v)
		}
	})
}

// names returns how many names some sentences have, up to two.
func (f *statementFinder) names(s *side, sentences []int) int {
	count := 0
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord && count < 2; w++ {
			if s.Names[w] != facts.NotName && (w == x.FirstWord || s.Names[w-1] == facts.NotName) {
				count++
			}
		}
	}
	return count
}

// tiesOf returns the ties of some sentences that have a name at least.
func (f *statementFinder) tiesOf(s *side, sentences []int) []tie {
	var out []tie
	ties := statements.Ties(s.Reading, sentences)
	for n := range ties {
		t := &ties[n]
		x := tie{t, f.party(s, &t.Doer), f.party(s, &t.Done)}
		if len(x.doer)+len(x.done) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// originalTies returns the ties of a sentence of the original.
func (f *statementFinder) originalTies(sentence int) []tie {
	ties, ok := f.ties[sentence]
	if !ok {
		ties = f.tiesOf(f.o, []int{sentence})
		f.ties[sentence] = ties
	}
	return ties
}

// party returns the names of who or what a phrase stands for.
func (f *statementFinder) party(s *side, p *statements.Phrase) []*slots.Slot {
	if !p.Named() {
		return nil
	}
	var out []*slots.Slot
	for _, x := range p.Names {
		if x.First < p.First || p.Head < x.Last {
			slot := slots.Slot{First: x.First, Last: x.Last}
			for w := x.First; w < x.Last; w++ {
				slot.Forms = append(slot.Forms, s.NameForm(w))
			}
			out = append(out, &slot)
		}
	}
	return out
}

// same reports whether two parties share a name.
func (f *statementFinder) same(o, v []*slots.Slot) bool {
	return slices.ContainsFunc(o, func(x *slots.Slot) bool {
		return slices.ContainsFunc(v, func(y *slots.Slot) bool { return f.sameName(x, y) })
	})
}

// sameName reports whether two names are one, perhaps cut short.
func (f *statementFinder) sameName(o, v *slots.Slot) bool {
	short, long := o.Forms, v.Forms
	if len(short) > len(long) {
		short, long = long, short
	}
	for _, form := range short {
		if !slices.Contains(long, form) {
			return false
		}
	}
	return true
}

// standings reports events that the original gives as so, not so or open and the
// version otherwise, however different the sentences are (see statements.Event).
func (f *finder) standings() {
	f.pairs(func(n int, p *Row) {
		if !f.reworded(p) {
			return
		}
		original := append(slices.Clone(p.Original), f.leftOutBeside(p)...)
		for _, x := range statements.Contradictions(f.o.Reading, f.v.Reading, original, p.Version, f.v.around(p.Version)) {
			f.standing(n, &x)
		}
	})
}

// leftOutBeside returns the sentences of the original right before and behind a passage
// that no passage carries: what they say may be told in it.
func (f *finder) leftOutBeside(p *Row) []int {
	var out []int
	for _, i := range []int{p.Original[0] - 1, p.Original[len(p.Original)-1] + 1} {
		if i < 0 || i >= len(f.o.Article.Sentences) || !f.o.InStory(i) {
			continue
		}
		if n := f.o.passageOf(f.o.Article.Sentences[i].FirstWord); n >= 0 && len(f.rows[n].Version) == 0 {
			out = append(out, i)
		}
	}
	return out
}

// standing reports an event that the two sides give otherwise, unless a finding says
// so already.
func (f *finder) standing(n int, x *statements.Contradiction) {
	if f.v.quoted[x.V.Word] || x.Turn == statements.Weakened && (x.O.ToCome || !singleChange(&f.rows[n])) || x.Turn == statements.Reversed && f.amountTurned(n, x) {
		return
	}
	o, v := f.o.Place(x.O.By.First, x.O.By.Last), f.v.Place(x.V.By.First, x.V.By.Last)
	other := -1 // a finding that has only the place in the original right
	for _, k := range f.byPassage[n] {
		y := &f.findings[k]
		if y.Type != Negation && (y.Type != Hedge || y.Severity == Low) {
			continue
		}
		switch {
		case overlap(y.Version, v) && (y.Severity == High || !x.Grave || y.Type == Negation || x.Turn != statements.Reversed):
			return
		case overlap(y.Original, o), overlap(y.Version, v):
			other = k
		}
	}
	severity := Medium
	if x.Grave {
		severity = High
	}
	kind, note := Hedge, "“{version}” is a fact here; the original leaves it open: “{original}”"
	switch {
	case x.Turn == statements.Hardened && (x.O.ToCome || !x.V.Firm()):
		note = "“{version}” goes further than the original's “{original}”"
	case x.Turn == statements.Weakened:
		note = "“{version}” leaves open what is a fact in the original: “{original}”"
	case x.Turn == statements.Reversed:
		kind, note = Negation, "“{version}” says the opposite of the original's “{original}”"
	}
	f.report(kind, severity, n, o, v, note)
	if other >= 0 {
		list := f.byPassage[n]
		f.findings[other] = f.findings[len(f.findings)-1]
		f.findings, f.byPassage[n] = f.findings[:len(f.findings)-1], list[:len(list)-1]
	}
}

// amountTurned reports whether one side has with the event a "not" that only says how
// much it is at most, or at least (see limitsAmount).
func (f *finder) amountTurned(n int, x *statements.Contradiction) bool {
	o := facing{f.o, f.v, f.rows[n].Original, f.rows[n].Version}
	turns := func(x facing, first, last int) bool {
		return anyOf(first, last, func(w int) bool { return x.here.SaysNot(w) && x.limitsAmount(w) })
	}
	return turns(o, x.O.By.First, x.O.By.Last) || turns(o.turned(), x.V.By.First, x.V.By.Last)
}

func overlap(a, b *facts.Place) bool {
	return a != nil && b != nil && a.Start < b.End && b.Start < a.End
}

// reworded reports whether words of a passage differ.
func (f *finder) reworded(p *Row) bool {
	return slices.ContainsFunc(p.Edits, func(e wording.Edit) bool { return e.Op != wording.Equal && e.Class == wording.Wording })
}

// differing returns do for passages whose sides differ in a byte at least: of what is the
// same on both sides there is nothing to tell that lies in the words alone.
func differing(do func(n int, p *Row)) func(n int, p *Row) {
	return func(n int, p *Row) {
		if slices.ContainsFunc(p.Edits, func(e wording.Edit) bool { return e.Op != wording.Equal }) {
			do(n, p)
		}
	}
}

// contrastTypes are what an editor is told that a contrast is.
var contrastTypes = [...]struct {
	Type
	note string
}{
	contrast.Names:    {Name, "two names have changed places: “{version}”, in the original “{original}”"},
	contrast.Roles:    {Attribution, "“{version}” turns round who does it to whom in the original: “{original}”"},
	contrast.Doer:     {Attribution, "{version} does it here, {original} in the original"},
	contrast.Polarity: {Negation, "“{version}” says the opposite of the original's “{original}”"},
	contrast.Number:   {Numeral, "“{version}” where the original has “{original}”"},
	contrast.Swapped:  {Term, "two things have changed places: “{version}”, in the original “{original}”"},
	contrast.Extent:   {Numeral, "“{version}” where the original has “{original}”"},
	contrast.Owner:    {Attribution, "given to {version} here, to {original} in the original"},
	contrast.Office:   {Name, "called {version} here, {original} in the original"},
	contrast.Opened:   {Hedge, "“{version}” is a fact here; the original leaves it open: “{original}”"},
	contrast.Seeming:  {Hedge, "“{version}” is a fact here; in the original it only seems so: “{original}”"},
}

// contrasts reports what the clauses of a passage state otherwise, unless a finding as
// grave says so already.
func (f *finder) contrasts() {
	f.pairs(func(n int, p *Row) {
		if !f.reworded(p) {
			return
		}
		for _, x := range contrast.Of(f.o.Reading, f.v.Reading, p.Original, p.Version) {
			severity := Medium
			if x.Sure && x.Kind <= contrast.Roles {
				severity = High
			}
			o, v := f.o.Place(x.O.First, x.O.Last), f.v.Place(x.V.First, x.V.Last)
			if x.Kind == contrast.Number && o.Text == v.Text && f.found(n, func(y *Finding) bool { return y.Severity >= Medium && y.Type == Numeral }) {
				continue // only the number beside it is another, which is told
			}
			if !f.found(n, func(y *Finding) bool { return y.Severity >= Medium && y.Type != Quotation && overlap(y.Version, v) }) {
				t := contrastTypes[x.Kind]
				f.report(t.Type, severity, n, o, v, t.note)
				f.turned[len(f.findings)-1] = x.Kind == contrast.Roles
			}
		}
	})
}

// wills reports whether word w is "will".
func (s *side) wills(w int) bool {
	return s.norm(w) == "will" || strings.HasSuffix(s.norm(w), "'ll")
}

// verbWord returns the word of a kind among those that stand with verb w, before it,
// or -1: in "will probably not have been sold", what stands before "sold". It returns
// -1, too, where one of them leaves the verb open.
func (s *side) verbWord(w int, is func(k int) bool) int {
	for k := w - 1; k >= 0 && k >= w-5; k-- {
		norm := s.norm(k)
		switch {
		case s.quoted[k] || s.Names[k] != facts.NotName:
			return -1
		case is(k):
			return k
		case english.Modal(norm) > 0 || s.Entries[k].Is(english.OpenRoot, english.Open) && norm != "not" && !english.Is(norm, english.BeforeVerb):
			return -1
		case english.IsAdverb(norm) || english.Is(norm, english.Being, english.BeforeVerb, english.Interposed, english.Negation) || norm == "be":
		default:
			return -1
		}
	}
	return -1
}

// toldByAnotherVerb reports whether a "no" or "none" stands with a verb that the
// other side does not have, so that both may say the same: "none of the crew lost
// their lives" beside "the crew survived".
func (x facing) toldByAnotherVerb(w int) bool {
	switch x.here.norm(w) {
	case "no", "none", "nobody", "neither":
	default:
		return false
	}
	for _, e := range statements.EventsOf(x.here.Reading, x.here.Article.FindSentence(x.here.Article.Words[w].Start)) {
		if e.Word > w {
			return !x.there.HasStem(x.theirs, x.here.Entries[e.Word].Stem)
		}
	}
	return false
}
