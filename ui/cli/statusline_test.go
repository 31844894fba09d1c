package cli

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"
)

// locked is a writer that may be read while it is written to.
type locked struct {
	mutex  sync.Mutex
	buffer bytes.Buffer // not embedded: its other methods would not be locked
}

func (l *locked) Write(b []byte) (int, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.buffer.Write(b)
}

func (l *locked) String() string {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.buffer.String()
}

func TestStatusLine(t *testing.T) {
	var out locked
	s := newStatusLine(&out, time.Millisecond)
	s.now("comparing \x1b[31ma\nb: version 1 of 3" + strings.Repeat("!", 200))
	for range 1000 {
		if out.String() != "" {
			break
		}
		time.Sleep(time.Millisecond)
	}
	s.clear()
	s.now("writing x.html")
	s.tell()
	s.tell() // says nothing that stands there already
	s.end()
	lines := strings.Split(out.String(), eraseLine)
	if len(lines) != 5 || lines[0] != "" || !strings.HasPrefix(lines[1], "comparing a b: version 1 of 3!!") || len([]rune(lines[1])) != progressWidth ||
		lines[2] != "" || lines[3] != "writing x.html" || lines[4] != "" {
		t.Errorf("%q", lines)
	}
}

// What is done sooner is not told, and a run without a terminal tells nothing.
func TestNoStatusLine(t *testing.T) {
	var out locked
	s := newStatusLine(&out, time.Hour)
	s.now("comparing")
	s.end()
	if out.String() != "" {
		t.Errorf("%q", out.String())
	}
	var none *statusLine
	none.now("comparing")
	none.clear()
	p := &program{err: &out, out: &out, getenv: func(string) string { return "xterm" }}
	p.begin(true)()
	if p.status != nil || out.String() != "" {
		t.Error("a status line where there is no terminal")
	}
}
