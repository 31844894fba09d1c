package workers

import (
	"strings"
	"testing"
)

func fall() { panic("a fault planted") }

func TestPanicComesBack(t *testing.T) {
	tests := []struct {
		name string
		do   func()
		want string // the value; empty where nothing panics
	}{
		{"nothing to do", func() { new(Group).Wait() }, ""},
		{"all well", func() { group(func() {}, func() {}) }, ""},
		{"one falls", func() { group(func() {}, fall) }, "a fault planted"},
		{"all fall", func() { group(fall, fall, fall) }, "a fault planted"},
		{"a group in a group", func() { group(func() { group(fall) }) }, "a fault planted"},
		{"once", func() { Once(func() int { fall(); return 1 })() }, "a fault planted"},
		{"asked for again", func() {
			f := Once(func() int { fall(); return 1 })
			Caught(func() { f() })
			group(func() { f() })
		}, "a fault planted"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := Caught(test.do)
			if test.want == "" {
				if p != nil {
					t.Fatal(p)
				}
				return
			}
			if p == nil || p.Value != test.want || !strings.Contains(string(p.Stack), "workers.fall(") || !strings.Contains(p.Error(), "workers.fall(") {
				t.Errorf("%v", p)
			}
		})
	}
}

func group(all ...func()) {
	var g Group
	for _, f := range all {
		g.Go(f)
	}
	g.Wait()
}

// A panic keeps no other from being done.
func TestWaitForAll(t *testing.T) {
	done := false
	if Caught(func() { group(fall, func() { done = true }) }) == nil || !done {
		t.Error("not waited for all")
	}
}

func TestOnce(t *testing.T) {
	n := 0
	f := Once(func() int { n++; return n })
	if a, b := f(), f(); a != 1 || b != 1 {
		t.Errorf("%d and %d", a, b)
	}
}
