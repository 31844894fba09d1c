package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"storydiff/ui/cells"
	"storydiff/ui/config"
	"storydiff/ui/dialog"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A frame is what is around whatever the program shows: the terminal with its
// size and colours, the keys, and what lies over the screen or stands at its foot.
type frame struct {
	keys   keys.Map
	styles *style.Styles
	theme  style.Theme
	// darkGround and profile are what is known of the terminal.
	darkGround bool
	profile    colorprofile.Profile

	width, height int
	dialogs       []dialog.Dialog // open dialogs; the last has the keys
	legend        bool
	notice        notification
	mouse         bool           // the program takes clicks and the wheel
	prompt        *dialog.Prompt // nil while there is none

	// state is the folder of what is remembered from one run to the next, and remembered
	// what was remembered for all stories; state is empty if nothing is.
	state      string
	remembered config.Kept
	// themeSettled says that the theme is settled outside the screen.
	themeSettled bool
}

// A notification is a message at the foot of the screen; the next key removes it.
type notification struct {
	role style.Role
	text string
}

func newFrame(theme style.Theme, profile colorprofile.Profile) *frame {
	f := &frame{keys: keys.NewMap(), theme: theme, darkGround: true, profile: profile, legend: true}
	f.choosePalette()
	return f
}

// choosePalette chooses the palette for the theme and the terminal.
func (f *frame) choosePalette() {
	name := style.PaletteFor(f.theme, f.profile, f.darkGround)
	f.styles = style.NewStyles(style.PaletteOf(name), f.profile == colorprofile.TrueColor)
}

// takeTerminal takes what the terminal says of itself, and tells whether a
// message is that.
func (f *frame) takeTerminal(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		f.width, f.height = max(msg.Width, 0), max(msg.Height, 0)
	case tea.BackgroundColorMsg:
		f.darkGround = msg.Color == nil || msg.IsDark()
		f.choosePalette()
	case tea.ColorProfileMsg:
		f.profile = msg.Profile
		f.choosePalette()
	default:
		return false
	}
	return true
}

func (f *frame) shell() shell {
	s := planShell(f.height, f.prompt != nil || f.notice.text != "")
	if f.prompt == nil && f.notice.text != "" && f.height >= longNoticeFrom && cells.Width(f.notice.text) > f.width-2 {
		s.hints, s.body = 2, s.body-1
	}
	return s
}

// longNoticeFrom is the least number of rows of a screen on which a notice may
// take two.
const longNoticeFrom = 12

// sceneOver returns the scene in which keys are taken now: that of the prompt or
// of a dialog, else that of the screen below.
func (f *frame) sceneOver(screen keys.Scene) keys.Scene {
	switch {
	case f.prompt != nil:
		return keys.InPrompt
	case f.dialog() != nil:
		return f.dialog().In()
	}
	return screen
}

// dialog returns the dialog that has the keys; nil if none is open.
func (f *frame) dialog() dialog.Dialog {
	if n := len(f.dialogs); n > 0 {
		return f.dialogs[n-1]
	}
	return nil
}

// Close closes the dialog that has the keys. A dialog below it has them again.
func (f *frame) Close() { f.dialogs = f.dialogs[:len(f.dialogs)-1] }

// Notify shows a message at the foot of the screen until the next key; an empty
// one is ignored.
func (f *frame) Notify(r style.Role, text string) {
	if text != "" {
		f.notice = notification{r, text}
	}
}

// SetTheme draws everything in the colours of a theme.
func (f *frame) SetTheme(t style.Theme) {
	f.theme = t
	f.choosePalette()
}

func (f *frame) themeMenu() dialog.Dialog {
	if f.profile <= colorprofile.ASCII {
		f.Notify(style.Warning, "no colours here, whatever is chosen: the terminal has none, or NO_COLOR is set")
	}
	return dialog.NewThemeMenu(f.theme)
}

