package statements

import (
	"strings"

	"storydiff/diffing/english"
)

// infinitiveAfter reports whether an infinitive follows the word "to".
func (r *reader) infinitiveAfter(w int) bool {
	x := w + 1
	for x < r.last && (r.adverb(x) || r.norm(x) == "not") {
		x++
	}
	if r.norm(x) == "be" || r.norm(x) == "have" || r.norm(x) == "do" {
		return true
	}
	_, f := r.formsOf(x)
	if !f.Is(english.BaseForm) {
		return false
	}
	if f.Is(english.AlsoNoun) && (r.norm(x+1) == "by" || r.lastIs(aVerb) && english.IsWay(r.chunks[len(r.chunks)-1].verb.Infinitive+"_to_"+r.norm(x))) {
		return false // taken to court
	}
	return !f.Is(english.AlsoNoun) || !r.mark(x+1) || r.lastIs(aVerb)
}

// verbGroup reads a group of verbs that begins with word w, or with the verb that is
// contracted with it, and returns the word behind it.
func (r *reader) verbGroup(w int) int {
	c := chunk{kind: aVerb, Span: Span{w, w + 1}}
	g := groupReader{r: r, c: &c}
	g.read(w)
	c.verb.Span = c.Span
	for k := w - 1; k >= r.first && r.adverb(k); k-- {
		c.verb.Negated = c.verb.Negated || r.norm(k) == "never" || r.s.Entries[k].Is(english.Negation)
	}
	r.chunks = append(r.chunks, c)
	return c.Last
}

// A groupReader reads a group of verbs, word by word.
type groupReader struct {
	r   *reader
	c   *chunk
	aux string // the auxiliary before the word: be, have, do, to, would
}

func (g *groupReader) read(w int) {
	r, v := g.r, &g.c.verb
	for x := w; x < r.last; x++ {
		norm := r.norm(x)
		var parts []string
		if strings.Contains(norm, "'") || norm == "cannot" {
			parts = english.Expanded(norm)
		}
		if len(parts) == 2 && parts[1] == "not" {
			v.Negated = true
			norm = parts[0]
		} else if len(parts) == 2 && x == w && english.UseOf(parts[0]).Is(english.Pronoun) {
			norm = parts[1]
		}
		switch use := english.UseOf(norm); {
		case norm == "to" && x == w:
			g.aux, g.c.form = "to", toInfinitive
		case norm == "not" || norm == "never":
			v.Negated = true
		case use.Is(english.ModalVerb) && x == w:
			g.aux = "modal"
			g.modality(norm)
		case use.Is(english.Auxiliary) && g.mayTake(norm):
			g.auxiliary(x, norm)
		case r.adverb(x) && g.aux != "":
			continue
		case g.main(x):
			g.c.Last = x + 1
			return
		default:
			return
		}
		g.c.Last = x + 1
	}
}

// mayTake reports whether an auxiliary may stand behind those read so far.
func (g *groupReader) mayTake(norm string) bool {
	switch norm {
	case "be", "have", "do":
		return g.aux == "to" || g.aux == "modal" || g.aux == "do" || g.aux == "" && norm != "be" // they have gone
	case "been":
		return g.aux == "have"
	case "being":
		return g.aux == "be" || g.aux == ""
	}
	return g.aux == ""
}

func (g *groupReader) auxiliary(x int, norm string) {
	v := &g.c.verb
	v.Main = x
	switch norm {
	case "have", "has", "had", "having":
		g.aux, v.Infinitive = "have", "have"
	case "do", "does", "did":
		g.aux, v.Infinitive = "do", "do"
	default:
		g.aux, v.Infinitive = "be", "be"
	}
	if (norm == "having" || norm == "being") && x == g.c.First {
		g.c.form = inIng
	}
}

func (g *groupReader) modality(norm string) {
	switch norm {
	case "can", "could", "may", "might":
		g.c.verb.Modality = Possible
	case "should":
		g.c.verb.Modality = Likely
	case "must", "ought", "shall":
		g.c.verb.Modality = Necessary
	case "would":
		g.c.verb.Modality = Conditional
	}
}

// main takes word x as the verb that says what is done, if it can be.
func (g *groupReader) main(x int) bool {
	r, v := g.r, &g.c.verb
	base, f := r.formsOf(x)
	if f == 0 {
		return false
	}
	switch g.aux {
	case "to", "modal", "do":
		if !f.Is(english.BaseForm) {
			return false
		}
	case "have":
		if !f.Is(english.Participle) || r.determiner(x-1) {
			return false
		}
	case "be":
		switch {
		case f.Is(english.IngForm):
		case f.Is(english.Participle) && (!f.Is(english.Guessed) || strings.HasSuffix(r.norm(x), "ed")):
			v.Passive = true
		default:
			return false
		}
	case "":
		switch {
		case f.Is(english.IngForm):
			g.c.form = inIng
		case f.Is(english.Participle) && !f.Is(english.BaseForm) && r.reducedAt(x):
			g.c.form, v.Passive = participle, true
		}
	}
	v.Main, v.Infinitive = x, base
	return true
}

// reducedAt reports whether a participle stands without an auxiliary, as in "a firm
// founded in 1990": it is no finite verb.
func (r *reader) reducedAt(x int) bool {
	if r.lastIs(aRelative) && r.lastEnds(x) || r.afterObjectRelative(x) {
		return false
	}
	if len(r.chunks) == 0 || r.lastIs(aSubordinator) || r.norm(x+1) == "by" && !r.intransitive(x) {
		return true
	}
	if r.lastIs(aComma) && r.beforeComma() {
		return r.is(x+1, english.Preposition) || r.norm(x+1) == "to"
	}
	if !r.needsVerb(x) {
		return !r.lastIs(aConjunction)
	}
	return r.is(x+1, english.Preposition|english.Adverb) && !r.s.Entries[x].Is(english.SpeechVerb) && r.finiteAhead(x)
}

// intransitive reports whether a verb before "by" may be in the active: rose by 3 per
// cent.
func (r *reader) intransitive(x int) bool { return r.number(x + 2) }

// beforeComma reports whether a phrase or a whole clause, and no inserted one, stands
// before the comma that is the last chunk.
func (r *reader) beforeComma() bool {
	commas := 0
	for k := range r.chunks {
		if r.chunks[k].kind == aComma {
			commas++
		}
	}
	return commas%2 == 1
}
