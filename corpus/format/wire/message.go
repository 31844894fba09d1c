package wire

import (
	"bytes"
	"strings"
	"time"
	"unicode"

	"storydiff/corpus/format/document"
)

// The control characters that divide a message of a teleprinter.
const (
	startOfHeader   = 0x01
	startOfText     = 0x02
	endOfText       = 0x03
	endOfMessage    = 0x04
	synchronization = 0x16
)

// A message is one of those that stand in a file.
type message struct {
	header  []string // lines
	text    string
	trailer string // what follows the text
}

// messagesOf divides a file into its messages. Where control characters were
// lost on the way, the file is one message, and its text begins below the header
// of that many lines.
func messagesOf(s document.Source, headerLines int) ([]message, error) {
	var all []message
	data := s.Data
	if i := bytes.IndexByte(data, startOfHeader); i >= 0 {
		data = data[i+1:]
	}
	for part := range bytes.SplitSeq(data, []byte{startOfHeader}) {
		header, text, found := bytes.Cut(part, []byte{startOfText})
		if !found {
			header, text = cutLines(part, headerLines)
		}
		text, trailer, _ := bytes.Cut(text, []byte{endOfText})
		text, _, _ = bytes.Cut(text, []byte{endOfMessage})
		trailer, _, _ = bytes.Cut(trailer, []byte{endOfMessage})
		if len(bytes.TrimSpace(withoutControls(text))) == 0 {
			continue // between two messages, or broken off
		}
		if len(all) == s.Most(mostItems) {
			return nil, tooManyItems(s)
		}
		var m message
		var lines string
		for _, piece := range []struct {
			to   *string
			data []byte
		}{{&lines, withBlanks(header)}, {&m.text, withoutControls(text)}, {&m.trailer, withoutControls(trailer)}} {
			decoded, err := (document.Source{Name: s.Name, Data: piece.data, Charset: s.Charset}).Decode()
			if err != nil {
				return nil, err
			}
			*piece.to = decoded
		}
		m.header = linesWithText(lines)
		all = append(all, m)
	}
	return all, nil
}

// cutLines divides data below that many lines that are not blank.
func cutLines(data []byte, n int) (above, below []byte) {
	at := 0
	for n > 0 && at < len(data) {
		i := bytes.IndexByte(data[at:], '\n')
		if i < 0 {
			return data, nil
		}
		if len(bytes.TrimSpace(data[at:at+i])) > 0 {
			n--
		}
		at += i + 1
	}
	return data[:at], data[at:]
}

// withoutControls drops the control characters, which set type or fill up the
// line, but for those that divide lines and columns.
func withoutControls(data []byte) []byte {
	kept := make([]byte, 0, len(data))
	for _, c := range data {
		if !isControl(c) {
			kept = append(kept, c)
		}
	}
	return kept
}

// withBlanks returns the lines of a header, in which control characters divide
// the fields.
func withBlanks(header []byte) []byte {
	blank := bytes.Clone(header)
	for i, c := range blank {
		if isControl(c) {
			blank[i] = ' '
		}
	}
	return blank
}

func isControl(c byte) bool { return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f }

func linesWithText(s string) []string {
	var lines []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// beginsAsMessage reports whether data begins with the control characters of a
// message.
func beginsAsMessage(data []byte) bool {
	start := bytes.TrimLeft(data[:min(len(data), 4096)], " \r\n\x00")
	if len(start) == 0 || start[0] != synchronization && start[0] != startOfHeader {
		return false
	}
	return bytes.IndexByte(start, startOfText) > 0 || bytes.IndexByte(start, startOfHeader) > 0
}

// headerOf returns the first two lines of the first message's header, without
// control characters.
func headerOf(data []byte) [2]string {
	data = data[:min(len(data), 4096)]
	if i := bytes.IndexByte(data, startOfHeader); i >= 0 {
		data = data[i+1:]
	}
	var two [2]string
	n := 0
	for line := range bytes.FieldsFuncSeq(data, func(r rune) bool { return r == '\n' || r == startOfText }) {
		if text := string(bytes.TrimSpace(withBlanks(line))); text != "" {
			two[n] = text
			if n++; n == len(two) {
				break
			}
		}
	}
	return two
}

// isOf reports whether a word is as long as a number of characters, all of them
// in a set.
func isOf(word string, least, most int, set string) bool {
	return least <= len(word) && len(word) <= most && strings.Trim(word, set) == ""
}

const (
	digits  = "0123456789"
	letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
)

// hasSmall reports whether a line has a letter that is no capital.
func hasSmall(line string) bool { return strings.ContainsFunc(line, unicode.IsLower) }

// dayIn returns a day that is written in a layout of package time, as
// YYYY-MM-DD; empty where it is none.
func dayIn(layout, written string) string {
	t, err := time.Parse(layout, written)
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}
