package cells

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CutMiddle shortens a text to at most width cells. Its end still shows where that
// is short, such as a place, or where it closes a bracket or is a number; what is
// left out stands before it. No grapheme cluster is divided.
func CutMiddle(text string, width int) string {
	const least = 6 // cells; with fewer there is nothing at the end worth having
	all := Width(text)
	switch {
	case all <= width:
		return text
	case width < least:
		return Cut(text, width)
	}
	room := width - Width(Ellipsis)
	tail := Width(text[strings.LastIndexByte(text, ' ')+1:])
	if tail > room*3/5 {
		if r, _ := utf8.DecodeLastRuneInString(text); unicode.IsLetter(r) {
			return Cut(text, width)
		}
		tail = room * 2 / 5
	}
	head := Head(text, room-tail)
	return strings.TrimRight(head, " ") + Ellipsis + strings.TrimLeft(Tail(text, tail), " ")
}

// Distinct shortens texts to at most width cells each, so that no two that differ
// become alike where width has room for what they differ in. What several have in
// common at the beginning or the end is left out before what tells them apart.
func Distinct(texts []string, width int) []string {
	short := make([]string, len(texts))
	for i, t := range texts {
		short[i] = CutMiddle(t, width)
	}
	for i, t := range texts {
		if short[i] == t {
			continue
		}
		if own, clash := parts(t, texts, short, i, width); clash {
			short[i] = around(t, own, width)
		}
	}
	number(texts, short, width)
	return short
}

// number puts figures at the ends of short texts that are still alike.
func number(texts, short []string, width int) {
	const most = 9
	first := map[string]string{} // the text that a short one was made of
	met := map[string]int{}
	for i, s := range short {
		if _, ok := first[s]; !ok {
			first[s], met[s] = texts[i], 1
		} else if first[s] != texts[i] && met[s] < most && width > 2 {
			met[s]++
			short[i] = Cut(s, width-1) + strconv.Itoa(met[s])
		}
	}
}

// parts returns what tells text number i from those that would look like it, in
// whole words or, where these have no room, in letters; and whether there are such.
func parts(text string, texts, short []string, i, width int) (own Extent, clash bool) {
	letters := Extent{0, len(text)}
	for j, other := range texts {
		if other != text && (short[j] == short[i] || CutMiddle(other, width) == short[i]) {
			if e := apart(text, other); !clash || e.End-e.Start < letters.End-letters.Start {
				letters = e
			}
			clash = true
		}
	}
	if !clash {
		return own, false
	}
	own.Start = strings.LastIndexByte(text[:letters.Start], ' ') + 1
	own.End = len(text)
	if k := strings.IndexByte(text[letters.End:], ' '); k >= 0 {
		own.End = letters.End + k
	}
	if Width(text[own.Start:own.End])+2*Width(Ellipsis) > width {
		return letters, true
	}
	return own, true
}

// apart returns what is left of a text without the letters with which another
// begins and ends, too.
func apart(text, other string) Extent {
	from, to, end := 0, len(text), len(other)
	for from < len(text) && from < len(other) && text[from] == other[from] {
		from++
	}
	for to > from && end > from && text[to-1] == other[end-1] {
		to--
		end--
	}
	for from > 0 && from < len(text) && goesOn(text[from:]) {
		from--
	}
	for to < len(text) && goesOn(text[to:]) {
		to++
	}
	return Extent{from, to}
}

// goesOn tells whether a text begins inside a character, or with a mark on the one
// before.
func goesOn(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return !utf8.RuneStart(text[0]) || unicode.Is(unicode.M, r)
}

// around shortens a text to width cells so that a part of it is kept, with as much
// before it as there is room for.
func around(text string, own Extent, width int) string {
	core := text[own.Start:own.End]
	after := ""
	if own.End < len(text) {
		after = Ellipsis
	}
	room := width - Width(core+after)
	switch {
	case own.Start == 0 && room >= 0:
		return core + after
	case room < Width(Ellipsis):
		return Cut(Ellipsis+CutMiddle(core, max(width-Width(Ellipsis), 0)), width)
	}
	return strings.TrimRight(Head(text[:own.Start], room-Width(Ellipsis)), " ") + Ellipsis + core + after
}
