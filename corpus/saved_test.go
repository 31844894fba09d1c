package corpus

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus/fetch"
	"storydiff/corpus/text"
)

// awkwardLines are lines that Markdown, HTML, mails or the wire read something into.
var awkwardLines = []string{
	"# Ferry stops", "#hashtag of the day", "- a point", "* a point", "+ a point", "> quoted by a mail", "1. First point", "12) Twelfth point", "---", "***", "===", "| a | b |",
	"<b>Bold</b> and <i>slanted</i> text.", "A <br> tag, & an &amp;, &lt;b&gt; and &amp;lt;.", "\\*not emphasis\\* and \\ alone.", "`code` and ``more``", "[a link](https://news.example/a)",
	"[a]: https://news.example/b", "See https://news.example/a_b_c?d=*e* or write to ines.tolvaj@news.example.", "    Indented by four.", "\tIndented by a tab.", "Two  spaces   inside.",
	"It cost 3 * 4 * 5 crowns, or _about_ that.", "SKARN (Norrwire) — The ferry stopped at noon.", "By Ines Tolvaj", "Advertisement", "READ ALSO: Ferry stops", "Updated 3 March 2031, 16:30",
	"The harbour mas-", "ter saw no other way.", "“We saw no other way,” Tolvaj said.", "The crossing is ~~closed~~ open.", "~ 40 people", ": a colon", "10.30 was the last crossing.", "2031", "No-break space and café.",
}

// TestSavedIsReadBack reads awkward texts at an address, keeps them, and wants the
// same article from the file.
func TestSavedIsReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var bodies []string
	for _, line := range awkwardLines {
		bodies = append(bodies, line+"\n\n"+ferryText+line, ferryText+"\n"+line+"\n\n"+ferryOther)
	}
	for range 30 {
		var b strings.Builder
		for range 1 + r.IntN(8) {
			b.WriteString(awkwardLines[r.IntN(len(awkwardLines))])
			b.WriteString(strings.Repeat("\n", 1+r.IntN(3)))
		}
		bodies = append(bodies, ferryText+"\n"+b.String()+"\n"+ferryOther, b.String()+"\n"+ferryOther)
	}
	bodies = append(bodies, wrapped(ferryText+ferryOther+ferryText+ferryOther))
	for _, body := range bodies {
		for _, head := range []string{"", "---\ntitle: Ferry *stops*\nbyline: By I. Tolvaj\n---\n", "---\ntitle: \"# Ferry &amp; stops\"\nstandfirst: Nobody &lt;was&gt; hurt\nheaded: true\ndate: 2031-03-03\nlanguage: en\n---\n"} {
			for _, kind := range []string{"text/plain", "text/markdown"} {
				checkSaved(t, kind, head+body)
			}
		}
	}
}

func wrapped(s string) string {
	var b strings.Builder
	width := 0
	for w := range strings.FieldsSeq(s) {
		if width += len(w) + 1; width > 60 {
			b.WriteByte('\n')
			width = len(w)
		}
		b.WriteString(w + " ")
	}
	return b.String()
}

func checkSaved(t *testing.T, kind, content string) {
	t.Helper()
	const address = "https://news.example/ferry"
	w := &web{pages: map[string]fetch.Page{address: page(kind, content)}}
	folder := t.TempDir()
	live := readAlone(t, atAddress(address), Options{Fetch: w.fetch})
	path := filepath.Join(folder, save(t, w, folder, address).Name)
	kept := readAlone(t, onDisk(path), Options{MaxBytes: MaxBytes})
	file, _ := os.ReadFile(path)
	if got, want := told(kept), told(live); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s\nof\n%s\nkept as\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"), content, file)
	}
}

// readAlone reads an article without the others of a story.
func readAlone(t *testing.T, f file, o Options) *text.Article {
	t.Helper()
	l := loader{options: o}
	entries, err := l.read(f)
	if err != nil {
		t.Fatal(err)
	}
	l.entries = entries
	l.joinWords()
	return l.entries[0].article
}

// told is all that an article says, a line for each part: fields, and sentences
// with what they are. White space inside a sentence counts as one space.
func told(a *text.Article) []string {
	lines := []string{
		a.Outlet, a.Title, a.Byline, a.Date, a.URL, a.Agency, a.Dateline, a.Updated, a.Version, a.Story, a.Fetched, a.Language,
	}
	for _, s := range a.Sentences {
		lines = append(lines, fmt.Sprintf("%d %s: %s", s.Paragraph, s.Part, onOneLine(a.Slice(s.Span))))
	}
	return lines
}
