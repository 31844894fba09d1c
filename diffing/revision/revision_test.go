package revision_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/revision"
	"storydiff/diffing/wording"
)

// texts returns what the steps give for the original and for the version.
func texts(steps []revision.Step) (original, version string) {
	var o, v strings.Builder
	for _, s := range steps {
		if s.Op != wording.Insert {
			o.WriteString(s.Text)
		}
		if s.Op != wording.Delete {
			v.WriteString(s.Text)
		}
	}
	return o.String(), v.String()
}

// TestStepsGiveBothTexts holds for every version of the demo and of the labelled
// stories: nothing is lost, and what both share is not torn out and put back.
func TestStepsGiveBothTexts(t *testing.T) {
	folders, _ := filepath.Glob("../testdata/stories/*")
	stories := [][]string{nil}
	for _, f := range folders {
		if info, err := os.Stat(f); err == nil && info.IsDir() {
			stories = append(stories, []string{f})
		}
	}
	if len(stories) < 20 {
		t.Fatalf("only %d stories", len(stories))
	}
	for _, paths := range stories {
		story, err := corpus.Load(paths, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i, a := range story.Articles {
			if i == story.Original {
				continue
			}
			c := diffing.Compare(story.Articles[story.Original], a)
			steps := revision.Steps(c)
			o, v := texts(steps)
			if o != c.Original.Text || v != c.Version.Text {
				t.Errorf("%v %s: the texts are not what they were", paths, a.ID)
			}
			for k, s := range steps {
				if s.Text == "" || k > 0 && s.Op == steps[k-1].Op && s.Move == steps[k-1].Move && s.Op == wording.Equal {
					t.Errorf("%v %s: step %d is empty or could be one with that before it", paths, a.ID, k)
				}
			}
		}
	}
}

func TestMovesComeAndGo(t *testing.T) {
	o := corpus.NewArticle("o", "", "The ferry left Skarn at noon.\n\nThe mayor of Skarn opened the new harbour wall on Friday.\n\nA band played on the quay until late.")
	v := corpus.NewArticle("v", "", "A band played on the quay until late.\n\nThe ferry left Skarn at noon.\n\nThe mayor of Skarn opened the new harbour wall on Friday.")
	gone, came := "", ""
	for _, s := range revision.Steps(diffing.Compare(o, v)) {
		if s.Move == 0 {
			continue
		}
		switch s.Op {
		case wording.Delete:
			gone += s.Text
		case wording.Insert:
			came += s.Text
		}
	}
	if want := "A band played on the quay until late."; gone != want || came != want {
		t.Errorf("moved away: %q, moved here: %q", gone, came)
	}
}
