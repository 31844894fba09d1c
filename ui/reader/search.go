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

// Found takes the answer to a query, and tells whether it did: it may come too late.
// With jump set it goes to the first match from the cursor on.
func (r *Model) Found(msg FoundMsg, jump bool) bool {
	if msg.Serial != r.Search.Serial || msg.Text != r.Text {
		return false
	}
	r.Search.Hits, r.Search.done = msg.Hits, true
	r.countHidden()
	if jump {
		r.cursorToMatch()
	}
	return true
}

// ToEndMatch moves the cursor to the first match that is shown, or for way = -1 to
// the last.
func (r *Model) ToEndMatch(way int) {
	n := len(r.Search.Hits)
	for i := range n {
		k := i
		if way < 0 {
			k = n - 1 - i
		}
		if r.showMatch(k) {
			return
		}
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

// AtLastMatch tells whether no match that is shown comes after the current one, or
// for way = -1 before it.
func (r *Model) AtLastMatch(way int) bool {
	if !r.Search.done {
		return false
	}
	for k := r.Search.Current + way; k >= 0 && k < len(r.Search.Hits); k += way {
		if r.itemOfPassage(r.Search.Hits[k].Passage) >= 0 {
			return false
		}
	}
	return true
}
