package golden

import (
	"fmt"
	"strings"
)

// around is how many rows that are the same stand around those that differ.
const around = 2

// A diffRow is a row of a difference: ' ' for the same in both, '-' for wanted
// only, '+' for got only.
type diffRow struct {
	sign byte
	text string
}

// difference shows two texts row by row: what differs, a little of what is
// around it, and the heading of the picture that it stands in.
func difference(want, got string) string {
	rows := align(strings.Split(want, "\n"), strings.Split(got, "\n"))
	near := make([]bool, len(rows))
	for i, r := range rows {
		for k := max(i-around, 0); r.sign != ' ' && k <= min(i+around, len(rows)-1); k++ {
			near[k] = true
		}
	}
	var b strings.Builder
	heading, told := "", ""
	for i, r := range rows {
		if strings.HasPrefix(r.text, headingSign) {
			heading = r.text
		}
		if !near[i] {
			continue
		}
		if i == 0 || !near[i-1] {
			b.WriteString("  …\n")
		}
		if heading != told && heading != r.text {
			fmt.Fprintf(&b, "  %s\n", heading)
		}
		told = heading
		fmt.Fprintf(&b, "%c %s\n", r.sign, strings.ReplaceAll(r.text, "\x1b", "␛"))
	}
	return b.String()
}

// align lays two lists of rows along each other by their longest common
// subsequence.
func align(want, got []string) []diffRow {
	common := make([][]int, len(want)+1) // of the rows from i and from j on
	for i := range common {
		common[i] = make([]int, len(got)+1)
	}
	for i := len(want) - 1; i >= 0; i-- {
		for j := len(got) - 1; j >= 0; j-- {
			if common[i][j] = max(common[i+1][j], common[i][j+1]); want[i] == got[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	var rows []diffRow
	i, j := 0, 0
	for i < len(want) || j < len(got) {
		switch {
		case i < len(want) && j < len(got) && want[i] == got[j]:
			rows = append(rows, diffRow{' ', want[i]})
			i, j = i+1, j+1
		case j == len(got) || i < len(want) && common[i+1][j] >= common[i][j+1]:
			rows = append(rows, diffRow{'-', want[i]})
			i++
		default:
			rows = append(rows, diffRow{'+', got[j]})
			j++
		}
	}
	return rows
}
