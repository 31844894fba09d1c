package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"storydiff/diffing"
)

// dismissing is what a reader could have made of the findings of the harbour
// story: the second is no fault, and a sentence was edited after it was flagged.
func dismissing(t *testing.T, c *diffing.Comparison) Selection {
	t.Helper()
	if len(c.Findings) < 2 {
		t.Fatalf("%d findings", len(c.Findings))
	}
	r := Review{
		Findings: make([]Mark, len(c.Findings)),
		Outdated: []Outdated{{Mark: Mark{Flagged: true, Note: "Ring *them*\x1b[2J."}, Original: "The crane fell.", Text: "The crane\x1b[2J stood.", Passage: 0}},
	}
	r.Findings[1].Dismissed = true
	return Selection{Reviews: map[*diffing.Comparison]Review{c: r}}
}

// TestDismissedIsTold looks for dismissed findings and outdated marks in every
// form that has a place for them, and for none in the corrections.
func TestDismissedIsTold(t *testing.T) {
	c := harbour(t)
	for f, want := range map[Format][]string{
		Text:         {"; dismissed: 1\n", ", dismissed\n", "Marks whose words have changed since: 1", "“The crane stood.”; now “"},
		Markdown:     {"; dismissed: 1\n", ", **dismissed**", "Marks whose words have changed since: 1"},
		HTML:         {"dismissed: no fault", "1 dismissed.", "Marks whose words have changed since"},
		JSON:         {`"dismissed":true}`, `"outdated":[{"seen":false,"flagged":true,"note":"Ring *them*`, `"passage":"p1"}]`},
		CSV:          {"mark whose words have changed since", ",yes\r\n"},
		CriticMarkup: {"(dismissed as no fault)", "dismissed: 1", "a mark whose words have changed since: flagged"},
	} {
		got := string(written(t, f, dismissing(t, c), c))
		for _, w := range want {
			if f == CriticMarkup {
				w = strings.NewReplacer("(", "&#40;", ")", "&#41;").Replace(w)
			}
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q in\n%s", f, w, got)
			}
		}
		if strings.Contains(got, "\x1b") {
			t.Errorf("%s: a control sequence", f)
		}
	}
	second := findingLine(c, 1)
	all, less := string(written(t, Corrections, Selection{}, c)), string(written(t, Corrections, dismissing(t, c), c))
	if strings.Count(less, "\n\n") != strings.Count(all, "\n\n")-1 {
		t.Errorf("%s is still to be corrected:\n%s", second, less)
	}
}

// TestDismissedComesLast looks at the order in which findings are told.
func TestDismissedComesLast(t *testing.T) {
	c := harbour(t)
	got := string(written(t, Text, dismissing(t, c), c))
	if a, b := strings.Index(got, "\nf2 "), strings.Index(got, "\nf3 "); a < b {
		t.Errorf("the dismissed finding stands at %d, before the other at %d", a, b)
	}
}

// TestReviewsInJSON compares the JSON form with dismissed findings and without:
// nothing but the added keys and the order of findings differs.
func TestReviewsInJSON(t *testing.T) {
	c := harbour(t)
	parse := func(sel Selection) map[string]any {
		var v map[string]any
		if err := json.Unmarshal(written(t, JSON, sel, c), &v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	with, without := parse(dismissing(t, c)), parse(Selection{})
	delete(with, "outdated")
	for i, f := range with["findings"].([]any) {
		if _, ok := f.(map[string]any)["dismissed"]; ok != (i == 1) {
			t.Errorf("finding %d is dismissed: %v", i, ok)
		}
		delete(f.(map[string]any), "dismissed")
	}
	wantSameJSON(t, with, without)
}

// TestReviewsMustFit gives marks for other findings than there are.
func TestReviewsMustFit(t *testing.T) {
	c := harbour(t)
	sel := Selection{Reviews: map[*diffing.Comparison]Review{c: {Findings: make([]Mark, len(c.Findings)+1)}}}
	if err := Write(&bytes.Buffer{}, Text, []*diffing.Comparison{c}, sel); err == nil {
		t.Error("marks of findings that are not there are taken")
	}
}

// TestReviewsInEverySurvey dismisses a finding of one version: every form in which a
// whole story is told tells it of that version.
func TestReviewsInEverySurvey(t *testing.T) {
	s := surveyed(t)
	var c *diffing.Comparison
	for _, made := range made(s) {
		if len(made.Findings) > 1 {
			c = made
		}
	}
	r := Review{Findings: make([]Mark, len(c.Findings)), Outdated: []Outdated{{Mark: Mark{Flagged: true}, Text: "It stood.", Passage: -1}}}
	r.Findings[0].Dismissed = true
	sel := Selection{Reviews: map[*diffing.Comparison]Review{c: r}}
	for _, f := range []Format{Text, Markdown, HTML, JSON, JSONLines, CSV, CriticMarkup} {
		var with, without bytes.Buffer
		if err := WriteSurvey(&with, f, s, sel); err != nil {
			t.Fatal(err)
		}
		if err := WriteSurvey(&without, f, s, Selection{}); err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"dismissed", "It stood."} {
			if f == CSV && word == "dismissed" {
				word = ",yes\r\n" // the last column
			}
			if n := strings.Count(with.String(), word) - strings.Count(without.String(), word); n < 1 {
				t.Errorf("%s: %q is told %d times more", f, word, n)
			}
		}
	}
}
