package wire

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus/format/document"
)

// IsNewsMLG2 reports whether data is of NewsML-G2: an item, or a message with
// items.
func IsNewsMLG2(data []byte) bool {
	switch name, tag := rootElement(data); name {
	case "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem":
		return true
	case "contentSet":
		return tag == name || strings.Contains(tag, "iptc.org") || strings.Contains(string(head(data)), "<inline")
	}
	return false
}

// ReadNewsMLG2 reads the news items of a NewsML-G2 file of the IPTC, whose text
// is NITF, XHTML or plain. Items of other kinds, such as pictures and lists of
// items, are refused; among others they are counted.
func ReadNewsMLG2(s document.Source) ([]document.Document, error) {
	root, err := readXML(s)
	if err != nil {
		return nil, err
	}
	items := []*element{root}
	switch root.name {
	case "newsMessage":
		items = nil
		for item := range root.find("itemSet").elements {
			items = append(items, item)
		}
	case "packageItem":
		if inside := root.below("newsItem"); len(inside) > 0 {
			items = inside
		}
	}
	var all []document.Document
	var refused []error
	for i, item := range items {
		d, err := readG2Item(s, item)
		if err != nil {
			refused = append(refused, err)
			continue
		}
		d.Fields.ID = first(item.attribute("guid"), fmt.Sprintf("item %d", i+1))
		all = append(all, d)
	}
	return several(s, all, refused, "a NewsML-G2 file")
}

// several returns the articles of a file with several items, of which some were
// refused. Only where there are several has one a name.
func several(s document.Source, all []document.Document, refused []error, kind string) ([]document.Document, error) {
	switch {
	case len(all) == 0 && len(refused) == 1:
		return nil, refused[0]
	case len(all) == 0:
		return nil, s.Fail(0, fmt.Sprintf("%s with %d items, none of them with text; leave it out", kind, len(refused)))
	case len(all) == 1:
		all[0].Fields.ID = ""
	}
	for range refused {
		all[0].LeaveOut("item without text", "items without text", "")
	}
	return all, nil
}

// readG2Item makes an article of an item.
func readG2Item(s document.Source, item *element) (document.Document, error) {
	d := document.Document{Kind: "a NewsML-G2 file"}
	switch item.name {
	case "newsItem", "contentSet":
	case "packageItem":
		return d, s.Fail(0, "a NewsML-G2 package, which only lists other items; give the items themselves")
	default:
		return d, s.Fail(0, "a NewsML-G2 "+shortened(item.name)+", which is no article; leave it out")
	}
	class := item.find("itemMeta", "itemClass").attribute("qcode")
	kind := class[strings.LastIndexByte(class, ':')+1:]
	set := item.find("contentSet")
	if item.name == "contentSet" {
		set = item
	}
	setG2Fields(&d.Fields, item)
	if err := addG2Content(s, &d, set); err != nil {
		return d, err
	}
	if d.Text == "" {
		return d, s.Fail(0, whyNoG2Text(set, kind))
	}
	meta := item.find("contentMeta")
	for _, h := range meta.all("headline") {
		addSummary(&d, h.line())
	}
	for _, description := range meta.all("description") {
		if !strings.HasSuffix(description.attribute("role"), ":caption") {
			addSummary(&d, description.line())
		}
	}
	for _, note := range item.find("itemMeta").all("edNote") {
		d.LeaveOut("note to editors", "notes to editors", note.line())
	}
	return finished(s, d)
}

// whyNoG2Text says of an item without text in it what it is, and what to do.
func whyNoG2Text(set *element, kind string) string {
	switch kind {
	case "audio":
		return "a sound in NewsML-G2, no text; leave it out"
	case "picture", "graphic", "video":
		return "a " + kind + " in NewsML-G2, no text; leave it out"
	}
	for remote := range set.elements {
		if remote.name == "remoteContent" && remote.attribute("href") != "" {
			return "a NewsML-G2 file whose text is in another file, " + shortened(remote.attribute("href")) + "; give that one"
		}
	}
	return "a NewsML-G2 file without text; leave it out"
}

// setG2Fields sets the fields that an item gives.
func setG2Fields(f *document.Fields, item *element) {
	meta, content := item.find("itemMeta"), item.find("contentMeta")
	if h := content.find("headline"); h != nil {
		f.Title = h.line()
	}
	for _, h := range content.all("headline") {
		if strings.HasSuffix(h.attribute("role"), ":main") {
			f.Title = h.line()
		}
	}
	f.Byline = withoutBy(content.find("by").line())
	f.Dateline = withoutDash(first(content.find("dateline").line(), nameOf(content.find("located"))))
	f.Agency = first(withoutDash(content.find("creditline").line()), nameOf(content.find("infoSource")), nameOf(meta.find("provider")),
		nameOf(item.find("rightsInfo", "copyrightHolder")))
	if creator := nameOf(content.find("creator")); f.Byline == "" && creator != f.Agency && strings.Contains(creator, " ") {
		f.Byline = creator
	}
	setDates(f, first(meta.find("firstCreated").line(), content.find("contentCreated").line()), meta.find("versionCreated").line())
	f.Version = item.attribute("version")
	f.Language = first(content.find("language").attribute("tag"), item.attribute("lang"))
}

// nameOf returns what a party or a place is called: its name, or its code where
// that is a word and not an address.
func nameOf(e *element) string {
	name := first(e.find("name").line(), e.attribute("literal"))
	if name == "" {
		code := e.attribute("qcode")
		name = code[strings.IndexByte(code, ':')+1:]
		if strings.ContainsAny(name, "./:0123456789") {
			return ""
		}
	}
	return name
}

// addG2Content appends the text of an item in the best form that it has: NITF,
// then XHTML, then plain text.
func addG2Content(s document.Source, d *document.Document, set *element) error {
	type text struct {
		form  form
		adder func(*document.Document) error
	}
	var texts []text
	for c := range set.elements {
		switch c.name {
		case "inlineXML":
			for e := range c.elements {
				switch e.name {
				case "nitf":
					texts = append(texts, text{nitfForm, func(d *document.Document) error { addNITF(d, e); return nil }})
				case "html", "body", "div", "section", "article", "p":
					whole := &element{name: "body", children: c.children}
					if e.name == "html" || e.name == "body" {
						whole = e
					}
					texts = append(texts, text{htmlForm, func(d *document.Document) error { return addHTML(s, d, markupOf(whole)) }})
				default:
					continue
				}
				break
			}
		case "inlineData":
			content := inlineData(c)
			texts = append(texts, text{formOf(content), func(d *document.Document) error { return addContent(s, d, content) }})
		}
	}
	slices.SortStableFunc(texts, func(a, b text) int { return cmp.Compare(b.form, a.form) })
	var failed error
	for _, t := range texts {
		with := copyOf(d)
		if err := t.adder(&with); err != nil {
			failed = cmp.Or(failed, err)
		} else if with.Text != "" {
			*d = with
			return nil
		}
	}
	return failed
}

// inlineData returns the text of an element that has it as characters, perhaps
// in Base64.
func inlineData(e *element) string {
	content := e.raw()
	if strings.Contains(e.attribute("encoding"), "base64") {
		decoded, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(content), ""))
		if err != nil {
			return ""
		}
		return strings.ToValidUTF8(string(decoded), "\ufffd")
	}
	return content
}
