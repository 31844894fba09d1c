package furniture

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// A credit line is not longer than this, in words.
const longestCredit = 40

// isCredit tells whether a line or sentence credits a picture, a source or
// those who wrote and edited: "Photo: X/AFP", "© 2024 …", "Reporting by …".
// plain is the text's words in lower case.
func isCredit(text, plain string) bool {
	if plain == "" {
		return false
	}
	first, _, _ := strings.Cut(plain, " ")
	switch first {
	case "photo", "photos", "photograph", "photographs", "image", "images", "picture", "pictures", "video", "graphic",
		"graphics", "illustration", "credit", "file", "foto", "fotos", "source", "sources", "caption", "quelle", "quellen", "fuente", "fuentes", "bild":
		return isPictureCredit(text)
	case "reporting", "additional", "writing", "editing", "edited", "compiled", "translated", "translation", "written",
		"reported", "produced":
		return isStaffCredit(text)
	case "with", "con", "mit", "avec":
		return isInputCredit(text)
	case "copyright", "c", "all":
		return isCopyright(text, plain)
	}
	if strings.HasPrefix(strings.TrimLeft(text, "( "), "©") {
		return true
	}
	if strings.Contains(text, " Copyright ") && isCopyright(text, plain) {
		return true
	}
	return textCredit(text) != "" || isAgencyPicture(text) || joinsNames(text)
}

// joinsNames tells whether a line is two names with a stroke between:
// "Quay Post / Northern Wire", as papers sign what they have from an agency.
func joinsNames(line string) bool {
	names := strings.Split(line, " / ")
	if len(names) != 2 || strings.ContainsAny(line, ".?!:“”\"0123456789") {
		return false
	}
	for _, name := range names {
		if !isNames(name, 5) {
			return false
		}
	}
	return true
}

// isPictureCredit judges lines that begin with a word such as Photo: a colon,
// a slash or "by" follows, and then names.
func isPictureCredit(text string) bool {
	text = strings.Trim(text, "()[] ")
	i := strings.IndexAny(text, ":/|©,")
	by := strings.Index(text, " by ")
	if c := strings.Index(text, " courtesy of "); c >= 0 {
		by = c + len(" courtesy of") - len(" by")
	}
	switch {
	case by >= 0 && (i < 0 || by < i):
		return labelsPicture(text[:by]) && isNames(text[by+len(" by "):], 8)
	case i < 0:
		return strings.EqualFold(text, "file photo") || strings.EqualFold(text, "file picture")
	}
	label, rest := text[:i], strings.TrimLeft(text[i:], ":/|©, ")
	if strings.EqualFold(label, "file photo") || strings.EqualFold(label, "image caption") {
		return true
	}
	if !labelsPicture(label) || rest == "" {
		return false
	}
	if text[i] == ',' {
		return strings.HasPrefix(label, "Image ") && isNames(rest, 8)
	}
	return isNames(rest, 8)
}

func labelsPicture(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "photo", "photos", "photograph", "photographs", "image", "images", "picture", "pictures", "video", "graphic",
		"graphics", "illustration", "credit", "credits", "photo credit", "photo credits", "image credit", "image credits",
		"picture credit", "image source", "image caption", "photo source", "video credit", "file photo", "file image",
		"file picture", "foto", "fotos", "source", "sources", "quelle", "quellen", "fuente", "fuentes", "bild", "photo taken", "photo courtesy", "image courtesy":
		return true
	}
	return false
}

// isStaffCredit judges "Reporting by A; editing by B" and the like, in which
// every word is a name or of a few that join names.
func isStaffCredit(text string) bool {
	text = strings.Trim(text, "()[] ")
	i := strings.Index(text, " by ")
	return i > 0 && i < 30 && isNames(text[i+len(" by "):], longestCredit)
}

// isNames tells whether a text of at most limit words is names and what joins
// them.
func isNames(s string, limit int) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > limit {
		return false
	}
	names := 0
	for _, w := range words {
		w = strings.Trim(w, ".,;:()[]\"“”/|©&-–—")
		switch strings.ToLower(w) {
		case "", "and", "in", "by", "via", "of", "for", "the", "courtesy", "handout", "file", "editing", "reporting",
			"additional", "writing", "translated", "written", "photo", "image", "from", "with", "at", "edited", "et", "und", "y",
			"de", "du", "des", "le", "la", "les", "del", "los", "las", "e", "con", "avec", "mit", "von", "van", "der", "di", "da", "al", "bin", "pool", "supplied", "newsroom", "bureau", "staff", "desk",
			"on", "x", "agencies", "dpa":
			names++
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) || text.IsQuotationMark(r) {
			return false
		}
		names++
	}
	return names > 0
}

