package ui

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

// A row is a passage of a comparison written by hand. Its text is marked:
// [-only in the original-], {+only in the version+}, the two together for what
// is replaced, [~one|other~] for a difference of style, and / between
// sentences. The kinds added, dropped and furniture need no marks; furniture
// stands in the version, with a leading < in the original.
type row struct {
	kind  diffing.Kind
	text  string
	at    int  // its place in the original where that is not the row's own
	moved bool // away from there
	again bool // has the sentences of the row that is at the same place
	join  bool // goes on in the paragraph of the row before
}

// A mark is a finding written by hand, on the first places of its texts in a
// row; row -1 for the whole version.
type mark struct {
	row               int
	kind              finding.Type
	severity          finding.Severity
	original, version string
	note              string
}

// part is a piece of a row: what each side has.
type part struct {
	op    wording.Op
	class wording.Class
	texts [story.Sides]string
}

// parts reads the marks of a row.
func (r row) parts() []part {
	switch text := r.text; {
	case r.kind == diffing.Dropped:
		return []part{{wording.Delete, wording.Wording, [story.Sides]string{text, ""}}}
	case r.kind == diffing.Furniture && strings.HasPrefix(text, "<"):
		return []part{{wording.Delete, wording.Wording, [story.Sides]string{text[1:], ""}}}
	case r.kind == diffing.Added, r.kind == diffing.Furniture:
		return []part{{wording.Insert, wording.Wording, [story.Sides]string{"", text}}}
	}
	var list []part
	for text := r.text; text != ""; {
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

// An articleBuilder puts an article's text together, row by row.
type articleBuilder struct {
	article *text.Article
	rows    map[int]text.Span // the bytes of each row
	list    map[int][]int     // its sentences
}

func newArticleBuilder(id, outlet string) *articleBuilder {
	a := &text.Article{ID: id, Path: "articles/" + id + ".txt", Outlet: outlet}
	return &articleBuilder{a, map[int]text.Span{}, map[int][]int{}}
}

// add appends a row's text.
func (b *articleBuilder) add(i int, content string, join, furniture bool) {
	if content == "" {
		return
	}
	a := b.article
	switch {
	case a.Text == "":
	case join:
		a.Text += " "
	default:
		a.Text += "\n\n"
	}
	start := len(a.Text)
	if !join || len(a.Paragraphs) == 0 {
		a.Paragraphs = append(a.Paragraphs, text.Paragraph{
			Span: text.Span{Start: start, End: start}, FirstSentence: len(a.Sentences), LastSentence: len(a.Sentences)})
	}
	for n, sentence := range strings.Split(content, " / ") {
		if n > 0 {
			a.Text += " / "
		}
		b.list[i] = append(b.list[i], len(a.Sentences))
		b.sentence(sentence, furniture)
	}
	b.rows[i] = text.Span{Start: start, End: len(a.Text)}
	p := &a.Paragraphs[len(a.Paragraphs)-1]
	p.End, p.LastSentence = len(a.Text), len(a.Sentences)
}

func (b *articleBuilder) sentence(content string, furniture bool) {
	a := b.article
	start := len(a.Text)
	s := text.Sentence{Span: text.Span{Start: start, End: start + len(content)}, Paragraph: len(a.Paragraphs) - 1, FirstWord: len(a.Words)}
	if furniture {
		s.Furniture = text.Promo
	}
	a.Text += content
	for at := 0; at < len(content); {
		n := strings.IndexByte(content[at:]+" ", ' ')
		if n > 0 {
			a.Words = append(a.Words, text.Word{Span: text.Span{Start: start + at, End: start + at + n}, Norm: strings.ToLower(content[at : at+n])})
		}
		at += n + 1
	}
	s.LastWord = len(a.Words)
	a.Sentences = append(a.Sentences, s)
}

// compare builds the two articles and the comparison that the rows describe.
func compare(original, version *articleBuilder, rows []row, marks []mark, brief string) *diffing.Comparison {
	order := make([]int, len(rows))
	for i := range rows {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return rows[x].place(x) - rows[y].place(y) })
	for _, i := range order {
		if r := rows[i]; !r.again {
			original.add(i, sideText(r, story.OriginalSide), r.join, r.kind == diffing.Furniture)
		}
	}
	c := &diffing.Comparison{Original: original.article, Version: version.article, Brief: brief}
	for i, r := range rows {
		if r.again {
			twin := i
			for j, o := range rows {
				if !o.again && o.place(j) == r.at {
					twin = j
				}
			}
			original.rows[i], original.list[i] = original.rows[twin], original.list[twin]
		}
		version.add(i, sideText(r, story.VersionSide), r.join, r.kind == diffing.Furniture)
	}
	at := [story.Sides]int{}
	for i, r := range rows {
		p := diffing.Passage{Row: finding.Row{Original: original.list[i], Version: version.list[i], Similarity: 0.5}, Kind: r.kind, Moved: r.moved, Again: r.again}
		starts := at
		for s, b := range [story.Sides]*articleBuilder{original, version} {
			if span, ok := b.rows[i]; ok {
				starts[s], at[s] = span.Start, span.End
			}
		}
		p.Edits = edits(r.parts(), starts)
		c.Passages = append(c.Passages, p)
	}
	for _, m := range marks {
		c.Findings = append(c.Findings, m.finding(c))
		if m.row >= 0 {
			p := &c.Passages[m.row]
			p.Findings = append(p.Findings, len(c.Findings)-1)
		}
	}
	c.Figures = figures(c)
	return c
}

func (r row) place(i int) int {
	if r.at != 0 {
		return r.at
	}
	return i * 10
}

func sideText(r row, s story.Side) string {
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

func (m mark) finding(c *diffing.Comparison) finding.Finding {
	f := finding.Finding{Type: m.kind, Severity: m.severity, Passage: m.row, Note: m.note}
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
	if m.row >= 0 {
		p := &c.Passages[m.row]
		f.Original, f.Version = find(c.Original, p.Original, m.original), find(c.Version, p.Version, m.version)
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
