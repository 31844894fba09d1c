package ui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/corpus/workers"
	"storydiff/diffing/finding"
	"storydiff/ui/desk"
	"storydiff/ui/dialog"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/sheet"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// An app is the program on the screen, the one tea.Model. It owns the state of
// all screens and dialogs, which are plain values with methods.
type app struct {
	*frame
	*story.Session
	screen keys.Screen
	from   keys.Screen // where esc leads to from the reader

	desk     desk.Desk
	reader   reader.Model
	coverage sheet.Coverage
	ledger   sheet.Ledger
	findings sheet.Findings
	kind     finding.Type // the kind of finding that was last asked for
	// toMatch says that the reader goes to the first match (1) or the last (-1) of a
	// search as soon as it has found them.
	toMatch  int
	surveyor story.Surveyor
	live     live
	// saving says that marks not on the disk are being written, after which ending
	// is carried out: the end of the program, say. In a word it is what it does.
	saving bool
	ending tea.Cmd
	does   string
	// inFolder says that the story is one of a folder's, to whose list Back leads.
	inFolder bool
	// elsewhere says that the story was opened from that of the list, and is not in it.
	elsewhere bool
	options   Options // of this run
	// pasted are articles that were pasted into the story.
	pasted []*text.Article
	// news is to be told when the story has been read again; empty for what has
	// changed in it.
	news   string
	folder string // where the program runs; empty where not known
	demo   bool   // the story is the built-in one
	review string // the file of marks; empty for the story's default
	// lastExport is where the last file was written; nil where that is not known.
	// It is kept in the file keptExport, if that has a path.
	lastExport *dialog.LastExport
	keptExport string
	// toldOfMarks says that the user was told what becomes of marks when another
	// article is made the original. Once is enough.
	toldOfMarks bool
}

func newApp(whole *corpus.Story, theme style.Theme, profile colorprofile.Profile) *app {
	return newAppIn(newFrame(theme, profile), whole)
}

// newAppIn opens a story in a frame that there is already.
func newAppIn(f *frame, whole *corpus.Story) *app { return newAppOf(f, story.NewSession(whole)) }

// newAppOf opens a session, of which nothing has been compared yet.
func newAppOf(f *frame, session *story.Session) *app {
	a := &app{frame: f, Session: session}
	a.show()
	return a
}

// show makes the screens of the session.
func (a *app) show() {
	a.desk = desk.New(a.Session)
	a.reader = reader.New(a.Session)
	a.coverage = sheet.NewCoverage(a.Session, &a.surveyor)
	a.ledger = sheet.NewLedger(a.Session, &a.surveyor)
	a.findings = sheet.NewFindings(a.Session, &a.surveyor)
	a.Selected = a.firstVersion()
}

// firstVersion is the version to select if none is selected.
func (a *app) firstVersion() int {
	if len(a.Order) > 0 {
		return a.Order[0]
	}
	return a.Original
}

// Init begins the comparisons, and asks for the terminal's colours.
func (a *app) Init() tea.Cmd { return caught(tea.Batch(a.begin(), tea.RequestBackgroundColor)) }

// begin begins the comparisons, reads the marks, and listens for changes.
func (a *app) begin() tea.Cmd {
	return tea.Batch(a.Collate(), story.OpenBook(a.review, a.AsRead), dialog.ReadLastExport(a.keptExport), a.live.listen())
}

// Update handles a message. Slow work is left to the command returned.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.take(msg)
	return a, caught(tea.Batch(cmd, a.refresh()))
}

func (a *app) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case *workers.Panic:
		panic(msg)
	case tea.KeyPressMsg:
		return a.press(msg)
	case tea.PasteMsg:
		return a.paste(msg.Content)
	case dialog.ListedMsg:
		if p, ok := a.dialog().(*dialog.Picker); ok {
			p.Listed(msg)
		}
	case pickedMsg:
		return a.picked(msg)
	case pastedMsg:
		return a.tookPasted(msg)
	case story.CollatedMsg:
		return a.Compare(msg)
	case story.ComparedMsg:
		return a.Session.Take(msg)
	case reader.FoundMsg:
		if a.reader.Found(msg, a.prompt != nil && a.screen == keys.ReaderScreen) && a.toMatch != 0 {
			a.reader.ToEndMatch(a.toMatch)
			a.toMatch = 0
		}
	case story.SurveyedMsg:
		a.takeSurvey(msg)
	case desk.FoundMsg:
		a.desk.Found(msg, a.prompt != nil && a.screen == keys.DeskScreen)
	case sheet.FoundRowsMsg:
		a.foundRows(msg)
	case dialog.SavedMsg:
		return a.saved(msg)
	case dialog.LastExportMsg:
		a.lastExport = msg.Last
	case story.BookMsg:
		return a.opened(msg)
	case changeMsg:
		return a.filesChanged(msg)
	case reloadedMsg:
		return a.reloaded(msg)
	case editMsg:
		return a.editing(msg)
	case editedMsg:
		return a.edited(msg)
	case tea.MouseWheelMsg:
		return a.wheel(msg)
	case tea.MouseClickMsg:
		return a.click(msg)
	case story.KeptMsg:
		return a.kept(msg)
	case leavingMsg:
		return a.left(msg)
	default:
		a.takeTerminal(msg)
	}
	return nil
}

// refresh updates everything that is derived from the state.
func (a *app) refresh() tea.Cmd {
	open, on := a.open(), a.drawnFor(a.shell().body)
	a.TakeDismissed()
	cmd := a.surveyor.Update(a.Session, open.surveys)
	cmd = tea.Batch(cmd, open.Fit(on))
	if a.screen != keys.DeskScreen {
		a.desk.Fit(on) // for the versions' order
	}
	if d := a.dialog(); d != nil {
		d.Fit(a.drawnFor(a.height))
	}
	return cmd
}

// screenScene is the scene of the open screen, whatever dialog is over it.
func (a *app) screenScene() keys.Scene {
	return a.screen.Scene()
}

// scene is the scene in which keys are taken now.
func (a *app) scene() keys.Scene { return a.sceneOver(a.screenScene()) }
