package statements

import (
	"fmt"
	"os"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

func TestZZEvents(t *testing.T) {
	b, err := os.ReadFile("/tmp/fx/sent.txt")
	if err != nil {
		t.Skip()
	}
	p := reading(string(b))
	for i, s := range p.Article.Sentences {
		fmt.Println("S:", p.Article.Slice(s.Span))
		for _, c := range Read(p, i) {
			fmt.Printf("   clause kind=%d %q verb=%q inf=%s pass=%v neg=%v mod=%d of=%d sure=%v", c.Kind, ws(p, c.Span), ws(p, c.Verb.Span), c.Verb.Infinitive, c.Verb.Passive, c.Verb.Negated, c.Verb.Modality, c.Of, c.Sure)
			for _, x := range c.Subject {
				fmt.Printf(" S[%s]", ws(p, x.Span))
			}
			for _, x := range c.Objects {
				fmt.Printf(" O[%s]", ws(p, x.Span))
			}
			for _, x := range c.Agents {
				fmt.Printf(" BY[%s]", ws(p, x.Span))
			}
			for _, x := range c.Adjuncts {
				fmt.Printf(" %s[%s]", x.Preposition, ws(p, x.Span))
			}
			for _, x := range c.Source {
				fmt.Printf(" <%s>", ws(p, x.Span))
			}
			fmt.Println()
		}
		for _, e := range EventsOf(p, i) {
			fmt.Printf("   event %s key=%s grade=%d not=%v sure=%v noun=%v is=%v sourced=%v by=%q\n", p.Article.Words[e.Word].Norm, e.Key, e.Grade, e.Not, e.Sure, e.Noun, e.Is, e.Sourced, ws(p, e.By))
		}
		for _, x := range facts.SpeakersIn(p.Speakers(), []int{i}) {
			fmt.Printf("   speaker %q name=%q role=%q plural=%v listed=%v verb=%s\n", ws(p, Span{x.First, x.Last}), x.Name, x.Role, x.Plural, x.Listed, p.Article.Words[max(0, x.Verb)].Norm)
		}
		for _, q := range p.QuantitiesOf([]int{i}) {
			fmt.Printf("   number %v to=%v unit=%s per=%s bound=%d share=%v paired=%v vague=%v ord=%v words=%q things=%v\n", q.Value, q.To, q.Unit, q.Per, q.Bound, q.Share, q.Paired, q.Vague, q.Ordinal, ws(p, Span{q.First, q.Last}), q.Things)
		}
	}
}

func ws(p *facts.Reading, x Span) string {
	if x.First >= x.Last {
		return ""
	}
	return p.Article.Text[p.Article.Words[x.First].Start:p.Article.Words[x.Last-1].End]
}

var _ = text.Body
