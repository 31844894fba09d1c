package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Engines divide lines among workers, and put what these write one after the
// other. These tests want what one worker writes of all. They run where the
// engine is installed.

// engine starts a program of an engine in a folder, with the program under test
// as $STORYDIFF, and returns what it printed.
func engine(t *testing.T, dir, stdin, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	self, err := filepath.Abs(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(path, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), asProgram+"=1", "STORYDIFF="+self)
	var out, errs bytes.Buffer
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader(stdin), &out, &errs
	if err := c.Run(); err != nil {
		t.Logf("%s: %v\n%s", name, err, errs.String())
	}
	return out.String()
}

// killed is a command for the shell: the program under test on standard input, or
// on what is given, but that the worker of one part is killed the first time.
const killed = `#!/bin/sh
if [ "$PARALLEL_SEQ" = 3 ] && mkdir killed 2>/dev/null; then
	[ "$1" = - ] && head -c 2000 >/dev/null
	kill -9 $$
fi
exec "$STORYDIFF" report --format jsonl "$1" 2>/dev/null
`

func TestGNUParallel(t *testing.T) {
	dir := someStories(t, 24)
	want := withoutPaths(run(t, dir, "", "report", "--format", "jsonl", "folders").out)
	if err := os.WriteFile(filepath.Join(dir, "worker"), []byte(killed), 0o777); err != nil {
		t.Fatal(err)
	}
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	again := func() { os.Remove(filepath.Join(dir, "killed")) }
	check := func(what, got string) {
		t.Helper()
		if _, err := os.Stat(filepath.Join(dir, "killed")); err != nil {
			t.Errorf("%s: no worker was killed", what)
		}
		if withoutPaths(got) != want {
			t.Errorf("%s: %d bytes, or others than the %d of one worker", what, len(got), len(want))
		}
		again()
	}
	got := engine(t, dir, read("whole.jsonl"), "parallel", "--will-cite", "--pipe", "-N5", "-k", "-j2", "--retries", "3", "./worker -")
	check("a story on each line", got)
	got = engine(t, dir, read("lines.jsonl"), "parallel", "--will-cite", "--pipe", "--group-by", `/"story":"([^"]*)"/; $_=$1`, "--block", "40k",
		"-k", "-j2", "--retries", "3", "./worker -")
	check("an article on each line", got)
	folders, err := filepath.Glob(filepath.Join(dir, "folders", "*"))
	if err != nil || len(folders) != 24 {
		t.Fatal(folders, err)
	}
	names := strings.ReplaceAll(strings.Join(folders, "\n"), dir+"/", "") + "\n"
	jobs := []string{"--will-cite", "-k", "-j2", "--joblog", "log", "--resume-failed", "--results", "parts/{#}/", "./worker"}
	engine(t, dir, names, "parallel", jobs...) // one job fails
	engine(t, dir, names, "parallel", jobs...)
	got = ""
	for i := range folders {
		got += read(filepath.Join("parts", strconv.Itoa(i+1), "stdout"))
	}
	check("folders, gone on with", got)
}

// TestParts does what Spark's pipe does with the parts of a file, of which one may
// be empty.
func TestParts(t *testing.T) {
	dir := someStories(t, 7)
	data, err := os.ReadFile(filepath.Join(dir, "whole.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(data), "\n")
	got := ""
	for _, part := range [][]string{lines[:3], nil, lines[3:4], lines[4:]} {
		o := run(t, dir, strings.Join(part, ""), "report", "--format", "jsonl", "-")
		if got += o.out; o.status != 0 {
			t.Errorf("status %d, %s", o.status, o.errors)
		}
	}
	if want := run(t, dir, "", "report", "--format", "jsonl", "folders").out; withoutPaths(got) != withoutPaths(want) {
		t.Errorf("%d bytes, or others than the %d of one worker", len(got), len(want))
	}
}

// spark is a program for spark-submit, which gives a file's lines to workers. Its
// pipe starts them without an environment.
const spark = `
import os, sys
from pyspark import SparkContext
context = SparkContext("local[2]", "storydiff")
for line in context.textFile("file://" + sys.argv[1], 4).pipe(os.environ["STORYDIFF"] + " report --format jsonl -", dict(os.environ), True).collect():
    print(line)
`

func TestSpark(t *testing.T) {
	dir := someStories(t, 12)
	if err := os.WriteFile(filepath.Join(dir, "job.py"), []byte(spark), 0o666); err != nil {
		t.Fatal(err)
	}
	got := engine(t, dir, "", "spark-submit", "job.py", filepath.Join(dir, "whole.jsonl"))
	if want := run(t, dir, "", "report", "--format", "jsonl", "folders").out; withoutPaths(got) != withoutPaths(want) {
		t.Errorf("%d bytes, or others than the %d of one worker", len(got), len(want))
	}
}
