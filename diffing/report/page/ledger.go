package page

import (
	"strings"

	"storydiff/diffing"
)

// A ledgerView is the names, the numbers or the quotations of the original that
// some version has otherwise.
type ledgerView struct {
	Title string
	Rows  []ledgerRow
	All   int // how many the original has
}

// A ledgerRow is one of them.
type ledgerRow struct {
	Text  string
	Cells []ledgerCell
}

// A ledgerCell says how one version has it.
type ledgerCell struct {
	Name  string // of the version
	State string // right, partly, changed or missing
	Sign  string
	Says  string
	Forms []formView
}

// A formView is what stands in the place of an entry.
type formView struct {
	Text, To string
	Times    int
}

// A sharedView is a departure that several versions share.
type sharedView struct {
	Severity, Type, Has, Original string
	Versions                      []linkView
}

// A linkView is a version that is named, with what its name leads to.
type linkView struct{ Name, To string }

func (v *surveyView) ledgers() []ledgerView {
	list := []ledgerView{
		v.ledger("Names", v.survey.Names), v.ledger("Numbers and dates", v.survey.Numbers), v.ledger("Quotations", v.survey.Quotations),
	}
	var out []ledgerView
	for _, l := range list {
		if len(l.Rows) > 0 {
			out = append(out, l)
		}
	}
	return out
}

func (v *surveyView) ledger(title string, entries []diffing.Entry) ledgerView {
	l := ledgerView{Title: title, All: len(entries)}
	for i := range entries {
		row, wrong := ledgerRow{Text: beginning(entries[i].Text, 40)}, false
		for n, a := range v.columns {
			s := &entries[i].Versions[a]
			wrong = wrong || s.State == diffing.Changed
			row.Cells = append(row.Cells, v.ledgerCell(n, s))
		}
		if wrong {
			l.Rows = append(l.Rows, row)
		}
	}
	return l
}

func (v *surveyView) ledgerCell(n int, s *diffing.Standing) ledgerCell {
	c := ledgerCell{Name: v.Names[n], State: s.State.String()}
	switch s.State {
	case diffing.Right:
		c.Sign, c.Says = "=", "as in the original"
	case diffing.Partly:
		c.Sign, c.Says = "~", "in part or in other words"
	case diffing.Missing:
		c.Sign, c.Says = "−", "not there"
	}
	for _, f := range s.Forms {
		x := formView{Text: beginning(f.Text, 40), Times: f.Count}
		for _, p := range s.Places {
			if strings.HasPrefix(p.Text, f.Text) {
				x.To = v.placeOf(n, p.Start)
				break
			}
		}
		c.Forms = append(c.Forms, x)
	}
	return c
}

func (v *surveyView) shared() []sharedView {
	number := map[int]int{} // of the version, by article
	for n, a := range v.columns {
		number[a] = n
	}
	var out []sharedView
	for _, d := range v.survey.Departures {
		x := sharedView{Severity: d.Severity.String(), Type: d.Type.String(), Has: beginning(d.Version, 40), Original: beginning(d.Original, 40)}
		for k, a := range d.Articles {
			n := number[a]
			x.Versions = append(x.Versions, linkView{v.Names[n], v.versions[n].finding(d.Findings[k]).ID})
		}
		out = append(out, x)
	}
	return out
}

// placeOf returns what leads to the place of a byte in version n; empty where it
// stands in no passage.
func (v *surveyView) placeOf(n, offset int) string {
	w := &v.versions[n]
	sentence := w.c.Version.FindSentence(offset)
	if sentence < 0 {
		return ""
	}
	p, ok := w.passageOf(sentence)
	if !ok {
		return ""
	}
	return w.passage(p)
}
