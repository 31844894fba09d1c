package text

import (
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Lines of hard-wrapped prose are between these widths, in characters.
const (
	narrowestWrap = 30
	widestWrap    = 160
)

// wrapWidth returns the width, in characters, at which a text is hard-wrapped,
// and 0 for a text that is not hard-wrapped. It is if most lines with another
// line below are so long that the first word of that line did not fit, and many
// end in mid-sentence.
func wrapWidth(text string, lines []textLine) int {
	width := usualWidth(lines)
	if width < narrowestWrap || width > widestWrap {
		return 0
	}
	var joints, full, broken, ended int
	cased := false
	for i, l := range lines {
		if !l.joint || lines[i+1].item {
			continue
		}
		joints++
		next := text[lines[i+1].Start:lines[i+1].End]
		if isFull(l, next, width) {
			full++
		}
		ends := EndsSentence(text[l.Start:l.End])
		if ends {
			ended++
		}
		r, _ := utf8.DecodeRuneInString(next)
		cased = cased || unicode.IsUpper(r) || unicode.IsLower(r)
		if !ends && (unicode.IsLower(r) || leansOn(text[l.Start:l.End])) {
			broken++
		}
	}
	if cased {
		if full*10 >= joints*6 && broken*10 >= joints*4 {
			return width
		}
		return 0
	}
	if joints >= 3 && full*10 >= joints*9 && ended*2 < joints {
		return width
	}
	return 0
}

// usualWidth returns a width that nine tenths of the lines with another line
// below them keep to.
func usualWidth(lines []textLine) int {
	var widths []int
	for _, l := range lines {
		if l.joint {
			widths = append(widths, l.width)
		}
	}
	if len(widths) == 0 {
		return 0
	}
	sort.Ints(widths)
	return widths[9*(len(widths)-1)/10]
}

// isFull tells whether the first word of the next line would not have fitted
// on the line.
func isFull(l textLine, next string, width int) bool {
	if l.divided {
		return true
	}
	word := next
	if i := strings.IndexByte(next, ' '); i >= 0 {
		word = next[:i]
	}
	return l.width+1+utf8.RuneCountInString(word) > width
}

// goesOn tells whether, in a text wrapped at width, a line is continued by the
// one below it.
func goesOn(text string, l, below textLine, width int) bool {
	next := text[below.Start:below.End]
	ends := EndsSentence(text[l.Start:l.End])
	full := isFull(l, next, width)
	if r, _ := utf8.DecodeRuneInString(next); unicode.IsLower(r) && !ends {
		return true
	}
	if below.item && (ends || !full || l.item) {
		return false
	}
	return full
}

// leansOn tells whether a line ends in a word that only goes before others, so
// that it ends in mid-sentence, whatever the next one begins with.
func leansOn(line string) bool {
	return leaningWords()[strings.ToLower(line[strings.LastIndexByte(line, ' ')+1:])]
}

// leaningWords are articles, prepositions, conjunctions, auxiliaries and titles of
// the languages in which a name or a noun often begins the next line.
var leaningWords = sync.OnceValue(func() map[string]bool {
	list := map[string]bool{}
	for w := range strings.FieldsSeq(`the a an of in to for and or but with by at from into on as that than his her its their was were is are had has have
		be been who which when where while after before mr mr. mrs mrs. ms ms. dr dr. st st. gen gen. sen sen.
		der die das den dem des ein eine einen einem einer eines und oder im zu zum zur von vom mit für auf am bei nach aus über unter vor seit durch
		gegen ohne sein seine ihre ihr dass wenn als wie wurde wird hat haben sind war waren herr frau
		le la les du un une et ou à au aux en dans pour par sur avec que qui sous chez m. mme
		el los las del y con por para al una su sus o e il lo gli i di da della dei con per che nel nella
		os as do dos das em no na com um uma ao z ze i w we na do o od się`) {
		list[w] = true
	}
	return list
})
