package report

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/diffing"
	"storydiff/diffing/internal/awkward"
)

// formulas are texts that a spreadsheet would calculate, or would if it took off what
// stands before them.
func formulas() []string {
	var list []string
	for _, f := range []string{"=1+1", "+1+1", "-1+1", "@SUM(1,1)", `=HYPERLINK("http://x.example")`, "=cmd|' /C calc'!A0", "＝1+1", "＋1", "－1", "＠A1"} {
		for _, before := range []string{"", " ", "\t", "\r", "\n", "\u00a0", "\u200b", "\ufeff", "\u3000", "'", `"`, ",", ";"} {
			list = append(list, before+f)
		}
	}
	return list
}

// formulaTable is a table with a formula in every column that takes text of articles.
func formulaTable(t *testing.T) []byte {
	t.Helper()
	var cs []*diffing.Comparison
	sel := Selection{Title: "=2+2", Filter: "=3+3"}
	for _, f := range formulas() {
		o, v := awkward.Story{Name: f, Original: f + "\n\nThe ferry left.\n", Version: f + f + "\n\nThe ferry left at noon. " + f + "\n"}.Articles(t)
		o.ID, v.ID, o.Outlet, v.Outlet, o.Title, v.Title, v.Path = f, f, f, f, f, f, f
		c := diffing.Compare(o, v)
		marks := make([]Mark, len(c.Passages))
		for i := range marks {
			marks[i].Note = f
		}
		cs, sel.Marks = append(cs, c), append(sel.Marks, marks)
	}
	sel.Made = Provenance{"=4+4", "", nil}
	return written(t, CSV, sel, cs...)
}

// TestCSVHasNoFormula looks for cells that begin as a formula does.
func TestCSVHasNoFormula(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(formulaTable(t))).ReadAll()
	if err != nil || len(rows) < 200 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if strings.IndexAny(strings.TrimLeft(cell, " \u00a0\u200b\ufeff\u3000"), "=+-@＝＋－＠") == 0 {
				t.Errorf("a cell %q", cell)
			}
		}
	}
}

// TestCSVRows counts the rows: what docs/FORMATS.md says there is one for.
func TestCSVRows(t *testing.T) {
	for name, c := range comparisons(t) {
		rows, err := csv.NewReader(bytes.NewReader(written(t, CSV, Selection{}, c))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		changes := 0
		for i := range c.Passages {
			if c.Passages[i].Kind != diffing.Kept || c.Passages[i].Moved {
				changes++
			}
		}
		if want := 1 + len(c.Findings) + changes; len(rows) != want {
			t.Errorf("%s: %d rows, want %d", name, len(rows), want)
		}
	}
}

// TestCSVInLibreOffice opens the table in LibreOffice, where STORYDIFF_SOFFICE names its
// program, as somebody would who lets it calculate formulas: no cell has one. A table
// that was not guarded has.
func TestCSVInLibreOffice(t *testing.T) {
	office := os.Getenv("STORYDIFF_SOFFICE")
	if office == "" {
		t.Skip("STORYDIFF_SOFFICE names no program")
	}
	dir := t.TempDir()
	for name, data := range map[string][]byte{
		"guarded": formulaTable(t), "bare": []byte("a,b\r\n=1+1,+1+1\r\n-1+1,@SUM(1)\r\n"),
	} {
		if err := os.WriteFile(filepath.Join(dir, name+".csv"), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	// Comma, quotation mark, UTF-8, from the first line; the last "true" has formulas calculated.
	c := exec.Command(office, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true",
		"--convert-to", "fods", "--outdir", dir, filepath.Join(dir, "guarded.csv"), filepath.Join(dir, "bare.csv"))
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	count := func(name string) (formulas, cells int) {
		data, err := os.ReadFile(filepath.Join(dir, name+".fods"))
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Count(data, []byte("table:formula=")), bytes.Count(data, []byte("<text:p"))
	}
	if n, _ := count("bare"); n == 0 {
		t.Error("LibreOffice calculates nothing in the table that is not guarded, which shows nothing")
	}
	if n, cells := count("guarded"); n > 0 || cells < 1000 {
		t.Errorf("%d formulas in %d cells", n, cells)
	}
}
