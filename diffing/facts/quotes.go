package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// A Quote is the words between two quotation marks.
type Quote struct {
	First, Last int     // words, half open, without the marks
	Keys        []int32 // of its words, as Said returns them
	Open        bool    // it ends with its paragraph, for no mark closes it
}

// readQuotes finds the quotations in those sentences that are in. A double mark
// that is never closed opens a quotation that ends with its paragraph, as in a
// quotation of several paragraphs; a single mark that is never closed is an
// apostrophe.
func (p *Reading) readQuotes(in func(sentence int) bool) []Quote {
	r := quoteReader{Reading: p, open: -1}
	paragraph := -1
	for n, s := range p.Article.Sentences {
		if !in(n) {
			continue
		}
		if s.Paragraph != paragraph {
			r.endParagraph()
			paragraph = s.Paragraph
		}
		for i := s.FirstWord; i < s.LastWord; i++ {
			r.read(i)
		}
		r.last = s.LastWord
	}
	r.endParagraph()
	r.found = p.withMarkedQuotes(r.found, in)
	for n := range r.found {
		r.found[n].Keys, _ = p.Said(r.found[n].First, r.found[n].Last)
	}
	return r.found
}

func (p *Reading) readHeadQuotes() []Quote {
	if p.heads == nil {
		return nil
	}
	return p.readQuotes(p.Above)
}

// A quoteReader goes through the words of a story.
type quoteReader struct {
	*Reading
	found []Quote
	open  int    // first word of the quotation that is open, or -1
	by    string // the mark that opened it
	last  int    // the end of the last sentence of the story that was read
}

func (r *quoteReader) endParagraph() {
	if n := len(r.found); r.open >= 0 && QuotationMark(r.by) == `"` {
		r.found = appendQuote(r.found, r.Article, r.open, r.last)
		if len(r.found) > n {
			r.found[n].Open = true
		}
	}
	r.open = -1
}

func (r *quoteReader) read(i int) {
	w := r.Article.Words[i]
	if w.Kind != text.Punctuation {
		return
	}
	glyph := r.Article.Slice(w.Span)
	kind := QuotationMark(glyph)
	switch {
	case kind == "":
	case r.open >= 0 && kind == QuotationMark(r.by) && r.ends(i, glyph):
		r.found = appendQuote(r.found, r.Article, r.open, i)
		r.open = -1
	case (r.open < 0 || kind == QuotationMark(r.by)) && r.begins(i, glyph):
		r.open, r.by = i+1, glyph
	}
}

// begins reports whether a mark can open a quotation.
func (r *quoteReader) begins(i int, glyph string) bool {
	switch glyph {
	case "“", "„", "‟", "«", "‹", "‚", "``":
		return true
	case "”", "’":
		return false
	}
	return r.opens(i)
}

// ends reports whether a mark can close the quotation that is open.
func (r *quoteReader) ends(i int, glyph string) bool {
	switch glyph {
	case "„", "‚", "``":
		return false
	case "“", "‘":
		return r.by == "„" || r.by == "‚"
	case "«", "‹":
		return r.by == "»" || r.by == "›"
	case "”", "»", "›", "''":
		return true
	}
	if QuotationMark(glyph) == `"` {
		return !r.opens(i)
	}
	return r.closes(i)
}

func appendQuote(to []Quote, a *text.Article, first, last int) []Quote {
	for last > first && a.Words[last-1].Kind == text.Punctuation {
		last--
	}
	if first >= last {
		return to
	}
	return append(to, Quote{First: first, Last: last})
}

// QuotationMark returns " or ' for a mark of that kind, else "".
func QuotationMark(mark string) string {
	switch mark {
	case `"`, "“", "”", "„", "‟", "''", "``", "«", "»":
		return `"`
	case "'", "‘", "’", "‚", "‹", "›":
		return "'"
	}
	return ""
}

// opens reports whether a mark can open a quotation: with white space or a
// bracket before it and a word right after.
func (p *Reading) opens(i int) bool {
	a := p.Article
	w := a.Words[i]
	if i+1 >= len(a.Words) || a.Words[i+1].Start != w.End || a.Words[i+1].Kind == text.Number && QuotationMark(a.Slice(w.Span)) == "'" {
		return false // '99 has lost its century
	}
	r, _ := utf8.DecodeLastRuneInString(a.Text[:w.Start])
	return w.Start == 0 || unicode.IsSpace(r) || strings.ContainsRune("([—–-“\"", r)
}

// closes reports whether a single mark can close one: with a word or a stop
// right before it and none right after.
func (p *Reading) closes(i int) bool {
	a := p.Article
	w := a.Words[i]
	r, _ := utf8.DecodeRuneInString(a.Text[w.End:])
	return i > 0 && a.Words[i-1].End == w.Start && !unicode.IsLetter(r) && !p.possessive(i)
}

// possessive reports whether a single mark is the apostrophe of a plural: it
// stands between an s and another word, and a later mark can close the quotation.
func (p *Reading) possessive(i int) bool {
	words := p.Article.Words
	if !strings.HasSuffix(words[i-1].Norm, "s") || i+1 >= len(words) || words[i+1].Kind != text.Letters {
		return false
	}
	for k := i + 2; k < len(words) && k < i+60; k++ {
		if words[k].Kind == text.Punctuation && QuotationMark(p.Article.Slice(words[k].Span)) == "'" {
			return words[k-1].End == words[k].Start
		}
	}
	return false
}

// Speaks reports whether word i is a verb of saying.
func (p *Reading) Speaks(i int) bool { return p.Entries[i].Is(english.SpeechVerb) }

// saidBy reads the speaker of a verb of saying in the passive, who stands right behind the
// verb, or behind what was said: denied by Venn, described as “a gift” by Venn.
func (p *Reading) saidBy(verb int, s text.Sentence, quoted []bool) (Speaker, bool) {
	k := verb + 1
	if p.normAt(k) == "as" {
		k++
	}
	for k+1 < s.LastWord && (quoted[k] || p.Article.Words[k].Kind == text.Punctuation && (quoted[k-1] || quoted[k+1])) {
		k++
	}
	if p.normAt(k) != "by" {
		return Speaker{}, false
	}
	x, ok := p.after(k, s, quoted)
	x.Verb = verb
	return x, ok && (x.Name != "" || x.Listed)
}

// wordsQuoted marks the words of quotations of at most so many words.
func (p *Reading) wordsQuoted(most int) []bool {
	out := make([]bool, len(p.Article.Words))
	for _, quotes := range [][]Quote{p.Quotes(), p.HeadQuotes()} {
		for _, q := range quotes {
			if q.Last-q.First > most {
				continue
			}
			for i := q.First; i < q.Last; i++ {
				out[i] = true
			}
		}
	}
	return out
}

// The constants of FNV-1a.
const (
	hashBasis = 14695981039346656037
	hashPrime = 1099511628211
)

// HashOf returns a hash of some keys, as those of a quotation.
func HashOf(keys []int32) uint64 {
	h := uint64(hashBasis)
	for _, k := range keys {
		h = (h ^ uint64(k)) * hashPrime
	}
	return h
}
