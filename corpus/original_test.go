package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus/text"
)

func TestChooseOriginalByDeclaration(t *testing.T) {
	declared := func(which ...int) []entry {
		entries := namedEntries("", "wire.txt", "b.txt", "c.txt")
		for _, i := range which {
			entries[i].doc.Fields.Original = true
		}
		return entries
	}
	for _, test := range []struct {
		entries []entry
		want    int
		reason  string
	}{
		{declared(2), 2, "front matter says so"},
		{declared(1, 2), 1, "front matter says so of 2 articles; this is the first"},
		{declared(), 0, "file name"},
	} {
		if i, reason := chooseOriginal(test.entries); i != test.want || reason != test.reason {
			t.Errorf("got %d, %q; want %d, %q", i, reason, test.want, test.reason)
		}
	}
}

func TestNamedOriginal(t *testing.T) {
	for _, test := range []struct {
		names  string
		agency string // that the first article credits
		want   int
	}{
		{"a.txt original.txt wire.txt", "", 1},
		{"a.txt wire.md", "", 1},
		{"a.txt afp.txt", "", 1},
		{"a.txt AFP.txt", "", 1},
		{"00_original.txt 01_post.txt", "", 0},
		{"01_post.txt ferry-original.txt", "", 1},
		{"reuters-ferry-stops.txt post.txt", "", 0},
		{"002_wire_8dda53.txt 001_x.txt", "", 0},
		{"post.txt norrwire.txt", "Norrwire", 1},
		{"post.txt isthmus-press.txt", "Isthmus Press", 1},
		{"post.txt isthmuspress_02.txt", "Isthmus Press", 1},
		{"post.txt ip.txt", "Isthmus Press", 1},
		{"original-1.txt original-2.txt wire.txt", "", -1},
		{"ap.txt reuters.txt post.txt", "", -1},
		{"post-afp.txt sun.txt", "", -1},
		{"unoriginal.txt rewired.txt", "", -1},
		{"an-original-idea.txt the-wire-returns.txt", "", -1},
		{"apricot.txt 000.txt", "", -1},
		{"001.txt 002.txt", "Norrwire", -1},
	} {
		if got := namedOriginal(namedEntries(test.agency, strings.Fields(test.names)...)); got != test.want {
			t.Errorf("%s: got %d, want %d", test.names, got, test.want)
		}
	}
}

func namedEntries(agency string, names ...string) []entry {
	var entries []entry
	for _, name := range names {
		entries = append(entries, entry{file: file{path: filepath.Join("dir", name)}, article: &text.Article{Agency: agency}})
		agency = ""
	}
	return entries
}

func TestWithOriginal(t *testing.T) {
	s := &Story{Name: "ferry", Articles: []*text.Article{{ID: "a"}, {ID: "b"}}, Reason: "file name"}
	c := s.WithOriginal(1, "chosen here")
	if c.Original != 1 || c.Reason != "chosen here" || c.Name != "ferry" || len(c.Articles) != 2 {
		t.Errorf("got %+v", c)
	}
	if s.Original != 0 || s.Reason != "file name" {
		t.Errorf("the story itself changed: %+v", s)
	}
}

