package review

import (
	"fmt"
	"strings"
	"testing"
)

// Two readers have the story open, and neither has seen what the other did
// since: what both did is there at the end.
func TestTwoReaders(t *testing.T) {
	note := Mark{Note: "ask the desk"}
	seen := Mark{Seen: true, Note: "ask the desk"}
	tests := []struct {
		name       string
		start      Mark
		one, other Mark // what each makes of the start, the other later
		want       string
	}{
		{"one each", Mark{}, Mark{Seen: true}, Mark{Flagged: true}, "k seen flagged"},
		{"seen and a note", Mark{}, Mark{Seen: true}, note, `k seen "ask the desk"`},
		{"a note deleted, then seen", note, Mark{}, seen, "k seen"},
		{"seen, then a note deleted", note, seen, Mark{}, "k seen"},
		{"a note deleted twice", note, Mark{}, Mark{}, ""},
		{"a note deleted and rewritten", note, Mark{}, Mark{Note: "no"}, `k "no"`},
		{"a note rewritten and deleted", note, Mark{Note: "no"}, Mark{}, ""},
		{"two notes", note, Mark{Note: "yes"}, Mark{Note: "no"}, `k "no"`},
		{"unseen, then flagged", seen, note, Mark{Seen: true, Flagged: true, Note: note.Note}, `k flagged "ask the desk"`},
		{"all taken away, then flagged", seen, Mark{}, Mark{Seen: true, Flagged: true, Note: note.Note}, "k flagged"},
		{"nothing but looked", seen, Mark{}, seen, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := joined(t, "book.jsonl")
			one := openAt(t, path)
			set(t, one, "k", tt.start)
			set(t, one, "elsewhere", Mark{Seen: true})
			other := openAt(t, path)
			set(t, one, "k", tt.one)
			set(t, other, "k", tt.other)
			want := strings.TrimSuffix("elsewhere seen\n"+tt.want, "\n")
			if got := onDisk(t, path); got != want {
				t.Errorf("on the disk %q; want %q", got, want)
			}
			if err := one.refresh(); err != nil || listing(one) != want {
				t.Errorf("the first reader sees %q, error %v; want %q", listing(one), err, want)
			}
			if err := other.refresh(); err != nil || listing(other) != want {
				t.Errorf("the second reader sees %q, error %v; want %q", listing(other), err, want)
			}
		})
	}
}

// A refresh takes in what others did, and leaves what is unsaved here.
func TestRefreshKeepsTheUnsaved(t *testing.T) {
	path := joined(t, "book.jsonl")
	one, other := openAt(t, path), openAt(t, path)
	set(t, one, "a", Mark{Seen: true, Note: "old"})
	if err := other.refresh(); err != nil {
		t.Fatal(err)
	}
	other.Put("a", Mark{Seen: true, Note: "new"}, Context{})
	other.Put("b", Mark{Flagged: true}, Context{})
	set(t, one, "a", Mark{Note: "old"})
	set(t, one, "c", Mark{Seen: true})
	if err := other.refresh(); err != nil || listing(other) != "a \"new\"\nb flagged\nc seen" || other.Unsaved() != 2 {
		t.Errorf("error %v, %d unsaved of\n%s", err, other.Unsaved(), listing(other))
	}
	if err := other.Save(); err != nil || onDisk(t, path) != listing(other) {
		t.Errorf("error %v, on the disk\n%s", err, onDisk(t, path))
	}
}

// The order of the file is that of versions and keys, whoever wrote first.
func TestSameMarksSameBytes(t *testing.T) {
	var files []string
	for _, order := range [][]int{{0, 1, 2, 3}, {3, 1, 0, 2}} {
		path := joined(t, "book.jsonl")
		for _, i := range order {
			b := openAt(t, path)
			if err := b.Set(fmt.Sprint("k", i), Mark{Seen: true}, Context{Version: fmt.Sprint("v", i%2)}); err != nil {
				t.Fatal(err)
			}
		}
		files = append(files, content(t, path))
	}
	if files[0] != files[1] {
		t.Errorf("not the same:\n%s\n%s", files[0], files[1])
	}
}
