package english

import (
	"strings"
	"sync"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// Stem returns the stem of a word's variant (see Variant), by the rules of
// English. The stem of a number is "#" and its significant figures, without
// unit or ordinal ending, so that alignment sees that 60th and sixty, or 2.7%
// and 2.7 percent, belong together.
func Stem(form string) string {
	if _, number, ok := strings.Cut(form, "#"); ok && number != "" {
		n := 0
		for n < len(number) && (IsDigit(rune(number[n])) || number[n] == '.' || number[n] == '-' && n == 0) {
			n++
		}
		return "#" + figures(number[:n])
	}
	if base, ok := baseForm().find(form); ok {
		form = base
	}
	if len(form) < 3 || unstemmed[form] {
		return form
	}
	e := stemming.Get().(*snowballstem.Env)
	defer stemming.Put(e)
	e.SetCurrent(form)
	english.Stem(e)
	form = e.Current()
	e.SetCurrent("") // nothing of a text is held longer than it is needed
	return form
}

// stemming are what the stemmer works on, to be used again.
var stemming = sync.Pool{New: func() any { return snowballstem.NewEnv("") }}

// unstemmed are function words from which the rules would take what looks like an ending,
// and make some of them another word: doing, having, ours.
var unstemmed = wordSet(`above any because before being does doing during having hers its once only ours ourselves theirs themselves
	very why yours yourselves`)

// figures returns the significant figures of a number, so that 3.2 million and
// 3.2 billion, one of which may be a slip, have the same. A number of one
// significant figure is returned whole: it would match too many.
func figures(number string) string {
	f := strings.Trim(strings.Replace(number, ".", "", 1), "0")
	if len(f) < 2 || strings.HasPrefix(number, "-") {
		return number
	}
	return f
}
