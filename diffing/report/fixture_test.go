package report

import (
	"strings"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/diffing/wording"
)

// articleOf makes an article of paragraphs of sentences. Its words are what
// stands between spaces.
func articleOf(id string, paragraphs ...[]string) *text.Article {
	a := &text.Article{ID: id, Path: "news/" + id + ".txt"}
	var content strings.Builder
	for n, sentences := range paragraphs {
		if n > 0 {
			content.WriteString("\n\n")
		}
		p := text.Paragraph{FirstSentence: len(a.Sentences)}
		p.Start = content.Len()
		for i, s := range sentences {
			if i > 0 {
				content.WriteByte(' ')
			}
			at := content.Len()
			sentence := text.Sentence{Paragraph: n, FirstWord: len(a.Words)}
			sentence.Span = text.Span{Start: at, End: at + len(s)}
			for word := range strings.FieldsSeq(s) {
				start := at + strings.Index(s[at-sentence.Start:], word)
				a.Words = append(a.Words, text.Word{Span: text.Span{Start: start, End: start + len(word)}, Form: &text.Form{Norm: strings.ToLower(word)}})
			}
			sentence.LastWord = len(a.Words)
			a.Sentences = append(a.Sentences, sentence)
			content.WriteString(s)
		}
		p.End, p.LastSentence = content.Len(), len(a.Sentences)
		a.Paragraphs = append(a.Paragraphs, p)
	}
	a.Text = content.String()
	return a
}

// change is an edit by its two texts.
type change struct {
	original, version string
	class             wording.Class
}

func keep(s string) change       { return change{s, s, wording.Style} }
func swap(o, v string) change    { return change{o, v, wording.Wording} }
func restyle(o, v string) change { return change{o, v, wording.Style} }

// passageOf makes a passage whose edits are the changes, laid over its
// sentences one after the other.
func passageOf(t testing.TB, c *diffing.Comparison, p diffing.Passage, changes ...change) diffing.Passage {
	t.Helper()
	o := layer{article: c.Original, sentences: p.Original}
	v := layer{article: c.Version, sentences: p.Version}
	for _, ch := range changes {
		e := wording.Edit{Class: ch.class, Original: o.take(t, ch.original), Version: v.take(t, ch.version)}
		switch {
		case ch.original == ch.version:
			e.Op = wording.Equal
		case ch.version == "":
			e.Op = wording.Delete
		case ch.original == "":
			e.Op = wording.Insert
		default:
			e.Op = wording.Replace
		}
		p.Edits = append(p.Edits, e)
	}
	return p
}

// layer gives out the spans of some sentences from left to right.
type layer struct {
	article   *text.Article
	sentences []int
	n, at     int // the sentence, and the bytes of it given out
}

func (l *layer) take(t testing.TB, content string) text.Span {
	t.Helper()
	if len(l.sentences) == 0 {
		return text.Span{}
	}
	s := l.article.Sentences[l.sentences[l.n]].Span
	if content != "" && l.at == s.Len() && l.n+1 < len(l.sentences) {
		l.n, l.at = l.n+1, 0
		s = l.article.Sentences[l.sentences[l.n]].Span
	}
	span := text.Span{Start: s.Start + l.at, End: s.Start + l.at + len(content)}
	if span.End > s.End || l.article.Slice(span) != content {
		t.Fatalf("change %q does not continue sentence %q at byte %d", content, l.article.Slice(s), l.at)
	}
	l.at += len(content)
	return span
}

