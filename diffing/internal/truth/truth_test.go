package truth_test

import (
	"path/filepath"
	"slices"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/finding"
	"storydiff/diffing/internal/truth"
)

// stories are the folders of the labelled stories, and the least number of
// versions that each promises.
func stories() map[string]int {
	return map[string]int{
		"../../testdata/stories/bank":        4,
		"../../testdata/stories/ferry":       4,
		"../../testdata/stories/school":      4,
		"../../../corpus/demo":               6,
		"../../testdata/stories/ceasefire":   4,
		"../../testdata/stories/court":       4,
		"../../testdata/stories/disaster":    4,
		"../../testdata/stories/doping":      4,
		"../../testdata/stories/economy":     4,
		"../../testdata/stories/election":    4,
		"../../testdata/stories/festival":    4,
		"../../testdata/stories/flood":       4,
		"../../testdata/stories/harvest":     4,
		"../../testdata/stories/manhunt":     4,
		"../../testdata/stories/mine":        4,
		"../../testdata/stories/orbit":       4,
		"../../testdata/stories/parliament":  4,
		"../../testdata/stories/pipeline":    4,
		"../../testdata/stories/railway":     4,
		"../../testdata/stories/strike":      4,
		"../../testdata/stories/study":       4,
		"../../testdata/stories/summit":      4,
		"../../testdata/stories/takeover":    4,
		"../../testdata/stories/theft":       4,
		"../../testdata/stories/trial":       4,
		"../../testdata/stories/vaccine":     4,
		"../../testdata/stories/chess":       4,
		"../../testdata/stories/lottery":     4,
		"../../testdata/stories/schoolmeals": 4,
		"../../testdata/stories/wildfire":    4,
		"../../testdata/stories/trialhalt":   4,
		"../../testdata/stories/landreform":  4,
		"../../testdata/stories/telescope":   4,
		"../../testdata/stories/boxing":      4,
		"../../testdata/stories/inheritance": 4,
		"../../testdata/stories/cablecar":    4,
		"../../testdata/stories/tollbridge":  4,
	}
}

