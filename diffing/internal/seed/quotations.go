package seed

import (
	"strings"

	"storydiff/corpus/text"
)

func quotationWays() []way {
	return []way{
		{"word replaced", replacedInQuotes},
		{"words removed", removedInQuotes},
		{"word added", addedInQuotes},
		{"negation inside", negatedInQuotes},
		{"quotation invented", inventedQuotes},
		{"own voice in marks", ownVoiceQuoted},
	}
}

// inQuote makes a fault of a proposal for a quotation, which shows it whole.
func (q *quotation) fault(p proposal, severity, note string) proposal {
	return p.shownIn(q.Span).fault(severity, note)
}

// replacedInQuotes puts another word in somebody's mouth: one near in sense,
// or one that fits the grammar.
func replacedInQuotes(r *reading) []proposal {
	other := otherWords()
	var out []proposal
	for _, q := range r.quotes {
		for i := q.first; i < q.last; i++ {
			for _, with := range other[r.tokens[i].Norm] {
				p := replaced(r.tokens[i].Span, likeCase(r.tokens[i].text, with))
				out = append(out, q.fault(p, "medium", r.tokens[i].Norm+" becomes "+with))
			}
		}
	}
	return out
}

// removedInQuotes leaves out words from the middle of a quotation: an adverb
// or an adjective, or a phrase from its preposition to its noun.
func removedInQuotes(r *reading) []proposal {
	spare := set(`single good careful honest best very again now today really never only tired long new hard
		early late first last whole open terrible simple little clear modest always too second just ever still`)
	preposition, article := set("in on from into with at by about under"), set("a an the our my your their this that")
	var out []proposal
	for _, q := range r.quotes {
		for i := q.first + 1; i < q.last-2; i++ {
			if !r.together(i-1) || r.tokens[i+1].Kind == text.Punctuation {
				continue
			}
			n := 0
			switch {
			case spare[r.norm(i)] && r.together(i):
				n = 1
			case preposition[r.norm(i)] && article[r.norm(i+1)] && i+3 < q.last && r.together(i) && r.together(i+1) && r.together(i+2):
				n = 3
			}
			if n > 0 && i+n < q.last-1 {
				p := proposal{patches: []patch{deletion(r.withSpace(i, i+n))}}
				out = append(out, q.fault(p, "medium", r.a.Slice(r.span(i, i+n))+" is gone"))
			}
		}
	}
	return out
}

// addedInQuotes puts in an adverb after a pronoun, or an adjective after an
// article.
func addedInQuotes(r *reading) []proposal {
	pronoun, article := set("we i they you nobody"), set("a the our my")
	var out []proposal
	for _, q := range r.quotes {
		if q.wordCount(r) < 4 {
			continue
		}
		for i := q.first; i < q.last-1; i++ {
			if !r.together(i) || r.tokens[i+1].Kind != text.Letters {
				continue
			}
			var words []string
			switch {
			case pronoun[r.norm(i)]:
				words = []string{"really", "simply", "certainly"}
			case article[r.norm(i)] && !strings.ContainsAny(r.norm(i + 1)[:1], "aeiou"):
				words = []string{"whole", "real", "strange"}
			}
			for _, w := range words {
				p := proposal{patches: []patch{insertion(r.tokens[i].End, " "+w)}}
				out = append(out, q.fault(p, "medium", w+" is put in"))
			}
		}
	}
	return out
}

// negatedInQuotes turns what somebody says into its opposite.
func negatedInQuotes(r *reading) []proposal {
	var out []proposal
	for _, q := range r.quotes {
		for _, p := range append(r.negatable(q.first, q.last), r.negated(q.first, q.last)...) {
			out = append(out, q.fault(p, "high", p.note))
		}
	}
	return out
}

// inventedQuotes puts a sentence in the mouth of a person of the story, at the
// end of a paragraph.
func inventedQuotes(r *reading) []proposal {
	var out []proposal
	for n, b := range r.blocks {
		for k, said := range invented() {
			who := []string{"he said", "she said"}[k%2]
			if len(r.people) > 0 && k%3 != 0 {
				who = r.people[(n+k)%len(r.people)].family + []string{" said", " added"}[k%2]
			}
			p := proposal{patches: []patch{insertion(b.End, ` "`+said+`," `+who+`.`)}}
			p.come = []text.Span{{Start: b.End, End: b.End}}
			out = append(out, p.fault("high", "nobody says this in the original"))
		}
	}
	return out
}

func invented() []string {
	return []string{
		"We have nothing to hide from anybody",
		"This cannot go on for another winter",
		"There will be a time to settle accounts",
		"The numbers speak for themselves",
		"It was never a question of money",
		"We owe the people an answer",
		"Somebody will have to pay for it",
		"I have seen worse and said less",
		"Our patience is not a bottomless well",
		"Everyone in the room knew what it meant",
		"That is how trust is lost",
		"We shall remember who stood by us",
		"You can't build a house from the roof down",
		"It is a victory for common sense",
		"The door has been shut in our faces",
		"Nothing has been decided and nothing is safe",
	}
}

// ownVoiceQuoted puts quotation marks round words of the article's own: the
// end of an indirect statement, or six words and more without a mark.
func ownVoiceQuoted(r *reading) []proposal {
	var out []proposal
	for from := 0; from < len(r.tokens); from++ {
		if r.tokens[from].quoted || r.tokens[from].initial || r.tokens[from].Kind == text.Punctuation {
			continue
		}
		after := r.norm(from - 1)
		if speaking()[r.norm(from)] || set("but and or who which where that while")[r.norm(from)] {
			continue
		}
		if after != "that" && after != "said" && after != "," && after != "to" {
			continue
		}
		to := from
		for to < len(r.tokens) && r.tokens[to].sentence == r.tokens[from].sentence && !r.tokens[to].quoted && r.tokens[to].Kind != text.Punctuation {
			to++
		}
		if to-from < 6 {
			continue
		}
		for _, end := range []int{to, from + 6, from + 8} {
			if end > to || end < to && r.weakEnd(end-1) {
				continue
			}
			s := r.span(from, end)
			p := proposal{patches: []patch{insertion(s.Start, `"`), insertion(s.End, `"`)}}
			out = append(out, p.shownIn(s).fault("medium", "the article's own words stand in quotation marks"))
		}
	}
	return out
}

// weakEnd tells whether token i leads on to the next, so that no quotation
// ends with it.
func (r *reading) weakEnd(i int) bool {
	leads := set(`a an the of to in on for with by from and or that its their his her at as is was were are be been had has have not than
		more about some who which after before because when but if until during will would could should may can over under into what how`)
	name := r.tokens[i].capital() && i+1 < len(r.tokens) && r.tokens[i+1].capital()
	return leads[r.norm(i)] || name || speaking()[r.norm(i)] || r.tokens[i].Kind == text.Number || r.tokens[i+1].Kind == text.Number
}
