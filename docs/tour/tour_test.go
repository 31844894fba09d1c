package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

func TestParseTape(t *testing.T) {
	got, err := parseTape("# remark\nsize 40 9\nfilm walk A walk\nsetup mkdir x\n\npress ctrl-o  opens a story\nhold 0.5\n")
	if err != nil {
		t.Fatal(err)
	}
	if got.cols != 40 || got.rows != 9 || got.film != "walk" || got.title != "A walk" || len(got.setup) != 1 || len(got.steps) != 2 {
		t.Errorf("%+v", got)
	}
	if s := got.steps[0]; s.what != "ctrl-o" || s.words != "opens a story" || s.line != 6 {
		t.Errorf("%+v", s)
	}
	if got.steps[1].hold != 500*time.Millisecond {
		t.Errorf("%+v", got.steps[1])
	}
	for _, wrong := range []string{"", "size 40 9", "press", "press home-key", "hold on", "hold -1", "picture desk", "dance now", "size 40", "await ("} {
		if got, err := parseTape(wrong); err == nil {
			t.Errorf("%q is taken for %+v", wrong, got)
		}
	}
}

// rows makes a screen of lines.
func rows(lines ...string) (s screen) {
	for _, line := range lines {
		var row []cell
		for _, r := range line {
			row = append(row, cell{text: string(r)})
		}
		s = append(s, row)
	}
	return s
}

// wellFormed fails where a picture is no XML.
func wellFormed(t *testing.T, picture []byte) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(string(picture))); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, picture)
		}
	}
}

func TestStill(t *testing.T) {
	s := rows("a <b>  │", "── ≈ xyz")
	s[0][0].look = look{ink: "#ff0000", ground: "#00ff00", bold: true}
	got := string(still(s, "Letters & lines"))
	wellFormed(t, []byte(got))
	for _, want := range []string{
		"<title>Letters &amp; lines</title>", "fill:#ff0000;font-weight:700", "fill:#00ff00",
		`<text x="16.8" textLength="25.2">&lt;b&gt;</text>`, // in its place, however wide the letters before it are
		`d="M0 -4.5H16.8"`,                    // two cells, one line
		`<text x="25.2">≈</text>`,             // alone: it may come from another font
		`<text x="42" textLength="25.2">xyz<`, // in its place again
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %s in\n%s", want, got)
		}
	}
	if strings.Contains(got, ">│<") || strings.Contains(got, ">─") {
		t.Errorf("lines are drawn as letters:\n%s", got)
	}
}

func TestFilm(t *testing.T) {
	f := film{poster: 1, frames: []frame{
		{screen: rows("same", "one "), lasts: time.Second},
		{screen: rows("same", "two "), lasts: 2 * time.Second, key: "j", words: "down"},
		{screen: rows("same", "one "), lasts: time.Second, key: "k", words: "up"},
	}}
	got := string(f.draw("A film"))
	wellFormed(t, []byte(got))
	for _, want := range []string{
		"{0%{visibility:visible}25%{visibility:hidden}75%{visibility:visible}to{visibility:visible}}", // one
		"{0%{visibility:hidden}25%{visibility:visible}75%{visibility:hidden}}",                        // two
		"animation:4.0s", "prefers-reduced-motion", "poster",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %s in\n%s", want, got)
		}
	}
	if n := strings.Count(got, ">one<"); n != 1 {
		t.Errorf("a row that is seen twice is drawn %d times", n)
	}
}
