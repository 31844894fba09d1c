package furniture

import (
	"strings"

	"storydiff/corpus/text"
)

// A caption is not longer than this, in words and sentences.
const (
	longestCaption   = 60
	captionSentences = 3
)

// markCaption marks a paragraph that says what a picture shows: it ends, or
// begins, with the picture's credit.
func markCaption(a *text.Article, b *block) bool {
	if b.count > longestCaption || b.last-b.first > captionSentences {
		return false
	}
	credit := b.last - 1
	if !creditsPicture(a.Slice(a.Sentences[credit].Span)) || b.last-b.first == 1 {
		if !endsInCredit(b.bare) {
			return false
		}
		credit = b.last
	}
	for i := b.first; i < b.last; i++ {
		a.Sentences[i].Part = text.Caption
		if i == credit {
			a.Sentences[i].Part = text.CaptionCredit
		}
	}
	b.kind = text.Caption
	b.done = true
	return true
}

// creditsPicture tells whether a sentence is the credit of a picture, and not
// of a text.
func creditsPicture(s string) bool {
	label, _, ok := strings.Cut(strings.Trim(s, "()[] "), ":")
	if ok && (strings.EqualFold(label, "source") || strings.EqualFold(label, "sources")) {
		return false
	}
	return isPictureCredit(s) || isAgencyPicture(s)
}

// endsInCredit tells whether a paragraph ends in a bracket with the credit of a
// picture: (Photo by Ada Orn/AP).
func endsInCredit(s string) bool {
	s = strings.TrimRight(s, ". ")
	if len(s) == 0 || s[len(s)-1] != ')' && s[len(s)-1] != ']' {
		return false
	}
	open := strings.LastIndexAny(s, "([")
	if open < 1 || len(s)-open > 100 {
		return false
	}
	inside := s[open+1 : len(s)-1]
	if text.AgencyName(inside) != "" {
		return false // the text's
	}
	return creditsPicture(inside) || isHousePicture(inside)
}

// isHousePicture judges "AP Photo/Ada Orn", "AP Photo, File", "Foto: Ada Orn".
func isHousePicture(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	rest = strings.ToLower(rest)
	return text.AgencyName(first) != "" && (strings.HasPrefix(rest, "photo") || strings.HasPrefix(rest, "foto"))
}
