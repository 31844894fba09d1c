package ui

import tea "charm.land/bubbletea/v2"

// look starts the search for the query in force.
func (r *reader) look() tea.Cmd {
	r.search.serial++
	r.search.hits, r.search.current, r.search.done = nil, -1, false
	if r.search.trail != nil {
		r.search.hits, r.search.done = r.search.trail.hits(r.text), true
		r.countHidden()
		return nil
	}
	if r.search.query == "" || r.text == nil {
		return nil
	}
	return findAll(r.text, r.beside.companions, r.search.query, r.search.serial)
}

// found takes the answer to a query and goes to the first match from the
// cursor on.
func (r *reader) found(msg foundMsg, jump bool) {
	if msg.serial != r.search.serial || msg.text != r.text {
		return
	}
	r.search.hits, r.search.done = msg.hits, true
	r.countHidden()
	if jump {
		r.cursorToMatch()
	}
}

// countHidden counts the matches that the filter or the layout leaves out.
func (r *reader) countHidden() {
	r.search.hidden = 0
	for _, h := range r.search.hits {
		if r.itemOfPassage(h.Passage) < 0 {
			r.search.hidden++
		}
	}
}
