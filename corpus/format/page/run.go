package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// run gathers the text of a block: white space as one blank, as HTML has it.
type run struct {
	text   strings.Builder
	nodes  []*html.Node
	blank  bool // a blank is due before the next character
	breaks int  // <br> since the last character

	linked, bold, timed int
}

// style is how words look.
type style struct{ link, bold, time bool }

// add takes the text of a node, or a part of it.
func (r *run) add(n *html.Node, text string, look style) {
	before := r.text.Len()
	for {
		word := strings.TrimLeftFunc(text, isBlank)
		if len(word) < len(text) {
			r.blank = true
		}
		if word == "" {
			break
		}
		end := strings.IndexFunc(word, isBlank)
		if end < 0 {
			end = len(word)
		}
		if r.blank && r.text.Len() > 0 {
			r.text.WriteByte(' ')
		}
		r.blank = false
		r.text.WriteString(word[:end])
		text = word[end:]
	}
	added := r.text.Len() - before
	if added == 0 {
		return
	}
	r.breaks = 0
	if len(r.nodes) == 0 || r.nodes[len(r.nodes)-1] != n {
		r.nodes = append(r.nodes, n)
	}
	if look.link {
		r.linked += added
	}
	if look.bold {
		r.bold += added
	}
	if look.time {
		r.timed += added
	}
}

// isBlank reports whether HTML folds r, which it does not with a no-break space.
func isBlank(r rune) bool { return strings.ContainsRune(" \t\n\f\r", r) }

// endsLine reports whether a single <br> after the text ends a paragraph, and
// does not only break a line: after a sentence, or words that stand out.
func (r *run) endsLine() bool {
	text := strings.TrimRightFunc(r.text.String(), func(c rune) bool {
		return unicode.IsSpace(c) || strings.ContainsRune(`"'”’»)]`, c)
	})
	last, _ := utf8.DecodeLastRuneInString(text)
	return r.bold >= r.text.Len()-1 || strings.ContainsRune(".!?…:;。！？؟।", last)
}
