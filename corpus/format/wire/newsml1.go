package wire

import (
	"strings"

	"storydiff/corpus/format/document"
)

// IsNewsML1 reports whether data is of NewsML 1.
func IsNewsML1(data []byte) bool {
	name, _ := rootElement(data)
	return name == "NewsML"
}

// ReadNewsML1 reads the news items of a NewsML 1.x file of the IPTC. Of an item
// with several components the main text is taken, and the others are counted.
func ReadNewsML1(s document.Source) ([]document.Document, error) {
	root, err := readXML(s)
	if err != nil {
		return nil, err
	}
	items := root.below("NewsItem")
	if len(items) == 0 {
		return nil, s.Fail(0, "a NewsML file without a news item; leave it out")
	}
	var all []document.Document
	var refused []error
	for _, item := range items {
		d, err := readNewsML1Item(s, item)
		if err != nil {
			refused = append(refused, err)
			continue
		}
		d.Fields.ID = item.find("Identification", "NewsIdentifier", "NewsItemId").line()
		all = append(all, d)
	}
	return several(s, all, refused, "a NewsML file")
}

// A component is a component of an item with the lines that stand with it or
// with those around it.
type component struct {
	element *element
	around  []*element // the outermost first
}

// readNewsML1Item makes an article of an item.
func readNewsML1Item(s document.Source, item *element) (document.Document, error) {
	d := document.Document{Kind: "a NewsML file"}
	var texts []component
	for _, c := range item.all("NewsComponent") {
		texts = append(texts, textComponents(component{element: c})...)
	}
	chosen := -1
	for i, c := range texts {
		if chosen < 0 || c.isMain() && !texts[chosen].isMain() {
			chosen = i
		}
	}
	if chosen < 0 {
		return d, s.Fail(0, whyNoNewsML1Text(item))
	}
	setNewsML1Fields(&d.Fields, item, texts[chosen])
	for _, content := range texts[chosen].element.all("ContentItem") {
		if d.Text != "" {
			break
		}
		if err := addNewsML1Content(s, &d, content); err != nil {
			return d, err
		}
	}
	if d.Text == "" {
		return d, s.Fail(0, whyNoNewsML1Text(item))
	}
	addSummary(&d, texts[chosen].line("NewsLines", "SubHeadLine"))
	for _, line := range texts[chosen].element.find("NewsLines").all("NewsLine") {
		if words := line.find("NewsLineText").line(); words != "" {
			d.LeaveOut("note to editors", "notes to editors", words)
		}
	}
	leaveOutComponents(&d, item, texts[chosen])
	return finished(s, d)
}

// textComponents returns the components that have a text themselves.
func textComponents(c component) []component {
	var all []component
	for _, content := range c.element.all("ContentItem") {
		if isTextItem(content) && len(content.below("DataContent")) > 0 {
			all = append(all, c)
			break
		}
	}
	around := append(c.around[:len(c.around):len(c.around)], c.element)
	for _, inner := range c.element.all("NewsComponent") {
		all = append(all, textComponents(component{inner, around})...)
	}
	return all
}

// isTextItem reports whether a content item does not say that it is a picture,
// say.
func isTextItem(content *element) bool {
	kind := content.find("MediaType").attribute("FormalName")
	return kind == "" || strings.EqualFold(kind, "Text") || strings.EqualFold(kind, "ComplexData")
}

// isMain reports whether a component's role is that of the article.
func (c component) isMain() bool {
	return strings.EqualFold(c.role(), "Main")
}

func (c component) role() string { return c.element.find("Role").attribute("FormalName") }

// line returns a line of the component, or of the nearest around it.
func (c component) line(path ...string) string {
	value := c.element.find(path...).line()
	for i := len(c.around) - 1; i >= 0 && value == ""; i-- {
		value = c.around[i].find(path...).line()
	}
	return value
}

// formalName returns the formal name of an element of the component, or of the
// nearest around it.
func (c component) formalName(path ...string) string {
	value := c.element.find(path...).attribute("FormalName")
	for i := len(c.around) - 1; i >= 0 && value == ""; i-- {
		value = c.around[i].find(path...).attribute("FormalName")
	}
	return value
}

// setNewsML1Fields sets the fields that an item gives.
func setNewsML1Fields(f *document.Fields, item *element, c component) {
	f.Title = c.line("NewsLines", "HeadLine")
	f.Byline = withoutBy(c.line("NewsLines", "ByLine"))
	f.Dateline = withoutDash(c.line("NewsLines", "DateLine"))
	identifier := item.find("Identification", "NewsIdentifier")
	f.Agency = first(c.line("NewsLines", "CreditLine"), c.formalName("AdministrativeMetadata", "Provider", "Party"),
		c.formalName("AdministrativeMetadata", "Source", "Party"), identifier.find("ProviderId").line())
	f.Language = first(c.formalName("DescriptiveMetadata", "Language"), item.attribute("lang"))
	f.Version = identifier.find("RevisionId").line()
	management := item.find("NewsManagement")
	setDates(f, first(management.find("FirstCreated").line(), identifier.find("DateId").line()), management.find("ThisRevisionCreated").line())
}

// addNewsML1Content appends the text of a content item, which is NITF, HTML or
// plain.
func addNewsML1Content(s document.Source, d *document.Document, content *element) error {
	for _, data := range content.below("DataContent") {
		for e := range data.elements {
			switch e.name {
			case "nitf", "body.content":
				addNITF(d, e)
			case "html", "body":
				return addHTML(s, d, markupOf(e))
			default:
				return addHTML(s, d, markupOf(data))
			}
			return nil
		}
		if text := data.raw(); strings.TrimSpace(text) != "" {
			return addContent(s, d, text)
		}
	}
	return nil
}

// leaveOutComponents counts the components of an item that have a content of
// their own and are not the text.
func leaveOutComponents(d *document.Document, item *element, chosen component) {
	for _, c := range componentsBelow(item) {
		if c == chosen.element || len(c.all("ContentItem")) == 0 {
			continue
		}
		kind := c.find("ContentItem", "MediaType").attribute("FormalName")
		text := oneLine(first(c.find("NewsLines", "HeadLine").line(), c.find("ContentItem", "DataContent").line()))
		switch {
		case strings.EqualFold(c.find("Role").attribute("FormalName"), "Caption"):
			d.LeaveOut("caption", "captions", text)
		case isTextItem(c.find("ContentItem")):
			d.LeaveOut("further text", "further texts", text)
		case strings.EqualFold(kind, "Photo"), strings.EqualFold(kind, "Picture"), strings.EqualFold(kind, "Graphic"):
			d.LeaveOut("picture", "pictures", text)
		default:
			d.LeaveOut("item beside the text", "items beside the text", text)
		}
	}
}

func componentsBelow(e *element) []*element {
	var all []*element
	for _, c := range e.all("NewsComponent") {
		all = append(append(all, c), componentsBelow(c)...)
	}
	return all
}

// whyNoNewsML1Text says of an item without text what it is, and what to do.
func whyNoNewsML1Text(item *element) string {
	for _, content := range item.below("ContentItem") {
		if kind := content.find("MediaType").attribute("FormalName"); !isTextItem(content) {
			return "a " + strings.ToLower(shortened(kind)) + " in NewsML, no text; leave it out"
		}
		if href := content.attribute("Href"); href != "" {
			return "a NewsML file whose text is in another file, " + shortened(href) + "; give that one"
		}
	}
	return "a NewsML file without text; leave it out"
}