// harbour is a comparison with a passage of every kind, a move, a sentence
// used again, and findings of all severities.
func harbour(t testing.TB) *diffing.Comparison {
	o := articleOf("wire",
		[]string{"Mayor Ilse Ødegård closed the old harbour on Monday.", "She called it “a sad day”."},
		[]string{"Some 1,204 people worked there."},
		[]string{"The cranes go to Vårby."})
	o.Outlet, o.Title, o.Date = "Northern Wire", "Harbour <closes> & cranes *go*", "2031-03-03"
	v := articleOf("courier",
		[]string{"Some 1,240 people used to work there."},
		[]string{"Mayor Ilse Odegard shut the old harbour on Monday.", "She called it \"a sad day\"."},
		[]string{"Nobody had asked the fishermen."},
		[]string{"Advertisement"},
		[]string{"She called it sad."})
	v.Outlet, v.Title = "The Courier", "A port\n\x1b[31mshuts"
	v.Sentences[4].Part = text.Advert
	c := &diffing.Comparison{Original: o, Version: v, Brief: "Keeps 3 of 4 sentences. The mayor's name is wrong."}
	c.Passages = []diffing.Passage{
		passageOf(t, c, diffing.Passage{Row: finding.Row{Similarity: 2.0 / 3, Original: []int{2}, Version: []int{0}}, Kind: diffing.Garbled, Moved: true, Findings: []int{1}},
			keep("Some "), swap("1,204", "1,240"), keep(" people "), swap("worked", "used to work"), keep(" there.")),
		passageOf(t, c, diffing.Passage{Row: finding.Row{Similarity: 0.8, Original: []int{0}, Version: []int{1}}, Kind: diffing.Garbled, Findings: []int{0}},
			keep("Mayor Ilse "), swap("Ødegård closed", "Odegard shut"), keep(" the old harbour on Monday.")),
		passageOf(t, c, diffing.Passage{Row: finding.Row{Similarity: 1, Original: []int{1}, Version: []int{2}}, Kind: diffing.Restyled},
			keep("She called it "), restyle("“", "\""), keep("a sad day"), restyle("”", "\""), keep(".")),
		passageOf(t, c, diffing.Passage{Row: finding.Row{Original: []int{3}}, Kind: diffing.Dropped}, swap("The cranes go to Vårby.", "")),
		passageOf(t, c, diffing.Passage{Row: finding.Row{Version: []int{3}}, Kind: diffing.Added}, swap("", "Nobody had asked the fishermen.")),
		passageOf(t, c, diffing.Passage{Row: finding.Row{Version: []int{4}}, Kind: diffing.Furniture}, swap("", "Advertisement")),
		passageOf(t, c, diffing.Passage{Row: finding.Row{Similarity: 0.5, Original: []int{1}, Version: []int{5}}, Kind: diffing.Reworded, Again: true},
			keep("She called it "), swap("“a sad day”", "sad"), keep(".")),
	}
	c.Findings = []finding.Finding{
		{Type: finding.Name, Severity: finding.Low, Passage: 1, Original: find(t, o, "Ødegård"), Version: find(t, v, "Odegard"), Note: "Written without its marks."},
		{Type: finding.Numeral, Severity: finding.High, Passage: 0, Original: find(t, o, "1,204"), Version: find(t, v, "1,240"), Note: "Another number."},
		{Type: finding.Credit, Severity: finding.Medium, Passage: -1, Note: "The agency is not credited."},
	}
	c.Figures = diffing.Figures{Coverage: 19.0 / 24, Moved: 1}
	c.Figures.Words = [...]int{0, 6, 4, 14, 5, 5, 1}
	c.Figures.Passages = [...]int{0, 1, 1, 2, 1, 1, 1}
	c.Figures.Findings[finding.Name], c.Figures.Findings[finding.Numeral], c.Figures.Findings[finding.Credit] = 1, 1, 1
	c.Figures.Severities = [...]int{1, 1, 1}
	return c
}

func find(t testing.TB, a *text.Article, content string) *facts.Place {
	t.Helper()
	at := strings.Index(a.Text, content)
	if at < 0 {
		t.Fatalf("%s: no %q", a.ID, content)
	}
	return &facts.Place{Span: text.Span{Start: at, End: at + len(content)}, Text: content}
}
