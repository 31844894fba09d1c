package diffing

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/diffing/wording"
)

// inner reports the first end of an edit's span that lies where it must not.
func inner(m *Comparison, wrong func(a *text.Article) func(at int) bool) error {
	o, v := wrong(m.Original), wrong(m.Version)
	for n, p := range m.Passages {
		for _, e := range p.Edits {
			for _, at := range []int{e.Original.Start, e.Original.End} {
				if o(at) {
					return fmt.Errorf("passage %d: %s cuts the original at %d, in %q", n, e.Op, at, m.Original.Slice(e.Original))
				}
			}
			for _, at := range []int{e.Version.Start, e.Version.End} {
				if v(at) {
					return fmt.Errorf("passage %d: %s cuts the version at %d, in %q", n, e.Op, at, m.Version.Slice(e.Version))
				}
			}
		}
	}
	return nil
}

func wordsWhole(m *Comparison) error {
	return inner(m, func(a *text.Article) func(int) bool {
		return func(at int) bool {
			i := a.FindWord(at)
			return i >= 0 && a.Words[i].Start < at
		}
	})
}

// clustersWhole: no edit begins or ends inside a grapheme cluster. White space
// is no part of the cluster before it, as in corpus: Unicode has a stray number
// sign take the space that follows, and words are not glued by that.
func clustersWhole(m *Comparison) error {
	return inner(m, func(a *text.Article) func(int) bool {
		edge := make(map[int]bool)
		for g := graphemes.FromString(a.Text); g.Next(); {
			edge[g.Start()] = true
			if sign := strings.TrimRightFunc(g.Value(), unicode.IsSpace); sign != "" {
				edge[g.Start()+len(sign)] = true
			}
		}
		edge[0], edge[len(a.Text)] = true, true
		return func(at int) bool { return !edge[at] }
	})
}

// kindsTrue: a passage's kind is the one that its sides, edits and findings
// make it.
func kindsTrue(m *Comparison) error {
	for n, p := range m.Passages {
		if want := kindOf(m, p); p.Kind != want {
			return fmt.Errorf("passage %d, %v and %v, is %s and should be %s", n, p.Original, p.Version, p.Kind, want)
		}
		for _, side := range []struct {
			a         *text.Article
			sentences []int
		}{{m.Original, p.Original}, {m.Version, p.Version}} {
			for _, i := range side.sentences {
				if page := side.a.Sentences[i].Part.IsFurniture(); page != (p.Kind == Furniture) {
					return fmt.Errorf("passage %d is %s, and its sentence %d of the %s is page text: %v", n, p.Kind, i, side.a.ID, page)
				}
			}
		}
	}
	return nil
}

func kindOf(m *Comparison, p Passage) Kind {
	one := func(a *text.Article, sentences []int, kind Kind) Kind {
		if a.Sentences[sentences[0]].Part.IsFurniture() {
			return Furniture
		}
		return kind
	}
	switch {
	case len(p.Original) == 0:
		return one(m.Version, p.Version, Added)
	case len(p.Version) == 0:
		return one(m.Original, p.Original, Dropped)
	case m.Version.Sentences[p.Version[0]].Part.IsFurniture():
		return Furniture
	case slices.ContainsFunc(p.Findings, func(f int) bool { return m.Findings[f].Severity >= finding.Medium }):
		return Garbled
	case slices.ContainsFunc(p.Edits, func(e wording.Edit) bool { return e.Class == wording.Wording }):
		return Reworded
	case slices.ContainsFunc(p.Edits, func(e wording.Edit) bool { return !sameButForSpace(m, e) }):
		return Restyled
	}
	return Kept
}

// sameButForSpace: white space stands in the same places on both sides of an edit,
// however much of it.
func sameButForSpace(m *Comparison, e wording.Edit) bool {
	spaced := func(s string) string {
		var b strings.Builder
		space := false
		for _, r := range s {
			if space = space && unicode.IsSpace(r); !space && unicode.IsSpace(r) {
				b.WriteByte(' ')
				space = true
			} else if !space {
				b.WriteRune(r)
			}
		}
		return b.String()
	}
	// Between two sentences it is in no edit.
	around := func(a *text.Article, s text.Span) string {
		if s.Len() == 0 {
			for s.Start > 0 && strings.TrimSpace(a.Text[s.Start-1:s.Start]) == "" {
				s.Start--
			}
			for s.End < len(a.Text) && strings.TrimSpace(a.Text[s.End:s.End+1]) == "" {
				s.End++
			}
		}
		return a.Slice(s)
	}
	return spaced(around(m.Original, e.Original)) == spaced(around(m.Version, e.Version))
}

// partsTrue: a headline is beside headlines alone, a standfirst beside standfirsts,
// text beside text; where both articles have a headline, all of both is in one
// passage, which is not moved.
func partsTrue(m *Comparison) error {
	headlines := 0
	for n, p := range m.Passages {
		part := m.Part(n)
		for _, side := range []struct {
			a         *text.Article
			sentences []int
		}{{m.Original, p.Original}, {m.Version, p.Version}} {
			for _, i := range side.sentences {
				if got := side.a.Sentences[i].Part; got != part {
					return fmt.Errorf("passage %d is of the %s, and sentence %d of the %s is %s", n, part, i, side.a.ID, got)
				}
			}
		}
		if part == text.Headline {
			headlines++
			if p.Moved || p.Again {
				return fmt.Errorf("passage %d, a headline, is moved %v, again %v", n, p.Moved, p.Again)
			}
		}
	}
	of := func(a *text.Article) bool {
		return slices.ContainsFunc(a.Sentences, func(s text.Sentence) bool { return s.Part == text.Headline })
	}
	if of(m.Original) && of(m.Version) && headlines != 1 {
		return fmt.Errorf("both have a headline, in %d passages", headlines)
	}
	return nil
}

