package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

const (
	ferryText  = "The ferry to Skarn stopped at noon on Friday.\n\n\"We saw no other way,\" harbour master Ines Tolvaj said.\n"
	ferryOther = "Skarn's ferry stopped on Friday at noon.\n\nHarbour master Ines Tolvaj saw no other way.\n"
)

// storyFolder makes a folder of files; a name with a slash at its end is a folder.
func storyFolder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "ferry")
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(path, 0o755); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

func storyIDs(s *Story) string {
	var all []string
	for _, a := range s.Articles {
		all = append(all, a.ID)
	}
	return strings.Join(all, " ")
}

func skippedList(s *Story) string {
	var all []string
	for _, k := range s.Skipped {
		all = append(all, filepath.Base(k.Path)+": "+k.Reason)
	}
	return strings.Join(all, "\n")
}

func TestLoadFolder(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"02_post.txt":      ferryOther,
		"01_wire.md":       "---\noutlet: Norrwire\ntitle: \"Ferry:\\tstopped\"\ndate: 2031-05-02\nagency: NW\n---\n# Ferry stops\n\n" + ferryText,
		"10_times.TXT":     "The ferry\r\n\tstopped.\r\n",
		"README.md":        "Articles about the ferry.",
		".hidden.txt":      ferryText,
		"truth.yaml":       "a: b",
		"nightdesk":        ferryText,
		"wire.tst":         ferryText,
		"feed.tst":         "\x16\x16r z\x13BC-Ferry\r\n\x02" + ferryText + "\x04",
		"item.txt":         "<nitf><body><body.head/></body></nitf>",
		"letter":           "From: a@b.example\nTo: c@d.example\nSubject: Ferry\n\n" + ferryText,
		"marks.jsonl":      "{\"schema\":\"storydiff.review/1\"}\n",
		"notes.txt.swp":    "\x00",
		"picture.png":      "\x89PNG\x00",
		"notes.txt~":       ferryText,
		"03_report.pdf":    "%PDF-1.7",
		"04_empty.txt":     " \n\t\n",
		"05_photo.txt":     "\x89PNG\r\n\x1a\n\x00\x00",
		"06_bad.md":        "---\ntitle: a: b\n---\n" + ferryText,
		"07_rule.txt":      "---\n***\n",
		"older/a.txt":      ferryText,
		"08_big.txt":       strings.Repeat("word ", 1000),
		"09_nul\x1b[2J.md": "a\x00b",
	})
	s, err := Load([]string{dir}, Options{MaxBytes: 3000})
	if err != nil || len(s.Articles) != 3 {
		t.Fatalf("got %+v, %v", s, err)
	}
	if s.Name != "ferry" || storyIDs(s) != "01_wire 02_post 10_times" {
		t.Errorf("story %q of %s", s.Name, storyIDs(s))
	}
	a := s.Articles[0]
	if a.Outlet != "Norrwire" || a.Path != filepath.Join(dir, "01_wire.md") {
		t.Errorf("got %+v", a)
	}
	if got := s.Articles[2].Text; got != "The ferry\n stopped.\n" {
		t.Errorf("text not clean: %q", got)
	}
	for _, want := range []string{
		"03_report.pdf: a PDF document cannot be read; save the document it was made from",
		"04_empty.txt: empty",
		"05_photo.txt: a PNG image cannot be read; leave it out",
		"06_bad.md: line 2: front matter",
		"07_rule.txt: no words",
		"08_big.txt: larger than the 3000 bytes",
		"09_nul.md: binary data",
		"older: a folder inside a folder",
		"picture.png: a PNG image cannot be read; leave it out",
		"truth.yaml: a YAML file cannot be read; leave it out",
		"nightdesk: no extension; add .txt if it is an article",
		"wire.tst: no article by its extension; change that to .txt if it is one",
		"feed.tst: a wire message (IPTC 7901) by its content; rename it to end in .iptc",
		"item.txt: a NITF file without text; leave it out",
		"letter: an e-mail message by its content; rename it to end in .eml",
	} {
		if !strings.Contains(skippedList(s), want) {
			t.Errorf("skipped lacks %q:\n%s", want, skippedList(s))
		}
	}
	if len(s.Skipped) != 15 {
		t.Errorf("skipped:\n%s", skippedList(s))
	}
}

func TestLoadFields(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"a.md": "---\noutlet: \" Norr\\e[31mwire \"\ntitle: \"Ferry:\\tstopped\\nat noon\"\ndate: 2031-05-02\nbyline: U. Brel\nurl: https://n.example\nagency: NW\n---\n" + ferryText,
		"b.md": ferryOther,
	})
	s, err := Load([]string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	a := s.Articles[0]
	got := []string{a.Outlet, a.Title, a.Date, a.Byline, a.URL, a.Agency}
	want := []string{"Norrwire", "Ferry: stopped at noon", "2031-05-02", "U. Brel", "https://n.example", "NW"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
	if a.Name() != "Norrwire" || s.Articles[1].Name() != "b" {
		t.Errorf("names %q, %q", a.Name(), s.Articles[1].Name())
	}
}

// TestLoadLanguage holds that the front matter tells an article's language, and
// else its own words, and that its sentences end as they do in it.
func TestLoadLanguage(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"a.md": "---\nlanguage: German\n---\nDer 17. Versuch.\n",
		"b.md": "---\nlang: en\n---\nEr sah den Hund und die Katze.\n",
		"c.md": "Er sah den Hund und die Katze am 17. Tag der Reise.\n",
		"d.md": "---\nlanguage: unknown\n---\nThe dog and the cat were seen by him.\n",
		"e.md": "Vellmark 3 Corven 1\n",
	})
	s, err := Load([]string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct {
		language  string
		sentences int
	}{{"de", 1}, {"en", 1}, {"de", 1}, {"en", 1}, {"", 1}} {
		if a := s.Articles[i]; a.Language != want.language || len(a.Sentences) != want.sentences {
			t.Errorf("%s is in %q and has %d sentences; want %q and %d", a.ID, a.Language, len(a.Sentences), want.language, want.sentences)
		}
	}
}

func TestLoadSeveral(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"a.txt": ferryText, "a.md": ferryText, "a-2.txt": ferryText, "b/a.txt": ferryOther, "b/c.txt": ferryOther, "README.md": ferryText, "noext": ferryText,
	})
	at := func(names ...string) []string {
		for i, n := range names {
			if n != "-" {
				names[i] = filepath.Join(dir, n)
			}
		}
		return names
	}
	tests := []struct {
		name        string
		paths       []string
		story, want string
	}{
		{"files, in the order given", at("b/c.txt", "a.txt"), "c", "c a"},
		{"same stems", at("a.txt", "a.md", "b/a.txt", "a-2.txt"), "a", "a a-3 a-4 a-2"},
		{"file and folder", at("noext", "b"), "noext", "noext a c"},
		{"folder and file", at("b", "a.txt"), "b", "a c a-2"},
		{"two folders", at("b", "."), "b", "a c a-2 a-3 a-4"},
		{"named README is read", at("a.txt", "README.md"), "a", "a README"},
		{"standard input", at("-", "a.txt"), "a", "stdin a"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := Load(test.paths, Options{Stdin: strings.NewReader(ferryOther)})
			if err != nil {
				t.Fatal(err)
			}
			if s.Name != test.story || storyIDs(s) != test.want {
				t.Errorf("story %q of %q, want %q of %q", s.Name, storyIDs(s), test.story, test.want)
			}
		})
	}
}

