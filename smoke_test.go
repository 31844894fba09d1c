//go:build smoke

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// The program in a real terminal: what only shows there.
func TestSmoke(t *testing.T) {
	program := build(t)
	for name, test := range map[string]func(*testing.T, string){
		"walk": smokeWalk, "ends": smokeEnds, "export": smokeExport, "stdin": smokeStandardInput,
		"colour": smokeColour, "dumb": smokeDumbTerminal, "review": smokeReview, "live": smokeLive, "keys": smokeKeys,
		"no review": smokeNoReview, "folder": smokeFolder, "stops": smokeStops, "locked": smokeLocked, "no home": smokeNoHome,
	} {
		t.Run(name, func(t *testing.T) { test(t, program) })
	}
}

// The screen is not opened on marks that it could not keep.
func smokeNoReview(t *testing.T, program string) {
	term := newTerminal(t, 120, 24)
	for _, text := range []string{"Nobody was hurt.\n", `{"schema":"storydiff.review/5"}` + "\n"} {
		if err := os.WriteFile(filepath.Join(term.dir, "v.txt"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		screen := term.shell(program + " --review v.txt; echo status $?")
		if !strings.Contains(screen, "storydiff: v.txt: marks cannot be read") || !strings.Contains(screen, "status 2") {
			t.Errorf("it says\n%s", screen)
		}
	}
	if left, err := filepath.Glob(filepath.Join(term.dir, "*v*")); err != nil || len(left) != 1 {
		t.Errorf("in the folder: %q, %v", left, err)
	}
}

func smokeWalk(t *testing.T, program string) {
	keys := strings.Fields("j j k Enter ] ] [ } } { Tab BTab v v v f Space Escape m C-d C-u G g / t h e Enter n N Escape ? Escape 1 o 1 e Escape 2 Escape")
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}, {20, 5}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			term := newTerminal(t, size[0], size[1])
			term.start(program)
			term.checkScreen("the start")
			for i, k := range keys {
				term.press(k)
				term.checkScreen(strings.Join(keys[:i+1], " "))
			}
			for _, other := range [][2]int{{1, 1}, {33, 9}, {size[0], size[1]}} {
				term.resize(other[0], other[1])
				term.checkScreen(fmt.Sprintf("resizing to %v", other))
			}
			term.press("C-c")
			if status := term.ended(); status != "0" {
				t.Errorf("exit status %s", status)
			}
		})
	}
}

// However the program ends, the shell has its terminal back as it was.
func smokeEnds(t *testing.T, program string) {
	tests := []struct {
		name   string
		end    func(*terminal, *os.Process)
		status string
	}{
		{"q", func(term *terminal, _ *os.Process) { term.press("q") }, "0"},
		{"ctrl-c", func(term *terminal, _ *os.Process) { term.press("C-c") }, "0"},
		{"SIGINT", func(_ *terminal, p *os.Process) { p.Signal(syscall.SIGINT) }, "130"},
		{"SIGTERM", func(_ *terminal, p *os.Process) { p.Signal(syscall.SIGTERM) }, "143"},
		{"SIGHUP", func(_ *terminal, p *os.Process) { p.Signal(syscall.SIGHUP) }, "129"},
		{"SIGQUIT", func(_ *terminal, p *os.Process) { p.Signal(syscall.SIGQUIT) }, "131"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			term := newTerminal(t, 80, 24)
			before := term.modes()
			tt.end(term, term.start(program))
			if status := term.ended(); status != tt.status {
				t.Errorf("exit status %s, want %s", status, tt.status)
			}
			if term.onOtherScreen() {
				t.Error("the alternate screen is still there")
			}
			if term.tmux("display-message", "-p", "#{cursor_flag}") != "1" {
				t.Error("the cursor is hidden")
			}
			if after := term.modes(); after != before {
				t.Errorf("the terminal was\n%s\nand is\n%s", before, after)
			}
		})
	}
}

func smokeExport(t *testing.T, program string) {
	term := newTerminal(t, 100, 30)
	term.start(program)
	term.press("Enter")
	term.settled()
	term.press("e")
	term.settled()
	term.press("Enter")
	var file string
	term.await("the exported file", func() bool {
		found, err := filepath.Glob(filepath.Join(term.dir, "demo.*"))
		if err == nil && len(found) == 1 {
			file = found[0]
		}
		return file != ""
	})
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), "riginal") {
		t.Errorf("%s holds %q, error %v", file, text, err)
	}
	if screen := term.settled(); !strings.Contains(screen, filepath.Base(file)) {
		t.Errorf("the screen does not name %s:\n%s", filepath.Base(file), screen)
	}
	term.press("C-c")
	if status := term.ended(); status != "0" {
		t.Errorf("exit status %s", status)
	}
}

