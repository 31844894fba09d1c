package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// wire judges a line by what news agencies put around a story: words to
// editors, notes, and how the story is filed.
func (l *line) wire(book cueIndex, c cue, found bool, at place) text.Part {
	if inBrackets(l.bare) {
		return l.bracket(book, c, found, at)
	}
	whole := l.plain == c.phrase
	switch {
	case found && c.use&(note|noteIf|noteOf|noted) != 0 && l.isNote(book), strings.IndexByte(l.text[:min(len(l.text), 60)], ':') > 0 && l.isNote(book):
		return text.Note
	case found && c.use&advice != 0:
		return text.Advisory
	case found && c.use&label != 0 && l.labels(c) && (!whole || at != within),
		found && c.use&adviceTop != 0 && at == above:
		return text.Advisory
	case found && at == above && c.use&labelTop != 0 && l.labels(c) && !whole:
		return text.Advisory
	case found && whole && c.use&slug != 0 && (at != within || c.phrase[0] == 'm' && len(c.phrase) < 4):
		return text.Slug
	case at != within && found && c.use&labelEdge != 0 && l.labels(c) && !whole:
		return text.Advisory
	case l.isExchangeRate(), l.refersToFile(), at == above && l.offersPictures(), at == above && strings.HasSuffix(l.text, "///"):
		return text.Advisory
	case at != within && (l.isSecurity() || l.isContact() || strings.Contains(l.bare, "://") && l.isAddress()):
		return text.Advisory
	case at == above && found && l.saysWhatWasDone(c):
		if c.use&corrected != 0 {
			return text.Note
		}
		return text.Advisory
	case l.isImprint():
		return text.Menu
	case at == above && l.isDestination():
		return text.Advisory
	case isMarkup(l.text), isSignOff(l.bare), !l.ends && l.endsInPage(), at != within && isSlugLine(l.bare):
		return text.Slug
	}
	return text.Body
}

// endsInPage tells whether a line gives a take's number: "GRANE: Light goes
// dark, page 2".
func (l *line) endsInPage() bool {
	i := strings.LastIndex(l.plain, " page ")
	return i > 0 && l.count < 12 && text.IsShortNumber(l.plain[i+len(" page "):]) && strings.Contains(l.bare, ", page ")
}

// bracket judges a line that is wholly in brackets. Above the story all such
// lines are the wire's, but for a credit.
func (l *line) bracket(book cueIndex, c cue, found bool, at place) text.Part {
	sentence := text.EndsSentence(strings.TrimRight(l.bare, ")] "))
	switch {
	case isCredit(l.bare, l.plain) || datelineLen(l.bare, false) > 0:
		return text.Body // the credit is found as such
	case found && (c.use&corrected != 0 && !sentence || c.use&corrected != 0 && at == above), l.isNote(book):
		return text.Note
	case found && c.use&inBracket != 0 && (!sentence || at == above || isDoing(c.phrase)):
		return text.Advisory
	case found && c.use&(label|labelEdge) != 0 && l.labels(c) && !sentence:
		return text.Advisory
	case strings.HasPrefix(l.bare, "(("), l.isExchangeRate(), l.refersToFile(), !sentence && l.hasAddress():
		return text.Advisory
	case at == above && l.count > 0:
		return text.Advisory
	}
	return text.Body
}

// isDoing tells whether a cue is one English verb of what the wire did: adds.
func isDoing(phrase string) bool {
	switch phrase {
	case "adds", "updates", "recasts", "repeats", "refiles", "releads", "removes", "deletes", "rewrites", "inserts", "trims", "edits":
		return true
	}
	return false
}

// inBrackets tells whether all of a line is in brackets, of which there may be
// several: (foto) (audio)
func inBrackets(s string) bool {
	if s == "" || s[0] != '(' && s[0] != '[' {
		return false
	}
	depth := 0
	for _, r := range s {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth--
		case depth <= 0 && r != ' ' && r != '.' && r != '/':
			return false
		}
	}
	return depth <= 0
}

