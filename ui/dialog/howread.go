package dialog

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/text"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// A HowRead tells how an article was read: what was mended in its file, and
// which part of it each line was taken for. Lines that are story are folded until
// they are opened. What is wrong can be put right there.
type HowRead struct {
	session *story.Session
	article string       // its ID
	open    map[int]bool // the sentences of folds that were opened
	rows    []readRow
	at      int // the sentence under the cursor
	focus   int // the row of it
	top     int // the first row in sight
	width   int // of the rows, in cells
	height  int // rows in sight
	foot    int // rows below them
	// free says that the window was moved away from the cursor, to what stands
	// above the first line.
	free bool
}

// A readRow is a row of the dialog: one of the head, a line of the article, or a
// fold of so many lines of story.
type readRow struct {
	head     *draw.Paragraph // one of its rows is drawn
	part     int             // which
	indent   int             // its cells
	sentence int
	folded   int // the number of sentences of a fold; 0 for a line
}

// chosen tells whether the cursor can be on a row.
func (r readRow) chosen() bool { return r.head == nil }

// NewHowRead tells of an article of a session, by its index, with the cursor on
// one of its sentences; -1 for the first line that is no story.
func NewHowRead(b *story.Session, article, sentence int) *HowRead {
	h := &HowRead{session: b}
	h.turnTo(article, sentence)
	return h
}

// turnTo begins with an article.
func (h *HowRead) turnTo(article, sentence int) {
	a := h.session.Corrected.Articles[article]
	h.article, h.open, h.at, h.top, h.free = a.ID, map[int]bool{}, sentence, 0, sentence < 0
	if sentence < 0 {
		h.at = max(slices.IndexFunc(a.Sentences, func(s text.Sentence) bool { return s.Part != text.Body }), 0)
	}
}

// index returns the index of the article, which may have gone.
func (h *HowRead) index() int { return story.ArticleOf(h.session.Corrected, h.article) }

// In is the scene of the dialog's keys.
func (h *HowRead) In() keys.Scene { return keys.InHowRead }

// Insert drops what is typed.
func (h *HowRead) Insert(string) {}

// Do moves the cursor, opens or closes a fold, puts a line right, goes to the
// next article, or closes the dialog.
func (h *HowRead) Do(on Host, do keys.Action) tea.Cmd {
	switch do {
	case keys.Cancel:
		on.Close()
	case keys.NextField:
		h.turn(1)
	case keys.PreviousField:
		h.turn(-1)
	case keys.Undo:
		return on.UndoLast()
	case keys.Redo:
		return on.RedoLast()
	case keys.ToggleStory:
		return h.toggle(on)
	case keys.Open:
		h.fold()
	default:
		h.move(do)
	}
	return nil
}

// articles lists the indexes of the articles: the original, then the versions as
// the desk has them.
func (h *HowRead) articles() []int {
	return append([]int{h.session.Original}, h.session.Order...)
}

// turn goes so many articles on.
func (h *HowRead) turn(n int) {
	list := h.articles()
	at := slices.Index(list, h.index())
	h.turnTo(list[(at+n+len(list))%len(list)], -1)
}

// row returns the row under the cursor; false if there is none, or none in sight.
func (h *HowRead) row() (readRow, bool) {
	if h.focus < h.top || h.focus >= min(h.top+h.height, len(h.rows)) || !h.rows[h.focus].chosen() {
		return readRow{}, false
	}
	return h.rows[h.focus], true
}

// toggle says of the line under the cursor that it is story, or that it is none.
func (h *HowRead) toggle(on Host) tea.Cmd {
	r, ok := h.row()
	switch {
	case !ok:
		h.free = false // first it has to be seen
		return nil
	case r.folded > 0: // so many lines at once are not meant
		h.fold()
		return nil
	}
	if h.session.Corrected.Articles[h.index()].Sentences[r.sentence].Part != text.Body {
		h.open[r.sentence] = true // stays in sight
	}
	return on.ToggleLines(h.index(), []int{r.sentence})
}

// fold opens the fold under the cursor, or folds the story around it.
func (h *HowRead) fold() {
	r, ok := h.row()
	switch {
	case !ok:
		h.free = false
	case r.folded > 0:
		for i := r.sentence; i < r.sentence+r.folded; i++ {
			h.open[i] = true
		}
	default:
		list := h.session.Corrected.Articles[h.index()].Sentences
		for i := r.sentence; i >= 0 && foldable(&list[i]); i-- {
			delete(h.open, i)
		}
		for i := r.sentence; i < len(list) && foldable(&list[i]); i++ {
			delete(h.open, i)
		}
	}
}

// foldable tells whether a sentence is folded if it was not opened: story that
// nobody has said anything of.
func foldable(s *text.Sentence) bool { return s.Part == text.Body && !s.ByHand }

// move moves the cursor, or the window where the cursor has nowhere to go.
func (h *HowRead) move(do keys.Action) {
	first := slices.IndexFunc(h.rows, readRow.chosen)
	if first < 0 {
		h.scroll(do)
		return
	}
	last, page := len(h.rows)-1, max(h.height-1, 1)
	to, free := h.focus, false
	switch do {
	case keys.LineDown:
		if h.focus >= h.top+h.height { // below what is in sight: scroll to it
			h.top++
			return
		}
		to++
	case keys.LineUp:
		if to--; to < first {
			h.top, free = h.top-1, true
		}
	case keys.PageDown:
		to += page
	case keys.PageUp:
		if to -= page; to < first {
			h.top, free = h.top-page, true
		}
	case keys.GoTop:
		to, h.top, free = first, 0, true
	case keys.GoBottom:
		to = last
	default:
		return
	}
	h.focus = min(max(to, first), last)
	h.at, h.free = h.rows[h.focus].sentence, free
}

// scroll moves the window over an article that has no line.
func (h *HowRead) scroll(do keys.Action) {
	h.top, _ = moved(do, h.top, max(len(h.rows)-h.height+1, 1), h.height)
}

// Fit writes the rows for the screen's width, and keeps the cursor in sight.
func (h *HowRead) Fit(on draw.Screen) {
	if h.index() < 0 { // its file has gone
		h.turnTo(h.session.Original, -1)
	}
	h.width = draw.DialogWidth(on.Width, widestHowRead)
	room := max(on.Height, 1)
	if on.Height >= draw.DialogFrom {
		room = on.Height - 2
	}
	h.foot = 0
	switch {
	case room >= 12:
		h.foot = 4 // a rule, two rows of the line, the keys
	case room >= 4:
		h.foot = 1
	}
	h.layOut()
	h.height = min(room-h.foot, len(h.rows))
	if !h.free {
		h.top = max(min(h.top, h.focus), h.focus-h.height+1)
	}
	h.top = max(min(h.top, len(h.rows)-h.height), 0)
}

// layOut lists the rows, and finds that of the cursor.
func (h *HowRead) layOut() {
	a := h.session.Corrected.Articles[h.index()]
	h.rows = h.head(a)
	h.focus = len(h.rows)
	for i := 0; i < len(a.Sentences); {
		r := readRow{sentence: i}
		for foldable(&a.Sentences[i]) && !h.open[i] {
			r.folded++
			if i++; i == len(a.Sentences) {
				break
			}
		}
		if r.folded == 0 {
			i++
		}
		if r.sentence <= h.at {
			h.focus = len(h.rows)
		}
		h.rows = append(h.rows, r)
	}
}
