package mend

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isSuspicious reports whether a text that begins with a character beyond ASCII
// may begin with one that was decoded wrongly. It asks little, for it is asked
// of every such character; s has three bytes or more.
func isSuspicious(s string) bool {
	switch s[0] {
	case 0xc2: // control characters from U+0080; ¬
		return s[1] < 0xa0 || s[1] == 0xac && s[2] >= 0x80
	case 0xc3: // Â to ô, and not a letter or space of ASCII after it
		return 0x82 <= s[1] && s[1] <= 0xb4 && (s[2] >= 0x80 || s[1] == 0x83 && s[2] == ' ')
	case 0xd0: // В, Г, Р, С or в, and no Russian letter after it
		switch s[1] {
		case 0x92, 0x93, 0xa0, 0xa1, 0xb2:
			return s[2] >= 0x80 && !(len(s) > 3 && (s[2] == 0xd0 && s[3] >= 0x90 || s[2] == 0xd1 && s[3] < 0x90))
		}
	case 0xe2: // ‚ with a capital after it; √
		return s[1] == 0x80 && s[2] == 0x9a && len(s) > 3 && s[3] == 0xc3 || s[1] == 0x88 && s[2] == 0x9a
	case 0xef: // a character that was lost; a ligature
		return s[1] == 0xbf && s[2] == 0xbd || strings.HasPrefix(s, ligatureLead)
	}
	return false
}

// decodeTwice undoes that UTF-8 was decoded as something else. Groups that could
// have been meant are taken with those that could not, where the text has no
// letter beyond ASCII that is written properly.
func (d *Draft) decodeTwice() {
	if !signsOf(d.Text).foreign {
		return
	}
	for _, m := range misreadings() {
		groups := m.groups(d.Text)
		sure, certain := m.judge(groups)
		var more []group
		if m.loses {
			more = shortQuotes(d.Text, groups)
		}
		if certain == 0 && len(more) == 0 {
			continue
		}
		all := certain > 0 && !hasProperLetters(d.Text, groups)
		var keep []group
		for i, g := range groups {
			if all || sure[i] {
				keep = append(keep, g)
			}
		}
		if m.loses && all {
			more = merge(more, lostSpaces(d.Text))
		}
		d.replace(merge(keep, more))
		return
	}
}

// judge reports of each group whether it is certain, and how many are. One that
// touches another that is certain is certain, too.
func (m misreading) judge(groups []group) (sure []bool, certain int) {
	sure = make([]bool, len(groups))
	for i, g := range groups {
		sure[i] = m.certain(g) || i > 0 && sure[i-1] && groups[i-1].end == g.start
	}
	for i := len(groups) - 1; i >= 0; i-- {
		sure[i] = sure[i] || i+1 < len(groups) && sure[i+1] && groups[i+1].start == groups[i].end
		if sure[i] {
			certain++
		}
	}
	return sure, certain
}

// hasProperLetters reports whether a text has letters beyond ASCII outside
// groups.
func hasProperLetters(s string, groups []group) bool {
	at := 0
	for i, r := range s {
		for at < len(groups) && groups[at].end <= i {
			at++
		}
		if at < len(groups) && groups[at].start <= i {
			continue
		}
		if r >= 0xc0 && unicode.IsLetter(r) && r != 'Ã' && r != 'Â' && r != 'â' {
			return true
		}
	}
	return false
}

// shortQuotes returns the places where of a closing quotation mark, whose last
// byte Windows-1252 has no character for, only the first two are left; and those
// of a dash whose third was made a straight quotation mark by a program that
// straightens them. groups has what is whole.
func shortQuotes(s string, groups []group) []group {
	var all []group
	const rest = "â€"
	k := 0
	for i := 0; i < len(s); {
		next := strings.Index(s[i:], rest)
		if next < 0 {
			break
		}
		i += next
		for k < len(groups) && groups[k].start < i {
			k++
		}
		if k < len(groups) && groups[k].start == i {
			i = groups[k].end
			continue
		}
		g := group{start: i, end: i + len(rest), is: '”'}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if tail := s[g.end:]; strings.HasPrefix(tail, `"`) && (before == ' ' && strings.HasPrefix(tail, `" `) || isLetterBefore(s, i) && startsWithLetter(tail[1:])) {
			g.end++
			g.is = '—'
		}
		all = append(all, g)
		i = g.end
	}
	return all
}

func isLetterBefore(s string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return unicode.IsLetter(r)
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// lostSpaces returns the places where the no-break space of "Ã ", which is à, was
// made a common one. If two follow, one of them was there before.
func lostSpaces(s string) []group {
	var all []group
	for i := 0; i < len(s); {
		next := strings.Index(s[i:], "Ã ")
		if next < 0 {
			break
		}
		i += next
		g := group{start: i, end: i + len("Ã"), is: 'à'}
		if strings.HasPrefix(s[i:], "Ã  ") {
			g.end++
		}
		all = append(all, g)
		i = g.end
	}
	return all
}

// merge returns the groups of both lists in the order of the text.
func merge(a, b []group) []group {
	var all []group
	for len(a) > 0 && len(b) > 0 {
		if a[0].start < b[0].start {
			all, a = append(all, a[0]), a[1:]
		} else {
			all, b = append(all, b[0]), b[1:]
		}
	}
	return append(append(all, a...), b...)
}

// replace writes characters for groups. Groups that touch are one place.
func (d *Draft) replace(groups []group) {
	r := d.kind("garbled place put right", "garbled places put right", false)
	w := d.rewrite()
	for i := 0; i < len(groups); {
		j := i
		var is strings.Builder
		for ; j < len(groups) && (j == i || groups[j].start == groups[j-1].end); j++ {
			is.WriteRune(groups[j].is)
		}
		start, end := groups[i].start, groups[j-1].end
		if r.round == d.rounds { // what was garbled twice is one place
			d.add(r, start, visible(d.Text[start:end])+" is now "+shown(is.String()))
		}
		w.keep(start)
		w.write(is.String())
		w.drop(end)
		i = j
	}
	w.end()
}

// visible returns a text with a sign for each character that shows nothing.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || !unicode.IsGraphic(r) {
			return '�'
		}
		return r
	}, s)
}