// insert gives typed or pasted text to the prompt, which searches a screen, or
// to the dialog.
func (f *frame) insert(text string, searched dialog.Searchable) tea.Cmd {
	switch d := f.dialog(); {
	case f.prompt != nil:
		f.prompt.Insert(text)
		return searched.SearchFor(f.prompt.Value())
	case d != nil:
		d.Insert(text)
	}
	return nil
}

// actInPrompt carries out an action of the prompt, which searches a screen.
func (f *frame) actInPrompt(do keys.Action, searched dialog.Searchable) tea.Cmd {
	switch do {
	case keys.Confirm:
		f.prompt = nil
		f.tellNoMatch(searched)
	case keys.Cancel:
		cmd := f.prompt.Cancel(searched)
		f.prompt = nil
		return cmd
	case keys.NextMatch, keys.PreviousMatch:
		searched.Do(do)
	default:
		if f.prompt.Do(do) && f.prompt.Value() != searched.Query() {
			return searched.SearchFor(f.prompt.Value())
		}
	}
	return nil
}

// tellNoMatch says at the foot that a search has found nothing, where keys that go to
// the next match do nothing.
func (f *frame) tellNoMatch(searched dialog.Searchable) {
	if searched == nil || searched.Query() == "" {
		return
	}
	none, _, _ := strings.Cut(cells.NoMatch(searched.Query()), cells.OrShorter)
	if text, _, _ := strings.Cut(searched.SearchStatus(), cells.OrShorter); strings.HasPrefix(text, none) {
		f.Notify(style.Warning, text)
	}
}

// openPrompt opens the prompt on a screen that is ready to be searched.
func (f *frame) openPrompt(s dialog.Searchable) tea.Cmd {
	if s == nil || !s.Ready() {
		return nil
	}
	f.prompt = dialog.NewPrompt(s)
	return s.SearchFor("")
}

// drawnFor returns what a screen with so many rows needs to draw itself.
func (f *frame) drawnFor(rows int) draw.Screen {
	return draw.Screen{Width: f.width, Height: rows, Legend: f.legend, Styles: f.styles, Keys: f.keys}
}

// A picture is what is drawn of a screen: the rows of its parts.
type picture struct {
	tabs string
	body []string
	foot []string
	// cursor is the cell of the text cursor in the foot, where there is a prompt.
	cursor int
}

// view puts the parts of a picture together, with the dialog over them: exactly
// as many rows as the terminal has, none of them wider.
func (f *frame) view(parts func(shell) picture) tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	if f.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if f.width == 0 || f.height == 0 {
		return v
	}
	plan := f.shell()
	p := parts(plan)
	rows := make([]string, 0, f.height)
	if plan.tabs > 0 {
		rows = append(rows, p.tabs)
	}
	for len(p.body) < plan.body {
		p.body = append(p.body, "")
	}
	rows = append(rows, p.body[:plan.body]...)
	if plan.hints > 0 {
		rows = append(rows, p.foot...)
		if f.prompt != nil {
			v.Cursor = tea.NewCursor(p.cursor, len(rows)-1)
		}
	}
	if over := f.dialog(); over != nil {
		var x, y int
		d := over.View(f.drawnFor(f.height))
		if rows, x, y = d.Over(f.styles, rows, f.width); d.Cursor >= 0 {
			v.Cursor = tea.NewCursor(x, y)
		}
	}
	v.SetContent(strings.Join(rows, "\n"))
	return v
}

// asked draws the foot where something has to be seen there: the prompt, or what
// the program has to say, which may take several rows. rows is nil if there is
// neither.
func (f *frame) asked(height int, searched dialog.Searchable) (rows []string, cursor int) {
	switch {
	case f.prompt != nil:
		row, x := f.prompt.View(f.styles, searched, f.width)
		return []string{row}, x
	case f.notice.text != "" && height == 1:
		return []string{draw.NewLine(f.styles, f.width).Put(style.Plain, " ").Put(f.notice.role, f.notice.text).String()}, 0
	case f.notice.text != "":
		p := draw.NewPane(f.styles, f.width-1, height)
		p.Add(draw.Said(f.notice.role, f.notice.text), 1, height)
		return p.Full(), 0
	}
	return nil, 0
}
