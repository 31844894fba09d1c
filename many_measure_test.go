package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// measured runs the stream on a path and returns what it printed, its peak of
// memory in MB, and the time and the processors' time it took. The peak is asked
// for while it runs: what the system tells afterwards has that of this process in
// it, which has started it.
func measured(t *testing.T, dir, path string) (out string, peak int, took, busy time.Duration) {
	t.Helper()
	c := command(dir, "report", "--format", "jsonl", path)
	var b, errs bytes.Buffer
	c.Stdout, c.Stderr = &b, &errs
	begun := time.Now()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	go func() { done <- c.Wait() }()
	for {
		select {
		case err := <-done:
			if err != nil {
				t.Fatalf("%v, %s", err, errs.String())
			}
			return b.String(), peak, time.Since(begun), c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		case <-time.After(20 * time.Millisecond):
			status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", c.Process.Pid))
			if _, after, found := strings.Cut(string(status), "VmHWM:"); found {
				fmt.Sscan(after, &peak)
				peak >>= 10
			}
		}
	}
}

// TestManyStories compares stories of five versions by the hundred: the memory of
// a run does not grow with them, and the bytes are the same from run to run and
// from folders as from lines. With STORYDIFF_FULL there are 600.
func TestManyStories(t *testing.T) {
	few, many := 20, 100
	if os.Getenv("STORYDIFF_FULL") != "" {
		few, many = 100, 600
	}
	_, least, _, _ := measured(t, someStories(t, few), "lines.jsonl")
	dir := someStories(t, many)
	want, peak, took, busy := measured(t, dir, "folders")
	t.Logf("%d stories: %.1f s, %.1f s of processors, %.1f stories a second and processor, %d MB (%d MB for %d)",
		many, took.Seconds(), busy.Seconds(), float64(many)/busy.Seconds(), peak, least, few)
	if peak > least*3/2+10 {
		t.Errorf("%d MB for %d stories, and %d MB for %d", peak, many, least, few)
	}
	if n := strings.Count(want, "\n"); n != 4*many {
		t.Errorf("%d lines", n)
	}
	if again, _, _, _ := measured(t, dir, "folders"); again != want {
		t.Error("a second run gives other bytes")
	}
	if lines, _, _, _ := measured(t, dir, filepath.Join(dir, "lines.jsonl")); withoutPaths(lines) != withoutPaths(want) {
		t.Error("lines give other bytes than folders")
	}
}

// TestOneLetterParagraphs compares texts of nothing but paragraphs of one letter, which
// make the most of their bytes: two files of 6 MB take 3.3 GB of memory, and these a tenth
// of that.
func TestOneLetterParagraphs(t *testing.T) {
	if os.Getenv("STORYDIFF_FULL") == "" {
		t.Skip("takes some seconds; STORYDIFF_FULL=1 runs it")
	}
	text := strings.Repeat("a\n\n", 200_000)
	dir := story(t, "wire.txt", text, "paper.txt", text+"b\n")
	_, peak, _, busy := measured(t, dir, ".")
	t.Logf("%d MB, %.1f s of processors", peak, busy.Seconds())
	if peak > 500 {
		t.Errorf("%d MB for %d bytes", peak, len(text))
	}
}
