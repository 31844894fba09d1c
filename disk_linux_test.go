package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// On a full disk every command says so, and what to do, and leaves whole files alone.
func TestFullDiskOfFiles(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, r.URL.Path, "\n\n", strings.Repeat("The ferry was late again.\n\n", 500))
	}))
	defer s.Close()
	for _, args := range []string{
		"report -o DISK/x.html", "report --split DISK/parts", "report --split DISK/parts --format docx", "demo DISK/demo",
		"report --format jsonl -o DISK/x.jsonl", "fetch " + s.URL + "/a " + s.URL + "/b -o DISK/out --allow-private",
	} {
		disk := t.TempDir()
		if err := syscall.Mount("none", disk, "tmpfs", 0, "size=16k"); err != nil {
			t.Skip("no file system can be mounted: ", err)
		}
		t.Cleanup(func() { syscall.Unmount(disk, syscall.MNT_DETACH) })
		got := run(t, t.TempDir(), "", strings.Fields(strings.ReplaceAll(args, "DISK", disk))...)
		if got.status != 2 || strings.Count(got.errors, "no room on the disk; make some") != 1 || !strings.Contains(got.errors, "storydiff: "+disk+string(filepath.Separator)) {
			t.Errorf("%s: %+v", args, got)
		}
		for path, text := range contents(t, disk) {
			if strings.HasSuffix(path, ".tmp") || text == "" && !strings.HasSuffix(path, ".jsonl") {
				t.Errorf("%s: left %s with %d bytes", args, path, len(text))
			}
		}
		if _, err := os.Stat(filepath.Join(disk, "x.html")); err == nil {
			t.Errorf("%s: a part of a page is there", args)
		}
	}
}

// A demo or a fetch of which not one file could be written leaves no folder.
func TestNothingWrittenLeavesNoFolder(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, wireText)
	}))
	defer s.Close()
	for _, args := range []string{"demo DISK/a/b", "fetch " + s.URL + "/a -o DISK/a/b --allow-private", "report --split DISK/a/b"} {
		disk := t.TempDir()
		if err := syscall.Mount("none", disk, "tmpfs", 0, "nr_inodes=3"); err != nil { // as many as the folders take
			t.Skip("no file system can be mounted: ", err)
		}
		t.Cleanup(func() { syscall.Unmount(disk, syscall.MNT_DETACH) })
		got := run(t, t.TempDir(), "", strings.Fields(strings.ReplaceAll(args, "DISK", disk))...)
		if got.status != 2 || !strings.Contains(got.errors, "no room on the disk; make some") {
			t.Errorf("%s: %+v", args, got)
		}
		if left, err := os.ReadDir(disk); err != nil || len(left) > 0 {
			t.Errorf("%s: left %v, %v", args, left, err)
		}
	}
}
