package diffing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// A quote is the words between two quotation marks.
type quote struct {
	first, last int // words, half open, without the marks
}

// quotes finds the quotations of the story's text. One between double marks
// that is left open ends with its paragraph, as a quotation of several
// paragraphs does; a single mark left open was an apostrophe.
func (p *profile) quotes() []quote {
	r := quoteReader{profile: p, open: -1}
	paragraph := -1
	for n, s := range p.article.Sentences {
		if !p.story(n) {
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
	return r.found
}

// A quoteReader goes through the words of a story.
type quoteReader struct {
	*profile
	found []quote
	open  int    // first word of the quotation that is open, or -1
	by    string // the mark that opened it
	last  int    // the end of the last sentence of the story that was read
}

func (r *quoteReader) endParagraph() {
	if r.open >= 0 && quotationMark(r.by) == `"` {
		r.found = appendQuote(r.found, r.article, r.open, r.last)
	}
	r.open = -1
}

func (r *quoteReader) read(i int) {
	w := r.article.Words[i]
	if w.Kind != corpus.Punctuation {
		return
	}
	glyph := r.article.Slice(w.Span)
	kind := quotationMark(glyph)
	switch {
	case kind == "":
	case r.open >= 0 && kind == quotationMark(r.by) && r.ends(i, glyph):
		r.found = appendQuote(r.found, r.article, r.open, i)
		r.open = -1
	case (r.open < 0 || kind == quotationMark(r.by)) && r.begins(i, glyph):
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
	if quotationMark(glyph) == `"` {
		return !r.opens(i)
	}
	return r.closes(i)
}

func appendQuote(to []quote, a *corpus.Article, first, last int) []quote {
	for last > first && a.Words[last-1].Kind == corpus.Punctuation {
		last--
	}
	if first >= last {
		return to
	}
	return append(to, quote{first, last})
}

// quotationMark returns " or ' for a mark of that kind, else "".
func quotationMark(mark string) string {
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
func (p *profile) opens(i int) bool {
	a := p.article
	w := a.Words[i]
	if i+1 >= len(a.Words) || a.Words[i+1].Start != w.End || a.Words[i+1].Kind == corpus.Number && quotationMark(a.Slice(w.Span)) == "'" {
		return false // '99 has lost its century
	}
	r, _ := utf8.DecodeLastRuneInString(a.Text[:w.Start])
	return w.Start == 0 || unicode.IsSpace(r) || strings.ContainsRune("([—–-“\"", r)
}

// closes reports whether a single mark can close one: with a word or a stop
// right before it and none right after.
func (p *profile) closes(i int) bool {
	a := p.article
	w := a.Words[i]
	r, _ := utf8.DecodeRuneInString(a.Text[w.End:])
	return i > 0 && a.Words[i-1].End == w.Start && !unicode.IsLetter(r) && !p.possessive(i)
}

// possessive reports whether a single mark is the apostrophe of a plural: it
// stands between an s and another word, and a later mark can close.
func (p *profile) possessive(i int) bool {
	words := p.article.Words
	if !strings.HasSuffix(words[i-1].Norm, "s") || i+1 >= len(words) || words[i+1].Kind != corpus.Letters {
		return false
	}
	for k := i + 2; k < len(words) && k < i+60; k++ {
		if words[k].Kind == corpus.Punctuation && quotationMark(p.article.Slice(words[k].Span)) == "'" {
			return words[k-1].End == words[k].Start
		}
	}
	return false
}

// said returns keys for the words of a quotation, without punctuation, and
// which word each comes from. Contractions are written out, so that "don't"
// meets "do not"; "'d" may be "would" or "had", so these meet after a pronoun.
func (p *profile) said(first, last int) (keys []int32, words []int) {
	add := func(key int32, word int) {
		keys = append(keys, key)
		words = append(words, word)
	}
	for i := first; i < last; i++ {
		e := p.entries[i]
		switch w := p.article.Words[i]; {
		case w.Norm == "%":
			add(p.lexicon.percent, i)
		case w.Kind == corpus.Punctuation:
		case w.Norm == "per" && i+1 < last && p.article.Words[i+1].Norm == "cent":
			add(p.lexicon.percent, i)
			i++
		case (w.Norm == "would" || w.Norm == "had") && i > first && english.Pronouns[p.article.Words[i-1].Norm]:
			add(p.lexicon.wouldOrHad, i)
		case (w.Norm == "wouldn't" || w.Norm == "hadn't") && i > first && english.Pronouns[p.article.Words[i-1].Norm]:
			add(p.lexicon.wouldOrHad, i)
			add(e.expanded[1], i)
		case len(e.expanded) > 0:
			for _, key := range e.expanded {
				add(key, i)
			}
		default:
			add(e.variant, i)
		}
	}
	return keys, words
}

// saidIn is said for some sentences, one after the other.
func (p *profile) saidIn(sentences []int) (keys []int32, words []int) {
	for _, i := range sentences {
		s := p.article.Sentences[i]
		k, w := p.said(s.FirstWord, s.LastWord)
		keys, words = append(keys, k...), append(words, w...)
	}
	return keys, words
}
