package cli

import (
	"errors"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing/report"
)

// What goes wrong with a story is its line, and nothing that was made of it.
func TestGuarded(t *testing.T) {
	for name, tell := range map[string]func(*told) error{
		`"path":"","error":"stopped by a mistake of its own: a fault planted; please report it"}`: func(*told) error { panic("a fault planted") },
		`"path":"x.txt","error":"empty"}`:   func(*told) error { return &corpus.Error{Path: "x.txt", Reason: "empty"} },
		`"path":"","error":"nobody knows"}`: func(*told) error { return errors.New("nobody knows") },
	} {
		out := guarded("mill", func(s *told) error {
			if strings.Contains(name, "mistake") {
				s.lines.WriteString(`{"half":`)
			}
			return tell(s)
		})
		if want := `{"schema":"storydiff.error/1","story":"mill",` + name + "\n"; out.lines.String() != want || report.Troubles(out.lines.Bytes()) != 1 || out.failed == nil {
			t.Errorf("%v: %s", out.failed, out.lines.String())
		}
		if (out.mistake != nil) != strings.Contains(name, "mistake") {
			t.Errorf("%s: a mistake: %v", name, out.mistake != nil)
		}
	}
}
