package draw

import (
	"sort"

	"storydiff/diffing"
	"storydiff/ui/style"
)

// BarOrder is the order of the kinds along a bar: what the original's words
// have become, from the least change to the most, and what has come in.
func BarOrder() []diffing.Kind {
	return []diffing.Kind{diffing.Kept, diffing.Restyled, diffing.Reworded, diffing.Garbled, diffing.Dropped, diffing.Added}
}

// BarWords returns the words of a bar: the original's, then those added.
func BarWords(f *diffing.Figures) int {
	n := 0
	for _, k := range BarOrder() {
		n += f.Words[k]
	}
	return n
}

// Bar writes a version's words by kind as a bar. A bar of longest words, the
// longest of the story, takes width cells; others are shorter in proportion.
func Bar(l *Line, f *diffing.Figures, longest, width int) {
	words := make([]int, 0, len(BarOrder()))
	for _, k := range BarOrder() {
		words = append(words, f.Words[k])
	}
	all := BarWords(f) * width / max(longest, 1)
	for i, n := range Shares(words, all) {
		k := BarOrder()[i]
		l.Fill(style.BarRole(k), style.KindMark(k), n)
	}
}

// Shares divides width cells in proportion to the parts, by the largest-remainder
// method. Every part greater than 0 gets a cell if there are enough.
func Shares(parts []int, width int) []int {
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
