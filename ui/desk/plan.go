package desk

// A plan says how the desk's part of the screen is divided.
type plan struct {
	width int
	Story int // rows that name the original
	// Headline is the first of these if it has the original's headline: 1 or 0.
	Headline int
	Table    int // rows of the table, with its heading
	List     int // cells of the table
	// Aside says that the brief stands beside the table rather than below.
	Aside  bool
	Brief  int // rows of the brief, with the rule above where it is below
	Legend int
}

const (
	asideFrom = 110 // cells
	briefFrom = 4   // rows; with less there is no brief
	// headlineFrom is the rows from which the head has the headline.
	headlineFrom = 18
)

// newPlan divides w × h cells. story and table are the rows wanted for the head
// without the headline and for the table with its heading; the brief gets the rest.
func newPlan(w, h, story, table int, headline, legend bool) plan {
	p := plan{width: w, List: w, Aside: w >= asideFrom}
	if h >= 5 {
		p.Story = min(story, h/4+1)
	}
	if headline && h >= headlineFrom {
		p.Headline = 1
		p.Story++
	}
	if legend && h >= 14 {
		p.Legend = 1
	}
	rest := max(h-p.Story-p.Legend, 0)
	if p.Aside {
		p.List = max(w*66/100, 76)
		p.Table, p.Brief = rest, rest
		return p
	}
	p.Table = min(table, rest)
	if rest-p.Table < briefFrom && rest >= 3*briefFrom {
		p.Table = max(min(table, rest/2), rest-12)
	}
	if p.Brief = rest - p.Table; p.Brief < briefFrom {
		p.Table, p.Brief = rest, 0
	}
	return p
}
