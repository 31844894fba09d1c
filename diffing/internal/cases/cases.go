// Package cases runs tables of what a reader makes of a text, kept in files
// that an editor can read:
//
//	# Numbers in words
//	Half a dozen tents burned. | 6 [tents]
//	It is a dozen or two.      | 12 ! should be: about 12
//
// A line is a text and, behind a bar, what is read in it. A paragraph break in
// the text is written ¶. Where the reader is known to be wrong, what would be
// right follows; when it comes to be read so, the test fails until the remark
// is taken away. Lines that begin with # and empty lines are for the reader.
//
// Run the test with -update to write down what is read now, and look at every
// line that changes.
package cases

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write down what is read now")

const (
	divider = " | "
	remark  = " ! should be: "
)

// Run holds the table in a file against what read makes of its texts.
func Run(t *testing.T, path string, read func(text string) string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	for n, line := range lines {
		c, ok := parse(line)
		if !ok {
			continue
		}
		got := read(strings.ReplaceAll(c.text, " ¶ ", "\n\n"))
		if *update {
			lines[n] = c.read(got).String()
		} else if fault := c.fault(got); fault != "" {
			t.Errorf("%s:%d: %s", path, n+1, fault)
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// A line is one case of a table.
type line struct {
	text  string
	want  string
	right string // what should be read, where want is known to be wrong
}

// parse reads a line; ok is not set on one that is no case.
func parse(s string) (c line, ok bool) {
	if strings.TrimSpace(s) == "" || strings.HasPrefix(s, "#") {
		return line{}, false
	}
	c.text, c.want, _ = strings.Cut(s, strings.TrimSuffix(divider, " "))
	c.want, c.right, _ = strings.Cut(c.want, remark)
	c.text, c.want, c.right = strings.TrimSpace(c.text), strings.TrimSpace(c.want), strings.TrimSpace(c.right)
	return c, true
}

// fault says what is wrong with what was read, or "".
func (c line) fault(got string) string {
	switch {
	case got == c.want && got != c.right:
		return ""
	case got == c.right:
		return fmt.Sprintf("%s\nis read right now: %s\ntake the remark away", c.text, got)
	case c.right != "":
		return fmt.Sprintf("%s\nis read as:   %s\nno longer as: %s\nand should be: %s", c.text, got, c.want, c.right)
	}
	return fmt.Sprintf("%s\nis read as: %s\nshould be:  %s", c.text, got, c.want)
}

// read is the case with what is read today; a remark goes when it is met.
func (c line) read(got string) line {
	c.want = got
	if c.right == got {
		c.right = ""
	}
	return c
}

func (c line) String() string {
	s := c.text + divider + c.want
	if c.right != "" {
		s += remark + c.right
	}
	return s
}
