package ui

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/corpus/watch"
	"storydiff/corpus/workers"
	"storydiff/ui/cells"
	"storydiff/ui/config"
	"storydiff/ui/desk"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// An Incoming is a story that is still being read.
type Incoming struct {
	Name string
	// Arrived waits until more files are read than so many, or all, and says how far
	// the reading is: Loading.Arrived of package corpus.
	Arrived func(than int) corpus.Arrived
	// Story waits for the story, or for the reason why there is none.
	Story func() (*corpus.Story, error)
}

// Open is Run for a story that is still being read: the screen shows what has been
// read of it, and then the story. Where it cannot be read after all, Open restores
// the terminal and returns the reason as an *UnreadError.
func Open(ctx context.Context, incoming Incoming, o Options) (err error) {
	p := newProgram(ctx, o)
	defer p.stop()
	o.whileRunning = p.interrupted
	m := newOpening(p.frame, incoming, o)
	m.ctx, m.environ = p.interrupted, p.environ
	defer func() { err = errors.Join(err, m.leave()) }()
	err = p.run(m)
	switch {
	case m.folder != nil:
		m.folder.keepView(err)
	case m.app != nil && !errors.Is(err, ErrPanic): // after one nothing is known of the state
		m.app.keepView()()
	}
	return err
}

// An UnreadError is the reason why a story could not be read.
type UnreadError struct{ Err error }

func (e *UnreadError) Error() string { return e.Err.Error() }

// Unwrap returns the reason.
func (e *UnreadError) Unwrap() error { return e.Err }

// An opening is the program until the story is there, and around it then: a tea.Model
// that passes everything on to the app. Keys typed before go to the app as well.
type opening struct {
	*frame
	incoming Incoming
	ctx      context.Context // done when the program ends
	options  Options
	environ  []string
	arrived  corpus.Arrived
	typed    []tea.KeyPressMsg
	app      *app // nil until the story is there
	// folder is set as soon as the reader has opened a folder of stories, and has
	// everything then in the place of app.
	folder *folder
	err    error
}

func newOpening(f *frame, incoming Incoming, o Options) *opening {
	return &opening{frame: f, incoming: incoming, ctx: context.Background(), options: o}
}

// arrivedMsg says how far the reading is.
type arrivedMsg corpus.Arrived

// readMsg brings the story, ready to be shown.
type readMsg struct {
	session *story.Session
	left    *config.View // where the story was left; nil where that is not known
	changes <-chan watch.Change
	// unwatched is why changes of its files will not be told; nil if they will.
	unwatched error
	stop      context.CancelFunc // ends the watching; nil where nothing is watched
	err       error
}

// Init waits for what is read, and asks for the terminal's colours.
func (m *opening) Init() tea.Cmd {
	return caught(tea.Batch(m.read, m.follow(), tea.RequestBackgroundColor))
}

// read waits for the story. Its files are watched from before, so that no change is
// missed.
func (m *opening) read() tea.Msg {
	var msg readMsg
	if m.options.Reload != nil {
		var ctx context.Context
		ctx, msg.stop = context.WithCancel(m.ctx)
		msg.changes, msg.unwatched = watch.Watch(ctx, m.options.Paths)
	}
	whole, err := m.incoming.Story()
	if err != nil {
		msg.err = err
		return msg
	}
	msg.session, msg.left = story.NewSession(whole), readView(m.options.State, whole)
	return msg
}

// follow waits until a fiftieth more of the files is read: the screen changes often
// enough, and not with every file.
func (m *opening) follow() tea.Cmd {
	if m.arrived.Ended {
		return nil
	}
	arrived, than := m.incoming.Arrived, m.arrived.Read
	if than > 0 {
		than += m.arrived.Of / 50
	}
	return func() tea.Msg { return arrivedMsg(arrived(than)) }
}

// Update handles a message.
func (m *opening) Update(msg tea.Msg) (tea.Model, tea.Cmd) { return m, caught(m.take(msg)) }

