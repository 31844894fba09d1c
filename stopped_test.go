package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"storydiff/internal/invented"
)

// longStory writes a story of three articles of some thousands of words, and returns
// its folder.
func longStory(t *testing.T) string {
	t.Helper()
	texts := map[string]*strings.Builder{"wire": {}, "courier": {}, "herald": {}}
	for n := range 25 {
		for _, a := range invented.Story(n) {
			if b := texts[a.ID]; b != nil {
				b.WriteString(a.Text + "\n")
			}
		}
	}
	dir := t.TempDir()
	for id, b := range texts {
		if err := os.WriteFile(filepath.Join(dir, id+".txt"), []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestStoppedExports stops exports while they are written. What is there then is whole:
// as it is after an undisturbed run, and no file besides.
func TestStoppedExports(t *testing.T) {
	story := longStory(t)
	for name, args := range map[string][]string{
		"-o":      {"-o", "out/x.html", "-o", "out/x.json", "-o", "out/x.tei.xml", "-o", "out/x.csv"},
		"--split": {"--split", "out", "--format", "html"},
	} {
		args = append([]string{"report", story}, args...)
		undisturbed := t.TempDir()
		os.Mkdir(filepath.Join(undisturbed, "out"), 0o777)
		if got := run(t, undisturbed, "", args...); got.status != 0 {
			t.Fatal(got)
		}
		whole := map[string]string{}
		for path, text := range contents(t, undisturbed) {
			whole[strings.TrimPrefix(path, undisturbed)] = text
		}
		caught := 0
		for try := range 4 {
			signal := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM}[try%2]
			dir := t.TempDir()
			os.Mkdir(filepath.Join(dir, "out"), 0o777)
			if stopWhileWriting(t, dir, signal, try+1, args) {
				caught++
			}
			for path, text := range contents(t, dir) {
				if want, ok := whole[strings.TrimPrefix(path, dir)]; !ok || text != want {
					t.Errorf("%s, %s, try %d: left %s with %d bytes of %d", name, signal, try, path, len(text), len(want))
				}
			}
		}
		if caught == 0 {
			t.Errorf("%s: no run was stopped while it wrote a file", name)
		}
	}
}

// stopWhileWriting runs the program in a folder and sends it a signal as soon as it has
// begun to write its nth file, and says whether it was stopped by that.
func stopWhileWriting(t *testing.T, dir string, signal syscall.Signal, nth int, args []string) bool {
	t.Helper()
	c := command(dir, args...)
	var errs bytes.Buffer
	c.Stderr = &errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	seen := map[string]bool{}
	for {
		if begun, _ := filepath.Glob(filepath.Join(dir, "out", ".storydiff-*.tmp")); len(begun) > 0 {
			files, _ := filepath.Glob(filepath.Join(dir, "out", "x*"))
			seen[fmt.Sprint(begun, files)] = true
		}
		if len(seen) >= nth {
			c.Process.Signal(signal)
			nth = 1 << 30
		}
		select {
		case <-ended:
			if c.ProcessState.ExitCode() == 0 {
				return false
			}
			if got := c.ProcessState.ExitCode(); got != 128+int(signal) || errs.Len() > 0 {
				t.Errorf("%s: status %d, %s", signal, got, &errs)
			}
			return true
		case <-time.After(100 * time.Microsecond):
		}
	}
}
