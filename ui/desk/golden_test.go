package desk

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/review"
	"storydiff/ui/draw"
	"storydiff/ui/internal/golden"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

func room(width, height int) draw.Screen {
	return draw.Screen{Width: width, Height: height, Styles: golden.Looks(), Keys: keys.NewMap()}
}

// open returns the desk of a session, drawn for a width, after some actions.
func open(b *story.Session, width int, actions ...keys.Action) drawing {
	d := New(b)
	on := room(width, 30)
	d.Fit(on)
	for _, do := range actions {
		d.Do(do)
		d.Fit(on)
	}
	return d.drawing(on)
}

// table draws the table as high as what stands in it.
func table(v drawing) []string { return filled(v.table()) }

// filled returns rows without those at the end on which nothing stands.
func filled(rows []string) []string {
	for len(rows) > 0 && strings.TrimSpace(rows[len(rows)-1]) == "" {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// marked flags one passage of the first version and sees another.
func marked(b *story.Session) *story.Session {
	r := b.Readings[1]
	b.SetMark(story.OnPassage(r, 1), review.Mark{Flagged: true, Note: "late"})
	b.SetMark(story.OnPassage(r, 2), review.Mark{Seen: true})
	return b
}

// halfway is a session in which one version is not compared yet.
func halfway(b *story.Session) *story.Session {
	b.Readings[2] = nil
	return b
}

func TestGoldenTable(t *testing.T) {
	var p golden.Pictures
	sort, turn, down := keys.SortNext, keys.SortTurn, keys.LineDown
	for _, width := range []int{20, 40, 80, 120, 200} {
		p.Add(fmt.Sprintf("%d cells", width), table(open(sample.LockGateSession(t), width)))
	}
	p.Add("sorted by what is carried, the other way round", table(open(sample.LockGateSession(t), 80, sort, sort, sort, turn, down)))
	p.Add("marked", table(open(marked(sample.LockGateSession(t)), 80)))
	p.Add("halfway", table(open(halfway(sample.LockGateSession(t)), 80)))
	p.Add("six versions", table(open(cableCar(t), 120)))
	v := open(cableCar(t), 80, keys.GoBottom)
	v.Fit(room(80, 8))
	p.Add("six versions and five rows", v.table())
	p.AddNamed("by role", table(open(marked(sample.LockGateSession(t)), 80)))
	v = open(skipping(cableCar(t)), 80)
	v.Fit(room(80, 9))
	p.Add("six versions, three files skipped, six rows", v.table())
	v.Do(keys.GoBottom)
	v.Fit(room(80, 9))
	p.Add("the same at the end", v.table())
	p.Compare(t, "table")
}

// skipping is a session of a story with three files that were not read.
func skipping(b *story.Session) *story.Session {
	b.Story.Skipped = []corpus.Skipped{
		{Path: "articles/plan.pdf", Reason: "a PDF document cannot be read; save its text as .txt or .md"},
		{Path: "articles/old", Reason: "a folder inside a folder; name it to read it"},
		{Path: "articles/gone.txt", Reason: "a link that leads nowhere; leave it out"},
	}
	return b
}

func cableCar(t *testing.T) *story.Session {
	b, _ := sample.CableCarSession(t)
	return b
}

func TestGoldenBrief(t *testing.T) {
	var p golden.Pictures
	for _, size := range [][2]int{{20, 8}, {38, 24}, {38, 12}, {66, 28}} {
		p.Add(fmt.Sprintf("beside the table, %d×%d", size[0], size[1]), open(sample.LockGateSession(t), 120).brief(size[0], size[1], false))
	}
	for _, size := range [][2]int{{40, 10}, {80, 4}, {80, 8}, {80, 14}} {
		p.Add(fmt.Sprintf("below it, %d×%d", size[0], size[1]), open(sample.LockGateSession(t), 80).brief(size[0], size[1], true))
	}
	below := func(b *story.Session, selected int) []string {
		b.Selected = selected
		return open(b, 80).brief(80, 8, true)
	}
	p.Add("marked", below(marked(sample.LockGateSession(t)), 1))
	p.Add("nothing found", below(sample.LockGateSession(t), 2))
	p.Add("halfway", below(halfway(sample.LockGateSession(t)), 2))
	titled := sample.LockGateSession(t)
	a := titled.Story.Articles[1]
	a.Title, a.Date, a.Byline = "A night by the water", "3 May", "Ragna Holt"
	p.Add("with a title and a byline", below(titled, 1))
	page := sample.LockGateSession(t)
	a = page.Corrected.Articles[1]
	a.Kind = "an HTML page"
	a.Repairs = []text.Repair{
		{What: "3 captions left out", LeftOut: true}, {What: "1 newsletter box left out", LeftOut: true}, {What: "2 HTML entities decoded"},
	}
	p.Add("of a page", open(page, 80).brief(80, 14, true))
	own, _ := sample.CableCarSession(t)
	own.Readings[2].Figures.Words[diffing.Added] = 20
	p.Add("mostly its own text", below(own, 2))
	for _, width := range []int{80, 120} {
		v := open(sample.LockGateSession(t), width)
		v.Found(v.SearchFor("gate")().(FoundMsg), true)
		p.Add(fmt.Sprintf("searched, %d cells", width), v.Desk.drawing(room(width, 30)).rows())
	}
	p.AddNamed("by role", below(marked(sample.LockGateSession(t)), 1))
	p.Compare(t, "brief")
}

// TestGoldenHead shows what the desk says of the story, and of one that has no
// version.
func TestGoldenHead(t *testing.T) {
	var p golden.Pictures
	for _, width := range []int{20, 40, 80} {
		p.Add(fmt.Sprintf("%d cells", width), open(sample.LockGateSession(t), width).head())
	}
	p.AddNamed("by role", open(sample.LockGateSession(t), 80).head())
	alone := sample.Quay()
	alone.Articles = alone.Articles[:1]
	p.Add("no version", filled(open(sample.Session(t, alone), 80).rows()))
	one := sample.Quay()
	one.Articles = one.Articles[:2]
	p.Add("one version, not compared yet", filled(open(sample.Session(t, one), 80).rows()))
	p.Compare(t, "head")
}

func TestGoldenHints(t *testing.T) {
	var p golden.Pictures
	d := New(sample.LockGateSession(t))
	for _, width := range []int{40, 80, 200} {
		p.Add(fmt.Sprintf("%d cells", width), []string{draw.Hints(golden.Looks(), keys.NewMap(), keys.OnDesk, width, d.Hints()...)})
	}
	p.Compare(t, "hints")
}
