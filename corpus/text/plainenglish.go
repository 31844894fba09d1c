package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isPlainlyEnglish tells whether one in sixteen of a text's first words is English
// and nothing else. To ask that first saves reading all other languages, which
// takes longer than reading a story.
func isPlainlyEnglish(content string) bool {
	const first, enough = 2 * enoughWords, 2 * enoughWords / 16
	words, own := 0, 0
	for i := 0; i < min(len(content), mostBytes) && words < first; {
		if !isASCIILetter(content[i]) {
			if content[i] >= utf8.RuneSelf {
				if r, _ := utf8.DecodeRuneInString(content[i:]); unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
					return false
				}
			}
			i++
			continue
		}
		end := i
		for end < len(content) && isASCIILetter(content[end]) {
			end++
		}
		words++
		if end-i <= 5 && english().own[strings.ToLower(content[i:end])] {
			own++
		}
		i = end
	}
	return own >= enough
}
