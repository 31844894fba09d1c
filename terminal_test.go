//go:build smoke

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// A terminal is a tmux of its own with a shell in it.
type terminal struct {
	*testing.T
	socket     string
	dir        string // where the shell is
	cols, rows int
	commands   int // typed so far
}

const prompt = "ready$"

func newTerminal(t *testing.T, cols, rows int, env ...string) *terminal {
	t.Helper()
	own := t.TempDir()
	profile := filepath.Join(own, "profile")
	if err := os.WriteFile(profile, []byte("PS1='"+prompt+" '\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	term := &terminal{T: t, socket: filepath.Join(own, "socket"), dir: t.TempDir(), cols: cols, rows: rows}
	args := []string{"new-session", "-d", "-x", strconv.Itoa(cols), "-y", strconv.Itoa(rows), "-c", term.dir}
	for _, e := range append(env, "ENV="+profile, "XDG_STATE_HOME="+own, "XDG_CONFIG_HOME="+own) {
		args = append(args, "-e", e)
	}
	t.Cleanup(func() { exec.Command("tmux", "-S", term.socket, "kill-server").Run() })
	term.tmux(append(args, "sh")...)
	term.await("the shell", func() bool { return strings.Contains(term.screen(), prompt) })
	return term
}

func (term *terminal) tmux(args ...string) string {
	term.Helper()
	out, err := exec.Command("tmux", append([]string{"-S", term.socket, "-f", os.DevNull}, args...)...).CombinedOutput()
	if err != nil {
		term.Fatalf("tmux %v: %v: %s", args, err, out)
	}
	return strings.TrimRight(string(out), "\n")
}

func (term *terminal) screen() string { return term.tmux("capture-pane", "-p") }

// await waits until something holds.
func (term *terminal) await(what string, holds func() bool) {
	term.Helper()
	for range 200 {
		if holds() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	term.Fatalf("waited in vain for %s; the screen says\n%s", what, term.screen())
}

// settled waits until the screen stands still, and returns it.
func (term *terminal) settled() string {
	term.Helper()
	last := "nothing seen yet"
	term.await("a screen that stands still", func() bool {
		now := term.screen()
		still := now == last
		last = now
		return still
	})
	return last
}

// press sends keys by tmux's names for them.
func (term *terminal) press(keys ...string) {
	term.Helper()
	term.tmux(append([]string{"send-keys", "--"}, keys...)...)
}

// shell types a command, waits for the prompt after it and returns what it left
// on the screen.
func (term *terminal) shell(command string) string {
	term.Helper()
	term.commands++
	end := fmt.Sprint("end of command ", term.commands)
	term.press("clear; "+command+"; echo "+end, "Enter")
	var lines []string
	term.await("the prompt", func() bool {
		lines = strings.Split(strings.TrimSpace(term.screen()), "\n")
		n := len(lines)
		return n > 1 && strings.TrimSpace(lines[n-2]) == end && strings.TrimSpace(lines[n-1]) == prompt
	})
	return strings.Join(lines[:len(lines)-2], "\n")
}

// modes returns what the terminal does with keys and lines.
func (term *terminal) modes() string {
	term.Helper()
	term.shell("stty -a >modes")
	text, err := os.ReadFile(filepath.Join(term.dir, "modes"))
	if err != nil {
		term.Fatal(err)
	}
	return string(text)
}

func (term *terminal) onOtherScreen() bool {
	return term.tmux("display-message", "-p", "#{alternate_on}") == "1"
}

// start types a command line that opens the program's screen, and returns the
// program's process. What the shell sees of its end goes to a file.
func (term *terminal) start(command string) *os.Process {
	term.Helper()
	os.Remove(filepath.Join(term.dir, "pid"))
	term.press(fmt.Sprintf("sh -c 'echo $$ >pid; exec %s'; echo $? >status", command), "Enter")
	term.await("the program's screen", func() bool { return term.onOtherScreen() && strings.TrimSpace(term.screen()) != "" })
	term.settled()
	text, err := os.ReadFile(filepath.Join(term.dir, "pid"))
	if err != nil {
		term.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		term.Fatal(err)
	}
	p, err := os.FindProcess(pid)
	if err != nil {
		term.Fatal(err)
	}
	return p
}

// ended waits for the shell to have the terminal back and returns the exit
// status.
func (term *terminal) ended() string {
	term.Helper()
	path := filepath.Join(term.dir, "status")
	var text []byte
	term.await("the program's end", func() bool {
		text, _ = os.ReadFile(path)
		return len(text) > 0
	})
	os.Remove(path)
	return strings.TrimSpace(string(text))
}

// checkScreen checks that the program is on the screen and fits it.
func (term *terminal) checkScreen(after string) {
	term.Helper()
	screen := term.settled()
	if !term.onOtherScreen() {
		term.Fatalf("after %s: the program has left the screen:\n%s", after, screen)
	}
	lines := strings.Split(screen, "\n")
	if len(lines) > term.rows {
		term.Errorf("after %s: %d lines of %d", after, len(lines), term.rows)
	}
	for i, line := range lines {
		if ansi.StringWidth(line) > term.cols {
			term.Errorf("after %s: line %d is wider than %d cells: %q", after, i, term.cols, line)
		}
	}
}

func (term *terminal) resize(cols, rows int) {
	term.Helper()
	term.tmux("resize-window", "-x", strconv.Itoa(cols), "-y", strconv.Itoa(rows))
	term.cols, term.rows = cols, rows
}

// build returns the program as users build it.
func build(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "storydiff")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v: %s", err, out)
	}
	return path
}
