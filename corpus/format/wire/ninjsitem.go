package wire

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/corpus/format/document"
)

// document makes an article of a ninjs item.
func (o object) document(s document.Source) (document.Document, error) {
	d := document.Document{Kind: "a ninjs file"}
	o.setFields(&d.Fields)
	bodies := o.bodies()
	if reason := o.whyNoText(bodies); reason != "" {
		return d, s.Fail(0, reason)
	}
	var failed error
	taken := ""
	for _, body := range bodies {
		with := copyOf(&d)
		taken = body
		if err := addContent(s, &with, body); err != nil {
			failed = cmp.Or(failed, err)
		} else if with.Text != "" {
			d = with
			break
		}
	}
	if d.Text == "" && failed != nil {
		return d, failed
	}
	addSummary(&d, o.summaries()...)
	if note := o.text("ednote"); note != "" {
		d.LeaveOut("note to editors", "notes to editors", note)
	}
	beside := o.objects("associations")
	taken = bare(taken)
	for _, a := range beside[:min(len(beside), mostLines)] {
		a.leaveOut(&d, taken)
	}
	return finished(s, d)
}

// whyNoText says of an item that is no article what it is; empty for an article.
func (o object) whyNoText(bodies []string) string {
	switch kind := strings.ToLower(o.text("type")); {
	case kind == "picture", kind == "graphic", kind == "video" && len(bodies) == 0:
		return "a " + kind + " in ninjs, no text; leave it out"
	case kind == "audio" && len(bodies) == 0:
		return "a sound in ninjs, no text; leave it out"
	case len(bodies) > 0:
		return ""
	case o.textElsewhere() != "":
		return "a ninjs file whose text is in another file, " + o.textElsewhere() + "; give that one"
	case len(o.summaries()) > 0:
		return "a ninjs file with a summary and no text; leave it out"
	}
	return "a ninjs file without text; leave it out"
}

// textElsewhere returns where the text of an item is that only has its address.
func (o object) textElsewhere() string {
	for _, r := range o.objects("renditions") {
		kind := first(r.text("contenttype"), r.text("mimetype"))
		if strings.HasPrefix(kind, "text/") || strings.Contains(strings.ToLower(kind), "nitf") {
			return shortened(r.text("href"))
		}
	}
	return ""
}

// setFields sets the fields that an item gives.
func (o object) setFields(f *document.Fields) {
	f.Title = oneLine(first(mainValue(o.objects("headlines")), o.text("headline"), o.text("title")))
	f.Byline = withoutBy(first(o.text("byline"), o.text("by")))
	f.Dateline = oneLine(first(o.text("dateline"), o.text("located")))
	f.Language, f.Version = o.text("language"), o.text("version")
	setDates(f, first(o.text("firstcreated"), o.text("contentcreated")), o.text("versioncreated"))
	var source string
	for _, i := range o.objects("infosources") {
		source = first(source, i.text("name"))
	}
	f.Agency = oneLine(first(o.text("creditline"), source, o.text("source"), o.text("provider"), o.text("copyrightholder")))
	if link := o.text("uri"); strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://") {
		f.URL = link
	}
}

// mainValue returns the value of the main one of several, or else of the first.
func mainValue(all []object) string {
	value := ""
	for _, o := range all {
		if o.text("role") == "main" {
			return o.text("value")
		}
		value = first(value, o.text("value"))
	}
	return value
}

// bodies returns the texts of an item that can be read, the best form first: NITF
// tells most, then HTML. In plain text paragraphs may be lost.
func (o object) bodies() []string {
	var all []string
	for _, b := range o.objects("bodies") {
		all = append(all, b.text("value"))
	}
	for _, name := range sortedNames(o) {
		if name == "body" || strings.HasPrefix(name, "body_") {
			all = append(all, o.text(name))
		}
	}
	all = slices.DeleteFunc(all, func(b string) bool { return b == "" || formOf(b) == unknownForm })
	slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(formOf(b), formOf(a)) })
	return all
}

// summaries returns the descriptions of an item, each once: the same may be there
// as plain text and as HTML.
func (o object) summaries() []string {
	var all []string
	add := func(written string) {
		var d document.Document
		if addContent(document.Source{}, &d, written) != nil || d.Text == "" {
			return
		}
		for _, line := range all {
			if bare(line) == bare(d.Text) {
				return
			}
		}
		all = append(all, oneLine(d.Text))
	}
	descriptions := o.objects("descriptions")
	for _, description := range descriptions[:min(len(descriptions), mostLines)] {
		add(description.text("value"))
	}
	for _, name := range sortedNames(o) {
		if strings.HasPrefix(name, "description_") && len(all) < mostLines {
			add(o.text(name))
		}
	}
	return all
}

// leaveOut counts an item that belongs to another one, such as its picture. A
// caption that stands in the body, too, was counted there; of the body only letters
// and digits are given.
func (o object) leaveOut(d *document.Document, body string) {
	switch captions := o.summaries(); {
	case len(captions) > 0 && strings.Contains(body, bare(captions[0])):
	case len(captions) > 0:
		d.LeaveOut("caption", "captions", captions[0])
	case o.text("type") == "text":
		d.LeaveOut("further text", "further texts", o.text("headline"))
	case o.text("type") == "picture", o.text("type") == "graphic":
		d.LeaveOut("picture", "pictures", o.text("headline"))
	default:
		d.LeaveOut("item beside the text", "items beside the text", o.text("headline"))
	}
}
