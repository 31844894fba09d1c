package report

import (
	"bufio"
	"math"
	"strconv"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// The names of the two forms. A change that an existing reader could stumble
// over takes the next number.
const (
	comparisonSchema = "storydiff.comparison/1"
	surveySchema     = "storydiff.survey/1"
)

// The types below are the JSON form, key for key and in this order. Every key
// is always there but story, part, review, dismissed and outdated.
type (
	jsonComparison struct {
		Schema   string        `json:"schema"`
		Story    *string       `json:"story,omitempty"` // only in JSON Lines
		Original jsonArticle   `json:"original"`
		Version  jsonArticle   `json:"version"`
		Figures  jsonFigures   `json:"figures"`
		Brief    string        `json:"brief"`
		Made     jsonMade      `json:"provenance"`
		Passages []jsonPassage `json:"passages"`
		Findings []jsonFinding `json:"findings"`
		// Outdated is there where the reader has marks on words that were edited
		// since.
		Outdated []jsonOutdated `json:"outdated,omitempty"`
	}
	jsonArticle struct {
		ID         string      `json:"id"`
		Path       string      `json:"path"`
		Outlet     string      `json:"outlet"`
		Title      string      `json:"title"`
		Date       string      `json:"date"`
		Words      int         `json:"words"`
		Read       jsonRead    `json:"read"`
		Kind       string      `json:"kind"`
		Language   string      `json:"language"`
		Byline     string      `json:"byline"`
		URL        string      `json:"url"`
		Agency     string      `json:"agency"`
		Dateline   string      `json:"dateline"`
		Updated    string      `json:"updated"`
		Fetched    string      `json:"fetched"`
		Revision   string      `json:"revision"`
		Headline   []jsonPlace `json:"headline"`
		Standfirst []jsonPlace `json:"standfirst"`
		Text       string      `json:"text"`
	}
	jsonMade struct {
		Program string   `json:"program"`
		Version string   `json:"version"`
		Options []string `json:"options"`
		Filter  string   `json:"filter"`
	}
	jsonFigures struct {
		Coverage float64 `json:"coverage"`
		Words    counts  `json:"words"`
		Passages counts  `json:"passages"`
		Moved    int     `json:"moved"`
		Findings counts  `json:"findings"`
		// Dismissed is there where some are.
		Dismissed int `json:"dismissed,omitempty"`
	}
	jsonPassage struct {
		ID         string     `json:"id"`
		Part       string     `json:"part,omitempty"` // not there for the text itself
		Kind       string     `json:"kind"`
		Moved      bool       `json:"moved"`
		Again      bool       `json:"again"`
		Similarity float64    `json:"similarity"`
		Original   []jsonSpan `json:"original"`
		Version    []jsonSpan `json:"version"`
		Edits      []jsonEdit `json:"edits"`
		Findings   []string   `json:"findings"`
		// Review is there where the reader has marked the passage.
		Review *jsonReview `json:"review,omitempty"`
	}
	jsonReview struct {
		Seen    bool   `json:"seen"`
		Flagged bool   `json:"flagged"`
		Note    string `json:"note"`
	}
	jsonSpan struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	jsonEdit struct {
		Op       string   `json:"op"`
		Original jsonSpan `json:"original"`
		Version  jsonSpan `json:"version"`
		Class    string   `json:"class"`
	}
	jsonFinding struct {
		ID       string     `json:"id"`
		Type     string     `json:"type"`
		Severity string     `json:"severity"`
		Passage  *string    `json:"passage"`
		Original *jsonPlace `json:"original"`
		Version  *jsonPlace `json:"version"`
		Note     string     `json:"note"`
		// Dismissed is there where the reader has said that the finding is no
		// fault, and Review where the reader has marked one of the whole version.
		Dismissed bool        `json:"dismissed,omitempty"`
		Review    *jsonReview `json:"review,omitempty"`
	}
	jsonOutdated struct {
		Seen      bool    `json:"seen"`
		Flagged   bool    `json:"flagged"`
		Note      string  `json:"note"`
		Dismissed bool    `json:"dismissed"`
		Finding   string  `json:"finding"`  // what the mark was on; empty for a passage
		Original  string  `json:"original"` // as it was
		Version   string  `json:"version"`  // as it was
		Passage   *string `json:"passage"`  // what has most of the words now
	}
	jsonPlace struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
)

// counts is an object of numbers that keeps its order.
type counts []count

type count struct {
	name string
	n    int
}

// MarshalJSON writes the object. The names are our own and need no escaping.
func (c counts) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, e := range c {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendQuote(b, e.name)
		b = append(b, ':')
		b = strconv.AppendInt(b, int64(e.n), 10)
	}
	return append(b, '}'), nil
}

// writeJSON writes one comparison as it is, and any other number of them in an
// envelope: one line in all.
func writeJSON(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	if len(cs) == 1 {
		if err := encodeComparison(w, cs[0], sel, 0, nil); err != nil {
			return err
		}
		return w.WriteByte('\n')
	}
	made, err := encoded(madeObject(sel))
	if err != nil {
		return err
	}
	w.WriteString(`{"schema":"` + surveySchema + `","provenance":` + string(made) + `,"comparisons":`)
	if err := encodeComparisons(w, cs, sel); err != nil {
		return err
	}
	_, err = w.WriteString("}\n")
	return err
}

