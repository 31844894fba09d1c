package page_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/report/page"
)

func articleOf(a *text.Article) page.Article {
	return page.Article{Name: a.Name(), Headline: a.Title, Date: a.Date, Words: a.WordCount(true)}
}

// documentOf shows all of a story.
func documentOf(story *corpus.Story, original int) page.Document {
	s := diffing.Collate(story, original).Survey()
	d := page.Document{Title: story.Articles[original].Title, Story: story.Name, Survey: s, Made: []string{"made with a test"}}
	for _, c := range s.Comparisons {
		if c == nil {
			continue
		}
		v := page.Version{
			Comparison: c, Original: articleOf(c.Original), Version: articleOf(c.Version), Carried: "some",
			Marks: make([]page.Mark, len(c.Passages)),
		}
		for i := range c.Passages {
			v.Passages = append(v.Passages, i)
		}
		for i := range c.Findings {
			v.Findings = append(v.Findings, i)
		}
		d.Versions = append(d.Versions, v)
	}
	return d
}

func demo(t testing.TB) page.Document {
	t.Helper()
	story, err := corpus.Load(nil, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return documentOf(story, story.Original)
}

func written(t testing.TB, d page.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := page.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parsed returns the page as a browser reads it.
func parsed(t testing.TB, b []byte) *html.Node {
	t.Helper()
	n, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// attribute returns the value of an attribute, empty for none.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	for _, c := range strings.Fields(attribute(n, "class")) {
		if c == class {
			return true
		}
	}
	return false
}

// TestWellFormed wants every element closed that was opened, ids that are unique,
// and links that lead somewhere.
func TestWellFormed(t *testing.T) {
	for name, d := range map[string]page.Document{"demo": demo(t), "hostile": hostile(t), "nothing": {Title: "Nothing"}} {
		b := written(t, d)
		checkTags(t, name, b)
		ids, links := map[string]bool{}, []string{}
		for n := range parsed(t, b).Descendants() {
			if id := attribute(n, "id"); id != "" {
				if ids[id] {
					t.Errorf("%s: two elements are %s", name, id)
				}
				ids[id] = true
			}
			for _, a := range []string{"href", "for", "aria-labelledby"} {
				if to := strings.TrimPrefix(attribute(n, a), "#"); to != "" {
					links = append(links, to)
				}
			}
		}
		for _, to := range links {
			if !ids[to] {
				t.Errorf("%s: nothing is %q", name, to)
			}
		}
	}
}

// checkTags goes through the tags as they are written.
func checkTags(t *testing.T, name string, b []byte) {
	t.Helper()
	var open []string
	z := html.NewTokenizer(bytes.NewReader(b))
	for z.Next() != html.ErrorToken {
		switch tok := z.Token(); {
		case tok.Type == html.StartTagToken && tok.Data != "meta" && tok.Data != "br" && tok.Data != "input":
			open = append(open, tok.Data)
		case tok.Type == html.EndTagToken && (len(open) == 0 || open[len(open)-1] != tok.Data):
			t.Fatalf("%s: </%s> closes %v", name, tok.Data, open[max(0, len(open)-3):])
		case tok.Type == html.EndTagToken:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("%s: open at the end: %v", name, open)
	}
}

// sideText returns the text of one side of a passage, and whether it has any.
func sideText(row *html.Node, side string) (string, bool) {
	var b strings.Builder
	found := false
	for n := range row.Descendants() {
		if n.Type != html.TextNode {
			continue
		}
		in, p, aside := false, false, false
		for up := n.Parent; up != row; up = up.Parent {
			in = in || hasClass(up, side)
			p = p || up.Data == "p" && !hasClass(up, "none")
			aside = aside || up.Data == "sup"
		}
		if in && p && !aside {
			b.WriteString(n.Data)
			found = true
		}
	}
	return b.String(), found
}

// TestTextsReadBack wants both texts in the passages, byte for byte.
func TestTextsReadBack(t *testing.T) {
	for name, d := range map[string]page.Document{"demo": demo(t), "hostile": hostile(t)} {
		rows := map[string]*html.Node{}
		for n := range parsed(t, written(t, d)).Descendants() {
			if hasClass(n, "row") {
				rows[attribute(n, "id")] = n
			}
		}
		for i, v := range d.Versions {
			for p, x := range v.Comparison.Passages {
				row := rows[fmt.Sprintf("v%d-p%d", i+1, p+1)]
				if row == nil {
					t.Fatalf("%s: version %d has no passage %d", name, i+1, p+1)
				}
				for side, want := range map[string]string{
					"o": sentences(v.Comparison.Original, x.Original), "v": sentences(v.Comparison.Version, x.Version),
				} {
					if got, _ := sideText(row, side); got != want {
						t.Errorf("%s, version %d, passage %d, %s:\n%q, want\n%q", name, i+1, p+1, side, got, want)
					}
				}
			}
		}
	}
}

func sentences(a *text.Article, list []int) string {
	var all []string
	for _, s := range list {
		all = append(all, a.Slice(a.Sentences[s].Span))
	}
	return strings.Join(all, " ")
}

// TestPolicy wants the one script and the one style of the page allowed by their
// hashes, and no others, and nothing fetched.
func TestPolicy(t *testing.T) {
	for name, d := range map[string]page.Document{"demo": demo(t), "hostile": hostile(t)} {
		policy, content := "", map[string][]string{}
		for n := range parsed(t, written(t, d)).Descendants() {
			switch {
			case n.Data == "meta" && attribute(n, "http-equiv") == "Content-Security-Policy":
				policy = attribute(n, "content")
			case n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style"):
				content[n.Data] = append(content[n.Data], n.FirstChild.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
					t.Errorf("%s: %s has %s=%q", name, n.Data, a.Key, a.Val)
				}
			}
		}
		if len(content["script"]) != 1 || len(content["style"]) != 1 {
			t.Fatalf("%s: %d scripts and %d styles", name, len(content["script"]), len(content["style"]))
		}
		want := fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
			hash(content["style"][0]), hash(content["script"][0]))
		if policy != want {
			t.Errorf("%s: policy %s, want %s", name, policy, want)
		}
	}
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// TestFiltersAndKeys wants a rule for every filter, a choice for every kind, and
// every key of the help in the script.
func TestFiltersAndKeys(t *testing.T) {
	b := string(written(t, hostile(t)))
	for _, k := range diffing.Kinds() {
		for _, want := range []string{
			`id="is-` + k.String() + `" checked>`, "#is-" + k.String() + ":not(:checked)) ~ main", ".k-" + k.String() + " { --k:",
		} {
			if !strings.Contains(b, want) {
				t.Errorf("no %s", want)
			}
		}
	}
	for _, only := range []string{"low", "medium", "high", "flagged"} {
		if !strings.Contains(b, `id="only-`+only+`">`) || !strings.Contains(b, "#only-"+only+":checked) ~ main") {
			t.Errorf("no filter for %s", only)
		}
	}
	for n := range parsed(t, []byte(b)).Descendants() {
		if n.Data != "kbd" || len(n.FirstChild.Data) != 1 {
			continue
		}
		key := n.FirstChild.Data
		if !strings.Contains(b, "\n    "+key+": () =>") && !strings.Contains(b, `"`+key+`": () =>`) && !strings.Contains("0123456789", key) {
			t.Errorf("the script has no key %s", key)
		}
	}
}

// TestDeterministic writes a page of the same comparisons made twice.
func TestDeterministic(t *testing.T) {
	if !bytes.Equal(written(t, demo(t)), written(t, demo(t))) {
		t.Error("two pages of one story differ")
	}
}
