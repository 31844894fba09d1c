//go:build unix

package review

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// part is the variable that makes of this test's program another program: the
// one that is called so.
const part = "STORYDIFF_REVIEW_TEST_PART"

func TestMain(m *testing.M) {
	args := strings.Fields(os.Getenv(part))
	if len(args) == 0 {
		os.Exit(m.Run())
	}
	play, ok := parts()[args[0]]
	if !ok {
		fmt.Println("no such part:", args[0])
		os.Exit(3)
	}
	if err := play(args[1:]); err != nil {
		fmt.Println(err)
		os.Exit(4)
	}
}

// another returns a command that runs this program in another part, in a
// folder.
func another(t *testing.T, folder string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	c := exec.Command(self)
	c.Dir = folder
	c.Env = append(os.Environ(), part+"="+strings.Join(args, " "))
	return c
}

// runs wants another program to come to a good end, and returns what it said.
func runs(t *testing.T, c *exec.Cmd) string {
	t.Helper()
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

// bookPath is where the other programs look for the book.
const bookPath = "book.jsonl"

// parts are the other programs.
func parts() map[string]func(args []string) error {
	return map[string]func([]string) error{
		"write": writeMany,
		"trial": trial,
	}
}

// writeMany marks changes one after the other, and says so after each: those
// of its own, and one that it shares with the others.
func writeMany(args []string) error {
	b, err := Open(bookPath, bridge())
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	times, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	for i := range times {
		key := fmt.Sprintf("%s-%03d", args[0], i)
		if err := b.Set(key, Mark{Seen: true, Note: key}, Context{}); err != nil {
			return err
		}
		shared := b.Get("shared")
		shared.Seen = true
		shared.Flagged = !shared.Flagged
		if err := b.Set("shared", shared, Context{}); err != nil {
			return err
		}
		fmt.Fprintln(out, i)
		out.Flush()
	}
	return nil
}

// Other programs write the same file at the same time: nothing of what any of
// them said it had written is lost.
func TestManyPrograms(t *testing.T) {
	const programs, times = 5, 12
	dir := t.TempDir()
	done := make(chan error, programs)
	for i := range programs {
		c := another(t, dir, "write", fmt.Sprint("p", i), fmt.Sprint(times))
		go func() {
			out, err := c.CombinedOutput()
			if err != nil {
				err = fmt.Errorf("%w: %s", err, out)
			}
			done <- err
		}()
	}
	for range programs {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	b := openAt(t, dir+"/"+bookPath)
	for i := range programs {
		for n := range times {
			key := fmt.Sprintf("p%d-%03d", i, n)
			if got, want := b.Get(key), (Mark{Seen: true, Note: key}); got != want {
				t.Errorf("%s: %+v", key, got)
			}
		}
	}
	if !b.Get("shared").Seen || len(b.All()) > programs*times+1 {
		t.Errorf("%d marks, the shared one %+v", len(b.All()), b.Get("shared"))
	}
	if got := entries(t, dir); got != ".book.jsonl.lock book.jsonl" {
		t.Errorf("in the folder: %s", got)
	}
}

// A program that is killed in the middle of writing loses nothing of what it
// said it had written, and what it leaves is a whole file.
func TestKill(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, bookPath)
	for round := range 12 {
		name := fmt.Sprint("r", round)
		c := another(t, dir, "write", name, "1000000")
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		// The kill comes somewhere in what follows the last line that is read.
		lines := bufio.NewScanner(out)
		last := -1
		for n := 0; n <= round && lines.Scan(); n++ {
			last++
		}
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() {
			if n, err := strconv.Atoi(lines.Text()); err == nil {
				last = n
			}
		}
		c.Wait()
		if last < round {
			t.Fatalf("the program ended after %d marks", last+1)
		}
		b := openAt(t, path)
		for n := range last + 1 {
			key := fmt.Sprintf("%s-%03d", name, n)
			if got := b.Get(key); got != (Mark{Seen: true, Note: key}) {
				t.Errorf("round %d: %s, said to be written, is %+v", round, key, got)
			}
		}
		if got := strings.Count(listing(b), "\n"+name+"-"); got > last+2 {
			t.Errorf("round %d: %d marks, of which %d said to be written", round, got, last+1)
		}
	}
	if got := openAt(t, path); got.Get("r0-000").Note == "" || strings.Contains(entries(t, dir), "damaged") {
		t.Errorf("in the folder: %s", entries(t, dir))
	}
}
