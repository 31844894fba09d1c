package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing"
)

// readArticle has a sentence of every part, with some said by hand and some
// damage.
func readArticle() *text.Article {
	var lines [][]string
	for _, p := range text.Parts() {
		lines = append(lines, []string{"This is the " + p.String() + "."})
	}
	a := articleOf("gazette", append(lines, []string{"One more.", "And again."}, []string{"No story.", "Nor this."})...)
	for i, p := range text.Parts() {
		a.Sentences[i].Part = p
	}
	n := len(text.Parts())
	a.Sentences[n].ByHand = true
	for _, i := range []int{n + 2, n + 3} {
		a.Sentences[i].Part, a.Sentences[i].ByHand = text.SetAside, true
	}
	a.Repairs = []text.Repair{{What: "12 HTML entities decoded"}, {What: "3 characters\x1b[31m lost", Left: true}}
	return a
}

func TestReadText(t *testing.T) {
	plain := articleOf("plain", []string{"One.", "Two."})
	mended := articleOf("mended", []string{"One.", "Two."})
	mended.Repairs = []text.Repair{{What: "2 tags taken out"}}
	headed := articleOf("headed", []string{"Headline"}, []string{"One."})
	headed.Sentences[0].Part = text.Headline
	aside := articleOf("aside", []string{"One.", "Two."}).WithParts(map[int]text.Part{1: text.SetAside})
	back := articleOf("back", []string{"One.", "Two."}).WithParts(map[int]text.Part{0: text.Body, 1: text.Body})
	page := articleOf("page", []string{"One.", "Two."})
	page.Kind = "an HTML page"
	letter := *headed
	letter.Kind = "a Word\x1b[31m document"
	letter.Repairs = []text.Repair{{What: "3 captions left out", LeftOut: true}, {What: "2 tags taken out"}, {What: "1 table left out", LeftOut: true}}
	for _, tt := range []struct {
		a    *text.Article
		want string
	}{
		{plain, ""},
		{page, "read as an HTML page"},
		{&letter, "read as a Word document with 1 headline, 1 story sentence; left out: 3 captions, 1 table; 2 tags taken out"},
		{mended, "2 tags taken out"},
		{headed, "read as 1 headline, 1 story sentence"},
		{aside, "1 line set aside by hand"},
		{back, "2 lines taken back as story by hand"},
		{readArticle(), "read as 1 headline, 1 summary line, 3 story sentences, 3 wire lines, 1 credit, 6 page lines, 1 note; " +
			"3 lines set aside by hand, 1 taken back as story; 12 HTML entities decoded; 3 characters lost"},
	} {
		if got := ReadText(tt.a); got != tt.want {
			t.Errorf("%s: %q\nwant %q", tt.a.ID, got, tt.want)
		}
	}
}

// TestReadIsTold looks for how an article was read in every form.
func TestReadIsTold(t *testing.T) {
	c := harbour(t)
	c.Original = c.Original.WithParts(map[int]text.Part{3: text.Body})
	c.Original.Repairs = []text.Repair{{What: "1 *tag* taken out"}}
	said := map[Format][]string{
		Text:     {"1 line taken back as story by hand; 1 *tag* taken out", "read as 5 story sentences, 1 page line"},
		Markdown: {"Original: 1 line taken back as story by hand; 1 \\*tag\\* taken out.", "Version: read as 5 story sentences, 1 page line."},
	}
	for f, list := range said {
		var b bytes.Buffer
		if err := Write(&b, f, []*diffing.Comparison{c}, Selection{}); err != nil {
			t.Fatal(err)
		}
		for _, want := range list {
			if n := strings.Count(b.String(), want); n != 1 {
				t.Errorf("%v: %d times %q in\n%s", f, n, want, b.String())
			}
		}
	}
	var b bytes.Buffer
	if err := Write(&b, JSON, []*diffing.Comparison{c}, Selection{}); err != nil {
		t.Fatal(err)
	}
	var o struct {
		Original, Version struct {
			Read struct {
				Parts   map[string]int
				Repairs []string
				ByHand  int
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &o); err != nil {
		t.Fatal(err)
	}
	if r := o.Original.Read; r.Parts["body"] != 4 || r.ByHand != 1 || strings.Join(r.Repairs, "|") != "1 *tag* taken out" {
		t.Errorf("the original: %+v", r)
	}
	if r := o.Version.Read; r.Parts["body"] != 5 || r.Parts["advert"] != 1 || r.ByHand != 0 || r.Repairs == nil {
		t.Errorf("the version: %+v", r)
	}
}
