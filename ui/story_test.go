package ui

import (
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// The story of the tests: a lock gate that gave way. Everything in it is
// invented.

// mirror is a version with some of everything.
func mirror() *diffing.Comparison {
	rows := []row{
		{kind: diffing.Furniture, text: "SHARE THIS STORY"},
		{kind: diffing.Garbled, text: "The {+old +}lock gate at Hallbrygge gave way [-on Tuesday night-]{+late on Tuesday+}, and [-1,240-]{+1,420+} people [-were told to leave-]{+had to leave+} their homes."},
		{kind: diffing.Restyled, text: "[~“|\"~]We heard a bang and then the water came,[~”|\"~] said the lock keeper, Jørgen Sæterdal."},
		{kind: diffing.Kept, text: "Nobody was hurt."},
		{kind: diffing.Reworded, text: "Divers [-will look at-]{+are to inspect+} the hinges [-as soon as-]{+once+} the current allows it, the harbour office said.", at: 95, moved: true},
		{kind: diffing.Dropped, text: "The gate was last overhauled eleven years ago, and a report in spring had asked for new bolts."},
		{kind: diffing.Garbled, text: "Mayor [-Ilse Brandvik-]{+Else Brandvik+} called the night “[-a narrow escape-]{+a disaster+}” and thanked the volunteers."},
		{kind: diffing.Added, text: "Shares in the company that runs the canal fell by four per cent on Wednesday."},
		{kind: diffing.Added, text: "It is the third accident of its kind along the coast.", join: true},
		{kind: diffing.Furniture, text: "<READ ALSO: The canal in pictures"},
		{kind: diffing.Furniture, text: "<Sign up for the morning letter"},
		{kind: diffing.Reworded, text: "Schools stay shut until Friday. / [-Buses run as usual.-]{+The buses go on running.+}"},
		{kind: diffing.Dropped, text: "A spokesman for the canal company did not answer questions."},
		{kind: diffing.Kept, text: "The water had fallen by half a metre on Wednesday at noon.", at: 200},
		{kind: diffing.Kept, text: "The water had fallen by half a metre on Wednesday at noon.", at: 200, again: true},
	}
	marks := []mark{
		{-1, finding.Credit, finding.Medium, "", "", "the agency is not credited anywhere in the version"},
		{1, finding.Numeral, finding.High, "1,240", "1,420", "the number of people differs from the original"},
		{6, finding.Name, finding.High, "Ilse Brandvik", "Else Brandvik", "the mayor's first name differs from the original, here and wherever else she is named"},
		{6, finding.Quotation, finding.Medium, "a narrow escape", "a disaster", "the quotation differs from the original's: “a disaster” for “a narrow escape”"},
		{4, finding.Hedge, finding.Low, "as soon as", "once", "the condition is put otherwise"},
	}
	return compare(newArticleBuilder("wire_7731", "Norden Press"), newArticleBuilder("mirror_0412", "The Daily Mirror of Korsund"), rows, marks,
		"Carries six of eight sentences, three of them word for word. A number and the mayor's name differ; two sentences are added.")
}

// post is a version that keeps nearly everything; its original is mirror's.
func post(original *articleBuilder) *diffing.Comparison {
	rows := []row{
		{kind: diffing.Kept, text: "The lock gate at Hallbrygge gave way on Tuesday night, and 1,240 people were told to leave their homes."},
		{kind: diffing.Kept, text: "“We heard a bang and then the water came,” said the lock keeper, Jørgen Sæterdal."},
		{kind: diffing.Dropped, text: "Nobody was hurt."},
	}
	return compare(original, newArticleBuilder("post_0398", "Korsund Post"), rows, nil, "Carries two of three sentences, both word for word.")
}

// lockGate is the story of the tests with both versions. The second has an
// original of its own that is left out of the story, which the screens do not
// mind.
func lockGate() []*diffing.Comparison {
	return []*diffing.Comparison{mirror(), post(newArticleBuilder("wire_7731", "Norden Press"))}
}
