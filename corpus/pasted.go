package corpus

import (
	"io"
	"strings"

	"storydiff/corpus/text"
)

// ReadText makes an article of a text that is in no file: one that was pasted, say. It
// is read as a file without an extension would be, and called name, which is also its
// outlet where the text names none. The error, of type *Error, is of a text that is no
// article.
func ReadText(name, content string) (*text.Article, error) {
	var l loader
	if err := l.options.complete(); err != nil {
		return nil, err
	}
	entries, err := l.read(file{path: name, open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(content)), nil }})
	if err != nil {
		return nil, err
	}
	l.entries = entries[:min(len(entries), 1)]
	l.joinWords()
	if len(l.entries) == 0 {
		return nil, &Error{Path: name, Reason: "no words in it; paste the article's text"}
	}
	a := l.entries[0].article
	a.ID = name
	if a.Outlet == "" {
		a.Outlet = Clean(name)
	}
	return a, nil
}

// With returns the story with more articles. Those whose ID is taken get another.
func (s *Story) With(articles ...*text.Article) *Story {
	more := *s
	more.Articles = append([]*text.Article{}, s.Articles...)
	for _, a := range articles {
		own := *a
		for more.has(own.ID) {
			own.ID += "+"
		}
		more.Articles = append(more.Articles, &own)
	}
	return &more
}

func (s *Story) has(id string) bool {
	for _, a := range s.Articles {
		if a.ID == id {
			return true
		}
	}
	return false
}