// longestRate is the number of words of an exchange rate that is in no brackets.
const longestRate = 8

// isExchangeRate tells whether a line says what a currency costs: ($1 = 9.41
// crowns)
func (l *line) isExchangeRate() bool {
	if l.count < 3 || l.count > 30 || !strings.Contains(l.bare, " = ") {
		return false
	}
	if l.count > longestRate && !inBrackets(l.bare) {
		return false // a sentence about it
	}
	first := strings.TrimLeft(l.bare, "([*• ")
	r, _ := utf8.DecodeRuneInString(first)
	return unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || strings.HasPrefix(first, "US$")
}

// refersToFile tells whether a line says where more is found on the wire: "For
// a table of rates, see [ORV/RATES]".
func (l *line) refersToFile() bool {
	plain := strings.TrimPrefix(l.plain, "* ")
	if !strings.HasPrefix(plain, "for ") && !strings.HasPrefix(plain, "to read") && !strings.HasPrefix(plain, "see ") || l.ends && !l.isAddress() {
		return false
	}
	return strings.ContainsAny(l.bare, "[<") || strings.Contains(plain, "click") || strings.Contains(l.bare, "://")
}

// isAddress tells whether a line ends in the address of a page or of a mailbox.
func (l *line) isAddress() bool {
	fields := strings.Fields(strings.TrimRight(l.bare, ".)>] "))
	if len(fields) == 0 || len(fields) > 20 {
		return false
	}
	last := fields[len(fields)-1]
	return strings.Contains(last, "://") || strings.HasPrefix(last, "www.") || strings.Contains(last, "@")
}

// hasAddress tells whether the address of a page or of a mailbox is in a line.
func (l *line) hasAddress() bool {
	for _, w := range l.words {
		if strings.Contains(w.Norm, "://") || strings.HasPrefix(w.Norm, "www.") || strings.Contains(w.Norm, "@") {
			return true
		}
		if dot, slash := strings.IndexByte(w.Norm, '.'), strings.IndexByte(w.Norm, '/'); w.Kind == text.Letters && dot > 1 && (slash > dot+1 || dot+2 < len(w.Norm) && strings.Count(w.Norm, ".") == 1) {
			return true
		}
	}
	return false
}

// offersPictures tells whether a line says which pictures go with a story: "AP
// Photo SOL101".
func (l *line) offersPictures() bool {
	first, rest, _ := strings.Cut(l.bare, " ")
	if l.ends || l.count > 12 || text.AgencyName(first) == "" {
		return false
	}
	what, _, _ := strings.Cut(strings.ToLower(rest), " ")
	switch strings.Trim(what, "s,:") {
	case "photo", "video", "graphic", "audio", "interactive", "foto", "picture", "illustration":
		return true
	}
	return false
}

// isDestination tells whether a line says for whom a story is, or for what: For
// use by clients in the north only.
func (l *line) isDestination() bool {
	if l.ends || l.count < 3 || l.count > 10 || !strings.HasPrefix(l.plain, "for ") && !strings.HasPrefix(l.plain, "not for ") {
		return false
	}
	for _, w := range l.words[1:] {
		switch w.Norm {
		case "distribution", "use", "publication", "clients", "subscribers", "release", "broadcast", "syndication":
			return true
		}
	}
	return false
}

// isContact tells whether a line without a full stop says how to reach
// somebody.
func (l *line) isContact() bool {
	if l.ends || l.count > longestAsking || l.quotes() {
		return false
	}
	for _, w := range l.words {
		if strings.Contains(w.Norm, "@") {
			return true
		}
		switch w.Norm {
		case "tel", "phone", "e-mail", "email", "telefon", "teléfono", "newsroom", "messaging", "fax":
			return strings.ContainsAny(l.bare, "0123456789") && strings.ContainsAny(l.bare, ":+")
		}
	}
	return strings.Contains(l.bare, "; +") || strings.Contains(l.bare, ", +") && l.count < 12
}
