package mend

import (
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

// decodeQuotedPrintable undoes the coding in which mail carries letters beyond
// ASCII: =C3=A9 for é, and an equals sign at the end of a line that is cut
// (RFC 2045, 6.7). A mail whose header says so is decoded where mail is read;
// this is for its text alone. A text without a letter so coded stays as it is.
func (d *Draft) decodeQuotedPrintable() {
	if !signsOf(d.Text).coded {
		return
	}
	letters := d.kind("letter decoded that mail had written as =C3=A9", "letters decoded that mail had written as =C3=A9", false)
	lines := d.kind("line joined that mail had cut with =", "lines joined that mail had cut with =", false)
	w := d.rewrite()
	for at := 0; at < len(d.Text); {
		i := strings.IndexByte(d.Text[at:], '=')
		if i < 0 {
			break
		}
		at += i
		if n := cutLine(d.Text[at:]); n > 0 {
			lines.count++
			w.keep(at)
			w.drop(at + n)
			at += n
			continue
		}
		decoded, n := codedLetters(d.Text[at:])
		if n == 0 {
			at++
			continue
		}
		d.add(letters, at, strings.ReplaceAll(d.Text[at:at+n], "\n", "")+" is now "+decoded)
		w.keep(at)
		w.write(decoded)
		w.drop(at + n)
		at += n
	}
	w.end()
}

// cutLine returns the length of the = and the line break with which mail cuts a
// line, if a text begins with them; else 0.
func cutLine(s string) int {
	rest := strings.TrimLeft(s[1:], " ")
	if strings.HasPrefix(rest, "\n") {
		return len(s) - len(rest) + 1
	}
	return 0
}

// codedLetters returns the letters that a text begins with as =C3=A9 and the
// like, perhaps over the cut of a line, and the length of the code; 0 where there
// are none.
func codedLetters(s string) (decoded string, n int) {
	var b []byte
	for n < len(s) && s[n] == '=' {
		if cut := cutLine(s[n:]); cut > 0 && len(b) > 0 && !utf8.Valid(b) {
			n += cut
			continue
		}
		if n+3 > len(s) || strings.ToUpper(s[n+1:n+3]) != s[n+1:n+3] {
			break
		}
		c, err := hex.DecodeString(s[n+1 : n+3])
		if err != nil || c[0] < ' ' {
			break
		}
		b = append(b, c[0])
		n += 3
	}
	if !utf8.Valid(b) {
		return "", 0
	}
	return string(b), n
}

// isCodedLetter tells whether a text begins with the first two bytes of a letter
// as quoted-printable writes them.
func isCodedLetter(s string) bool {
	if len(s) < 6 || s[3] != '=' {
		return false
	}
	decoded, err := hex.DecodeString(s[1:3] + s[4:6])
	return err == nil && decoded[0] >= 0xc2 && decoded[1]&0xc0 == 0x80
}
