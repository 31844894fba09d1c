package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
	"storydiff/ui/desk"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/sheet"
	"storydiff/ui/stories"
	"storydiff/ui/style"
)

// A Help is the overlay that tells every key of the screen below it, and what
// the signs mean.
type Help struct {
	in     keys.Scene
	rows   []string
	width  int // of each, in cells
	height int // of the window, in rows
	top    int // first row in the window
}

// NewHelp returns the help for a screen's scene.
func NewHelp(screen keys.Scene) *Help { return &Help{in: screen} }

// In is the scene of the help's own keys.
func (h *Help) In() keys.Scene { return keys.InHelp }

// Insert drops what is typed.
func (h *Help) Insert(string) {}

// Fit writes the rows for the screen's width, and keeps the window on them.
func (h *Help) Fit(on draw.Screen) {
	h.width = draw.DialogWidth(on.Width, 110)
	h.height = max(on.Height, 1)
	if on.Height >= draw.DialogFrom {
		h.height = on.Height - 2
	}
	h.rows = HelpRows(on.Styles, on.Keys, h.in, h.width)
	h.top = max(min(h.top, len(h.rows)-h.height), 0)
}

// View draws the rows in the window.
func (h *Help) View(draw.Screen) draw.Dialog {
	d := draw.Dialog{Title: "Help · esc closes", Rows: h.rows[h.top:min(h.top+h.height, len(h.rows))], Width: h.width, Cursor: -1}
	if h.top+h.height < len(h.rows) {
		d.Title += " · " + style.DownMark + " more below"
	}
	return d
}

// Do moves the window, or closes the help.
func (h *Help) Do(on Host, do keys.Action) tea.Cmd {
	switch do {
	case keys.Cancel:
		on.Close()
	case keys.LineDown:
		h.top++
	case keys.LineUp:
		h.top--
	case keys.PageDown:
		h.top += max(h.height-1, 1)
	case keys.PageUp:
		h.top -= max(h.height-1, 1)
	case keys.GoTop:
		h.top = 0
	case keys.GoBottom:
		h.top = len(h.rows)
	}
	return nil
}

// keyWidth is the width of the keys' names in the help.
const keyWidth = 13

// HelpRows returns the whole help for a screen: in two columns where that has
// room, else one below the other.
func HelpRows(s *style.Styles, keys keys.Map, in keys.Scene, width int) []string {
	const between = 3
	half := (width - between) / 2
	if half < 36 {
		rows := append(keyHelp(s, keys, in, width), draw.NewLine(s, width).Full())
		return append(rows, signHelp(s, in, width)...)
	}
	left, right := keyHelp(s, keys, in, half), signHelp(s, in, width-between-half)
	rows := make([]string, max(len(left), len(right)))
	for i := range rows {
		l := draw.NewLine(s, width)
		if i < len(left) {
			rows[i] = left[i]
			l.Used = half
		}
		rows[i] += l.To(half + between).String()
		if i < len(right) {
			rows[i] += right[i]
		} else {
			rows[i] += draw.NewLine(s, width-between-half).Full()
		}
	}
	return rows
}

// keyHelp tells the keys that hold on a screen, by group.
func keyHelp(s *style.Styles, bound keys.Map, in keys.Scene, width int) []string {
	var rows []string
	for g := keys.NoGroup + 1; g < keys.Groups; g++ {
		var group []string
		for i := range bound {
			if k := &bound[i]; k.Group == g && k.In&in != 0 {
				group = append(group, told(s, width, draw.NewLine(s, width).Put(style.Plain, " ").Put(style.KeyName, k.Help().Key), k.Help().Desc)...)
			}
		}
		if len(group) == 0 {
			continue
		}
		if len(rows) > 0 {
			rows = append(rows, draw.NewLine(s, width).Full())
		}
		rows = append(append(rows, draw.NewLine(s, width).Put(style.Strong, g.String()).Full()), group...)
	}
	return append(rows, dialogHelp(s, bound, width)...)
}

// told returns the rows of a key or a look, which l begins with, and what it does. What has
// no room beside it goes on below.
func told(s *style.Styles, width int, l *draw.Line, does string) []string {
	t := draw.Said(style.Plain, does)
	t.Wrapped(max(width-keyWidth, 1), 0)
	var rows []string
	for i := range t.Rows {
		t.Paint(l.To(keyWidth), i)
		rows = append(rows, l.Full())
		l = draw.NewLine(s, width)
	}
	return rows
}

// dialogHelp tells the keys that work alike in all dialogs.
func dialogHelp(s *style.Styles, bound keys.Map, width int) []string {
	rows := []string{draw.NewLine(s, width).Full(), draw.NewLine(s, width).Put(style.Strong, "In every dialog").Full()}
	for _, k := range []struct {
		actions []keys.Action
		in      keys.Scene
		does    string
	}{
		{[]keys.Action{keys.LineUp, keys.LineDown}, keys.InCommands, "up and down a row"},
		{[]keys.Action{keys.PageUp, keys.PageDown}, keys.InCommands, "a page, or to the next field"},
		{[]keys.Action{keys.GoTop, keys.GoBottom}, keys.InCommands, "first, last; in a text the line's ends"},
		{[]keys.Action{keys.NextField}, keys.InExport, "next field, column, article or row"},
		{[]keys.Action{keys.PreviousField}, keys.InExport, "the one before"},
		{[]keys.Action{keys.Confirm}, keys.InCommands, "do it; esc closes and does nothing"},
	} {
		var names []string
		for _, a := range k.actions {
			if help, ok := bound.Of(a, k.in); ok {
				names = append(names, help.Key)
			}
		}
		l := draw.NewLine(s, width).Put(style.Plain, " ").Put(style.KeyName, strings.Join(names, " "))
		rows = append(rows, told(s, width, l, k.does)...)
	}
	letters := draw.NewLine(s, width).Put(style.Plain, " ").Put(style.KeyName, "letters")
	return append(rows, told(s, width, letters, "export format, by name")...)
}

