package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// nobody is the maintainer of a package that nobody publishes; planFile has the same.
const nobody = "The storydiff authors <nobody@storydiff.invalid>"

// writeChangelog writes the changelog of the Debian package as a compressed file.
func writeChangelog(version, path string) error {
	maintainer := os.Getenv("STORYDIFF_MAINTAINER")
	if maintainer == "" {
		maintainer = nobody
	}
	text, err := changelog(root, version, maintainer)
	if err != nil {
		return err
	}
	packed, err := compressed(text)
	if err != nil {
		return err
	}
	return writeFile(filepath.Dir(path), filepath.Base(path), packed)
}

// changelog returns what has changed from release to release, the newest first, in the
// format of Debian: the version that is being made and those that tags of git name. It
// follows from the commit alone, whenever it is made.
func changelog(folder, version, maintainer string) ([]byte, error) {
	version = strings.TrimPrefix(version, "v")
	if !isVersion.MatchString(version) {
		return nil, fmt.Errorf("%q is no version; give one like 1.2.0", version)
	}
	list, err := git(folder, "-c", "versionsort.suffix=-", "tag", "--merged", "HEAD", "--sort=-v:refname", "--list", "v[0-9]*")
	if err != nil {
		return nil, err
	}
	var before []string
	for _, tag := range list {
		if tag != "v"+version {
			before = append(before, tag)
		}
	}
	var b bytes.Buffer
	commit := "HEAD"
	for i := 0; ; i++ {
		earlier := ""
		if i < len(before) {
			earlier = before[i]
		}
		if err := changelogEntry(&b, folder, version, maintainer, commit, earlier); err != nil {
			return nil, err
		}
		if earlier == "" {
			return b.Bytes(), nil
		}
		commit, version = earlier, strings.TrimPrefix(earlier, "v")
		b.WriteString("\n")
	}
}

// changelogEntry writes what came with a version: the subjects of its commits since an
// earlier one, or that there is none.
func changelogEntry(b *bytes.Buffer, folder, version, maintainer, commit, earlier string) error {
	stamp, err := git(folder, "log", "-1", "--format=%ct", commit)
	if err != nil {
		return err
	}
	seconds, err := strconv.ParseInt(strings.Join(stamp, ""), 10, 64)
	if err != nil {
		return err
	}
	changes := []string{"First release."}
	if earlier != "" {
		if changes, err = git(folder, "log", "--no-merges", "--format=%s", earlier+".."+commit); err != nil {
			return err
		}
	}
	fmt.Fprintf(b, "storydiff (%s) unstable; urgency=medium\n\n", debianVersion(version))
	for _, c := range changes {
		b.WriteString(changelogLines(c))
	}
	fmt.Fprintf(b, "\n -- %s  %s\n", maintainer, time.Unix(seconds, 0).UTC().Format(time.RFC1123Z))
	return nil
}

// debianVersion is a version as the package has it: what comes before a release sorts
// before it there.
func debianVersion(version string) string { return strings.Replace(version, "-", "~", 1) }

// changelogLines is a change in lines that fit into 79 cells.
func changelogLines(change string) string {
	const most = 79
	var b strings.Builder
	line := "  *"
	for word := range strings.FieldsSeq(change) {
		if len([]rune(line))+1+len([]rune(word)) > most {
			b.WriteString(line + "\n")
			line = "   "
		}
		line += " " + word
	}
	return b.String() + line + "\n"
}

// git runs git in a folder and returns the lines that it prints.
func git(folder string, args ...string) ([]string, error) {
	c := exec.Command("git", args...)
	c.Dir = folder
	var errs bytes.Buffer
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("git %s: %w\n%s", strings.Join(args, " "), err, errs.Bytes())
	}
	text := strings.TrimSpace(string(out))
	if text == "" {
		return nil, nil
	}
	return strings.Split(text, "\n"), nil
}
