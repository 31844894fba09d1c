package furniture

import (
	"strings"
	"unicode"

	"storydiff/corpus/text"
)

// recordCodes are the two or more letters with which the fields of a news
// archive's record begin, each on a line: WC is the number of words.
var recordCodes = map[string]bool{
	"SE": true, "HD": true, "BY": true, "CR": true, "WC": true, "PD": true, "ET": true, "SN": true, "SC": true, "ED": true, "PG": true, "VOL": true,
	"LA": true, "CY": true, "LP": true, "TD": true, "CT": true, "RF": true, "CO": true, "IN": true, "NS": true, "RE": true, "IPC": true, "IPD": true,
	"PUB": true, "AN": true, "ART": true, "CLM": true,
}

// leastFields is how many such fields make a record.
const leastFields = 4

// markRecord marks the fields of an archive's record, but for those that hold
// the headline and the story.
func (p *page) markRecord() {
	seen := map[string]bool{}
	for i := range p.blocks {
		if code := p.blocks[i].recordCode(); code != "" {
			seen[code] = true
		}
	}
	if len(seen) < leastFields {
		return
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		switch code := b.recordCode(); code {
		case "", "HD":
		case "LP", "TD":
			if b.count == 1 {
				b.kind = text.Slug
			}
		default:
			if !b.ends || b.count < 8 {
				b.kind = text.Slug
			}
		}
	}
}

// recordCode returns the code with which a field of a record begins.
func (b *block) recordCode() string {
	if len(b.text) < 2 || b.text[0] < 'A' || b.text[0] > 'Z' {
		return ""
	}
	first, _, _ := strings.Cut(b.text[:min(len(b.text), 5)], " ")
	if recordCodes[first] {
		return first
	}
	return ""
}

// isMarkup tells whether a line is an element that the wire adds for machines,
// around a name or empty: <org id="…">VALMOREL</org>. What is left of a page's
// own elements may hold the story.
func isMarkup(s string) bool {
	if len(s) < 7 || s[0] != '<' || s[len(s)-1] != '>' || !strings.Contains(s, "=\"") {
		return false
	}
	name, _, _ := strings.Cut(s[1:min(len(s), 20)], " ")
	switch strings.ToLower(name) {
	case "p", "div", "span", "a", "li", "ul", "ol", "td", "tr", "b", "i", "em", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "q", "section", "article", "main", "figcaption":
		return false
	}
	_, inside, _ := strings.Cut(s, ">")
	inside, _, _ = strings.Cut(inside, "<")
	return len(strings.Fields(inside)) < 8 && !text.EndsSentence(inside)
}

// isSecurity tells whether a line gives the number of a security, or its sign:
// ISIN DE0005550107, WKN: 555010.
func (l *line) isSecurity() bool {
	if l.ends || l.count < 2 || l.count > 8 {
		return false
	}
	switch l.words[0].Norm {
	case "isin", "wkn", "ric", "rics", "ticker", "valor", "sedol", "cusip", "symbol":
	default:
		return false
	}
	_, rest, _ := strings.Cut(l.bare, " ")
	return rest != "" && strings.IndexFunc(rest, unicode.IsLower) < 0
}

// isDisclosure tells whether a line says who pays for an outlet's work: "… 's
// climate coverage receives support from …". It begins with the outlet and what
// the outlet does.
func (l *line) isDisclosure() bool {
	if l.quotes() {
		return false
	}
	for _, w := range l.words {
		if w.Norm == "." {
			break
		}
		if text.IsSpeechVerb(w.Norm) {
			return false
		}
	}
	house, work := false, false
	words := l.storyWords(16)
	for i, w := range words {
		next := func(n int) string {
			if i+n < len(words) {
				return words[i+n].Norm
			}
			return ""
		}
		switch w.Norm {
		case "this", "our":
			house = house || i == 0
		case "coverage", "reporting", "journalism", "series", "story", "article", "newsroom":
			work = true
		case "receives", "receive":
			for n := 1; n < 4; n++ {
				if house && work && (next(n) == "support" || next(n) == "funding") {
					return true
				}
			}
		case "supported", "funded", "underwritten":
			if house && work && (next(1) == "by" || next(1) == "through" || next(1) == "with" || next(1) == "in") {
				return true
			}
		case "made":
			if house && work && next(1) == "possible" {
				return true
			}
		default:
			house = house || i < 4 && l.namesAgency(w)
		}
	}
	return false
}

// markDisclosures marks paragraphs at the end that say who pays for the
// outlet's work.
func (p *page) markDisclosures() {
	for p.foot > p.lead+1 && p.blocks[p.foot-1].isDisclosure() {
		p.blocks[p.foot-1].kind = text.Advisory
		p.foot = p.lastProse(p.foot - 1)
	}
}

