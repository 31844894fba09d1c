package diffing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus"
)

// A quote is the words between two quotation marks.
type quote struct {
	first, last int // words, half open, without the marks
}

// quotes finds the quotations of the story's text. A quotation left open ends
// with its paragraph.
func (p *profile) quotes() []quote {
	var out []quote
	a := p.article
	open, mark := -1, ""
	last := -1 // paragraph of the word before
	for n := range a.Sentences {
		if !p.story(n) {
			continue
		}
		s := a.Sentences[n]
		if s.Paragraph != last && open >= 0 {
			out = appendQuote(out, a, open, a.Sentences[n-1].LastWord)
			open = -1
		}
		last = s.Paragraph
		for i := s.FirstWord; i < s.LastWord; i++ {
			m := quotationMark(a.Words[i])
			switch {
			case m == "" || open >= 0 && m != mark:
			case open >= 0:
				if m == `"` || p.closes(i) {
					out = appendQuote(out, a, open, i)
					open = -1
				}
			case m == `"` || p.opens(i):
				open, mark = i+1, m
			}
		}
	}
	if open >= 0 {
		out = appendQuote(out, a, open, len(a.Words))
	}
	return out
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

// quotationMark returns " or ' for a word that is one, else "".
func quotationMark(w corpus.Word) string {
	if w.Kind != corpus.Punctuation {
		return ""
	}
	switch w.Norm {
	case `"`, "''", "``", "«", "»":
		return `"`
	case "'", "‹", "›":
		return "'"
	}
	return ""
}

// opens reports whether a single mark can open a quotation: with white space
// or a bracket before it and a word right after.
func (p *profile) opens(i int) bool {
	a := p.article
	w := a.Words[i]
	if i+1 >= len(a.Words) || a.Words[i+1].Start != w.End {
		return false
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
		if quotationMark(words[k]) == "'" {
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
		case w.Kind == corpus.Punctuation:
		case w.Norm == "per" && i+1 < last && p.article.Words[i+1].Norm == "cent":
			add(p.lexicon.percent, i)
			i++
		case (w.Norm == "would" || w.Norm == "had") && i > first && pronouns[p.article.Words[i-1].Norm]:
			add(p.lexicon.wouldOrHad, i)
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

var pronouns = wordSet("i he she it we you they who that there")
