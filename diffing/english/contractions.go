package english

import "strings"

// Expanded returns the words that a contraction stands for, or the word alone
// if it is none. A word in 's is left as it is, unless 's can only mean "is".
// 55% counts as the two words 55 percent.
func Expanded(norm string) []string {
	if strings.HasSuffix(norm, "%") {
		if n, ok := ParseNumeral(norm); ok && n.Suffix == "%" {
			n.Suffix = ""
			return []string{n.Form(), Variant("percent")}
		}
	}
	if !strings.Contains(norm, "'") && norm != "cannot" {
		return []string{norm}
	}
	if whole, ok := irregular[norm]; ok {
		return strings.Fields(whole)
	}
	for _, e := range [...]struct{ short, long string }{{"n't", "not"}, {"'re", "are"}, {"'ll", "will"}, {"'ve", "have"}, {"'m", "am"}, {"'d", "'d"}} {
		if stem, ok := strings.CutSuffix(norm, e.short); ok && stem != "" {
			return []string{stem, e.long}
		}
	}
	return []string{norm}
}

// irregular are contractions that no rule on endings expands.
var irregular = map[string]string{
	"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us",
	"it's": "it is", "that's": "that is", "he's": "he is", "she's": "she is", "there's": "there is", "what's": "what is",
	"here's": "here is", "who's": "who is",
}
