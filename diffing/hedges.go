package diffing

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus"
)

// hedges looks for qualifications that are gone, hardened or added: "about"
// before a number, "alleged", "could", "says that".
func (f *finder) hedges() {
	h := hedgeFinder{finder: f}
	f.pairs(func(n int, p *Passage) {
		h.approximations(n, p)
		h.doubts(n, p)
		h.modals(n, p)
		h.proofs(n, p)
		h.claims(n, p)
	})
}

type hedgeFinder struct{ *finder }

// approximations compares the quantities that both sides have: "about 2,300"
// against "2,300".
func (h *hedgeFinder) approximations(n int, p *Passage) {
	original, version := h.o.quantitiesOf(p.Original), h.v.quantitiesOf(p.Version)
	used := make([]bool, len(version))
	for _, o := range original {
		for k, v := range version {
			if used[k] || !same(o, v) {
				continue
			}
			used[k] = true
			h.compareBounds(n, o, v)
			break
		}
	}
}

// compareBounds looks at what two equal quantities leave open.
func (h *hedgeFinder) compareBounds(n int, o, v quantity) {
	severity := Low
	if o.unit == "" && !o.spelled {
		severity = Medium // a count of people or things
	}
	switch {
	case o.bound == v.bound:
	case v.bound == exactly:
		h.report(severity, n, h.o.withHedge(o), h.v.place(v.first, v.last), "%s is a plain number here: the original has %s")
	case o.bound == exactly:
		h.report(Low, n, h.o.place(o.first, o.last), h.v.withHedge(v), "%s is qualified here: the original has %s")
	case o.bound == above || v.bound == above:
		h.report(severity, n, h.o.withHedge(o), h.v.withHedge(v), "%s is bounded otherwise than the original's %s")
	}
}

// withHedge is the place of a quantity with the words that qualify it.
func (p *profile) withHedge(q quantity) *Place {
	return p.place(q.first-q.hedged, q.last)
}

// doubtWords mark a statement as not established.
var doubtWords = wordSet(`alleged allegedly allegation allegations allege alleges alleging suspected suspect suspects suspicion suspicions purported
	purportedly reportedly apparent apparently supposed supposedly accused accusing accuse accuses accusation accusations claimed claims claim
	claiming believed presumed unconfirmed unverified charged charges feared fears thought appears appeared appear seems seemed seem
	preliminary provisional tentative disputed presumably ostensibly seemingly`)

// softeners take a little off what a sentence claims.
var softeners = wordSet(`largely mostly partly mainly generally usually often sometimes somewhat relatively fairly virtually nearly almost
	practically essentially broadly partially`)

// doubts reports words of doubt that went or came.
func (h *hedgeFinder) doubts(n int, p *Passage) {
	doubt := func(w corpus.Word) bool { return doubtWords[w.Norm] }
	gone := h.countIn(h.o, p.Original, doubt) - h.countIn(h.v, p.Version, doubt)
	for _, e := range p.Edits {
		if e.Op == Equal || e.Class != Wording {
			continue
		}
		o, v := h.first(h.o, e.Original, h.originalQuoted, doubtWords), h.first(h.v, e.Version, h.versionQuoted, doubtWords)
		switch {
		case o >= 0 && v < 0 && gone > 0:
			h.report(High, n, h.o.place(o, o+1), h.after(p, e), "%s stands without the original's %s")
		case v >= 0 && o < 0 && gone < 0 && !h.speaksIn(e):
			h.report(Low, n, h.before(p, e), h.v.place(v, v+1), "%s is added to what the original states: %s")
		}
		o, v = h.first(h.o, e.Original, h.originalQuoted, softeners), h.first(h.v, e.Version, h.versionQuoted, softeners)
		if o >= 0 && v < 0 && bounds[h.o.article.Words[o].Norm] == exactly {
			h.report(Low, n, h.o.place(o, o+1), h.after(p, e), "%s stands without the original's %s")
		}
	}
}

// speaksIn reports whether the original's phrase tells that somebody says
// something: "says" against "claims" is a matter of tone.
func (h *hedgeFinder) speaksIn(e Edit) bool {
	return slices.ContainsFunc(h.o.within(e.Original), h.o.speaks)
}

// first returns the first word of a span that is in a set and not quoted, or -1.
func (h *hedgeFinder) first(p *profile, s corpus.Span, quoted []bool, set map[string]bool) int {
	for _, w := range p.within(s) {
		if set[p.article.Words[w].Norm] && !quoted[w] {
			return w
		}
	}
	return -1
}

func (h *hedgeFinder) countIn(p *profile, sentences []int, ok func(corpus.Word) bool) int {
	n := 0
	for _, i := range sentences {
		for _, w := range p.article.SentenceWords(i) {
			if ok(w) {
				n++
			}
		}
	}
	return n
}

