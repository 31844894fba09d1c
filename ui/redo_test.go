package ui

import (
	"strings"
	"testing"

	"storydiff/diffing/review"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
)

// TestEveryMarkIsRedone makes marks of every kind, takes all back and does all again:
// each step is as it was, and so is what undoing gives after that.
func TestEveryMarkIsRedone(t *testing.T) {
	s := atFinding(t)
	on, _ := s.reader.MarkTarget()
	past := []review.Mark{s.Notes.On(on)}
	for _, keys := range [][]string{{"F"}, {"x"}, {"a", "l", "a", "t", "e", "ctrl+s"}, {"F"}, {"x"}, {"a", "r", "ctrl+s"}} {
		s.press(keys...)
		past = append(past, s.Notes.On(on))
	}
	last := len(past) - 1
	for round := range 2 {
		for i := last - 1; i >= 0; i-- {
			if s.press("u"); s.Notes.On(on) != past[i] {
				t.Errorf("round %d: undone to %+v, want %+v", round, s.Notes.On(on), past[i])
			}
			if !strings.HasSuffix(s.notice.text, "; ctrl-r does it again") {
				t.Errorf("u says %q", s.notice.text)
			}
		}
		for i := 1; i <= last; i++ {
			if s.press("ctrl+r"); s.Notes.On(on) != past[i] {
				t.Errorf("round %d: done again it is %+v, want %+v", round, s.Notes.On(on), past[i])
			}
			if !strings.HasPrefix(s.notice.text, "done again: ") {
				t.Errorf("ctrl-r says %q", s.notice.text)
			}
		}
	}
	if s.press("ctrl+r"); !strings.Contains(s.notice.text, "nothing was undone") {
		t.Errorf("at the end it says %q", s.notice.text)
	}
	again, err := review.Open(s.Notes.Book.Path(), s.Story)
	if err != nil || again.Get(on.Reading.Keys[on.Passage]) != s.Notes.Book.Get(on.Reading.Keys[on.Passage]) {
		t.Errorf("on the disk is %+v (%v)", again.All(), err)
	}
}

// TestNewStepEndsRedo does something else after an undo: what was undone cannot be done
// again on top of it.
func TestNewStepEndsRedo(t *testing.T) {
	s := atFinding(t)
	on, _ := s.reader.MarkTarget()
	s.press("F", "u", "a", "o", "k", "ctrl+s")
	want := s.Notes.On(on)
	if s.press("ctrl+r"); s.Notes.On(on) != want || !strings.Contains(s.notice.text, "nothing was undone") {
		t.Errorf("the mark is %+v, want %+v; it says %q", s.Notes.On(on), want, s.notice.text)
	}
}

// TestOriginalIsRedone chooses another original, takes that back and does it again.
func TestOriginalIsRedone(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	before, selected := s.Original, s.Selected
	s.press("o")
	after, then := s.Original, s.Selected
	for range 2 {
		if s.press("u"); s.Original != before || s.Selected != selected {
			t.Errorf("undone, the original is %d and the version %d, want %d and %d", s.Original, s.Selected, before, selected)
		}
		if s.press("ctrl+r"); s.Original != after || s.Selected != then {
			t.Errorf("done again, the original is %d and the version %d, want %d and %d", s.Original, s.Selected, after, then)
		}
	}
}

// TestLinesAreRedone says that a line is no story, takes that back and does it again, on
// both sides of a passage.
func TestLinesAreRedone(t *testing.T) {
	s, _ := folderStage(t)
	s.press("enter", "]", "s")
	parts := func() string {
		var b strings.Builder
		for _, a := range s.Corrected.Articles {
			for i := range a.Sentences {
				b.WriteString(a.Sentences[i].Part.String() + " ")
			}
			b.WriteString("\n")
		}
		return b.String()
	}
	after := parts()
	s.press("u")
	before := parts()
	if before == after {
		t.Fatalf("s did nothing: %q", s.notice.text)
	}
	for range 2 {
		if s.press("ctrl+r"); parts() != after {
			t.Errorf("done again:\n%s\nwant\n%s", parts(), after)
		}
		if s.press("u"); parts() != before {
			t.Errorf("undone:\n%s\nwant\n%s", parts(), before)
		}
		if !strings.HasSuffix(s.notice.text, "; ctrl-r does it again") {
			t.Errorf("u says %q", s.notice.text)
		}
	}
}

// TestDroppedMarkIsRedone takes back that an outdated mark was dropped, and drops it
// again, by the same key.
func TestDroppedMarkIsRedone(t *testing.T) {
	s := findingsStage(t)
	r := s.Readings[s.Order[0]]
	o := review.Outdated{Record: review.Record{Key: "k"}, Passage: 0}
	o.Flagged, o.Text = true, "It stood."
	s.Notes.Book.Put(o.Key, o.Mark, o.Context)
	cmd, _ := s.Keep(r, o)
	s.run(cmd)
	get := func() (old, now review.Mark) { return s.Notes.Book.Get("k"), s.Notes.On(story.OnPassage(r, 0)) }
	for i, key := range []string{"", "u", "ctrl+r", "u"} {
		if key != "" {
			s.press(key)
		}
		if old, now := get(); old.Flagged != (i%2 == 1) || now.Flagged != (i%2 == 0) {
			t.Errorf("after %q (%d) the old mark is %+v and the new %+v", key, i, old, now)
		}
	}
}
