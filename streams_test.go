package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"storydiff/ui/cli"
)

// A reader who has seen enough hears no complaint.
func TestBrokenPipe(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	c := command(t.TempDir(), "report", "--format", "json")
	var errs bytes.Buffer
	c.Stdout, c.Stderr = w, &errs
	r.Close()
	err = c.Run()
	w.Close()
	if err == nil || errs.Len() > 0 {
		t.Errorf("error %v, and on standard error %q", err, errs.String())
	}
}

func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	for _, args := range [][]string{{"report"}, {"list"}, {}, {"--help"}, {"--version"}, {"report", "--help"}, {"help", "list"}, {"completion", "bash"}, {"config"}} {
		c := command(t.TempDir(), args...)
		var errs bytes.Buffer
		c.Stdout, c.Stderr = full, &errs
		c.Run()
		if c.ProcessState.ExitCode() != 2 || !strings.Contains(errs.String(), "standard output: no room for what is printed; make some") || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%v: status %d and %q", args, c.ProcessState.ExitCode(), errs.String())
		}
	}
}

// A run that waits for standard input ends when it is told to, with the status
// that shells give for the signal.
func TestSignals(t *testing.T) {
	for signal, status := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGQUIT: 131} {
		t.Run(signal.String(), func(t *testing.T) {
			dir := story(t, "wire.txt", wireText)
			r, w, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			defer w.Close()
			c := command(dir, "report", "wire.txt", "-")
			var out, errs bytes.Buffer
			c.Stdin, c.Stdout, c.Stderr = r, &out, &errs
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			r.Close()
			// More than a pipe holds: once it is taken, the program is reading.
			if _, err := w.Write(bytes.Repeat([]byte("A line of text.\n"), 1<<14)); err != nil {
				t.Fatal(err)
			}
			c.Process.Signal(signal)
			c.Wait()
			if c.ProcessState.ExitCode() != status || errs.Len() > 0 || out.Len() > 0 {
				t.Errorf("status %d, output %q, errors %q", c.ProcessState.ExitCode(), out.String(), errs.String())
			}
		})
	}
}

// So does a run that waits for a server.
func TestSignalWhileFetching(t *testing.T) {
	asked := make(chan bool, 10)
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		asked <- true
		<-r.Context().Done()
	}))
	defer s.Close()
	for _, args := range [][]string{{"report", s.URL + "/a", s.URL + "/b"}, {"fetch", s.URL + "/a", s.URL + "/b"}, {"list", s.URL + "/a", "--original", s.URL + "/b"}} {
		dir := t.TempDir()
		c := command(dir, append(args, "--allow-private")...)
		var out, errs bytes.Buffer
		c.Stdout, c.Stderr = &out, &errs
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		<-asked
		start := time.Now()
		c.Process.Signal(syscall.SIGINT)
		c.Wait()
		if c.ProcessState.ExitCode() != 130 || errs.Len() > 0 || out.Len() > 0 {
			t.Errorf("%s: status %d, output %q, errors %q", args[0], c.ProcessState.ExitCode(), out.String(), errs.String())
		}
		if took := time.Since(start); took > 900*time.Millisecond {
			t.Errorf("%s: it took %v", args[0], took)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%s: left behind %v", args[0], left)
		}
	}
}

type panicking struct{}

func (panicking) Write([]byte) (int, error) { panic("a fault\x1b]0;\a planted") }
func (panicking) Read([]byte) (int, error)  { panic("a fault\x1b]0;\a planted") }

// A mistake of the program's own is said to be one, wherever it is made, and
// ends with the status of trouble.
func TestPanic(t *testing.T) {
	tests := map[string]struct {
		in   io.Reader
		out  io.Writer
		args []string
	}{
		"writing": {strings.NewReader(""), panicking{}, []string{"list"}},
		"reading": {panicking{}, io.Discard, []string{"list", "-"}}, // beside the main goroutine
	}
	for name, test := range tests {
		var errs bytes.Buffer
		status := cli.Run(test.args, test.in, test.out, &errs, os.Getenv)
		first, stack, _ := strings.Cut(errs.String(), "\n")
		if strings.ContainsAny(errs.String(), "\x1b\a") {
			t.Errorf("%s: control bytes are printed: %q", name, errs.String())
		}
		if status != 2 || !strings.HasPrefix(first, "storydiff: stopped by a mistake of its own: a fault planted;") || !strings.Contains(stack, "panicking.") {
			t.Errorf("%s: status %d; %s", name, status, errs.String())
		}
	}
}
