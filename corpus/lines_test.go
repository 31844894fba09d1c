package corpus

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestLoadLines reads a story from one file, as it would from a folder.
func TestLoadLines(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"ferry.jsonl": `{"id":"post","outlet":"Post","text":"The ferry stopped. Nobody was hurt."}` + "\n" +
			`{"id":"wire","title":"Ferry stops","text":"The ferry stopped at noon.\n\nNobody was hurt."}` + "\n" + `{"id":"post","text":"The ferry stopped twice."}`,
		"marks.jsonl": "{\"schema\":\"storydiff.review/1\"}\n",
		"out.json":    "{\"schema\":\"storydiff.comparison/1\",\"original\":{\"text\":\"x\"}}\n",
	})
	s, err := Load([]string{dir}, Options{})
	if err != nil || storyIDs(s) != "post wire post-2" || s.Original != 1 || len(s.Skipped) != 0 {
		t.Fatalf("%+v, %v", s, err)
	}
	if a := s.Articles[1]; a.Path != filepath.Join(dir, "ferry.jsonl") || a.Kind != "JSON Lines" || len(a.Paragraphs) != 3 {
		t.Errorf("%+v", a)
	}
	write := `{"story":"a","text":"One."}` + "\n" + `{"story":"b","text":"Two."}`
	if _, err := Load([]string{"-"}, Options{Stdin: strings.NewReader(write)}); err == nil || !strings.HasPrefix(err.Error(), "-: line 2: a second story") {
		t.Errorf("two stories as one: %v", err)
	}
}

// described tells the stories that are read from standard input: their names
// with their articles and what was skipped, or why they are none.
func described(t *testing.T, in string, o Options) string {
	t.Helper()
	o.Stdin = strings.NewReader(in)
	stories, many, err := Stories([]string{"-"}, o)
	if err != nil || !many {
		t.Fatalf("%q: many %v, %v", in, many, err)
	}
	var all []string
	for g := range stories {
		s, err := g.Load(o)
		if err != nil {
			all = append(all, g.Name+"! "+err.Error())
			continue
		}
		said := s.Name + ": " + storyIDs(s)
		for _, f := range s.Skipped {
			said += ", not " + f.Path + " " + f.Reason
		}
		all = append(all, said)
	}
	return strings.Join(all, "\n")
}

