//go:build unix

package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A limit is told with the flag that raises it, and the flag and the settings raise it.
func TestLimitsAreRaised(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<html><body><!-- ", strings.Repeat("nothing ", 1_500_000), "--><p>The ferry Solvang left Tarnvik at noon.</p></body></html>") // 12 MB
	}))
	defer s.Close()
	long := "---\noutlet: Blad\n" + strings.Repeat("# a remark\n", 20_000) + "---\nThe ferry Solvang left Tarnvik at noon.\n"
	dir := story(t, "wire.txt", wireText, "paper.txt", paperText, "long.md", long)
	for _, tt := range []struct{ args, size, raised, told string }{
		{"list wire.txt paper.txt", "100", "1MB", "wire.txt (larger than the 100 bytes an article may have; "},
		{"list wire.txt long.md", "", "128MB", "long.md (line 1: the front matter that begins here has no end in 20000 lines; "},
		{"fetch " + s.URL + "/ -o out --allow-private", "", "20MB", "larger than the 10 MB that are fetched; "},
	} {
		args := strings.Fields(tt.args)
		home := t.TempDir()
		settings := func(size string) {
			t.Helper()
			path := filepath.Join(home, "storydiff", "config.yaml")
			if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte("max-size: "+size+"\n"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		runs := func(args ...string) (said string) {
			c := command(dir, args...)
			c.Env = append(c.Env, "XDG_CONFIG_HOME="+home)
			var errs bytes.Buffer
			c.Stdout, c.Stderr = nil, &errs
			c.Run()
			return errs.String()
		}
		if tt.size != "" {
			settings(tt.size)
		}
		if got := runs(args...); !strings.Contains(got, tt.told) || !strings.Contains(got, "--max-size") {
			t.Errorf("%s: told %q", tt.args, got)
		}
		if got := runs(append(args, "--max-size", tt.raised)...); strings.Contains(got, tt.told) {
			t.Errorf("%s --max-size %s: told %q", tt.args, tt.raised, got)
		}
		os.RemoveAll(filepath.Join(dir, "out"))
		settings(tt.raised)
		if got := runs(args...); strings.Contains(got, tt.told) {
			t.Errorf("%s with %s settled: told %q", tt.args, tt.raised, got)
		}
		os.RemoveAll(filepath.Join(dir, "out"))
		usual := tt.size == "" // a limit that is told when nothing raises it
		if got := runs(append(args, "--max-size", "0")...); strings.Contains(got, tt.told) != usual {
			t.Errorf("%s --max-size 0 with %s settled: told %q", tt.args, tt.raised, got)
		}
		settings("0")
		if got := runs(args...); strings.Contains(got, tt.told) != usual || strings.Contains(got, "no size") {
			t.Errorf("%s with 0 settled: told %q", tt.args, got)
		}
	}
	if got := run(t, dir, "", "list", ".", "--max-size", "much"); got.status != 2 || !strings.Contains(got.errors, `"much" is no size; write one like 500MB`) {
		t.Errorf("%+v", got)
	}
}

// What has no end, or may never begin, is refused before it is read, whatever it is
// named for.
func TestEndlessIsRefused(t *testing.T) {
	dir := story(t, "wire.txt", wireText, "paper.txt", paperText)
	for _, name := range []string{"pipe", "pipe.txt", "pipe.jsonl"} {
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o600); err != nil {
			t.Skip(err)
		}
	}
	if err := os.Symlink("/dev/zero", filepath.Join(dir, "zero.txt")); err != nil {
		t.Skip(err)
	}
	terminal, err := os.Open("/dev/tty")
	if err != nil {
		terminal, err = os.Open("/dev/ptmx") // the other end of a terminal, which is one as well
	}
	if err == nil {
		defer terminal.Close()
	}
	const (
		pipe   = "a pipe, not a file; feed it to standard input and name that as -"
		device = "a device or socket, not a file; leave it out"
	)
	for args, want := range map[string]string{
		"list pipe": pipe, "list /dev/zero": device, "report wire.txt pipe": pipe, "report wire.txt zero.txt": device, "pipe wire.txt": pipe,
		"report @pipe": pipe, "report @/dev/zero": device, "fetch @pipe": pipe, "fetch @/dev/zero -o out": device,
		"report --format jsonl pipe.jsonl": pipe, "report --format jsonl /dev/zero": device,
		"report wire.txt paper.txt --original pipe": pipe, "report wire.txt paper.txt --original /dev/zero": device,
		"report wire.txt paper.txt --review pipe": "a folder, pipe or device", "report wire.txt paper.txt --review /dev/zero": "a folder, pipe or device",
		"report wire.txt paper.txt -o pipe --force": "not an ordinary file", "report --format jsonl wire.txt paper.txt -o pipe --resume": "not an ordinary file",
		"list /dev/stdin wire.txt": device,
	} {
		if strings.Contains(args, "stdin") && terminal == nil {
			continue
		}
		c := command(dir, strings.Fields(args)...)
		var errs bytes.Buffer
		c.Stdout, c.Stderr = nil, &errs
		if strings.Contains(args, "stdin") {
			c.Stdin = terminal
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		late := time.AfterFunc(time.Minute, func() { c.Process.Kill() })
		c.Wait()
		late.Stop()
		if status := c.ProcessState.ExitCode(); status != 2 || !strings.Contains(errs.String(), want) {
			t.Errorf("%s: status %d, %s", args, status, errs.String())
		}
	}
	// In a folder they are passed over.
	if got := run(t, dir, "", "list", "."); got.status != 0 || !strings.Contains(got.out, "pipe.txt: "+pipe) || !strings.Contains(got.out, "zero.txt: "+device) {
		t.Errorf("%+v", got)
	}
}
