package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// A review file is lines of JSON: the heading, a line for each mark in the
// order of Book.all, one for each line of an article whose part the reader has
// said, and the end, by whose absence a file that was cut off between two lines
// is known. A program that finds more in a line than it knows must not write
// that file, for it would lose what it does not know; a field more is therefore
// a new number in the schema. The heading has the least number that tells of
// all that is in the file, so that an older program is shut out of those files
// alone that it would not understand.
const (
	schemaName    = "storydiff.review/"
	marksVersion  = 1 // marks
	linesVersion  = 2 // and the parts of lines
	placedVersion = 3 // and findings that are no faults; of each mark, against which article it was made
	schemaVersion = placedVersion
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
		// The keys below are there from placedVersion on, where they say anything.
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
}

func newSheet() *sheet {
	return &sheet{articles: map[string]sketch{}, records: map[string]Record{}, lines: map[string]Line{}}
}

// size is the number of marks and lines.
func (s *sheet) size() int { return len(s.records) + len(s.lines) }

// version is the number of the schema that tells of all that the sheet has.
func (s *sheet) version() int {
	for _, r := range s.records {
		if r.Dismissed || r.Against != "" || r.Finding != "" {
			return placedVersion
		}
	}
	if len(s.lines) > 0 {
		return linesVersion
	}
	return marksVersion
}

// encode returns the file that says what the sheet does. The same sheet gives
// the same bytes.
func (s *sheet) encode() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	head := jsonHeading{Schema: schemaName + strconv.Itoa(s.version()), Story: s.story, Articles: []jsonArticle{}}
	for _, id := range slices.Sorted(maps.Keys(s.articles)) {
		head.Articles = append(head.Articles, jsonArticle{id, s.articles[id]})
	}
	e.Encode(head) // text in memory: neither it nor the buffer can fail
	for _, r := range sorted(s.records) {
		e.Encode(jsonRecord{r.Version, r.Seen, r.Flagged, r.Note, r.Original, r.Text, r.Key, r.Dismissed, r.Against, r.Finding})
	}
	for _, l := range slices.SortedFunc(maps.Values(s.lines), compareLines) {
		e.Encode(jsonLine{l.Article, l.Part.String(), l.Text, l.Key})
	}
	b.WriteString(lastLine + "\n")
	return b.Bytes()
}

func sorted(records map[string]Record) []Record {
	return slices.SortedFunc(maps.Values(records), compareRecords)
}

// decode reads a review file. If it returns an error, the sheet still has the
// records that are whole, unless the file is of another kind or a newer version.
// The error is of type foreign if the file does not begin like a review and at
// most half of its lines are a review's.
func decode(data []byte) (*sheet, error) {
	s := newSheet()
	begins := beginning.FindSubmatch(data)
	if begins != nil && newer(string(begins[2])) {
		return s, errNewer
	}
	head, rest, _ := bytes.Cut(data, []byte("\n"))
	trouble := s.readHeading(head)
	if errors.Is(trouble, errNewer) || isForeign(trouble) {
		return s, trouble
	}
	ended, begun := false, trouble == nil || begins != nil
	whole, broken := 0, 1 // lines, if there is no heading
	for n := 2; len(rest) > 0; n++ {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		switch string(bytes.TrimSpace(line)) {
		case "":
		case lastLine:
			ended = true
			whole++
		default:
			err := s.readRecord(line)
			if err == nil {
				whole++
				continue
			}
			broken++
			if trouble == nil {
				trouble = fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	switch {
	case !begun && whole <= broken:
		return s, foreign{trouble}
	case !ended && trouble == nil:
		trouble = errors.New("cut off before its end")
	}
	return s, trouble
}

// beginning matches the start of a review file of any schema version. It is all
// that has to be intact for the file to be known as a review.
var beginning = regexp.MustCompile(`^(\x{FEFF})?\s*\{\s*"schema"\s*:\s*"` + schemaName + `([0-9]*)`)

// newer reports whether what stands behind a schema's name begins with a number
// higher than the one known here.
func newer(number string) bool {
	digits := number[:len(number)-len(strings.TrimLeft(number, "0123456789"))]
	n, err := strconv.Atoi(digits)
	return n > schemaVersion || errors.Is(err, strconv.ErrRange)
}

// known reports whether the name of a schema is of this program's or an older
// one's.
func known(schema string) bool {
	for v := marksVersion; v <= schemaVersion; v++ {
		if schema == schemaName+strconv.Itoa(v) {
			return true
		}
	}
	return false
}

// foreign is the trouble with a file that is no review, damaged or not.
type foreign struct{ error }

func isForeign(err error) bool {
	var f foreign
	return errors.As(err, &f)
}

// errNewer is the trouble with a file that is good, but for a program that
// knows more than this one.
var errNewer = errors.New("written by a newer storydiff")

// otherSchema is the trouble with a file that says it is something else. Of a
// newer heading the articles are read, if they are listed as here: see Place.
func (s *sheet) otherSchema(heading []byte, name string) error {
	if number, ours := strings.CutPrefix(name, schemaName); ours && newer(number) {
		s.list(heading, json.Unmarshal)
		return errNewer
	}
	return foreign{errors.New("not a review file but " + strconv.Quote(corpus.Clean(name)))}
}

func (s *sheet) readHeading(line []byte) error {
	var named struct {
		Schema *string `json:"schema"`
	}
	if err := json.Unmarshal(line, &named); err != nil || named.Schema == nil {
		return errors.New("line 1: not the heading of a review file")
	}
	if !known(*named.Schema) {
		return s.otherSchema(line, *named.Schema)
	}
	if err := s.list(line, strict); err != nil {
		return fmt.Errorf("line 1: %w", err)
	}
	return nil
}

// list takes in the story and the articles that a heading lists.
func (s *sheet) list(heading []byte, read func([]byte, any) error) error {
	var head jsonHeading
	if err := read(heading, &head); err != nil {
		return err
	}
	s.story = head.Story
	for _, a := range head.Articles {
		s.articles[a.ID] = a.Sentences
	}
	return nil
}

// readRecord takes in a mark, or a line of an article.
func (s *sheet) readRecord(line []byte) error {
	var l jsonLine
	if strict(line, &l) == nil && l.Part != "" {
		return s.readLine(l)
	}
	var r jsonRecord
	if err := strict(line, &r); err != nil {
		return err
	}
	if r.Key == "" {
		return errors.New("a mark without its key")
	}
	m := Mark{r.Seen, r.Flagged, cleanNote(r.Note), r.Dismissed}
	if m != (Mark{}) {
		about := Context{Version: r.Version, Against: r.Against, Finding: r.Finding, Original: r.Original, Text: r.Text}
		s.records[r.Key] = Record{r.Key, m, about.clean()}
	}
	return nil
}

func (s *sheet) readLine(l jsonLine) error {
	is := slices.IndexFunc(text.Parts(), func(p text.Part) bool { return p.String() == l.Part })
	switch {
	case l.Key == "":
		return errors.New("a line without its key")
	case is < 0:
		return errors.New("a line whose part is none")
	}
	s.lines[l.Key] = Line{l.Key, text.Part(is), corpus.Clean(l.Article), corpus.Clean(l.Text)}
	return nil
}

// strict reads one JSON value that has no field but those of v, and nothing
// after it.
func strict(line []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return errors.New("not as such a line is written")
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("more on the line than one value")
	}
	return nil
}
