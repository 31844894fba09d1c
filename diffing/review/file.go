package review

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
)

// A review file is lines of JSON: the heading, a line for each mark in the
// order of Book.all, one for each line of an article whose part the reader has
// said, and the end, by whose absence a file that was cut off between two lines
// is known. Each line but the last ends in a checksum of what stands before it;
// see seal. A program that finds more in a line than it knows must not write
// that file, for it would lose what it does not know; a field more is therefore
// a new number in the schema.
const (
	schemaName    = "storydiff.review/"
	marksVersion  = 1 // marks; in 2 also the parts of lines, in 3 findings that are no faults
	sealedVersion = 4 // and checksums
	schemaVersion = sealedVersion
	lastLine      = `{"end":true}`
)

type (
	jsonHeading struct {
		Schema   string        `json:"schema"`
		Story    string        `json:"story"`
		Articles []jsonArticle `json:"articles"`
	}
	jsonArticle struct {
		ID        string `json:"id"`
		Sentences sketch `json:"sentences"`
	}
	jsonRecord struct {
		Version  string `json:"version"`
		Seen     bool   `json:"seen"`
		Flagged  bool   `json:"flagged"`
		Note     string `json:"note"`
		Original string `json:"original"`
		Text     string `json:"text"`
		Key      string `json:"key"`
		// The keys below are there where they say anything.
		Dismissed bool   `json:"dismissed,omitempty"`
		Against   string `json:"against,omitempty"`
		Finding   string `json:"finding,omitempty"`
	}
	jsonLine struct {
		Article string `json:"article"`
		Part    string `json:"part"`
		Text    string `json:"text"`
		Key     string `json:"key"`
	}
)

// A sheet is the content of a review file.
type sheet struct {
	story    string
	articles map[string]sketch // by ID
	records  map[string]Record // by key
	lines    map[string]Line   // by key
	lost     int               // lines that could not be read
}

func newSheet() *sheet {
	return &sheet{articles: map[string]sketch{}, records: map[string]Record{}, lines: map[string]Line{}}
}

// size is the number of marks and lines.
func (s *sheet) size() int { return len(s.records) + len(s.lines) }

// encode returns the file that says what the sheet does. The same sheet gives
// the same bytes.
func (s *sheet) encode() []byte {
	var b bytes.Buffer
	head := jsonHeading{Schema: schemaName + strconv.Itoa(schemaVersion), Story: s.story, Articles: []jsonArticle{}}
	for _, id := range slices.Sorted(maps.Keys(s.articles)) {
		head.Articles = append(head.Articles, jsonArticle{id, s.articles[id]})
	}
	writeSealed(&b, head)
	for _, r := range sorted(s.records) {
		writeSealed(&b, jsonRecord{r.Version, r.Seen, r.Flagged, r.Note, r.Original, r.Text, r.Key, r.Dismissed, r.Against, r.Finding})
	}
	for _, l := range slices.SortedFunc(maps.Values(s.lines), compareLines) {
		writeSealed(&b, jsonLine{l.Article, l.Part.String(), l.Text, l.Key})
	}
	b.WriteString(lastLine + "\n")
	return b.Bytes()
}

func sorted(records map[string]Record) []Record {
	return slices.SortedFunc(maps.Values(records), compareRecords)
}
