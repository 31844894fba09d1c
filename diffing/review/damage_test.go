package review

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	goodHeading = `{"schema":"storydiff.review/1","story":"bridge","articles":[]}` + "\n"
	goodMark    = `{"version":"","seen":true,"flagged":false,"note":"","original":"","text":"","key":"a"}` + "\n"
	otherMark   = `{"version":"","seen":false,"flagged":true,"note":"n","original":"","text":"","key":"b"}` + "\n"
	goodEnd     = `{"end":true}` + "\n"
)

func damages() []struct{ name, file, reason, kept string } {
	return []struct{ name, file, reason, kept string }{
		{"cut off in the heading", goodHeading[:30], "line 1: not the heading", ""},
		{"cut off in a mark", goodHeading + goodMark + otherMark[:40], "line 3: not as such a line", "a seen"},
		{"cut off between marks", goodHeading + goodMark, "cut off", "a seen"},
		{"a mark that is broken", goodHeading + "{\"version\":\n" + goodMark + goodEnd, "line 2: not as", "a seen"},
		{"two marks on a line", goodHeading + strings.TrimSpace(goodMark) + otherMark + goodMark + goodEnd, "line 2: more on the line", "a seen"},
		{"a mark of another form", goodHeading + `{"key":"c","seen":"yes"}` + "\n" + otherMark + goodEnd, "line 2: not as", `b flagged "n"`},
		{"a mark that says more", goodHeading + `{"key":"c","seen":true,"colour":3}` + "\n" + otherMark + goodEnd, "line 2: not as", `b flagged "n"`},
		{"a mark without its key", goodHeading + `{"seen":true}` + "\n" + goodEnd, "line 2: a mark without its key", ""},
		{"without its heading", goodMark + otherMark + goodEnd, "line 1: not the heading", `b flagged "n"`},
		{"cut off at its beginning", goodHeading[10:] + goodMark + goodEnd, "line 1: not the heading", "a seen"},
		{"its heading edited", ` { "schema" : "storydiff.review/1", "story": "br` + "\n" + goodMark, "line 1: not the heading", "a seen"},
	}
}

// strangers are files that nothing shows to be reviews, with what could be read
// of them all the same.
func strangers() []struct{ name, file, reason, kept string } {
	return []struct{ name, file, reason, kept string }{
		{"zeros", strings.Repeat("\x00", 300), "line 1: not the heading", ""},
		{"prose", "The bridge is closed.\nStill.\n", "line 1: not the heading", ""},
		{"an article", "---\noutlet: Blad\n---\n" + wireText, "line 1: not the heading", ""},
		{"prose that quotes a review", "One says:\n\n" + goodMark + "and it ends:\n" + goodEnd + "Nothing follows.\n", "line 1: not the heading", "a seen"},
		{"JSON", `{"key":"a"}` + "\n", "line 1: not the heading", ""},
		{"of another kind", `{"schema":"storydiff.comparison/1"}` + "\n" + goodMark + goodEnd, `not a review file but "storydiff.comparison/1"`, ""},
	}
}

// A file that the user has named and that is no review is left alone, whether
// it is opened or only read.
func TestStrangerIsLeftAlone(t *testing.T) {
	for _, tt := range strangers() {
		t.Run(tt.name, func(t *testing.T) {
			path := joined(t, "herald.txt")
			overwrite(t, path, tt.file)
			b, err := Open(path, bridge())
			oneLine(t, err, path, "no review file; name another with --review")
			_, reading := Read(path)
			oneLine(t, reading, path, "no review file; name another with --review")
			if got := entries(t, filepath.Dir(path)); got != "herald.txt" || !Refused(err) || !Refused(reading) {
				t.Errorf("refused %v, %v; in the folder: %s", Refused(err), Refused(reading), got)
			}
			oneLine(t, b.Set("z", Mark{Seen: true}, Context{}), path, "not saved", "no review file")
			if content(t, path) != tt.file || b.Unsaved() != 1 || listing(b) != "z seen" {
				t.Errorf("%d unsaved of %s; the file says %q", b.Unsaved(), listing(b), content(t, path))
			}
		})
	}
}

// In the story's own place whatever is no review was one: it is set aside, so
// that the marks have a place, and what can be read is kept.
func TestStrangerInTheStorysPlace(t *testing.T) {
	empty := struct{ name, file, reason, kept string }{"empty", "", "line 1: not the heading", ""}
	for _, tt := range append(strangers(), empty) {
		t.Run(tt.name, func(t *testing.T) {
			stateIn(t, t.TempDir())
			path := Place(Folder(), bridge())
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			overwrite(t, path, tt.file)
			b, err := Open("", bridge())
			var d *Damage
			if !errors.As(err, &d) || d.Path != path || content(t, d.Aside) != tt.file || listing(b) != tt.kept {
				t.Fatalf("error %v, read %q", err, listing(b))
			}
			oneLine(t, err, path, tt.reason)
		})
	}
}

