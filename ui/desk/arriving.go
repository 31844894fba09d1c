package desk

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/style"
)

// Arriving draws the table of a story of which some articles have been read, with
// what is known of them: sorted by name, as the desk is when it opens. Which one is
// the original, and what sets apart two articles of one outlet, is known only when
// all are read. What concerns the whole story, in fields that are set last, is not
// looked at.
func Arriving(on draw.Screen, articles []*text.Article) []string {
	type row struct {
		name  string
		words int
	}
	var list []row
	longest := cells.Width("the original")
	for _, a := range articles {
		name := cells.Visible(a.Outlet)
		if name == "" {
			name = cells.Visible(strings.TrimSuffix(filepath.Base(a.Path), filepath.Ext(a.Path)))
		}
		list = append(list, row{name, a.WordCount(true)})
		longest = max(longest, cells.Width(name))
	}
	slices.SortStableFunc(list, func(x, y row) int { return strings.Compare(strings.ToLower(x.name), strings.ToLower(y.name)) })
	d := &Desk{By: NameColumn}
	d.Plan = newPlan(on.Width, on.Height, 1, on.Height, false, on.Legend)
	v := drawing{Desk: d, Styles: on.Styles}
	columns := planPages(d.Plan.List, longest)[0]
	rows := make([]string, d.Plan.Story, on.Height)
	if d.Plan.Story > 0 {
		rows[0] = draw.NewLine(on.Styles, on.Width).Put(style.Plain, " ").Put(style.Faint, "the original is chosen when all articles are read").String()
	}
	rows = append(rows, v.tableHead(columns))
	for _, r := range list[:min(len(list), max(d.Plan.Table-1, 0))] {
		l := draw.NewLine(on.Styles, d.Plan.List).To(2)
		for i, c := range columns {
			end := v.columnStart(l, i) + c.Width
			switch c.Column {
			case NameColumn:
				c.cell(l, style.Plain, r.name)
			case WordsColumn:
				c.cell(l, style.Plain, fmt.Sprint(r.words))
			}
			l.To(end)
		}
		rows = append(rows, l.Full())
	}
	return rows
}
