package page

import (
	"html/template"

	"storydiff/diffing"
)

// A view is what the template "page" is given.
type view struct {
	Document
	Policy    string
	Style     template.CSS
	Script    template.JS
	Original  Article // of the first version
	Lead      string
	Kinds     []kindView
	Severity  []string
	Marked    bool // some passage is flagged
	Long      bool // there are so many passages that a browser is to lay out those in sight alone
	Survey    *surveyView
	Versions  []versionView
	Gravest   []findingView
	Remaining int // grave findings that are not among them
}

// longFrom is the number of passages above which a page is long.
const longFrom = 1500

// A kindView is a kind of passages, as it is told to somebody.
type kindView struct {
	Name, Label, Sign, Means string
	Passages                 int // that are shown, in all versions
}

func newView(d Document) view {
	v := view{Document: d, Policy: policy(), Style: template.CSS(style), Script: template.JS(script)}
	v.Kinds = kindViews()
	passages := 0
	for n, version := range d.Versions {
		w := newVersionView(n, version, len(d.Versions))
		for _, p := range version.Passages {
			v.Kinds[version.Comparison.Passages[p].Kind].Passages++
			v.Marked = v.Marked || version.Marks[p].Flagged
		}
		v.Versions = append(v.Versions, w)
		passages += len(version.Passages)
	}
	if len(d.Versions) > 0 {
		v.Original = d.Versions[0].Original
	}
	v.Long = passages > longFrom
	v.Lead = lead(d)
	v.Gravest, v.Remaining = gravest(v.Versions)
	if d.Survey != nil {
		v.Survey = newSurveyView(d.Survey, v.Versions)
	}
	return v
}

// lead says what the page is about, in a sentence.
func lead(d Document) string {
	if len(d.Versions) == 0 {
		return "Nothing to compare."
	}
	story := "A story: "
	if d.Story != "" {
		story = "The story “" + d.Story + "”: "
	}
	return story + counted(len(d.Versions), "version", "versions") + " compared with the original, and what differs."
}

// kindViews are by kind.
func kindViews() []kindView {
	means := [...]string{
		diffing.Kept:      "word for word as in the original",
		diffing.Restyled:  "only spelling, capitals or typography differ",
		diffing.Reworded:  "said in other words",
		diffing.Garbled:   "a fact, name or quotation differs: see the findings beside it",
		diffing.Added:     "only in the version",
		diffing.Dropped:   "only in the original",
		diffing.Furniture: "belongs to the page or the wire, not to the story",
	}
	var list []kindView
	for _, k := range diffing.Kinds() {
		list = append(list, kindView{Name: k.String(), Label: k.Label(), Sign: sign(k), Means: means[k]})
	}
	return list
}

// sign returns a mark of one character for a kind, so that kinds can be told
// apart without colours.
func sign(k diffing.Kind) string { return [...]string{"=", "~", "≈", "!", "+", "−", "·"}[k] }

// ChangedKinds are the kinds that are a departure from the original.
func (v view) ChangedKinds() []kindView { return v.Kinds[diffing.Restyled : diffing.Dropped+1] }
