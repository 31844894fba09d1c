package wire

import (
	"strings"

	"storydiff/corpus/format/document"
)

// IsANPA1312 reports whether data is of ANPA 1312: a header with the letter of a
// service and four digits, below it the priority, the category and the keyword
// of the story, with the day and the number of words.
func IsANPA1312(data []byte) bool {
	header := headerOf(data)
	number := strings.TrimSpace(header[0])
	if len(number) < 5 || !isOf(number[:1], 1, 1, letters) || !isOf(number[1:5], 4, 4, digits) {
		return false
	}
	_, ok := readANPAHeader(header[1])
	return ok
}

// anpaHeader is what the second line of a header says.
type anpaHeader struct {
	keyword string // what the story is filed under: bc-harbour
	version string // what comes after it: 1stld-writethru
}

// readANPAHeader reads the second line of a header: "r i bc-harbour 03-03 0420".
func readANPAHeader(line string) (anpaHeader, bool) {
	fields := strings.Fields(line)
	if len(fields) < 4 || len(fields[0]) != 1 || len(fields[1]) != 1 {
		return anpaHeader{}, false
	}
	last := len(fields) - 1
	if isOf(fields[last], 3, 5, digits) {
		last--
	}
	month, day, found := strings.Cut(fields[last], "-")
	if last < 3 || !found || !isOf(month, 1, 2, digits) || !isOf(day, 1, 2, digits) {
		return anpaHeader{}, false
	}
	return anpaHeader{keyword: fields[2], version: strings.Join(fields[3:last], " ")}, true
}

// ReadANPA1312 reads the messages of a file in the format ANPA 1312. The lines
// that begin with a caret stand above the story: its keyword, the headline, words
// to editors, the byline. A story that comes in several takes is put together.
func ReadANPA1312(s document.Source) ([]document.Document, error) {
	if !IsANPA1312(s.Data) {
		return nil, s.Fail(0, "no wire message (ANPA 1312), since it does not begin with the header of one; change its extension to .txt")
	}
	messages, err := messagesOf(s, 2)
	if err != nil {
		return nil, err
	}
	var all []document.Document
	keyword := ""
	for _, m := range messages {
		d, header := readANPAMessage(m)
		if len(all) > 0 && header.keyword == keyword && isFurtherTake(d.Fields.Version) {
			story := &all[len(all)-1]
			story.Text += paragraphBreak + d.Text
			continue
		}
		if d, err = finished(s, d); err == nil {
			all = append(all, d)
			keyword = header.keyword
		}
	}
	if len(all) == 0 {
		return nil, s.Fail(0, "a wire message (ANPA 1312) without text; leave it out")
	}
	return several(s, all, nil, "")
}

// readANPAMessage makes an article of a message.
func readANPAMessage(m message) (document.Document, anpaHeader) {
	d := document.Document{Kind: "a wire message (ANPA 1312)"}
	var header anpaHeader
	if len(m.header) > 1 {
		header, _ = readANPAHeader(m.header[1])
		d.Fields.ID = header.keyword
		d.Fields.Version = header.version
	}
	head := anpaHead{document: &d, keyword: header.keyword}
	var paragraphs []string
	begun := false // a paragraph, which the next line may continue
	for line := range strings.Lines(m.text + "\n" + m.trailer) {
		written := strings.Trim(line, " \t\r\n<=^")
		switch {
		case written == "" || strings.Trim(written, "_") == "":
			begun = false
		case anpaDay(written) != "":
			d.Fields.Date = anpaDay(written)
		case isMore(written):
			d.LeaveOut("service line", "service lines", written)
		case strings.HasPrefix(line, "^") && len(paragraphs) == 0:
			head.add(fromTeletype(written), strings.HasSuffix(strings.TrimSpace(line), "="))
		case begun && !strings.HasPrefix(line, "^") && !strings.HasPrefix(line, "\t") && !strings.HasPrefix(line, "   "):
			paragraphs[len(paragraphs)-1] += " " + written
		default:
			paragraphs = append(paragraphs, written)
			begun = true
		}
	}
	for i, p := range paragraphs {
		paragraphs[i] = fromTeletype(oneLine(p))
	}
	d.Text = strings.Join(paragraphs, paragraphBreak)
	return d, header
}

// anpaHead takes the lines above a story, in their order.
type anpaHead struct {
	document *document.Document
	keyword  string
	lines    int
	signed   bool // the byline has come
}

// add takes a line; centred lines end in an equals sign.
func (h *anpaHead) add(line string, centred bool) {
	f := &h.document.Fields
	h.lines++
	word, _, more := strings.Cut(line, " ")
	switch {
	case h.lines == 1:
		h.document.LeaveOut("service line", "service lines", line)
		h.setVersion(line)
	case more && isBy(word):
		f.Byline = withoutBy(line)
		h.signed = true
	case h.signed && centred:
		fill(&f.Agency, line)
	case f.Title == "" && !centred && !strings.HasSuffix(word, ":") && !strings.HasPrefix(line, "("):
		f.Title = line
	default:
		h.document.LeaveOut("service line", "service lines", line)
	}
}

// setVersion reads what stands between the keyword and the number of words:
// BC-Harbour, 2nd Ld-Writethru,420.
func (h *anpaHead) setVersion(line string) {
	parts := strings.Split(line, ",")
	if len(parts) > 1 && isOf(strings.TrimSpace(parts[len(parts)-1]), 1, 5, digits) {
		parts = parts[:len(parts)-1]
	}
	if version := oneLine(strings.Join(parts[1:], ",")); version != "" {
		h.document.Fields.Version = version
	}
}

// isFurtherTake reports whether a message adds to the one before it: 1st Add.
func isFurtherTake(version string) bool {
	for _, word := range strings.Fields(strings.ToLower(version)) {
		if strings.TrimRight(strings.TrimLeft(word, digits+"strndh-"), "s,") == "add" || strings.HasSuffix(word, "-add") {
			return true
		}
	}
	return false
}

// isMore reports whether a line says that another take follows.
func isMore(line string) bool { return strings.EqualFold(strings.Trim(line, "()_- "), "more") }

// anpaDay returns the day of the line that ends a message: AP-WF-03-03-31 1015GMT.
func anpaDay(line string) string {
	stamp, _, found := strings.Cut(line, " ")
	if !found || len(stamp) < len("A-B-03-03-31") || len(line) > 40 {
		return ""
	}
	at := len(stamp) - len("03-03-31")
	if stamp[at-1] != '-' || strings.Trim(stamp[:at], letters+"-") != "" {
		return ""
	}
	return dayIn("01-02-06", stamp[at:])
}

// fromTeletype writes quotation marks and dashes as other texts do: ` and ' are
// doubled for them, and a dash is an underscore.
func fromTeletype(line string) string {
	return strings.NewReplacer("``", "“", "''", "”", "`", "‘", " _ ", " — ").Replace(line)
}
