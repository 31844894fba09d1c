package mend

import "strings"

// unquote takes off the marks that a mail program puts before the lines of what
// somebody else wrote. One line alone that begins so is none.
func (d *Draft) unquote() {
	if !strings.HasPrefix(d.Text, ">") && !strings.Contains(d.Text, "\n>") {
		return
	}
	r := d.kind("mark of quoted mail removed", "marks of quoted mail removed", false)
	w := d.rewrite()
	was := 0 // marks before the line above
	for at := 0; at < len(d.Text); {
		end := lineEnd(d.Text, at)
		n := quoteMark(d.Text[at:end])
		if next := min(end+1, len(d.Text)); n > 0 && was == 0 && quoteMark(d.Text[next:lineEnd(d.Text, next)]) == 0 {
			n = 0
		}
		depth := strings.Count(d.Text[at:at+n], ">")
		if depth != was && at > 0 {
			w.keep(at)
			w.lineBreak(2)
		}
		if n > 0 {
			d.add(r, at, strings.TrimSpace(d.Text[at:at+n]))
			w.keep(at)
			w.drop(at + n)
		}
		was = depth
		at = end + 1
	}
	if r.count == 0 {
		return
	}
	w.end()
}

// quoteMark returns the length of the marks that a line begins with, and the
// space behind them.
func quoteMark(line string) int {
	n := 0
	for i := 0; i < len(line) && (line[i] == '>' || line[i] == ' ' && n > 0); i++ {
		if line[i] == '>' {
			n = i + 1
		}
	}
	if n == 0 {
		return 0
	}
	if n < len(line) && line[n] == ' ' {
		n++
	}
	return n
}

// lineEnd returns the offset of the end of the line that begins at an offset.
func lineEnd(s string, at int) int {
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(s)
}