func (m *opening) take(msg tea.Msg) tea.Cmd {
	if m.folder != nil {
		_, cmd := m.folder.Update(msg)
		return cmd
	}
	switch msg := msg.(type) {
	case storiesPickedMsg:
		return m.showStories(msg)
	case *workers.Panic:
		panic(msg)
	case arrivedMsg:
		m.arrived = corpus.Arrived(msg)
		return m.follow()
	case readMsg:
		return m.show(msg)
	}
	if m.app != nil {
		_, cmd := m.app.Update(msg)
		return cmd
	}
	if key, ok := msg.(tea.KeyPressMsg); ok {
		return m.press(key)
	}
	m.takeTerminal(msg)
	return nil
}

// press carries out the keys that end or suspend the program, and keeps the others
// until the story is there.
func (m *opening) press(key tea.KeyPressMsg) tea.Cmd {
	switch m.keys.Action(key, keys.OnDesk) {
	case keys.Quit:
		return tea.Quit
	case keys.Suspend:
		return tea.Suspend
	}
	m.typed = append(m.typed, key)
	return nil
}

// show shows the story that was read, and carries out what was typed before. Where
// there is none, the program ends.
func (m *opening) show(msg readMsg) tea.Cmd {
	if msg.err != nil {
		m.err = &UnreadError{msg.err}
		return tea.Quit
	}
	a := newAppOf(m.frame, msg.session)
	a.settings(m.options, m.environ)
	a.restore(msg.left)
	a.live.changes, a.live.stop = msg.changes, msg.stop
	if msg.unwatched != nil {
		a.notice = notification{style.Warning, msg.unwatched.Error()}
	}
	m.app, m.arrived.Articles = a, nil
	cmds := []tea.Cmd{a.begin(), a.refresh()}
	for _, key := range m.typed {
		_, cmd := a.Update(key)
		cmds = append(cmds, cmd)
	}
	m.typed = nil
	return tea.Batch(cmds...)
}

// showStories shows the stories of a folder in the place of the story, which is closed.
func (m *opening) showStories(msg storiesPickedMsg) tea.Cmd {
	closed := m.app
	closed.stopWatching()
	m.folder, m.app = newFolder(m.frame, m.options.Stories(msg.paths), m.options.another()), nil
	m.folder.ctx, m.folder.environ = m.ctx, m.environ
	m.folder.keepUnsaved(closed)
	m.prompt, m.dialogs, m.notice = nil, nil, notification{}
	return m.folder.list.Look()
}

// leave does what is left to do when the screen is closed.
func (m *opening) leave() error {
	if m.folder != nil {
		return errors.Join(m.err, m.folder.leave())
	}
	if m.app == nil {
		return m.err
	}
	return errors.Join(m.err, m.app.leave())
}

// View draws what has been read so far, or the story.
func (m *opening) View() tea.View {
	if m.folder != nil {
		return m.folder.View()
	}
	if m.app != nil {
		return m.app.View()
	}
	return m.view(func(plan shell) picture {
		p := picture{tabs: m.head(), body: desk.Arriving(m.drawnFor(plan.body), m.arrived.Articles)}
		if p.foot, p.cursor = m.asked(plan.hints, nil); p.foot == nil {
			p.foot = []string{draw.Hints(m.styles, m.keys, keys.OnDesk, m.width)}
		}
		return p
	})
}

// head is the line on top: the screens, the story, and how far the reading is.
func (m *opening) head() string {
	l := m.tabLine(keys.DeskScreen, keys.OnDesk)
	end := "reading " + cells.Ellipsis
	if m.arrived.Read > 0 {
		end = fmt.Sprintf("reading %s of %s", cells.Number(m.arrived.Read), cells.Number(m.arrived.Of))
	}
	if name := "  " + corpus.Clean(m.incoming.Name); cells.Width(name)+cells.Width(end) < l.Left()-2 {
		l.Put(style.Muted, name)
	}
	return l.To(max(m.width-cells.Width(end)-1, l.Used+1)).Put(style.Muted, end).String()
}
