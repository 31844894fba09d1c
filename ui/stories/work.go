package stories

import (
	"runtime"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// ComparedMsg brings the figures of the story in a folder, or why there are none.
type ComparedMsg struct {
	Path    string
	Figures *story.Summary
	Err     error
	serial  int
	of      *int // List.self
}

// atATime is how many stories are compared side by side: as many as keep the
// machine busy, and not so many that much has to be kept in memory.
func atATime() int { return min(runtime.GOMAXPROCS(0), story.ParallelComparisons) }

// Look returns a command that looks for the stories, and answers with a FoundMsg.
func (l *List) Look() tea.Cmd {
	find, of := l.source.Find, l.self
	return func() tea.Msg {
		groups, strays := find()
		return FoundMsg{groups, strays, of}
	}
}

// Work returns a command that compares stories which wait for it, each answered
// with a ComparedMsg; nil if as many as may are under way, or none waits. Those in
// the window come first, then the others in the folder's order.
func (l *List) Work() tea.Cmd {
	var list []tea.Cmd
	for !l.stopped && l.working < atATime() {
		i := l.next()
		if i < 0 {
			break
		}
		list = append(list, l.compare(i))
	}
	return tea.Batch(list...)
}

// next returns the row that is to be compared next; -1 if none waits.
func (l *List) next() int {
	ready := func(i int) bool { return l.rows[i].waits && l.rows[i].begun == 0 }
	for k := l.top; k < min(l.top+l.height(), len(l.order)); k++ {
		if ready(l.order[k]) {
			return l.order[k]
		}
	}
	for i := range l.rows {
		if ready(i) {
			return i
		}
	}
	return -1
}

func (l *List) compare(i int) tea.Cmd {
	r := &l.rows[i]
	l.serial++
	l.working++
	r.waits, r.begun = false, l.serial
	msg, group, source, reviews := ComparedMsg{Path: r.key(), serial: l.serial, of: l.self}, r.group, l.source, l.reviews
	return func() tea.Msg {
		whole, err := source.Load(group)
		if msg.Err = err; err != nil {
			return msg
		}
		path := source.Review
		if path == "" {
			path = reviews.Place(whole)
		}
		msg.Figures = story.Summarise(whole, path)
		return msg
	}
}

// Take stores figures. If the story has changed since they were begun, it is
// compared once more.
func (l *List) Take(msg ComparedMsg) {
	if msg.of != nil && msg.of != l.self { // of the list that was shown before
		return
	}
	l.working--
	i, ok := l.at[msg.Path]
	if !ok || l.rows[i].begun != msg.serial { // gone meanwhile, or known from elsewhere
		return
	}
	r := &l.rows[i]
	r.figures, r.err, r.begun = msg.Figures, msg.Err, 0
	l.sorted = false
}

// StopWork begins no more comparisons, or goes on with them. It returns what is
// to be said of that.
func (l *List) StopWork() string {
	of, done := l.stories()
	switch {
	case l.stopped:
		l.stopped = false
		return ""
	case l.next() >= 0:
		l.stopped = true
		return "stopped: " + cells.Number(of-done) + " of " + cells.Number(of) + " stories not compared; esc goes on"
	}
	return "nothing is under way"
}
