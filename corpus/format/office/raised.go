package office

import "strings"

// raise writes text that stands above the line. The digits of a power keep that
// form, so that it is not read as a part of the number that they stand behind.
func (w *writer) raise(s string) {
	begun := w.flow().begun.String()
	if n := len(begun); n > 0 && '0' <= begun[n-1] && begun[n-1] <= '9' && s != "" && strings.Trim(s, "0123456789-−") == "" {
		s = strings.Map(raised, s)
	}
	w.write(s)
}

func raised(r rune) rune {
	switch {
	case r == '1':
		return '¹'
	case r == '2' || r == '3':
		return '²' + r - '2'
	case '0' <= r && r <= '9':
		return '⁰' + r - '0'
	}
	return '⁻'
}
