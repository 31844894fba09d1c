package statements

import (
	"storydiff/diffing/english"
)

// infinitive finds who is to do what an infinitive with "to" at chunk k says, and how
// far the verb before it says that it is done.
func (b *builder) infinitive(k int, c *Clause) {
	c.Kind, c.Of = ToDo, len(b.out)-1
	if c.Of < 0 {
		c.Verb.Modality = Intended
		if c.Sure = b.isKind(k-1, aPhrase); c.Sure {
			c.Subject = []Phrase{b.chunks[k-1].phrase} // a headline
		}
		return
	}
	x := &b.out[c.Of]
	if b.chunks[b.at[c.Of]].form == toInfinitive && c.Verb.Modality == AsFact {
		c.Verb.Modality = x.Verb.Modality
	}
	b.inheritTo(x, c)
	c.Subject, c.Sure = x.Subject, x.Sure
	if x.Verb.Last != b.chunks[k].First && len(x.Objects) > 0 {
		c.Subject = x.Objects[len(x.Objects)-1:] // asked Venn to resign
		c.Sure = false
	}
}

// inheritTo gives an infinitive what the verb before it says of its doing: plans to,
// is expected to, refused to.
func (b *builder) inheritTo(x, c *Clause) {
	e := b.s.Entries[x.Verb.Main]
	if x.Verb.Modality > c.Verb.Modality {
		c.Verb.Modality = x.Verb.Modality
	}
	for w := x.Verb.Main; w < c.Verb.First && w < x.Verb.Last+3; w++ {
		switch b.norm(w) {
		case "likely", "expected", "due", "set", "unlikely", "certain", "bound", "scheduled", "predicted":
			c.Verb.Modality = Likely
		}
	}
	switch {
	case e.Is(english.Refusing):
		c.Verb.Negated = !c.Verb.Negated
	case c.Verb.Modality != AsFact:
	case e.Is(english.Intention) || english.UseOf(x.Verb.Infinitive).Is(english.Planning):
		c.Verb.Modality = Intended
	case x.Verb.Infinitive == "be" && x.Verb.Last == c.Verb.First:
		c.Verb.Modality = Intended
	case x.Verb.Infinitive == "have" || x.Verb.Infinitive == "need":
		c.Verb.Modality = Necessary
	case x.Verb.Infinitive == "appear" || x.Verb.Infinitive == "seem":
		c.Verb.Modality = Likely
	}
	if x.Verb.Negated {
		c.Verb.Negated = !c.Verb.Negated
	}
}

// reduced finds whom a participle or a form in -ing at chunk k is said of.
func (b *builder) reduced(k int, c *Clause) {
	c.Kind, c.Of = Reduced, len(b.out)-1
	switch {
	case b.isKind(k-1, aPhrase):
		c.Subject = []Phrase{b.chunks[k-1].phrase}
		c.Sure = !b.isKind(k-2, aPreposition) || !b.isKind(k-3, aPhrase) && c.Subject[0].Named() // led to Venn being fined
		if b.isKind(k-2, aVerb) && c.Verb.Passive && b.reports(&b.chunks[k-2]) {
			c.Sure = false
		}
		return
	case b.isKind(k-1, aPreposition) || b.isKind(k-1, aSubordinator):
		c.Kind = Subordinate
	case b.isKind(k-1, aComma) && b.isKind(k-2, aPhrase) && b.insertedFrom(k):
		c.Subject = []Phrase{b.chunks[k-2].phrase} // the firm, founded in 1990, said
		c.Sure = !b.isKind(k-3, aPreposition)
		return
	}
	c.Sure = false
	if c.Of >= 0 {
		c.Subject = b.out[c.Of].Subject
	}
}

// insertedFrom reports whether a comma and a finite verb follow what begins with chunk
// k, before any other finite verb.
func (b *builder) insertedFrom(k int) bool {
	for m := k + 1; m < len(b.chunks); m++ {
		switch {
		case b.isKind(m, aComma) && b.finiteAt(m+1):
			return true
		case b.finiteAt(m) || b.isKind(m, aStop):
			return false
		}
	}
	return false
}

