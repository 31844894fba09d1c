package corpus

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"storydiff/corpus/fetch"
	"storydiff/corpus/text"
)

// WithOriginal returns the story with the article at index i for the original,
// and reason to say why.
func (s *Story) WithOriginal(i int, reason string) *Story {
	c := *s
	c.Original, c.Reason = i, reason
	return &c
}

// chooseOriginal returns the index of the article that the others are taken to
// come from, and in a few words why: front matter says so, or the file's name;
// else it is the one that accounts best for the others' text. Later takes of an
// article are not asked, unless front matter names one: a take more must not
// make another article the original.
func chooseOriginal(entries []entry) (index int, reason string) {
	first := firstTakes(entries)
	if declared := declaredOriginals(entries, first); len(declared) == 1 {
		return declared[0], "front matter says so"
	} else if len(declared) > 1 {
		return declared[0], fmt.Sprintf("front matter says so of %d articles; this is the first", len(declared))
	}
	switch {
	case len(first) == 1:
		return first[0], "the earliest take"
	case len(first) < len(entries):
		var some []entry
		for _, i := range first {
			some = append(some, entries[i])
		}
		index, reason = chooseOriginal(some)
		return first[index], reason
	}
	if i := namedOriginal(entries); i >= 0 {
		return i, "file name"
	}
	if i := earlierOfOutlet(entries); i >= 0 {
		return i, "fetched before the outlet's other article"
	}
	articles := make([]*text.Article, len(entries))
	for i, e := range entries {
		articles[i] = e.article
	}
	return bestAccount(articles)
}

// declaredOriginals returns the indexes of the articles whose front matter says that
// they are the original: of the first takes, or of all where none of these does.
func declaredOriginals(entries []entry, first []int) []int {
	var declared, later []int
	for i, e := range entries {
		switch {
		case !e.doc.Fields.Original:
		case slices.Contains(first, i):
			declared = append(declared, i)
		default:
			later = append(later, i)
		}
	}
	if len(declared) == 0 {
		return later
	}
	return declared
}

// namedOriginal returns the index of the one article whose file is named
// original, or wire, or after the agency; -1 if there is none, or if several are
// named alike.
func namedOriginal(entries []entry) int {
	agencies := agenciesOf(entries)
	tests := []func(words []string) bool{
		func(words []string) bool { return atEitherEnd(words, "original") },
		func(words []string) bool { return atEitherEnd(words, "wire") },
		func(words []string) bool { return isAgency(words, agencies) },
	}
	for _, test := range tests {
		var found []int
		for i, e := range entries {
			if words := nameWords(e.calledBy()); len(words) > 0 && test(words) {
				found = append(found, i)
			}
		}
		if len(found) == 1 {
			return found[0]
		}
		if len(found) > 1 {
			return -1
		}
	}
	return -1
}

// calledBy returns what may say that an article is the original: its file's
// name, what a file with several calls it, or the host of its address, whose path
// is a headline.
func (e *entry) calledBy() string {
	if e.file.address != "" {
		return fetch.Host(e.file.address)
	}
	return e.stem()
}

// nameWords returns the words of a name in lower case, those with digits left
// out: numbers and fingerprints say nothing.
func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	return slices.DeleteFunc(words, func(w string) bool { return strings.ContainsFunc(w, unicode.IsDigit) })
}

// atEitherEnd reports whether a name begins or ends with word. Inside a name
// it is more likely part of a headline.
func atEitherEnd(words []string, word string) bool {
	return words[0] == word || words[len(words)-1] == word
}

// isAgency reports whether a name begins with an agency's: a well-known one,
// or one of those that the story's articles credit, in full or by its initials.
func isAgency(words []string, agencies [][]string) bool {
	switch words[0] {
	case "afp", "aap", "ansa", "anp", "ap", "apa", "belga", "dpa", "efe", "interfax", "kyodo", "lusa", "pti", "reuters", "tass", "upi", "xinhua", "yonhap":
		return true
	}
	for _, agency := range agencies {
		if len(agency) <= len(words) && slices.Equal(agency, words[:len(agency)]) || strings.Join(agency, "") == words[0] {
			return true
		}
		if initials := initialsOf(agency); len(initials) > 1 && initials == words[0] {
			return true
		}
	}
	return false
}

// agenciesOf returns the words of each agency that articles credit, once.
func agenciesOf(entries []entry) (agencies [][]string) {
	seen := map[string]bool{}
	for _, e := range entries {
		if a := e.article.Agency; !seen[a] {
			seen[a] = true
			if words := nameWords(a); len(words) > 0 {
				agencies = append(agencies, words)
			}
		}
	}
	return agencies
}

func initialsOf(words []string) string {
	var initials []rune
	for _, w := range words {
		initials = append(initials, []rune(w)[0])
	}
	return string(initials)
}