// isInputCredit judges "With inputs from agencies" and its kin.
func isInputCredit(text string) bool {
	for _, with := range [...]string{"con información de ", "mit material von ", "mit material der ", "avec ", "mit informationen von ", "con informazioni di "} {
		if len(text) > len(with) && strings.EqualFold(text[:len(with)], with) {
			return isNames(strings.Trim(text[len(with):], "()[]. "), 6)
		}
	}
	if by, names, ok := strings.Cut(text, " by "); ok && strings.EqualFold(strings.TrimLeft(by, "(["), "with reporting") {
		return isNames(names, 10)
	}
	what, whom, _ := strings.Cut(strings.ToLower(strings.Trim(text, "()[]. ")), " from ")
	switch what {
	case "with agencies", "with agency inputs":
		return whom == ""
	case "with input", "with inputs", "with files", "with information", "with material", "with reporting":
		_, names, _ := strings.Cut(text, " from ")
		return isNames(names, 10)
	}
	return false
}

// isCopyright judges lines with a copyright sign or the words for it.
func isCopyright(content, plain string) bool {
	words := strings.Count(plain, " ") + 1
	switch {
	case strings.Contains(plain, " copyright ") && strings.Contains(content, "Copyright") && words < longestCredit:
		_, year, _ := strings.Cut(plain, " copyright ")
		year, _, _ = strings.Cut(year, " ")
		return text.YearNumber(year) > 0
	case strings.HasPrefix(plain, "all rights reserved"):
		return words < 25
	case strings.HasPrefix(plain, "copyright"), strings.HasPrefix(content, "(c)"), strings.HasPrefix(content, "(C)"):
		second, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(plain, "copyright"), " "), " ")
		return words < longestCredit && (strings.Contains(content, "©") || strings.Contains(content, "(c)") ||
			strings.Contains(content, "(C)") || text.YearNumber(second) > 0)
	}
	return false
}

// textCredit returns the agency where a text says only that it is the text's
// source: "AFP", "— Reuters", "Source: TASS", "© 2024 AFP".
func textCredit(content string) string {
	content = strings.Trim(content, "()[]-–— .")
	if label, rest, ok := strings.Cut(content, ":"); ok && (strings.EqualFold(label, "source") || strings.EqualFold(label, "agency")) {
		content = rest
	}
	if rest, ok := strings.CutPrefix(content, "©"); ok {
		content = strings.TrimLeft(rest, " 0123456789")
	}
	if len(content) > 60 {
		return ""
	}
	return text.FirstAgency(content)
}

// isAgencyPicture judges short lines that give a photographer and an agency:
// "A Name/AFP", "AFP/A Name", "A Name | Getty Images".
func isAgencyPicture(content string) bool {
	content = strings.Trim(content, "()[]. ")
	if len(content) > 80 || !isNames(content, 8) {
		return false
	}
	if strings.HasSuffix(content, " Photo") && text.AgencyName(strings.TrimSuffix(content, " Photo")) != "" {
		return true
	}
	parts := strings.FieldsFunc(content, func(r rune) bool { return r == '/' || r == '|' || text.IsDash(r) })
	if isPictureHouse(content) {
		return true
	}
	for _, p := range parts {
		p = strings.TrimSpace(p)
		if len(parts) > 1 && (text.AgencyName(p) != "" || isPictureHouse(p)) {
			return true
		}
	}
	return false
}

func isPictureHouse(s string) bool {
	switch s {
	case "Getty Images", "Getty", "Shutterstock", "iStock", "Alamy", "EPA", "EPA-EFE", "Unsplash", "Pexels", "Pixabay",
		"AFP via Getty Images", "Getty Images via AFP", "Wikimedia Commons", "Imago", "Picture Alliance":
		return true
	}
	return false
}

// namesAgencies tells whether a text is a list of agencies, or says that there
// were some: AFP, AFP/Reuters, agencies.
func namesAgencies(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "agencies", "news agencies", "wire services", "agency", "agence", "agenturen", "agencias", "agences", "wires":
		return true
	}
	return text.FirstAgency(s) != ""
}

// CreditedAgency returns the agency that a dateline, a byline or a credit line
// of the text names, and "" where none does. A photograph's agency is not the
// text's.
func CreditedAgency(a *text.Article) string {
	for _, s := range a.Sentences {
		content := a.Slice(s.Span)
		switch s.Part {
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
