package dialog

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/text"
	"storydiff/diffing/finding"
	"storydiff/diffing/review"
	"storydiff/ui/draw"
	"storydiff/ui/internal/golden"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

func room(width, height int) draw.Screen {
	return draw.Screen{Width: width, Height: height, Styles: golden.Looks(), Keys: keys.NewMap()}
}

// host is a program that does nothing.
type host struct{}

func (host) Close()                               {}
func (host) Notify(style.Role, string)            {}
func (host) SetTheme(style.Theme)                 {}
func (host) Act(keys.Screen, keys.Action) tea.Cmd { return nil }
func (host) ToggleLines(int, []int) tea.Cmd       { return nil }
func (host) KeepTheme() tea.Cmd                   { return nil }
func (host) GoToKind(finding.Type)                {}
func (host) UndoLast() tea.Cmd                    { return nil }
func (host) RedoLast() tea.Cmd                    { return nil }

// inside draws what stands in the frame of a dialog, below its title.
func inside(d Dialog, width, height int) []string {
	on := room(width, height)
	d.Fit(on)
	v := d.View(on)
	rows := append([]string{v.Title}, v.Rows...)
	if v.Cursor >= 0 {
		rows = append(rows, fmt.Sprintf("(the cursor is on row %d at %d)", v.Focus, v.Cursor))
	}
	return rows
}

// do carries out actions in a dialog.
func do(d Dialog, actions ...keys.Action) Dialog {
	for _, a := range actions {
		d.Do(host{}, a)
		d.Fit(room(80, 24))
	}
	return d
}

// readerAt is a reader of the lock gate with the cursor on the first change.
func readerAt(b *story.Session) *reader.Model {
	r := reader.New(b)
	on := room(80, 40)
	r.Fit(on)
	r.Do(keys.NextChange)
	r.Fit(on)
	return &r
}

func TestGoldenHelp(t *testing.T) {
	var p golden.Pictures
	for screen := range keys.Screens {
		p.Add(fmt.Sprintf("%s, 120 cells", screen), inside(NewHelp(screen.Scene()), 120, 100))
	}
	p.Add("40 cells", inside(NewHelp(keys.InReader), 40, 100))
	p.Add("the middle of it, 80×10", inside(do(NewHelp(keys.InReader), keys.PageDown), 80, 10))
	p.AddNamed("by role", inside(NewHelp(keys.InLedger), 120, 100))
	p.Compare(t, "help")
}

func TestGoldenFilter(t *testing.T) {
	var p golden.Pictures
	b := sample.LockGateSession(t)
	b.SetMark(story.OnPassage(b.Readings[1], 1), review.Mark{Flagged: true})
	b.SetMark(story.OnPassage(b.Readings[1], 2), review.Mark{Seen: true})
	m := NewFilterMenu(readerAt(b))
	p.Add("80 cells", inside(m, 80, 24))
	p.Add("40 cells", inside(m, 40, 24))
	down := keys.LineDown
	do(m, down, down, down, keys.Toggle, down, keys.NextChoice)
	p.Add("only what is garbled", inside(m, 80, 24))
	p.AddNamed("by role", inside(m, 80, 24))
	p.Compare(t, "filter")
}

