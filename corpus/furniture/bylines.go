package furniture

import (
	"strings"
	"unicode"

	"storydiff/corpus/text"
)

// isByline tells whether a line is "By" and names, or a writer's office: "Von
// Ada Orn, dpa", "Associated Press Writer".
func isByline(content string) bool {
	if text.EndsSentence(content) {
		return false
	}
	first, rest, ok := strings.Cut(content, " ")
	if !ok {
		return false
	}
	if strings.Contains(content, "@") && !strings.ContainsAny(content, ";+") && isNames(withoutAddresses(content), 4) {
		return true
	}
	if i := strings.LastIndexByte(content, ' '); text.AgencyName(content[i+1:]) != "" && joinsAgency(content[:i]) {
		return true
	}
	if isDesk(content) || isAfterAgency(content) {
		return true
	}
	switch strings.ToLower(strings.TrimSuffix(first, ":")) {
	case "by", "von", "por", "par", "di", "door", "text", "autor", "autorin", "auteur", "words", "story", "af", "av", "przez":
		rest = strings.TrimPrefix(rest, "by ")
		return strings.IndexFunc(rest, unicode.IsSpace) > 0 && isNames(withoutAddresses(rest), 16)
	}
	return isOffice(content)
}

// joinsAgency tells whether what stands before an agency's name is another
// house and a word that joins the two: The Gull with AFP.
func joinsAgency(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return false
	}
	switch strings.ToLower(s[i+1:]) {
	case "with", "and", "avec", "et", "mit", "und", "con", "y", "via", "e":
		return isNames(s[:i], 5)
	}
	return false
}

// isDesk tells whether a line names those who wrote a story by their place in the house alone:
// From our transport desk, Dispatch staff and agencies.
func isDesk(content string) bool {
	words := strings.Fields(strings.ToLower(content))
	if len(words) < 3 || len(words) > 8 {
		return false
	}
	if strings.HasSuffix(strings.Join(words, " "), " staff and agencies") {
		return true
	}
	ours := (words[0] == "from" || words[0] == "by") && (words[1] == "our" || words[1] == "the")
	for _, w := range words[2:] {
		if w = strings.Trim(w, ".,"); ours && (words[1] == "our" && isRole(w) || w == "desk" || w == "newsdesk" || w == "bureau") {
			return true
		}
	}
	return false
}

// isAfterAgency tells whether a line says from which agency a house has a story, by a name that
// need not be known: The Gull with Northern Lights News Agency.
func isAfterAgency(content string) bool {
	words := strings.Fields(strings.TrimRight(content, "."))
	if len(words) < 4 || len(words) > 10 {
		return false
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "agency", "press", "newswire", "wire", "service", "news":
	default:
		return false
	}
	for i := len(words) - 2; i > 0; i-- {
		if joins := strings.ToLower(words[i]); joins == "with" || joins == "after" || joins == "via" || joins == "from" {
			return len(words)-i > 2 && isNames(strings.Join(words[i+1:], " "), 6) && isNames(strings.TrimSuffix(strings.Join(words[:i], " "), ","), 5)
		}
	}
	return false
}

// isOffice tells whether a line is what a writer is called: Staff Writer, PA
// Political Editor.
func isOffice(content string) bool {
	words := strings.Fields(content)
	last := len(words) - 1
	if last < 1 || last > 6 {
		return false
	}
	return isRole(words[last]) && isNames(strings.Join(words[:last], " "), 6) || isRole(words[0]) && isNames(strings.Join(words[1:], " "), 6)
}

// isRole tells whether a word says what a writer of a paper is.
func isRole(word string) bool {
	switch strings.ToLower(strings.Trim(word, ".,")) {
	case "writer", "writers", "correspondent", "correspondents", "reporter", "reporters", "editor", "journalist", "columnist",
		"staff", "newsroom", "korrespondent", "korrespondentin", "redakteur", "redakteurin", "redaktion", "corresponsal", "redacción",
		"redazione", "rédaction", "critic", "contributor", "freelancer", "photographer":
		return true
	}
	return false
}

