package seed

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// A person of the story, who is named in full once at least.
type person struct {
	first, family string
	full          []int // tokens of the first name where the two stand together
	alone         []int // tokens of the family name where it stands alone
}

// bare is a token's text without its possessive ending.
func (t *token) bare() string {
	for _, s := range []string{"'s", "’s"} {
		if b, ok := strings.CutSuffix(t.text, s); ok {
			return b
		}
	}
	return t.text
}

// bareSpan is the span of a token without its possessive ending.
func (t *token) bareSpan() text.Span {
	return text.Span{Start: t.Start, End: t.Start + len(t.bare())}
}

// capital tells whether a token is a word written as a name is: with a
// capital, and not all in capitals.
func (t *token) capital() bool {
	r, n := utf8.DecodeRuneInString(t.text)
	return t.Kind == text.Letters && unicode.IsUpper(r) && strings.IndexFunc(t.text[n:], unicode.IsLower) >= 0
}

// names returns the tokens of each name, by its words' bare forms: words with
// a capital inside a sentence, wherever they stand, except titles, days,
// months and what else is no name.
func (r *reading) names() (forms []string, places map[string][]int) {
	never, sure := notNames(), make(map[string]bool)
	for _, t := range r.tokens {
		if t.capital() && !t.initial {
			sure[t.bare()] = true
		}
	}
	places = make(map[string][]int)
	for i, t := range r.tokens {
		form := t.bare()
		if !t.capital() || !sure[form] || never[strings.ToLower(form)] || isDemonym(form) {
			continue
		}
		if places[form] == nil {
			forms = append(forms, form)
		}
		places[form] = append(places[form], i)
	}
	return forms, places
}

func isDemonym(form string) bool {
	return slices.ContainsFunc([]string{"ian", "ians", "ish", "ese"}, func(s string) bool { return strings.HasSuffix(form, s) })
}

// titles are the words before a person's name.
func titles() map[string]bool {
	return set(`president minister prime governor mayor judge colonel captain professor doctor lawyer prosecutor senior
		presiding executive leader chairman chairwoman chief former federal finance energy labour labor transport health
		counterpart analyst manager head director brewer spokeswoman spokesman`)
}

// institutions are words that make a name of several words that of a body or
// a thing, not of a person.
func institutions() map[string]bool {
	return set(`bank board bureau central civic commission competition court electoral elections forum foundation
		harvest hospital hydro institute lake lakes library list medicine museum national news northern office party press
		radio rádio regional research review safety service supreme treaty union university upland waterways basin crews
		annals highland highlands agency transit pharma cape port porto lower upper alto morro são pedreira east west north
		south house federation council ministry company transport police veit sankt malz partner fellows cup league
		meteorology federal state states weather wire financial`)
}

func notNames() map[string]bool {
	m := set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
		september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec. christmas easter baroque drawdown diversion austrian czech`)
	for w := range titles() {
		m[w] = true
	}
	return m
}

// speaking are the verbs that give words to somebody, in the past tense.
func speaking() map[string]bool {
	return set("said says told added adds asked argued claimed warned replied wrote noted stressed explained denied insisted")
}

// findPeople finds pairs of names that are a person's: after a title, before
// a verb of saying, or with the second one beside such a verb elsewhere.
func (r *reading) findPeople() []person {
	_, places := r.names()
	body, title, says := institutions(), titles(), speaking()
	isName := make(map[int]bool)
	for _, at := range places {
		for _, i := range at {
			isName[i] = true
		}
	}
	speaks := func(i int) bool {
		return says[r.norm(i+1)] || says[r.norm(i-1)]
	}
	var people []person
	for i := range r.tokens {
		if !isName[i] || !isName[i+1] || !r.together(i) || isName[i-1] && r.together(i-1) || isName[i+2] && r.together(i+1) {
			continue
		}
		first, family := r.tokens[i], r.tokens[i+1]
		if first.text != first.bare() || body[first.Norm] || body[strings.ToLower(family.bare())] {
			continue
		}
		elsewhere := slices.ContainsFunc(places[family.bare()], speaks)
		if title[r.norm(i-1)] || elsewhere || says[r.norm(i+2)] || r.norm(i-1) == "said" {
			people = addPerson(people, first.text, family.bare(), i)
		}
	}
	for n := range people {
		p := &people[n]
		for _, i := range places[p.family] {
			if !slices.Contains(p.full, i-1) && !isName[i-1] {
				p.alone = append(p.alone, i)
			}
		}
	}
	return people
}

func addPerson(people []person, first, family string, at int) []person {
	for n := range people {
		if people[n].family == family {
			people[n].full = append(people[n].full, at)
			return people
		}
	}
	return append(people, person{first: first, family: family, full: []int{at}})
}
