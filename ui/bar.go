package ui

import (
	"sort"

	"storydiff/diffing"
	"storydiff/ui/style"
)

// barOrder is the order of the kinds along a bar: what the original's words
// have become, from the least change to the most, and what has come in.
func barOrder() []diffing.Kind {
	return []diffing.Kind{diffing.Kept, diffing.Restyled, diffing.Reworded, diffing.Garbled, diffing.Dropped, diffing.Added}
}

// barWords returns the words of a bar: the original's, then those added.
func barWords(f *diffing.Figures) int {
	n := 0
	for _, k := range barOrder() {
		n += f.Words[k]
	}
	return n
}

// bar writes a version's words by kind into width cells, of which the longest
// bar of the story, of longest words, takes all.
func bar(l *line, f *diffing.Figures, longest, width int) {
	words := make([]int, 0, len(barOrder()))
	for _, k := range barOrder() {
		words = append(words, f.Words[k])
	}
	all := barWords(f) * width / max(longest, 1)
	for i, n := range shares(words, all) {
		k := barOrder()[i]
		l.fill(style.BarRole(k), style.KindMark(k), n)
	}
}

// shares divides width cells in proportion to the parts, by the greatest
// remainders, such that every part that is anything gets a cell where there
// are enough.
func shares(parts []int, width int) []int {
	cells := make([]int, len(parts))
	total, some := 0, 0
	for _, n := range parts {
		total += n
		if n > 0 {
			some++
		}
	}
	if total == 0 || width <= 0 {
		return cells
	}
	left := width
	for i, n := range parts {
		cells[i] = n * width / total
		if cells[i] == 0 && n > 0 && some <= width {
			cells[i] = 1
		}
		left -= cells[i]
	}
	order := make([]int, len(parts))
	for i := range order {
		order[i] = i
	}
	remainder := func(i int) int { return parts[i]*width - cells[i]*total }
	for ; left != 0; left -= sign(left) {
		sort.SliceStable(order, func(a, b int) bool { return remainder(order[a]) > remainder(order[b]) })
		if left > 0 {
			cells[order[0]]++
			continue
		}
		for k := len(order) - 1; k >= 0; k-- {
			if cells[order[k]] > 1 {
				cells[order[k]]--
				break
			}
		}
	}
	return cells
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
