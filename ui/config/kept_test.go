package config

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestKept(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "not", "there")
	if k := ReadKept(folder); k != (Kept{}) {
		t.Errorf("nothing is kept, and read is %+v", k)
	}
	want := Kept{Theme: "light", Sort: "carried", Reversed: true, Layout: "inline"}
	if err := want.Write(folder); err != nil {
		t.Fatal(err)
	}
	if got := ReadKept(folder); got != want {
		t.Errorf("read %+v, want %+v", got, want)
	}
}

func TestViews(t *testing.T) {
	folder := t.TempDir()
	want := View{
		Screen: "Reader", Version: "herald", Passage: "0f", Filter: map[string][]string{"kinds": {"added"}},
		Findings: List{Sort: "kind", Group: "grouped by kind"},
	}
	if err := want.Write(folder, "a/wire.txt"); err != nil {
		t.Fatal(err)
	}
	if got, ok := ReadView(folder, "a/wire.txt"); !ok || !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v, %v", got, ok)
	}
	if got, ok := ReadView(folder, "b/wire.txt"); ok {
		t.Errorf("another story has %+v", got)
	}
}

// A file that is damaged or none of ours is as good as none.
func TestKeptDamaged(t *testing.T) {
	for _, content := range []string{"", "{", `{"theme":3}`, "\x00\xff", strings.Repeat("x", maxBytes+1), `[]`} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, keptFile), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if k := ReadKept(folder); k.Sort != "" || k.Layout != "" {
			t.Errorf("of %.20q %+v is read", content, k)
		}
		if err := (Kept{Sort: "words"}).Write(folder); err != nil || ReadKept(folder).Sort != "words" {
			t.Errorf("it cannot be replaced: %v", err)
		}
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "views"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (View{}).Write(folder, "wire.txt"); err == nil || !strings.Contains(err.Error(), "views") {
		t.Errorf("a file in the way: %v", err)
	}
}
