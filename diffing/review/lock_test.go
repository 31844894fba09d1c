package review

import (
	"testing"
	"time"
)

// While another program keeps the lock, everything stays unsaved, and whoever
// waits learns so together and not one after the other.
func TestLockedOut(t *testing.T) {
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	set(t, b, "a", Mark{Seen: true})
	release, err := lock(path)
	if err != nil {
		t.Fatal(err)
	}
	const waiting = 6
	told := make(chan error, waiting)
	begun := time.Now()
	for i := range waiting {
		b.Put(string(rune('b'+i)), Mark{Flagged: true}, Context{})
		go func() { told <- b.Save() }()
	}
	for range waiting {
		oneLine(t, <-told, path, "marks are not saved: another program has it locked")
	}
	if took := time.Since(begun); took > 3*lockPatience {
		t.Errorf("it took %v", took)
	}
	if b.Unsaved() != waiting || onDisk(t, path) != "a seen" {
		t.Errorf("%d unsaved; on the disk %q", b.Unsaved(), onDisk(t, path))
	}
	release()
	if err := b.Save(); err != nil || b.Unsaved() != 0 || onDisk(t, path) != listing(b) {
		t.Errorf("error %v, %d unsaved; on the disk %q", err, b.Unsaved(), onDisk(t, path))
	}
}
