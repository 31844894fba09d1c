package seed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// A reading is what the ways of planting know of an article. Page text is left
// out of all of it.
type reading struct {
	a      *text.Article
	tokens []token     // of the story, in order
	quotes []quotation // in order
	// blocks are the paragraphs of the story.
	blocks []text.Paragraph
	people []person
}

// A token is a word of the story.
type token struct {
	text.Word
	text     string
	sentence int
	quoted   bool // inside a quotation
	initial  bool // first word of a sentence or of a quotation
}

// A quotation is what stands between two double quotation marks.
type quotation struct {
	text.Span   // with its marks
	inside      text.Span
	first, last int // tokens between the marks, half open
	paragraph   int
}

// wordCount returns the number of its words that are not punctuation.
func (q *quotation) wordCount(r *reading) int {
	n := 0
	for _, t := range r.tokens[q.first:q.last] {
		if t.Kind != text.Punctuation {
			n++
		}
	}
	return n
}

func read(a *text.Article) *reading {
	r := &reading{a: a}
	for i, s := range a.Sentences {
		if !r.story(i) {
			continue
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			r.tokens = append(r.tokens, token{Word: a.Words[w], text: a.Slice(a.Words[w].Span), sentence: i})
		}
	}
	for n, p := range a.Paragraphs {
		if r.storyParagraph(p) {
			r.blocks = append(r.blocks, p)
			r.readQuotes(n)
		}
	}
	for i := range r.tokens {
		t := &r.tokens[i]
		before := ""
		if i > 0 {
			before = r.tokens[i-1].text
		}
		t.initial = i == 0 || r.tokens[i-1].sentence != t.sentence || strings.ContainsAny(before, "\"“‘")
	}
	r.people = r.findPeople()
	return r
}

func (r *reading) story(sentence int) bool {
	return r.a.Sentences[sentence].Part == text.Body
}

// storyParagraph tells whether a paragraph ends as a story's does, with a
// sentence, and holds no page text but a dateline.
func (r *reading) storyParagraph(p text.Paragraph) bool {
	for i := p.FirstSentence; i < p.LastSentence; i++ {
		if k := r.a.Sentences[i].Part; k != text.Body && k != text.Dateline {
			return false
		}
	}
	return strings.HasSuffix(strings.TrimRight(r.a.Slice(p.Span), "\"”"), ".")
}

// readQuotes finds the quotations of a paragraph. Where marks do not pair,
// none is taken.
func (r *reading) readQuotes(paragraph int) {
	p := r.a.Paragraphs[paragraph]
	var marks []text.Span
	for at, c := range r.a.Slice(p.Span) {
		if c == '"' || c == '“' || c == '”' {
			marks = append(marks, text.Span{Start: p.Start + at, End: p.Start + at + utf8.RuneLen(c)})
		}
	}
	if len(marks)%2 != 0 {
		return
	}
	for ; len(marks) > 0; marks = marks[2:] {
		q := quotation{paragraph: paragraph}
		q.Span = text.Span{Start: marks[0].Start, End: marks[1].End}
		q.inside = text.Span{Start: marks[0].End, End: marks[1].Start}
		q.first, q.last = r.tokenAt(q.inside.Start), r.tokenAt(q.inside.End)
		for i := q.first; i < q.last; i++ {
			r.tokens[i].quoted = true
		}
		r.quotes = append(r.quotes, q)
	}
}

// tokenAt returns the first token that begins at an offset or after it.
func (r *reading) tokenAt(offset int) int {
	for i, t := range r.tokens {
		if t.Start >= offset {
			return i
		}
	}
	return len(r.tokens)
}

// norm returns the norm of token i, or nothing where there is none.
func (r *reading) norm(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Norm
}

// follows reports whether the words of a phrase stand from token i on, in one
// sentence, and how many tokens they are.
func (r *reading) follows(i int, phrase string) (int, bool) {
	words := strings.Fields(phrase)
	if i < 0 || i+len(words) > len(r.tokens) || r.tokens[i].sentence != r.tokens[i+len(words)-1].sentence {
		return 0, false
	}
	for n, w := range words {
		if r.tokens[i+n].Norm != w {
			return 0, false
		}
	}
	return len(words), true
}

// together reports whether tokens i and i+1 are of one sentence with one space
// between them.
func (r *reading) together(i int) bool {
	return i >= 0 && i+1 < len(r.tokens) && r.tokens[i].sentence == r.tokens[i+1].sentence && r.tokens[i].End+1 == r.tokens[i+1].Start
}

// span returns the span of tokens [from,to).
func (r *reading) span(from, to int) text.Span {
	return text.Span{Start: r.tokens[from].Start, End: r.tokens[to-1].End}
}

// around returns the span of tokens [from,to) with up to n tokens of the same
// sentence on either side.
func (r *reading) around(from, to, n int) text.Span {
	s := r.tokens[from].sentence
	for ; n > 0; n-- {
		if from > 0 && r.tokens[from-1].sentence == s {
			from--
		}
		if to < len(r.tokens) && r.tokens[to].sentence == s {
			to++
		}
	}
	return r.span(from, to)
}

// sentence returns the span of the sentence of token i.
func (r *reading) sentence(i int) text.Span { return r.a.Sentences[r.tokens[i].sentence].Span }

// withSpace returns the span of tokens [from,to) and the white space after
// them.
func (r *reading) withSpace(from, to int) text.Span {
	s := r.span(from, to)
	if to < len(r.tokens) {
		if gap := r.tokens[to].Start - s.End; gap > 0 && strings.TrimSpace(r.a.Text[s.End:r.tokens[to].Start]) == "" {
			s.End += gap
		}
	}
	return s
}

// gone proposes to leave out tokens [from,to), which stand at no sentence's
// end. What follows takes over the capital of a first word.
func (r *reading) gone(from, to int) proposal {
	s := r.withSpace(from, to)
	p := proposal{patches: []patch{deletion(s)}}
	if r.tokens[from].initial && to < len(r.tokens) {
		next := r.tokens[to]
		s.End = next.End
		p.patches = []patch{{s, likeCase(r.tokens[from].text, next.text)}}
	}
	return p.shownIn(r.around(from, to, 2))
}

// likeCase writes a word with a capital where the model has one.
func likeCase(model, word string) string {
	m, _ := utf8.DecodeRuneInString(model)
	w, n := utf8.DecodeRuneInString(word)
	if unicode.IsUpper(m) {
		return string(unicode.ToUpper(w)) + word[n:]
	}
	return word
}

// set makes a set of the words of a text.
func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
