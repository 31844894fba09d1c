package format

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"storydiff/corpus/format/document"
)

// fillFields sets what a YAML mapping says of a document, and ignores keys that mean
// nothing here. Where it cannot, it returns the line in the block, from 1, and
// the reason.
func fillFields(d *document.Document, mapping *yaml.Node) (line int, reason string) {
	if mapping.Kind != yaml.MappingNode {
		return mapping.Line, "front matter has no fields; write them as \"title: …\", one on a line"
	}
	f, author, lang := &d.Fields, "", ""
	places := map[string]*string{
		"outlet": &f.Outlet, "title": &f.Title, "date": &f.Date, "byline": &f.Byline,
		"author": &author, "url": &f.URL, "agency": &f.Agency,
		"language": &f.Language, "lang": &lang, "standfirst": &f.Standfirst, "dateline": &f.Dateline,
		"updated": &f.Updated, "version": &f.Version, "story": &f.Story,
		"fetched": &f.Fetched, "fetched-from": &f.FetchedFrom,
	}
	switches := map[string]*bool{"original": &f.Original, "headed": &d.Headed}
	seen := map[string]bool{}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		key, value := strings.ToLower(mapping.Content[i].Value), mapping.Content[i+1]
		place, switched := places[key], switches[key]
		if place == nil && switched == nil {
			continue
		}
		if seen[key] {
			return value.Line, "front matter gives " + key + " twice; remove one of them"
		}
		seen[key] = true
		switch {
		case switched != nil:
			if value.Decode(switched) != nil {
				return value.Line, "front matter's " + key + " is neither true nor false; write one of them"
			}
		case key == "date", key == "updated":
			*place = document.DateOf(textOf(value))
		default:
			*place = textOf(value)
		}
	}
	if f.Byline == "" {
		f.Byline = author
	}
	if f.Language == "" {
		f.Language = lang
	}
	return 0, ""
}

// textOf returns a scalar as text and a list as its items with commas between;
// a mapping says nothing that could be shown.
func textOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.AliasNode:
		if n.Alias.Kind == yaml.ScalarNode {
			return textOf(n.Alias)
		}
	case yaml.ScalarNode:
		if n.Tag != "!!null" {
			return strings.TrimSpace(n.Value)
		}
	case yaml.SequenceNode:
		var items []string
		for _, item := range n.Content {
			if item.Kind == yaml.ScalarNode {
				items = append(items, textOf(item))
			}
		}
		return strings.Join(items, ", ")
	}
	return ""
}
