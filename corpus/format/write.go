package format

import (
	"bytes"
	"regexp"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"storydiff/corpus/format/document"
)

// Markdown returns a file that Read makes the same document of, but for what
// was left out of it and what it marks. Each line of the document's text that is
// not blank is taken for a paragraph; fields are one line each.
func Markdown(d document.Document) ([]byte, error) {
	var b bytes.Buffer
	if front := mappingOf(&d); len(front.Content) > 0 {
		b.WriteString("---\n")
		if err := yaml.NewEncoder(&b).Encode(front); err != nil {
			return nil, err
		}
		b.WriteString("---\n")
	}
	for line := range strings.Lines(d.Text) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString("\n" + escapeMarkdown(line) + "\n")
		}
	}
	return b.Bytes(), nil
}

// plainDate is a date, perhaps with a time, that YAML has without quotation marks.
var plainDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$`)
})

// mappingOf returns the front matter of a document, for fillFields to read.
func mappingOf(d *document.Document) *yaml.Node {
	f := d.Fields
	mapping := &yaml.Node{Kind: yaml.MappingNode}
	add := func(key, tag, value string) {
		mapping.Content = append(mapping.Content,
			&yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key},
			&yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: value})
	}
	for _, field := range [][2]string{
		{"outlet", f.Outlet}, {"title", f.Title}, {"standfirst", f.Standfirst}, {"byline", f.Byline}, {"dateline", f.Dateline},
		{"date", f.Date}, {"updated", f.Updated}, {"version", f.Version}, {"agency", f.Agency}, {"story", f.Story},
		{"language", f.Language}, {"url", f.URL}, {"fetched-from", f.FetchedFrom}, {"fetched", f.Fetched},
	} {
		switch key, value := field[0], field[1]; {
		case value == "":
		case plainDate().MatchString(value):
			add(key, "!!timestamp", value)
		default:
			add(key, "!!str", value)
		}
	}
	if f.Original {
		add("original", "!!bool", "true")
	}
	if d.Headed {
		add("headed", "!!bool", "true")
	}
	return mapping
}

// escapeMarkdown returns a line of which Markdown makes a paragraph that says
// what the line says.
func escapeMarkdown(line string) string {
	var b strings.Builder
	delimiter := -1 // of a numbered list
	if n := len(line) - len(strings.TrimLeft(line, "0123456789")); n > 0 && n < len(line) && (line[n] == '.' || line[n] == ')') {
		delimiter = n
	}
	for i := 0; i < len(line); i++ {
		switch c := line[i]; c {
		case '\\', '`', '*', '_', '[', ']', '~', '|', '<':
			b.WriteByte('\\')
		case '#', '>', '+', '-', '=', ':':
			if i == 0 {
				b.WriteByte('\\')
			}
		case '.', ')':
			if i == delimiter {
				b.WriteByte('\\')
			}
		case '&':
			if reference(line[i:]) > 1 {
				b.WriteByte('\\')
			}
		}
		b.WriteByte(line[i])
	}
	return b.String()
}