// fronted gives a participle at the beginning of a sentence the subject of the clause
// behind it: Accused of theft, Dole resigned.
func (b *builder) fronted() {
	for n := range b.out {
		c := &b.out[n]
		if len(c.Subject) > 0 || c.Kind != Reduced && c.Kind != Subordinate {
			continue
		}
		for m := n + 1; m < len(b.out); m++ {
			if b.chunks[b.at[m]].form == finite {
				c.Subject, c.Sure = b.out[m].Subject, false
				break
			}
		}
	}
}

// sources says of every clause whose statement it is.
func (b *builder) sources() {
	var according []Phrase
	for _, c := range b.out {
		for _, a := range c.Adjuncts {
			if a.Preposition == "according to" {
				according = []Phrase{a.Phrase}
			}
		}
	}
	for k := 0; k+1 < len(b.chunks); k++ {
		if b.isKind(k, aPreposition) && b.prepositionAt(b.chunks[k].First) == "according to" && b.isKind(k+1, aPhrase) {
			according = []Phrase{b.chunks[k+1].phrase}
		}
	}
	for n := range b.out {
		c := &b.out[n]
		if b.tagged(n) {
			for m := range n {
				if x := &b.out[m]; x.Kind == Main && x.Of < 0 {
					x.Kind, x.Of = Said, n
				}
			}
		}
		if b.goesOnBehind(n) {
			for m := n + 1; m < len(b.out); m++ {
				if x := &b.out[m]; x.Kind == Main && x.Of < 0 && !b.reports(&b.chunks[b.at[m]]) {
					x.Kind, x.Of = Said, n
				}
			}
		}
		if c.Of >= 0 && c.Of < n && c.Kind != Said && c.Kind != Relative {
			c.Source = b.out[c.Of].Source
		}
	}
	for n := range b.out {
		c := &b.out[n]
		switch {
		case c.Kind == Said && c.Of >= 0:
			c.Of = b.saying(c.Of)
			c.Source = b.out[c.Of].Subject
		case c.Source == nil && c.Kind != Said:
			c.Source = according
		}
	}
}

// saying returns the clause on which one behind "and that" hangs: of clause n and those
// on which it hangs itself, or that stand before it, the first that tells of speech.
func (b *builder) saying(n int) int {
	for m := n; m >= 0; {
		c := &b.out[m]
		if b.s.Entries[c.Verb.Main].Is(english.ReportVerb, english.ClaimVerb) && !c.Verb.Passive {
			return m
		}
		if c.Of >= 0 && c.Of < m {
			m = c.Of
		} else {
			m--
		}
	}
	return n
}

// tagged reports whether clause n is a verb of saying behind what is said: …, Venn
// said.
func (b *builder) tagged(n int) bool {
	c, k := &b.out[n], b.at[n]
	if n == 0 || b.chunks[k].form != finite || c.Kind != Main || !b.reports(&b.chunks[k]) || len(c.Objects) > 0 && !c.told() {
		return false
	}
	for m := n + 1; m < len(b.out); m++ {
		if b.out[m].Kind == Said && b.out[m].Of == n {
			return false
		}
	}
	first := c.First
	if len(c.Subject) > 0 {
		first = min(first, c.Subject[0].First)
	}
	for j := k; j >= 0; j-- {
		if b.chunks[j].Last <= first {
			return b.isKind(j, aComma) || b.isKind(j, aStop)
		}
	}
	return false
}

// goesOnBehind reports whether clause n is a verb of saying with its subject between commas, so
// that what is said goes on behind it: In May, her agent said, she will sing.
func (b *builder) goesOnBehind(n int) bool {
	c, k := &b.out[n], b.at[n]
	if n+1 >= len(b.out) || b.chunks[k].form != finite || c.Kind != Main || !b.reports(&b.chunks[k]) || len(c.Subject) != 1 ||
		len(c.Objects) > 0 && !c.told() || c.Subject[0].First > c.Verb.First {
		return false
	}
	before, behind := c.Subject[0].First-1, c.Verb.Last
	for _, x := range c.Objects {
		behind = max(behind, x.Last)
	}
	return before > b.first && b.norm(before) == "," && b.norm(behind) == "," && b.at[n+1] > k && !b.is(behind+1, english.Subordinator)
}

// told reports whether the verb of a clause names who hears it: told reporters.
func (c *Clause) told() bool { return c.Verb.Infinitive == "tell" && len(c.Objects) == 1 }
