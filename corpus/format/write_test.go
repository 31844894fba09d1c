package format

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"storydiff/corpus/format/document"
)

// awkward are pieces of lines that mean something in Markdown, in YAML, or in HTML.
var awkward = []string{
	"#", "# ", "## ", "-", "- ", "---", "***", "___", "* ", "+ ", "> ", ">", "1. ", "2) ", "10.", "===", "=", ":--", ": ", "| a | b |", "|---|", "```", "~~~", "~~",
	"`", "``", "*", "**", "_", "__", "[", "]", "](", "[a](b)", "![a](b)", "[a]: /b", "[^1]", "<", ">", "<b>", "</b>", "<br>", "<!-- ", "-->", "<?", "<script>", "<https://a.example>",
	"\\", "\\\\", "\\*", "&amp;", "&amp;amp;", "&#42;", "&lt;", "&", "&copy", "&;", "&#;", "...", "!", "\"", "'", "%", "@", "{", "}", "?", ",", "null", "true", "~", "2031-03-03",
	"https://news.example/a_b_c?d=*e*&f=[g]#h", "ines.tolvaj@news.example", "    ", "  ", " ", "\u00a0", "\u3000", "…", "“", "”", "é", "橋", "😀", "Ferry", "stopped", "at", "noon.", "12", "(", ")", "Mr.",
}

func awkwardLine(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(6) {
		b.WriteString(awkward[r.IntN(len(awkward))])
	}
	return strings.TrimSpace(b.String())
}

// TestMarkdownIsReadBack writes documents of awkward lines and reads them.
func TestMarkdownIsReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	line := func() string { return awkwardLine(r) }
	var documents []document.Document
	for _, a := range awkward {
		documents = append(documents, document.Document{Fields: document.Fields{Title: strings.TrimSpace(a)}, Text: a + "\n\n" + a + " ferry\n\nferry " + a})
	}
	for range 3000 {
		d := document.Document{Headed: r.IntN(2) == 0, Fields: document.Fields{
			Outlet: line(), Title: line(), Standfirst: line(), Byline: line(), Dateline: line(), Version: line(), Agency: line(), Story: line(), Language: line(),
			URL: "https://news.example/" + line(), FetchedFrom: line(), Fetched: "2031-03-03T16:30:05+01:00", Date: "2031-03-03", Original: r.IntN(9) == 0,
		}}
		for range 1 + r.IntN(5) {
			d.Text += line() + "\n\n"
		}
		documents = append(documents, d)
	}
	long := strings.Repeat("[The] *ferry* _stopped_ at 12. ", 5000)
	documents = append(documents, document.Document{Text: long, Fields: document.Fields{Title: strings.TrimSpace(long)}})
	for _, d := range documents {
		checkReadBack(t, d)
	}
}

func checkReadBack(t *testing.T, d document.Document) {
	t.Helper()
	file, err := Markdown(d)
	if err != nil {
		t.Fatal(err)
	}
	back, err := Read(document.Source{Name: "a.md", Data: file})
	if err != nil || len(back) != 1 {
		t.Fatalf("%v\n%s", err, file)
	}
	if got, want := back[0].Text, paragraphs(d.Text); got != want {
		t.Fatalf("got  %.2000q\nwant %.2000q\n%.2000s", got, want, file)
	}
	if back[0].Fields != d.Fields || back[0].Headed != d.Headed {
		t.Fatalf("got  %.2000v\nwant %.2000v\n%.2000s", back[0].Fields, d.Fields, file)
	}
}

func paragraphs(text string) string {
	var all []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return strings.Join(all, "\n\n")
}

func FuzzMarkdownIsReadBack(f *testing.F) {
	f.Add("Ferry *stops*", "- The ferry stopped.\n\n1) [a]: b\n")
	f.Add("", "--- \n\n\\&amp;")
	f.Fuzz(func(t *testing.T, title, text string) {
		if !utf8.ValidString(title) || !utf8.ValidString(text) || strings.ContainsFunc(title+text, func(r rune) bool {
			return r < ' ' && r != '\n' || 0x7f <= r && r < 0xa0 || r == 0xfeff || r == '\u2028' || r == '\u2029'
		}) {
			t.Skip() // corpus has cleaned what it writes
		}
		checkReadBack(t, document.Document{Headed: true, Fields: document.Fields{Title: strings.TrimSpace(strings.ReplaceAll(title, "\n", " "))}, Text: text})
	})
}

func TestMarkdownLooksPlain(t *testing.T) {
	file, err := Markdown(document.Document{Headed: true, Text: "The ferry (to Skarn) stopped - at 12.30, for $3.\n\n1. A & B", Fields: document.Fields{
		Outlet: "Fjordpost", Title: "Ferry: stopped", Date: "2031-03-03", URL: "https://news.example/a", Fetched: "2031-03-03T16:30:05+01:00",
	}})
	if err != nil {
		t.Fatal(err)
	}
	want := `---
outlet: Fjordpost
title: 'Ferry: stopped'
date: 2031-03-03
url: https://news.example/a
fetched: 2031-03-03T16:30:05+01:00
headed: true
---

The ferry (to Skarn) stopped - at 12.30, for $3.

1\. A & B
`
	if string(file) != want {
		t.Errorf("got\n%s", file)
	}
}
