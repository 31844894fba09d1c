package seed

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
)

func orderWays() []way {
	return []way{{"paragraph moved", movedParagraphs}, {"sentence moved", movedSentences}}
}

// standsAlone tells whether the sentences of a span need nothing that is said
// before them: no pronoun that stands for a person, and no first word that
// points back.
func (r *reading) standsAlone(s text.Span) bool {
	people := set("he she they him her them his hers their similar")
	back := set("it its this that these those such another other others both neither then but however instead also similarly of")
	known := set("company court union bank museum service board officer agency ministry council study government")
	for i, t := range r.tokens {
		switch {
		case t.Start < s.Start || t.End > s.End || t.quoted:
		case people[t.Norm], t.initial && back[t.Norm], t.initial && t.Norm == "the" && known[r.norm(i+1)], t.Norm == "that" && r.norm(i+1) == ".":
			return false
		}
	}
	return true
}

// movedParagraphs moves a paragraph to another place, where neither it nor
// what comes to stand after a gap leans on its neighbours. The lead stays
// first.
func movedParagraphs(r *reading) []proposal {
	var out []proposal
	for i, b := range r.blocks {
		if i == 0 || i+1 == len(r.blocks) || !r.standsAlone(b.Span) || !r.standsAlone(r.blocks[i+1].Span) {
			continue
		}
		cut := text.Span{Start: b.Start, End: r.blocks[i+1].Start}
		if !r.bare(text.Span{Start: b.End, End: cut.End}) {
			continue
		}
		for j, after := range r.blocks {
			if j == i || j == i-1 || j+1 < len(r.blocks) && !r.standsAlone(r.blocks[j+1].Span) {
				continue
			}
			p := proposal{patches: []patch{deletion(cut), insertion(after.End, "\n\n"+r.a.Slice(b.Span))}}
			p.gone, p.come = []text.Span{b.Span}, []text.Span{{Start: after.End, End: after.End}}
			sortPatches(p.patches)
			out = append(out, p)
		}
	}
	return out
}

// bare tells whether nothing but white space stands in a span.
func (r *reading) bare(s text.Span) bool {
	return len(narrowed(r.a.Text, []text.Span{s})) == 0
}

// movedSentences moves the last sentence of a paragraph to the end of another
// one.
func movedSentences(r *reading) []proposal {
	var out []proposal
	for i, b := range r.blocks {
		if b.LastSentence-b.FirstSentence < 2 || i+1 == len(r.blocks) {
			continue
		}
		s := r.a.Sentences[b.LastSentence-1].Span
		if !r.story(b.LastSentence-2) || strings.ContainsAny(r.a.Slice(s), `"“”`) || !r.standsAlone(s) || !r.standsAlone(r.blocks[i+1].Span) {
			continue
		}
		cut := text.Span{Start: r.a.Sentences[b.LastSentence-2].End, End: s.End}
		for j, after := range r.blocks {
			if j == i || j+1 < len(r.blocks) && !r.standsAlone(r.blocks[j+1].Span) {
				continue
			}
			p := proposal{patches: []patch{deletion(cut), insertion(after.End, " "+r.a.Slice(s))}}
			p.gone, p.come = []text.Span{s}, []text.Span{{Start: after.End, End: after.End}}
			sortPatches(p.patches)
			out = append(out, p)
		}
	}
	return out
}

func paragraphWays() []way {
	return []way{{"merged", mergedParagraphs}, {"split", splitParagraphs}, {"line breaks single", closeParagraphs}}
}

// mergedParagraphs joins each two paragraphs that follow one another.
func mergedParagraphs(r *reading) []proposal {
	return r.betweenBlocks(" ")
}

// closeParagraphs leaves no empty line between two paragraphs.
func closeParagraphs(r *reading) []proposal {
	return r.betweenBlocks("\n")
}

func (r *reading) betweenBlocks(with string) []proposal {
	var out []proposal
	for i := 1; i < len(r.blocks); i++ {
		gap := text.Span{Start: r.blocks[i-1].End, End: r.blocks[i].Start}
		if r.bare(gap) {
			out = append(out, r.parted(gap, with))
		}
	}
	return out
}

// splitParagraphs begins a new paragraph with each sentence of the story that
// is not the first of its own.
func splitParagraphs(r *reading) []proposal {
	var out []proposal
	for _, b := range r.blocks {
		for i := b.FirstSentence + 1; i < b.LastSentence; i++ {
			if r.story(i-1) && !r.saying(r.a.Sentences[i].Start) {
				gap := text.Span{Start: r.a.Sentences[i-1].End, End: r.a.Sentences[i].Start}
				out = append(out, r.parted(gap, "\n\n"))
			}
		}
	}
	return out
}

// saying tells whether an offset is inside a quotation.
func (r *reading) saying(offset int) bool {
	return slices.ContainsFunc(r.quotes, func(q quotation) bool { return q.inside.Start <= offset && offset < q.inside.End })
}

// parted puts other white space between two sentences.
func (r *reading) parted(gap text.Span, with string) proposal {
	next := r.tokenAt(gap.End)
	p := proposal{patches: []patch{{gap, with}}}
	return p.shownIn(r.span(next-1, next+1))
}
