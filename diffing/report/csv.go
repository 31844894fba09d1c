package report

import (
	"bufio"
	"encoding/csv"
	"maps"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing"
)

// csvHead names the columns.
var csvHead = []string{
	"story", "version", "outlet", "row", "id", "passage", "where", "kind", "moved", "severity", "type",
	"original", "version text", "what differs", "seen", "flagged", "note", "made with",
	"version compared", "original compared", "rows of", "dismissed",
}

// csvHeadLine is the first line of every table.
var csvHeadLine = strings.Join(csvHead, ",") + "\r\n"

// writeCSV writes a table for a spreadsheet, as RFC 4180 has it: a row for each
// finding, for each passage that is not kept where it stood, and for each mark whose words
// have changed since. A cell that a
// spreadsheet would calculate begins with an apostrophe.
func writeCSV(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	table := csv.NewWriter(w)
	table.UseCRLF = true
	table.Write(csvHead)
	for i, c := range cs {
		passages, picked := sel.of(i, c)
		marks := sel.marks(i, c)
		sources := sourceCells(c, sel, len(passages), picked)
		for _, f := range sel.found(c, passages, picked) {
			cells := findingCells(c, f, marks)
			addMark(cells, sel.finding(c, f))
			table.Write(csvRow(cells, sources))
		}
		for _, p := range passages {
			if c.Passages[p].Kind != diffing.Kept || c.Passages[p].Moved {
				table.Write(csvRow(changeCells(c, p, marks), sources))
			}
		}
	}
	for i, c := range cs {
		passages, picked := sel.of(i, c)
		sources := sourceCells(c, sel, len(passages), picked)
		for _, o := range sel.Reviews[c].Outdated {
			table.Write(csvRow(outdatedCells(c, &o), sources))
		}
	}
	table.Flush()
	return table.Error()
}

func writeCSVSurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	return writeCSV(w, ink, made(s), sel)
}

// sourceCells are the cells that all rows of a comparison share: what it is of, and
// what it was made with.
func sourceCells(c *diffing.Comparison, sel Selection, shown int, picked bool) map[string]string {
	cells := map[string]string{
		"story": sel.Title, "version": c.Version.ID, "outlet": c.Version.Outlet, "made with": sel.Made.String(),
		"version compared": describe(c.Version, c.Version.Path), "original compared": describe(c.Original, c.Original.Path),
		"rows of": "all passages",
	}
	if picked {
		cells["rows of"] = sel.pickedText(shown, len(c.Passages))
	}
	return cells
}

// csvRow returns a row of cells, which are by column, made safe.
func csvRow(cells, sources map[string]string) []string {
	maps.Copy(cells, sources)
	row := make([]string, len(csvHead))
	for i, name := range csvHead {
		row[i] = csvCell(cells[name])
	}
	return row
}

func findingCells(c *diffing.Comparison, i int, marks []Mark) map[string]string {
	f := &c.Findings[i]
	cells := map[string]string{
		"row": "finding", "id": findingID(i), "severity": f.Severity.String(), "type": f.Type.String(), "what differs": f.Note,
		"where": "the whole version",
	}
	if f.Passage >= 0 {
		cells["passage"], cells["where"], cells["kind"] = passageID(f.Passage), place(c, f.Passage), kindName(c, f.Passage)
		addMark(cells, marks[f.Passage])
	}
	if f.Original != nil {
		cells["original"] = f.Original.Text
	}
	if f.Version != nil {
		cells["version text"] = f.Version.Text
	}
	return cells
}

func changeCells(c *diffing.Comparison, i int, marks []Mark) map[string]string {
	p := &c.Passages[i]
	cells := map[string]string{"row": "change", "id": passageID(i), "passage": passageID(i), "where": place(c, i), "kind": kindName(c, i)}
	if p.Moved {
		cells["moved"] = "yes"
	}
	cells["original"], cells["version text"] = passageTexts(c, i)
	addMark(cells, marks[i])
	return cells
}

// passageTexts returns what either article has of a passage.
func passageTexts(c *diffing.Comparison, i int) (original, version string) {
	var o, v []string
	for _, s := range c.Passages[i].Original {
		o = append(o, c.Original.Slice(c.Original.Sentences[s].Span))
	}
	for _, s := range c.Passages[i].Version {
		v = append(v, c.Version.Slice(c.Version.Sentences[s].Span))
	}
	return strings.Join(o, " "), strings.Join(v, " ")
}

func addMark(cells map[string]string, m Mark) {
	if m.Seen {
		cells["seen"] = "yes"
	}
	if m.Flagged {
		cells["flagged"] = "yes"
	}
	if m.Note != "" {
		cells["note"] = m.Note
	}
	if m.Dismissed {
		cells["dismissed"] = "yes"
	}
}

// outdatedCells returns the cells of a mark whose words have changed since.
func outdatedCells(c *diffing.Comparison, o *Outdated) map[string]string {
	cells := map[string]string{
		"row": "mark whose words have changed since", "original": o.Original, "version text": o.Text,
		"what differs": strings.TrimPrefix(o.Finding+"; "+o.now(c), "; "),
	}
	if o.Passage >= 0 {
		cells["passage"], cells["where"], cells["kind"] = passageID(o.Passage), place(c, o.Passage), kindName(c, o.Passage)
	}
	addMark(cells, o.Mark)
	return cells
}

// csvCell returns text on one line without control characters. Spreadsheets
// calculate a cell that begins with one of four signs, also the wide forms of
// them, with white space before it or not; the apostrophe says that it is text.
func csvCell(s string) string {
	s = strings.Join(strings.Fields(corpus.Clean(strings.ReplaceAll(s, "\n", " "))), " ")
	if s != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}
