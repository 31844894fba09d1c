package statements

import (
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// formsOf returns what verb word w may be, and in which forms: none of a name.
func (r *reader) formsOf(w int) (string, english.VerbForm) {
	if w < r.first || w >= r.last {
		return "", 0
	}
	x := r.verbs[w-r.first]
	return x.infinitive, x.forms
}

// verbAt looks up what verb word w may be.
func (r *reader) verbAt(w int) verbReading {
	if r.mark(w) || r.s.Names[w] == facts.Surely || r.is(w, english.ModalVerb|english.Pronoun|english.Preposition) {
		return verbReading{}
	}
	infinitive, forms := english.VerbOf(r.norm(w))
	return verbReading{infinitive, forms}
}

// certainVerb reports whether word w can only be a finite verb: accuses, took.
func (r *reader) certainVerb(w int) bool {
	_, f := r.formsOf(w)
	if f == 0 || f.Is(english.AlsoNoun) || f.Is(english.Guessed) {
		return false
	}
	return f.Is(english.ThirdForm) || f.Is(english.PastForm) && !f.Is(english.Participle|english.BaseForm)
}

// finiteForm reports whether word w may be a finite verb, and is no noun.
func (r *reader) finiteForm(w int) bool {
	_, f := r.formsOf(w)
	return f.Is(english.PastForm) || f.Is(english.ThirdForm) && !f.Is(english.AlsoNoun)
}

// opensPhrase reports whether a phrase of its own begins with word w, as one does
// that is the object of the verb before it.
func (r *reader) opensPhrase(w int) bool {
	return w < r.last && (r.determiner(w) && r.norm(w) != "of" || r.name(w) || r.is(w, english.Pronoun) || r.number(w) || r.norm(w) == `"`)
}

// isVerb reports whether word x is a verb, or begins a group of verbs. A phrase may
// have begun with word w, before it.
func (r *reader) isVerb(w, x int) bool {
	_, f := r.formsOf(x)
	if f == 0 || r.determiner(x-1) {
		return false
	}
	afterNoun := x > w || (r.lastIs(aPhrase) || r.lastIs(aRelative)) && r.lastEnds(x)
	switch {
	case f.Is(english.PastForm) && !f.Is(english.Participle) || f.Is(english.ThirdForm) && !f.Is(english.AlsoNoun):
		return true
	case f.Is(english.Participle) && !f.Is(english.BaseForm):
		return r.isPast(x, f, afterNoun)
	case f.Is(english.IngForm):
		return r.isIng(x, afterNoun)
	case f.Is(english.ThirdForm):
		return r.isPresent(w, x, afterNoun && !r.plural(x-1))
	case f.Is(english.PastForm) && afterNoun: // hit, cut
		return r.needsVerb(x) && (r.opensPhrase(x+1) || r.is(x+1, english.Preposition|english.Adverb) && !r.finiteAhead(x) || !f.Is(english.AlsoNoun) && !r.finiteAhead(x))
	case f.Is(english.BaseForm) && afterNoun && r.reportsWith(x) && r.severalSay(w, x) && r.needsVerb(x):
		return true
	case f.Is(english.BaseForm) && !f.Is(english.AlsoNoun):
		return afterNoun && r.needsVerb(x) && (r.plural(x-1) || r.coordinated()) && !r.finiteAhead(x)
	case f.Is(english.BaseForm) && afterNoun && r.subjectPronoun(x-1):
		return true
	case f.Is(english.BaseForm):
		return afterNoun && (r.plural(x-1) || r.coordinated()) && r.isPresent(w, x, true) && (r.opensPhrase(x+1) || r.norm(x+1) == "to" || r.norm(x+1) == "that")
	}
	return false
}

// severalSay reports whether a plural stands before a verb of saying at word x, perhaps with
// a phrase behind it, and what is said right behind the verb: residents of the valley say
// the. A phrase began with word w.
func (r *reader) severalSay(w, x int) bool {
	if !r.opensPhrase(x+1) && r.norm(x+1) != "that" || r.norm(x+1) == "of" {
		return false
	}
	n := len(r.chunks)
	if x == w {
		n-- // the phrase before it is a chunk already
	}
	if n > 1 && r.chunks[n-1].kind == aPreposition && r.chunks[n-2].kind == aPhrase {
		return r.chunks[n-2].phrase.Plural
	}
	return r.plural(x-1) && r.s.Names[x-1] == facts.NotName || x-1 == r.first && r.plural(x-1)
}

// subjectPronoun reports whether a verb without an ending follows word w: we, they.
func (r *reader) subjectPronoun(w int) bool {
	switch r.norm(w) {
	case "i", "we", "you", "they":
		return true
	}
	return false
}

// afterObjectRelative reports whether word x follows a relative clause whose verb has
// its object before it: the man whom Venn accused resigned.
func (r *reader) afterObjectRelative(x int) bool {
	n := len(r.chunks)
	return n > 2 && r.lastIs(aVerb) && r.lastEnds(x) && r.chunks[n-2].kind == aPhrase && r.chunks[n-3].kind == aRelative
}

// coordinated reports whether the last phrases are two joined by "and".
func (r *reader) coordinated() bool {
	n := len(r.chunks)
	return n > 1 && r.chunks[n-1].kind == aConjunction && r.chunks[n-2].kind == aPhrase || n > 2 && r.chunks[n-1].kind == aPhrase && r.chunks[n-2].kind == aConjunction
}

// isPast does it for a form in -ed or one like it, which may stand for an
// adjective.
func (r *reader) isPast(x int, f english.VerbForm, afterNoun bool) bool {
	if afterNoun || r.afterObjectRelative(x) || r.lastIs(aComma) && r.reportsWith(x) && r.finiteAhead(x) {
		return true
	}
	if r.mark(x+1) || r.is(x+1, english.Preposition|english.Subordinator|english.Particle|english.Adverb) || r.norm(x+1) == "to" || r.opensPhrase(x+1) {
		return !r.lastIs(aPreposition) && (!r.lastIs(aVerb) || !r.lastEnds(x)) || r.norm(x+1) == "by"
	}
	return r.lastIs(aConjunction) && len(r.chunks) > 1 && !f.Is(english.Guessed)
}

func (r *reader) isIng(x int, afterNoun bool) bool {
	if r.is(x+1, english.ModalVerb|english.Auxiliary) || r.certainVerb(x+1) || r.norm(x+1) == "of" && !afterNoun {
		return false
	}
	follows := r.opensPhrase(x+1) || r.norm(x+1) == "to" || r.norm(x+1) == "that" || r.is(x+1, english.Preposition|english.Adverb|english.Particle)
	if afterNoun && !r.lastIs(aComma) {
		return follows || r.plural(x+1)
	}
	return follows || r.lastIs(aPreposition) && !r.mark(x+1) || r.lastIs(aComma) && !r.mark(x+1)
}

// isPresent does it for a form of the present that may be a noun, in a place where a
// verb may stand.
func (r *reader) isPresent(w, x int, mayBe bool) bool {
	return mayBe && r.needsVerb(x) && !r.is(x+1, english.ModalVerb|english.Auxiliary) && !r.certainVerb(x+1) && !r.finiteAhead(x)
}

// finiteAhead reports whether a verb follows word w, before anything that may begin
// another clause, of which what stands before w may be the subject.
func (r *reader) finiteAhead(w int) bool {
	for x := w + 1; x < r.last; x++ {
		switch norm := r.norm(x); {
		case norm == "," || norm == ";" || norm == ":" || norm == "that" || norm == "-" || norm == "--" || norm == "–",
			r.s.Entries[x].Is(english.RelativePronoun), r.is(x, english.Subordinator) && !r.is(x, english.Preposition):
			return false
		case norm == "and" || norm == "but" || norm == "or":
			if _, f := r.formsOf(x + 1); f != 0 && f.Is(english.PastForm|english.ThirdForm) || r.is(x+1, english.ModalVerb|english.Auxiliary) {
				return false
			}
		case r.norm(x-1) == "to" || r.determiner(x-1):
		case r.is(x, english.ModalVerb|english.Auxiliary) && norm != "being" && norm != "having", r.certainVerb(x):
			return true
		default:
			if _, f := r.formsOf(x); f.Is(english.PastForm) && !f.Is(english.Guessed) && (r.opensPhrase(x+1) || r.norm(x+1) == "that") {
				return true
			}
		}
	}
	return false
}

// needsVerb reports whether what stands before word x in its clause has no finite
// verb yet.
func (r *reader) needsVerb(x int) bool {
	comma := false
	for k := len(r.chunks) - 1; k >= 0; k-- {
		switch c := &r.chunks[k]; c.kind {
		case aRelative, aSubordinator, aStop:
			return true
		case aConjunction:
			if k == len(r.chunks)-1 || k == len(r.chunks)-2 {
				return true
			}
		case aComma:
			comma = true
		case aVerb:
			if c.form != finite {
				continue
			}
			if k < len(r.chunks)-1 || c.Last < x {
				if r.reports(c) {
					return true // he said prices rose
				}
			}
			begins := r.beginning(k)
			switch {
			case begins >= 0 && (comma || r.chunks[begins].kind == aRelative):
				k = begins
			default:
				return comma && r.reportsWith(x) // the bridge is safe, Venn said
			}
		}
	}
	return true
}

// beginning returns the chunk with which the inserted clause of a verb begins, or
// -1.
func (r *reader) beginning(k int) int {
	for k--; k >= 0; k-- {
		switch r.chunks[k].kind {
		case aRelative, aSubordinator:
			return k
		case aComma, aStop:
			return -1
		}
	}
	return -1
}

// reports reports whether a verb may be followed by what is said, without "that".
func (r *reader) reports(c *chunk) bool {
	return !c.verb.Passive && r.reportsWith(c.verb.Main)
}

// reportsWith reports whether word w is a verb that may be followed by what is said.
func (r *reader) reportsWith(w int) bool {
	e := r.s.Entries[w]
	infinitive, _ := english.VerbOf(r.norm(w))
	return english.UseOf(infinitive).Is(english.Believing) || e.Is(english.SpeechVerb, english.ReportVerb, english.ClaimVerb, english.ProofVerb)
}
