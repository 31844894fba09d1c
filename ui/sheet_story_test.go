package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// The story of the tests of the coverage and the ledger: a cable car that
// stopped. Everything in it is invented.

// cableCar is six versions of one original.
func cableCar() []*diffing.Comparison {
	const (
		car     = "The cable car on Mount Skarn stopped at noon with 86 people on board, its operator said."
		nobody  = "Nobody was hurt, but some of the passengers hung above the gorge for five hours."
		sang    = "“We sang to keep the children calm,” said Ingrid Solvang, a teacher from Tarnby."
		bearing = "Engineers had changed the main bearing in June."
		ropes   = "The mountain rescue lowered the last of them on ropes after dark."
		fault   = "Director Paal Henning called it “a technical fault” and apologised."
		shut    = "The line stays shut until Thursday."
	)
	kept := func(list ...string) (rows []row) {
		for _, text := range list {
			rows = append(rows, row{kind: diffing.Kept, text: text})
		}
		return rows
	}
	dropped := func(text string) row { return row{kind: diffing.Dropped, text: text} }
	wire := func() *articleBuilder { return newArticleBuilder("wire_11", "Norden Press") }
	mirror := compare(wire(), newArticleBuilder("mirror_2", "The Daily Mirror of Korsund"), []row{
		{kind: diffing.Garbled, text: "The cable car on Mount Skarn stopped at noon with [-86-]{+68+} people on board, its operator said."},
		{kind: diffing.Reworded, text: "[-The mountain rescue-]{+Rescuers+} lowered the last of them on ropes after dark.", at: 55, moved: true},
		dropped(nobody),
		{kind: diffing.Garbled, text: "“We sang to keep the children calm,” said Ingrid [-Solvang-]{+Solvan+}, a teacher from Tarnby."},
		{kind: diffing.Kept, text: bearing},
		{kind: diffing.Garbled, text: "Director Paal Henning called it “[-a technical fault-]{+a scandal+}” and apologised.", at: 60},
		{kind: diffing.Kept, text: shut, at: 70},
		{kind: diffing.Added, text: "Solvan said that she would not go up again."},
		{kind: diffing.Added, text: "Shares in the operator fell by three per cent.", join: true},
	}, []mark{
		{0, finding.Numeral, finding.High, "86", "68", "the number of people differs from the original"},
		{3, finding.Name, finding.High, "Solvang", "Solvan", "spelt Solvan where the original has Solvang"},
		{5, finding.Quotation, finding.High, "a technical fault", "a scandal", "the quotation differs from the original's"},
	}, "Carries six of seven sentences.")
	radio := compare(wire(), newArticleBuilder("radio_3", "Radio Nordmark"), []row{
		dropped(car), dropped(nobody),
		{kind: diffing.Garbled, text: "“We sang to keep the children calm,” said Ingrid [-Solvang-]{+Solvan+}, a teacher from Tarnby."},
		dropped(bearing), dropped(ropes), dropped(fault),
		{kind: diffing.Restyled, text: "The line stays shut until [~Thursday|thursday~]."},
		{kind: diffing.Added, text: "The car went up for the first time in 1961."},
	}, []mark{{2, finding.Name, finding.High, "Solvang", "Solvan", "spelt Solvan where the original has Solvang"}}, "Carries two of seven sentences.")
	list := []*diffing.Comparison{mirror, radio,
		compare(wire(), newArticleBuilder("post_4", "Korsund Post"), kept(car, nobody, sang, bearing, ropes, fault, shut), nil, "Carries all."),
		compare(wire(), newArticleBuilder("arbeider_5", "Østfjord Arbeiderblad"), append(kept(car, nobody, sang),
			dropped(bearing), dropped(ropes), dropped(fault), dropped(shut)), nil, "Carries three of seven sentences."),
		compare(wire(), newArticleBuilder("brief_6", ""), append(kept(car), dropped(nobody), dropped(sang), dropped(bearing), dropped(ropes), dropped(fault), dropped(shut)), nil, "Carries one."),
		compare(wire(), newArticleBuilder("havn_7", "Havn Kveldsblad"), append([]row{
			{kind: diffing.Reworded, text: "The cable car [-on-]{+at+} Mount Skarn stopped at noon with 86 people on board, its operator said."}},
			kept(nobody, sang, bearing, ropes, fault, shut)...), nil, "Carries all."),
	}
	for _, c := range list[1:] {
		if c.Original.Text != mirror.Original.Text {
			panic(c.Version.ID + " has another original:\n" + c.Original.Text)
		}
		c.Original = mirror.Original
	}
	return list
}

