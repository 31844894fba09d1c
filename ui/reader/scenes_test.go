package reader

import (
	"testing"

	"storydiff/diffing"
	"storydiff/diffing/review"
	"storydiff/ui/draw"
	"storydiff/ui/internal/golden"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A scene is a reader in a state that is worth looking at, laid out for a width.
type scene struct {
	name    string
	session func(testing.TB) *story.Session
	article int // the version selected
	// prepare brings the reader into the state, as the keys would.
	prepare func(*Model)
}

// do carries out actions, one after the other.
func do(actions ...keys.Action) func(*Model) {
	return func(r *Model) {
		for _, a := range actions {
			r.Do(a)
			r.Fit(room(r.Plan.Width))
		}
	}
}

func seek(query string) func(*Model) {
	return func(r *Model) {
		r.Found(r.SearchFor(query)().(FoundMsg), true)
	}
}

func only(f Filter) func(*Model) {
	return func(r *Model) { r.SetFilter(f) }
}

// marked sees one passage, flags another, and writes a note to a third.
func marked(r *Model) {
	for p, m := range map[int]review.Mark{1: {Flagged: true, Note: "late"}, 4: {Seen: true}, 6: {Note: "late\nask again"}} {
		r.session.SetMark(story.OnPassage(r.Text, p), m)
	}
	r.marked()
}

func all(steps ...func(*Model)) func(*Model) {
	return func(r *Model) {
		for _, step := range steps {
			step(r)
			r.Fit(room(r.Plan.Width))
		}
	}
}

func layout(l style.Layout) func(*Model) {
	return func(r *Model) {
		r.Layout = l
		r.rebuild()
	}
}

// more shows so many versions more.
func more(n int) func(*Model) {
	return func(r *Model) { r.More = n }
}

// room is one in which all of the stories here has its place.
func room(width int) draw.Screen {
	return draw.Screen{Width: width, Height: 120, Styles: golden.Looks(), Keys: keys.NewMap()}
}

// open returns the reader in the scene's state.
func (s scene) open(t testing.TB, width int) *Model {
	b := s.session(t)
	b.Selected = s.article
	r := New(b)
	r.Fit(room(width))
	if s.prepare != nil {
		s.prepare(&r)
		r.Fit(room(width))
	}
	return &r
}

func mirror(name string, prepare func(*Model)) scene {
	return scene{name, sample.LockGateSession, 1, prepare}
}

// scenes are the states of the reader that look different without colours.
func scenes() []scene {
	next := keys.NextChange
	return []scene{
		mirror("overview", nil),
		mirror("change", do(next)),
		mirror("moved", do(next, next, next)),
		mirror("trace", do(next, next, next, keys.OtherEnd)),
		mirror("again", do(keys.GoBottom)),
		mirror("furniture", do(keys.TogglePage)),
		mirror("filter", only(Filter{}.Toggled(diffing.Garbled))),
		mirror("filter that lets nothing through", only(Filter{Marks: FlaggedOnly})),
		mirror("changes only", layout(style.ChangesOnly)),
		mirror("marked", all(marked, do(next))),
		mirror("unseen", all(marked, only(Filter{Marks: unseenOnly}))),
		{"nearly all kept", sample.LockGateSession, 2, nil},
		{"identical", sample.QuaySession, 4, nil},
	}
}

// markedScenes are those in which something in the text stands out besides.
func markedScenes() []scene {
	next := keys.NextFinding
	return []scene{
		mirror("finding of the whole version", do(next)),
		mirror("finding of a number", do(next, next)),
		mirror("finding in what has moved", do(next, next, next)),
		mirror("search", seek("brand")),
	}
}
