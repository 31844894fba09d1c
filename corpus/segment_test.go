package corpus

import (
	"strings"
	"testing"
	"unicode"

	"storydiff/corpus/internal/sample"
)

func TestTiling(t *testing.T) {
	for _, text := range sample.Odd() {
		sample.CheckTiling(t, NewArticle("a", "a.txt", text))
	}
	var pieces []string
	for _, text := range sample.Odd() {
		pieces = append(pieces, text+text, text+" "+text, text+"\n"+text)
	}
	sample.CheckTiling(t, NewArticle("a", "a.txt", strings.Join(pieces, "\n")))
	sample.CheckTiling(t, NewArticle("a", "a.txt", strings.Join(pieces, "")))
}

func FuzzNewArticle(f *testing.F) {
	for _, text := range sample.Odd() {
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
		sample.CheckTiling(t, a)
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