// comparisonObject returns the object of a comparison without its passages and
// findings.
func comparisonObject(c *diffing.Comparison, sel Selection) jsonComparison {
	return jsonComparison{
		Schema:   comparisonSchema,
		Original: articleObject(c.Original),
		Version:  articleObject(c.Version),
		Figures:  figuresObject(&c.Figures),
		Brief:    corpus.Clean(c.Brief),
		Made:     madeObject(sel),
		Passages: []jsonPassage{},
		Findings: []jsonFinding{},
	}
}

func articleObject(a *text.Article) jsonArticle {
	return jsonArticle{
		ID: corpus.Clean(a.ID), Path: corpus.Clean(a.Path), Outlet: corpus.Clean(a.Outlet),
		Title: corpus.Clean(a.Title), Date: corpus.Clean(a.Date),
		Words: a.WordCount(true), Read: readObject(a), Text: a.Text,
		Kind: corpus.Clean(a.Kind), Language: corpus.Clean(a.Language), Byline: corpus.Clean(a.Byline),
		URL: corpus.Clean(a.URL), Agency: corpus.Clean(a.Agency), Dateline: corpus.Clean(a.Dateline),
		Updated: corpus.Clean(a.Updated), Fetched: corpus.Clean(a.Fetched), Revision: corpus.Clean(a.Version),
		Headline: partPlaces(a, text.Headline), Standfirst: partPlaces(a, text.Standfirst),
	}
}

// partPlaces returns the sentences of a part of an article, each with its text.
func partPlaces(a *text.Article, part text.Part) []jsonPlace {
	places := []jsonPlace{}
	for i := range a.Sentences {
		if s := &a.Sentences[i]; s.Part == part {
			places = append(places, jsonPlace{s.Start, s.End, a.Slice(s.Span)})
		}
	}
	return places
}

// madeObject says what a report was made with, and which passages it has.
func madeObject(sel Selection) jsonMade {
	o := jsonMade{
		Program: corpus.Clean(sel.Made.Program), Version: corpus.Clean(sel.Made.Version),
		Options: []string{}, Filter: sel.filterText(),
	}
	if o.Filter == "" && sel.Passages != nil {
		o.Filter = "chosen passages only"
	}
	for _, option := range sel.Made.Options {
		o.Options = append(o.Options, corpus.Clean(option))
	}
	return o
}

func figuresObject(f *diffing.Figures) jsonFigures {
	o := jsonFigures{Coverage: share(f.Coverage), Moved: f.Moved, Dismissed: f.Dismissed}
	for _, k := range diffing.Kinds() {
		o.Words = append(o.Words, count{k.String(), f.Words[k]})
		o.Passages = append(o.Passages, count{k.String(), f.Passages[k]})
	}
	for _, t := range finding.Types() {
		o.Findings = append(o.Findings, count{t.String(), f.Findings[t]})
	}
	return o
}

func passageObject(c *diffing.Comparison, i int, m Mark) jsonPassage {
	p := &c.Passages[i]
	o := jsonPassage{
		ID: passageID(i), Part: partName(c.Part(i)), Kind: p.Kind.String(), Moved: p.Moved, Again: p.Again,
		Similarity: share(p.Similarity),
		Original:   sentenceSpans(c.Original, p.Original),
		Version:    sentenceSpans(c.Version, p.Version),
		Edits:      make([]jsonEdit, 0, len(p.Edits)),
		Findings:   make([]string, 0, len(p.Findings)),
	}
	for _, e := range p.Edits {
		o.Edits = append(o.Edits, jsonEdit{e.Op.String(), jsonSpan(e.Original), jsonSpan(e.Version), e.Class.String()})
	}
	for _, f := range p.Findings {
		o.Findings = append(o.Findings, findingID(f))
	}
	if m != (Mark{}) {
		o.Review = &jsonReview{m.Seen, m.Flagged, cleanLines(m.Note)}
	}
	return o
}

// partName is a part's name, empty for the text itself.
func partName(p text.Part) string {
	if p == text.Body {
		return ""
	}
	return p.String()
}

func sentenceSpans(a *text.Article, sentences []int) []jsonSpan {
	spans := make([]jsonSpan, 0, len(sentences))
	for _, s := range sentences {
		spans = append(spans, jsonSpan(a.Sentences[s].Span))
	}
	return spans
}

func findingObject(c *diffing.Comparison, i int, m Mark) jsonFinding {
	f := &c.Findings[i]
	o := jsonFinding{
		ID: findingID(i), Type: f.Type.String(), Severity: f.Severity.String(),
		Original: placeObject(f.Original), Version: placeObject(f.Version), Note: corpus.Clean(f.Note),
	}
	if f.Passage >= 0 {
		id := passageID(f.Passage)
		o.Passage = &id
	}
	if o.Dismissed = m.Dismissed; m.Seen || m.Flagged || m.Note != "" {
		o.Review = &jsonReview{m.Seen, m.Flagged, cleanLines(m.Note)}
	}
	return o
}

func outdatedObjects(list []Outdated) []jsonOutdated {
	out := make([]jsonOutdated, len(list))
	for i, o := range list {
		out[i] = jsonOutdated{o.Seen, o.Flagged, cleanLines(o.Note), o.Dismissed, corpus.Clean(o.Finding), corpus.Clean(o.Original), corpus.Clean(o.Text), nil}
		if o.Passage >= 0 {
			id := passageID(o.Passage)
			out[i].Passage = &id
		}
	}
	return out
}

func placeObject(p *facts.Place) *jsonPlace {
	if p == nil {
		return nil
	}
	return &jsonPlace{p.Start, p.End, p.Text}
}

// share rounds a share to four places: processors differ in the last bits, and
// the same input is to give the same bytes on all of them.
func share(x float64) float64 { return math.Round(x*1e4) / 1e4 }
