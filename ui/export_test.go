package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing/report"
	"storydiff/ui/dialog"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// written returns the names of the files in the folder.
func written(t *testing.T) string {
	t.Helper()
	list, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestExportNames opens the dialog at several places and looks at the name
// that it offers, and at what is written under it.
func TestExportNames(t *testing.T) {
	tests := []struct {
		keys     string
		file     string
		has, not string
	}{
		{"e enter", "lock-gate.mirror.md", "Else Brandvik", "Nobody tells"},
		{"e down enter", "lock-gate.all.md", "Korsund Post", "Nobody tells"},
		{"e tab right enter", "lock-gate.mirror.json", `"schema"`, "Korsund Post"},
		{"e tab tab ctrl+u x . c s v enter", "x.csv", "what differs", "Nobody tells"},
		{"e down tab right right enter", "lock-gate.all.jsonl", `"story":"lock-gate"`, `"coverage":[`},
		{"e tab left enter", "lock-gate.mirror.txt", "[-Ilse Brandvik-]", "Korsund Post"},
		{"enter ] e up up enter", "lock-gate.mirror.change-1.md", "1,420", "Else Brandvik"},
		{"enter f j j j space enter e up enter", "lock-gate.mirror.shown.md", "Else Brandvik", "Shares in the company"},
		{"enter e tab tab ctrl+u x . m d enter", "x.md", "Else Brandvik", "Nobody tells"},
		{"enter e tab right tab ctrl+u x tab tab left left enter", "x", "[-Ilse Brandvik-]", "Korsund Post"},
		{"enter e esc", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.keys, func(t *testing.T) {
			t.Chdir(t.TempDir())
			s := newStage(t, 120, 36, sample.LockGate()...)
			s.press("end")
			s.press(strings.Fields(tt.keys)...)
			if got := written(t); got != tt.file {
				t.Fatalf("written: %q, want %q", got, tt.file)
			}
			if tt.file == "" {
				return
			}
			text := read(t, tt.file)
			if !strings.Contains(text, tt.has) || strings.Contains(text, tt.not) {
				t.Errorf("%s has %q: %v, %q: %v", tt.file, tt.has, strings.Contains(text, tt.has), tt.not, strings.Contains(text, tt.not))
			}
			if abs, _ := filepath.Abs(tt.file); !strings.Contains(s.notice.text, abs) {
				t.Errorf("it says %q, and not where", s.notice.text)
			}
		})
	}
}

func TestExportAsksBeforeItReplaces(t *testing.T) {
	t.Chdir(t.TempDir())
	const name = "lock-gate.mirror.md"
	if err := os.WriteFile(name, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	s := newStage(t, 100, 30, sample.LockGate()...)
	s.press("end", "enter", "e", "enter")
	if !isOpen[*dialog.Export](s) || s.scene() != keys.InQuestion || !strings.Contains(ansi.Strip(s.screen()), "there already") {
		t.Fatalf("it does not ask: %v\n%s", s, ansi.Strip(s.screen()))
	}
	s.press("x", "enter", "tab")
	if s.scene() != keys.InQuestion || read(t, name) != "mine" {
		t.Fatal("another key than yes or no was taken for an answer")
	}
	s.press("n")
	if !isOpen[*dialog.Export](s) || s.scene() != keys.InName || read(t, name) != "mine" {
		t.Fatalf("after a no: %v", s)
	}
	s.press("enter", "y")
	if s.dialog() != nil || !strings.Contains(read(t, name), "Else Brandvik") {
		t.Fatalf("after a yes: %v", s)
	}
}

func TestExportFailureKeepsTheDialog(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newStage(t, 100, 30, sample.LockGate()...)
	s.press("end", "enter", "e", "tab", "tab", "home", "n", "o", "/", "enter")
	screen := ansi.Strip(s.screen())
	if !isOpen[*dialog.Export](s) || !strings.Contains(screen, "no/lock-gate.mirror.md") || !strings.Contains(screen, "no folder") {
		t.Fatalf("%v\n%s", s, screen)
	}
	s.press("home", "delete", "delete", "delete", "enter")
	if got := written(t); s.dialog() != nil || got != "lock-gate.mirror.md" {
		t.Fatalf("%v, written %q", s, got)
	}
}

// TestExportIsGivenUp presses esc while the file is written: no file is left,
// and the next esc closes the dialog.
func TestExportIsGivenUp(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newStage(t, 100, 30, sample.LockGate()...)
	s.press("end", "enter", "e")
	_, cmd := s.Update(keyPress("enter"))
	s.press("esc")
	if !isOpen[*dialog.Export](s) || open[*dialog.Export](s).State != dialog.Filling {
		t.Fatalf("after esc: %v, state %d", s, open[*dialog.Export](s).State)
	}
	s.run(cmd)
	if got := written(t); got != "" || !strings.Contains(s.notice.text, "given up") {
		t.Errorf("written %q; %v says %q", got, s, s.notice.text)
	}
	s.press("esc")
	if s.dialog() != nil {
		t.Errorf("the dialog is still there: %v", s)
	}
}

// TestExportByKeys chooses what and in which form with the arrows, a form by its first
// letter, and a letter that no form begins with changes nothing.
func TestExportByKeys(t *testing.T) {
	s := newStage(t, 80, 24, sample.LockGate()...)
	s.press("e")
	e := open[*dialog.Export](s)
	what, name := e.Choice, e.Name.Value()
	if s.press("right"); e.Choice != what || e.Name.Value() == name {
		t.Errorf("→ gives %q, and choice %d", e.Name.Value(), e.Choice)
	}
	if s.press("left"); e.Name.Value() != name {
		t.Errorf("← gives %q", e.Name.Value())
	}
	at, _, err := report.FormatOf(e.Name.Value())
	if err != nil {
		t.Fatal(err)
	}
	for _, letter := range []string{"h", "j", "j", "j", "q", "T", "c", "c", "t"} {
		for f := at.Next(1); f != at; f = f.Next(1) {
			if strings.EqualFold(f.Label()[:1], letter) {
				at = f
				break
			}
		}
		if s.press(letter); !strings.HasSuffix(e.Name.Value(), "."+at.Extension()) {
			t.Errorf("%s gives %q, want .%s", letter, e.Name.Value(), at.Extension())
		}
	}
}

// TestFilterBySeverityAndMarks filters the findings and the reader by severity, and shows
// what is dismissed.
func TestFilterBySeverityAndMarks(t *testing.T) {
	s := newStage(t, 100, 36, sample.LockGate()...)
	s.press("5", "x")
	toRow := func(name string) {
		t.Helper()
		s.press("f")
		for range 40 {
			for _, row := range strings.Split(ansi.Strip(s.screen()), "\n") {
				if i := strings.Index(row, style.CursorMark+" "); i >= 0 && strings.HasPrefix(strings.TrimLeft(row[i:], style.CursorMark+" ○●✓⚑✎×"), name) {
					s.press("space", "enter")
					return
				}
			}
			s.press("down")
		}
		t.Fatalf("no row %q:\n%s", name, ansi.Strip(s.screen()))
	}
	toRow("dismissed")
	if n := len(s.findings.List); n != 1 || !s.findings.List[0].Mark.Dismissed {
		t.Errorf("%d rows are dismissed", n)
	}
	s.press("c")
	toRow("findings high")
	for i := range s.findings.List {
		if e := &s.findings.List[i].Entry; e.Gravity() != 3 {
			t.Errorf("row %d is of gravity %d", i, e.Gravity())
		}
	}
	if len(s.findings.List) == 0 || !strings.Contains(ansi.Strip(s.screen()), "only findings high") {
		t.Errorf("nothing is left:\n%s", ansi.Strip(s.screen()))
	}
}
