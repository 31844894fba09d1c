package mend

import "strings"

// ligatures are single characters for letters that a typesetter drew as one. In
// text they are left behind by a PDF; æ, œ and ß are letters, and none of them.
var ligatures = map[string]string{
	"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}

// ligatureLead is what they all begin with in UTF-8, and few other characters do.
const ligatureLead = "\xef\xac"

// writeOutLigatures writes the letters for ligatures.
func (d *Draft) writeOutLigatures() {
	if !strings.Contains(d.Text, ligatureLead) {
		return
	}
	w := d.rewrite()
	for i := 0; i+3 <= len(d.Text); i++ {
		is, ok := ligatures[d.Text[i:i+3]]
		if !ok {
			continue
		}
		d.add(d.kind("ligature written out", "ligatures written out", false), i, d.Text[i:i+3]+" is now "+is)
		w.keep(i)
		w.write(is)
		w.drop(i + 3)
	}
	w.end()
}
