package corpus

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus/fetch"
	"storydiff/corpus/format"
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
		bodies = append(bodies, line+"\n\n"+ferryText+line+"\n\n"+line+"\n\n"+ferryOther)
	}
	for range 20 {
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

// TestSavedFilesAreReadBack does so with every file below the folder that
// STORYDIFF_FORMATS names, as if it were at an address.
func TestSavedFilesAreReadBack(t *testing.T) {
	root := os.Getenv("STORYDIFF_FORMATS")
	if root == "" {
		t.Skip("STORYDIFF_FORMATS names no folder")
	}
	read := 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		address := "https://news.example/" + url.PathEscape(filepath.Base(path))
		o := Options{Fetch: (&web{pages: map[string]fetch.Page{address: {Data: data}}}).fetch}
		l := loader{options: o}
		if l.entries, err = l.read(atAddress(address)); err != nil {
			return nil
		}
		l.joinWords()
		kept, err := ReadAddress(address, o)
		if err != nil || len(kept) != len(l.entries) {
			t.Errorf("%s: %d articles, and kept %d, %v", path, len(l.entries), len(kept), err)
			return nil
		}
		for i := range kept {
			read++
			file, err := format.Markdown(kept[i])
			if err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			back := filepath.Join(t.TempDir(), "kept.md")
			if err := os.WriteFile(back, file, 0o666); err != nil {
				return err
			}
			got, want := told(readAlone(t, onDisk(back), Options{MaxBytes: MaxBytes})), told(l.entries[i].article)
			for n := range max(len(got), len(want)) {
				if n >= len(got) || n >= len(want) || got[n] != want[n] {
					t.Errorf("%s, article %d, line %d of %d and %d:\ngot  %q\nwant %q", path, i, n, len(got), len(want), got[min(n, len(got)):min(n+1, len(got))], want[min(n, len(want)):min(n+1, len(want))])
					break
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d articles", read)
}
