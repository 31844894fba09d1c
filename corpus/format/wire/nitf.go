package wire

import (
	"slices"
	"strings"

	"storydiff/corpus/format/document"
)

// IsNITF reports whether data is of the News Industry Text Format, 3.x.
func IsNITF(data []byte) bool {
	name, _ := rootElement(data)
	return name == "nitf"
}

// ReadNITF reads an article in the News Industry Text Format of the IPTC: the
// text of its body.content, and what its head and body.head say about it. Names,
// numbers, times and quotations that it marks become the document's marks.
func ReadNITF(s document.Source) (document.Document, error) {
	root, err := readXML(s)
	if err != nil {
		return document.Document{}, err
	}
	d := document.Document{Kind: "a NITF file"}
	addNITF(&d, root)
	return finished(s, d)
}

// addNITFText is addNITF for NITF that stands as text in another format.
func addNITFText(s document.Source, d *document.Document, content string) error {
	root, err := readXML(document.Source{Name: s.Name, Data: []byte(strings.TrimSpace(content)), Charset: "utf-8", Times: s.Times})
	if err != nil {
		return err
	}
	addNITF(d, root)
	return nil
}

// addNITF appends the text of NITF to d, and sets the fields that are empty.
func addNITF(d *document.Document, root *element) {
	d.Markup = true
	body, head := root.find("body"), root.find("body", "body.head")
	setNITFFields(&d.Fields, root)
	for note := range head.elements {
		if note.name == "note" {
			d.LeaveOut("note", "notes", note.line())
		}
	}
	addNITFParagraphs(d, contentOf(root))
	for _, line := range body.all("body.end") {
		if text := line.line(); text != "" {
			d.LeaveOut("line below the text", "lines below the text", text)
		}
	}
	addSummary(d, headings(head, "hl2")...)
	addSummary(d, linesOf(head.all("abstract"))...)
}

// contentOf returns the element with the article's text: body.content, or what
// else is in the body where there is none.
func contentOf(root *element) *element {
	if root.name == "body.content" {
		return root
	}
	body := root.find("body")
	if content := body.find("body.content"); content != nil || body == nil {
		return content
	}
	rest := &element{name: "body.content"}
	for _, n := range body.children {
		if n.element == nil || n.element.name != "body.head" && n.element.name != "body.end" {
			rest.children = append(rest.children, n)
		}
	}
	return rest
}

// setNITFFields sets the fields that are still empty.
func setNITFFields(f *document.Fields, root *element) {
	head, top := root.find("head"), root.find("body", "body.head")
	data := head.find("docdata")
	fill(&f.Title, append(headings(top, "hl1"), head.find("title").line())...)
	fill(&f.Byline, bylineOf(top))
	fill(&f.Dateline, datelineOf(top.find("dateline")))
	fill(&f.Agency, top.find("distributor").line(), data.find("doc.copyright").attribute("holder"), data.find("doc-id").attribute("regsrc"))
	issued := first(data.find("date.issue").attribute("norm"), data.find("date.release").attribute("norm"),
		top.find("dateline", "story.date").attribute("norm"))
	setDates(f, issued, lastOf(head.all("revision-history")).attribute("norm"))
	fill(&f.Version, data.find("du-key").attribute("version"))
	fill(&f.Language, root.attribute("lang"), root.attribute("baselang"), root.find("body").attribute("lang"), root.find("body", "body.content").attribute("lang"))
}

// datelineOf returns a dateline without the dash that leads to the text, and
// without a date that is for machines.
func datelineOf(e *element) string {
	line := e.line()
	if date := e.find("story.date").line(); len(date) >= 8 && isOf(date[:8], 8, 8, digits) {
		line = e.line("story.date")
	}
	return withoutDash(line)
}

// headings returns the headlines of a level in the head of a body.
func headings(head *element, level string) []string {
	var all []string
	for _, h := range head.all("hedline") {
		all = append(all, linesOf(h.all(level))...)
	}
	return all
}

// bylineOf returns the bylines without what the writers are called: byttl has
// the writer's office, without a blank before it. Where it is all there is, it
// is the byline.
func bylineOf(head *element) string {
	var names []string
	bylines := head.all("byline")
	for _, line := range bylines[:min(len(bylines), mostLines)] {
		name := strings.TrimRight(line.line("byttl"), " ,;")
		if name == "" {
			name = line.line()
		}
		if name = withoutBy(name); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

func linesOf(all []*element) []string {
	var lines []string
	for _, e := range all {
		if line := e.line(); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func lastOf(all []*element) *element {
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}
