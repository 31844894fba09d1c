package sample

import (
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// A cable car that stopped.

// CableCar is six versions of one original.
func CableCar() []*diffing.Comparison {
	const (
		car     = "The cable car on Mount Skarn stopped at noon with 86 people on board, its operator said."
		nobody  = "Nobody was hurt, but some of the passengers hung above the gorge for five hours."
		sang    = "“We sang to keep the children calm,” said Ingrid Solvang, a teacher from Tarnby."
		bearing = "Engineers had changed the main bearing in June."
		ropes   = "The mountain rescue lowered the last of them on ropes after dark."
		fault   = "Director Paal Henning called it “a technical fault” and apologised."
		shut    = "The line stays shut until Thursday."
	)
	kept := func(list ...string) (rows []Row) {
		for _, text := range list {
			rows = append(rows, Row{Kind: diffing.Kept, Text: text})
		}
		return rows
	}
	dropped := func(text string) Row { return Row{Kind: diffing.Dropped, Text: text} }
	wire := func() *Article { return NewArticle("wire_11", "Norden Press") }
	mirror := Compare(wire(), NewArticle("mirror_2", "The Daily Mirror of Korsund"), []Row{
		{Kind: diffing.Garbled, Text: "The cable car on Mount Skarn stopped at noon with [-86-]{+68+} people on board, its operator said."},
		{Kind: diffing.Reworded, Text: "[-The mountain rescue-]{+Rescuers+} lowered the last of them on ropes after dark.", At: 55, Moved: true},
		dropped(nobody),
		{Kind: diffing.Garbled, Text: "“We sang to keep the children calm,” said Ingrid [-Solvang-]{+Solvan+}, a teacher from Tarnby."},
		{Kind: diffing.Kept, Text: bearing},
		{Kind: diffing.Garbled, Text: "Director Paal Henning called it “[-a technical fault-]{+a scandal+}” and apologised.", At: 60},
		{Kind: diffing.Kept, Text: shut, At: 70},
		{Kind: diffing.Added, Text: "Solvan said that she would not go up again."},
		{Kind: diffing.Added, Text: "Shares in the operator fell by three per cent.", Join: true},
	}, []Mark{
		{0, finding.Numeral, finding.High, "86", "68", "the number of people differs from the original"},
		{3, finding.Name, finding.High, "Solvang", "Solvan", "spelt Solvan where the original has Solvang"},
		{5, finding.Quotation, finding.High, "a technical fault", "a scandal", "the quotation differs from the original's"},
	}, "Carries six of seven sentences.")
	radio := Compare(wire(), NewArticle("radio_3", "Radio Nordmark"), []Row{
		dropped(car), dropped(nobody),
		{Kind: diffing.Garbled, Text: "“We sang to keep the children calm,” said Ingrid [-Solvang-]{+Solvan+}, a teacher from Tarnby."},
		dropped(bearing), dropped(ropes), dropped(fault),
		{Kind: diffing.Restyled, Text: "The line stays shut until [~Thursday|thursday~]."},
		{Kind: diffing.Added, Text: "The car went up for the first time in 1961."},
	}, []Mark{{2, finding.Name, finding.High, "Solvang", "Solvan", "spelt Solvan where the original has Solvang"}}, "Carries two of seven sentences.")
	list := []*diffing.Comparison{mirror, radio,
		Compare(wire(), NewArticle("post_4", "Korsund Post"), kept(car, nobody, sang, bearing, ropes, fault, shut), nil, "Carries all."),
		Compare(wire(), NewArticle("arbeider_5", "Østfjord Arbeiderblad"), append(kept(car, nobody, sang),
			dropped(bearing), dropped(ropes), dropped(fault), dropped(shut)), nil, "Carries three of seven sentences."),
		Compare(wire(), NewArticle("brief_6", ""), append(kept(car), dropped(nobody), dropped(sang), dropped(bearing), dropped(ropes), dropped(fault), dropped(shut)), nil, "Carries one."),
		Compare(wire(), NewArticle("havn_7", "Havn Kveldsblad"), append([]Row{
			{Kind: diffing.Reworded, Text: "The cable car [-on-]{+at+} Mount Skarn stopped at noon with 86 people on board, its operator said."}},
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
