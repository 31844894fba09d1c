package sample

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/diffing/wording"
	"storydiff/ui/story"
)

// A Row is a passage of a comparison written by hand. Its text is marked:
// [-only in the original-], {+only in the version+}, the two together for what
// is replaced, [~one|other~] for a difference of style, and / between
// sentences. The kinds added, dropped and furniture need no marks; furniture
// stands in the version, with a leading < in the original.
type Row struct {
	Kind  diffing.Kind
	Text  string
	At    int  // its place in the original where that is not the row's own
	Moved bool // away from there
	Again bool // has the sentences of the row that is at the same place
	Join  bool // goes on in the paragraph of the row before
}

// A Mark is a finding written by hand, on the first places of its texts in a
// row; row -1 for the whole version.
type Mark struct {
	Row               int
	Kind              finding.Type
	Severity          finding.Severity
	Original, Version string
	Note              string
}

// part is a piece of a row: what each side has.
type part struct {
	op    wording.Op
	class wording.Class
	texts [story.Sides]string
}

// parts reads the marks of a row.
func (r Row) parts() []part {
	switch text := r.Text; {
	case r.Kind == diffing.Dropped:
		return []part{{wording.Delete, wording.Wording, [story.Sides]string{text, ""}}}
	case r.Kind == diffing.Furniture && strings.HasPrefix(text, "<"):
		return []part{{wording.Delete, wording.Wording, [story.Sides]string{text[1:], ""}}}
	case r.Kind == diffing.Added, r.Kind == diffing.Furniture:
		return []part{{wording.Insert, wording.Wording, [story.Sides]string{"", text}}}
	}
	var list []part
	for text := r.Text; text != ""; {
		var p part
		switch {
		case strings.HasPrefix(text, "[-"):
			old, rest, _ := strings.Cut(text[2:], "-]")
			p = part{wording.Delete, wording.Wording, [story.Sides]string{old, ""}}
			if strings.HasPrefix(rest, "{+") {
				p.op = wording.Replace
				p.texts[story.VersionSide], rest, _ = strings.Cut(rest[2:], "+}")
			}
			text = rest
		case strings.HasPrefix(text, "{+"):
			p = part{op: wording.Insert, class: wording.Wording}
			p.texts[story.VersionSide], text, _ = strings.Cut(text[2:], "+}")
		case strings.HasPrefix(text, "[~"):
			both, rest, _ := strings.Cut(text[2:], "~]")
			p = part{op: wording.Replace, class: wording.Style}
			p.texts[story.OriginalSide], p.texts[story.VersionSide], _ = strings.Cut(both, "|")
			text = rest
		default:
			n := len(text)
			for _, open := range []string{"[-", "{+", "[~"} {
				if i := strings.Index(text, open); i >= 0 {
					n = min(n, i)
				}
			}
			p, text = part{texts: [story.Sides]string{text[:n], text[:n]}}, text[n:]
		}
		list = append(list, p)
	}
	return list
}

// Compare builds the two articles and the comparison that the rows describe.
func Compare(original, version *Article, rows []Row, marks []Mark, brief string) *diffing.Comparison {
	order := make([]int, len(rows))
	for i := range rows {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return rows[x].place(x) - rows[y].place(y) })
	for _, i := range order {
		if r := rows[i]; !r.Again {
			original.add(i, sideText(r, story.OriginalSide), r.Join, r.Kind == diffing.Furniture)
		}
	}
	c := &diffing.Comparison{Original: original.article, Version: version.article, Brief: brief}
	for i, r := range rows {
		if r.Again {
			twin := i
			for j, o := range rows {
				if !o.Again && o.place(j) == r.At {
					twin = j
				}
			}
			original.rows[i], original.list[i] = original.rows[twin], original.list[twin]
		}
		version.add(i, sideText(r, story.VersionSide), r.Join, r.Kind == diffing.Furniture)
	}
	at := [story.Sides]int{}
	for i, r := range rows {
		p := diffing.Passage{Row: finding.Row{Original: original.list[i], Version: version.list[i], Similarity: 0.5}, Kind: r.Kind, Moved: r.Moved, Again: r.Again}
		starts := at
		for s, b := range [story.Sides]*Article{original, version} {
			if span, ok := b.rows[i]; ok {
				starts[s], at[s] = span.Start, span.End
			}
		}
		p.Edits = edits(r.parts(), starts)
		c.Passages = append(c.Passages, p)
	}
	for _, m := range marks {
		c.Findings = append(c.Findings, m.finding(c))
		if m.Row >= 0 {
			p := &c.Passages[m.Row]
			p.Findings = append(p.Findings, len(c.Findings)-1)
		}
	}
	c.Figures = figures(c)
	return c
}

func (r Row) place(i int) int {
	if r.At != 0 {
		return r.At
	}
	return i * 10
}

func sideText(r Row, s story.Side) string {
	var b strings.Builder
	for _, p := range r.parts() {
		b.WriteString(p.texts[s])
	}
	return b.String()
}

// edits places the parts of a row from the given bytes on, without the joints
// between its sentences.
func edits(parts []part, at [story.Sides]int) []wording.Edit {
	var list []wording.Edit
	for _, p := range parts {
		texts := [story.Sides][]string{}
		for s := range story.Sides {
			texts[s] = strings.Split(p.texts[s], " / ")
		}
		for n := range max(len(texts[0]), len(texts[1])) {
			e := wording.Edit{Op: p.op, Class: p.class}
			for s, span := range [story.Sides]*text.Span{&e.Original, &e.Version} {
				content := ""
				if n < len(texts[s]) {
					content = texts[s][n]
					if n > 0 {
						at[s] += len(" / ")
					}
				}
				*span = text.Span{Start: at[s], End: at[s] + len(content)}
				at[s] += len(content)
			}
			list = append(list, e)
		}
	}
	return list
}

func (m Mark) finding(c *diffing.Comparison) finding.Finding {
	f := finding.Finding{Type: m.Kind, Severity: m.Severity, Passage: m.Row, Note: m.Note}
	find := func(a *text.Article, list []int, content string) *facts.Place {
		if content == "" || len(list) == 0 {
			return nil
		}
		first := a.Sentences[list[0]].Start
		i := strings.Index(a.Text[first:], content)
		if i < 0 {
			panic("no " + content)
		}
		return &facts.Place{Span: text.Span{Start: first + i, End: first + i + len(content)}, Text: content}
	}
	if m.Row >= 0 {
		p := &c.Passages[m.Row]
		f.Original, f.Version = find(c.Original, p.Original, m.Original), find(c.Version, p.Version, m.Version)
	}
	return f
}

// figures counts what the screens show.
func figures(c *diffing.Comparison) (f diffing.Figures) {
	carried, all := 0, 0
	for i := range c.Passages {
		p := &c.Passages[i]
		f.Passages[p.Kind]++
		if p.Moved {
			f.Moved++
		}
		of, list := c.Original, p.Original
		if p.Kind == diffing.Added || len(list) == 0 {
			of, list = c.Version, p.Version
		}
		n := 0
		for _, s := range list {
			n += of.SentenceWordCount(s)
		}
		f.Words[p.Kind] += n
		switch p.Kind {
		case diffing.Added, diffing.Furniture:
		case diffing.Dropped:
			all += n
		default:
			carried, all = carried+n, all+n
		}
	}
	f.Coverage = float64(carried) / float64(max(all, 1))
	for _, d := range c.Findings {
		f.Findings[d.Type]++
		f.Severities[d.Severity]++
	}
	return f
}
