package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing"
)

// TestSetAsideOnBothSides sets a passage aside that both articles have: neither
// misses it, and one key takes both back.
func TestSetAsideOnBothSides(t *testing.T) {
	s := weirStage(t, weirFolder(t))
	s.press("enter")
	goTo(t, s, "Some 340")
	s.press("s")
	wantPart(t, s, "set aside", "post", "Some 340", text.SetAside, true)
	wantPart(t, s, "set aside", "wire", "Some 340", text.SetAside, true)
	if f := s.reader.Text.Figures; f.Passages[diffing.Dropped] != 0 || f.Coverage != 1 {
		t.Errorf("%d dropped, %v carried", f.Passages[diffing.Dropped], f.Coverage)
	}
	if want := "1 sentence of post and 1 of the original are no story now; u takes both back"; s.notice.text != want {
		t.Errorf("it says %q", s.notice.text)
	}
	s.press("u")
	wantPart(t, s, "undone", "post", "Some 340", text.Body, false)
	wantPart(t, s, "undone", "wire", "Some 340", text.Body, false)
	if want := "post: one line is story again; wire: one line is story again; ctrl-r does it again"; s.notice.text != want {
		t.Errorf("undone, it says %q", s.notice.text)
	}
	if s.press("u"); !strings.Contains(s.notice.text, "nothing was done") {
		t.Errorf("with nothing to undo it says %q", s.notice.text)
	}
	if s.Notes.Unsaved() != 0 {
		t.Error("not saved")
	}
}

// TestSetAsideOfWhatIsUsedTwice sets aside one of two passages that carry the
// same line of the original: the other still carries it.
func TestSetAsideOfWhatIsUsedTwice(t *testing.T) {
	folder := weirFolder(t)
	put(t, filepath.Join(folder, "post.txt"), weirPost+"\n\nSome 340 people were led out of the lower town by boat.")
	s := weirStage(t, folder)
	s.press("enter", "G")
	if p := s.reader.Text.Passages[s.reader.CursorPassage()]; !p.Again {
		t.Fatalf("the last passage is %+v", p)
	}
	s.press("s")
	wantPart(t, s, "set aside", "wire", "Some 340", text.Body, false)
	if f := s.reader.Text.Figures; f.Passages[diffing.Dropped] != 0 || f.Passages[diffing.Added] != 1 {
		t.Errorf("%d dropped, %d added", f.Passages[diffing.Dropped], f.Passages[diffing.Added])
	}
	if want := "1 sentence of post is no story now; u takes it back"; s.notice.text != want {
		t.Errorf("it says %q", s.notice.text)
	}
}

// TestUndoneHeadline calls a headline story and takes that back: it is a headline
// again, and not furniture.
func TestUndoneHeadline(t *testing.T) {
	folder := weirFolder(t)
	put(t, filepath.Join(folder, "wire.txt"), "Hundreds led out as weir gives way\n\n"+weirWire)
	s := weirStage(t, folder)
	if p, _ := partOf(t, s, "wire", "Hundreds"); p != text.Headline {
		t.Fatalf("the headline is read as %v", p)
	}
	s.press("enter")
	goTo(t, s, "Hundreds")
	s.press("s")
	wantPart(t, s, "called story", "wire", "Hundreds", text.Body, true)
	s.press("u")
	wantPart(t, s, "undone", "wire", "Hundreds", text.Headline, false)
	if want := "wire: one line is headline again; ctrl-r does it again"; s.notice.text != want {
		t.Errorf("it says %q", s.notice.text)
	}
}
