package main

import (
	"fmt"
	"html"
	"image/color"
	"strconv"
	"strings"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
)

// The terminal's own colours.
var (
	foreground = color.RGBA{0xd9, 0xdd, 0xe2, 0xff}
	background = color.RGBA{0x14, 0x16, 0x1a, 0xff}
)

// Lengths in pixels. Every run of letters is placed by itself and drawn as wide as its
// cells, for each system has another font.
const (
	cellWidth  = 8.4
	cellHeight = 18.0
	baseline   = 13.5 // from the top of a cell
	margin     = 12.0
	fontSize   = 14
	fonts      = `ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace`
)

// still returns a screen as a picture; words say what is on it, to those who do not see it.
func still(s screen, words string) []byte {
	classes := newSheet()
	var rows strings.Builder
	for y, row := range s {
		if drawn := classes.row(row); drawn != "" {
			fmt.Fprintf(&rows, "<g transform=\"translate(%s %s)\">%s</g>\n", px(margin), px(top(y)), drawn)
		}
	}
	width, height := size(s)
	return []byte(head(width, height, words) + "<style>" + classes.css() + "</style>\n" + window(width, height) + rows.String() + "</svg>\n")
}

// size is that of the picture of a screen.
func size(s screen) (width, height float64) {
	return float64(len(s[0]))*cellWidth + 2*margin, float64(len(s))*cellHeight + 2*margin
}

// top is where the baseline of a row is.
func top(y int) float64 { return margin + float64(y)*cellHeight + baseline }

func head(width, height float64, words string) string {
	return fmt.Sprintf("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%[1]s\" height=\"%[2]s\" viewBox=\"0 0 %[1]s %[2]s\" role=\"img\">\n<title>%[3]s</title>\n",
		px(width), px(height), html.EscapeString(words))
}

func window(width, height float64) string {
	return fmt.Sprintf("<rect width=\"%s\" height=\"%s\" rx=\"8\" fill=\"%s\"/>\n", px(width), px(height), css(background))
}

// px writes a length with one decimal at most.
func px(v float64) string { return strconv.FormatFloat(float64(int(v*10+0.5))/10, 'f', -1, 64) }

// A sheet is the classes that a picture needs, each by what CSS has to say of it.
type sheet struct {
	names map[string]string
	order []string // what CSS says, in the order in which it was needed
}

func newSheet() *sheet { return &sheet{names: make(map[string]string)} }

// class returns the name of the class for which CSS says a thing.
func (s *sheet) class(says string) string {
	name, ok := s.names[says]
	if !ok {
		const letters = "abcdefghijklmnopqrstuvwxyz"
		n := len(s.order)
		name = string(letters[n%26])
		if n >= 26 {
			name += strconv.Itoa(n / 26)
		}
		s.names[says] = name
		s.order = append(s.order, says)
	}
	return name
}

func (s *sheet) css() string {
	var b strings.Builder
	fmt.Fprintf(&b, "text{font:%dpx %s;fill:%s;white-space:pre}", fontSize, fonts, css(foreground))
	for _, says := range s.order {
		fmt.Fprintf(&b, ".%s{%s}", s.names[says], says)
	}
	return b.String()
}

// row draws a row of cells, from the baseline of the first on; it is empty for a row in
// which there is nothing to see.
func (s *sheet) row(row []cell) string {
	return s.grounds(row) + s.lines(row) + s.letters(row)
}

// grounds draws what is behind the letters.
func (s *sheet) grounds(row []cell) string {
	var b strings.Builder
	for from := 0; from < len(row); {
		to := from + 1
		for to < len(row) && row[to].look.ground == row[from].look.ground {
			to++
		}
		if ground := row[from].look.ground; ground != "" {
			fmt.Fprintf(&b, `<path class="%s" d="M%s -%sh%sv%sh-%[4]sz"/>`,
				s.class("fill:"+ground), px(float64(from)*cellWidth), px(baseline), px(float64(to-from)*cellWidth), px(cellHeight))
		}
		from = to
	}
	return b.String()
}

// lineSigns are signs that are drawn as lines or areas and not as letters, so that those of
// neighbouring cells meet; each has a path in a cell of 1 by 1, and whether that is filled.
var lineSigns = map[string]struct {
	path   [][3]float64 // a move (0) or a line (1), and to where
	filled bool
	width  float64
}{
	"│": {path: [][3]float64{{0, .5, 0}, {1, .5, 1}}, width: 1},
	"┃": {path: [][3]float64{{0, .5, 0}, {1, .5, 1}}, width: 2.5},
	"─": {path: [][3]float64{{0, 0, .5}, {1, 1, .5}}, width: 1},
	"━": {path: [][3]float64{{0, 0, .5}, {1, 1, .5}}, width: 2.5},
	"╭": {path: [][3]float64{{0, .5, 1}, {1, .5, .5}, {1, 1, .5}}, width: 1},
	"╮": {path: [][3]float64{{0, 0, .5}, {1, .5, .5}, {1, .5, 1}}, width: 1},
	"╰": {path: [][3]float64{{0, .5, 0}, {1, .5, .5}, {1, 1, .5}}, width: 1},
	"╯": {path: [][3]float64{{0, 0, .5}, {1, .5, .5}, {1, .5, 0}}, width: 1},
	"▌": {path: [][3]float64{{0, 0, 0}, {1, .5, 0}, {1, .5, 1}, {1, 0, 1}}, filled: true},
	"▐": {path: [][3]float64{{0, .5, 0}, {1, 1, 0}, {1, 1, 1}, {1, .5, 1}}, filled: true},
	"█": {path: [][3]float64{{0, 0, 0}, {1, 1, 0}, {1, 1, 1}, {1, 0, 1}}, filled: true},
}