// open reads a labelled story: its truth, and its articles by their IDs.
func open(t *testing.T, dir string) (truth.Truth, map[string]*text.Article) {
	t.Helper()
	told, err := truth.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	story, err := corpus.Load([]string{dir}, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := story.Articles[story.Original].ID; got != told.Original {
		t.Errorf("%s: the original is %s, and %s to the truth", dir, got, told.Original)
	}
	articles := map[string]*text.Article{}
	for _, a := range story.Articles {
		articles[a.ID] = a
	}
	return told, articles
}

// eachVersion runs a test for every version of every labelled story.
func eachVersion(t *testing.T, test func(t *testing.T, original, version *text.Article, v truth.Version)) {
	for dir := range stories() {
		told, articles := open(t, dir)
		for _, v := range told.Versions {
			t.Run(filepath.Base(dir)+"/"+v.ID, func(t *testing.T) {
				original, version := articles[told.Original], articles[v.ID]
				if original == nil || version == nil {
					t.Fatalf("no file for %s or %s", told.Original, v.ID)
				}
				test(t, original, version, v)
			})
		}
	}
}

// sentences returns the sentences that the pieces begin in.
func sentences(t *testing.T, a *text.Article, pieces []string) []int {
	t.Helper()
	var found []int
	for _, piece := range pieces {
		i, err := truth.Sentence(a, piece)
		if err != nil {
			t.Error(err)
			continue
		}
		found = append(found, i)
	}
	return found
}

func TestEveryArticleHasItsTruth(t *testing.T) {
	for dir, least := range stories() {
		told, articles := open(t, dir)
		if len(told.Versions) < least {
			t.Errorf("%s: %d versions, want at least %d", dir, len(told.Versions), least)
		}
		ids := []string{told.Original}
		for _, v := range told.Versions {
			ids = append(ids, v.ID)
		}
		for id := range articles {
			if !slices.Contains(ids, id) {
				t.Errorf("%s: the truth says nothing of %s", dir, id)
			}
		}
		if n := articles[told.Original].WordCount(true); n < 400 {
			t.Errorf("%s: the original has %d words, want 400 or more", dir, n)
		}
	}
}

// Every sentence of a version is in exactly one of links, added, furniture; no
// sentence of the original is in two links.
func TestEverySentenceIsToldOnce(t *testing.T) {
	eachVersion(t, func(t *testing.T, original, version *text.Article, v truth.Version) {
		told := map[int]int{}
		carried := map[int]int{}
		for _, l := range v.Links {
			for _, i := range sentences(t, version, l.Version) {
				told[i]++
			}
			for _, i := range sentences(t, original, l.Original) {
				carried[i]++
			}
		}
		for _, i := range sentences(t, version, v.Added) {
			told[i]++
		}
		for _, text := range v.Furniture {
			places := truth.Places(version, text)
			if len(places) == 0 {
				t.Errorf("furniture %q is not found", text)
			}
			for _, p := range places {
				for i, s := range version.Sentences {
					if p.Start <= s.Start && s.End <= p.End {
						told[i]++
					}
				}
			}
		}
		for i, s := range version.Sentences {
			if s.Part == text.Headline || s.Part == text.Standfirst {
				continue // the labels are of the text
			}
			if told[i] != 1 {
				t.Errorf("told %d times, not once: %q", told[i], version.Slice(s.Span))
			}
		}
		for i, n := range carried {
			if s := original.Sentences[i]; n != 1 || s.Part.IsFurniture() {
				t.Errorf("carried by %d links, or furniture: %q", n, original.Slice(s.Span))
			}
		}
	})
}

// The links that are not moved stand in the original's order, and no fewer
// links could have been called moved.
func TestMovedAreTheFewest(t *testing.T) {
	eachVersion(t, func(t *testing.T, original, version *text.Article, v truth.Version) {
		moved, last := 0, -1
		// tails[k] is the lowest end of a run of k+1 links in order.
		var tails []int
		for _, l := range v.Links {
			at := sentences(t, original, l.Original)
			if t.Failed() {
				return
			}
			k, _ := slices.BinarySearch(tails, at[0])
			if k == len(tails) {
				tails = append(tails, at[0])
			} else {
				tails[k] = at[0]
			}
			if l.Moved {
				moved++
				continue
			}
			if at[0] <= last {
				t.Errorf("out of order and not called moved: %q", l.Version)
			}
			last = at[len(at)-1]
		}
		if fewest := len(v.Links) - len(tails); moved != fewest {
			t.Errorf("%d links called moved where %d would do", moved, fewest)
		}
	})
}

func TestFindingsNameWhatTheyRestOn(t *testing.T) {
	types, severities := names(finding.Types()), names(finding.Severities())
	eachVersion(t, func(t *testing.T, original, version *text.Article, v truth.Version) {
		for _, f := range v.Findings {
			if !slices.Contains(types, f.Type) || !slices.Contains(severities, f.Severity) {
				t.Errorf("no such type or severity: %s, %s", f.Type, f.Severity)
			}
			if f.Original == "" && f.Version == "" && f.Type != finding.Credit.String() {
				t.Errorf("a finding rests on nothing: %s", f.Note)
			}
			if f.Note == "" {
				t.Errorf("no note: %s %q %q", f.Type, f.Original, f.Version)
			}
			many := f.Type == finding.Name.String() || f.Type == finding.Term.String()
			checkFound(t, original, f.Original, many)
			checkFound(t, version, f.Version, many)
		}
		for _, f := range v.Arguable {
			if !slices.Contains(types, f.Type) || f.Severity != "" {
				t.Errorf("an arguable difference of type %q, severity %q", f.Type, f.Severity)
			}
			checkFound(t, original, f.Original, true)
			checkFound(t, version, f.Version, true)
		}
	})
}

// A difference that is harmless never lies in a text that a finding of high or
// medium severity is about, nor around it.
func TestHarmlessKeepsClearOfFindings(t *testing.T) {
	eachVersion(t, func(t *testing.T, original, version *text.Article, v truth.Version) {
		for _, h := range v.Harmless {
			checkFound(t, original, h.Original, true)
			checkFound(t, version, h.Version, true)
			for _, f := range v.Findings {
				if f.Severity == finding.Low.String() {
					continue
				}
				for _, p := range truth.Places(version, h.Version) {
					for _, q := range truth.Places(version, f.Version) {
						if p.Start < q.End && q.Start < p.End {
							t.Errorf("%q is called harmless and %q is not", h.Version, f.Version)
						}
					}
				}
			}
		}
	})
}

// checkFound fails the test unless the text, if there is one, is found in a,
// begins and ends between words, and is there once or many is set. What the text
// has, too, is not looked for in the headline.
func checkFound(t *testing.T, a *text.Article, text string, many bool) {
	t.Helper()
	places := truth.Places(a, text)
	if last := len(places) - 1; last > 0 && !inHeadline(a, places[last].Start) {
		places = slices.DeleteFunc(places, func(p articleSpan) bool { return inHeadline(a, p.Start) })
	}
	if text != "" && len(places) == 0 || len(places) > 1 && !many {
		t.Errorf("%s: %q is found %d times", a.ID, text, len(places))
	}
	for _, p := range places {
		for _, at := range []int{p.Start, p.End - 1} {
			i := a.FindWord(at)
			if i < 0 || at == p.Start && a.Words[i].Start != at || at == p.End-1 && a.Words[i].End != p.End {
				t.Errorf("%s: %q cuts a word", a.ID, text)
			}
		}
	}
}

func names[T interface{ String() string }](values []T) []string {
	var s []string
	for _, v := range values {
		s = append(s, v.String())
	}
	return s
}

// articleSpan is text.Span, where text is the name of something else.
type articleSpan = text.Span

// inHeadline tells whether the byte at offset is in a headline.
func inHeadline(a *text.Article, offset int) bool {
	i := a.FindSentence(offset)
	return i >= 0 && a.Sentences[i].Part == text.Headline
}
