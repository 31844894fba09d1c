package seed

import (
	"slices"

	"storydiff/corpus/text"
)

func attributionWays() []way {
	return []way{
		{"speaker exchanged", exchangedSpeakers},
		{"pronoun becomes another", namedSpeakers},
		{"spread to more people", spreadSpeakers},
		{"body exchanged", exchangedBodies},
	}
}

// A saying is somebody with a verb of saying beside him, outside quotations.
type saying struct {
	verb     int // token
	from, to int // tokens of the speaker with titles, half open
	person   int // index into reading.people, or -1 for a pronoun
}

// sayings finds who says what: "she said", "Renn told", "said Captain Ada
// Renn", and with an apposition between, "the captain, Ada Renn, said".
func (r *reading) sayings() []saying {
	verbs := speaking()
	var out []saying
	for v, t := range r.tokens {
		if t.quoted || !verbs[t.Norm] || t.Kind != text.Letters {
			continue
		}
		before := v - 1
		if r.norm(before) == "," {
			before--
		}
		switch {
		case set("he she")[r.norm(v-1)]:
			out = append(out, saying{v, v - 1, v, -1})
		case r.personEnding(before) >= 0:
			who := r.personEnding(before)
			out = append(out, saying{v, r.speakerStart(before, who), before + 1, who})
		case r.personAfter(v) > 0:
			last := r.personAfter(v)
			out = append(out, saying{v, v + 1, last + 1, r.personEnding(last)})
		}
	}
	return out
}

// personEnding returns the person whose family name token i is, without a
// possessive ending, or -1.
func (r *reading) personEnding(i int) int {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].quoted {
		return -1
	}
	return slices.IndexFunc(r.people, func(p person) bool { return p.family == r.tokens[i].text })
}

// speakerStart returns the first token of the name that ends with token i:
// with the first name and the titles before it.
func (r *reading) speakerStart(i, who int) int {
	if i > 0 && r.tokens[i-1].text == r.people[who].first {
		i--
	}
	for title := titles(); i > 0 && r.together(i-1) && title[r.norm(i-1)] && r.tokens[i-1].capital(); {
		i--
	}
	return i
}

// personAfter returns the token of the family name of who is named right
// after a verb, or 0.
func (r *reading) personAfter(verb int) int {
	for i := verb + 1; i < len(r.tokens) && i < verb+6 && r.tokens[i].capital() && r.together(i-1); i++ {
		if r.personEnding(i) >= 0 {
			return i
		}
	}
	return 0
}

// paragraphOf returns the paragraph of token i.
func (r *reading) paragraphOf(i int) text.Span {
	return r.a.Paragraphs[r.a.Sentences[r.tokens[i].sentence].Paragraph].Span
}

// putInMouth proposes another speaker.
func (r *reading) putInMouth(s saying, who string) proposal {
	if r.tokens[s.from].Start == r.sentence(s.from).Start {
		who = capital(who)
	}
	return replaced(r.span(s.from, s.to), who).shownIn(r.paragraphOf(s.verb))
}

// called is what to call a person: in full where the speaker was.
func (s saying) called(p person) string {
	if s.to-s.from > 1 {
		return p.first + " " + p.family
	}
	return p.family
}

// exchangedSpeakers gives what somebody says to each other person who is not
// named in the sentence.
func exchangedSpeakers(r *reading) []proposal {
	var out []proposal
	for _, s := range r.sayings() {
		for n, p := range r.people {
			if s.person >= 0 && n != s.person && !r.namedIn(p, r.sentence(s.verb)) {
				out = append(out, r.putInMouth(s, s.called(p)).fault("high", r.people[s.person].family+"'s words are given to "+p.family))
			}
		}
	}
	return out
}

// namedSpeakers puts the name of a person who cannot be meant in the place of
// "he" or "she": one who is named neither in the paragraph nor in the three
// before it.
func namedSpeakers(r *reading) []proposal {
	var out []proposal
	for _, s := range r.sayings() {
		if s.person >= 0 {
			continue
		}
		near := r.paragraphOf(s.verb)
		at := r.a.Sentences[r.tokens[s.verb].sentence].Paragraph
		near.Start = r.a.Paragraphs[max(0, at-3)].Start
		for _, p := range r.people {
			if !r.namedIn(p, near) {
				out = append(out, r.putInMouth(s, p.family).fault("high", "what "+r.norm(s.from)+" said is given to "+p.family))
			}
		}
	}
	return out
}

// namedIn tells whether a person's family name stands in a span.
func (r *reading) namedIn(p person, s text.Span) bool {
	return slices.ContainsFunc(r.tokens, func(t token) bool { return s.Start <= t.Start && t.End <= s.End && t.bare() == p.family })
}

// spreadSpeakers gives what one said to several.
func spreadSpeakers(r *reading) []proposal {
	var out []proposal
	for _, s := range r.sayings() {
		if set("says denied adds")[r.norm(s.verb)] {
			continue
		}
		// What is said of one person beside the name does not fit a crowd.
		if t := r.norm(s.to); t == "," || r.norm(s.from-1) == "," {
			continue
		}
		crowd := []string{"officials", "experts", "residents", "several people"}
		if s.person < 0 {
			crowd = []string{"they", "officials"}
		}
		for _, who := range crowd {
			out = append(out, r.putInMouth(s, who).fault("medium", "one speaker becomes "+who))
		}
	}
	return out
}

// exchangedBodies gives what an institution said to another one.
func exchangedBodies(r *reading) []proposal {
	body := set(`agency authority bank board brigade commission company council court defense foundation institute ministry museum
		office panel police service union federation operator`)
	verbs := speaking()
	var out []proposal
	for v, t := range r.tokens {
		if t.quoted || !verbs[t.Norm] || !body[r.norm(v-1)] {
			continue
		}
		from := v - 1
		for from > 0 && r.together(from-1) && r.tokens[from-1].Kind == text.Letters && r.norm(from) != "the" && v-from < 6 {
			from--
		}
		if r.norm(from) != "the" {
			continue
		}
		for _, who := range []string{"the finance ministry", "the mayor's office", "a trade association", "the opposition"} {
			s := saying{v, from, v, -1}
			out = append(out, r.putInMouth(s, who).fault("medium", "what "+r.a.Slice(r.span(from, v))+" said is given to "+who))
		}
	}
	return out
}
