package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
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

// A Folder keeps articles that were fetched.
type Folder struct {
	path  string
	takes []savedTake
}

// savedTake is a take that is kept in a folder.
type savedTake struct {
	*take
	name string // of its file
	doc  document.Document
}

const savedExtension = ".md"

// OpenFolder reads the articles that a folder keeps. The folder need not exist.
// Files that cannot be read or were not fetched are passed over; an error, of type
// *Error, is about the folder.
func OpenFolder(path string) (*Folder, error) {
	entries, err := os.ReadDir(path)
	if err != nil && !os.IsNotExist(err) {
		return nil, &Error{Path: path, Reason: reasonOf(err), Err: err}
	}
	f := &Folder{path: path}
	for _, e := range entries {
		if !strings.EqualFold(filepath.Ext(e.Name()), savedExtension) || isHidden(e.Name()) {
			continue
		}
		data, err := onDisk(filepath.Join(path, e.Name())).read(MaxBytes)
		if err != nil {
			continue
		}
		if documents, err := format.Read(document.Source{Name: e.Name(), Data: data}); err == nil && len(documents) == 1 {
			f.Keep(e.Name(), &documents[0])
		}
	}
	return f, nil
}

// Keep says that an article is in a file of the folder now.
func (f *Folder) Keep(name string, d *document.Document) {
	if t, ok := takeOf(&d.Fields, stemOf(name)); ok {
		f.takes = append(f.takes, savedTake{t, name, *d})
	}
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

// Place returns where to keep an article that ReadAddress has returned: in a file
// that is called after its outlet or, if another take of it is there already, in
// one that has the time of the fetch behind that name. No file of the returned
// name exists.
func (f *Folder) Place(d *document.Document) Place {
	t, ok := takeOf(&d.Fields, "")
	if !ok {
		return Place{Name: f.freeName(fileName(d))}
	}
	var last *savedTake
	for i := range f.takes {
		if u := &f.takes[i]; u.isWith(t) && (last == nil || last.comparedTo(u.take) < 0) {
			last = u
		}
	}
	switch {
	case last == nil:
		return Place{Name: f.freeName(fileName(d))}
	case saysSame(&last.doc, d):
		return Place{Earlier: last.name, Same: true}
	}
	stem := firstName(last.stem) + "." + t.at.Format(takeLayout)
	if f.has(stem + savedExtension) {
		stem += t.at.Format("05")
	}
	return Place{Name: f.freeName(stem), Earlier: last.name}
}

// saysSame reports whether two takes say the same to their readers.
func saysSame(a, b *document.Document) bool {
	f, g := &a.Fields, &b.Fields
	return a.Text == b.Text && f.Title == g.Title && f.Standfirst == g.Standfirst && f.Dateline == g.Dateline
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

// freeName returns a name that no file of the folder has: the stem, with a number
// behind it where needed.
func (f *Folder) freeName(stem string) string {
	name := stem + savedExtension
	for n := 2; f.has(name); n++ {
		name = fmt.Sprintf("%s-%d%s", stem, n, savedExtension)
	}
	return name
}

func (f *Folder) has(name string) bool {
	_, err := os.Lstat(filepath.Join(f.path, name))
	return err == nil || !os.IsNotExist(err)
}

// stemOf returns the name of a file without its extension.
func stemOf(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }
