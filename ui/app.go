package ui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"storydiff/corpus"
)

// screen is one of the program's screens.
type screen uint8

const (
	deskScreen screen = iota
	readerScreen
	screens
)

func (s screen) String() string { return [...]string{"Desk", "Reader"}[s] }

// action is the one that opens the screen.
func (s screen) action() action { return [...]action{goDesk, goReader}[s] }

// overlay is what lies over the screen.
type overlay uint8

const (
	noOverlay overlay = iota
	helpOverlay
	filterOverlay
	exportOverlay
)

// An app is the whole program on the screen: the one tea.Model. It owns the
// state; the parts of the screen are plain values that it hands keys to.
type app struct {
	*binder
	keys   keyMap
	styles *styles
	theme  Theme
	// darkGround and profile are what is known of the terminal.
	darkGround bool
	profile    colorprofile.Profile

	width, height int
	screen        screen
	overlay       overlay
	version       int // index of the article selected
	legend        bool
	notice        notification

	desk   desk
	reader reader
	help   help
	menu   filterMenu
	export export
	prompt *prompt // nil while there is none
}

// A notification is what the program has to say; the next key takes it away.
type notification struct {
	role role
	text string
}

func newApp(story *corpus.Story, theme Theme, profile colorprofile.Profile) *app {
	a := &app{
		binder:     newBinder(story),
		keys:       newKeyMap(),
		theme:      theme,
		darkGround: true,
		profile:    profile,
		legend:     true,
		desk:       desk{by: nameColumn},
	}
	a.reader.finding = -1
	a.desk.sort(a.binder)
	a.version = a.firstVersion()
	a.dress()
	return a
}

// firstVersion is the version selected where none is.
func (a *app) firstVersion() int {
	if len(a.desk.order) > 0 {
		return a.desk.order[0]
	}
	return a.original
}

// dress chooses the palette for what is known of the terminal.
func (a *app) dress() {
	name := darkPalette
	switch {
	case a.profile <= colorprofile.ASCII:
		name = monochromePalette
	case a.profile <= colorprofile.ANSI:
		name = basicPalette
	case a.theme == Light, a.theme == Auto && !a.darkGround:
		name = lightPalette
	}
	a.styles = newStyles(paletteOf(name), a.profile == colorprofile.TrueColor)
}

// Init begins the comparisons, and asks for the terminal's colours.
func (a *app) Init() tea.Cmd {
	if a.theme == Auto {
		return tea.Batch(a.collate(), tea.RequestBackgroundColor)
	}
	return a.collate()
}

// Update takes a message in. Nothing in it is slow: what is goes into the
// command returned.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.take(msg)
	return a, tea.Batch(cmd, a.settle())
}

func (a *app) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = max(msg.Width, 0), max(msg.Height, 0)
	case tea.BackgroundColorMsg:
		a.darkGround = msg.Color == nil || msg.IsDark()
		a.dress()
	case tea.ColorProfileMsg:
		a.profile = msg.Profile
		a.dress()
	case tea.KeyPressMsg:
		return a.press(msg)
	case tea.PasteMsg:
		return a.typed(msg.Content)
	case collatedMsg:
		return a.compare(msg)
	case comparedMsg:
		return a.binder.take(msg)
	case foundMsg:
		a.reader.found(msg, a.prompt != nil)
	case savedMsg:
		a.saved(msg)
	}
	return nil
}

// settle brings everything that is derived up to date with the state.
func (a *app) settle() tea.Cmd {
	plan := a.shell()
	var cmd tea.Cmd
	if a.screen == readerScreen {
		cmd = a.reader.open(a.readings[a.version])
		want := 0
		if a.reader.text != nil {
			want = a.reader.footing().rows(max(a.width-2, 1))
		}
		a.reader.fit(planReader(a.width, plan.body, a.reader.layout, want, a.legend), a.styles.brackets)
	}
	story := len(wrap(a.deskView().headText().text, max(a.width-1, 1)))
	table := 2 + len(a.versions()) + len(a.story.Skipped)
	a.desk.fit(planDesk(a.width, plan.body, story, table, a.legend), a.binder, a.version)
	if a.overlay == helpOverlay {
		a.help.fit(a.styles, a.keys, a.screenScene(), a.width, a.height)
	}
	return cmd
}

func (a *app) shell() shell { return planShell(a.height, a.prompt != nil || a.notice.text != "") }

func (a *app) deskView() deskView { return deskView{&a.desk, a.binder, a.styles, a.version} }

// screenScene is where a key is pressed while nothing lies over the screen.
func (a *app) screenScene() scene {
	if a.screen == readerScreen {
		return inReader
	}
	return onDesk
}

// scene is where a key is pressed now.
func (a *app) scene() scene {
	switch {
	case a.prompt != nil:
		return inPrompt
	case a.overlay == helpOverlay:
		return inHelp
	case a.overlay == filterOverlay:
		return inFilter
	case a.overlay == exportOverlay:
		return a.export.in()
	}
	return a.screenScene()
}
