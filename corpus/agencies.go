package corpus

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// namesAgencies tells whether a text is a list of agencies, or says that there
// were some: AFP, AFP/Reuters, agencies.
func namesAgencies(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "agencies", "news agencies", "wire services", "agency", "agence", "agenturen", "agencias", "agences", "wires":
		return true
	}
	return text.FirstAgency(s) != ""
}

// creditedAgency returns the agency that a dateline, a byline or a credit line
// of the text names, and "" where none does. A photograph's agency is not the
// text's.
func creditedAgency(a *text.Article) string {
	for _, s := range a.Sentences {
		content := a.Slice(s.Span)
		switch s.Furniture {
		case text.Dateline:
			for part := range strings.FieldsFuncSeq(content, func(r rune) bool { return strings.ContainsRune("(),/", r) }) {
				if name := text.AgencyName(strings.Trim(part, "–— -")); name != "" {
					return name
				}
			}
			if name := bracketed(content); callsItselfAgency(name) {
				return name
			}
		case text.CaptionCredit:
			if name := textCredit(content); name != "" {
				return name
			}
			if name := bracketed(content); isByline(content) && (text.AgencyName(name) != "" || callsItselfAgency(name)) {
				return cmp.Or(text.AgencyName(name), name)
			}
		}
	}
	return ""
}

// bracketed returns what stands between the first brackets of a text.
func bracketed(text string) string {
	_, rest, _ := strings.Cut(text, "(")
	inside, _, ok := strings.Cut(rest, ")")
	if !ok {
		return ""
	}
	return strings.TrimSpace(inside)
}

// callsItselfAgency tells names of agencies that no list has by what they end
// in: what stands in a dateline's or a byline's brackets is the source.
func callsItselfAgency(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && len(w) > 3 {
			return false
		}
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "agency", "press", "presse", "wire", "wires", "newswire", "agentur", "agence", "agencia", "news":
		return true
	case "service":
		return strings.EqualFold(words[len(words)-2], "wire") || strings.EqualFold(words[len(words)-2], "news")
	case "association", "trust":
		return strings.Contains(s, "Press")
	}
	return false
}