func smokeStandardInput(t *testing.T, program string) {
	term := newTerminal(t, 100, 30)
	for name, text := range map[string]string{"wire.txt": wireText, "paper.txt": paperText} {
		if err := os.WriteFile(filepath.Join(term.dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	term.start(program + " wire.txt - <paper.txt")
	if screen := term.settled(); !strings.Contains(screen, "Tarnvik Blad") {
		t.Errorf("the article from standard input is not on the screen:\n%s", screen)
	}
	term.press("q")
	if status := term.ended(); status != "0" {
		t.Errorf("exit status %s", status)
	}
}

func smokeColour(t *testing.T, program string) {
	colour := regexp.MustCompile(`\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]`)
	for _, tt := range []struct {
		env, flags string
		colours    bool
	}{{"NO_COLOR=", "", true}, {"NO_COLOR=yes", "", false}, {"NO_COLOR=", "--color never", false}} {
		t.Run(tt.env+tt.flags, func(t *testing.T) {
			term := newTerminal(t, 100, 30, tt.env)
			term.start(program + " " + tt.flags)
			screen := term.tmux("capture-pane", "-p", "-e")
			if got := colour.MatchString(screen); got != tt.colours {
				t.Errorf("colours: %v, want %v", got, tt.colours)
			}
			term.press("q")
			term.ended()
		})
	}
}

func smokeDumbTerminal(t *testing.T, program string) {
	passage := regexp.MustCompile(`(?m)^p\d+ `)
	for _, name := range []string{"dumb", ""} {
		term := newTerminal(t, 100, 30)
		screen := term.shell(fmt.Sprintf("TERM=%s %s | tail -3; TERM=%s %s >/dev/null; echo status $?; TERM=%s %s", name, program, name, program, name, program))
		if term.onOtherScreen() || !passage.MatchString(screen) {
			t.Errorf("TERM=%q: the text report is not on the screen:\n%s", name, screen)
		}
	}
}

// newFolder opens a terminal in a folder with two stories.
func newFolder(t *testing.T, cols, rows int) *terminal {
	term := newTerminal(t, cols, rows, "XDG_STATE_HOME="+t.TempDir())
	for _, name := range []string{"a/wire.txt", "a/paper.txt", "b/wire.txt", "b/paper.txt"} {
		path := filepath.Join(term.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		text := wireText
		if strings.HasSuffix(name, "paper.txt") {
			text = paperText
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return term
}

// A folder of stories: one is opened, a change in it is marked, and its row counts
// the mark; another follows its files.
func smokeFolder(t *testing.T, program string) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {40, 15}} {
		term := newFolder(t, size[0], size[1])
		term.start(program + " .")
		term.shows("0/1")
		term.checkScreen("the start")
		term.press("j", "Enter")
		term.shows("outlet")
		term.press("Enter")
		term.settled()
		term.press("]", "F")
		term.shows("⚑")
		term.press("Escape")
		term.shows("outlet")
		term.press("Escape")
		term.shows("⚑ 0/1")
		term.checkScreen("coming back")
		for _, other := range [][2]int{{1, 1}, {33, 9}, {size[0], size[1]}} {
			term.resize(other[0], other[1])
			term.checkScreen(fmt.Sprintf("resizing to %v", other))
		}
		if err := os.WriteFile(filepath.Join(term.dir, "a", "paper.txt"), []byte(strings.Replace(paperText, "Brandvold", "Brandvolt", 1)), 0o666); err != nil {
			t.Fatal(err)
		}
		term.shows("0/2")
		term.press("q")
		if status := term.ended(); status != "0" {
			t.Errorf("exit status %s", status)
		}
	}
}

// The tables of keys in docs/KEYS.md say what the program's help says, no more and
// no less.
func smokeKeys(t *testing.T, program string) {
	term := newFolder(t, 120, 70)
	term.start(program + " .")
	term.shows("0/1")
	row := regexp.MustCompile(`│ {2}(\S+(?: \S+)?) +(\S+(?: \S+)*)`)
	helped := make(map[string]bool)
	for _, key := range strings.Fields("? Escape Enter ? Escape Enter ? Escape 3 ? Escape 4 ? Escape 5 ?") {
		before := term.settled()
		term.press(key)
		if key == "Escape" {
			term.await("the screen below", func() bool { return !strings.Contains(term.screen(), "╰") })
		}
		if key != "?" && key != "Escape" { // a story, a version of it, coverage, ledger, findings
			term.await("another screen", func() bool { return term.screen() != before })
			term.settled()
		}
		if key != "?" {
			continue
		}
		term.await("the help", func() bool { return strings.Contains(term.screen(), "╰") })
		help, _, _ := strings.Cut(term.screen(), "╰")
		_, help, _ = strings.Cut(help, "╭")
		help, _, _ = strings.Cut(help, "In every dialog") // which have a table of their own
		for line := range strings.SplitSeq(help, "\n") {
			if m := row.FindStringSubmatch(line); m != nil {
				helped[m[1]+": "+m[2]] = true
			}
		}
	}
	term.press("C-c")
	term.ended()

	page, err := os.ReadFile("docs/KEYS.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(page), "## Keys\n")
	table, _, _ = strings.Cut(table, "\n## ")
	told := make(map[string]bool)
	for line := range strings.SplitSeq(table, "\n") {
		if cells := strings.Split(line, " | "); len(cells) == 3 && strings.Contains(line, "`") {
			told[strings.NewReplacer("| ", "", "`", "").Replace(cells[0])+": "+cells[1]] = true
		}
	}
	for key := range helped {
		if !told[key] {
			t.Errorf("docs/KEYS.md does not have %q", key)
		}
	}
	for key := range told {
		if !helped[key] {
			t.Errorf("the help does not have %q", key)
		}
	}
}

// newStory opens a terminal in a folder with a story of two articles.
func newStory(t *testing.T, env ...string) *terminal {
	term := newTerminal(t, 110, 30, env...)
	for name, text := range map[string]string{"wire.txt": wireText, "paper.txt": paperText} {
		if err := os.WriteFile(filepath.Join(term.dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return term
}

// shows waits until the screen says something.
func (term *terminal) shows(what string) {
	term.Helper()
	term.await(fmt.Sprintf("%q", what), func() bool { return strings.Contains(term.screen(), what) })
}

// A mark and a note are there again in the next run, also after a kill.
func smokeReview(t *testing.T, program string) {
	term := newStory(t)
	process := term.start(program + " --review marks .")
	term.press("Enter", "]", "F", "a")
	term.shows("Note")
	term.press("l", "a", "t", "e", "C-s")
	term.shows("late")
	process.Kill() // which leaves that terminal as it is
	again := newTerminal(t, 110, 30)
	again.start(fmt.Sprintf("%s --review %s/marks %s", program, term.dir, term.dir))
	again.shows("0 of 1 finding seen · 1 flagged · 1 note")
	again.press("q")
	if status := again.ended(); status != "0" {
		t.Errorf("exit status %s", status)
	}
}

// The screen follows the files.
func smokeLive(t *testing.T, program string) {
	term := newStory(t)
	term.start(program + " .")
	term.press("Enter")
	paper := filepath.Join(term.dir, "paper.txt")
	if err := os.WriteFile(paper, []byte(paperText+"\nA kayak was seen later.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	term.shows("paper.txt changed")
	term.press("q")
	term.ended()
}

// Stopped by a key or by another process, the program gives the shell its
// terminal where it can, and with fg it is on the screen again as it was.
func smokeStops(t *testing.T, program string) {
	term := newTerminal(t, 80, 24)
	before := term.modes()
	p := term.start(program)
	for _, stop := range []struct {
		name  string
		stop  func()
		leave bool // the screen is given back
	}{
		{"SIGTSTP", func() { p.Signal(syscall.SIGTSTP) }, true},
		{"SIGSTOP", func() { p.Signal(syscall.SIGSTOP) }, false},
		{"ctrl-z", func() { term.press("C-z") }, true},
		{"SIGTSTP again", func() { p.Signal(syscall.SIGTSTP) }, true},
	} {
		stop.stop()
		term.await("the prompt after "+stop.name, func() bool { return strings.Contains(term.screen(), prompt) })
		if stop.leave && term.onOtherScreen() {
			t.Errorf("after %s the alternate screen is still there", stop.name)
		}
		term.press("fg", "C-j") // which ends a line also where the terminal is as the program left it
		term.await("the screen after "+stop.name, func() bool { return term.onOtherScreen() && strings.Contains(term.screen(), "1 Desk") })
		term.checkScreen(stop.name)
	}
	term.press("q")
	term.await("the prompt", func() bool { return !term.onOtherScreen() })
	if after := term.modes(); after != before {
		t.Errorf("the terminal was\n%s\nand is\n%s", before, after)
	}
}