func TestGoldenExport(t *testing.T) {
	var p golden.Pictures
	folder := filepath.FromSlash("/home/desk/stories")
	b := sample.LockGateSession(t)
	from := func(everywhere bool, offers func() []Offer) *Export {
		return NewExport(ExportFrom{Offers: offers, Ready: func() int { return 1 }, Notes: b.Notes, Folder: folder, Everywhere: everywhere})
	}
	fromReader := func() *Export { return from(false, func() []Offer { return Offers(b, 1, readerAt(b)) }) }
	p.Add("from the reader, 80 cells", inside(fromReader(), 80, 24))
	p.Add("from the reader, 40 cells", inside(fromReader(), 40, 24))
	p.Add("from the desk", inside(from(true, func() []Offer { return Offers(b, 1, nil) }), 80, 24))
	next := keys.NextField
	p.Add("another format, the name under the cursor", inside(do(fromReader(), next, keys.NextChoice, next), 80, 24))
	p.Add("nothing compared yet", inside(from(true, func() []Offer { return nil }), 80, 24))
	ended := func(err error) *Export {
		e := fromReader()
		e.Do(host{}, keys.Confirm) // the file is not written: nobody runs the command
		if err != nil {
			e.Saved(SavedMsg{from: e, serial: e.serial, Err: err})
		}
		return e
	}
	p.Add("writing", inside(ended(nil), 80, 24))
	p.Add("there already", inside(ended(fs.ErrExist), 80, 24))
	p.Add("failed", inside(ended(errors.New("lock-gate.md: no space left on the disk")), 80, 24))
	b.SetMark(story.OnPassage(b.Readings[1], 1), review.Mark{Flagged: true})
	p.Add("something is flagged", inside(fromReader(), 80, 24))
	b.SetMark(story.OnPassage(b.Readings[1], 3), review.Mark{Note: "ask the desk"})
	p.Add("and something noted", inside(fromReader(), 80, 24))
	p.AddNamed("by role", inside(fromReader(), 80, 24))
	p.Compare(t, "export")
}

func TestGoldenNote(t *testing.T) {
	var p golden.Pictures
	b := sample.LockGateSession(t)
	r := readerAt(b)
	note := func(text string) *Note {
		n := NewNote(b, story.OnPassage(r.Text, r.CursorPassage()))
		n.Insert(text)
		return n
	}
	p.Add("empty, 80 cells", inside(note(""), 80, 16))
	p.Add("two lines, 80 cells", inside(note("late\nask the harbour office again"), 80, 16))
	p.Add("two lines, 30×12", inside(note("late\nask the harbour office again"), 30, 12))
	long := note("one\ntwo\nthree\nfour\nfive\nsix")
	p.Add("more lines than rows, 40×12", inside(long, 40, 12))
	p.Add("thrown away?", inside(do(note("late"), keys.Cancel), 80, 12))
	p.AddNamed("by role", inside(note("late"), 80, 12))
	p.Compare(t, "note")
}

func TestGoldenThemes(t *testing.T) {
	var p golden.Pictures
	p.Add("80 cells", inside(NewThemeMenu(style.Dark), 80, 24))
	p.Add("40 cells", inside(NewThemeMenu(style.Dark), 40, 24))
	p.AddNamed("by role, one further", inside(do(NewThemeMenu(style.Dark), keys.LineDown), 80, 24))
	p.Compare(t, "themes")
}

func TestGoldenActions(t *testing.T) {
	var p golden.Pictures
	menu := func(query string) *CommandMenu {
		m := NewCommandMenu(keys.NewMap(), keys.ReaderScreen)
		m.Insert(query)
		return m
	}
	p.Add("80×24", inside(menu(""), 80, 24))
	p.Add("nex, 80×16", inside(do(menu("nex"), keys.LineDown), 80, 16))
	p.Add("nex, 30×14", inside(menu("nex"), 30, 14))
	p.Add("nothing", inside(menu("xyzzy"), 80, 12))
	p.AddNamed("by role", inside(menu("sort"), 80, 14))
	p.Compare(t, "actions")
}

