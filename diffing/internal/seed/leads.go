package seed

import (
	"fmt"
	"strings"

	"storydiff/corpus/text"
)

func leadWays() []way {
	return []way{
		{"lead removed", removedLeads},
		{"lead moved down", loweredLeads},
		{"another paragraph first", otherOpenings},
	}
}

// lead returns the index of the first sentence of the story.
func (r *reading) lead() int {
	for _, b := range r.blocks {
		for i := b.FirstSentence; i < b.LastSentence; i++ {
			if r.story(i) {
				return i
			}
		}
	}
	return -1
}

// mostCut is how many sentences are cut with the lead at most.
const mostCut = 10

// removedLeads cuts the lead, alone and with sentences after it.
func removedLeads(r *reading) []proposal {
	lead := r.lead()
	var out []proposal
	for n := 0; lead >= 0 && n < mostCut && lead+n+1 < len(r.a.Sentences); n++ {
		if !r.story(lead+n) || !r.story(lead+n+1) {
			break
		}
		cut := text.Span{Start: r.a.Sentences[lead].Start, End: r.a.Sentences[lead+n+1].Start}
		p := proposal{patches: []patch{deletion(cut)}, gone: []text.Span{cut}}
		out = append(out, p.fault("medium", fmt.Sprintf("the lead is gone, with %d sentences more", n)))
	}
	return out
}

// loweredLeads puts the lead after each paragraph from the second on.
func loweredLeads(r *reading) []proposal {
	lead := r.lead()
	if lead < 0 || lead+1 >= len(r.a.Sentences) {
		return nil
	}
	s := r.a.Sentences[lead].Span
	cut := text.Span{Start: s.Start, End: r.a.Sentences[lead+1].Start}
	var out []proposal
	for n, b := range r.blocks {
		if n < 1 {
			continue
		}
		p := proposal{patches: []patch{deletion(cut), insertion(b.End, "\n\n"+r.a.Slice(s))}}
		p.gone, p.come = []text.Span{s}, []text.Span{{Start: b.End, End: b.End}}
		out = append(out, p.fault("medium", fmt.Sprintf("the lead stands after paragraph %d", n+1)))
	}
	return out
}

// otherOpenings puts each paragraph from the second on before the lead.
func otherOpenings(r *reading) []proposal {
	lead := r.lead()
	var out []proposal
	for n, b := range r.blocks {
		if n < 1 || lead < 0 {
			continue
		}
		s := r.a.Sentences[lead].Span
		cut := text.Span{Start: b.Start - len("\n\n"), End: b.End}
		if !strings.HasPrefix(r.a.Slice(cut), "\n\n") || b.Len() < 40 {
			continue
		}
		p := proposal{patches: []patch{insertion(s.Start, r.a.Slice(b.Span)+"\n\n"), deletion(cut)}}
		p.both, p.gone, p.come = []text.Span{s}, []text.Span{b.Span}, []text.Span{{Start: s.Start, End: s.Start}}
		out = append(out, p.fault("medium", fmt.Sprintf("paragraph %d stands before the lead", n+1)))
	}
	return out
}