// before is the original's text of an edit, or the words that follow it.
func (h *hedgeFinder) before(p *Passage, e Edit) *Place {
	return h.around(h.o, h.o.within(e.Original), p.Original, e.Original.Start)
}

// after is the version's text of an edit, or the words about its place.
func (h *hedgeFinder) after(p *Passage, e Edit) *Place {
	return h.around(h.v, h.v.within(e.Version), p.Version, e.Version.Start)
}

// within returns the words of a span.
func (p *profile) within(s corpus.Span) []int {
	var out []int
	for i := p.wordAt(s.Start); i < len(p.article.Words) && p.article.Words[i].Start < s.End; i++ {
		out = append(out, i)
	}
	return out
}

// modalStrength is how sure a modal word makes what it says.
var modalStrength = map[string]int{
	"might": 1, "could": 1, "may": 1, "possibly": 1, "perhaps": 1, "maybe": 1, "possible": 1,
	"likely": 2, "probably": 2, "expected": 2, "probable": 2, "should": 2, "due": 2, "hopes": 2, "aims": 2, "intends": 2, "plans": 2,
	"will": 3, "certain": 3, "certainly": 3, "definitely": 3, "inevitably": 3, "undoubtedly": 3, "must": 3,
}

// modals compares how sure a changed phrase makes what it says: "is likely
// to" against "will", "may have caused" against "caused".
func (h *hedgeFinder) modals(n int, p *Passage) {
	for _, e := range p.Edits {
		if e.Op == Equal || e.Op == Insert || e.Class != Wording {
			continue
		}
		o, ow := h.strongest(h.o, e.Original, h.originalQuoted)
		v, vw := h.strongest(h.v, e.Version, h.versionQuoted)
		if o == 0 || o == v || h.near(p, e, o) {
			continue
		}
		switch {
		case v == 0 && openModals[h.o.article.Words[ow].Norm] && (h.bareModal(e) || !h.softened(p, e)):
			h.report(Medium, n, h.o.place(ow, ow+1), h.after(p, e), "%s stands without the original's %s")
		case v == 3:
			h.report(Medium, n, h.o.place(ow, ow+1), h.v.place(vw, vw+1), "%s is surer than the original's %s")
		case v > 0:
			h.report(Low, n, h.o.place(ow, ow+1), h.v.place(vw, vw+1), "%s is not as sure as, or surer than, the original's %s")
		}
	}
}

// openModals leave open by themselves whether something is so.
var openModals = wordSet("might could may possibly perhaps maybe likely probably probable")

// near reports whether the version has a modal of the same strength about the
// place of an edit.
func (h *hedgeFinder) near(p *Passage, e Edit, strength int) bool {
	first, last := h.v.wordsOf(p.Version)
	from, to := h.v.wordAt(e.Version.Start), h.v.wordAt(e.Version.End)
	for w := max(first, from-4); w < min(last, to+5); w++ {
		if modal(h.v.article.Words[w]) == strength {
			return true
		}
	}
	return false
}

// bareModal reports whether an edit takes out a modal word and nothing else.
func (h *hedgeFinder) bareModal(e Edit) bool {
	return e.Op == Delete && len(h.o.within(e.Original)) == 1
}

// softened reports whether a phrase of the version leaves open in another way
// what the original's modal leaves open.
func (h *hedgeFinder) softened(p *Passage, e Edit) bool {
	if h.has(h.v, p.Version, func(w corpus.Word) bool {
		return modal(w) > 0 || doubtWords[w.Norm] || conditionals[w.Norm]
	}) {
		return true
	}
	words := h.v.within(e.Version)
	return len(words) > 6 || len(h.o.within(e.Original)) > 8 // rewritten: it proves nothing
}

var conditionals = wordSet("can would should able if whether potential potentially risk chance expects expect forecast hopes hope plans plan aims due set likely impossible unlikely uncertain")

// modal is the strength of a modal word, negated or not.
func modal(w corpus.Word) int { return modalStrength[strings.TrimSuffix(w.Norm, "n't")] }

func (h *hedgeFinder) strongest(p *profile, s corpus.Span, quoted []bool) (strength, word int) {
	for _, w := range p.within(s) {
		if m := modal(p.article.Words[w]); m > strength && !quoted[w] {
			strength, word = m, w
		}
	}
	return strength, word
}

// proofs reports a verb of saying or believing for which the version has one of
// knowing.
func (h *hedgeFinder) proofs(n int, p *Passage) {
	for _, e := range p.Edits {
		if e.Op != Replace || e.Class != Wording {
			continue
		}
		o, v := h.o.within(e.Original), h.v.within(e.Version)
		if len(o) > 3 || len(v) > 3 {
			continue
		}
		for _, i := range o {
			for _, j := range v {
				if softVerbs[h.o.entries[i].root] && proofVerbs[h.v.entries[j].root] && !proofVerbs[h.o.entries[i].root] {
					h.report(Medium, n, h.o.place(i, i+1), h.v.place(j, j+1), "%s is surer than the original's %s")
				}
			}
		}
	}
}

