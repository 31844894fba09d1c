package report

import (
	"fmt"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// A lineSort is what an editor would call lines of an article that were read as
// one part of it or another; by one and by several.
type lineSort struct{ one, more string }

// lineSorts are in the order in which they are told.
var lineSorts = []lineSort{
	{"headline", "headlines"},
	{"summary line", "summary lines"},
	{"story sentence", "story sentences"},
	{"wire line", "wire lines"},
	{"credit", "credits"},
	{"page line", "page lines"},
	{"note", "notes"},
}

// sortOf returns the index in lineSorts for lines of a part; -1 for those that
// ByHandText counts.
func sortOf(p text.Part) int {
	switch p {
	case text.Headline:
		return 0
	case text.Standfirst:
		return 1
	case text.Body:
		return 2
	case text.Dateline, text.Slug, text.Advisory:
		return 3
	case text.CaptionCredit:
		return 4
	case text.Note:
		return 6
	case text.SetAside:
		return -1
	}
	return 5
}

// PartsText counts an article's lines by what they were read as: "1 headline,
// 24 story sentences, 12 page lines". Those set aside by hand are left to
// ByHandText. It is empty where all the others are story.
func PartsText(a *text.Article) string {
	counts := make([]int, len(lineSorts))
	other := false
	for i := range a.Sentences {
		if s := sortOf(a.Sentences[i].Part); s >= 0 {
			counts[s]++
			other = other || a.Sentences[i].Part != text.Body
		}
	}
	if !other {
		return ""
	}
	var list []string
	for i, n := range counts {
		if n > 0 {
			list = append(list, lineSorts[i].count(n))
		}
	}
	return strings.Join(list, ", ")
}

func (l lineSort) count(n int) string {
	if n == 1 {
		return "1 " + l.one
	}
	return fmt.Sprintf("%d %s", n, l.more)
}

// ByHandText says how many of an article's lines the reader has put where they
// are; empty for none.
func ByHandText(a *text.Article) string {
	aside, back := 0, 0
	for i := range a.Sentences {
		switch s := &a.Sentences[i]; {
		case s.Part == text.SetAside, s.ByHand && s.Part.IsFurniture():
			aside++
		case s.ByHand:
			back++
		}
	}
	lines := lineSort{"line", "lines"}
	switch {
	case aside > 0 && back > 0:
		return fmt.Sprintf("%s set aside by hand, %d taken back as story", lines.count(aside), back)
	case aside > 0:
		return lines.count(aside) + " set aside by hand"
	case back > 0:
		return lines.count(back) + " taken back as story by hand"
	}
	return ""
}

// KindText says what kind of file an article was read from, and how its lines were
// taken: "an HTML page with 1 headline, 24 story sentences". Either part may be missing.
func KindText(a *text.Article) string {
	kind, parts := corpus.Clean(a.Kind), PartsText(a)
	if kind != "" && parts != "" {
		return kind + " with " + parts
	}
	return kind + parts
}

// LeftOutText counts what an article's file has beside its text, by kind: "3
// captions, 1 newsletter box". It is empty where there is nothing.
func LeftOutText(a *text.Article) string {
	var list []string
	for _, r := range a.Repairs {
		if r.LeftOut {
			list = append(list, strings.TrimSuffix(corpus.Clean(r.What), text.LeftOutEnd))
		}
	}
	return strings.Join(list, ", ")
}

// ReadText says on one line how an article was read, what was set by hand, what
// was left out, and what was mended; empty where all is story as it stood in a file
// of plain text.
func ReadText(a *text.Article) string {
	var list []string
	if kind := KindText(a); kind != "" {
		list = append(list, "read as "+kind)
	}
	if hand := ByHandText(a); hand != "" {
		list = append(list, hand)
	}
	if out := LeftOutText(a); out != "" {
		list = append(list, "left out: "+out)
	}
	for _, r := range a.Repairs {
		if !r.LeftOut {
			list = append(list, corpus.Clean(r.What))
		}
	}
	return strings.Join(list, "; ")
}

// read says how an article was read, where that needs saying.
func (t *textReport) read(a *text.Article, indent string) {
	if said := ReadText(a); said != "" {
		t.WriteString(wrap(plainWords(said, nil), indent, indent, lineWidth))
	}
}

// read says the same of both articles, on a line for each.
func (m *markdownReport) read(c *diffing.Comparison) {
	for _, x := range []struct {
		role string
		a    *text.Article
	}{{"Original", c.Original}, {"Version", c.Version}} {
		if said := ReadText(x.a); said != "" {
			fmt.Fprintf(m, "\n%s: %s.\n", x.role, escape(said))
		}
	}
}

// jsonRead is how an article was read: its sentences by part, what was mended in
// its file, and how many sentences the reader has put where they are.
type jsonRead struct {
	Parts   counts   `json:"parts"`
	Repairs []string `json:"repairs"`
	ByHand  int      `json:"byHand"`
}

func readObject(a *text.Article) jsonRead {
	o := jsonRead{Repairs: []string{}}
	for _, p := range text.Parts() {
		o.Parts = append(o.Parts, count{p.String(), 0})
	}
	for i := range a.Sentences {
		o.Parts[a.Sentences[i].Part].n++
		if a.Sentences[i].ByHand {
			o.ByHand++
		}
	}
	for _, r := range a.Repairs {
		o.Repairs = append(o.Repairs, corpus.Clean(r.What))
	}
	return o
}
