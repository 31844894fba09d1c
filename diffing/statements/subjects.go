package statements

import "storydiff/diffing/english"

// subject finds what the verb at chunk k is said of, and what kind of clause it
// makes.
func (b *builder) subject(k int, c *Clause) {
	if b.contracted(b.chunks[k].First) {
		k-- // its subject is the word itself
		b.subjectBefore(k, c)
		return
	}
	switch form := b.chunks[k].form; {
	case form == toInfinitive:
		b.infinitive(k, c)
	case form != finite:
		b.reduced(k, c)
	case b.inverted(k):
		c.Subject = []Phrase{b.withAppositions(k + 1)}
		c.Objects = nil
	default:
		b.subjectBefore(k-1, c)
	}
}

// inverted reports whether the verb at chunk k is one of saying whose subject stands
// behind it: said Venn.
func (b *builder) inverted(k int) bool {
	c := &b.chunks[k]
	if !b.s.Entries[c.verb.Main].Is(english.SpeechVerb) || !b.isKind(k+1, aPhrase) || b.finiteAt(k+2) || c.verb.Passive || b.chunks[k+1].phrase.Time {
		return false
	}
	return k == 0 || b.isKind(k-1, aComma) && !b.inserted(k-1) || b.isKind(k-1, aStop)
}

// inserted reports whether the comma at chunk k ends something that stands between a
// subject and its verb.
func (b *builder) inserted(k int) bool {
	_, ok := b.beforeInserted(k)
	return ok
}

// withAppositions returns the phrase at chunk k with the names of what stands in
// apposition to it.
func (b *builder) withAppositions(k int) Phrase {
	p := b.chunks[k].phrase
	for b.isKind(k+1, aPreposition) && b.isKind(k+2, aPhrase) {
		k += 2
	}
	if b.isKind(k+1, aComma) && b.isKind(k+2, aPhrase) && !b.finiteAt(k+3) {
		p.Names = append(p.Names[:len(p.Names):len(p.Names)], b.chunks[k+2].phrase.Names...)
	}
	return p
}

// subjectBefore finds the subject that ends with chunk k.
func (b *builder) subjectBefore(k int, c *Clause) {
	for b.isKind(k, aPhrase) && b.chunks[k].phrase.Time && k > 0 && !b.isKind(k-1, aPreposition) {
		k--
	}
	switch {
	case b.isKind(k, aPhrase) || b.isKind(k, aVerb):
		if m, ok := b.overInserted(k); ok {
			k = m
		}
		b.subjectPhrase(k, c)
	case b.isKind(k, aRelative):
		c.Kind = Relative
		b.antecedent(k, c)
	case b.isKind(k, aComma):
		if m, ok := b.beforeInserted(k); ok {
			b.subjectPhrase(m, c)
			if b.isKind(m+2, aPhrase) && len(c.Subject) > 0 {
				p := &c.Subject[len(c.Subject)-1]
				p.Names = append(p.Names[:len(p.Names):len(p.Names)], b.chunks[m+2].phrase.Names...)
			}
			return
		}
		b.sameSubject(c)
		c.Sure = false
	case b.isKind(k, aConjunction):
		b.sameSubject(c)
	default:
		c.Sure = false
	}
}

// chainStart returns the phrase on which the phrases up to chunk k hang: of "the mayor
// of Lenn on Monday" the first. Governed tells that a preposition stands before it.
func (b *builder) chainStart(k int) (start int, governed bool) {
	for b.isKind(k-1, aPreposition) {
		if !b.isKind(k-2, aPhrase) {
			return k, true
		}
		k -= 2
	}
	return k, false
}

// subjectPhrase takes the phrase that ends with chunk k for the subject, with another
// that "and" joins to it.
func (b *builder) subjectPhrase(k int, c *Clause) {
	if !b.isKind(k, aPhrase) {
		c.Sure = false
		return
	}
	end := k
	k, governed := b.chainStart(k)
	if governed {
		// In 2029 the mayor resigned: without a comma only a time may come before.
		c.Sure = false
		return
	}
	c.Subject = []Phrase{b.chunks[k].phrase}
	if b.isKind(k-1, aConjunction) && b.isKind(k-2, aPhrase) {
		m, other := b.chainStart(k - 2)
		if before := b.kindAt(m - 1); !other && before != int(aVerb) && before != int(aPreposition) {
			c.Subject = []Phrase{b.chunks[m].phrase, b.chunks[k].phrase}
			k = m
		}
	}
	if b.isKind(k-1, aConjunction) && b.isKind(k-2, aComma) && len(b.out) == 0 {
		c.Sure = false // one more subject, with something between
	}
	if end-k > 4 || b.isKind(k-1, aVerb) && !b.reports(&b.chunks[k-1]) {
		c.Sure = false
	}
	b.kindFrom(k, c)
}

// overInserted returns the phrase on which a relative clause or a participle hangs that
// ends with chunk k, with no comma round it: the man arrested in Lenn was released.
func (b *builder) overInserted(k int) (int, bool) {
	for ; k > 0; k-- {
		switch x := &b.chunks[k]; {
		case x.kind == aVerb && x.form == finite:
			m := b.beginning(k)
			if m > 0 && b.isKind(m, aRelative) && b.isKind(m-1, aPhrase) && !b.finiteBetween(m, k) {
				return m - 1, true
			}
			return 0, false
		case x.kind == aVerb:
			return k - 1, b.isKind(k-1, aPhrase) && !b.hasVerb(k-1)
		case x.kind != aPhrase && x.kind != aPreposition:
			return 0, false
		}
	}
	return 0, false
}