var (
	softVerbs  = stemSet("say said argue believe think thought expect suggest claim estimate suspect hope fear assume allege maintain contend insist indicate")
	proofVerbs = stemSet("show shown know knew known prove proved confirm establish demonstrate reveal find found discover")
)

// claims reports what the original has somebody say and the version tells as
// a fact.
func (h *hedgeFinder) claims(n int, p *Passage) {
	for _, i := range p.Original {
		s := h.o.article.Sentences[i]
		verb := -1
		for w := s.FirstWord; w < s.LastWord; w++ {
			if h.originalQuoted[w] {
				verb = -1 // quotations are looked at as such
				break
			}
			if verb < 0 && h.claimVerb(w, s) {
				verb = w
			}
		}
		cut := verb >= 0 && h.cutSource(p, verb)
		if verb < 0 || !cut && h.told(p) {
			continue
		}
		severity := Low
		if cut {
			severity = Medium
		}
		if strings.HasPrefix(h.o.article.Words[verb].Norm, "claim") || strings.HasPrefix(h.o.article.Words[verb].Norm, "den") || h.disputed(verb, s) {
			severity = High
		}
		first, last := h.v.wordsOf(p.Version)
		h.report(severity, n, h.o.place(max(s.FirstWord, verb-2), verb+1), h.v.place(first, min(last, first+8)), "%s … stands as a fact: the original has %s")
	}
}

// nearVerbatim is from how much similarity on a passage is the original's but
// for single changes.
const nearVerbatim = 0.7

// cutSource reports whether a passage that is otherwise the original's lacks
// just the words that say whose statement it is.
func (h *hedgeFinder) cutSource(p *Passage, verb int) bool {
	if p.Similarity < nearVerbatim && !singleChange(p) || len(p.Version) != len(p.Original) || h.v.tells(p.Version) {
		return false
	}
	at := h.o.article.Words[verb].Start
	for _, e := range p.Edits {
		if e.Op != Equal && e.Original.Start <= at && at < e.Original.End {
			return len(h.o.within(e.Original)) <= 8 && len(h.v.within(e.Version)) <= 2
		}
	}
	return false
}

// singleChange reports whether only one edit of a passage changes the wording.
func singleChange(p *Passage) bool {
	n := 0
	for _, e := range p.Edits {
		if e.Op != Equal && e.Class == Wording {
			n++
		}
	}
	return n == 1
}

// claimVerb reports whether a word makes its sentence somebody's statement:
// "says that", "said decoupling was", "according to".
func (h *hedgeFinder) claimVerb(w int, s corpus.Sentence) bool {
	return h.o.entries[w].traits&report != 0 && w > s.FirstWord && !doubtWords[h.o.article.Words[w].Norm]
}

// told reports whether the version's side, or the sentence beside it in the
// paragraph, says whose statement it is.
func (h *hedgeFinder) told(p *Passage) bool {
	if h.v.tells(p.Version) {
		return true
	}
	a := h.v.article
	for _, j := range p.Version {
		for _, k := range []int{j - 1, j + 1} {
			if k >= 0 && k < len(a.Sentences) && a.Sentences[k].Paragraph == a.Sentences[j].Paragraph && h.v.tells([]int{k}) {
				return true
			}
		}
	}
	return false
}

// tells reports whether some sentences say whose statement something is.
func (p *profile) tells(sentences []int) bool {
	for _, i := range sentences {
		s := p.article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if norm := p.article.Words[w].Norm; p.speaks(w) || doubtWords[norm] || evidence[norm] {
				return true
			}
		}
	}
	return false
}

var evidence = wordSet("words view opinion statement comments remarks mention warning assertion apparently reportedly")

// disputed reports whether what follows a verb is a denial: what somebody says
// of himself to clear himself is never a fact.
func (h *hedgeFinder) disputed(verb int, s corpus.Sentence) bool {
	for w := verb + 1; w < s.LastWord && w < verb+8; w++ {
		if negations[h.o.article.Words[w].Norm] {
			return true
		}
	}
	return false
}

func (h *hedgeFinder) has(p *profile, sentences []int, ok func(corpus.Word) bool) bool {
	for _, i := range sentences {
		for _, w := range p.article.SentenceWords(i) {
			if ok(w) {
				return true
			}
		}
	}
	return false
}

func (h *hedgeFinder) report(severity Severity, passage int, o, v *Place, note string) {
	h.add(Finding{Type: Hedge, Severity: severity, Passage: passage, Original: o, Version: v, Note: fmt.Sprintf(note, v.Text, o.Text)})
}
