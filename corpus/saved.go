package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"storydiff/corpus/fetch"
	"storydiff/corpus/format"
	"storydiff/corpus/format/document"
	"storydiff/corpus/mend"
	"storydiff/corpus/text"
)

// ReadAddress fetches an address and returns the articles there as format.Markdown
// keeps them: mended and clean as in a story, one paragraph on each line. An
// error is one of Load's, or of Options.Fetch.
func ReadAddress(address string, o Options) ([]document.Document, error) {
	l := loader{options: o}
	f := atAddress(address)
	if err := l.get(&f); err != nil {
		return nil, err
	}
	entries, err := l.read(f)
	if err != nil {
		return nil, &Error{Path: f.path, Reason: reasonOf(err), Err: err}
	}
	l.entries = entries
	l.joinWords()
	if len(l.entries) == 0 {
		return nil, &Error{Path: f.path, Reason: l.skipped[0].Reason}
	}
	var all []document.Document
	for _, e := range l.entries {
		all = append(all, e.kept())
	}
	return all, nil
}

// kept returns what was read of an article, to be written to a file.
func (e *entry) kept() document.Document {
	d := e.doc
	var lines []string
	for _, p := range text.DivideParagraphs(d.Text) {
		lines = append(lines, onOneLine(d.Text[p.Start:p.End]))
	}
	d.Text = strings.Join(lines, "\n\n")
	f := &d.Fields
	for _, field := range []*string{
		&f.Outlet, &f.Title, &f.Standfirst, &f.Byline, &f.Dateline, &f.Date, &f.Updated, &f.Version, &f.Agency, &f.Story,
		&f.Language, &f.URL, &f.FetchedFrom, &f.Fetched,
	} {
		*field = strings.TrimSpace(Clean(mend.Line(*field)))
	}
	return d
}

// onOneLine returns a paragraph with spaces for its line ends.
func onOneLine(paragraph string) string {
	var lines []string
	for line := range strings.SplitSeq(paragraph, "\n") {
		if line = strings.Trim(line, " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, " ")
}

// A Place is where in a folder an article that was fetched is kept.
type Place struct {
	Name string // of its file
	// Earlier is the file of the take before, empty where this is the first.
	Earlier string
	// Same is set where the take before says the same: there is no need to keep
	// this one.
	Same bool
}

// PlaceIn returns where in a folder to keep an article that ReadAddress has
// returned: in a file that is called after its outlet or, if another take of it
// is there already, in one that has the time of the fetch behind that name. No file
// of the returned name exists. The folder need not. Files that cannot be read are
// passed over, as they are no takes; an error is about the folder.
func PlaceIn(folder string, d *document.Document) (Place, error) {
	last, err := lastTake(folder, d)
	if err != nil {
		return Place{}, err
	}
	if last.name == "" {
		return Place{Name: freeName(folder, fileName(d))}, nil
	}
	p := Place{Earlier: last.name}
	if p.Same = saysSame(&last.doc, d); p.Same {
		return p, nil
	}
	at, err := time.Parse(time.RFC3339, d.Fields.Fetched)
	if err != nil {
		return Place{}, &Error{Path: d.Fields.URL, Reason: "it is not known when it was fetched", Err: err}
	}
	stem := firstName(stemOf(last.name)) + "." + at.Format(takeLayout)
	if exists(filepath.Join(folder, stem+savedExtension)) {
		stem += at.Format("05")
	}
	p.Name = freeName(folder, stem)
	return p, nil
}

const savedExtension = ".md"

// savedTake is a take that was kept in a folder.
type savedTake struct {
	name string
	doc  document.Document
	takeTime
}

// lastTake returns the take of an article that was fetched last of those in a
// folder; its name is empty where there is none.
func lastTake(folder string, d *document.Document) (last savedTake, err error) {
	entries, err := os.ReadDir(folder)
	switch {
	case os.IsNotExist(err):
		return last, nil
	case err != nil:
		return last, &Error{Path: folder, Reason: reasonOf(err), Err: err}
	}
	for _, e := range entries {
		if !strings.EqualFold(filepath.Ext(e.Name()), savedExtension) || isHidden(e.Name()) {
			continue
		}
		saved, ok := readSaved(filepath.Join(folder, e.Name()))
		if ok && isOneArticle(&saved.doc.Fields, &d.Fields) && (last.name == "" || last.comparedTo(saved.takeTime) < 0) {
			last = saved
		}
	}
	return last, nil
}

// readSaved reads a file as one that was fetched; it returns false for any other.
func readSaved(path string) (savedTake, bool) {
	data, err := onDisk(path).read(MaxBytes)
	if err != nil {
		return savedTake{}, false
	}
	documents, err := format.Read(document.Source{Name: path, Data: data})
	if err != nil || len(documents) != 1 {
		return savedTake{}, false
	}
	at, err := time.Parse(time.RFC3339, documents[0].Fields.Fetched)
	name := filepath.Base(path)
	return savedTake{name, documents[0], takeTime{at, stemOf(name)}}, err == nil
}

// saysSame reports whether two takes say the same to their readers.
func saysSame(a, b *document.Document) bool {
	return a.Text == b.Text && a.Fields.Title == b.Fields.Title && a.Fields.Standfirst == b.Fields.Standfirst && a.Fields.Dateline == b.Fields.Dateline
}

// fileName returns what the file of an article is called, without extension: the
// outlet, in small letters and digits with hyphens between, which every system
// takes, and which no reader of folders takes for something else than an article.
func fileName(d *document.Document) string {
	const longest = 60 // characters
	outlet := d.Fields.Outlet
	if outlet == "" {
		outlet = fetch.Host(d.Fields.URL)
	}
	words := strings.FieldsFunc(strings.ToLower(outlet), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	name := []rune(strings.Join(words, "-"))
	stem := strings.Trim(string(name[:min(len(name), longest)]), "-")
	if stem == "" || isDevice(stem) || isAboutFolder(stem) {
		stem = strings.TrimPrefix(stem+"-article", "-")
	}
	return stem
}

// isDevice reports whether Windows takes a file of that name for a device.
func isDevice(stem string) bool {
	switch stem {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(stem) == 4 && (stem[:3] == "com" || stem[:3] == "lpt") && '0' <= stem[3] && stem[3] <= '9'
}

// freeName returns a name that no file of a folder has: the stem, with a number
// behind it where needed.
func freeName(folder, stem string) string {
	name := stem + savedExtension
	for n := 2; exists(filepath.Join(folder, name)); n++ {
		name = fmt.Sprintf("%s-%d%s", stem, n, savedExtension)
	}
	return name
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil || !os.IsNotExist(err)
}

// stemOf returns the name of a file without its extension.
func stemOf(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }
