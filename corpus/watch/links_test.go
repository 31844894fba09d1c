package watch

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWatchLinks(t *testing.T) {
	dir := storyFolder(t)
	top := filepath.Dir(dir)
	link, far := filepath.Join(top, "current"), filepath.Join(t.TempDir(), "far.txt")
	write(t, far, ferry)
	if err := os.Symlink("ferry", link); err != nil {
		t.Skip(err)
	}
	must(t, os.Symlink(far, filepath.Join(dir, "linked.txt")), os.Symlink("nowhere.txt", filepath.Join(dir, "dead.txt")))
	changes := watching(t, link, filepath.Join(top, "story.txt"))
	at := func(name string) string { return filepath.Join(link, name) }

	write(t, far, "New.\n") // behind the link
	changes.wants(t, "changed "+at("linked.txt"))
	write(t, filepath.Join(dir, "a.txt"), "New.\n") // behind the folder's link
	changes.wants(t, "changed "+at("a.txt"))
	write(t, filepath.Join(dir, "nowhere.txt"), ferry)
	changes.wants(t, "added "+at("nowhere.txt"), "added "+at("dead.txt"))

	write(t, filepath.Join(top, "next", "a.txt"), ferry)
	must(t, os.Symlink("next", link+".new"), os.Rename(link+".new", link)) // led elsewhere
	changes.wants(t, "changed "+at("a.txt"), "removed "+at("b.md"), "removed "+at("linked.txt"), "removed "+at("nowhere.txt"), "removed "+at("dead.txt"))
	write(t, filepath.Join(top, "next", "c.txt"), ferry)
	changes.wants(t, "added "+at("c.txt"))
	must(t, os.Rename(filepath.Join(top, "next"), filepath.Join(top, "away")))
	changes.wants(t, "removed "+at("a.txt"), "removed "+at("c.txt"))
	must(t, os.Rename(filepath.Join(top, "away"), filepath.Join(top, "next")))
	changes.wants(t, "added "+at("a.txt"), "added "+at("c.txt"))
	must(t, os.Symlink(filepath.Join(filepath.Dir(far), "yet", "b.txt"), filepath.Join(top, "next", "b.txt")))
	write(t, filepath.Join(top, "next", "a.txt"), "Looked at again.\n")
	changes.wants(t, "changed "+at("a.txt"))
	write(t, filepath.Join(filepath.Dir(far), "yet", "b.txt"), ferry) // behind a link that led nowhere
	changes.wants(t, "added "+at("b.txt"))
	must(t, os.Symlink(far, filepath.Join(top, "story.txt")))
	changes.wants(t, "added "+filepath.Join(top, "story.txt"))
}
