package furniture

import (
	"strings"

	"storydiff/corpus/text"
)

// line is a paragraph, or a sentence of one, as the search for furniture sees
// it.
type line struct {
	text  string
	bare  string // the text without the marks that a wire sets around a line
	words []text.Word
	// plain is the words in lower case with one space between, without
	// punctuation; empty for a line too long to be furniture.
	plain string
	count int       // words that are not punctuation
	ends  bool      // with a full stop or the like
	talk  talkCount // see countTalk
}

// The largest numbers of words that lines of furniture may have.
const (
	longestFurniture = 45 // any
	longestAsking    = 30 // one that asks the reader for something
	longestLinkLine  = 35 // one that introduces a headline
	longestTopic     = 4  // what is said of the links that a line announces
	longestLinkText  = 25 // one that introduces a headline and ends as a sentence
)

// newLine makes a line of the sentences from one up to another, half open.
func newLine(a *text.Article, from, to int) line {
	words := a.Words[a.Sentences[from].FirstWord:a.Sentences[to-1].LastWord]
	l := line{text: a.Text[a.Sentences[from].Start:a.Sentences[to-1].End], words: words}
	for _, w := range words {
		if w.Kind != text.Punctuation {
			l.count++
		}
	}
	l.ends = text.EndsSentence(l.text)
	l.bare = bare(l.text)
	if l.count > longestFurniture {
		return l
	}
	l.plain = plainWords(words)
	return l
}

// bare returns a line without the marks that wires set around one: ^By Ada Orn=
func bare(s string) string {
	if s == "" {
		return s
	}
	if s[0] == '^' || s[len(s)-1] == '<' || s[len(s)-1] == '=' {
		return strings.Trim(s, "^<= ")
	}
	return s
}

// plainWords joins words, but for punctuation.
func plainWords(words []text.Word) string {
	var plain strings.Builder
	for _, w := range words {
		if w.Kind != text.Punctuation {
			if plain.Len() > 0 {
				plain.WriteByte(' ')
			}
			plain.WriteString(w.Norm)
		}
	}
	return plain.String()
}

// place says where in a text a line stands, as far as it is known.
type place uint8

const (
	above  place = iota // before the story's first paragraph
	within              // between paragraphs of the story
	below               // after the last
)

// furniture judges a line by its own words: which kind of furniture it is, and
// whether it announces links.
func (l *line) furniture(book cueIndex, at place) (kind text.Part, announces bool) {
	if isStamp(l.bare, at == above) || l.saysItsAge() {
		return text.Stamp, false
	}
	if at == above && isByline(l.bare) {
		return text.CaptionCredit, false
	}
	c, found := book.find(l.plain)
	if k := l.wire(book, c, found, at); k != text.Body {
		return k, false
	}
	if isCredit(l.bare, l.plain) || isContribution(l.plain) {
		return text.CaptionCredit, false
	}
	if at != within && l.pointsOn() {
		return text.Promo, false
	}
	if !found {
		return l.counted(book), false
	}
	whole := l.plain == c.phrase
	switch {
	case at != within && whole && c.use&legal != 0, c.use&discussion != 0 && (l.count <= 8 || phraseWords(c) > 2) && !l.speaks():
		return text.Menu, false
	case c.use&picture != 0 && l.labels(c) && !whole:
		return text.Caption, false
	case c.use&advert != 0 && whole:
		return text.Advert, false
	case c.use&announce != 0 && whole:
		if c.use&ask != 0 {
			return text.Share, true
		}
		return text.Promo, true
	case c.use&announce != 0 && at == below && !l.ends && l.count <= phraseWords(c)+longestTopic:
		return text.Promo, true // "More in Chess"
	case c.use&call != 0 && whole, c.use&askBelow != 0 && at == below && !l.ends && l.count <= longestLink && !l.quotes() && !l.speaks():
		return text.Share, false
	case c.use&introduce != 0 && l.introduces(c):
		return text.Promo, false
	case c.use&button != 0 && l.isAlone(c), l.asks(c), at != within && !l.ends && c.use&(askPage|askNet) != 0 && l.count <= longestLink:
		return text.Share, false
	}
	return text.Body, false
}

// counted is Share for a line such as "12 comments".
func (l *line) counted(book cueIndex) text.Part {
	c, found := book.find(strings.TrimLeft(l.plain, " 0123456789"))
	if found && c.use&button != 0 && l.count == 2 {
		return text.Share
	}
	return text.Body
}

// isAlone tells whether a line is the cue, perhaps with a number.
func (l *line) isAlone(c cue) bool {
	return strings.Trim(l.plain[len(c.phrase):], " 0123456789") == ""
}

// asks tells whether a line asks the reader for something. What somebody says
// in the story is no such line.
func (l *line) asks(c cue) bool {
	if l.count > longestAsking || l.quotes() || l.speaks() {
		return false
	}
	switch {
	case c.use&ask != 0:
		return true
	case c.use&askPage != 0:
		return namesPage(l.plain)
	case c.use&askNet != 0:
		return namesNetwork(l.plain)
	}
	return false
}

// speaks tells whether a line has a verb of speaking.
func (l *line) speaks() bool {
	for _, w := range l.words {
		if text.IsSpeechVerb(w.Norm) {
			return true
		}
	}
	return false
}

// introduces tells whether a cue is followed by the headline that it
// introduces: after a mark, or after two words in capitals, or after words of
// reading where no full stop ends the line.
func (l *line) introduces(c cue) bool {
	words := strings.Count(c.phrase, " ") + 1
	if l.count == words || l.count > longestLinkLine || l.count > longestLinkText && l.ends {
		return false
	}
	if l.separated(c) {
		return c.use&introduceAny != 0 || !l.ends || isShouted(l.cueText(words))
	}
	return words > 1 && !l.ends && (strings.Contains(c.phrase, "read") || strings.Contains(c.phrase, "also"))
}

// separated tells whether a mark, or the end of capitals, parts a cue from
// what follows it.
func (l *line) separated(c cue) bool {
	words := strings.Count(c.phrase, " ") + 1
	if i := l.afterWords(words); i < len(l.words) && l.words[i].Kind == text.Punctuation {
		switch l.words[i].Norm {
		case ":", "|", ">", "\"", "'", "→", "-", "--", "/", "▶", "►", "]":
			return true
		}
	}
	return words > 1 && isShouted(l.cueText(words))
}

// afterWords returns the index in words of what follows the first n that are
// not punctuation.
func (l *line) afterWords(n int) int {
	for i, w := range l.words {
		if n == 0 {
			return i
		}
		if w.Kind != text.Punctuation {
			n--
		}
	}
	return len(l.words)
}

// cueText returns the text of the first n words.
func (l *line) cueText(n int) string {
	i := l.afterWords(n)
	return l.text[:l.words[i-1].End-l.words[0].Start]
}
