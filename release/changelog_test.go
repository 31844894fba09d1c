package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestChangelog makes the changelog of a folder with three tags, at one of them and after
// the last, and lets Debian's program read it, where there is one.
func TestChangelog(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	folder := t.TempDir()
	day := 0
	run := func(args ...string) {
		t.Helper()
		c := exec.Command("git", args...)
		c.Dir = folder
		date := "2031-03-0" + string(rune('1'+day)) + "T12:00:00+0300"
		c.Env = append(os.Environ(), "GIT_AUTHOR_DATE="+date, "GIT_COMMITTER_DATE="+date, "GIT_CONFIG_GLOBAL=/dev/null",
			"GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@b.invalid", "GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@b.invalid")
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%q: %v\n%s", args, err, out)
		}
	}
	commit := func(subject string) {
		t.Helper()
		day++
		run("commit", "-q", "--allow-empty", "-m", subject)
	}
	run("init", "-q")
	commit("Begin")
	run("tag", "v0.9.0")
	long := "Say " + strings.Repeat("more ", 20) + "than fits"
	commit(long)
	run("tag", "v1.0.0-rc.1")
	commit("Mend")
	run("tag", "v1.0.0")
	commit("Go on")
	const maker = "A Maker <a@maker.invalid>"
	sign := func(day string) string { return "\n -- " + maker + "  " + day + " Mar 2031 09:00:00 +0000\n" }
	released := "storydiff (1.0.0) unstable; urgency=medium\n\n  * Mend\n" + sign("Tue, 04") +
		"\nstorydiff (1.0.0~rc.1) unstable; urgency=medium\n\n  * Say" + strings.Repeat(" more", 14) + "\n   " + strings.Repeat(" more", 6) + " than fits\n" + sign("Mon, 03") +
		"\nstorydiff (0.9.0) unstable; urgency=medium\n\n  * First release.\n" + sign("Sun, 02")
	next := "storydiff (1.0.1~snapshot.abc) unstable; urgency=medium\n\n  * Go on\n" + sign("Wed, 05") + "\n" + released
	check := func(version, want string) {
		t.Helper()
		got, err := changelog(folder, version, maker)
		if err != nil || string(got) != want {
			t.Errorf("of %s: %v\n%s\nwant\n%s", version, err, got, want)
		}
		parse, err := exec.LookPath("dpkg-parsechangelog")
		if err != nil {
			return
		}
		path := filepath.Join(t.TempDir(), "changelog")
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(parse, "-l", path, "--all").CombinedOutput(); err != nil || strings.Contains(string(out), "warning") {
			t.Errorf("dpkg-parsechangelog: %v\n%s", err, out)
		}
	}
	check("1.0.1-snapshot.abc", next)
	run("checkout", "-q", "v1.0.0")
	check("v1.0.0", released)
	if _, err := changelog(folder, "no version", maker); err == nil {
		t.Error("no error for what is no version")
	}
}
