package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// The names of the two files of a pair.
const (
	originalFile = "a.txt"
	versionFile  = "b.txt"
)

// A tool is a program that compares two texts.
type tool struct {
	name    string
	version []string // prints which one it is
	pkg     string   // of Debian; "" for storydiff
	has     func() bool
	command func(dir string) []string
}

// compared are storydiff and the others. Each writes its whole result to standard output.
func compared(storydiff string) []tool {
	files := func(dir string, args ...string) []string {
		return append(args, filepath.Join(dir, originalFile), filepath.Join(dir, versionFile))
	}
	onPath := func(name string) func() bool {
		return func() bool { _, err := exec.LookPath(name); return err == nil }
	}
	return []tool{
		{"storydiff", []string{storydiff, "--version"}, "", func() bool { return true }, func(dir string) []string {
			return []string{storydiff, "report", "--format", "json", "--original", "a", "--article", "b", dir}
		}},
		{"dwdiff -P", []string{"dwdiff", "--version"}, "dwdiff", onPath("dwdiff"), func(dir string) []string {
			return files(dir, "dwdiff", "-P")
		}},
		{"wdiff", []string{"wdiff", "--version"}, "wdiff", onPath("wdiff"), func(dir string) []string { return files(dir, "wdiff") }},
		{"wikidiff2", []string{"php", "-r", `echo "wikidiff2 ", phpversion("wikidiff2");`}, "php-wikidiff2", hasWikidiff2, func(dir string) []string {
			return files(dir, "php", "-d", "memory_limit=-1", "-r", wikidiff2, "--")
		}},
	}
}

// wikidiff2 compares two files, with two lines of context.
const wikidiff2 = "echo wikidiff2_do_diff(file_get_contents($argv[1]), file_get_contents($argv[2]), 2);"

func hasWikidiff2() bool {
	return exec.Command("php", "-r", `exit(function_exists("wikidiff2_do_diff") ? 0 : 1);`).Run() == nil
}

// install installs the packages of the tools that are missing.
func install(tools []tool) error {
	var packages []string
	for _, t := range tools {
		if !t.has() {
			packages = append(packages, t.pkg)
		}
	}
	if len(packages) == 0 {
		return nil
	}
	var as []string
	if os.Getuid() != 0 {
		as = []string{"sudo"}
	}
	get := append([]string{"apt-get", "install", "-y", "-qq", "--no-install-recommends", "php-cli"}, packages...)
	for _, args := range [][]string{{"apt-get", "update", "-qq"}, get} {
		args = append(as, args...)
		fmt.Fprintln(os.Stderr, args)
		if out, err := exec.Command(args[0], args[1:]...).CombinedOutput(); err != nil {
			return fmt.Errorf("%v: %w; install %v and run this again\n%s", args, err, packages, out)
		}
	}
	for _, t := range tools {
		if !t.has() {
			return fmt.Errorf("%s is still missing after its package %s was installed", t.name, t.pkg)
		}
	}
	return nil
}
