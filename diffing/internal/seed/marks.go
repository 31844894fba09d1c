package seed

import (
	"strings"

	"storydiff/corpus/text"
)

func markWays() []way {
	ways := []way{
		{"apostrophes throughout", func(r *reading) []proposal { return r.apostrophes(true) }},
		{"apostrophes", func(r *reading) []proposal { return r.apostrophes(false) }},
	}
	for _, m := range [][3]string{
		{"curly", "“", "”"}, {"single", "'", "'"}, {"single curly", "‘", "’"}, {"pointed", "«", "»"}, {"low", "„", "“"},
	} {
		ways = append(ways,
			way{m[0], func(r *reading) []proposal { return r.otherMarks(m[1], m[2], false) }},
			way{m[0] + " throughout", func(r *reading) []proposal { return r.otherMarks(m[1], m[2], true) }})
	}
	return ways
}

// otherMarks puts other marks about each quotation, or about all of them.
func (r *reading) otherMarks(open, close string, throughout bool) []proposal {
	var all proposal
	var each []proposal
	for _, q := range r.quotes {
		p := proposal{patches: []patch{
			{text.Span{Start: q.Start, End: q.inside.Start}, open},
			{text.Span{Start: q.inside.End, End: q.End}, close},
		}}
		if r.a.Text[q.Start:q.inside.Start] == open {
			continue
		}
		each = append(each, p.shownIn(q.Span))
		all.patches = append(all.patches, p.patches...)
		all.both = append(all.both, q.Span)
	}
	if !throughout {
		return each
	}
	return atOnce(all)
}

// atOnce is a proposal, unless there is nothing in it.
func atOnce(p proposal) []proposal {
	if len(p.patches) == 0 {
		return nil
	}
	return []proposal{p}
}

// apostrophes makes straight apostrophes curly.
func (r *reading) apostrophes(throughout bool) []proposal {
	var all proposal
	var each []proposal
	for _, t := range r.tokens {
		if t.Kind != text.Letters || !strings.Contains(t.text, "'") {
			continue
		}
		p := replaced(t.Span, strings.ReplaceAll(t.text, "'", "’"))
		each = append(each, p)
		all.patches = append(all.patches, p.patches...)
		all.both = append(all.both, p.both...)
	}
	if !throughout {
		return each
	}
	return atOnce(all)
}

func dashWays() []way {
	ways := []way{{"hyphens", otherHyphens}}
	for _, d := range []string{" — ", " – ", " - ", " -- ", "—"} {
		ways = append(ways, way{"dash " + strings.TrimSpace(d), func(r *reading) []proposal { return r.otherDashes(d) }})
	}
	return ways
}

// otherDashes writes each dash between words another way. The two of a pair
// are written alike.
func (r *reading) otherDashes(with string) []proposal {
	var out []proposal
	var p proposal
	sentence := -1
	for i, t := range r.tokens {
		if !set("– — - --")[t.text] || !r.together(i-1) || !r.together(i) {
			continue
		}
		s := text.Span{Start: t.Start - 1, End: t.End + 1}
		if r.a.Slice(s) == with {
			continue
		}
		if t.sentence != sentence {
			out = append(out, atOnce(p)...)
			p, sentence = proposal{}, t.sentence
		}
		p.patches = append(p.patches, patch{s, with})
		p.both = append(p.both, r.around(i, i+1, 1))
	}
	return append(out, atOnce(p)...)
}

// otherHyphens writes the hyphen of a word as one that does not break, or as
// the one that is nothing else.
func otherHyphens(r *reading) []proposal {
	var out []proposal
	for _, t := range r.tokens {
		if t.Kind == text.Punctuation || !strings.Contains(t.text, "-") {
			continue
		}
		for _, h := range []string{"\u2010", "\u2011"} {
			out = append(out, replaced(t.Span, strings.ReplaceAll(t.text, "-", h)))
		}
	}
	return out
}

func spaceWays() []way {
	return []way{
		{"two spaces", func(r *reading) []proposal { return r.otherSpaces("  ") }},
		{"no-break space", func(r *reading) []proposal { return r.otherSpaces("\u00a0") }},
		{"thin space", func(r *reading) []proposal { return r.otherSpaces("\u2009") }},
		{"narrow no-break space before a unit", narrowUnits},
		{"three spaces", func(r *reading) []proposal { return r.otherSpaces(" \u00a0 ") }},
	}
}

// otherSpaces puts another space between two words.
func (r *reading) otherSpaces(with string) []proposal {
	var out []proposal
	for i := range r.tokens {
		if r.together(i) {
			p := proposal{patches: []patch{{text.Span{Start: r.tokens[i].End, End: r.tokens[i+1].Start}, with}}}
			out = append(out, p.shownIn(r.span(i, i+2)))
		}
	}
	return out
}

// narrowUnits puts a narrow space between a number and what follows.
func narrowUnits(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		if t.Kind == text.Number && r.together(i) {
			p := proposal{patches: []patch{{text.Span{Start: t.End, End: r.tokens[i+1].Start}, "\u202f"}}}
			out = append(out, p.shownIn(r.span(i, i+2)))
		}
	}
	return out
}

func commaWays() []way {
	return []way{{"out", func(r *reading) []proposal { return r.otherCommas(false) }}, {"in", func(r *reading) []proposal { return r.otherCommas(true) }}}
}

// otherCommas puts the comma or full stop at the end of a quotation on the
// other side of the mark: inwards, or outwards.
func (r *reading) otherCommas(inwards bool) []proposal {
	var out []proposal
	for _, q := range r.quotes {
		mark := r.a.Text[q.inside.End:q.End]
		s := text.Span{Start: q.inside.End - 1, End: q.End}
		if inwards {
			s = text.Span{Start: q.inside.End, End: min(q.End+1, len(r.a.Text))}
		}
		stop := strings.Replace(r.a.Slice(s), mark, "", 1)
		if stop != "," && stop != "." {
			continue
		}
		p := proposal{patches: []patch{{s, mark + stop}}}
		if inwards {
			p.patches[0].with = stop + mark
		}
		out = append(out, p.shownIn(text.Span{Start: q.Start, End: max(s.End, q.End)}))
	}
	return out
}
