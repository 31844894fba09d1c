package report

import "strings"

// escape returns one line of text as Markdown that shows it as it is: no
// character of it is read as markup, a link, an entity or HTML, at the
// beginning of a block or in it, also by the extensions in common use.
func escape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '~': // behind a backslash some still count it to the ~~ that follows
			b.WriteString("&#126;")
		case escapes(s, i):
			b.WriteByte('\\')
			fallthrough
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// escapes reports whether byte i of s would be read as markup.
func escapes(s string, i int) bool {
	next := byte(' ')
	if i+1 < len(s) {
		next = s[i+1]
	}
	switch s[i] {
	case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '|', '#', '$', '^', '@', '{', '}':
		return true
	case ':': // a URL's scheme, :emoji:, a definition
		return i == 0 || next != ' '
	case '+', '=', '-', '!', '%': // a list, a heading's underline, ++insertion++
		return i == 0 || next == s[i]
	case '.', ')': // 1. at the beginning; www.
		return i > 0 && (strings.Trim(s[:i], "0123456789") == "" ||
			i >= 3 && strings.EqualFold(s[i-3:i], "www"))
	}
	return false
}
