package wording

import "storydiff/corpus/text"

// tile turns pieces into edits that cover every byte of the sentences once, in
// order. White space that is the same on both sides goes to the equal piece after
// or before it. Other white space must not, because the texts of an equal edit
// are the same; it goes to the change beside it or, where there is none, becomes
// an edit of its own.
func tile(pieces []piece, original, version *side) []Edit {
	original.leads, version.leads = make([]bool, len(original.words)+1), make([]bool, len(version.words)+1)
	for _, p := range pieces {
		if p.Equal && sameGap(original, version, p.A0, p.B0) {
			original.leads[p.A0], version.leads[p.B0] = true, true
		}
	}
	// One edit for a sentence that was only added or dropped, which is most of a long text.
	out := make([]Edit, 0, len(pieces)+len(pieces)/4)
	for n, p := range pieces {
		takeA, takeB := !original.leads[p.A1], !version.leads[p.B1]
		if p.Equal {
			both := takeA && takeB && sameGap(original, version, p.A1, p.B1)
			takeA, takeB = both, both
		}
		out = append(out, Edit{
			Op:       p.op(),
			Class:    p.class,
			Moved:    p.moved,
			Original: original.take(p.A0, p.A1, takeA),
			Version:  version.take(p.B0, p.B1, takeB),
		})
		if p.Equal {
			out = appendSpace(out, original.space(p.A1, pieces[n+1:], Run.inA), version.space(p.B1, pieces[n+1:], Run.inB))
		}
	}
	return out
}

// sameGap reports whether the white space after the first a words of the
// original is that after the first b of the version.
func sameGap(original, version *side, a, b int) bool {
	return original.reading.Article.Slice(original.gap(a)) == version.reading.Article.Slice(version.gap(b))
}

func (p piece) op() Op {
	switch {
	case p.Equal:
		return Equal
	case p.B0 == p.B1:
		return Delete
	case p.A0 == p.A1:
		return Insert
	}
	return Replace
}

func (r Run) inA() bool { return r.A0 < r.A1 }
func (r Run) inB() bool { return r.B0 < r.B1 }

// gap returns the white space after the first n words, empty at the end of a
// sentence.
func (s *side) gap(n int) text.Span {
	switch {
	case n == 0:
		return text.Span{Start: s.cursor, End: s.cursor}
	case n == len(s.words) || s.sentence[n] != s.sentence[n-1]:
		return text.Span{Start: s.word(n - 1).End, End: s.word(n - 1).End}
	}
	return text.Span{Start: s.word(n - 1).End, End: s.word(n).Start}
}

// take returns the span from the cursor to the end of words [from,to), with the
// white space after them if gap is set, and moves the cursor to its end.
func (s *side) take(from, to int, gap bool) text.Span {
	if from == to {
		return text.Span{Start: s.cursor, End: s.cursor}
	}
	start := s.cursor
	if from > 0 && s.sentence[from] != s.sentence[from-1] {
		start = s.word(from).Start
	}
	s.cursor = s.word(to - 1).End
	if gap {
		s.cursor = s.gap(to).End
	}
	return text.Span{Start: start, End: s.cursor}
}

// space returns the white space after the first n words if no edit covers it yet
// and the next piece with words on this side is an equal one, which cannot begin
// with it; otherwise an empty span. has reports whether a run has words on this
// side.
func (s *side) space(n int, next []piece, has func(Run) bool) text.Span {
	if gap := s.gap(n); s.leads[n] || gap.End <= s.cursor {
		return text.Span{Start: s.cursor, End: s.cursor}
	}
	for _, p := range next {
		if has(p.Run) {
			if !p.Equal {
				break
			}
			s.cursor = s.gap(n).End
			return s.gap(n)
		}
	}
	return text.Span{Start: s.cursor, End: s.cursor}
}

// appendSpace adds an edit of white space alone, if there is any.
func appendSpace(to []Edit, original, version text.Span) []Edit {
	e := Edit{Op: Replace, Class: Style, Original: original, Version: version}
	switch {
	case original.Len() == 0 && version.Len() == 0:
		return to
	case version.Len() == 0:
		e.Op = Delete
	case original.Len() == 0:
		e.Op = Insert
	}
	return append(to, e)
}
