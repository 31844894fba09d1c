package reader

import tea "charm.land/bubbletea/v2"

// Look starts the search for the query in force.
func (r *Model) Look() tea.Cmd {
	r.Search.Serial++
	r.Search.Hits, r.Search.Current, r.Search.done = nil, -1, false
	if r.Search.Trail != nil {
		r.Search.Hits, r.Search.done = r.Search.Trail.hits(r.Text), true
		r.countHidden()
		return nil
	}
	if r.Search.Query == "" || r.Text == nil {
		return nil
	}
	return findAll(r.Text, r.Beside.Companions, r.Search.Query, r.Search.Serial)
}

// Found takes the answer to a query and goes to the first match from the
// cursor on.
func (r *Model) Found(msg FoundMsg, jump bool) {
	if msg.Serial != r.Search.Serial || msg.Text != r.Text {
		return
	}
	r.Search.Hits, r.Search.done = msg.Hits, true
	r.countHidden()
	if jump {
		r.cursorToMatch()
	}
}

// countHidden counts the matches that the filter or the layout leaves out.
func (r *Model) countHidden() {
	r.Search.hidden = 0
	for _, h := range r.Search.Hits {
		if r.itemOfPassage(h.Passage) < 0 {
			r.Search.hidden++
		}
	}
}

func (r *Model) Seek(query string) tea.Cmd {
	r.Search.Query, r.Search.Trail = query, nil
	return r.Look()
}

func (r *Model) Query() string { return r.Search.Query }

func (r *Model) Answer() string { return r.Search.Text() }

func (r *Model) Stand() func() {
	top, cursor := r.Top, r.Cursor
	return func() {
		r.Top = top
		r.PointAt(cursor)
		r.sent = false
	}
}
