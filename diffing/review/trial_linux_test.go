package review

import (
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// On a disk that is full, what was written stays, and what is to be written
// waits for room.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no file system can be mounted: ", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	path := filepath.Join(dir, bookPath)
	b := openAt(t, path)
	set(t, b, "a", Mark{Seen: true})
	before := content(t, path)
	big := strings.Repeat("n", 70<<10)
	for range 3 {
		err := b.Set("big", Mark{Note: big, Seen: !b.Get("big").Seen}, Context{})
		oneLine(t, err, path, "no room on the disk")
		if !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("error %v", err)
		}
	}
	if content(t, path) != before || b.Get("big").Note != big || b.Unsaved() != 1 || entries(t, dir) != ".book.jsonl.lock book.jsonl" {
		t.Errorf("%d unsaved, in the folder: %s", b.Unsaved(), entries(t, dir))
	}
	set(t, b, "big", Mark{Note: "short"})
	if got := onDisk(t, path); got != "a seen\nbig \"short\"" {
		t.Errorf("on the disk: %s", got)
	}
}

func TestReadOnlyDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no file system can be mounted: ", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	path := filepath.Join(dir, bookPath)
	b := openAt(t, path)
	set(t, b, "a", Mark{Seen: true})
	if err := syscall.Mount("none", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip(err)
	}
	oneLine(t, b.Set("b", Mark{Seen: true}, Context{}), path, "not allowed in "+dir)
	if got := onDisk(t, path); got != "a seen" || b.Unsaved() != 1 {
		t.Errorf("%d unsaved, on the disk: %s", b.Unsaved(), got)
	}
	if err := syscall.Mount("none", dir, "tmpfs", syscall.MS_REMOUNT, ""); err != nil {
		t.Fatal(err)
	}
	if err := b.Save(); err != nil || onDisk(t, path) != "a seen\nb seen" {
		t.Errorf("error %v, on the disk: %s", err, onDisk(t, path))
	}
}