// Whatever the order of the articles, the original of these stories is found
// by its text.
func TestBestAccount(t *testing.T) {
	ferry, verdict := linesOf(ferryStory), linesOf(verdictStory)
	both := func(a, b []string) []string { return append(slices.Clone(a), b...) }
	tests := []struct {
		name     string
		original []string
		versions [][]string
	}{
		{"cut in different places", ferry, [][]string{ferry[:9], ferry[3:], both(ferry[:4], ferry[8:])}},
		{"reworded", ferry, [][]string{reword(ferry, 4, 0), reword(ferry, 5, 1), reword(ferry, 3, 2)}},
		{"reworded heavily and cut", verdict, [][]string{retold(verdict, 0)[:9], retold(verdict, 3)[2:], retold(verdict, 5)}},
		{"a summary", ferry, [][]string{linesOf(ferrySummary), reword(ferry, 4, 1)[:10], ferry[2:9]}},
		{"a summary and one version", ferry, [][]string{linesOf(ferrySummary), reword(ferry, 5, 0)[:10]}},
		{"another story added", ferry, [][]string{both(reword(ferry, 6, 0)[1:], verdict), reword(ferry, 4, 1), ferry[:8]}},
		{"a long background", ferry, [][]string{both(both(verdict, backgroundStory(200)), ferry[3:6]), reword(ferry, 4, 1), ferry[:8]}},
		{"other order, a copy", verdict, [][]string{reversedOrder(reword(verdict, 5, 0)), verdict[:11], reword(verdict, 3, 1)}},
		{"adverts", verdict, [][]string{both(verdict[:5], both([]string{"Advertisement"}, verdict[6:])), reword(verdict, 4, 2)}},
		{"two, one cut", ferry, [][]string{reword(ferry, 5, 0)[:9]}},
	}
	for _, test := range tests {
		for at := range len(test.versions) + 1 {
			texts := slices.Insert(slices.Clone(test.versions), at, test.original)
			if got, reason := bestAccount(articlesOf(texts)); got != at || reason != "it shares more text with the other versions than any of them does" && reason != "it holds more of the other version than that holds of it" {
				t.Errorf("%s, original at %d: got %d, %s", test.name, at, got, reason)
			}
		}
	}
}

func TestBestAccountCannotTell(t *testing.T) {
	ferry, verdict := linesOf(ferryStory), linesOf(verdictStory)
	for name, texts := range map[string][][]string{
		"unrelated":                   {verdict, ferry, backgroundStory(10)},
		"a brief and a long feature":  {ferry, append(backgroundStory(200), ferry[3:5]...)},
		"no run of words":             {{"Ferry stops."}, {"Ferry stops."}, {"Ferry stops."}},
		"equal":                       {ferry, ferry, ferry},
		"one word of the other apart": {ferry, reword(ferry, 400, 0)},
	} {
		if got, reason := bestAccount(articlesOf(texts)); got != 0 {
			t.Errorf("%s: got %d, %s", name, got, reason)
		}
	}
}

// The figures are shares, and the same whatever the order of the articles.
func TestAccounts(t *testing.T) {
	ferry := linesOf(ferryStory)
	texts := [][]string{ferry, ferry[:6], reword(ferry, 3, 0), linesOf(verdictStory), {"Nothing."}}
	forward := accountScores(runsOf(articlesOf(texts)))
	slices.Reverse(texts)
	backward := accountScores(runsOf(articlesOf(texts)))
	slices.Reverse(backward)
	for i, f := range forward {
		if f < 0 || f > 1 {
			t.Errorf("article %d: %v is no share", i, f)
		}
		if d := f - backward[i]; d > 1e-9 || d < -1e-9 {
			t.Errorf("article %d: %v forward, %v backward", i, f, backward[i])
		}
	}
}

// Of a story on disk, for one who has such a story: the folder, and the ID of
// the original or a prefix of it, with a space between.
func TestOriginalOfStoryOnDisk(t *testing.T) {
	const variable = "STORYDIFF_STORY"
	folder, original, ok := strings.Cut(os.Getenv(variable), " ")
	if !ok {
		t.Skip("set " + variable + " to a folder and the ID of its original")
	}
	s, err := Load([]string{folder}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want, err := s.Find(original)
	if err != nil {
		t.Fatal(err)
	}
	if got, reason := bestAccount(s.Articles); got != want {
		t.Errorf("got %s: %s", s.Articles[got].ID, reason)
	}
}

func linesOf(story string) []string { return strings.Split(strings.TrimSpace(story), "\n") }

func articlesOf(texts [][]string) []*text.Article {
	var articles []*text.Article
	for _, sentences := range texts {
		articles = append(articles, NewArticle("", "", strings.Join(sentences, "\n\n")))
	}
	return articles
}

func reversedOrder(sentences []string) []string {
	r := slices.Clone(sentences)
	slices.Reverse(r)
	return r
}
