package diffing

import (
	"fmt"
	"strings"

	"storydiff/corpus/text"
)

// briefAround says what is missing, at the beginning and the end above all, and
// what was added.
func (m *Comparison) briefAround() string {
	var parts []string
	if s := m.briefCuts(); s != "" {
		parts = append(parts, s)
	}
	if s := m.briefAdded(); s != "" {
		parts = append(parts, s)
	}
	if len(parts) == 0 {
		return ""
	}
	return capitalise(strings.Join(parts, "; ")) + "."
}

// briefCuts names dropped sentences at the original's top and tail.
func (m *Comparison) briefCuts() string {
	dropped := make(map[int]bool)
	for n, p := range m.Passages {
		if p.Kind == Dropped && m.Part(n) == text.Body {
			for _, i := range p.Original {
				dropped[i] = true
			}
		}
	}
	var order []int
	for i, s := range m.Original.Sentences {
		if s.Part == text.Body {
			order = append(order, i)
		}
	}
	if len(dropped) == 0 || len(dropped) == len(order) {
		return ""
	}
	top, tail := 0, 0 // sentences dropped at the beginning and at the end
	for top < len(order) && dropped[order[top]] {
		top++
	}
	for tail < len(order) && dropped[order[len(order)-1-tail]] {
		tail++
	}
	var parts []string
	switch {
	case top == 1:
		parts = append(parts, "the first sentence is dropped")
	case top > 1:
		parts = append(parts, fmt.Sprintf("the first %s sentences are dropped", number(top)))
	}
	if top > 0 && tail > 0 {
		parts = []string{fmt.Sprintf("the first %s and the last %s are dropped", sentences(top), sentences(tail))}
	}
	switch {
	case top > 0: // the part on the beginning says it
	case tail == 1:
		parts = append(parts, "the last sentence is dropped")
	case tail > 1:
		parts = append(parts, fmt.Sprintf("the last %s sentences are dropped", number(tail)))
	}
	if inner := len(dropped) - top - tail; inner > 0 && top+tail > 0 {
		parts = append(parts, fmt.Sprintf("%s in between", number(inner)))
	} else if inner > 0 {
		parts = append(parts, count(inner, "sentence")+verb(inner, " is", " are")+" dropped")
	}
	return strings.Join(parts, ", ")
}

// briefAdded says how many sentences were added, and whether at the end.
func (m *Comparison) briefAdded() string {
	n, run, last, all := 0, 0, 0, 0
	for i, p := range m.Passages {
		if m.Part(i) != text.Body {
			continue
		}
		all += len(p.Version)
		switch p.Kind {
		case Added:
			n++
			run++
		case Dropped:
		default:
			run = 0
		}
		last = run
	}
	switch {
	case n == 0:
		return ""
	case 2*n > all:
		return fmt.Sprintf("%s of its %s are not in the original", number(n), count(all, "sentence"))
	case last == n && n > 1 && m.Figures.Coverage > 0:
		return count(n, "sentence") + " added at the end"
	case last > 2:
		return fmt.Sprintf("%s added, %s of them at the end", count(n, "sentence"), number(last))
	}
	return count(n, "sentence") + " added"
}
