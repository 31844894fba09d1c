package corpus

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// agencyName returns the usual name of the news agency that a text names and
// nothing else, and "" where it names none. Acronyms count in capitals only.
func agencyName(s string) string {
	s = strings.Trim(strings.TrimSpace(s), "()[].,;:\"'“”©- ")
	switch s {
	case "AFP", "UPI", "EFE", "ANSA", "TASS", "PTI", "IANS", "ANI", "KNA", "APA", "MTI", "PAP", "NTB", "BNS", "LETA",
		"IRNA", "KUNA", "WAM", "QNA", "SANA", "KCNA", "AAP", "ANP", "APP", "AGI", "ATS", "ČTK", "TASR", "MENA",
		"NNA", "VNA", "BTA", "HINA", "AP", "SID", "UNIAN", "RIA":
		return s
	case "ITAR-TASS", "Tass":
		return "TASS"
	case "DPA", "dpa", "Deutsche Presse-Agentur":
		return "dpa"
	case "PA", "PA Media", "Press Association":
		return "PA Media"
	case "AA", "Anadolu", "Anadolu Agency":
		return "Anadolu"
	case "CTK":
		return "ČTK"
	}
	switch lower := strings.ToLower(s); lower {
	case "agence france-presse", "agence france presse", "france-presse", "france presse":
		return "AFP"
	case "associated press", "the associated press":
		return "AP"
	case "united press international":
		return "UPI"
	case "press trust of india":
		return "PTI"
	case "thomson reuters":
		return "Reuters"
	case "reuters", "xinhua", "kyodo", "yonhap", "belga", "interfax", "ukrinform", "lusa", "ritzau", "tanjug", "agerpres",
		"antara", "bernama", "jiji", "bloomberg":
		return strings.ToUpper(lower[:1]) + lower[1:]
	case "kyodo news", "jiji press", "ria novosti", "keystone-sda", "keystone-ats", "central news agency", "europa press":
		return s
	case "xinhua news agency":
		return "Xinhua"
	}
	return ""
}

// namesAgencies tells whether a text is a list of agencies, or says that there
// were some: AFP, AFP/Reuters, agencies.
func namesAgencies(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "agencies", "news agencies", "wire services", "agency", "agence", "agenturen", "agencias", "agences", "wires":
		return true
	}
	return firstAgency(s) != ""
}

// firstAgency returns the first of a list of agencies, and "" where anything
// else is in the list, too.
func firstAgency(s string) string {
	first := ""
	s = strings.ReplaceAll(s, " and ", "/")
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '/' || r == ',' || r == '|' || r == '&' || r == '+' }) {
		name := agencyName(part)
		if name == "" {
			return ""
		}
		if first == "" {
			first = name
		}
	}
	return first
}

// creditedAgency returns the agency that a dateline, a byline or a credit line
// of the text names, and "" where none does. A photograph's agency is not the
// text's.
func creditedAgency(a *Article) string {
	for _, s := range a.Sentences {
		text := a.Slice(s.Span)
		switch s.Furniture {
		case Dateline:
			for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("(),/", r) }) {
				if name := agencyName(strings.Trim(part, "–— -")); name != "" {
					return name
				}
			}
			if name := bracketed(text); callsItselfAgency(name) {
				return name
			}
		case CaptionCredit:
			if name := textCredit(text); name != "" {
				return name
			}
			if name := bracketed(text); isByline(text) && (agencyName(name) != "" || callsItselfAgency(name)) {
				return cmp.Or(agencyName(name), name)
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
