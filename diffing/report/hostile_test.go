package report

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/internal/awkward"
)

// TestReadBack reads every format back: nothing of awkward, invented and labelled
// stories is lost in it or becomes something else.
func TestReadBack(t *testing.T) {
	all := comparisons(t)
	for _, f := range Formats() {
		read := readBacks()[f]
		if read.read == nil {
			t.Errorf("%s is not read back", f)
			continue
		}
		for name, c := range all {
			export := written(t, f, Selection{Title: name, Made: ThisProgram()}, c)
			if err := read.read(t, export, c); err != nil {
				t.Errorf("%s of %s: %v", f, name, err)
			}
			noControls(t, f, name, export)
		}
	}
}

// attacks are texts that would be markup, a mark, a formula or a command somewhere.
var attacks = []string{
	"<script>alert(1)</script>", "]]>", "{++in++}", "[-out-]", "{+in+}", "=cmd()", "@SUM(1)", "+1", "-2+3", "\t=1", "＝1",
	"\u202eevil", "a\u2066b", "\x1b[31mred\x07\u009b2J", "a\n--- x\n+++ y\r\n@@ -1 +1 @@", "--><b>", "{>>note<<}", "{~~a~>b~~}", "| a | b |",
	"`code`", "{{.}}", "![x](http://x.example)", "http://x.example", "&lt;b&gt; &#60;", "\\", "\\\\[", "# head", "Subject: x\nBcc: y",
	"</w:t></w:r>", "\"'/><x y='", "\uFEFF=1", "\xff\xfe", "10. list", "<!-- -->",
}

// TestHostileTexts writes attacks into every text that an export can have: of the
// articles, their fields, the story's name, notes, and what the export was made with.
func TestHostileTexts(t *testing.T) {
	var stories []awkward.Story
	for i, a := range attacks {
		others := strings.Join(attacks[:i], " and ")
		before := "The keeper said " + a + " on Monday.\n\n" + a + "\n\nForty farmers came. " + others + "\n"
		after := "The keeper said " + a + " on Friday. " + a + "\n\nFourteen farmers came " + others + ".\n\n" + a + a + "\n"
		stories = append(stories, awkward.Story{Name: a, Original: before, Version: after})
	}
	for i, story := range stories {
		o, v := story.Articles(t)
		a, next := attacks[i], attacks[(i+1)%len(attacks)]
		for _, x := range []struct{ field *string }{
			{&o.ID}, {&v.ID}, {&o.Path}, {&v.Path}, {&o.Outlet}, {&v.Outlet}, {&o.Title}, {&v.Title}, {&o.Date}, {&v.Date}, {&o.Byline}, {&v.Byline},
			{&o.Updated}, {&v.Fetched}, {&o.URL}, {&v.Kind}, {&o.Version}, {&v.Agency}, {&o.Dateline},
		} {
			*x.field, a, next = a, next, a
		}
		s := diffing.Collate(&corpus.Story{Name: a, Articles: []*text.Article{o, v}}, 0).Survey()
		c := s.Comparisons[1]
		c.Brief = a + " " + c.Brief
		for k := range c.Findings {
			c.Findings[k].Note = a + " " + c.Findings[k].Note
		}
		marks := make([]Mark, len(c.Passages))
		for k := range marks {
			marks[k] = Mark{Flagged: true, Note: a + "\n" + next}
		}
		sel := Selection{Title: a, Marks: [][]Mark{marks}, Made: Provenance{"storydiff", a, []string{"--original " + next}}, Filter: a}
		for _, f := range Formats() {
			export := written(t, f, sel, c)
			if err := readBacks()[f].read(t, export, c); err != nil {
				t.Errorf("%s of %q: %v", f, story.Name, err)
			}
			noControls(t, f, story.Name, export)
			var survey bytes.Buffer
			if err := WriteSurvey(&survey, f, s, sel); err != nil {
				t.Fatal(err)
			}
			noControls(t, f, story.Name, survey.Bytes())
		}
	}
}

// noControls wants nothing that a terminal or a reader's eye could be misled by.
func noControls(t *testing.T, f Format, name string, export []byte) {
	t.Helper()
	export = unwrapped(t, f, export)
	layout := "\n" + readBacks()[f].layout
	for i, r := range string(export) {
		switch {
		case strings.ContainsRune(layout, r):
		case unicode.IsControl(r), '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069', r == '\ufeff':
			t.Errorf("%s of %q: %q at byte %d: %q", f, name, r, i, export[max(0, i-60):i])
			return
		}
	}
}
