package main

import (
	"errors"
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// A terminal is a shell in a terminal without a window.
type terminal struct {
	shell *exec.Cmd
	file  *os.File // the terminal's end of the line

	mu       sync.Mutex // for what follows
	emulator *vt.Emulator
	heard    time.Time // when the shell last wrote something
}

// How long nothing has to be written until the screen counts as finished, and how long
// it may take.
const (
	quiet = 400 * time.Millisecond
	limit = 30 * time.Second
)

// openTerminal opens a terminal of so many cells in a folder that is its user's home, where
// storydiff is the program at the path.
func openTerminal(cols, rows int, program, home string) (*terminal, error) {
	term := &terminal{shell: exec.Command("sh"), emulator: vt.NewEmulator(cols, rows)}
	term.emulator.SetDefaultForegroundColor(foreground)
	term.emulator.SetDefaultBackgroundColor(background)
	term.shell.Dir = home
	term.shell.Env = environment(program, home)
	var err error
	if term.file, err = pty.StartWithSize(term.shell, &pty.Winsize{Rows: uint16(rows), Cols: uint16(cols)}); err != nil {
		return nil, err
	}
	go term.listen()
	go term.answer()
	return term, term.await(regexp.MustCompile(`\$`))
}

// environment is what programs find in which nothing is settled but where they are.
func environment(program, home string) []string {
	return []string{
		"HOME=" + home, "PATH=" + filepath.Dir(program) + string(os.PathListSeparator) + os.Getenv("PATH"), "PS1=$ ",
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "TZ=UTC",
	}
}

// listen draws what the shell writes, until it ends.
func (t *terminal) listen() {
	buf := make([]byte, 1<<16)
	for {
		n, err := t.file.Read(buf)
		t.mu.Lock()
		t.emulator.Write(buf[:n])
		t.heard = time.Now()
		t.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// answer passes on what the terminal answers when a program asks it something.
func (t *terminal) answer() {
	buf := make([]byte, 1<<10)
	for {
		n, err := t.emulator.Read(buf)
		if err != nil {
			return
		}
		t.file.Write(buf[:n])
	}
}

func (t *terminal) close() {
	t.shell.Process.Kill()
	t.shell.Wait()
	t.file.Close()
	t.emulator.Close()
}

// send types keys, waits until the screen is another one than before, and until it stands
// still.
func (t *terminal) send(keys string) error {
	before := t.screen()
	if _, err := t.file.WriteString(keys); err != nil {
		return err
	}
	if !t.until(func() bool { return !t.screen().equal(before) }) {
		return errors.New("this changes nothing on the screen")
	}
	return nil
}

// await waits until what the screen shows matches, and stands still.
func (t *terminal) await(shown *regexp.Regexp) error {
	if !t.until(func() bool { return shown.MatchString(t.screen().String()) }) {
		return fmt.Errorf("waited in vain for %s", shown)
	}
	return nil
}

// until waits until something holds of a screen that stands still, and says whether it
// came to that.
func (t *terminal) until(holds func() bool) bool {
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		t.mu.Lock()
		still := time.Since(t.heard) > quiet
		t.mu.Unlock()
		if still && holds() {
			return true
		}
	}
	return false
}

// A screen is what a terminal shows: rows of cells.
type screen [][]cell

// A cell is a grapheme cluster and how it looks. One that is two cells wide has an empty
// one behind it.
type cell struct {
	text string
	look look
}

// A look is how a cell looks; colours are as in CSS, and empty for the terminal's own.
type look struct {
	ink, ground, line           string // of the letter, of what is behind it, of the underline
	bold, faint, italic, struck bool
	underline                   uv.Underline
}

func (t *terminal) screen() screen {
	t.mu.Lock()
	defer t.mu.Unlock()
	s := make(screen, t.emulator.Height())
	for y := range s {
		s[y] = make([]cell, t.emulator.Width())
		for x := range s[y] {
			s[y][x].text = " "
			if c := t.emulator.CellAt(x, y); c != nil && c.Content != "" {
				s[y][x] = cell{c.Content, lookOf(c.Style)}
			} else if before := t.emulator.CellAt(x-1, y); before != nil && before.Width > 1 {
				s[y][x] = cell{"", lookOf(before.Style)}
			}
		}
	}
	if at := t.emulator.CursorPosition(); !t.emulator.CursorHidden() && at.Y < len(s) && at.X < len(s[at.Y]) {
		c := &s[at.Y][at.X]
		c.look.ink, c.look.ground = css(background), css(foreground)
	}
	return s
}

func lookOf(s uv.Style) look {
	l := look{
		ink: css(s.Fg), ground: css(s.Bg), line: css(s.UnderlineColor), underline: s.Underline,
		bold: s.Attrs&uv.AttrBold != 0, faint: s.Attrs&uv.AttrFaint != 0,
		italic: s.Attrs&uv.AttrItalic != 0, struck: s.Attrs&uv.AttrStrikethrough != 0,
	}
	if s.Attrs&uv.AttrReverse != 0 {
		l.ink, l.ground = l.ground, l.ink
		if l.ink == "" {
			l.ink = css(background)
		}
		if l.ground == "" {
			l.ground = css(foreground)
		}
	}
	return l
}

func css(c color.Color) string {
	if c == nil {
		return ""
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func (s screen) equal(other screen) bool { return slices.EqualFunc(s, other, slices.Equal[[]cell]) }

// String returns what the screen says, without the blanks at the ends of lines.
func (s screen) String() string {
	var b strings.Builder
	for _, row := range s {
		var line strings.Builder
		for _, c := range row {
			line.WriteString(c.text)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}
