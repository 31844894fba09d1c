package corpus

import (
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"storydiff/corpus/text"
)

// checkTiling fails the test unless the units of an article hold what the
// types promise of them.
func checkTiling(t *testing.T, a *text.Article) {
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

// oddTexts are texts that break careless segmenters.
func oddTexts() []string {
	return []string{
		"", " ", "\n\n\n", "  \n \n", "a", ".", "...", "\"", "\u0301", " \u0301", "a \u0301b. \u0301C", "\n\u0301x",
		"No\u00a0\u0301. Yes.", "👩‍👩‍👧‍👦 came. 👩🏽‍🚀 left! 🇫🇷🇩🇪🇯 waved.", "e\u0301te\u0301. E\u0301te\u0301.",
		"قال الوزير إنه سيغادر. وصل إلى المدينة؟ نعم!", "שלום עולם. צה\"ל הודיע.", "他说：“不。”他走了！真的吗？是的。",
		"これはペンです。「はい。」と彼は言った。", "นี่คือข้อความ กำำำำ น้ำ", "हिन्दी में लिखा है। दूसरा वाक्य॥", "Это г. Москва. В. В. Иванов сказал: «Да!» Он ушёл.",
		"\u0600 1. \u0600 A", ".\u0600A. \u0600", "x.\u0e33y", "\u2028a\u2028b. \u2029", "zero\u200bwidth. \ufeffBom \u2060 x", "soft\u00adhyphen-\u00ad9",
		"a.b.c.d.e.f? g!H !! ?? .)))) (((( A", "---- -- - — – -5 −5 +5 --5 -- 5", "$ $5 US$5 -$5 5$ 5% % °C 5°C 5°", "U.S.-led U.S.'s J.K. J. K.",
		"http://a.b/c?D=E. www.x.y/z, a@b.c. @you #me", "'' `` ' ` ''' '90s '90 'tis", "1/2 1:2 1//2 1::2 1-2-3 1--2 1–2 1—2", "5\u00a0000 5\u202f000,5 5\u2009000\u2009000 50\u00a00000",
		strings.Repeat("\u0301", 50) + " " + strings.Repeat("a\u0301", 20), "\u1100\u1161\u11a8\u1100. \uac00\u11a8.",
		"• one\n• two\n1. three\n(b) four", "A\n\n\nB\n \nC\n\u00a0\nD", "(AFP) - Hello there. date 2024-04-01 Paris (AFP) - Yes it is.",
	}
}

func TestTiling(t *testing.T) {
	for _, text := range oddTexts() {
		checkTiling(t, NewArticle("a", "a.txt", text))
	}
	var pieces []string
	for _, text := range oddTexts() {
		pieces = append(pieces, text+text, text+" "+text, text+"\n"+text)
	}
	checkTiling(t, NewArticle("a", "a.txt", strings.Join(pieces, "\n")))
	checkTiling(t, NewArticle("a", "a.txt", strings.Join(pieces, "")))
}

func FuzzNewArticle(f *testing.F) {
	for _, text := range oddTexts() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.Map(func(r rune) rune {
			if r != '\n' && unicode.IsControl(r) {
				return ' '
			}
			return r
		}, strings.ToValidUTF8(text, "�"))
		a := NewArticle("a", "a.txt", text)
		if a.Text != text {
			t.Fatalf("the text %q became %q", text, a.Text)
		}
		checkTiling(t, a)
		for i := range text {
			if s := a.FindSentence(i); s >= 0 && (a.Sentences[s].Start > i || a.Sentences[s].End <= i) {
				t.Fatalf("byte %d is not in sentence %d", i, s)
			}
		}
	})
}

func TestFromSentences(t *testing.T) {
	given := []string{"One stone. Two stones.", "", " A \"line\nbreak\" inside ", "last"}
	a := FromSentences("given", given)
	if len(a.Sentences) != len(given) || len(a.Paragraphs) != len(given) {
		t.Fatalf("%d sentences became %d in %d paragraphs", len(given), len(a.Sentences), len(a.Paragraphs))
	}
	for i, s := range a.Sentences {
		if got, want := a.Slice(s.Span), strings.TrimSpace(given[i]); got != want {
			t.Errorf("sentence %d is %q, want %q", i, got, want)
		}
		if p := a.Paragraphs[s.Paragraph]; s.Paragraph != i || p.Span != s.Span || p.FirstSentence != i {
			t.Errorf("sentence %d is in paragraph %d, %v", i, s.Paragraph, p)
		}
	}
	if a.Text != strings.Join(given, "\n") {
		t.Errorf("the text is %q", a.Text)
	}
}

func TestFind(t *testing.T) {
	a := NewArticle("a", "a.txt", " He left. She came.\n\nEnd ")
	for offset, want := range map[int]int{0: -1, 1: 0, 8: 0, 9: -1, 10: 1, 18: 1, 19: -1, 20: -1, 21: 2, 23: 2, 24: -1, 99: -1} {
		if got := a.FindSentence(offset); got != want {
			t.Errorf("FindSentence(%d) is %d, want %d", offset, got, want)
		}
	}
	for offset, want := range map[int]int{0: -1, 1: 0, 3: -1, 4: 1, 8: 2, 99: -1} {
		if got := a.FindWord(offset); got != want {
			t.Errorf("FindWord(%d) is %d, want %d", offset, got, want)
		}
	}
}