func newerFiles() []string {
	return []string{
		`{"schema":"storydiff.review/5"}` + "\n" + goodMark + goodEnd,
		`{"story":"bridge","schema":"storydiff.review/5.1","more":{}}` + "\n",
		"{\n  \"schema\": \"storydiff.review/10\",\n  \"marks\": []\n}\n",
		"\ufeff" + `{"schema":"storydiff.review/5","story":"cut o`,
		`{"schema":"storydiff.review/99999999999999999999"}`,
	}
}

// A file of a newer program is left alone, in the story's own place too.
func TestNewerIsLeftAlone(t *testing.T) {
	for _, file := range newerFiles() {
		for _, own := range []bool{true, false} {
			dir := t.TempDir()
			stateIn(t, dir)
			path, named := filepath.Join(dir, "book.jsonl"), filepath.Join(dir, "book.jsonl")
			if own {
				path, named = Place(Folder(), bridge()), ""
			}
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			overwrite(t, path, file)
			const say = "written by a newer storydiff; update, or name another file with --review"
			b, err := Open(named, bridge())
			oneLine(t, err, path, say)
			_, reading := Read(path)
			oneLine(t, reading, path, say)
			if !Refused(err) || !Refused(reading) || b.Path() != path || entries(t, filepath.Dir(path)) != filepath.Base(path) {
				t.Errorf("refused %v, %v; kept in %s, with %s", Refused(err), Refused(reading), b.Path(), entries(t, filepath.Dir(path)))
			}
			oneLine(t, b.Set("z", Mark{Seen: true}, Context{}), path, "not saved", say)
			if content(t, path) != file || b.Unsaved() != 1 || listing(b) != "z seen" {
				t.Errorf("%d unsaved of %s; the file says %q", b.Unsaved(), listing(b), content(t, path))
			}
		}
	}
}

// An empty file that the user has named has nothing to lose, and is begun.
func TestEmptyFileIsBegun(t *testing.T) {
	path := joined(t, "book.jsonl")
	overwrite(t, path, "")
	set(t, openAt(t, path), "k", Mark{Seen: true})
	if got := onDisk(t, path); got != "k seen" {
		t.Errorf("on the disk %q", got)
	}
}

// To read a damaged file changes nothing, and gives what Open would.
func TestReadDamaged(t *testing.T) {
	for _, tt := range damages() {
		path := joined(t, "book.jsonl")
		overwrite(t, path, tt.file)
		kept, err := Read(path)
		marks := kept.Marks
		oneLine(t, err, path, tt.reason, "left as it is")
		if got := entries(t, filepath.Dir(path)); got != "book.jsonl" || content(t, path) != tt.file {
			t.Errorf("%s: in the folder: %s", tt.name, got)
		}
		b, _ := Open(path, bridge())
		for _, r := range b.All() {
			if marks[r.Key] != r.Mark {
				t.Errorf("%s: read %+v, opened %+v", tt.name, marks[r.Key], r.Mark)
			}
		}
		if len(marks) != len(b.All()) {
			t.Errorf("%s: read %v, opened %v", tt.name, marks, b.All())
		}
	}
}

// A damaged file is kept under another name, byte for byte, and the reader is
// told; what could be read of it is there, now and for the next program.
func TestDamagedFile(t *testing.T) {
	for _, tt := range damages() {
		t.Run(tt.name, func(t *testing.T) {
			path := joined(t, "book.jsonl")
			overwrite(t, path, tt.file)
			b, err := Open(path, bridge())
			aside := filepath.Join(filepath.Dir(path), "book.damaged-1.jsonl")
			oneLine(t, err, path, tt.reason, aside)
			var d *Damage
			if !errors.As(err, &d) || d.Path != path || d.Aside != aside || d.Kept != strings.Count(tt.kept, "\n")+min(len(tt.kept), 1) {
				t.Errorf("damage %+v", d)
			}
			if got := content(t, aside); got != tt.file {
				t.Errorf("set aside: %q", got)
			}
			if got := listing(b); got != tt.kept {
				t.Errorf("read %q, want %q", got, tt.kept)
			}
			if got := onDisk(t, path); got != tt.kept {
				t.Errorf("on the disk %q, want %q", got, tt.kept)
			}
			set(t, b, "z", Mark{Seen: true})
			if got, want := onDisk(t, path), strings.TrimPrefix(tt.kept+"\nz seen", "\n"); got != want {
				t.Errorf("on the disk %q, want %q", got, want)
			}
		})
	}
}

