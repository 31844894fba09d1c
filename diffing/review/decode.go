package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// decode reads a review file. If it returns an error, the sheet still has the
// records that are whole, unless the file is of another kind or a newer version.
// The error is of type foreign if the file does not begin like a review and at
// most half of its lines are a review's.
func decode(data []byte) (*sheet, error) {
	d := decoder{sheet: newSheet()}
	head, rest, _ := bytes.Cut(data, []byte("\n"))
	list := pieces(head)
	if !beginning().Match(head) && newerHeading(data) { // over several lines
		list = [][]byte{data}
	}
	d.trouble = d.sheet.readHeading(list[0])
	if errors.Is(d.trouble, errNewer) || isForeign(d.trouble) {
		return d.sheet, d.trouble
	}
	if d.trouble != nil {
		d.sheet.lost++
	}
	begun := d.trouble == nil || beginning().Match(data)
	d.read(1, list[1:], len(list) > 1)
	for n := 2; len(rest) > 0; n++ {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		list := pieces(line)
		d.read(n, list, len(list) > 1)
	}
	switch {
	case !begun && d.whole <= d.sheet.lost:
		return d.sheet, foreign{d.trouble}
	case !d.ended && d.trouble == nil:
		d.trouble = errors.New("cut off before its end")
	}
	return d.sheet, d.trouble
}

// A decoder reads a review file line by line.
type decoder struct {
	sheet   *sheet
	whole   int   // lines that could be read
	ended   bool  // the last line was there
	trouble error // the first that was met
}

// read takes in the nth line, which should be one piece.
func (d *decoder) read(n int, list [][]byte, several bool) {
	var trouble error
	if several {
		trouble = errSeveral
	}
	for _, piece := range list {
		piece = bytes.TrimSpace(piece)
		if len(piece) == 0 {
			continue
		}
		if string(piece) == lastLine {
			d.ended = true
		} else if err := d.sheet.readRecord(piece); err != nil {
			d.sheet.lost++
			trouble = err
			continue
		}
		d.whole++
	}
	if trouble != nil && d.trouble == nil {
		d.trouble = fmt.Errorf("line %d: %w", n, trouble)
	}
}

// errSeveral is the trouble with a line that should be several.
var errSeveral = errors.New("more on the line than one value")

// beginning matches the start of a review file of any schema version. It is all
// that has to be intact for the file to be known as a review.
var beginning = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\x{FEFF})?\s*\{\s*"schema"\s*:\s*"` + schemaName + `([0-9]*)`)
})

// newerHeading reports whether a line is the heading of a newer program's file,
// even if it is cut off. It is not if its checksum fits one of the numbers known
// here: then the number is damaged.
func newerHeading(line []byte) bool {
	at := beginning().FindSubmatchIndex(line)
	if at == nil || !newer(string(line[at[4]:at[5]])) {
		return false
	}
	for v := sealedVersion; v <= schemaVersion; v++ {
		number := strconv.Itoa(v)
		for _, is := range []string{number, number + `"`} { // the quotation mark may have become a digit
			as := slices.Concat(line[:at[4]], []byte(is), line[at[5]:])
			if _, sealed, err := unsealed(as); sealed && err == nil {
				return false
			}
		}
	}
	return true
}

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

// readHeading takes in the first line. Of one that is damaged it takes the
// articles that are whole, so that the file is found.
func (s *sheet) readHeading(line []byte) error {
	object, _, wrong := unsealed(line)
	if wrong != nil && newerHeading(line) {
		wrong = nil // a newer program may make its checksums otherwise
	}
	var named struct {
		Schema *string `json:"schema"`
	}
	err := json.Unmarshal(object, &named)
	switch {
	case newerHeading(line) && named.Schema == nil:
		return errNewer
	case wrong != nil:
		err = wrong
	case err != nil || named.Schema == nil:
		err = errors.New("not the heading of a review file")
	case !known(*named.Schema):
		return s.otherSchema(object, *named.Schema)
	default:
		err = s.list(object, strict)
	}
	if err != nil {
		s.salvage(line)
		err = fmt.Errorf("line 1: %w", err)
	}
	return err
}

// salvage takes in the articles that can be read in a damaged heading.
func (s *sheet) salvage(heading []byte) {
	for _, entry := range listedArticle().FindAll(heading, -1) {
		var a jsonArticle
		if strict(entry, &a) == nil {
			s.articles[a.ID] = a.Sentences
		}
	}
}

// listedArticle matches an article in the heading of a review file.
var listedArticle = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{"id":"(?:[^"\\]|\\.)*","sentences":\[[^\]]*\]\}`) })

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
	line, _, err := unsealed(line)
	if err != nil {
		return err
	}
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
		return errSeveral
	}
	return nil
}
