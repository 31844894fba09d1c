package main

import (
	"strings"
	"testing"
	"time"
)

func TestWithSection(t *testing.T) {
	const other = "# Speed\n\nText.\n\n## Start\n\nMore.\n"
	first := withSection(other, heading, "one\n")
	if want := other + "\n## Two texts\n\none\n"; first != want {
		t.Errorf("added: %q", first)
	}
	if got, want := withSection(first, heading, "two"), other+"\n## Two texts\n\ntwo\n"; got != want {
		t.Errorf("replaced at the end: %q", got)
	}
	if got, want := withSection(first, "## Start", "Less."), "# Speed\n\nText.\n\n## Start\n\nLess.\n\n## Two texts\n\none\n"; got != want {
		t.Errorf("replaced in between: %q", got)
	}
	if got, want := withSection("", heading, "one"), "## Two texts\n\none\n"; got != want {
		t.Errorf("of nothing: %q", got)
	}
}

// TestMeasure runs a tool that says that the texts differ, one that fails, and one that
// does not end.
func TestMeasure(t *testing.T) {
	sh := func(script string) tool {
		return tool{name: script, command: func(string) []string { return []string{"sh", "-c", script} }}
	}
	got, err := measure([]tool{sh("exit 1"), sh("sleep 9")}, "", 2, 300*time.Millisecond)
	if err != nil || len(got[0].runs) != 2 || len(got[1].runs) != 0 {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := measure([]tool{sh("exit 3")}, "", 1, time.Second); err == nil {
		t.Error("a tool that fails is taken for one that works")
	}
}

func TestTimes(t *testing.T) {
	of := func(ms ...int) (m measured) {
		for _, n := range ms {
			m.runs = append(m.runs, cost{cpu: time.Duration(n) * time.Millisecond})
		}
		return m
	}
	if got := of(10, 40, 90).times(of(10, 20, 30)); got != 2 {
		t.Errorf("the middle of 1, 2 and 3 is %v", got)
	}
	if got := thousands(1_234_567) + " " + thousands(999); got != "1,234,567 999" {
		t.Error(got)
	}
}

// TestStoriesTable takes what every start costs from what a story costs.
func TestStoriesTable(t *testing.T) {
	of := func(ms time.Duration) measured { return measured{runs: []cost{{cpu: ms * time.Millisecond}}} }
	all := []workload{{what: "`storydiff --version`"}, {what: "ten", units: 10, unit: "versions"}, {what: "given up", units: 1, unit: "stories"}}
	got := storiesTable(all, []measured{of(10), of(110), {}}, 1, "")
	for _, want := range []string{"| ten | 0.000 | 0.110 | 0 | 100 versions |\n", "| given up | – | – | – | |\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
