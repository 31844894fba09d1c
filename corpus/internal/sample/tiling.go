package sample

import (
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"storydiff/corpus/text"
)

// CheckTiling fails the test unless the units of an article hold what the
// types promise of them.
func CheckTiling(t *testing.T, a *text.Article) {
	t.Helper()
	at := 0
	skip := func(what string, to int) {
		t.Helper()
		if to < at {
			t.Fatalf("%s begins at byte %d, before %d where the last one ended, in %q", what, to, at, a.Text)
		}
		if lost := a.Text[at:to]; strings.TrimSpace(lost) != "" {
			t.Fatalf("before the %s at byte %d, %q is in no %s, in %q", what, to, lost, what, a.Text)
		}
	}
	for i, p := range a.Paragraphs {
		skip("paragraph", p.Start)
		checkEnds(t, a, "paragraph", p.Span)
		next := 0
		if i > 0 {
			next = a.Paragraphs[i-1].LastSentence
		}
		if p.FirstSentence != next || p.LastSentence <= p.FirstSentence {
			t.Fatalf("paragraph %d has the sentences %d to %d, after %d", i, p.FirstSentence, p.LastSentence, next)
		}
		at = p.End
	}
	skip("paragraph", len(a.Text))
	at = 0
	for i, s := range a.Sentences {
		skip("sentence", s.Start)
		checkEnds(t, a, "sentence", s.Span)
		p := a.Paragraphs[s.Paragraph]
		if i < p.FirstSentence || i >= p.LastSentence || s.Start < p.Start || s.End > p.End {
			t.Fatalf("sentence %d (%v) is not in its paragraph %d (%v)", i, s.Span, s.Paragraph, p)
		}
		if i > 0 && s.FirstWord != a.Sentences[i-1].LastWord || s.LastWord <= s.FirstWord {
			t.Fatalf("sentence %d has the words %d to %d", i, s.FirstWord, s.LastWord)
		}
		at = s.End
	}
	skip("sentence", len(a.Text))
	at = 0
	for i, s := range a.Sentences {
		for _, w := range a.SentenceWords(i) {
			skip("word", w.Start)
			checkEnds(t, a, "word", w.Span)
			if w.Start < s.Start || w.End > s.End {
				t.Fatalf("the word %q is not inside its sentence %q", a.Slice(w.Span), a.Slice(s.Span))
			}
			if w.Norm == "" {
				t.Fatalf("the word %q has no Norm", a.Slice(w.Span))
			}
			at = w.End
		}
	}
	skip("word", len(a.Text))
	checkClusters(t, a)
}

// checkEnds fails the test where a unit is empty or white space is at an end
// of it. A space that bears a combining mark is none.
func checkEnds(t *testing.T, a *text.Article, what string, s text.Span) {
	t.Helper()
	if got := text.Trim(a.Text, s); got != s || s.Len() == 0 {
		t.Fatalf("the %s %q is empty or has white space at its ends", what, a.Slice(s))
	}
}

// checkClusters fails the test where a word begins or ends inside a grapheme
// cluster. White space after a prepended mark may be cut off.
func checkClusters(t *testing.T, a *text.Article) {
	t.Helper()
	ends := map[int]bool{0: true}
	g := graphemes.FromString(a.Text)
	for g.Next() {
		ends[g.End()] = true
	}
	for _, w := range a.Words {
		for _, i := range []int{w.Start, w.End} {
			r := []rune(a.Text[i:min(len(a.Text), i+8)])
			if !ends[i] && (len(r) == 0 || !unicode.IsSpace(r[0])) {
				t.Fatalf("the word %+q cuts a grapheme cluster at byte %d of %+q", a.Slice(w.Span), i, a.Text)
			}
		}
	}
}