// placesOf finds every place of a text in an article.
func placesOf(a *text.Article, content string) []facts.Place {
	var list []facts.Place
	for at := 0; ; at++ {
		i := strings.Index(a.Text[at:], content)
		if i < 0 {
			return list
		}
		at += i
		list = append(list, facts.Place{Span: text.Span{Start: at, End: at + len(content)}, Text: content})
	}
}

// handSurvey puts comparisons side by side, with a ledger of the given texts of
// the original: where a version has none, the words that findings give for it.
func handSurvey(story *corpus.Story, comparisons []*diffing.Comparison, names, numbers, quotations []string) *diffing.Survey {
	s := &diffing.Survey{Story: story, Comparisons: append([]*diffing.Comparison{nil}, comparisons...)}
	original := story.Articles[0]
	for i := range original.Sentences {
		s.Coverage = append(s.Coverage, diffing.CoverageRow{Sentence: i, Cells: make([]diffing.Cell, len(story.Articles))})
		s.Coverage[i].Cells[0].Passage = -1
	}
	for a, c := range comparisons {
		for p := range c.Passages {
			for _, i := range c.Passages[p].Original {
				s.Coverage[i].Cells[a+1] = diffing.Cell{Passage: p, Kind: c.Passages[p].Kind, Moved: c.Passages[p].Moved}
			}
		}
	}
	entries := func(texts []string, t finding.Type) (list []diffing.Entry) {
		for _, text := range texts {
			list = append(list, handEntry(s, text, t))
		}
		return list
	}
	s.Names, s.Numbers = entries(names, finding.Name), entries(numbers, finding.Numeral)
	s.Quotations = entries(quotations, finding.Quotation)
	return s
}

func handEntry(s *diffing.Survey, text string, t finding.Type) diffing.Entry {
	e := diffing.Entry{Text: text, Places: placesOf(s.Story.Articles[0], text), Versions: make([]diffing.Standing, len(s.Comparisons))}
	for a, c := range s.Comparisons {
		if c == nil {
			continue
		}
		v := &e.Versions[a]
		v.Places = placesOf(c.Version, text)
		v.Right = len(v.Places)
		if v.Right == 0 {
			v.State = diffing.Missing
		}
		for i := range c.Findings {
			f := &c.Findings[i]
			if f.Type != t || f.Original == nil || f.Original.Start < e.Places[0].Start || f.Original.End > e.Places[0].End {
				continue
			}
			v.State = diffing.Changed
			v.Places = placesOf(c.Version, f.Version.Text)
			v.Forms = []diffing.Form{{Text: f.Version.Text, Count: len(v.Places), Severity: f.Severity}}
		}
	}
	return e
}

// sheetStage opens the cable car's story, with its survey.
func sheetStage(t testing.TB, w, h int) *stage {
	comparisons := cableCar()
	s := newStage(t, w, h, comparisons...)
	s.Story.Skipped = nil
	survey := handSurvey(s.Story, comparisons,
		[]string{"Mount Skarn", "Ingrid Solvang", "Tarnby", "Paal Henning"}, []string{"86", "five hours"}, []string{"We sang to keep the children calm", "a technical fault"})
	survey.Departures = []diffing.Departure{{Type: finding.Name, Original: "Solvang", Version: "Solvan", Articles: []int{1, 2}, Severity: finding.High, Findings: []int{1, 0}}}
	s.send(story.SurveyedMsg{Survey: story.NewSurvey(survey, s.Readings)})
	return s
}

// realSheets opens a story that is really compared, and surveyed.
func realSheets(t testing.TB, story *corpus.Story) *stage {
	s := &stage{newApp(story, style.Dark, colorprofile.TrueColor), t}
	s.review = t.TempDir() + "/marks.jsonl"
	s.send(tea.WindowSizeMsg{Width: 100, Height: 30})
	s.run(s.Init())
	return s
}
