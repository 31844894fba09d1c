package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"storydiff/corpus/format/document"
)

// IsNinjs reports whether data is a news item in JSON, or a list of them, by the
// names that the first item's fields have.
func IsNinjs(data []byte) bool {
	start := head(data)
	if len(start) == 0 || start[0] != '{' && start[0] != '[' {
		return false
	}
	has := map[string]bool{}
	for _, name := range fieldNames(bytes.TrimPrefix(data[:min(len(data), 1<<20)], []byte(document.UTF8Mark))) {
		has[strings.ToLower(name)] = true
	}
	if has["versioncreated"] || has["pubstatus"] || has["bodies"] && has["headlines"] {
		return true
	}
	for name := range has {
		if strings.HasPrefix(name, "body_") && (has["headline"] || has["uri"]) {
			return true
		}
	}
	return has["uri"] && slices.ContainsFunc([]string{"standard", "$standard", "headlines", "descriptions", "eventdetails", "associations"},
		func(name string) bool { return has[name] })
}

// fieldNames returns the names of the fields of the first object in data, as far
// as data goes.
func fieldNames(data []byte) []string {
	d := json.NewDecoder(bytes.NewReader(data))
	var names []string
	depth, opened, name := 0, 0, false
	for {
		token, err := d.Token()
		if err != nil {
			return names
		}
		switch t := token.(type) {
		case json.Delim:
			switch t {
			case '{', '[':
				depth++
				if t == '{' && opened == 0 {
					opened = depth
					name = true
					continue
				}
			default:
				depth--
				if opened > 0 && depth < opened {
					return names
				}
			}
		case string:
			if name && depth == opened {
				names = append(names, t)
				name = false
				continue
			}
		}
		if opened > 0 && depth == opened {
			name = true // a value ended, and the next name follows
		}
	}
}

// ReadNinjs reads a news item in JSON, ninjs 1 to 3 of the IPTC, or several in a
// list or one below the other. An item that is no text, such as a picture, is
// refused; among others it is counted.
func ReadNinjs(s document.Source) ([]document.Document, error) {
	text, err := s.Decode()
	if err != nil {
		return nil, err
	}
	items, err := ninjsItems(s, text)
	if err != nil {
		return nil, err
	}
	var all []document.Document
	var refused []error
	for i, item := range items {
		d, err := item.document(s)
		if err != nil {
			refused = append(refused, err)
			continue
		}
		d.Fields.ID = first(item.text("uri"), item.text("guid"), fmt.Sprintf("item %d", i+1))
		all = append(all, d)
	}
	return several(s, all, refused, "a ninjs file")
}

// ninjsItems returns the items of a file.
func ninjsItems(s document.Source, text string) ([]object, error) {
	var items []object
	d := json.NewDecoder(strings.NewReader(text))
	for {
		var value json.RawMessage
		err := d.Decode(&value)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, s.Fail(lineAt(text, d.InputOffset()), "not well-formed JSON ("+shortened(err.Error())+")"+askAgain)
		}
		var list []json.RawMessage
		if json.Unmarshal(value, &list) != nil {
			list = []json.RawMessage{value}
		}
		for _, one := range list {
			if o := objectOf(one); o != nil {
				items = append(items, o)
			}
			if len(items) > s.Most(mostItems) {
				return nil, tooManyItems(s)
			}
		}
	}
	if len(items) == 0 {
		return nil, s.Fail(0, "a JSON file without a news item; leave it out")
	}
	return items, nil
}

// lineAt returns the line of an offset in a text, from 1.
func lineAt(text string, offset int64) int {
	return 1 + strings.Count(text[:min(int(offset), len(text))], "\n")
}

// An object is an object of JSON, by field names in lower case: ninjs 3 writes
// them in mixed case, and those before it did not.
type object map[string]json.RawMessage

// objectOf returns nil for what is no object.
func objectOf(raw json.RawMessage) object {
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &fields) != nil || fields == nil {
		return nil
	}
	o := object{}
	for _, name := range sortedNames(fields) {
		o[strings.ToLower(name)] = fields[name]
	}
	return o
}

func sortedNames(fields map[string]json.RawMessage) []string {
	var names []string
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// text returns a field that is a string or a number.
func (o object) text(name string) string {
	raw := o[name]
	if len(raw) == 0 {
		return ""
	}
	if raw[0] != '"' {
		var n json.Number
		if json.Unmarshal(raw, &n) != nil {
			return ""
		}
		return n.String()
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return strings.TrimSpace(s)
}

// objects returns a field that is a list of objects, or an object of them by
// name.
func (o object) objects(name string) []object {
	var all []object
	var list []json.RawMessage
	if len(o[name]) == 0 {
		return nil
	}
	if json.Unmarshal(o[name], &list) != nil {
		named := objectOf(o[name])
		for _, key := range sortedNames(named) {
			list = append(list, named[key])
		}
	}
	for _, raw := range list {
		if one := objectOf(raw); one != nil {
			all = append(all, one)
		}
	}
	return all
}