// namesAgency tells whether a word begins an agency's name.
func (l *line) namesAgency(w text.Word) bool {
	rest := l.text[w.Start-l.words[0].Start:]
	if strings.HasPrefix(rest, "Associated Press") {
		return true
	}
	name := strings.FieldsFunc(rest[:min(len(rest), 20)], func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	return len(name) > 0 && text.AgencyName(name[0]) != ""
}

// markWireFoot marks what stands below the story after the line with which the
// wire ends it, and between two rows of marks.
func (p *page) markWireFoot() {
	ended := false
	for i := p.foot; i < len(p.blocks); i++ {
		b := &p.blocks[i]
		switch {
		case b.kind == text.Slug && b.count > 0 && !isSeparator(b.text) && !b.announcesMore(), b.kind == text.CaptionCredit && isStaffCredit(b.bare):
			ended = true
		case b.kind != text.Body || b.count == 0 || b.quotes():
		case ended && !b.isProse(), !b.ends && p.inRows(i):
			b.kind = text.Advisory
		}
	}
}

// announcesMore tells whether the wire's line says that the story goes on.
func (b *block) announcesMore() bool {
	return strings.HasPrefix(b.plain, "more") || strings.HasPrefix(b.plain, "mf")
}

// inRows tells whether a block stands between rows of marks.
func (p *page) inRows(i int) bool {
	return i > 0 && i+1 < len(p.blocks) && isSeparator(p.blocks[i-1].text) && isSeparator(p.blocks[i+1].text)
}

// saysWhatWasDone tells whether a line says without a subject what was done to
// which part of a text: Adds quotes in third paragraph.
func (l *line) saysWhatWasDone(c cue) bool {
	if !isDoing(c.phrase) && c.phrase != "corrects" && c.phrase != "clarifies" && c.phrase != "fixes" || l.count > 25 {
		return false
	}
	for _, w := range l.words {
		switch w.Norm {
		case "paragraph", "paragraphs", "para", "paras", "graf", "grafs", "headline", "headlines", "lead", "lede", "throughout", "byline", "dateline",
			"spelling", "typo", "quote", "quotes", "background", "reaction", "slug", "details":
			return true
		}
	}
	return false
}

// isImprint tells whether a line says as what the page's owner is registered.
func (l *line) isImprint() bool {
	if l.count > longestAsking || !hasDigit(l.text) || l.quotes() {
		return false
	}
	signs, register := 0, false // a story, too, says what company is registered where
	for i, w := range l.words {
		switch w.Norm {
		case "no", "number":
			if rest := l.words[i+1 : min(len(l.words), i+3)]; len(rest) > 0 && rest[len(rest)-1].Kind == text.Number || len(rest) > 1 && rest[0].Kind == text.Number {
				signs++
				register = true
			}
		case "registration", "vat", "reg", "hrb", "amtsgericht", "handelsregister", "ust-idnr", "siret", "siren", "rcs", "cif", "nif", "ipso",
			"issn", "p.iva":
			signs++
			register = true
		case "registered", "company", "office", "ltd", "limited", "gmbh", "charity":
			signs++
		}
	}
	return register && (signs > 2 || signs == 2 && l.words[0].Norm == "registered") && !l.speaks()
}

// SignOffTail returns the length of the signs that those who wrote and edited
// set behind the last full stop of a paragraph, without a space or with one:
// "… gesunken./ved/zst/mne". It is 0 where there are none.
func SignOffTail(s string) int {
	window := s[max(0, len(s)-longestTail):]
	slash := strings.IndexByte(window, '/')
	if slash < 0 {
		return 0
	}
	i := strings.LastIndexAny(window, ".!?")
	if i < 0 {
		return 0
	}
	tail := strings.TrimLeft(strings.TrimLeft(window[i+1:], "\"”»“"), " ")
	if !areSigns(strings.Split(strings.TrimPrefix(tail, "/"), "/")) {
		return 0
	}
	return len(tail)
}

// areSigns tells whether words are two or more signs of people, some of which
// may be in capitals.
func areSigns(words []string) bool {
	small := false
	for _, w := range words {
		if len(w) < 2 || len(w) > 4 || strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 {
			return false
		}
		lower := strings.ToLower(w) == w
		if text.IsFunctionWord(strings.ToLower(w)) || !lower && strings.ToUpper(w) != w {
			return false
		}
		small = small || lower
	}
	return small && len(words) > 1
}

// longestTail is the most bytes of such signs, with the mark before them.
const longestTail = 30
