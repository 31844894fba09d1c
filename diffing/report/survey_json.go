package report

import (
	"bufio"
	"bytes"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/facts"
)

// The survey's JSON form. Versions are named by ID; a cell of the matrix names
// the passage of that version's comparison, and a place its bytes.
type (
	jsonFullSurvey struct {
		Schema      string           `json:"schema"`
		Original    string           `json:"original"`
		Versions    []string         `json:"versions"`
		Made        jsonMade         `json:"provenance"`
		Coverage    []jsonRow        `json:"coverage"`
		Names       []jsonEntry      `json:"names"`
		Numbers     []jsonEntry      `json:"numbers"`
		Quotations  []jsonEntry      `json:"quotations"`
		Departures  []jsonDeparture  `json:"departures"`
		Comparisons []jsonComparison `json:"comparisons"`
	}
	jsonRow struct {
		Part     string     `json:"part,omitempty"` // not there for the text itself
		Original jsonSpan   `json:"original"`
		Cells    []jsonCell `json:"cells"`
	}
	jsonCell struct {
		Passage string `json:"passage"`
		Kind    string `json:"kind"`
		Moved   bool   `json:"moved"`
		Again   bool   `json:"again"`
	}
	jsonEntry struct {
		Text     string         `json:"text"`
		Places   []jsonPlace    `json:"places"`
		Versions []jsonStanding `json:"versions"`
	}
	jsonStanding struct {
		State  string      `json:"state"`
		Right  int         `json:"right"`
		Forms  []jsonForm  `json:"forms"`
		Places []jsonPlace `json:"places"`
	}
	jsonForm struct {
		Text  string `json:"text"`
		Count int    `json:"count"`
	}
	jsonDeparture struct {
		Type     string   `json:"type"`
		Severity string   `json:"severity"`
		Original string   `json:"original"`
		Version  string   `json:"version"`
		Versions []string `json:"versions"`
	}
)

func writeSurveyJSON(w *bufio.Writer, _ inks, s *diffing.Survey, sel Selection) error {
	o := jsonFullSurvey{
		Schema:   surveySchema,
		Original: corpus.Clean(s.Story.Articles[s.Original].ID),
		Made:     madeObject(sel), Versions: []string{}, Coverage: []jsonRow{}, Departures: []jsonDeparture{}, Comparisons: []jsonComparison{},
		Names: entryObjects(s, s.Names), Numbers: entryObjects(s, s.Numbers), Quotations: entryObjects(s, s.Quotations),
	}
	for _, c := range made(s) {
		o.Versions = append(o.Versions, corpus.Clean(c.Version.ID))
	}
	original := s.Story.Articles[s.Original]
	for _, r := range s.Coverage {
		row := jsonRow{Part: partName(original.Sentences[r.Sentence].Part), Original: jsonSpan(original.Sentences[r.Sentence].Span), Cells: []jsonCell{}}
		for a, c := range s.Comparisons {
			if c != nil {
				x := r.Cells[a]
				row.Cells = append(row.Cells, jsonCell{passageID(x.Passage), x.Kind.String(), x.Moved, x.Again})
			}
		}
		o.Coverage = append(o.Coverage, row)
	}
	for _, d := range s.Departures {
		x := jsonDeparture{d.Type.String(), d.Severity.String(), d.Original, d.Version, []string{}}
		for _, a := range d.Articles {
			x.Versions = append(x.Versions, corpus.Clean(s.Story.Articles[a].ID))
		}
		o.Departures = append(o.Departures, x)
	}
	head, err := encoded(o)
	if err != nil {
		return err
	}
	w.Write(bytes.TrimSuffix(head, []byte("[]}")))
	if err := encodeComparisons(w, made(s), Selection{Marks: sel.Marks, Reviews: sel.Reviews, Made: sel.Made}); err != nil {
		return err
	}
	_, err = w.WriteString("}\n")
	return err
}

func entryObjects(s *diffing.Survey, entries []diffing.Entry) []jsonEntry {
	out := make([]jsonEntry, 0, len(entries))
	for _, e := range entries {
		x := jsonEntry{Text: e.Text, Places: placeObjects(e.Places), Versions: []jsonStanding{}}
		for a, c := range s.Comparisons {
			if c == nil {
				continue
			}
			v := e.Versions[a]
			y := jsonStanding{State: v.State.String(), Right: v.Right, Forms: []jsonForm{}, Places: placeObjects(v.Places)}
			for _, f := range v.Forms {
				y.Forms = append(y.Forms, jsonForm{f.Text, f.Count})
			}
			x.Versions = append(x.Versions, y)
		}
		out = append(out, x)
	}
	return out
}

func placeObjects(places []facts.Place) []jsonPlace {
	out := make([]jsonPlace, 0, len(places))
	for _, p := range places {
		out = append(out, jsonPlace{p.Start, p.End, p.Text})
	}
	return out
}
