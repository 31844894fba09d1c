package mend

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// resolveReferences puts the characters for HTML's references to them: &rsquo;
// and &#8217;, also where their ampersands were escaped once more. A text that
// speaks of markup and has references only as words of their own means them.
func (d *Draft) resolveReferences() {
	if !strings.Contains(d.Text, "&") {
		return
	}
	glued, found := false, false
	for i, n := range references(d.Text) {
		found = true
		glued = glued || touchesWord(d.Text, i, i+n)
	}
	if !found {
		return
	}
	if !glued && speaksOfMarkup(d.Text) {
		d.leave("HTML entity left as it is", "HTML entities left as they are", references(d.Text))
		return
	}
	r := d.kind("HTML entity decoded", "HTML entities decoded", false)
	w := d.rewrite()
	for i, n := range references(d.Text) {
		_, is := reference(d.Text[i:])
		d.add(r, i, d.Text[i:i+n]+" is now "+shown(is))
		w.keep(i)
		w.write(is)
		w.drop(i + n)
	}
	w.end()
}

// references goes through the places of a text that references stand at, with
// their lengths.
func references(s string) func(yield func(int, int) bool) {
	return func(yield func(int, int) bool) {
		for i := 0; i < len(s); {
			next := strings.IndexByte(s[i:], '&')
			if next < 0 {
				return
			}
			i += next
			n, is := reference(s[i:])
			if n == 0 || isSign(is) && touchesBefore(s, i) {
				i++
				continue
			}
			if !yield(i, n) {
				return
			}
			i += n
		}
	}
}

// longestReference is more than the longest name has, &CounterClockwiseContourIntegral;
const longestReference = 40

// reference returns the length of the reference that s begins with, and what it
// stands for; 0 where it begins with none that is known. The ampersand of a
// reference may be written as a reference itself, several times over.
func reference(s string) (int, string) {
	at := 1
	for more := escapedAmpersand(s[at:]); more > 0; more = escapedAmpersand(s[at:]) {
		at += more
	}
	if end := strings.IndexByte(s[at:min(len(s), at+longestReference)], ';'); end > 0 {
		name := s[at : at+end+1]
		if is, ok := character(name); ok {
			return at + len(name), is
		}
	}
	if n := bareNumber(s[at:]); n > 0 {
		if is, ok := character(s[at:at+n] + ";"); ok {
			return at + n, is
		}
	}
	if at > 1 {
		return at, "&"
	}
	return 0, ""
}

// bareNumber returns the length of the number of a reference that has lost its
// semicolon, which pages show all the same.
func bareNumber(s string) int {
	if !strings.HasPrefix(s, "#") {
		return 0
	}
	digits := len(s) - 1 - len(strings.TrimLeft(s[1:], "0123456789"))
	if digits < 3 || digits > 5 || strings.HasPrefix(s[1+digits:], ";") {
		return 0
	}
	return 1 + digits
}

// escapedAmpersand returns the length of what follows an ampersand to make it a
// reference to an ampersand.
func escapedAmpersand(s string) int {
	for _, name := range []string{"amp;", "AMP;", "#38;", "#038;", "#x26;"} {
		if strings.HasPrefix(s, name) {
			return len(name)
		}
	}
	return 0
}

// character returns what a reference's name, with its semicolon, stands for.
// There is nothing to be put for one that no table has, or that stands for no
// character that can be shown.
func character(name string) (string, bool) {
	for _, c := range []byte(name[:len(name)-1]) {
		if c != '#' && !isASCIILetter(c) && (c < '0' || c > '9') {
			return "", false
		}
	}
	is := html.UnescapeString("&" + name)
	if strings.HasPrefix(is, "&") && len(is) > 1 || strings.HasSuffix(is, ";") && len(is) > 1 {
		return "", false // unknown, or known only without its semicolon
	}
	switch r, _ := utf8.DecodeRuneInString(is); {
	case r == utf8.RuneError:
		return "", false
	case r == '\t' || r == '\n' || r == '\r':
		return " ", true
	case unicode.IsControl(r):
		return "", false
	}
	return is, true
}

// isSign reports whether is is a sign of mathematics or the like. Its name may be
// a word, as in, or, star: "Q&in;" is no reference.
func isSign(is string) bool {
	r, _ := utf8.DecodeRuneInString(is)
	return r > 0xff && (unicode.Is(unicode.Sm, r) || unicode.Is(unicode.So, r)) && r != '™'
}

func touchesBefore(s string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return at > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// touchesWord reports whether a letter or figure stands directly before or after
// a place of a text.
func touchesWord(s string, start, end int) bool {
	r, _ := utf8.DecodeRuneInString(s[end:])
	return touchesBefore(s, start) || end < len(s) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// shown returns a character as it can be told of.
func shown(s string) string {
	switch s {
	case " ", "\u00a0", "\u202f", "\u2009":
		return "a space"
	case "\u00ad":
		return "a soft hyphen"
	}
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsGraphic(r) {
		return "an invisible character"
	}
	return s
}

// leave counts places that are left as they are.
func (d *Draft) leave(one, many string, places func(func(int, int) bool)) {
	r := d.kind(one, many, true)
	if r.count > 0 {
		return // in an earlier round
	}
	for i, n := range places {
		d.add(r, i, d.Text[i:i+n])
	}
}

// speaksOfMarkup reports whether a text has words of those who write about
// markup, so that tags and references in it may be meant to be read.
func speaksOfMarkup(s string) bool {
	for _, word := range []string{"HTML", "XML", "CSS", "JavaScript", "Markdown", "markup", "Markup", "web page", "source code", "Quelltext", "angle bracket"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}
