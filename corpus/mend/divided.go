package mend

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// dividedWord is a word with a hyphen and the end of a line inside.
type dividedWord struct {
	hyphen, end int // where the hyphen begins, and the rest of the word on the next line
	size        int // of the hyphen, in bytes
}

// HasDividedWords reports whether words are divided at the ends of lines.
// JoinWords is for them: what they were is seen best in other texts.
func (d *Draft) HasDividedWords() bool {
	for i := 0; ; {
		next := strings.IndexByte(d.Text[i:], '\n')
		if next < 0 {
			return false
		}
		if _, ok := dividedAt(d.Text, i+next); ok {
			return true
		}
		i += next + 1
	}
}

// dividedAt returns the word that is divided by the line break at an offset. A
// hyphen with a space before it is a dash, and what has a slash or an at sign in
// it is an address.
func dividedAt(s string, lineBreak int) (dividedWord, bool) {
	line := strings.TrimRight(s[:lineBreak], " ")
	r, size := utf8.DecodeLastRuneInString(line)
	if r != '-' && r != '\u00ad' && r != '‐' && r != '¬' {
		return dividedWord{}, false
	}
	w := dividedWord{hyphen: len(line) - size, size: size}
	rest := strings.TrimLeft(s[lineBreak+1:], " ")
	w.end = len(s) - len(rest)
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return w, false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:w.hyphen])
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) {
		return w, false
	}
	const longest = 80
	token := s[max(0, w.hyphen-longest):w.hyphen]
	token = token[strings.LastIndexAny(token, " \n")+1:]
	return w, !strings.ContainsAny(token, "/@\\_=")
}

// JoinWords puts the parts of divided words together, with the hyphen where the
// word has one of its own, and with it the lines of every paragraph, since with
// other lengths the lines would not show any more that they were wrapped. known
// has the words of the story's texts.
func (d *Draft) JoinWords(known Vocabulary) {
	r := d.kind("word divided at a line's end joined", "words divided at the ends of lines joined", false)
	w := d.rewrite()
	spans := text.DivideParagraphs(d.Text)
	last := 0 // where the paragraph before ended
	for _, p := range spans {
		if last > 0 && strings.Count(d.Text[last:p.Start], "\n") < 2 {
			w.keep(lineEnd(d.Text, last))
			w.write("\n")
		}
		for at := p.Start; at < p.End; {
			end := min(lineEnd(d.Text, at), p.End)
			if end == p.End {
				break
			}
			if n, ok := dividedAt(d.Text, end); ok {
				d.joinWord(w, r, n, known)
			} else {
				w.keep(len(strings.TrimRight(d.Text[:end], " ")))
				w.write(" ")
				w.drop(len(d.Text) - len(strings.TrimLeft(d.Text[end+1:], " ")))
			}
			at = w.done
		}
		last = p.End
	}
	if r.count == 0 {
		return
	}
	w.end()
}

// joinWord writes the word without the line break in it.
func (d *Draft) joinWord(w *rewriter, r *repair, n dividedWord, known Vocabulary) {
	left, right := partsOf(d.Text, n)
	between := ""
	if d.Text[n.hyphen:n.hyphen+n.size] == "-" || d.Text[n.hyphen:n.hyphen+n.size] == "‐" {
		between = known.between(left, right, d.Text[n.end:])
	}
	d.add(r, n.hyphen, left+"-/"+right+" is now "+left+between+right)
	w.keep(n.hyphen)
	w.write(between)
	w.drop(n.end)
}

// partsOf returns the two parts of a divided word, with all that is joined to
// them by other hyphens.
func partsOf(s string, n dividedWord) (left, right string) {
	left = s[:n.hyphen]
	left = left[len(strings.TrimRightFunc(left, isInWord)):]
	right = s[n.end:]
	right = right[:len(right)-len(strings.TrimLeftFunc(right, isInWord))]
	return strings.TrimLeft(left, "-'’"), strings.TrimRight(right, "-'’")
}

func isInWord(r rune) bool {
	return r == '-' || r == '\'' || r == '’' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// A Vocabulary is words in lower case, those with hyphens also in their parts.
type Vocabulary map[string]bool

// Add puts the words of a text in, but for those that are divided.
func (v Vocabulary) Add(s string) {
	divided := false // the word before goes on in the next
	for i := 0; i < len(s); {
		start := i + strings.IndexFunc(s[i:], isInWord)
		if start < i {
			return
		}
		end := len(s)
		if n := strings.IndexFunc(s[start:], func(r rune) bool { return !isInWord(r) }); n >= 0 {
			end = start + n
		}
		was := divided
		divided = strings.HasSuffix(s[start:end], "-") && strings.HasPrefix(strings.TrimLeft(s[end:min(len(s), end+9)], " "), "\n")
		if word := strings.ToLower(strings.Trim(s[start:end], "-'’")); word != "" && !was && !divided {
			v[strings.ReplaceAll(word, "’", "'")] = true
			if strings.Contains(word, "-") {
				for part := range strings.SplitSeq(word, "-") {
					v[part] = true
				}
			}
		}
		i = end
	}
}

func (v Vocabulary) has(word string) bool {
	word = strings.ReplaceAll(strings.ToLower(word), "’", "'")
	return v[word] || v[strings.TrimSuffix(word, "'s")]
}
