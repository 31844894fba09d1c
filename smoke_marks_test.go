//go:build smoke

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gofrs/flock"
)

// While another process has the file of marks locked, a mark is shown as not on the
// disk; it is written when that lets go, and the end asks before that.
func smokeLocked(t *testing.T, program string) {
	term := newStory(t)
	marks := filepath.Join(term.dir, "marks")
	term.start(program + " --review marks .")
	term.press("Enter", "]")
	lock := flock.New(filepath.Join(term.dir, ".marks.lock"))
	if err := lock.Lock(); err != nil {
		t.Fatal(err)
	}
	defer lock.Unlock() // a lock that nothing refers to ends when memory is collected
	onDisk := func() string {
		text, _ := os.ReadFile(marks)
		return string(text)
	}
	term.press("F")
	term.shows("⚑")
	term.shows("○ saving marks")
	term.shows("● marks not saved")
	term.shows("another program has it locked; end that one and try again; tried again every 3 seconds")
	term.press("q")
	term.shows("1 mark is not saved: quit anyway?")
	term.press("n")
	if onDisk() != "" {
		t.Errorf("written without the lock: %s", onDisk())
	}
	if err := lock.Unlock(); err != nil {
		t.Fatal(err)
	}
	term.shows("the marks are saved now")
	if screen := term.screen(); strings.Contains(screen, "marks not saved") || !strings.Contains(onDisk(), `"flagged":true`) {
		t.Errorf("on the disk %q, on the screen\n%s", onDisk(), screen)
	}
	if err := lock.Lock(); err != nil {
		t.Fatal(err)
	}
	term.press("F")
	term.shows("○ saving marks")
	term.press("q")
	term.shows("1 mark is not saved: quit anyway?")
	term.press("y")
	if status := term.ended(); status != "0" { // as was asked for
		t.Errorf("exit status %s", status)
	}
	if screen := term.settled(); !strings.Contains(screen, "marks were not saved: marks: another program has it locked") {
		t.Errorf("it says\n%s", screen)
	}
}

// Without a home folder nothing is written, and marks are said not to be kept.
func smokeNoHome(t *testing.T, program string) {
	term := newStory(t)
	before := contents(t, term.dir)
	term.start("env -u HOME -u XDG_STATE_HOME -u XDG_CONFIG_HOME " + program + " .")
	term.shows("neither HOME nor XDG_STATE_HOME names a folder for them")
	term.press("Enter", "]", "F")
	term.shows("● marks not saved")
	term.press("T", "Down", "Enter", "q")
	term.shows("1 mark is not saved: quit anyway?")
	term.press("y")
	if status := term.ended(); status != "0" {
		t.Errorf("exit status %s", status)
	}
	if screen := term.settled(); !strings.Contains(screen, "marks were not saved: neither HOME") {
		t.Errorf("it says\n%s", screen)
	}
	for name := range contents(t, term.dir) {
		if _, ok := before[name]; !ok && filepath.Base(name) != "pid" && filepath.Base(name) != "status" {
			t.Errorf("written: %s", name)
		}
	}
	if _, err := os.Stat("/.local/state/storydiff"); err == nil {
		t.Error("written: /.local/state/storydiff")
	}
}
