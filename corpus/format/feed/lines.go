package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"regexp"
	"strings"
	"sync"

	"storydiff/corpus/format/document"
)

// ExtensionsOfLines are those of files in JSON Lines.
func ExtensionsOfLines() []string { return []string{".jsonl", ".ndjson"} }

var (
	firstObject = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\[\s*)?\{\s*"[^"\n]*"\s*:`) })
	textKey     = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`"(?:text|body|html|articles)"\s*:\s*["\[]`)
	})
)

// reports is how the program's own JSON begins, which has texts, too.
const reports = `"storydiff.`

// IsLines reports whether data begins as JSON objects with articles do, a line
// each or in a list.
func IsLines(data []byte) bool {
	const enough = 64 << 10
	head := bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), enough)], []byte(document.UTF8Mark)), " \t\r\n")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' || !firstObject().Match(head) {
		return false
	}
	return textKey().Match(head) && !bytes.Contains(head[:min(len(head), 64)], []byte(reports))
}

// ReadLines takes the articles of a file in JSON Lines, or in one list of JSON
// objects. All are versions of one story; a file with several is an error, and
// so is a line that cannot be read.
func ReadLines(s document.Source) ([]document.Document, error) {
	text, err := s.Decode()
	if err != nil {
		return nil, err
	}
	var all []document.Document
	story := ""
	for v, err := range Values(s, text) {
		if err != nil {
			return nil, err
		}
		documents, err := ReadValue(s, v)
		if err != nil {
			return nil, err
		}
		for _, d := range documents {
			switch of := d.Fields.Story; {
			case of == "" || of == story:
			case story == "":
				story = of
			default:
				return nil, s.Fail(v.Line, "a second story in the file (after "+short(story)+" comes "+short(of)+
					"); storydiff report --format jsonl goes through all stories of a file")
			}
		}
		all = append(all, documents...)
	}
	if len(all) == 0 {
		return nil, s.Fail(0, "no article in it; put a JSON object with a text on each line")
	}
	return all, nil
}

// short is a name as a message has room for it.
func short(name string) string {
	const longest = 40
	if r := []rune(name); len(r) > longest {
		name = string(r[:longest]) + "…"
	}
	return "“" + name + "”"
}

// A Value is a JSON value and the line of the file that it begins on, from 1.
type Value struct {
	Line int
	Data []byte
}

// Values yields the JSON values of a text, or those of the list that it is. After
// an error, which has the line, there are no more. The source names the file.
func Values(s document.Source, text string) iter.Seq2[Value, error] {
	return func(yield func(Value, error) bool) {
		d := json.NewDecoder(strings.NewReader(text))
		inList := strings.HasPrefix(strings.TrimLeft(text, " \t\n"), "[")
		if inList {
			d.Token()
		}
		line, at := 1, 0
		lineOf := func(offset int) int {
			line, at = line+strings.Count(text[at:offset], "\n"), offset
			return line
		}
		for !inList || d.More() {
			var data json.RawMessage
			switch err := d.Decode(&data); {
			case errors.Is(err, io.EOF) && !inList:
				return
			case err != nil:
				yield(Value{}, s.Fail(lineOf(trouble(err, d, text)), noJSON))
				return
			}
			if !yield(Value{lineOf(int(d.InputOffset()) - len(data)), data}, nil) {
				return
			}
		}
		if _, err := d.Token(); err != nil {
			yield(Value{}, s.Fail(lineOf(trouble(err, d, text)), noJSON))
		}
	}
}

const noJSON = "not JSON; write each article as one object, or leave the line out"

// trouble is the offset in a text that an error of its decoder
// is about: where it saw that there is no JSON, or else where the value begins.
func trouble(err error, d *json.Decoder, text string) int {
	at := min(int(d.InputOffset()), len(text))
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && int(syntax.Offset) > at {
		return min(int(syntax.Offset)-1, len(text))
	}
	return at + len(text[at:]) - len(strings.TrimLeft(text[at:], " \t\n,"))
}