// furnitureQuiet: no finding is about furniture, but for that on the agency's credit,
// which stands there.
func furnitureQuiet(m *Comparison) error {
	for n, p := range m.Passages {
		if p.Kind == Furniture && len(p.Findings) > 0 {
			return fmt.Errorf("passage %d, %s, has findings %v", n, m.Part(n), p.Findings)
		}
	}
	for i, f := range m.Findings {
		for _, side := range []struct {
			a *text.Article
			p *facts.Place
		}{{m.Original, f.Original}, {m.Version, f.Version}} {
			if side.p == nil || f.Type == finding.Credit {
				continue
			}
			if s := side.a.FindSentence(side.p.Start); s >= 0 && side.a.Sentences[s].Part.IsFurniture() {
				return fmt.Errorf("finding %d, %s %q, is on a %s of the %s: %q", i, f.Type, f.Note, side.a.Sentences[s].Part, side.a.ID, side.p.Text)
			}
		}
	}
	return nil
}

// marksTrue: only a passage with both sides is moved or again, and none is
// both.
func marksTrue(m *Comparison) error {
	for n, p := range m.Passages {
		if one := len(p.Original) == 0 || len(p.Version) == 0; p.Moved && p.Again || (p.Moved || p.Again) && one {
			return fmt.Errorf("passage %d, %v and %v: moved %v, again %v", n, p.Original, p.Version, p.Moved, p.Again)
		}
	}
	return nil
}

func similarityTrue(m *Comparison) error {
	for n, p := range m.Passages {
		if !(p.Similarity >= 0 && p.Similarity <= 1) {
			return fmt.Errorf("passage %d has a similarity of %v", n, p.Similarity)
		}
	}
	return nil
}

func findingsLinked(m *Comparison) error {
	for i, f := range m.Findings {
		if f.Passage < -1 || f.Passage >= len(m.Passages) {
			return fmt.Errorf("finding %d is of passage %d of %d", i, f.Passage, len(m.Passages))
		}
		if f.Passage >= 0 && !slices.Contains(m.Passages[f.Passage].Findings, i) {
			return fmt.Errorf("passage %d does not list its finding %d", f.Passage, i)
		}
	}
	for n, p := range m.Passages {
		for k, i := range p.Findings {
			if i < 0 || i >= len(m.Findings) || m.Findings[i].Passage != n || k > 0 && p.Findings[k-1] >= i {
				return fmt.Errorf("passage %d lists findings %v", n, p.Findings)
			}
		}
	}
	return nil
}

func placesTrue(m *Comparison) error {
	for i, f := range m.Findings {
		if f.Original == nil && f.Version == nil && f.Type != finding.Credit {
			return fmt.Errorf("finding %d, %s, rests on nothing: %s", i, f.Type, f.Note)
		}
		for _, side := range []struct {
			a *text.Article
			p *facts.Place
		}{{m.Original, f.Original}, {m.Version, f.Version}} {
			if p := side.p; p != nil && (p.Start < 0 || p.End > len(side.a.Text) || p.Len() <= 0 || side.a.Slice(p.Span) != p.Text) {
				return fmt.Errorf("finding %d, %s, is at %v of the %s with text %q", i, f.Type, p.Span, side.a.ID, p.Text)
			}
		}
		if f.Note == "" || int(f.Type) >= finding.TypeCount || f.Severity > finding.High {
			return fmt.Errorf("finding %d: type %d, severity %d, note %q", i, f.Type, f.Severity, f.Note)
		}
	}
	return nil
}

// figuresTrue counts again.
func figuresTrue(m *Comparison) error {
	var want Figures
	for n, p := range m.Passages {
		if part := m.Part(n); part == text.Headline || part == text.Standfirst {
			continue
		}
		want.Passages[p.Kind]++
		if p.Moved {
			want.Moved++
		}
		a, sentences := m.Original, p.Original
		if p.Kind == Added || p.Kind == Furniture {
			a, sentences = m.Version, p.Version
		}
		if p.Again {
			continue
		}
		for _, i := range sentences {
			want.Words[p.Kind] += a.SentenceWordCount(i)
		}
	}
	for _, f := range m.Findings {
		want.Findings[f.Type]++
		want.Severities[f.Severity]++
	}
	want.Coverage = m.Figures.Coverage
	if want != m.Figures {
		return fmt.Errorf("figures %+v, counted %+v", m.Figures, want)
	}
	w := want.Words
	carried := w[Kept] + w[Restyled] + w[Reworded] + w[Garbled]
	if all := m.Original.WordCount(true); carried+w[Dropped] != all {
		return fmt.Errorf("%d words carried and %d dropped of %d", carried, w[Dropped], all)
	}
	share := float64(carried) / float64(max(1, carried+w[Dropped]))
	if diff := share - m.Figures.Coverage; diff > 1e-9 || diff < -1e-9 {
		return fmt.Errorf("coverage %v, counted %v", m.Figures.Coverage, share)
	}
	if m.Brief == "" {
		return fmt.Errorf("no brief")
	}
	return nil
}
