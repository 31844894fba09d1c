package page

import (
	"fmt"
	"slices"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// A versionView is a version beside the original.
type versionView struct {
	Number            int // from 1
	Original, Version Article
	Carried, Brief    string
	Words             []count // of the original, by kind
	Bar               bar
	Added, Moved      int
	Severities        []count
	Findings          []findingView
	Shown, Of         int // passages
	Reviewed          string
	Outdated          []string // marks on words that have been edited since
	// Last is set for the last version.
	Last bool

	c          *diffing.Comparison
	marks      []Mark
	dismissed  []bool
	found      map[int][]int // findings to mark, by passage
	at         map[int]int   // by finding, the passage beside which it stands; none for those of the whole
	anchored   map[int]bool  // moved passages that have a place where the original has them
	headline   []int
	standfirst []int
	body       []int
	home       []int // by sentence of the version, its passage from 1; nil until it is asked for
}

// A count is a number of what it is called.
type count struct {
	Name string
	N    int
}

func newVersionView(n int, d Version, of int) versionView {
	c := d.Comparison
	v := versionView{
		Number: n + 1, Original: d.Original, Version: d.Version, Carried: d.Carried, Brief: corpus.Clean(c.Brief), Bar: wordBar(&c.Figures),
		Added: c.Figures.Words[diffing.Added], Moved: c.Figures.Moved, Shown: len(d.Passages), Of: len(c.Passages), Last: n+1 == of,
		c: c, marks: d.Marks, dismissed: d.Dismissed, Outdated: d.Outdated, found: map[int][]int{}, at: map[int]int{}, anchored: map[int]bool{},
	}
	for _, s := range finding.Severities() {
		v.Severities = append(v.Severities, count{s.String(), c.Figures.Severities[s]})
	}
	v.divide(d.Passages)
	v.place(d)
	for _, i := range d.Findings {
		v.Findings = append(v.Findings, v.finding(i))
	}
	slices.SortStableFunc(v.Findings, func(a, b findingView) int {
		if a.Dismissed != b.Dismissed { // these come last
			return isTrue(a.Dismissed) - isTrue(b.Dismissed)
		}
		return b.grade - a.grade
	})
	v.Reviewed = reviewed(d)
	return v
}

// divide tells the passages of the headline and the standfirst from the rest.
func (v *versionView) divide(passages []int) {
	for _, p := range passages {
		switch v.c.Part(p) {
		case text.Headline:
			v.headline = append(v.headline, p)
		case text.Standfirst:
			v.standfirst = append(v.standfirst, p)
		default:
			v.body = append(v.body, p)
		}
	}
}

// place finds the passage beside which each finding stands.
func (v *versionView) place(d Version) {
	shown := map[int]bool{}
	for _, i := range d.Findings {
		shown[i] = true
	}
	for _, p := range d.Passages {
		for _, i := range v.c.Passages[p].Findings {
			if shown[i] {
				v.found[p] = append(v.found[p], i)
			}
		}
	}
	for _, i := range d.Findings { // their own passage, if it is shown
		if p := v.c.Findings[i].Passage; p >= 0 && slices.Contains(v.found[p], i) {
			v.at[i] = p
		}
	}
	for _, p := range d.Passages {
		for _, i := range v.found[p] {
			if _, placed := v.at[i]; !placed {
				v.at[i] = p
			}
		}
	}
}

func isTrue(b bool) int {
	if b {
		return 1
	}
	return 0
}

// reviewed says what a reader marked.
func reviewed(d Version) string {
	flagged, seen, notes := 0, 0, 0
	for _, p := range d.Passages {
		m := d.Marks[p]
		if m.Flagged {
			flagged++
		}
		if m.Seen {
			seen++
		}
		if m.Note != "" {
			notes++
		}
	}
	dismissed := 0
	for _, is := range d.Dismissed {
		dismissed += isTrue(is)
	}
	if flagged+seen+notes+dismissed == 0 {
		return ""
	}
	text := fmt.Sprintf("%s, %d seen, %s", counted(flagged, "passage flagged", "passages flagged"), seen, counted(notes, "note", "notes"))
	if dismissed > 0 {
		text += fmt.Sprintf(", %d dismissed", dismissed)
	}
	return text
}

// HasHeadline tells whether there is a headline to show.
func (v *versionView) HasHeadline() bool { return len(v.headline) > 0 }

// HasStandfirst tells whether there is a standfirst to show.
func (v *versionView) HasStandfirst() bool { return len(v.standfirst) > 0 }

// passageOf returns the passage that a sentence of the version is in.
func (v *versionView) passageOf(sentence int) (p int, ok bool) {
	if v.home == nil {
		v.home = make([]int, len(v.c.Version.Sentences))
		for i := range v.c.Passages {
			for _, s := range v.c.Passages[i].Version {
				v.home[s] = i + 1
			}
		}
	}
	return v.home[sentence] - 1, v.home[sentence] > 0
}