// finiteBetween reports whether a finite verb stands between chunks m and k.
func (b *builder) finiteBetween(m, k int) bool {
	for m++; m < k; m++ {
		if b.finiteAt(m) {
			return true
		}
	}
	return false
}

// objectOf reports whether the phrase at chunk j is the object of the verb at chunk k
// though a finite verb follows: the man who shot the guard fled.
func (b *builder) objectOf(k, j int) bool {
	if j != k+1 || b.reports(&b.chunks[k]) {
		return false
	}
	_, ok := b.overInserted(j)
	return ok
}

// hasVerb reports whether the phrase at chunk k is the object of a finite verb.
func (b *builder) hasVerb(k int) bool {
	start, _ := b.chainStart(k)
	return b.finiteAt(start-1) && !b.reports(&b.chunks[start-1])
}

// kindFrom sets a clause's kind from what stands before its subject at chunk k.
func (b *builder) kindFrom(k int, c *Clause) {
	switch {
	case b.isKind(k-1, aSubordinator):
		c.Kind = Subordinate
		switch norm := b.norm(b.chunks[k-1].First); norm {
		case "that":
			c.Kind = Said
		case "if", "unless", "provided", "whether":
			c.Verb.Modality = Conditional
		}
		c.Of = len(b.out) - 1
	case b.followsSaying(k):
		c.Kind, c.Of = Said, len(b.out)-1
	case b.isKind(k-1, aRelative):
		c.Kind = Relative
		var x Clause
		if b.antecedent(k-1, &x); b.norm(b.chunks[k-1].First) != "whose" {
			c.Objects = append(c.Objects, x.Subject...)
		}
	}
}

// followsSaying reports whether the clause before the one whose subject is chunk k
// tells that something is said, with no "that" between: said on Monday it had.
func (b *builder) followsSaying(k int) bool {
	if len(b.at) == 0 || k < b.at[len(b.at)-1] || !b.reports(&b.chunks[b.at[len(b.at)-1]]) {
		return false
	}
	for m := k - 1; m > b.at[len(b.at)-1]; m-- {
		if !b.isKind(m, aPhrase) && !b.isKind(m, aPreposition) {
			return false
		}
	}
	return true
}

// antecedent takes for the subject what the relative pronoun at chunk k stands for.
func (b *builder) antecedent(k int, c *Clause) {
	who, comma := b.norm(b.chunks[k].First) == "who", false
	for k--; b.isKind(k, aComma) || b.isKind(k, aPreposition); k-- {
		comma = comma || b.isKind(k, aComma)
	}
	if !b.isKind(k, aPhrase) {
		c.Sure = false
		return
	}
	if start, governed := b.chainStart(k); who && comma && start < k && !governed {
		c.Subject = []Phrase{b.chunks[start].phrase} // a doctor at the University of Lenn, who
		if b.isKind(start-1, aComma) && b.isKind(start-2, aPhrase) {
			p := &c.Subject[0]
			p.Names = append(p.Names[:len(p.Names):len(p.Names)], b.chunks[start-2].phrase.Names...)
		}
		return
	}
	c.Subject = []Phrase{b.chunks[k].phrase}
	if b.isKind(k-1, aPreposition) && !(comma && b.chunks[k].phrase.Named()) {
		c.Sure = false // the mayor of the town that
	}
}

// beforeInserted returns the phrase before the comma at which something begins that
// ends with the comma at chunk k: Venn, 52, said; Venn, who lives in Lenn, said.
func (b *builder) beforeInserted(k int) (int, bool) {
	for m := k - 1; m > 0; m-- {
		switch b.kindAt(m) {
		case int(aStop):
			return 0, false
		case int(aComma):
			if !b.isKind(m-1, aPhrase) {
				continue
			}
			said := m+3 == k && b.isKind(m+1, aPhrase) && b.finiteAt(m+2) && b.reports(&b.chunks[m+2]) // the bridge, she said, was safe
			if !said && (b.finiteAt(m+1) || b.subjectOfNext(m+1)) {
				return 0, false // a clause of its own
			}
			start, governed := b.chainStart(m - 1)
			if b.isKind(start-1, aComma) && b.number(b.chunks[start].phrase.Head) {
				continue // Venn, 52, of Lenn, won
			}
			if governed || b.isKind(start-1, aVerb) && !b.reports(&b.chunks[start-1]) {
				return 0, false
			}
			return m - 1, true
		}
	}
	return 0, false
}

// sameSubject gives a clause the subject of the last one with a finite verb.
func (b *builder) sameSubject(c *Clause) {
	for n := len(b.out) - 1; n >= 0; n-- {
		x := &b.out[n]
		if b.chunks[b.at[n]].form != finite {
			continue
		}
		says := x.Verb.Modality != AsFact && c.Verb.Modality == AsFact || b.reportsWith(c.Verb.Main)
		if x.Kind == Said && x.Of >= 0 && says && b.out[x.Of].Kind == Main {
			x = &b.out[x.Of] // ruled that Benn must pay and rejected; denied that it knew and said
		}
		c.Subject, c.Kind, c.Of, c.Sure = x.Subject, x.Kind, x.Of, x.Sure && x.Kind != Relative && x.Kind != Said
		return
	}
	c.Sure = false
}
