package corpus

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus/format"
	"storydiff/corpus/format/document"
	"storydiff/corpus/format/feed"
	"storydiff/corpus/mend"
	"storydiff/corpus/text"
	"storydiff/corpus/workers"
)

// entry is an article and where it came from.
type entry struct {
	file    file
	nth     int           // article of the file, from 0
	article *text.Article // nil as long as draft has divided words
	draft   *mend.Draft
	// doc is what was read; its text is in draft and, once the article is made,
	// mended and clean here.
	doc document.Document
}

// readOnce is read, unless the file was read before and has not changed since.
func (l *loader) readOnce(f file) ([]entry, error) {
	if entries, ok, err := l.options.Cache.get(&f); ok {
		return entries, err
	}
	entries, err := l.read(f)
	l.options.Cache.put(&f, entries, err)
	return entries, err
}

// read makes articles of a file, but for those with words that are divided at
// the ends of lines: joinWords does that when all texts are read. Of several
// articles in one file, those that are empty are passed over; then there are
// entries, and an error that says so.
func (l *loader) read(f file) ([]entry, error) {
	documents, err := l.documents(&f)
	if err != nil {
		return nil, err
	}
	var entries []entry
	var failed error
	empty := 0
	for n, doc := range documents {
		e := entry{file: f, nth: n, doc: doc, draft: mend.Read(doc.Text, mend.Options{FirstLine: doc.FirstLine, Markup: doc.Markup})}
		e.doc.Text = ""
		if !e.draft.HasDividedWords() {
			if err := e.makeArticle(); err != nil {
				failed = err
				empty++
				continue
			}
		}
		entries = append(entries, e)
	}
	if empty > 0 && len(entries) > 0 {
		have := "have"
		if empty == 1 {
			have = "has"
		}
		reason := fmt.Sprintf("%d of its %d articles %s no text; put it in or leave that out", empty, len(documents), have)
		failed = &Error{Path: f.path, Reason: reason}
	}
	return entries, failed
}

// documents reads a file, or what is at an address, which is not kept.
func (l *loader) documents(f *file) ([]document.Document, error) {
	if f.address == "" {
		data, err := f.read(l.options.MaxBytes)
		if err != nil {
			return nil, err
		}
		return f.documents(document.Source{
			Name: f.path, Data: data, Charset: l.options.Charset, TrackedOriginal: l.options.TrackedOriginal,
			Times: l.options.times(),
		})
	}
	if err := l.get(f); err != nil {
		return nil, err
	}
	s := l.sourceOfPage(f)
	documents, err := format.Read(s)
	if err != nil && s.Charset != l.options.Charset { // the server may be wrong about it
		s.Charset = l.options.Charset
		if again, failed := format.Read(s); failed == nil {
			documents, err = again, nil
		}
	}
	for i := range documents {
		fillFrom(f, &documents[i], len(documents))
	}
	f.page = nil
	return documents, err
}

// documents takes the articles of a file out of its bytes.
func (f file) documents(s document.Source) ([]document.Document, error) {
	if !f.line {
		return format.Read(s)
	}
	all, err := feed.ReadLines(s)
	var bad *document.Error
	if errors.As(err, &bad) {
		return nil, &Error{Path: f.path, Reason: bad.Reason} // the path has the line
	}
	return all, err
}

// makeArticle makes the article of what was read.
func (e *entry) makeArticle() error {
	content, removed := cleanCounting(e.draft.Text)
	if strings.TrimSpace(content) == "" {
		return &Error{Path: e.file.path, Reason: "empty; put the article's text in it or leave it out"}
	}
	a := articleOf(Clean(e.file.path), content, &e.doc)
	if a.WordCount(false) == 0 {
		return &Error{Path: e.file.path, Reason: "no words in it; put the article's text in it or leave it out"}
	}
	a.Repairs = slices.Concat(repairOfHeaders(e.doc.Headers), leftOut(e.doc.LeftOut), e.draft.Repairs(), removed)
	for i := range a.Repairs {
		for k, example := range a.Repairs[i].Examples {
			a.Repairs[i].Examples[k] = Clean(example)
		}
	}
	e.article, e.draft, e.doc.Text = a, nil, content
	return nil
}

// joinWords makes the articles that have words divided at the ends of lines.
// What the words are is seen best in the other texts of the story. One that
// turns out to be no article is skipped.
func (l *loader) joinWords() {
	var known mend.Vocabulary
	for i := range l.entries {
		if l.entries[i].draft == nil {
			continue
		}
		if known == nil {
			known = l.vocabulary()
		}
	}
	var joining workers.Group
	failed := make([]error, len(l.entries))
	for i := range l.entries {
		if e := &l.entries[i]; e.draft != nil {
			joining.Go(func() {
				e.draft.JoinWords(known)
				failed[i] = e.makeArticle()
			})
		}
	}
	joining.Wait()
	for i, err := range failed {
		if err != nil {
			l.skip(l.entries[i].file.path, reasonOf(err))
		}
	}
	l.entries = slices.DeleteFunc(l.entries, func(e entry) bool { return e.article == nil })
}

// vocabulary returns the words of all texts that were read.
func (l *loader) vocabulary() mend.Vocabulary {
	known := mend.Vocabulary{}
	for _, e := range l.entries {
		if e.draft != nil {
			known.Add(e.draft.Text)
		} else {
			known.Add(e.article.Text)
		}
	}
	return known
}

// repairOfHeaders says that a mail's headers are not in the text.
func repairOfHeaders(headers []document.Header) []text.Repair {
	if len(headers) == 0 {
		return nil
	}
	what := fmt.Sprintf("%d mail headers read as fields", len(headers))
	if len(headers) == 1 {
		what = "1 mail header read as a field"
	}
	r := text.Repair{What: what}
	for _, h := range headers {
		if h.Field != "" {
			r.Examples = append(r.Examples, fmt.Sprintf("line %d: %s is the %s", h.Line, h.Name, h.Field))
		}
	}
	return []text.Repair{r}
}

// leftOut says what a file has beside the text of its article.
func leftOut(kinds []document.LeftOut) []text.Repair {
	var all []text.Repair
	for _, l := range kinds {
		all = append(all, text.Repair{What: l.String() + text.LeftOutEnd, LeftOut: true, Examples: l.Examples})
	}
	return all
}

// setFields sets what the file says about an article, which counts for more
// than what its text shows.
func setFields(a *text.Article, f document.Fields) {
	a.Language = text.LanguageCode(f.Language)
	for _, field := range []struct {
		place *string
		value string
	}{
		{&a.Outlet, f.Outlet}, {&a.Title, f.Title}, {&a.Byline, f.Byline},
		{&a.Date, f.Date}, {&a.URL, f.URL}, {&a.Agency, f.Agency},
		{&a.Fetched, f.Fetched}, {&a.Dateline, f.Dateline}, {&a.Updated, f.Updated}, {&a.Version, f.Version}, {&a.Story, f.Story},
	} {
		if v := strings.TrimSpace(Clean(mend.Line(field.value))); v != "" {
			*field.place = v
		}
	}
}