// A file that was set aside before is never written over.
func TestDamagedAgain(t *testing.T) {
	path := joined(t, "book.jsonl")
	dir := filepath.Dir(path)
	files := []string{goodHeading, goodHeading + "second", goodHeading + "third"}
	for i, file := range files {
		overwrite(t, path, file)
		if _, err := Open(path, bridge()); err == nil {
			t.Fatal("no error")
		}
		for n, name := range []string{"book.damaged-1.jsonl", "book.damaged-2.jsonl", "book.damaged-3.jsonl"}[:i+1] {
			if got, want := content(t, filepath.Join(dir, name)), files[n]; got != want {
				t.Errorf("%s says %q", name, got)
			}
		}
	}
}

// A program that was killed after it gave the damaged file its second name
// leaves both; the next one needs no third.
func TestDamagedAndKilled(t *testing.T) {
	path := joined(t, "book.jsonl")
	overwrite(t, path, goodHeading)
	if _, err := setAside(path); err != nil {
		t.Skip(err)
	}
	_, err := Open(path, bridge())
	oneLine(t, err, path, "book.damaged-1.jsonl")
	if got := entries(t, filepath.Dir(path)); got != ".book.jsonl.lock book.damaged-1.jsonl book.jsonl" {
		t.Errorf("in the folder: %s", got)
	}
}

// What happens to the file while a program has it open: nothing that the
// program knows is lost, and nothing that is in the file.
func TestDamagedMeanwhile(t *testing.T) {
	tests := []struct {
		name   string
		harm   func(path string) error
		damage bool
		want   string
	}{
		{"cut off", func(p string) error { return os.Truncate(p, 100) }, true, "a seen\nb \"n\"\nz seen"},
		{"overwritten with less and more", func(p string) error {
			return os.WriteFile(p, []byte(goodHeading+strings.Replace(goodMark, `"a"`, `"c"`, 1)), 0o600)
		}, true, "a seen\nb \"n\"\nc seen\nz seen"},
		{"removed", os.Remove, false, "a seen\nb \"n\"\nz seen"},
		{"moved away", func(p string) error { return os.Rename(p, p+".old") }, false, "a seen\nb \"n\"\nz seen"},
	}
	for _, tt := range tests {
		for _, refresh := range []bool{false, true} {
			t.Run(tt.name, func(t *testing.T) {
				path := joined(t, "book.jsonl")
				b := openAt(t, path)
				set(t, b, "a", Mark{Seen: true})
				set(t, b, "b", Mark{Note: "n"})
				if err := tt.harm(path); err != nil {
					t.Fatal(err)
				}
				var told []error
				if refresh {
					told = append(told, b.refresh())
				}
				told = append(told, b.Set("z", Mark{Seen: true}, Context{}))
				var d *Damage
				if err := errors.Join(told...); errors.As(err, &d) != tt.damage || !tt.damage && err != nil {
					t.Errorf("error %v", err)
				}
				if b.Unsaved() != 0 || listing(b) != tt.want {
					t.Errorf("%d unsaved of\n%s", b.Unsaved(), listing(b))
				}
				if got := onDisk(t, path); got != tt.want {
					t.Errorf("on the disk:\n%s", got)
				}
			})
		}
	}
}

// Where a mark is not to be read, none is to be written either.
func TestNotAFile(t *testing.T) {
	dir := t.TempDir()
	for _, path := range []string{dir, os.DevNull} {
		b, err := Open(path, bridge())
		oneLine(t, err, path, "choose a file with --review")
		oneLine(t, b.Set("k", Mark{Seen: true}, Context{}), path, "not saved")
		if b.Unsaved() != 1 || listing(b) != "k seen" {
			t.Errorf("%d unsaved of %s", b.Unsaved(), listing(b))
		}
	}
	if got := entries(t, dir); got != "" {
		t.Errorf("left in the folder: %s", got)
	}
}

func FuzzDecode(f *testing.F) {
	for _, d := range append(damages(), strangers()...) {
		f.Add([]byte(d.file))
	}
	for _, file := range newerFiles() {
		f.Add([]byte(file))
	}
	f.Add([]byte(goodHeading + goodMark + otherMark + goodEnd))
	f.Add([]byte(goodHeading + `{"note":"a\u001b[1m\nb","key":"` + "\xff" + `"}` + "\n\n" + goodEnd))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, _ := decode(data)
		file := s.encode()
		again, err := decode(file)
		if err != nil {
			t.Fatalf("what is written cannot be read: %v\n%s", err, file)
		}
		if second := again.encode(); string(second) != string(file) {
			t.Errorf("read and written again:\n%s\nbefore:\n%s", second, file)
		}
		for _, r := range again.records {
			if strings.ContainsAny(r.Note+r.Version, "\x1b\a\u202e") || r.Mark == (Mark{}) {
				t.Errorf("a mark like %+v", r)
			}
		}
	})
}
