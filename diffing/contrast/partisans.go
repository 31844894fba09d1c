package contrast

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// Partisan reports whether a speaker has a side in the matter, so that what they say is no
// fact without them: a prosecutor, a union. The article may say so of a name elsewhere.
func Partisan(s *facts.Reading, x facts.Speaker) bool {
	partisan := func(first, last, name int) bool {
		for w := first; w < last; w++ {
			if s.Entries[w].Is(english.Interested) && (name < 0 || besideWord(s, w, name)) {
				return true
			}
		}
		return false
	}
	if x.Name == "" {
		return partisan(x.First, x.Last, -1)
	}
	for _, at := range s.NameIndex().Places[x.Name] {
		t := s.SentenceOf(at)
		if s.InStory(s.Article.FindSentence(s.Article.Words[at].Start)) && partisan(max(t.FirstWord, at-besideName), min(t.LastWord, at+besideName), at) {
			return true
		}
	}
	return false
}

// besideWord reports whether no mark but a comma, and no verb of saying, parts a noun from a
// name that it may stand beside: the prosecutor, NAME.
func besideWord(s *facts.Reading, noun, name int) bool {
	for w := min(noun, name) + 1; w < max(noun, name); w++ {
		norm := s.Article.Words[w].Norm
		if s.Article.Words[w].Kind == text.Punctuation && norm != "," && norm != "'" || s.Speaks(w) || s.Entries[w].Is(english.Being) {
			return false
		}
	}
	return true
}
