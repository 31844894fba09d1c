package sample

import (
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// A lock gate that gave way.

// Mirror is a version with some of everything.
func Mirror() *diffing.Comparison {
	rows := []Row{
		{Kind: diffing.Furniture, Text: "SHARE THIS STORY"},
		{Kind: diffing.Garbled, Text: "The {+old +}lock gate at Hallbrygge gave way [-on Tuesday night-]{+late on Tuesday+}, " +
			"and [-1,240-]{+1,420+} people [-were told to leave-]{+had to leave+} their homes."},
		{Kind: diffing.Restyled, Text: "[~“|\"~]We heard a bang and then the water came,[~”|\"~] said the lock keeper, Jørgen Sæterdal."},
		{Kind: diffing.Kept, Text: "Nobody was hurt."},
		{Kind: diffing.Reworded, Text: "Divers [-will look at-]{+are to inspect+} the hinges [-as soon as-]{+once+} the current allows it, the harbour office said.", At: 95, Moved: true},
		{Kind: diffing.Dropped, Text: "The gate was last overhauled eleven years ago, and a report in spring had asked for new bolts."},
		{Kind: diffing.Garbled, Text: "Mayor [-Ilse Brandvik-]{+Else Brandvik+} called the night “[-a narrow escape-]{+a disaster+}” and thanked the volunteers."},
		{Kind: diffing.Added, Text: "Shares in the company that runs the canal fell by four per cent on Wednesday."},
		{Kind: diffing.Added, Text: "It is the third accident of its kind along the coast.", Join: true},
		{Kind: diffing.Furniture, Text: "<READ ALSO: The canal in pictures"},
		{Kind: diffing.Furniture, Text: "<Sign up for the morning letter"},
		{Kind: diffing.Reworded, Text: "Schools stay shut until Friday. / [-Buses run as usual.-]{+The buses go on running.+}"},
		{Kind: diffing.Dropped, Text: "A spokesman for the canal company did not answer questions."},
		{Kind: diffing.Kept, Text: "The water had fallen by half a metre on Wednesday at noon.", At: 200},
		{Kind: diffing.Kept, Text: "The water had fallen by half a metre on Wednesday at noon.", At: 200, Again: true},
	}
	marks := []Mark{
		{-1, finding.Credit, finding.Medium, "", "", "the agency is not credited anywhere in the version"},
		{1, finding.Numeral, finding.High, "1,240", "1,420", "the number of people differs from the original"},
		{6, finding.Name, finding.High, "Ilse Brandvik", "Else Brandvik", "the mayor's first name differs from the original, here and wherever else she is named"},
		{6, finding.Quotation, finding.Medium, "a narrow escape", "a disaster", "the quotation differs from the original's: “a disaster” for “a narrow escape”"},
		{4, finding.Hedge, finding.Low, "as soon as", "once", "the condition is put otherwise"},
	}
	return Compare(NewArticle("wire_7731", "Norden Press"), NewArticle("mirror_0412", "The Daily Mirror of Korsund"), rows, marks,
		"Carries six of eight sentences, three of them word for word. A number and the mayor's name differ; two sentences are added.")
}

// Post is a version that keeps nearly everything; its original is Mirror's.
func Post(original *Article) *diffing.Comparison {
	rows := []Row{
		{Kind: diffing.Kept, Text: "The lock gate at Hallbrygge gave way on Tuesday night, and 1,240 people were told to leave their homes."},
		{Kind: diffing.Kept, Text: "“We heard a bang and then the water came,” said the lock keeper, Jørgen Sæterdal."},
		{Kind: diffing.Dropped, Text: "Nobody was hurt."},
	}
	return Compare(original, NewArticle("post_0398", "Korsund Post"), rows, nil, "Carries two of three sentences, both word for word.")
}

// LockGate is the story of the lock gate with both versions. The second has an
// original of its own that is left out of the story, which the screens do not
// mind.
func LockGate() []*diffing.Comparison {
	return []*diffing.Comparison{Mirror(), Post(NewArticle("wire_7731", "Norden Press"))}
}