func TestStoriesOfLines(t *testing.T) {
	line := func(story, id string) string {
		return `{"story":"` + story + `","id":"` + id + `","text":"The ferry stopped at noon."}` + "\n"
	}
	pair := func(story string) string { return line(story, "x") + line(story, "y") }
	const notJSON = "not JSON; write each article as one object, or leave the line out"
	tests := []struct{ name, in, want string }{
		{"two", pair("b") + pair("a"), "b: x y\na: x y"},
		{"no line end, blank lines, a mark", "\xef\xbb\xbf\n" + line("a", "x") + "\r\n" + strings.TrimSpace(line("a", "y")), "a: x y"},
		{"nothing", "\n \n", ""},
		{"stories on a line", `{"story":"a","articles":[{"id":"x","text":"One."},{"id":"y","text":"Two."}]}` + "\n" + line("a", "z") + pair("b"), "a: x y z\nb: x y"},
		{"a list", "[\n" + strings.ReplaceAll(strings.TrimSpace(pair("a")+pair("b")), "\n", ",\n") + "]", "a: x y\nb: x y"},
		{"objects over lines", "{\n" + pair("a")[1:] + pair("b"), "a: x y\nb: x y"},
		{"without a story", `{"id":"x","text":"One."}` + "\n" + `{"id":"y","text":"Two."}` + "\n" + pair("a"), "stdin: x y\na: x y"},
		{"one article", line("a", "x") + pair("b"), "a! -:1: only one article in this story (x); add its other versions\nb: x y"},
		{"a line that is none", pair("a") + "Oh.\n" + line("a", "z") + pair("b"), "a: x y z, not -:3 " + notJSON + "\nb: x y"},
		{"the first line is none", "{Oh\n" + pair("a"), "a: x y, not -:1 " + notJSON},
		{"all are none", "{Oh\n{No\n", "stdin! no article to be read; skipped: -:1 (" + notJSON + "), -:2 (" + notJSON + ")"},
		{"cut off", pair("a") + `{"story":"a","te`, "a: x y, not -:3 " + notJSON},
		{"a list cut off", "[" + strings.ReplaceAll(pair("a"), "\n", ",\n"), "a: x y, not - line 3: " + notJSON},
		{"one without a text", pair("a") + `{"story":"a","title":"T"}`, "a: x y, not -:3 no text; give the article's as text, body or html"},
		{"a story in two places", pair("a") + pair("b") + pair("a") + pair("c"),
			"a: x y\nb: x y\na! -:5: a line of a story that others stand between; sort the lines by their story\nc: x y"},
		{"a name that is not fit to be shown", pair(`a\u001b[1m\nb`), "a b: x y"},
		{"a number for a story", `{"story":7,"id":"x","text":"One."}` + "\n" + `{"story":7,"id":"y","text":"One."}`, "7: x y"},
		{"a story that is none", `{"story":[[]],"text":"One."}`, "stdin! -:1: story is no string; write it in quotation marks"},
	}
	for _, tt := range tests {
		if got := described(t, tt.in, Options{}); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestStoriesOfLinesAreBounded(t *testing.T) {
	long := strings.Repeat("word ", 300)
	article := func(story, id, text string) string {
		return `{"story":"` + story + `","id":"` + id + `","text":"` + text + `"}` + "\n"
	}
	in := article("a", "x", "One.") + article("a", "y", long) + article("a", "z", "Two.") + // one line too long
		article("b", "x", long[:800]) + article("b", "y", long[:800]) + // together too long
		article("c", "x", "One.") + article("c", "y", "Two.")
	want := "a: x z, not -:2 larger than the 1000 bytes an article may have; cut it, leave it out, or raise the limit with --max-size\n" +
		"b! -:5: a story larger than 1000 bytes; divide it, or raise the limit with --max-size\nc: x y"
	if got := described(t, in, Options{MaxBytes: 1000}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	many := strings.Repeat(article("a", "x", "One."), mostVersions+1)
	if got := described(t, many, Options{}); got != "a! -:10001: a story of more than 10000 articles; divide it, or raise the limit with --max-size" {
		t.Errorf("got %s", got)
	}
	if got := described(t, many, Options{MaxBytes: 2 * MaxBytes}); !strings.HasPrefix(got, "a: x") {
		t.Errorf("with twice the limit: %.200s", got)
	}
	if got := described(t, "{\"\n"+strings.Repeat("Oh.\n", 2*mostVersions), Options{}); got != "stdin! -:10001: not JSON Lines; write each article as one object on a line" {
		t.Errorf("got %.200s", got)
	}
}

// TestStoriesChoose looks at what is taken for many stories.
func TestStoriesChoose(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"all/a/1.txt": ferryText, "all/a/2.txt": ferryText, "all/b/1.txt": ferryText,
		"x.jsonl": `{"story":"s","id":"x","text":"One."}`, "y": `{"story":"s","id":"y","text":"One."}`, "z.ndjson": "Oh",
		"empty.jsonl": "",
	})
	t.Chdir(dir)
	tests := []struct {
		paths []string
		in    string
		many  bool
		want  string
	}{
		{[]string{"all"}, "", true, "a b"},
		{[]string{"all/a", "all/b"}, "", false, "a"},
		{[]string{"all/a"}, "", false, "a"},
		{nil, "", false, "demo"},
		{[]string{"x.jsonl", "y"}, "", true, "s"},
		{[]string{"z.ndjson"}, "", true, "z"},
		{[]string{"empty.jsonl"}, "", true, ""},
		{[]string{"x.jsonl", "all/a/1.txt"}, "", false, "x"},
		{[]string{"-"}, "The ferry.", false, "stdin"},
		{[]string{"-"}, "[Ferry] stops.", false, "stdin"},
		{[]string{"all/a/1.txt", "-"}, `{"text":"One."}`, false, "1"},
	}
	for _, tt := range tests {
		stories, many, err := Stories(tt.paths, Options{Stdin: strings.NewReader(tt.in)})
		if err != nil || many != tt.many {
			t.Errorf("%q %q: many %v, %v", tt.paths, tt.in, many, err)
			continue
		}
		var got []string
		for g := range stories {
			got = append(got, g.Name)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q %q: %q, want %s", tt.paths, tt.in, got, tt.want)
		}
	}
	if _, _, err := Stories([]string{"gone"}, Options{}); err == nil || !strings.HasPrefix(err.Error(), "gone: no such file") {
		t.Errorf("nothing there: %v", err)
	}
}

// FuzzStories reads any bytes as JSON Lines, twice.
func FuzzStories(f *testing.F) {
	f.Add([]byte(`{"story":"a","id":"x","text":"One."}` + "\n" + `{"story":"a","articles":[{"text":"Two."},{"text":"Three."}]}` + "\nOh\n{"))
	f.Add([]byte("[{\"story\":\"a\",\"text\":\"One.\"},\n{\"story\":\"b\",\"text\":\"Two.\"}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in := "{\"text\":\"One.\"}\n" + string(data)
		if first := described(t, in, Options{MaxBytes: 1 << 16}); first != described(t, in, Options{MaxBytes: 1 << 16}) {
			t.Errorf("other stories the second time: %s", first)
		}
	})
}
