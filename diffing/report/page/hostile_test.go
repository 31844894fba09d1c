package page_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/report/page"
)

// attacks are texts that would be markup somewhere.
var attacks = []string{
	`<script>alert(1)</script>`, `</script><script>alert(2)</script>`, `</style><style>*{display:none}</style>`,
	`"onload="alert(3)`, `' onmouseover='alert(4)`, `<img src=x onerror=alert(5)>`, `]]>`, `<!--`, `-->`, `<svg onload=alert(6)>`,
	`javascript:alert(7)`, `{{.Title}}`, `&lt;b&gt; &amp;#39; &quot`, "</title><b>",
	"</p></div></main>", "`${alert(8)}`", `<base href="//x.example">`,
}

// hostile is a story whose texts, names and notes try to be markup.
func hostile(t testing.TB) page.Document {
	t.Helper()
	long := strings.Repeat("abcdefghij", 300)
	lines := []string{
		"Ulf Brenning of Tarn Weir said 40 sheep had drowned.",
		"\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd, \u05d0\u05de\u05e8 \u05d0\u05d5\u05dc\u05e3.",
		"\u9a6c\u5c14\u5c3c\u7684\u4ee3\u8868\u56e2\u5468\u4e00\u79bb\u5f00\u4e86\u6e2f\u53e3\u3002\u4ed6\u4eec\u8bf4\u6709\u56db\u5341\u53ea\u7f8a\u3002",
		"A word: " + long + ".",
	}
	for _, a := range attacks {
		lines = append(lines, "Keeper said "+a+" on Monday to 12 farmers.")
	}
	content := strings.Join(lines, "\n\n")
	other := strings.NewReplacer("40", "14", "Brenning", "Brening", "Monday", "Friday", "drowned", "perished").Replace(content)
	story := &corpus.Story{Name: attacks[0], Articles: []*text.Article{
		corpus.NewArticle("wire", "wire.txt", content),
		corpus.NewArticle(`v"><script>`, "v.txt", other),
		corpus.NewArticle("w", "w.txt", other+"\n\nMore."),
	}}
	for i, a := range story.Articles {
		a.Outlet, a.Title, a.Date, a.Language = attacks[i], strings.Join(attacks, " "), attacks[3], attacks[4]
	}
	d := documentOf(story, 0)
	d.Shown, d.Made = attacks[1], attacks
	for i := range d.Versions {
		v := &d.Versions[i]
		v.Carried, v.Original.Read, v.Version.Read = attacks[2], attacks[4], attacks[5]
		for p := range v.Marks {
			v.Marks[p] = page.Mark{Seen: true, Flagged: p%2 == 0, Note: strings.Join(attacks, "\n")}
		}
	}
	return d
}

// TestHostile wants no element and no attribute on a page of hostile texts that a
// page of harmless ones has not.
func TestHostile(t *testing.T) {
	harmless := demo(t)
	for i := range harmless.Versions {
		harmless.Versions[i].Original.Read, harmless.Versions[i].Version.Read = "read", "read"
		for p := range harmless.Versions[i].Marks {
			harmless.Versions[i].Marks[p] = page.Mark{Flagged: true, Seen: true, Note: "a\nb"}
		}
	}
	harmless.Shown = "Some"
	ours := names(parsed(t, written(t, harmless)))
	ours["p lang"] = true // no article of the demo may say its language
	for name := range names(parsed(t, written(t, hostile(t)))) {
		if !ours[name] {
			t.Errorf("%s is there; a harmless page has %v", name, slices.Sorted(maps.Keys(ours)))
		}
	}
}

// names returns the elements of a page, and their attributes.
func names(root *html.Node) map[string]bool {
	out := map[string]bool{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		out[n.Data] = true
		for _, a := range n.Attr {
			out[n.Data+" "+a.Key] = true
		}
	}
	return out
}

// TestFindingsAreMarked wants every finding in the list of its version, and beside
// its place.
func TestFindingsAreMarked(t *testing.T) {
	d := demo(t)
	root := parsed(t, written(t, d))
	for i, v := range d.Versions {
		for f := range v.Comparison.Findings {
			line, beside := find(root, idOf(i, "l", f)), find(root, idOf(i, "f", f))
			if line == nil {
				t.Errorf("version %d: finding %d is not in the list", i+1, f+1)
			}
			if v.Comparison.Findings[f].Passage >= 0 && beside == nil {
				t.Errorf("version %d: finding %d is not beside its place", i+1, f+1)
			}
		}
	}
}

func idOf(version int, letter string, n int) string {
	return "v" + strconv.Itoa(version+1) + "-" + letter + strconv.Itoa(n+1)
}

func find(root *html.Node, id string) *html.Node {
	for n := range root.Descendants() {
		if attribute(n, "id") == id {
			return n
		}
	}
	return nil
}
