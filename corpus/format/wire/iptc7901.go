package wire

import (
	"strings"
	"unicode/utf8"

	"storydiff/corpus/format/document"
)

// IsIPTC7901 reports whether data is of IPTC 7901, by the control characters
// before its header or by the form of that: "abc0123 4 pl 380 …".
func IsIPTC7901(data []byte) bool {
	if beginsAsMessage(data) {
		return !IsANPA1312(data)
	}
	fields := strings.Fields(headerOf(data)[0])
	return len(fields) >= 4 && isIPTCNumber(fields[0]) &&
		isOf(fields[1], 1, 1, digits) && isOf(fields[2], 1, 3, letters) && isOf(fields[3], 1, 5, digits)
}

// isIPTCNumber reports whether a word is the name of a service and the number of
// a message: bkn014, eca0003.
func isIPTCNumber(word string) bool {
	name := strings.TrimRight(word, digits)
	return isOf(name, 2, 4, letters) && isOf(word[len(name):], 3, 4, digits)
}

// ReadIPTC7901 reads the messages of a file in the format IPTC 7901. Lines above
// the headline, in the header or below it, are the agency's and are counted; the
// headline, and a byline, end in an equals sign.
func ReadIPTC7901(s document.Source) ([]document.Document, error) {
	if !IsIPTC7901(s.Data) {
		return nil, s.Fail(0, "no wire message (IPTC 7901), since it does not begin with the header of one; change its extension to .txt")
	}
	messages, err := messagesOf(s, 1)
	if err != nil {
		return nil, err
	}
	var all []document.Document
	for _, m := range messages {
		d := document.Document{Kind: "a wire message (IPTC 7901)"}
		if len(m.header) > 0 {
			for _, line := range m.header[1:] {
				d.LeaveOut("service line", "service lines", line)
			}
			if fields := strings.Fields(m.header[0]); len(fields) > 0 {
				d.Fields.ID = fields[0]
			}
		}
		text, day := withoutEnd(m.text)
		if day == "" {
			_, day = withoutEnd(m.trailer)
		}
		d.Fields.Date = day
		addPlain(&d, withoutNotes(&d, takeIPTCHead(&d, text)))
		if d, err = finished(s, d); err == nil {
			all = append(all, d)
		}
	}
	if len(all) == 0 {
		return nil, s.Fail(0, "a wire message (IPTC 7901) without text; leave it out")
	}
	return several(s, all, nil, "")
}

// takeIPTCHead reads the lines above the story, to the one with an equals sign,
// and returns what is below. Without one there is no telling them from the text.
func takeIPTCHead(d *document.Document, text string) string {
	const most = 12 // lines with text
	var above []string
	rest := text
	for len(above) < most {
		line, below, found := strings.Cut(rest, "\n")
		if line = strings.TrimSpace(line); line != "" {
			above = append(above, line)
		}
		rest = below
		if head, ends := strings.CutSuffix(line, "="); ends {
			above[len(above)-1] = strings.TrimSpace(head)
			setIPTCHead(d, above)
			return rest
		}
		if !found {
			break
		}
	}
	return text
}

// setIPTCHead tells the headline and the byline from what the agency says to its
// customers: lines in capitals, in brackets, or with a slash at their end.
func setIPTCHead(d *document.Document, lines []string) {
	const width = 60 // characters; a longer headline goes on in the next line
	mixed := false
	for _, line := range lines {
		mixed = mixed || hasSmall(line)
	}
	var heads []string
	for i, line := range lines {
		word, _, more := strings.Cut(line, " ")
		switch {
		case line == "":
		case more && isBy(word) && (i > 0 || len(lines) > 1):
			d.Fields.Byline = withoutBy(line)
		case mixed && !hasSmall(line), strings.HasSuffix(line, "/"), strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")"):
			d.LeaveOut("service line", "service lines", line)
		case len(heads) > 0 && utf8.RuneCountInString(heads[len(heads)-1])+len(word) > width:
			heads[len(heads)-1] += " " + line
		default:
			heads = append(heads, line)
		}
	}
	if len(heads) > 0 {
		d.Fields.Title = heads[0]
		addSummary(d, heads[1:]...)
	}
}

// withoutNotes cuts off what a text has for editors at its end, below a heading
// with a number sign or a line of asterisks.
func withoutNotes(d *document.Document, text string) string {
	at := 0
	for line := range strings.Lines(text) {
		stars := strings.Trim(line, "* \r\n") == "" && strings.Count(line, "*") > 2
		if (stars || strings.HasPrefix(line, "# ")) && strings.TrimSpace(text[:at]) != "" {
			d.LeaveOut("note to editors", "notes to editors", text[at:])
			return text[:at]
		}
		at += len(line)
	}
	return text
}

// withoutEnd cuts the line with the time off a message, and returns the day that
// it says: 031015 GMT Mar 31.
func withoutEnd(text string) (string, string) {
	text = strings.TrimRight(text, " \t\r\n")
	i := strings.LastIndexByte(text, '\n') + 1
	fields := strings.Fields(text[i:])
	last := len(fields) - 1
	if last < 2 || last > 3 || !isOf(fields[0], 6, 6, digits) || !isOf(fields[last], 2, 2, digits) {
		return text, ""
	}
	day := dayIn("02 Jan 06", fields[0][:2]+" "+fields[last-1]+" "+fields[last])
	if day == "" {
		return text, ""
	}
	return text[:i], day
}