// withoutAddresses leaves mail addresses out of a byline.
func withoutAddresses(s string) string {
	if !strings.Contains(s, "@") {
		return s
	}
	words := strings.Fields(s)
	kept := words[:0]
	for _, w := range words {
		if !strings.Contains(w, "@") {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// isContribution tells whether the plain words of a line say who else worked on
// a story: "… contributed to this report".
func isContribution(plain string) bool {
	i := strings.LastIndex(plain, " contributed ")
	if i < 0 {
		return false
	}
	rest := plain[i+len(" contributed "):]
	if strings.HasPrefix(rest, "reporting") || strings.HasPrefix(rest, "research") {
		return true
	}
	rest, ok := strings.CutPrefix(rest, "to this ")
	if !ok {
		return false
	}
	rest, more, _ := strings.Cut(rest, " ")
	if more != "" && !strings.HasPrefix(more, "from ") {
		return false
	}
	switch rest {
	case "report", "story", "article", "dispatch", "piece", "analysis", "reporting", "post":
		return true
	}
	return false
}

// markAuthors marks paragraphs at the end that tell about those who wrote the
// story.
func (p *page) markAuthors() {
	authors := strings.ToLower(p.a.Byline)
	for i := range p.blocks[:p.lead] {
		if b := &p.blocks[i]; b.kind == text.CaptionCredit || b.kind == text.Advisory {
			authors += " " + strings.ToLower(b.text)
		}
	}
	for p.foot > p.lead+1 {
		from := p.lastProse(p.foot - 1)
		if !p.hasAuthorLabel(from) && !isAuthorBox(&p.blocks[p.foot-1], authors+p.namesBetween(from), isSeparator(p.blocks[p.foot-2].text)) {
			return
		}
		first := p.foot - 1
		for i := p.foot - 1; i >= from; i-- {
			if b := &p.blocks[i]; b.kind == text.Body && (i == p.foot-1 || i == from && p.hasAuthorLabel(from) || isNames(b.bare, 8)) {
				b.kind = text.CaptionCredit
				first = i
			}
		}
		p.foot = p.footAbove(first, from)
	}
}

// footAbove returns where the story ends if block i is no longer of it: right
// above where a short sentence stands there, else below its last paragraph.
func (p *page) footAbove(i, last int) int {
	if b := &p.blocks[i-1]; b.isStory() && b.ends && !b.item && b.count > 3 {
		return i
	}
	return last
}

// hasAuthorLabel tells whether the lines from one up to the story's last
// paragraph are "About the author", and perhaps names.
func (p *page) hasAuthorLabel(from int) bool {
	if from >= p.foot-1 {
		return false
	}
	c, found := p.book.find(p.blocks[from].plain)
	if !found || c.use&label == 0 || c.phrase != p.blocks[from].plain {
		return false
	}
	for _, word := range [...]string{"author", "writer", "autor", "auteur"} {
		if strings.Contains(c.phrase, word) && strings.Contains(c.phrase, " ") {
			return true
		}
	}
	return false
}

// namesBetween returns the lines without a full stop from one up to the story's
// last paragraph, in lower case: a name may be among them.
func (p *page) namesBetween(from int) string {
	var names strings.Builder
	for i := from; i < p.foot-1; i++ {
		if b := &p.blocks[i]; !b.ends && b.count < 5 {
			names.WriteString(" " + strings.ToLower(b.text))
		}
	}
	return names.String()
}

// isAuthorBox tells whether a paragraph tells readers about one of those who
// wrote the story, whose names are in the byline or right above: "Ada Orn is a
// reporter who covers the coast", "Ada covers the coast". What the wire parts
// from the story need not say what the writer does.
func isAuthorBox(b *block, authors string, parted bool) bool {
	if authors == "" || b.plain == "" || b.quotes() {
		return false
	}
	role := parted
	for _, w := range b.words {
		role = role || isRole(w.Norm)
		switch w.Norm {
		case "covers", "covered", "covering", "writes", "joined", "reports", "schreibt", "berichtet", "couvre", "cubre", "escribe":
			role = true
		}
	}
	if !role {
		return false
	}
	opening := strings.Fields(strings.ToLower(b.text))
	for len(opening) > 0 && isRole(opening[0]) {
		opening = opening[1:]
	}
	if len(opening) < 3 {
		return false
	}
	first, second := strings.Trim(opening[0], ",.:"), strings.Trim(opening[1], ",.:")
	if strings.Contains(authors, first+" "+second) {
		return true
	}
	switch second {
	case "writes", "covers", "reports", "joined", "schreibt", "berichtet", "couvre", "cubre", "escribe":
		return strings.Contains(authors+" ", " "+first+" ")
	}
	return false
}
