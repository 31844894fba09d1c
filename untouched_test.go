package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// A house is a folder with all that the program could write to: the user's home with
// the XDG folders, the folder for temporary files, and one in which it is run.
type house struct {
	root, work string
	t          *testing.T
}

// newHouse has stories in the working folder, a broken file of settings, and for a
// story a damaged file of marks in its own place.
func newHouse(t *testing.T) *house {
	t.Helper()
	root := t.TempDir()
	h := &house{root, filepath.Join(root, "work"), t}
	const heading = `{"schema":"storydiff.review/1","story":"ferry","articles":[]}` + "\n"
	for name, text := range map[string]string{
		"work/ferry/wire.txt": wireText, "work/ferry/paper.txt": paperText, "work/ferry/notes.pdf": "%PDF-1.7",
		"work/fire/wire.txt": wireText, "work/fire/paper.txt": paperText, "marks/cut.jsonl": heading, "marks/half.jsonl": heading[:30],
		"marks/newer.jsonl": strings.Replace(heading, "/1", "/99", 1), "marks/empty.jsonl": "",
		"config/storydiff/config.yaml": "theme: dark\nthme: light\n",
		"state/storydiff/kept.json":    "{", "state/storydiff/ferry-00000000.jsonl": heading[:40],
		"tmp/x": "", "home/x": "", "cache/x": "", "data/x": "",
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return h
}

// run runs the program in the house.
func (h *house) run(args ...string) outcome {
	h.t.Helper()
	c := command(h.work, args...)
	for variable, folder := range map[string]string{
		"HOME": "home", "TMPDIR": "tmp", "XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data", "XDG_RUNTIME_DIR": "tmp",
	} {
		c.Env = append(c.Env, variable+"="+filepath.Join(h.root, folder))
	}
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	c.Run()
	return outcome{c.ProcessState.ExitCode(), out.String(), errs.String()}
}

// tree is every file and folder of the house by name, with its kind and rights, its
// size, when it was changed, and what it says.
func (h *house) tree() map[string]string {
	h.t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(h.root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		var text []byte
		if info.Mode().IsRegular() {
			text, err = os.ReadFile(path)
		}
		name, _ := filepath.Rel(h.root, path)
		all[filepath.ToSlash(name)] = fmt.Sprintf("%v %d %v %q", info.Mode(), info.Size(), info.ModTime().Format(time.RFC3339Nano), text)
		return err
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return all
}

// changed lists what is otherwise in one tree than in another.
func changed(before, after map[string]string) []string {
	var list []string
	for name, is := range after {
		if before[name] != is {
			list = append(list, name)
		}
	}
	for name := range before {
		if _, ok := after[name]; !ok {
			list = append(list, name+" (gone)")
		}
	}
	slices.Sort(list)
	return list
}

// TestReadersChangeNothing runs every command that only reads, on files of marks and
// settings that are damaged too: afterwards no file and no folder is otherwise, not
// even in when it was changed, and there is no lock.
func TestReadersChangeNothing(t *testing.T) {
	h := newHouse(t)
	before := h.tree()
	for _, tt := range []struct {
		args   string
		status int
	}{
		{"report ferry", 0}, {"report .", 0}, {"report --format html ferry", 0}, {"report --format docx ferry -o -", 0}, {"report", 0},
		{"report ferry --review ../marks/cut.jsonl", 0}, {"report ferry --review ../marks/half.jsonl", 0}, {"report ferry --review ../marks/newer.jsonl", 2}, {"report ferry --review ../marks/empty.jsonl", 2},
		{"report ferry --review gone.jsonl", 2}, {"report ferry --review none/gone.jsonl", 2}, {"report --format jsonl .", 0}, {"report nosuch", 2},
		{"list ferry", 0}, {"list .", 0}, {"list ferry --review ../marks/half.jsonl", 0}, {"list", 0}, {"list nosuch", 2},
		{"config", 0}, {"config --theme light", 0}, {"ferry", 0}, {".", 0}, {"ferry --review ../marks/half.jsonl", 0}, {"", 0},
		{"--help", 0}, {"--version", 0}, {"completion bash", 0}, {"__complete report ferry --article w", 0}, {"demo", 2}, {"fetch", 2}, {"report ferry -o no/x.md", 2},
	} {
		got := h.run(strings.Fields(tt.args)...)
		if got.status != tt.status {
			t.Errorf("%s: status %d, %s", tt.args, got.status, got.errors)
		}
		if list := changed(before, h.tree()); len(list) > 0 {
			t.Fatalf("%s: changed %q", tt.args, list)
		}
	}
}

// TestWritersWriteWhatTheySay runs the commands that write: there is what they are
// told to write, and nothing else is otherwise.
func TestWritersWriteWhatTheySay(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprint(w, wireText)
	}))
	defer s.Close()
	h := newHouse(t)
	for _, tt := range []struct {
		args   string
		status int
		wrote  string
	}{
		{"fetch http://127.0.0.1:1/x -o a/b", 2, "work"}, // a folder that came and went
		{"report ferry --split parts --format nosuch", 2, ""},
		{"fetch " + s.URL + "/a -o out --allow-private", 0, "work work/out work/out/fjordpost.md"},
		{"fetch " + s.URL + "/a -o out --allow-private", 0, ""},
		{"demo story", 0, "work work/story work/story/aldwater-times.txt work/story/briefstream.md work/story/corniche-today.txt work/story/lowmoor-gazette.txt " +
			"work/story/quayside-herald.txt work/story/tarn-valley-standard.txt work/story/wire.txt"},
		{"report ferry -o x.md", 0, "work work/x.md"},
		{"report ferry --split parts --format html", 0, "work work/parts work/parts/paper.html"},
	} {
		before := h.tree()
		if got := h.run(strings.Fields(tt.args)...); got.status != tt.status {
			t.Errorf("%s: %+v", tt.args, got)
		}
		if got := strings.Join(changed(before, h.tree()), " "); got != tt.wrote {
			t.Errorf("%s: changed %s, want %s", tt.args, got, tt.wrote)
		}
	}
}