// lines draws frames and bars.
func (s *sheet) lines(row []cell) string {
	paths, order := make(map[string]string), []string(nil)
	for x, c := range row {
		sign, ok := lineSigns[c.text]
		if !ok {
			continue
		}
		ink := c.look.ink
		if ink == "" {
			ink = css(foreground)
		}
		says := "fill:" + ink
		if !sign.filled {
			says = fmt.Sprintf("fill:none;stroke:%s;stroke-width:%g", ink, sign.width)
		}
		if c.look.faint {
			says += ";opacity:.6"
		}
		name := s.class(says)
		if paths[name] == "" {
			order = append(order, name)
		}
		if at := px(float64(x)*cellWidth) + " -4.5"; c.text == "─" && strings.HasSuffix(paths[name], "H"+px(float64(x)*cellWidth)) {
			paths[name] = strings.TrimSuffix(paths[name], "H"+px(float64(x)*cellWidth)) + "H" + px(float64(x+1)*cellWidth)
		} else if c.text == "─" {
			paths[name] += "M" + at + "H" + px(float64(x+1)*cellWidth)
		} else {
			for _, p := range sign.path {
				paths[name] += string("ML"[int(p[0])]) + px((float64(x)+p[1])*cellWidth) + " " + signed(p[2]*cellHeight-baseline)
			}
		}
	}
	var b strings.Builder
	for _, name := range order {
		fmt.Fprintf(&b, `<path class="%s" d="%s"/>`, name, paths[name])
	}
	return b.String()
}

func signed(v float64) string {
	if v < 0 {
		return "-" + px(-v)
	}
	return px(v)
}

// letters draws what is to be read, a run of one look after the other.
func (s *sheet) letters(row []cell) string {
	var b strings.Builder
	for from := 0; from < len(row); {
		to := endOfRun(row, from)
		var text strings.Builder
		for _, c := range row[from:to] {
			text.WriteString(c.text)
		}
		written, seen := text.String(), row[from].look
		if blank := strings.TrimSpace(written) == ""; !blank || seen.underline != uv.UnderlineNone || seen.struck {
			if _, line := lineSigns[written]; !line {
				b.WriteString(s.run(written, from, to, seen))
			}
		}
		from = to
	}
	return b.String()
}

// run draws a text on the cells from one to another.
func (s *sheet) run(text string, from, to int, l look) string {
	attributes := fmt.Sprintf(` x="%s"`, px(float64(from)*cellWidth))
	if says := l.css(); says != "" {
		attributes += fmt.Sprintf(` class="%s"`, s.class(says))
	}
	if to-from > 2 {
		attributes += fmt.Sprintf(` textLength="%s"`, px(float64(to-from)*cellWidth))
	}
	return "<text" + attributes + ">" + html.EscapeString(text) + "</text>"
}

// endOfRun returns where the run ends that begins at a cell. A run has one look; blanks
// that cannot be seen end it, and so does a sign that may come from another font.
func endOfRun(row []cell, from int) int {
	alone := func(c cell) bool {
		r, _ := utf8.DecodeRuneInString(c.text)
		_, line := lineSigns[c.text]
		return line || r >= 0x2000 && !strings.ContainsRune("‐–—‘’“”…", r)
	}
	blank := func(i int) bool { return i >= len(row) || row[i].text == " " }
	if alone(row[from]) {
		return from + 1
	}
	to := from + 1
	for to < len(row) && row[to].look == row[from].look && !alone(row[to]) && !(blank(to) && blank(to+1)) && blank(from) == (blank(to) && blank(from)) {
		to++
	}
	return to
}

func (l look) css() string {
	var says []string
	if l.ink != "" {
		says = append(says, "fill:"+l.ink)
	}
	if l.bold {
		says = append(says, "font-weight:700")
	}
	if l.italic {
		says = append(says, "font-style:italic")
	}
	if l.faint {
		says = append(says, "opacity:.6")
	}
	var decoration []string
	if l.underline != uv.UnderlineNone {
		style := map[uv.Underline]string{uv.UnderlineDouble: " double", uv.UnderlineCurly: " wavy", uv.UnderlineDotted: " dotted", uv.UnderlineDashed: " dashed"}[l.underline]
		decoration = append(decoration, "underline"+style)
	}
	if l.struck {
		decoration = append(decoration, "line-through")
	}
	if len(decoration) > 0 {
		says = append(says, strings.TrimSpace("text-decoration:"+strings.Join(decoration, " ")+" "+l.line))
	}
	return strings.Join(says, ";")
}
