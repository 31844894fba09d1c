// Package mend undoes what copying and converting do to a text on its way from
// a page or a wire into a file: references and tags of HTML, letters decoded
// wrongly, ligatures, the marks of quoted mail, words divided at the ends of
// lines. It undoes only what is certain and counts it; what cannot be undone is
// counted too. A text without damage comes back byte for byte.
package mend

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus/text"
)

// Options say what is known of a text before it is mended.
type Options struct {
	// FirstLine is the line of the file that the text begins with, from 1; 0
	// where its lines are not those of the file.
	FirstLine int
	// Markup is set where a reader of markup has taken out the tags: one that
	// is left was meant to be read.
	Markup bool
}

// A Draft is a text on its way from its file to an article.
type Draft struct {
	Text  string
	first int
	// lines has for each line of Text the line before anything was changed, from
	// 0; nil as long as they are the same.
	lines   []int
	kinds   []*repair
	counted lineCount
	// rounds is how often the text was gone through.
	rounds int
}

// repair is what was done of one kind.
type repair struct {
	one, many string // what was done, after a number
	left      bool
	round     int // in which it was first done
	count     int
	examples  []string
}

// maxExamples is how many places are told of a kind of damage.
const maxExamples = 3

// maxRounds bounds how often a text is gone through. Each round undoes what the
// one before brought to light, as a tag whose brackets were references.
const maxRounds = 12

// Read mends a text, but for words that are divided at the ends of lines.
func Read(content string, o Options) *Draft {
	d := &Draft{Text: content, first: o.FirstLine}
	signs := signsOf(content)
	if signs == (damage{}) {
		return d
	}
	for ; d.rounds < maxRounds; d.rounds++ {
		before := d.Text
		d.unquote()
		d.decodeQuotedPrintable()
		d.decodeTwice()
		if !o.Markup {
			d.removeTags()
		}
		d.resolveReferences()
		d.writeOutLigatures()
		if d.Text == before {
			break
		}
	}
	d.seeWhatIsLost()
	return d
}

// Line mends a text of one line, such as a title.
func Line(s string) string {
	if signsOf(s) == (damage{}) {
		return s
	}
	return strings.TrimSpace(strings.ReplaceAll(Read(s, Options{}).Text, "\n", " "))
}

// Repairs returns what was done, and what was only seen, in the order of the
// steps.
func (d *Draft) Repairs() []text.Repair {
	var all []text.Repair
	for _, r := range d.kinds {
		if r.count == 0 {
			continue
		}
		what := r.many
		if r.count == 1 {
			what = r.one
		}
		all = append(all, text.Repair{What: fmt.Sprintf("%d %s", r.count, what), Left: r.left, Examples: r.examples})
	}
	return all
}

// kind returns the repairs of a kind, named by what is said of one and of many.
func (d *Draft) kind(one, many string, left bool) *repair {
	for _, r := range d.kinds {
		if r.one == one {
			return r
		}
	}
	r := &repair{one: one, many: many, left: left, round: d.rounds}
	d.kinds = append(d.kinds, r)
	return r
}

// add counts a repair of the text at an offset, with what was done there.
func (d *Draft) add(r *repair, at int, what string) {
	r.count++
	if len(r.examples) == maxExamples {
		return
	}
	if d.first > 0 {
		what = fmt.Sprintf("line %d: %s", d.lineAt(at), what)
	}
	if !slices.Contains(r.examples, what) {
		r.examples = append(r.examples, what)
	}
}

// lineAt returns the line of the file that the byte at an offset comes from.
func (d *Draft) lineAt(at int) int {
	n := d.counted.to(d.Text, at)
	if d.lines != nil {
		n = d.lines[min(n, len(d.lines)-1)]
	}
	return d.first + n
}

// lineCount is how many lines of a text end before an offset, kept so that the next
// offset, which is behind it, is not counted from the beginning.
type lineCount struct {
	text      string
	at, lines int
}

func (c *lineCount) to(s string, at int) int {
	if c.text != s || at < c.at {
		*c = lineCount{text: s}
	}
	c.lines += strings.Count(s[c.at:at], "\n")
	c.at = at
	return c.lines
}

// damage is the signs of damage that a text shows at a glance.
type damage struct{ ampersand, bracket, quoted, foreign, question, coded bool }

// signsOf goes through a text once, so that one without damage costs next to
// nothing.
func signsOf(s string) damage {
	var found damage
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x80:
			if i+3 <= len(s) && isSuspicious(s[i:]) {
				found.foreign = true
			}
		case c == '&':
			found.ampersand = true
		case c == '<':
			found.bracket = found.bracket || i+1 < len(s) && (isASCIILetter(s[i+1]) || s[i+1] == '/' || s[i+1] == '!')
		case c == '>':
			found.quoted = found.quoted || i == 0 || s[i-1] == '\n'
		case c == '=':
			found.coded = found.coded || isCodedLetter(s[i:])
		case c == '?':
			found.question = found.question || i > 0 && i+1 < len(s) && isASCIILetter(s[i-1]) && isASCIILetter(s[i+1])
		}
	}
	return found
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// rewriter writes the text of a draft anew and remembers where lines came from.
type rewriter struct {
	b     strings.Builder
	lines []int
	from  *Draft
	line  int // of from.Text, from 0
	done  int // bytes of from.Text that were gone through
}

func (d *Draft) rewrite() *rewriter {
	w := &rewriter{from: d, lines: []int{d.sourceLine(0)}}
	w.b.Grow(len(d.Text))
	return w
}

func (d *Draft) sourceLine(n int) int {
	if d.lines == nil {
		return n
	}
	return d.lines[min(n, len(d.lines)-1)]
}

// keep writes the text up to an offset as it is.
func (w *rewriter) keep(to int) {
	for _, part := range strings.SplitAfter(w.from.Text[w.done:to], "\n") {
		w.b.WriteString(part)
		if strings.HasSuffix(part, "\n") {
			w.line++
			w.lines = append(w.lines, w.from.sourceLine(w.line))
		}
	}
	w.done = to
}

// drop leaves out the text up to an offset.
func (w *rewriter) drop(to int) {
	w.line += strings.Count(w.from.Text[w.done:to], "\n")
	w.done = to
	if s := w.b.String(); s == "" || s[len(s)-1] == '\n' { // nothing stands on the line yet
		w.lines[len(w.lines)-1] = w.from.sourceLine(w.line)
	}
}

// write writes what does not stand in the text.
func (w *rewriter) write(s string) {
	w.b.WriteString(s)
	for range strings.Count(s, "\n") {
		w.lines = append(w.lines, w.from.sourceLine(w.line))
	}
}

// end keeps the rest and puts the new text in the draft's place.
func (w *rewriter) end() {
	w.keep(len(w.from.Text))
	w.from.Text, w.from.lines = w.b.String(), w.lines
}
