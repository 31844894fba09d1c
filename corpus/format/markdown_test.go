package format

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestMarkdown(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"paragraphs, wrapped lines", "The ferry\nsank at dawn.\n\n\nAll were saved.\n", "The ferry sank at dawn.\n\nAll were saved."},
		{"hard breaks", "One  \ntwo\\\nthree", "One\ntwo\nthree"},
		{"emphasis", "A **very *slow*** boat, ~~not~~ __ours__, 2*3*4", "A very slow boat, not ours, 234"},
		{"apostrophes and quotes stay", `“We’re safe,” she said. 'It's 5 o'clock.'`, `“We’re safe,” she said. 'It's 5 o'clock.'`},
		{"links", "See [the *log*](https://x.example \"t\"), [ref][r] and <https://y.example/a>.\n\n[r]: https://z.example\n",
			"See the log, ref and https://y.example/a."},
		{"pictures go", "![A ferry](f.jpg)\n\nThe ![x](y.png)ferry [![a](b)](c)sank.", "The ferry sank."},
		{"headings", "Ferry\n=====\nText.\n## Crew ##\nMore.", "Ferry\n\nText.\n\nCrew\n\nMore."},
		{"lists", "- one\n  two\n- three\n\n  four\n  1. five\n", "one two\n\nthree\n\nfour\n\nfive"},
		{"a year that begins a line", "2031\\. That year.", "2031. That year."},
		{"quotations", "> She said\n> so.\n>\n> > Twice.\n", "She said so.\n\nTwice."},
		{"rules", "One\n\n***\n\nTwo", "One\n\nTwo"},
		{"code", "Type `a *b*  c`.\n\n```sh\nls -l\n\ncd *x*\n```\n\n    indented\n", "Type a *b*  c.\n\nls -l\n\ncd *x*\n\nindented"},
		{"escapes and references", `5 \* 4 &lt; 3 &amp;amp; \&amp; AT&T; R&D &#8364;3 &nosuch; a\b`, "5 * 4 < 3 &amp; &amp; AT&T; R&D €3 &nosuch; a\\b"},
		{"tags inside a line", "The <b>ferry</b> <span class=\"x\">sank<br>today</span><!-- no -->.", "The ferry sank\ntoday."},
		{"blocks of tags", "<div class=\"ad\">\n<p>Old  &amp;\n<i>slow</i></p><p>Next</p>\n</div>\n\nText.\n\n<script>\nvar a = 1;\n\nb()\n</script>\n\n<!-- a\n\ncomment -->\nEnd.",
			"Old & slow\n\nNext\n\nText.\n\nEnd."},
		{"style block", "<style>\np { color: red }\n</style>\n\nText.", "Text."},
		{"tables", "| Boat | Crew |\n|---|--:|\n| Ara | 12 |\n| *Bel* |  |\n", "Boat | Crew\n\nAra | 12\n\nBel"},
		{"a table under a line", "Boats:\nBoat|Crew\n:-|-:\nAra \\| Bel|12|too many\nCid\n\nEnd.", "Boats:\n\nBoat | Crew\n\nAra | Bel | 12\n\nCid\n\nEnd."},
		{"bars without a table", "Boat | Crew\n---\n\na|b|c\n|-|-|", "Boat | Crew\n\na|b|c |-|-|"},
		{"tildes", "~~One~~ ~two~ ~~~three~~~ 4~5", "One two ~~~three~~~ 4~5"},
		{"no footnotes, no tasks", "- [x] done [^1]", "[x] done [^1]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := readOne("a.md", []byte(test.text), "")
			if err != nil || got.Text != test.want {
				t.Errorf("got  %q, %v\nwant %q", got.Text, err, test.want)
			}
		})
	}
}

func TestMarkdownTitle(t *testing.T) {
	for text, want := range map[string]string{
		"# The *ferry*\n\nSank.":                       "The ferry",
		"---\ntitle: Given\n---\n# The ferry\n\nSank.": "Given",
		"## Second level\n\nSank.":                     "",
		"Sank.\n\n# Later":                             "",
	} {
		got, err := readOne("a.markdown", []byte(text), "")
		if err != nil || got.Fields.Title != want {
			t.Errorf("%q: got %q, %v; want %q", text, got.Fields.Title, err, want)
		}
	}
}

// What takes the parser quadratic time or a call for each sign is read as
// plain text; articles with many signs are not.
func TestTangled(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want bool
	}{
		"quotations in quotations": {strings.Repeat(">", 2000), true},
		"lists in lists":           {strings.Repeat("- ", 2000) + "a", true},
		"lists far to the right":   {"- a\n" + strings.Repeat(" ", 500) + "- b\n", true},
		"code that is indented":    {"Text.\n\n" + strings.Repeat(" ", 200) + "code\n", false},
		"links in links":           {strings.Repeat("[a](", 9000), true},
		"emphasis over lines":      {strings.Repeat("*a_\n", 9000), true},
		"a long list":              {strings.Repeat("- [a](b) *c*\n", 500), false},
		"many paragraphs":          {strings.Repeat("An *old* boat [sank](x).\n\n", 20000), false},
		"rules":                    {strings.Repeat("----------\n\n", 5000), false},
	} {
		if got := tooManyMarks(test.text); got != test.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
	got, err := readOne("a.md", []byte(strings.Repeat(">", 100000)), "")
	if err != nil || len(got.Text) != 100000 {
		t.Errorf("got %d bytes, %v", len(got.Text), err)
	}
}

func FuzzMarkdown(f *testing.F) {
	f.Add("# A\n\n*b* [c](d) `e` <i>f</i>\n\n- g\n> h\n")
	f.Add("|a|b|\n|-|-|\n|c|\n")
	f.Add("<div>\n&#27;[2J\n</div>\n\n```\nx")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := readOne("a.md", []byte(text), "")
		if err != nil {
			return
		}
		if !utf8.ValidString(got.Text) {
			t.Errorf("%q gives invalid UTF-8: %q", text, got.Text)
		}
		if strings.HasPrefix(got.Text, "\n") && !tooManyMarks(text) && !strings.HasPrefix(text, "---") {
			t.Errorf("%q begins with an empty paragraph: %q", text, got.Text)
		}
	})
}
