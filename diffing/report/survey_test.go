package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

func surveyed(t *testing.T) *diffing.Survey {
	t.Helper()
	story, err := corpus.Load(nil, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return diffing.Collate(story, story.Original).Survey()
}

// TestSurveyNamesEverySentence holds the matrix and the page to the story: a
// row for every sentence of the original, a cell for every version.
func TestSurveyNamesEverySentence(t *testing.T) {
	s := surveyed(t)
	var b bytes.Buffer
	if err := WriteSurvey(&b, JSON, s, Selection{}); err != nil {
		t.Fatal(err)
	}
	var o struct {
		Schema   string
		Versions []string
		Coverage []struct {
			Cells []struct{ Passage, Kind string }
		}
		Names       []struct{ Versions []struct{ State string } }
		Comparisons []struct {
			Version  struct{ ID string }
			Passages []struct{ ID, Kind string }
		}
	}
	if err := json.Unmarshal(b.Bytes(), &o); err != nil {
		t.Fatal(err)
	}
	sentences := 0
	for _, x := range s.Story.Articles[s.Original].Sentences {
		if x.Part == text.Body || x.Part == text.Headline {
			sentences++
		}
	}
	if o.Schema != surveySchema || len(o.Coverage) != sentences || len(o.Versions) != len(s.Story.Articles)-1 {
		t.Fatalf("schema %s, %d rows for %d sentences, %d versions", o.Schema, len(o.Coverage), sentences, len(o.Versions))
	}
	for n, row := range o.Coverage {
		if len(row.Cells) != len(o.Versions) {
			t.Fatalf("row %d has %d cells", n, len(row.Cells))
		}
		for a, c := range row.Cells {
			found := false
			for _, p := range o.Comparisons[a].Passages {
				found = found || p.ID == c.Passage && p.Kind == c.Kind
			}
			if !found {
				t.Errorf("row %d: %s has no passage %s of kind %s", n, o.Versions[a], c.Passage, c.Kind)
			}
		}
	}
	for _, e := range o.Names {
		if len(e.Versions) != len(o.Versions) {
			t.Errorf("a name has %d standings", len(e.Versions))
		}
	}
}

// TestSurveyPage looks for what an editor is told first.
func TestSurveyPage(t *testing.T) {
	s := surveyed(t)
	for _, f := range []Format{Text, Markdown} {
		var b bytes.Buffer
		if err := WriteSurvey(&b, f, s, Selection{}); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"What became of each sentence", "Names that are not right everywhere", "Quotations that are not right everywhere"} {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s lacks %q", f, want)
			}
		}
		for _, c := range s.Comparisons {
			if c != nil && f == Text && !strings.Contains(strings.Join(strings.Fields(b.String()), " "), corpus.Clean(c.Brief)) {
				t.Errorf("%s lacks the brief of %s", f, c.Version.ID)
			}
		}
	}
}
