package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"

	"storydiff/internal/invented"
)

// heading begins the section of the document that is written here.
const heading = "## Two texts"

// A row has the costs of all tools on two texts.
type row struct {
	words  int
	change invented.Change
	by     []measured
}

// table returns the section's text.
func table(tools []tool, rows []row, runs int, longest time.Duration, load string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Written by `go run .` in `bench`, %s:\nmedians of %d rounds, in each of which all ", machine(load), runs)
	b.WriteString("programs ran one after the other. Each row has the wall clock and the CPU in seconds and the most\nmemory in MB, and by ")
	b.WriteString("what the CPU of storydiff is to be divided to get that of the program beside it. A run of\n")
	fmt.Fprintf(&b, "more than %v is given up: `–`.\n\n", longest)
	for _, t := range tools[1:] {
		fmt.Fprintf(&b, "- %s\n", release(t))
	}
	b.WriteString("\n| words | change |")
	for _, t := range tools {
		fmt.Fprintf(&b, " %s: wall | CPU | MB |", t.name)
		if t.pkg != "" {
			b.WriteString(" storydiff ÷ it |")
		}
	}
	b.WriteString("\n|--:|---|" + strings.Repeat("--:|", 4*len(tools)-1) + "\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "| %s | %s |", thousands(r.words), r.change)
		for n, t := range tools {
			b.WriteString(cells(r.by[n]))
			switch {
			case t.pkg == "":
			case len(r.by[n].runs) == 0 || len(r.by[0].runs) == 0:
				b.WriteString(" – |")
			default:
				fmt.Fprintf(&b, " %.2g |", r.by[0].times(r.by[n]))
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// machine says in words on what was measured. Load is what [busy] said before.
func machine(load string) string {
	s := fmt.Sprintf("on %d cores (%s)", runtime.NumCPU(), runtime.GOARCH)
	if load != "" {
		s += fmt.Sprintf(", shared with other work (a load of %s when it began)", load)
	}
	return s
}

// busy returns the load of the machine over the last minute, where it tells of one and
// that is more than a process that is measured makes itself; else "".
func busy() string {
	data, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	load, _, _ := strings.Cut(string(data), " ")
	if n, err := strconv.ParseFloat(load, 64); err != nil || n < 1.5 {
		return ""
	}
	return load
}

func cells(m measured) string {
	if len(m.runs) == 0 {
		return " – | – | – |"
	}
	return fmt.Sprintf(" %.3f | %.3f | %.0f |", m.middle(func(c cost) float64 { return c.wall.Seconds() }),
		m.middle(func(c cost) float64 { return c.cpu.Seconds() }), m.middle(func(c cost) float64 { return float64(c.memory) / 1e6 }))
}

// release returns the first line of what a tool says of itself.
func release(t tool) string {
	out, err := exec.Command(t.version[0], t.version[1:]...).Output()
	if err != nil {
		return t.name
	}
	first, _, _ := strings.Cut(string(out), "\n")
	return strings.TrimSpace(first)
}

// thousands returns a number with a comma behind each three digits.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}

// writeSection puts a section into a document in the place of the one with its heading, or
// at the end, and leaves the others as they are.
func writeSection(path, heading, body string) error {
	old, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	return os.WriteFile(path, []byte(withSection(string(old), heading, body)), 0o666)
}

func withSection(document, heading, body string) string {
	section := heading + "\n\n" + strings.TrimSpace(body) + "\n"
	at := strings.Index("\n"+document, "\n"+heading+"\n")
	if at < 0 {
		return strings.TrimLeft(strings.TrimRight(document, "\n")+"\n\n"+section, "\n")
	}
	before, after := document[:at], document[at+len(heading):]
	if next := strings.Index(after, "\n## "); next >= 0 {
		section += "\n" + after[next+1:]
	}
	return before + section
}
