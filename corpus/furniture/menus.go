package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// isNavigation tells whether a line is the name of a part of a site, or of
// several.
func (p *page) isNavigation(b *block) bool {
	if b.plain == "" || b.count > 12 {
		return false
	}
	if p.book.navigates(b.plain) {
		return true
	}
	parts := strings.FieldsFunc(b.text, func(r rune) bool { return strings.ContainsRune("|•·/>›»→,", r) })
	if len(parts) > 1 && strings.ContainsAny(b.text, ">›»→") && p.book.navigates(strings.ToLower(strings.TrimSpace(parts[0]))) {
		return true
	}
	if len(parts) < 2 {
		parts = strings.Fields(b.text)
	}
	if isBreadcrumb(b.text) {
		return true
	}
	known := 0
	for _, part := range parts {
		if p.book.navigates(strings.ToLower(strings.TrimSpace(part))) || isShareButton(strings.ToLower(strings.TrimSpace(part))) {
			known++
		}
	}
	return len(parts) > 1 && known > 0 && known*2 >= len(parts) && (known > 1 || len(parts) < 4 && strings.ContainsAny(b.text, "|•·/>›»→"))
}

// isBreadcrumb tells whether a line is two or more names of one or two words,
// parted as parts of a site are: Emergency / Ecology.
func isBreadcrumb(s string) bool {
	for _, mark := range [...]string{" / ", " | ", " > ", " › ", " » "} {
		parts := strings.Split(s, mark)
		short := len(parts) > 1
		for _, part := range parts {
			n := len(strings.Fields(part))
			short = short && n > 0 && n <= 2 && !beginsSmall(strings.TrimSpace(part)) && strings.Trim(part, "0123456789.,- ") != ""
		}
		if short {
			return true
		}
	}
	return false
}

// navigates tells whether words are the name of a part of a site.
func (b cueIndex) navigates(plain string) bool {
	c, found := b.find(plain)
	return found && c.use&(navigate|legal) != 0 && (c.phrase == plain || strings.Trim(plain[len(c.phrase):], " 0123456789") == "")
}

// markMenuRun marks runs of short lines from one block up to another of which
// a third name parts of a site.
func (p *page) markMenuRun(from, to int) {
	for i := from; i < to; {
		j, known := i, 0
		for ; j < to && p.blocks[j].inMenu(); j++ {
			if p.blocks[j].kind != text.Body || p.isNavigation(&p.blocks[j]) {
				known++
			}
		}
		if j-i > 1 && known*3 >= j-i {
			for k := i; k < j; k++ {
				if p.blocks[k].kind == text.Body {
					p.blocks[k].kind = text.Menu
				}
			}
		}
		i = max(i+1, j)
	}
}

// inMenu tells whether a line may be one of a menu.
func (b *block) inMenu() bool {
	switch b.kind {
	case text.Body:
		return !b.ends && b.count <= 6 && b.count > 0
	case text.Share, text.Menu:
		return true
	}
	return false
}

// beginsSmall tells whether a line begins with a small letter, as one does that
// goes on from the line above.
func beginsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
