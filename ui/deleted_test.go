package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus/watch"
	"storydiff/diffing"
	"storydiff/diffing/report"
	"storydiff/diffing/review"
	"storydiff/ui/story"
)

// TestMarkOnDeletedSentence flags a sentence and deletes it from its file: one that
// the original has like it, and one that is nowhere else. The mark is shown as on
// deleted words, counted, exported, and can be taken off.
func TestMarkOnDeletedSentence(t *testing.T) {
	const own = "Zebras graze beside lighthouses."
	for name, deleted := range map[string]func(text string) string{
		"like the original's": func(text string) string {
			text = strings.TrimSpace(text)
			return text[:strings.LastIndex(strings.TrimSuffix(text, "."), ".")+1] + "\n"
		},
		"of its own": func(text string) string { return strings.Replace(text, own, "", 1) },
	} {
		t.Run(name, func(t *testing.T) {
			s, folder := folderStage(t)
			path := filepath.Join(folder, s.Story.Articles[s.Selected].ID+".txt")
			rewrite := func(with func(string) string) {
				text, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				put(t, path, with(string(text)))
				s.send(changeMsg(watch.Change{Changed: []string{path}}))
			}
			if name == "of its own" {
				rewrite(func(text string) string { return strings.TrimSpace(text) + "\n\n" + own + "\n" })
			}
			s.press("2", "G", "F")
			on, _ := s.reader.MarkTarget()
			if !s.Notes.On(on).Flagged {
				t.Fatalf("not flagged: %s", ansi.Strip(s.screen()))
			}
			rewrite(deleted)
			s.press("5")
			e := s.findings.Current()
			if e == nil || !e.Gone() || !e.Mark.Flagged || e.Kind() != "deleted since" || e.Text(story.VersionSide) != "" {
				t.Fatalf("the first row is %+v:\n%s", e, ansi.Strip(s.screen()))
			}
			for _, w := range []string{"its words were deleted since", "deleted since", "1 mark on words deleted since"} {
				if screen := ansi.Strip(s.screen()); !strings.Contains(screen, w) {
					t.Errorf("no %q in\n%s", w, screen)
				}
			}
			r := e.Reading
			for _, f := range []report.Format{report.Text, report.Markdown, report.HTML, report.JSON, report.CSV} {
				var out bytes.Buffer
				if err := report.Write(&out, f, []*diffing.Comparison{r.Comparison}, report.Selection{Reviews: s.Notes.Reviews([]*story.Reading{r})}); err != nil {
					t.Fatal(err)
				}
				if first, _, _ := strings.Cut(e.Outdated.Text, " "); !strings.Contains(out.String(), first) || f != report.JSON && !strings.Contains(out.String(), "since") {
					t.Errorf("%s does not tell:\n%s", f, out.String())
				}
			}
			if s.press("x"); s.Notes.All(s.Readings).Any() {
				t.Errorf("dropped, there is still %v", s.Notes.All(s.Readings))
			}
		})
	}
}

// TestExportLeavesOutdatedMarks says in the export, beside what is flagged or noted, how
// many such marks it leaves out, since their words were edited or deleted.
func TestExportLeavesOutdatedMarks(t *testing.T) {
	s, folder := folderStage(t)
	path := filepath.Join(folder, s.Story.Articles[s.Selected].ID+".txt")
	s.press("2", "G", "F", "k", "F", "k", "a", "l", "a", "t", "e", "ctrl+s")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	whole := strings.TrimSpace(string(text))
	put(t, path, whole[:strings.LastIndex(strings.TrimSuffix(whole, "."), ".")+1]+"\n")
	s.send(changeMsg(watch.Change{Changed: []string{path}}))
	s.press("e")
	for _, w := range []string{"flagged in this version: 1, without 1 changed", "flagged or noted in this version: 2, without 1 changed",
		"flagged in all versions: 1, without 1 changed", "flagged or noted in all versions: 2, without 1 changed"} {
		if screen := ansi.Strip(s.screen()); !strings.Contains(screen, w) {
			t.Errorf("no %q in\n%s", w, screen)
		}
	}
}

// TestOutdatedStandFirst edits a flagged sentence and deletes another: however the list
// is sorted and grouped, both stand at its top under one heading, and are counted there.
func TestOutdatedStandFirst(t *testing.T) {
	s, folder := folderStage(t)
	path := filepath.Join(folder, s.Story.Articles[s.Selected].ID+".txt")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const deleted, edited = "Zebras graze beside quiet lighthouses.", "A lorry of pears stood on the bridge overnight."
	whole := strings.TrimSpace(string(text)) + "\n\n"
	put(t, path, whole+deleted+"\n\n"+edited+"\n")
	s.send(changeMsg(watch.Change{Changed: []string{path}}))
	s.press("2", "G", "F", "k", "F")
	put(t, path, whole+strings.Replace(edited, "pears", "apples", 1)+"\n")
	s.send(changeMsg(watch.Change{Changed: []string{path}}))
	s.press("5", "b", "g")
	for sorted := range story.EntryColumns {
		list := s.findings.List
		if !strings.HasPrefix(list[0].Heading, "words changed or deleted since you marked them · 2 marks") || list[1].Outdated == nil || list[2].Outdated == nil {
			t.Errorf("by %v it begins\n%s", sorted, ansi.Strip(s.screen()))
		}
		s.press("s")
	}
	if screen := ansi.Strip(s.screen()); !strings.Contains(screen, "2 marks on words changed or gone") {
		t.Errorf("they are not counted:\n%s", screen)
	}
}

// TestUnchangedWordsAreNotCalledChanged has a mark on words that stand as they were beside
// other words of the original: the list says so, and space keeps it.
func TestUnchangedWordsAreNotCalledChanged(t *testing.T) {
	s, _ := folderStage(t)
	r := s.Readings[s.Order[0]]
	p := len(r.Passages) - 1
	c := review.ContextOf(r.Comparison, p)
	c.Original = "The mayor opened a bakery."
	s.Notes.Book.Put("0123456789abcdef01234567", review.Mark{Flagged: true}, c)
	s.Notes.Revision++
	s.press("5", "g")
	for _, w := range []string{"compared anew", "its words are compared anew", "stand beside others of the", "keep the mark"} {
		if screen := ansi.Strip(s.screen()); !strings.Contains(screen, w) {
			t.Errorf("no %q in\n%s", w, screen)
		}
	}
	if s.press("space"); !s.Notes.Of(r, p).Flagged || len(s.Notes.Outdated(r)) != 0 {
		t.Errorf("kept, the mark is %+v, and outdated %+v", s.Notes.Of(r, p), s.Notes.Outdated(r))
	}
}
