package feed

import (
	"bytes"
	"encoding/json"
	"strings"

	"storydiff/corpus/format/document"
	"storydiff/corpus/format/page"
)

// object is an article in JSON. Its keys are those of front matter, with an id
// and the text; what others there are means nothing here.
type object struct {
	ID, Outlet, Title, Byline, Author, Date, Updated, URL, Agency json.RawMessage
	Language, Lang, Standfirst, Dateline, Version, Story          json.RawMessage
	Original                                                      json.RawMessage
	Text, Body, HTML                                              json.RawMessage
	// Articles are the story's, where the object is a whole story.
	Articles json.RawMessage
}

// StoryOf returns the story that an object is of, or belongs to; empty where it
// does not say. The error is that of a value that is no JSON object.
func StoryOf(s document.Source, v Value) (string, error) {
	var o struct{ Story json.RawMessage }
	if json.Unmarshal(v.Data, &o) != nil {
		return "", s.Fail(v.Line, noJSON)
	}
	r := reader{Source: s, line: v.Line}
	story := r.words("story", o.Story)
	return story, r.err
}

// ReadValue takes the articles of a JSON object: one, or those in the list of its
// articles, which are of its story.
func ReadValue(s document.Source, v Value) ([]document.Document, error) {
	var o object
	if json.Unmarshal(v.Data, &o) != nil {
		return nil, s.Fail(v.Line, noJSON)
	}
	r := reader{Source: s, line: v.Line}
	if isNull(o.Articles) {
		return []document.Document{r.document(&o)}, r.err
	}
	var list []object
	if json.Unmarshal(o.Articles, &list) != nil {
		return nil, s.Fail(v.Line, "articles is no list of objects; write it as [{…}, {…}]")
	}
	var all []document.Document
	for i := range list {
		if isNull(list[i].Story) {
			list[i].Story = o.Story
		}
		all = append(all, r.document(&list[i]))
	}
	if r.err == nil && len(all) == 0 {
		r.fail("no article in the list of articles; put the story's versions there")
	}
	return all, r.err
}

// reader reads the fields of an object. The first that it cannot is its error.
type reader struct {
	document.Source
	line int
	err  error
}

func (r *reader) fail(reason string) {
	if r.err == nil {
		r.err = r.Fail(r.line, reason)
	}
}

func (r *reader) document(o *object) document.Document {
	d := document.Document{Kind: "JSON Lines"}
	f := &d.Fields
	for _, field := range []struct {
		place *string
		key   string
		value json.RawMessage
		other json.RawMessage // under another key
	}{
		{&f.ID, "id", o.ID, nil}, {&f.Outlet, "outlet", o.Outlet, nil}, {&f.Title, "title", o.Title, nil},
		{&f.Byline, "byline", o.Byline, o.Author}, {&f.Date, "date", o.Date, nil}, {&f.Updated, "updated", o.Updated, nil},
		{&f.URL, "url", o.URL, nil}, {&f.Agency, "agency", o.Agency, nil}, {&f.Language, "language", o.Language, o.Lang},
		{&f.Standfirst, "standfirst", o.Standfirst, nil}, {&f.Dateline, "dateline", o.Dateline, nil},
		{&f.Version, "version", o.Version, nil}, {&f.Story, "story", o.Story, nil},
	} {
		*field.place = r.words(field.key, field.value)
		if *field.place == "" {
			*field.place = r.words(field.key, field.other)
		}
	}
	if f.ID == "" {
		f.ID = f.Outlet
	}
	f.Date, f.Updated = document.DateOf(f.Date), document.DateOf(f.Updated)
	if !isNull(o.Original) && json.Unmarshal(o.Original, &f.Original) != nil {
		r.fail("original is neither true nor false; write one of them")
	}
	r.text(&d, o)
	return d
}

// text takes the first text that the object has.
func (r *reader) text(d *document.Document, o *object) {
	for _, plain := range []struct {
		key   string
		value json.RawMessage
	}{{"text", o.Text}, {"body", o.Body}} {
		if d.Text = r.paragraphs(plain.key, plain.value); strings.TrimSpace(d.Text) != "" {
			return
		}
	}
	if d.Text = ""; !isNull(o.HTML) {
		if err := page.AddFragment(r.Source, d, r.words("html", o.HTML)); err != nil {
			r.fail(err.Error())
		}
	}
	if strings.TrimSpace(d.Text) == "" {
		r.fail("no text; give the article's as text, body or html")
	}
}

// words returns a field that is one string, or a number; of a list its items
// with commas between.
func (r *reader) words(key string, value json.RawMessage) string {
	if isNull(value) {
		return ""
	}
	var text string
	var number json.Number
	var list []string
	switch {
	case json.Unmarshal(value, &text) == nil:
		return strings.TrimSpace(text)
	case json.Unmarshal(value, &number) == nil:
		return number.String()
	case json.Unmarshal(value, &list) == nil:
		return strings.Join(list, ", ")
	}
	r.fail(key + " is no string; write it in quotation marks")
	return ""
}

// paragraphs returns a text, or the paragraphs of a list.
func (r *reader) paragraphs(key string, value json.RawMessage) string {
	if isNull(value) {
		return ""
	}
	var text string
	var list []string
	switch {
	case json.Unmarshal(value, &text) == nil:
		return lineEnds.Replace(text)
	case json.Unmarshal(value, &list) == nil:
		return lineEnds.Replace(strings.Join(list, "\n\n"))
	}
	r.fail(key + " is no string; write it in quotation marks")
	return ""
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func isNull(value json.RawMessage) bool {
	return len(value) == 0 || bytes.Equal(value, []byte("null"))
}