func TestGoldenHowRead(t *testing.T) {
	var p golden.Pictures
	b := sample.LockGateSession(t)
	a := b.Corrected.Articles[1]
	a.Repairs = []text.Repair{
		{What: "12 HTML entities decoded", Examples: []string{"line 3: &rsquo; is now ’", "line 4: &amp; is now &"}},
		{What: "3 characters lost", Left: true, Examples: []string{"line 7: caf\ufffd"}},
	}
	for i, part := range map[int]text.Part{1: text.Headline, 2: text.Standfirst, 4: text.SetAside, len(a.Sentences) - 1: text.Note} {
		a.Sentences[i].Part, a.Sentences[i].ByHand = part, part == text.SetAside
	}
	for _, size := range [][2]int{{80, 24}, {120, 36}, {40, 16}, {80, 10}, {20, 5}, {8, 2}} {
		p.Add(fmt.Sprintf("%d×%d", size[0], size[1]), inside(NewHowRead(b, 1, -1), size[0], size[1]))
	}
	down := keys.LineDown
	p.Add("opened", inside(do(NewHowRead(b, 1, 3), keys.NoAction, keys.Open, down), 80, 24))
	p.Add("folded again", inside(do(NewHowRead(b, 1, 3), keys.NoAction, keys.Open, keys.Open), 80, 24))
	p.Add("at the end", inside(do(NewHowRead(b, 1, -1), down, keys.GoBottom), 80, 14))
	p.Add("back at the top", inside(do(NewHowRead(b, 1, -1), down, keys.GoBottom, keys.PageUp, keys.PageUp, keys.PageUp), 80, 14))
	p.Add("the original", inside(do(NewHowRead(b, 1, -1), keys.PreviousField), 80, 14))
	p.AddNamed("by role", inside(NewHowRead(b, 1, -1), 80, 24))
	a = b.Corrected.Articles[2]
	a.Kind = "an HTML page"
	a.Repairs = []text.Repair{
		{What: "2 captions left out", LeftOut: true, Examples: []string{"The gate at noon.", "Divers at the wall."}},
		{What: "1 newsletter box left out", LeftOut: true},
	}
	p.Add("of a page", inside(NewHowRead(b, 2, -1), 80, 14))
	a.Sentences = nil
	p.Add("nothing in it", inside(do(NewHowRead(b, 2, -1), down, keys.GoBottom, keys.Open, keys.ToggleStory), 80, 14))
	p.Compare(t, "howread")
}

func TestGoldenUnsaved(t *testing.T) {
	var p golden.Pictures
	b := sample.LockGateSession(t)
	b.SetMark(story.OnPassage(b.Readings[1], 1), review.Mark{Flagged: true})
	b.Notes.Trouble = fs.ErrPermission
	u := NewUnsaved(b.Notes, "marks.jsonl: permission denied", "quit", tea.Quit)
	p.Add("80 cells", inside(u, 80, 24))
	p.Add("30 cells", inside(u, 30, 24))
	p.AddNamed("by role", inside(u, 80, 24))
	p.Compare(t, "unsaved")
}

func TestGoldenPrompt(t *testing.T) {
	var p golden.Pictures
	r := readerAt(sample.LockGateSession(t))
	prompt := NewPrompt(r)
	draw := func(width int) []string {
		row, x := prompt.View(golden.Looks(), r, width)
		return []string{row, fmt.Sprintf("(the cursor is at %d)", x)}
	}
	p.Add("empty, 80 cells", draw(80))
	for _, query := range []string{"brand", "rope"} {
		prompt.Set(query)
		cmd := r.SearchFor(query)
		p.Add(query+", not answered yet", draw(80))
		r.Found(cmd().(reader.FoundMsg), true)
		p.Add(query+", 80 cells", draw(80))
		p.Add(query+", 16 cells", draw(16))
	}
	p.AddNamed("by role", draw(40))
	p.Compare(t, "prompt")
}

func TestGoldenKinds(t *testing.T) {
	var p golden.Pictures
	b := sample.LockGateSession(t)
	p.Add("80 cells", inside(NewKindMenu(b, 0), 80, 16))
	m := NewKindMenu(b, finding.Quotation)
	p.Add("40 cells, after a quotation", inside(m, 40, 16))
	if m.kinds[m.focus].of != finding.Quotation {
		t.Errorf("it begins with %v", m.kinds[m.focus].of)
	}
	for _, f := range b.Readings[1].Order {
		b.SetMark(story.OnFinding(b.Readings[1], f), review.Mark{Dismissed: true})
	}
	if NewKindMenu(b, 0) != nil {
		t.Error("a menu of kinds of which all findings are dismissed")
	}
	p.Compare(t, "kinds")
}