// deskHelp says what the columns of the desk's table tell.
func deskHelp(p *draw.Pane) {
	p.Add(draw.Said(style.Strong, "Columns"), 0, 0)
	for _, c := range []struct {
		column desk.Column
		does   string
	}{
		{desk.WordsColumn, "of the article, furniture apart"},
		{desk.BarColumn, "what became of the original's words, and what was added"},
		{desk.CarriedColumn, "the share of the original's words that the version has"},
		{desk.HighColumn, "findings that need a correction"},
		{desk.MediumColumn, "findings that should be fixed"},
		{desk.LowColumn, "nuances"},
		{desk.MovedColumn, "passages out of the original's order"},
		{desk.SeenColumn, "findings that you have seen, of all"},
	} {
		p.Hang(style.Plain, " "+c.column.Title(), draw.Said(style.Muted, c.does), keyWidth, 0)
	}
	p.Blank()
}

// storiesHelp says what the columns of the list of stories tell.
func storiesHelp(s *style.Styles, width int) []string {
	p := draw.NewPane(s, width, 1<<10)
	p.Add(draw.Said(style.Strong, "Columns"), 0, 0)
	for _, c := range []struct {
		column stories.Column
		does   string
	}{
		{stories.NameColumn, "the story's folder"},
		{stories.TitleColumn, "the original's, where there is room"},
		{stories.VersionsColumn, "beside the original"},
		{stories.WordsColumn, "of the original, furniture apart"},
		{stories.HighColumn, "findings that need a correction, in all versions"},
		{stories.MediumColumn, "findings that should be fixed"},
		{stories.WorstColumn, "the one with the most of them"},
		{stories.SeenColumn, "findings that you have seen, of all"},
		{stories.ChangedColumn, "when a file of the story was last written"},
	} {
		p.Hang(style.Plain, " "+c.column.Title(), draw.Said(style.Muted, c.does), keyWidth+2, 0)
	}
	return p.Rows
}

// signHelp tells what signs and looks mean.
func signHelp(s *style.Styles, in keys.Scene, width int) []string {
	if in == keys.OnStories {
		return storiesHelp(s, width)
	}
	p := draw.NewPane(s, width, 1<<10)
	if in == keys.InLedger {
		sheet.LedgerHelp(p)
	}
	if in == keys.OnDesk {
		deskHelp(p)
	}
	p.Add(draw.Said(style.Strong, "Passages"), 0, 0)
	for _, k := range diffing.Kinds() {
		t := new(draw.Paragraph).Say(style.Plain, k.Label()).Say(style.Muted, ": "+reader.PassageText(k))
		p.Hang(style.SignRole(k), " "+style.KindMark(k), t, 4, 0)
	}
	p.Hang(style.Moved, " "+style.UpMark+style.DownMark, draw.Said(style.Plain, "out of the original's order; the arrow points to the other end"), 4, 0)
	p.Hang(style.Moved, " "+style.AgainMark, draw.Said(style.Plain, "a sentence of the original used once more"), 4, 0)
	p.Hang(style.Faint, " "+style.GoesOnMark, draw.Said(style.Plain, "carried together with another row"), 4, 0)
	p.Blank()
	p.Add(draw.Said(style.Strong, "Your marks"), 0, 0)
	p.Hang(style.Flagged, " "+draw.FlagMark, draw.Said(style.Plain, "flagged"), 4, 0)
	p.Hang(style.Noted, " "+draw.NoteMark, draw.Said(style.Plain, "has a note"), 4, 0)
	p.Hang(style.Seen, " "+draw.SeenMark, draw.Said(style.Plain, "seen"), 4, 0)
	p.Hang(style.Faint, " "+draw.DismissedMark, draw.Said(style.Plain, "dismissed: no fault"), 4, 0)
	p.Blank()
	p.Add(draw.Said(style.Strong, "Words"), 0, 0)
	looks := []struct {
		look style.WordLook
		over style.Emphasis
		name string
		does string
	}{
		{style.Deleted, style.NoEmphasis, "deleted", "only in the original"},
		{style.Inserted, style.NoEmphasis, "inserted", "only in the version"},
		{style.ReplacedNew, style.NoEmphasis, "replaced", "said otherwise in the version"},
		{style.Shifted, style.NoEmphasis, "moved", "elsewhere in the passage on the other side"},
		{style.Restyled, style.NoEmphasis, "style", "the same in another style"},
		{style.Retold, style.NoEmphasis, "retold", "where all is in other words"},
		{style.AsIs, style.HighFinding, "high", "a finding that needs a correction"},
		{style.AsIs, style.MediumFinding, "medium", "a finding that should be fixed"},
		{style.AsIs, style.LowFinding, "low", "a nuance"},
		{style.AsIs, style.CurrentFinding, "current", "the finding explained at the foot"},
		{style.AsIs, style.Match, "match", "what the search has found"},
	}
	for _, k := range looks {
		l := draw.NewLine(s, width).Put(style.Plain, " ").Words(k.look, k.over, k.name)
		p.Rows = append(p.Rows, told(s, width, l, k.does)...)
	}
	return p.Rows
}
