package statements

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing/facts"
	"storydiff/diffing/internal/cases"
)

func TestClauses(t *testing.T) { cases.Run(t, "testdata/clauses.txt", clausesIn) }

// reading reads a text as the only article of a story.
func reading(content string) *facts.Reading {
	a := corpus.NewArticle("article", "", content)
	l := facts.NewLexicon()
	p := facts.ReadArticle(l, a, facts.ReadVocabulary(a), 0)
	l.Frequency, l.Sentences = p.CountStems(len(l.IDs))
	p.SketchSentences(l)
	facts.MarkNames([]*facts.Reading{p})
	return p
}

var kindNames = [...]string{Main: "", Said: "said: ", Subordinate: "sub: ", Relative: "rel: ", Reduced: "part: ", ToDo: "to: "}

var modalityNames = [...]string{AsFact: "", Possible: "possibly ", Likely: "likely ", Intended: "meant to ", Necessary: "must ", Conditional: "would "}

// clausesIn writes the clauses of the last sentence of a text.
func clausesIn(content string) string {
	p := reading(content)
	var out []string
	for _, c := range Read(p, len(p.Article.Sentences)-1) {
		out = append(out, written(p, c))
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, " / ")
}

func written(p *facts.Reading, c Clause) string {
	var b strings.Builder
	b.WriteString(kindNames[c.Kind])
	b.WriteString(phrases(p, c.Subject))
	b.WriteString(" " + modalityNames[c.Verb.Modality])
	if c.Verb.Negated {
		b.WriteString("not ")
	}
	if c.Verb.Passive {
		b.WriteString("be-")
	}
	b.WriteString(c.Verb.Infinitive)
	if c.Verb.Particle != "" {
		b.WriteString("_" + c.Verb.Particle)
	}
	if len(c.Objects) > 0 {
		b.WriteString(" " + phrases(p, c.Objects))
	}
	if len(c.Agents) > 0 {
		b.WriteString(" by " + phrases(p, c.Agents))
	}
	for _, a := range c.Adjuncts {
		b.WriteString(" " + a.Preposition + " " + phrases(p, []Phrase{a.Phrase}))
	}
	if len(c.Source) > 0 {
		b.WriteString(" < " + phrases(p, c.Source))
	}
	if !c.Sure {
		b.WriteString(" ?")
	}
	return b.String()
}

// phrases writes phrases in brackets, each with the names in apposition to it.
func phrases(p *facts.Reading, list []Phrase) string {
	if len(list) == 0 {
		return "[-]"
	}
	var out []string
	for _, x := range list {
		s := p.Place(x.First, x.Last).Text
		for _, n := range x.Names {
			if n.First >= x.Last || n.Last <= x.First {
				s += " = " + p.Place(n.First, n.Last).Text
			}
		}
		if x.Plural && !x.Pronoun {
			s += "*"
		}
		out = append(out, s)
	}
	return "[" + strings.Join(out, ", ") + "]"
}
