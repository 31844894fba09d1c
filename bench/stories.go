package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"storydiff/internal/invented"
)

// storiesHeading begins the section that is written here.
const storiesHeading = "## Stories"

// A workload is something to be measured, by itself.
type workload struct {
	tool
	what  string
	units int    // how many it has of what is told a second; 0 for none
	unit  string // versions, stories
}

const bulk = 200 // stories

// workloads makes the stories in a folder, by a process of its own, and returns what is to
// be measured: what every start costs, stories of few and of many versions, and many
// stories.
func workloads(storydiff, folder string) ([]workload, error) {
	empty := filepath.Join(folder, "empty")
	source := empty + ".go"
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() {}\n"), 0o666); err != nil {
		return nil, err
	}
	if out, err := exec.Command("go", "build", "-o", empty, source).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building an empty program: %w\n%s", err, out)
	}
	run := func(what string, units int, unit string, args ...string) workload {
		return workload{tool{name: what, command: func(string) []string { return args }}, what, units, unit}
	}
	all := []workload{
		run("an empty Go program", 0, "", empty),
		run("`storydiff --version`", 0, "", storydiff, "--version"),
	}
	for _, n := range storySizes {
		all = append(all, run(fmt.Sprintf("a story with %s versions", thousands(n)), n, "versions", storydiff, "report", "--format", "json", storyFolder(folder, n)))
	}
	return append(all, run(fmt.Sprintf("%d stories with 4 versions, one stream", bulk), bulk, "stories", storydiff, "report", "--format", "jsonl", bulkFile(folder))), nil
}

// storySizes are how many versions the stories have.
var storySizes = []int{4, 10, 100, 1000}

func storyFolder(folder string, versions int) string {
	return filepath.Join(folder, fmt.Sprintf("versions-%d", versions))
}

func bulkFile(folder string) string { return filepath.Join(folder, "stories.jsonl") }

// writeStories writes the stories into a folder.
func writeStories(folder string) error {
	for _, n := range storySizes {
		if err := os.MkdirAll(storyFolder(folder, n), 0o777); err != nil {
			return err
		}
		if err := invented.WriteVersions(storyFolder(folder, n), n); err != nil {
			return err
		}
	}
	f, err := os.Create(bulkFile(folder))
	if err != nil {
		return err
	}
	if err := invented.WriteLines(f, bulk); err != nil {
		return err
	}
	return f.Close()
}

// measureStories measures all workloads and returns the section's text.
func measureStories(storydiff, folder string, rounds int, longest time.Duration) (string, error) {
	all, err := workloads(storydiff, folder)
	if err != nil {
		return "", err
	}
	tools := make([]tool, len(all))
	for n, w := range all {
		tools[n] = w.tool
	}
	load := busy()
	measured, err := measure(tools, folder, rounds, longest)
	if err != nil {
		return "", err
	}
	return storiesTable(all, measured, rounds, load), nil
}

func storiesTable(all []workload, by []measured, rounds int, load string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Written by `go run .` in `bench`, %s:\nmedians of %d rounds, in each of which everything ran once. An article has ", machine(load), rounds)
	b.WriteString("some 300 words. What a\nprogram does in a second of CPU is told without what its start costs.\n\n")
	b.WriteString("| | wall, s | CPU, s | MB | a second of CPU |\n|---|--:|--:|--:|--:|\n")
	start := 0.0
	for n, w := range all {
		m := by[n]
		if w.what == "`storydiff --version`" && len(m.runs) > 0 {
			start = m.middle(cpuOf)
		}
		fmt.Fprintf(&b, "| %s |%s", w.what, cells(m))
		if w.units > 0 && len(m.runs) > 0 {
			fmt.Fprintf(&b, " %.0f %s", float64(w.units)/max(m.middle(cpuOf)-start, 1e-4), w.unit)
		}
		b.WriteString(" |\n")
	}
	return b.String()
}

func cpuOf(c cost) float64 { return c.cpu.Seconds() }