func TestLoadSameFileTwice(t *testing.T) {
	dir := storyFolder(t, map[string]string{"a.txt": ferryText, "b.txt": ferryOther})
	link := filepath.Join(dir, "c.txt")
	if err := os.Symlink("a.txt", link); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink("nowhere.txt", filepath.Join(dir, "d.txt")); err != nil {
		t.Skip(err)
	}
	s, err := Load([]string{dir, filepath.Join(dir, ".", "b.txt"), filepath.Join(dir, "d.txt")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "c.txt: the same file as " + filepath.Join(dir, "a.txt") +
		"\nd.txt: a link that leads nowhere; leave it out" +
		"\nb.txt: the same file as " + filepath.Join(dir, "b.txt") +
		"\nd.txt: a link that leads nowhere; leave it out"
	if storyIDs(s) != "a b" || skippedList(s) != want {
		t.Errorf("got %q, skipped\n%s\nwant\n%s", storyIDs(s), skippedList(s), want)
	}
}

// A link gives the article no name where its file is there, too, wherever it sorts.
func TestLinkBeforeItsFile(t *testing.T) {
	dir := storyFolder(t, map[string]string{"m.txt": ferryText, "z.txt": ferryOther})
	for _, link := range []string{"a.txt", "n.txt"} {
		if err := os.Symlink("m.txt", filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	s, err := Load([]string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := filepath.Join(dir, "m.txt")
	if want := "a.txt: the same file as " + m + "\nn.txt: the same file as " + m; storyIDs(s) != "m z" || skippedList(s) != want {
		t.Errorf("got %q, skipped\n%s\nwant\n%s", storyIDs(s), skippedList(s), want)
	}
}

func TestLoadDemo(t *testing.T) {
	s, err := Load(nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if s.Name != "demo" || len(s.Articles) < 3 || len(s.Skipped) > 0 {
		t.Errorf("story %q of %q, skipped %v", s.Name, storyIDs(s), s.Skipped)
	}
	if s.Reason != "front matter says so" || !strings.HasPrefix(s.Articles[0].Path, "demo/") {
		t.Errorf("original %d: %s; path %s", s.Original, s.Reason, s.Articles[0].Path)
	}
	i, _ := bestAccount(s.Articles)
	if i != s.Original {
		t.Errorf("by its text the original is %s, by its front matter %s", s.Articles[i].ID, s.Articles[s.Original].ID)
	}
}

func TestLoadWantedOriginal(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"many/wire.txt": ferryText, "many/b_post.txt": ferryOther, "many/b_sun.txt": ferryText, "out/wire.txt": "The true wire.\n",
	})
	many := filepath.Join(dir, "many")
	tests := []struct {
		name, ref, ids string
		want           int
	}{
		{"ID", "b_sun", "b_post b_sun wire", 1},
		{"prefix", "b_p", "b_post b_sun wire", 0},
		{"file's name", "b_sun.txt", "b_post b_sun wire", 1},
		{"path", filepath.Join(many, "b_sun.txt"), "b_post b_sun wire", 1},
		{"path another way", filepath.Join(many, "..", "many", "wire.txt"), "b_post b_sun wire", 2},
		{"file elsewhere", filepath.Join(dir, "out", "wire.txt"), "b_post b_sun wire wire-2", 3},
		{"standard input", "-", "b_post b_sun wire stdin", 3},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := Load([]string{many}, Options{Original: test.ref, Stdin: strings.NewReader("A wire.\n")})
			if err != nil {
				t.Fatal(err)
			}
			if s.Original != test.want || storyIDs(s) != test.ids || s.Reason != "chosen with --original" {
				t.Errorf("got %d of %q, %s", s.Original, storyIDs(s), s.Reason)
			}
		})
	}
	s, err := Load([]string{filepath.Join(many, "b_sun.txt")}, Options{Original: filepath.Join(many, "wire.txt")})
	if err != nil || storyIDs(s) != "b_sun wire" {
		t.Errorf("one article and its original: %v, %v", s, err)
	}
}

// Two runs give the same story, whatever else was read between.
func TestLoadTwice(t *testing.T) {
	dir := storyFolder(t, map[string]string{"a.txt": ferryText, "b.txt": ferryOther, "c.md": ferryText, "d.txt": "", "e.txt": ferryOther})
	a, err := Load([]string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 10 {
		b, err := Load([]string{dir}, Options{})
		if err != nil || storyIDs(a) != storyIDs(b) || skippedList(a) != skippedList(b) || a.Original != b.Original || a.Reason != b.Reason {
			t.Fatalf("%+v, then %+v, %v", a, b, err)
		}
	}
}

// Thousands of other files in a folder take a line for each reason.
func TestSkippedBriefly(t *testing.T) {
	files := map[string]string{"a.txt": ferryText, "b.txt": ferryOther, "c.pdf": "%PDF-1.7"}
	for i := range 30 {
		files[fmt.Sprintf("photo%02d.jpg", i)] = "\xff\xd8\xff"
	}
	s, err := Load([]string{storyFolder(t, files)}, Options{})
	if err != nil || len(s.Skipped) != 31 {
		t.Fatalf("got %+v, %v", s, err)
	}
	brief := s.SkippedBriefly()
	if len(brief) != 2 || !strings.HasSuffix(brief[0].Path, "c.pdf") ||
		!strings.Contains(brief[1].Path, "photo00.jpg, photo01.jpg, ") || !strings.HasSuffix(brief[1].Path, "photo19.jpg and 10 more") {
		t.Errorf("got %+v", brief)
	}
	s.Skipped = s.Skipped[:10]
	if len(s.SkippedBriefly()) != 10 {
		t.Errorf("ten files are told one by one, not as %+v", s.SkippedBriefly())
	}
}

// TestProgress counts the files that are read.
func TestProgress(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("The ferry left "+name+" at noon.\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var told, most atomic.Int64
	_, err := Load([]string{dir}, Options{Progress: func(read, of int) {
		told.Add(1)
		most.Store(max(most.Load(), int64(read)))
		if of != 3 {
			t.Errorf("of %d files", of)
		}
	}})
	if err != nil || told.Load() != 3 || most.Load() != 3 {
		t.Errorf("%v: told %d times, up to %d", err, told.Load(), most.Load())
	}
}
