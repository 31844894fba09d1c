package ui

// The layouts are pure functions of sizes. They give every part of the screen
// its rows and cells; a part that gets none is not drawn.

// A shell is what is around every screen.
type shell struct {
	tabs  int // rows of the tabs: 1 or 0
	body  int
	hints int // rows of the key hints, the notice or the prompt: 1 or 0; 2 for a long notice
}

// planShell divides h rows. With asking set something at the foot must be
// seen, whatever the height.
func planShell(h int, asking bool) shell {
	var s shell
	if h >= 5 || asking && h >= 1 {
		s.hints = 1
	}
	if h >= 3 {
		s.tabs = 1
	}
	s.body = max(h-s.tabs-s.hints, 0)
	return s
}

// A deskPlan is the desk's share of the screen.
type deskPlan struct {
	width int
	story int // rows on the story and its original
	table int // rows of the table, with its heading
	list  int // cells of the table
	// aside says that the brief stands beside the table rather than below.
	aside  bool
	brief  int // rows of the brief, with the rule above where it is below
	legend int
}

const (
	asideFrom = 110 // cells
	briefFrom = 4   // rows that make a brief worth while
)

// planDesk divides w × h cells between a story line of the given rows, a table
// of the given rows with its heading, and the brief.
func planDesk(w, h, story, table int, legend bool) deskPlan {
	p := deskPlan{width: w, list: w, aside: w >= asideFrom}
	if h >= 5 {
		p.story = min(story, h/4+1)
	}
	if legend && h >= 14 {
		p.legend = 1
	}
	rest := max(h-p.story-p.legend, 0)
	if p.aside {
		p.list = max(w*66/100, 76)
		p.table, p.brief = rest, rest
		return p
	}
	p.table = min(table, rest)
	if rest-p.table < briefFrom && rest >= 3*briefFrom {
		p.table = max(min(table, rest/2), rest-12)
	}
	if p.brief = rest - p.table; p.brief < briefFrom {
		p.table, p.brief = rest, 0
	}
	return p
}
