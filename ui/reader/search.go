package reader

import tea "charm.land/bubbletea/v2"

// RunSearch starts the search for the query again, or looks up the places of an
// item of the ledger. The command, if any, answers with a FoundMsg.
func (r *Model) RunSearch() tea.Cmd {
	r.Search.Serial++
	r.Search.Hits, r.Search.Current, r.Search.done = nil, -1, false
	if r.Search.Places != nil {
		r.Search.Hits, r.Search.done = r.Search.Places.hits(r.Text), true
		r.countHidden()
		return nil
	}
	if r.Search.Query == "" || r.Text == nil {
		return nil
	}
	return findAll(r.Text, r.Beside.Others, r.Search.Query, r.Search.Serial)
}

// Found takes the answer to a query, unless it comes too late. With jump set it
// goes to the first match from the cursor on.
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

// SearchFor starts a search for a query; an empty one ends the search.
func (r *Model) SearchFor(query string) tea.Cmd {
	r.Search.Query, r.Search.Places = query, nil
	return r.RunSearch()
}

// Query returns the query that is searched for, or an empty string.
func (r *Model) Query() string { return r.Search.Query }

// SearchStatus says what the search has found.
func (r *Model) SearchStatus() string { return r.Search.Text() }

// SavePosition returns a function that brings cursor and window back to where
// they are now.
func (r *Model) SavePosition() func() {
	top, cursor := r.Top, r.Cursor
	return func() {
		r.Top = top
		r.pointAt(cursor)
		r.jumped = false
	}
}
