package main

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// A tape is what is done in one terminal, from its start.
type tape struct {
	cols, rows int
	film       string // the name of the film; empty for none
	title      string // what the film is of
	setup      []string
	steps      []step
}

// A step is a line of a tape:
//
//	press KEY [WORDS]   press a key, which has to change the screen; the words stand below the film
//	type TEXT           type a text
//	await EXPRESSION    wait until the screen has what matches the regular expression
//	hold SECONDS        show what is there for so long in the film, instead of as long as the words take to read
//	poster              what is there stands for the film where nothing moves
//	picture NAME WORDS  make a picture of what is there; the words are what it is of
//
// Lines that begin with # say nothing. Before the first step stand
//
//	size COLUMNS ROWS   of the terminal, in cells
//	film NAME WORDS     make a film, too; the words are what it is of
//	setup COMMAND       a shell's command that is run beforehand, where $TREE is the program's source tree
type step struct {
	line  int
	does  string
	what  string // the key, text or name
	words string
	hold  time.Duration

	awaited *regexp.Regexp
}

func parseTape(text string) (t tape, err error) {
	t.cols, t.rows = 100, 30
	for i, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		does, rest, _ := strings.Cut(line, " ")
		if err := t.add(step{line: i + 1, does: does}, strings.TrimSpace(rest)); err != nil {
			return t, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	if len(t.steps) == 0 {
		return t, errors.New("no steps")
	}
	return t, nil
}

// add adds a step; rest is its line after the first word.
func (t *tape) add(s step, rest string) (err error) {
	if rest == "" && s.does != "poster" {
		return fmt.Errorf("%s: of what?", s.does)
	}
	first, words, _ := strings.Cut(rest, " ")
	words = strings.TrimSpace(words)
	switch s.does {
	case "size":
		if t.cols, err = strconv.Atoi(first); err == nil {
			t.rows, err = strconv.Atoi(words)
		}
		return err
	case "film":
		t.film, t.title = first, words
		return nil
	case "setup":
		t.setup = append(t.setup, rest)
		return nil
	case "press":
		if _, err := keyBytes(first); err != nil {
			return err
		}
		s.what, s.words = first, words
	case "picture":
		if words == "" {
			return errors.New("picture: of what?")
		}
		s.what, s.words = first, words
	case "await":
		if s.awaited, err = regexp.Compile(rest); err != nil {
			return fmt.Errorf("await: %w", err)
		}
	case "type":
		s.what = rest
	case "hold":
		seconds, err := strconv.ParseFloat(rest, 64)
		if err != nil || seconds <= 0 {
			return fmt.Errorf("hold: %q is no number of seconds", rest)
		}
		s.hold = time.Duration(seconds * float64(time.Second))
	case "poster":
	default:
		return fmt.Errorf("there is no %s on a tape", s.does)
	}
	t.steps = append(t.steps, s)
	return nil
}

// keyBytes returns what a terminal sends for a key, by the name that the program has for it.
func keyBytes(name string) (string, error) {
	named := map[string]string{
		"enter": "\r", "esc": "\x1b", "tab": "\t", "shift-tab": "\x1b[Z", "space": " ", "backspace": "\x7f",
		"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "PgUp": "\x1b[5~", "PgDn": "\x1b[6~",
	}
	if bytes, ok := named[name]; ok {
		return bytes, nil
	}
	if letter, ok := strings.CutPrefix(name, "ctrl-"); ok && len(letter) == 1 && letter[0] >= 'a' && letter[0] <= 'z' {
		return string(rune(letter[0] - 'a' + 1)), nil
	}
	if utf8.RuneCountInString(name) == 1 {
		return name, nil
	}
	return "", fmt.Errorf("there is no key %q", name)
}

// play does what is on a tape in a terminal of its own, in the folder home, and adds the
// pictures to a map from the names of their files.
func play(t tape, program, home string, pictures map[string][]byte) error {
	tree, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		return err
	}
	for _, command := range t.setup {
		c := exec.Command("sh", "-c", command)
		c.Dir, c.Env = home, append(environment(program, home), "TREE="+tree)
		if out, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", command, err, out)
		}
	}
	term, err := openTerminal(t.cols, t.rows, program, home)
	if err != nil {
		return err
	}
	defer term.close()
	var f film
	for _, s := range t.steps {
		if err := do(s, term, &f, pictures); err != nil {
			return fmt.Errorf("line %d: %w; the screen says\n%s", s.line, err, term.screen())
		}
	}
	if t.film != "" {
		pictures[t.film+".svg"] = f.draw(t.title)
	}
	return nil
}

func do(s step, term *terminal, f *film, pictures map[string][]byte) error {
	switch s.does {
	case "press":
		keys, err := keyBytes(s.what)
		if err != nil {
			return err
		}
		if err := term.send(keys); err != nil {
			return err
		}
		f.frames = append(f.frames, frame{screen: term.screen(), key: s.what, words: s.words, lasts: reading(s.words)})
	case "type":
		if err := term.send(s.what); err != nil {
			return err
		}
		f.frames = append(f.frames, frame{screen: term.screen(), lasts: reading(s.what)})
	case "await":
		if err := term.await(s.awaited); err != nil {
			return err
		}
		if last := len(f.frames) - 1; last >= 0 {
			f.frames[last].screen = term.screen()
		}
	case "hold", "poster":
		if len(f.frames) == 0 {
			return fmt.Errorf("%s: nothing is shown yet", s.does)
		}
		if s.does == "poster" {
			f.poster = len(f.frames) - 1
		} else {
			f.frames[len(f.frames)-1].lasts = s.hold
		}
	case "picture":
		pictures[s.what+".svg"] = still(term.screen(), s.words)
	}
	return nil
}

// reading is how long it takes to see what a key did and to read some words.
func reading(words string) time.Duration {
	return max(1500*time.Millisecond, time.Second+time.Duration(utf8.RuneCountInString(words))*60*time.Millisecond)
}
