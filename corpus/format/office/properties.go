package office

import (
	"strings"
	"time"
	"unicode"

	"storydiff/corpus/format/document"
)

// properties are what a program notes about a document.
type properties struct {
	title, creator, language string
	created, modified        string // ISO 8601
}

// setFields takes what of the properties can be the article's.
func (w *writer) setFields(p properties) {
	f := &w.doc.Fields
	if f.Title == "" {
		f.Title = oneLine(p.title)
	}
	if creator := oneLine(p.creator); f.Byline == "" && isName(creator) {
		f.Byline = creator
	}
	f.Language = strings.TrimSpace(p.language)
	created, modified := dayOf(p.created), dayOf(p.modified)
	f.Date, f.Updated = created, modified
	if created == "" || isFarBefore(created, modified) {
		f.Date = modified
	}
	if f.Updated == f.Date {
		f.Updated = ""
	}
}

// dayOf returns the day of a time, or an empty string for what is none.
func dayOf(written string) string {
	day := document.DateOf(strings.TrimSpace(written))
	if t, err := time.Parse(time.DateOnly, day); err != nil || t.Year() < 1980 {
		return "" // clocks that were never set say 1601, 1900 or 1970
	}
	return day
}

// isFarBefore reports whether a day is so long before another that the file was
// made for an older story, and is written over.
func isFarBefore(day, other string) bool {
	const longest = 60 * 24 * time.Hour
	a, errA := time.Parse(time.DateOnly, day)
	b, errB := time.Parse(time.DateOnly, other)
	return errA == nil && errB == nil && b.Sub(a) > longest
}

// isName reports whether what a program was told of its user can be an author's
// name: two words or more, without digits. "Microsoft Office User" is what Word
// writes where it was told nothing.
func isName(s string) bool {
	return strings.Contains(s, " ") && !strings.HasPrefix(s, "Microsoft ") && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(" .,-'’&;", r)
	})
}

// fitTitle drops the title of the properties where it is not of this text: Word
// keeps the first line of what a file was first saved with. It is of the text if
// two thirds of its longer words are in it.
func (w *writer) fitTitle() {
	f := &w.doc.Fields
	if w.doc.Headed || f.Title == "" {
		return
	}
	const longest = 20000 // bytes of the text that are looked at
	words := map[string]bool{}
	for _, word := range longWords(w.doc.Text[:min(len(w.doc.Text), longest)]) {
		words[word] = true
	}
	in, all := 0, 0
	for _, word := range longWords(f.Title) {
		all++
		if words[word] {
			in++
		}
	}
	if in < 2 || in < 3 && in < all || 3*in < 2*all {
		w.doc.LeaveOut("title in the file's properties", "titles in the file's properties", f.Title)
		f.Title = ""
	}
}

// longWords returns the words of four letters or more, in lower case.
func longWords(s string) []string {
	var long []string
	between := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }
	for _, word := range strings.FieldsFunc(strings.ToLower(s), between) {
		if len([]rune(word)) >= 4 || !unicode.Is(unicode.Latin, []rune(word)[0]) {
			long = append(long, word)
		}
	}
	return long
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
