package format

import (
	"errors"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

func TestFrontMatter(t *testing.T) {
	const body = "The ferry sank.\n"
	tests := []struct {
		name, text string
		want       document.Fields
		body       string
	}{
		{"none", body, document.Fields{}, body},
		{"all", "---\noutlet: The Lowmere Post\ntitle: \"Ferry: what we know\"\ndate: 2031-05-02\nbyline: Una Brel\n" +
			"url: https://lowmere.example/ferry\nagency: Norrwire\nlanguage: en-GB\noriginal: true\n---\n" + body,
			document.Fields{Outlet: "The Lowmere Post", Title: "Ferry: what we know", Date: "2031-05-02", Byline: "Una Brel",
				URL: "https://lowmere.example/ferry", Agency: "Norrwire", Language: "en-GB", Original: true}, body},
		{"language before lang", "---\nlang: no\nlanguage: Norwegian\n---\n" + body, document.Fields{Language: "Norwegian"}, body},
		{"lang", "---\nlang: no\n---\n" + body, document.Fields{Language: "no"}, body},
		{"unknown keys, nested, lists", "---\nlayout: post\ntags:\n- sea\n- [a, b]\nauthor: [Una Brel, Odo Karn]\nmeta:\n  title: no\n---\n" + body,
			document.Fields{Byline: "Una Brel, Odo Karn"}, body},
		{"only unknown keys", "---\nlayout: post\n# note\n\ndraft: no\n---\n" + body, document.Fields{}, body},
		{"byline before author", "---\nauthor: A\nbyline: B\n---\n" + body, document.Fields{Byline: "B"}, body},
		{"keys in capitals, blanks after rules", "--- \nTitle: T\nORIGINAL: yes\n---\t\n\n \n" + body, document.Fields{Title: "T", Original: true}, body},
		{"ended by dots", "---\ntitle: T\n...\n" + body, document.Fields{Title: "T"}, body},
		{"null and empty", "---\ntitle: ~\noutlet:\n---\n" + body, document.Fields{}, body},
		{"folded", "---\ntitle: >\n  One\n  two\n---\n" + body, document.Fields{Title: "One two"}, body},
		{"nothing after it", "---\ntitle: T\n---", document.Fields{Title: "T"}, ""},
		{"a mapping where text is due", "---\ntitle: {a: b}\ndate: [x]\n---\n" + body, document.Fields{Date: "x"}, body},
		{"alias", "---\nx: &a Anna\nbyline: *a\n---\n" + body, document.Fields{Byline: "Anna"}, body},

		{"a rule of dashes", "---\n\n" + body, document.Fields{}, "---\n\n" + body},
		{"text between rules", "---\nAll crew were saved: a miracle.\n---\n" + body, document.Fields{}, "---\nAll crew were saved: a miracle.\n---\n" + body},
		{"a capitalised lead between rules", "---\nLowmere: the ferry sank.\n---\n", document.Fields{}, "---\nLowmere: the ferry sank.\n---\n"},
		{"longer rule", "-----\ntitle: T\n-----\n", document.Fields{}, "-----\ntitle: T\n-----\n"},
		{"later in the text", body + "---\ntitle: T\n---\n", document.Fields{}, body + "---\ntitle: T\n---\n"},
		{"dashes and no more", "---", document.Fields{}, "---"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, rest, err := frontMatter(document.Source{Name: "a.txt"}, test.text)
			if err != nil || got.Fields != test.want || rest != test.body {
				t.Errorf("got %+v, %q, %v\nwant %+v, %q", got, rest, err, test.want, test.body)
			}
		})
	}
}

func TestFrontMatterDates(t *testing.T) {
	for written, want := range map[string]string{
		"2031-05-02":                        "2031-05-02",
		"2031-5-2":                          "2031-05-02",
		`"2031-05-02"`:                      "2031-05-02",
		"2031-05-02T23:30:00-05:00":         "2031-05-02",
		"2031-05-02 23:30:00.5 -5":          "2031-05-02",
		"2031-05-02T23:30Z":                 "2031-05-02",
		"2031-05-02 10:00":                  "2031-05-02",
		"20310502":                          "2031-05-02",
		"2031/05/02":                        "2031-05-02",
		"2 May 2031":                        "2031-05-02",
		"May 2, 2031":                       "2031-05-02",
		"Fri, 02 May 2031 08:00:00 +0200":   "2031-05-02",
		"02/05/2031":                        "02/05/2031",
		"2031-13-45":                        "2031-13-45",
		"Friday":                            "Friday",
		"2031":                              "2031",
		"!!timestamp 2031-05-02T01:02:03.5": "2031-05-02",
	} {
		got, _, err := frontMatter(document.Source{Name: "a"}, "---\ndate: "+written+"\n---\n")
		if err != nil || got.Fields.Date != want {
			t.Errorf("%s: got %q, %v; want %q", written, got.Fields.Date, err, want)
		}
	}
}

func TestFrontMatterErrors(t *testing.T) {
	tests := []struct {
		name, text string
		line       int
		reason     string
	}{
		{"colon in a value", "---\noutlet: Post\ntitle: Ferry: what we know\n---\n", 3, "quotation marks"},
		{"on its first line", "---\ntitle: @home\n---\n", 2, "not YAML"},
		{"quotation without end", "---\ntitle: \"Ferry\noutlet: Post\n---\n", 2, "not YAML"},
		{"list without end", "---\noutlet: Post\nbyline: [Una\ntitle: T\n---\n", 3, "not YAML"},
		{"tab", "---\ntitle: T\n\toutlet: Post\n---\n", 3, "not YAML"},
		{"stray line", "---\ntitle: T\nstray\noutlet: Post\n---\n", 3, "not YAML"},
		{"no end", "---\ntitle: T\n\nThe ferry sank.\n", 1, "no end"},
		{"not a truth value", "---\ntitle: T\noriginal: perhaps\n---\n", 3, "true nor false"},
		{"no end, and long", "---\ntitle: T\n" + strings.Repeat("The ferry sank.\n", maxFrontMatter), 1, "no end in 20000 lines"},
		{"bad line far down", "---\ntitle: T\n" + longNote(5000) + "stray\n---\n", 5004, "not YAML"},
		{"given twice", "---\ntitle: T\noutlet: Post\nTITLE: U\n---\n", 4, "title twice"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := readOne("dir/a.md", []byte(test.text), "")
			var e *document.Error
			if !errors.As(err, &e) || e.Name != "dir/a.md" || e.Line != test.line || !strings.Contains(e.Reason, test.reason) {
				t.Errorf("got %v; want line %d, %q", err, test.line, test.reason)
			}
			if err != nil && strings.Contains(err.Error(), "\n") {
				t.Errorf("more than one line: %q", err)
			}
		})
	}
}

// longNote is a field of many lines that means nothing here.
func longNote(lines int) string { return "note: >\n" + strings.Repeat("  a line of it\n", lines) }

func TestLongFrontMatter(t *testing.T) {
	d, err := readOne("a.md", []byte("---\ntitle: Ferry\n"+longNote(10_000)+"---\nThe ferry sank.\n"), "")
	if err != nil || d.Fields.Title != "Ferry" || strings.TrimSpace(d.Text) != "The ferry sank." {
		t.Errorf("title %q, text of %d bytes, %v", d.Fields.Title, len(d.Text), err)
	}
	// Between two rules that are far apart stands a text, if it does not begin with a field.
	text := "---\nThe ferry sank.\n" + strings.Repeat("Nobody was hurt.\n", 1000) + "---\nMore follows.\n"
	if d, err = readOne("a.txt", []byte(text), ""); err != nil || !strings.Contains(d.Text, "The ferry sank.") {
		t.Errorf("text of %d bytes, %v", len(d.Text), err)
	}
}

func FuzzFrontMatter(f *testing.F) {
	f.Add("---\ntitle: T\n---\nBody.\n")
	f.Add("---\ntitle: &a [*a]\noriginal: 3\n---\n")
	f.Add("---\n? x\n: y\ndate: 2031-05-02\n...\n")
	f.Add("---\n---\n---\n")
	f.Fuzz(func(t *testing.T, text string) {
		fields, body, err := frontMatter(document.Source{Name: "a"}, text)
		var e *document.Error
		switch {
		case err != nil && (!errors.As(err, &e) || e.Line < 1 || e.Line > 1+strings.Count(text, "\n")):
			t.Errorf("%q: error without a line of the text: %v", text, err)
		case err == nil && !strings.HasSuffix(text, body):
			t.Errorf("%q: body %q is not its end", text, body)
		case err == nil && fields.Fields != document.Fields{} && len(body) == len(text):
			t.Errorf("%q: fields %+v, but nothing taken from the text", text, fields)
		}
	})
}
