package facts

import (
	"slices"
	"sync"
	"testing"
)

// TestWholeShared asks for everything at once: the race detector sees whether
// it may be.
func TestWholeShared(t *testing.T) {
	p := reading("On 3 May Orla Venn, 52, told the court of Lenn: “The bridge is safe.” Venn left Lenn in June.")
	var asking sync.WaitGroup
	for range 4 {
		asking.Go(func() {
			p.Quoted()
			p.ShortlyQuoted()
			p.Speakers()
			p.FullNames()
			p.Terms()
			p.Quantities()
			p.Whens()
			p.IsPlace("lenn")
			p.HasName([]string{"orla", "venn"})
			p.SharesMention("orla", "venn")
			p.Concordance().Has([]int32{p.Entries[0].Variant})
		})
	}
	asking.Wait()
	book, quotes := p.NameIndex(), p.Quotes()
	if p.NameIndex() != book || &p.Quotes()[0] != &quotes[0] {
		t.Error("the article is read again for whoever asks")
	}
}

// TestFactsOfSentences asks for the facts of sentences in any order.
func TestFactsOfSentences(t *testing.T) {
	p := reading("One was 11. Two were 22 and 23. Three were none. Four were 44.")
	for _, x := range []struct {
		sentences []int
		want      []float64
	}{
		{nil, nil}, {[]int{0}, []float64{11}}, {[]int{1, 2, 3}, []float64{22, 23, 44}}, {[]int{3, 0}, []float64{44, 11}}, {[]int{2}, nil}, {[]int{0, 2, 3}, []float64{11, 44}},
	} {
		var got []float64
		for _, q := range p.QuantitiesOf(x.sentences) {
			if q.Value > 10 {
				got = append(got, q.Value)
			}
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("sentences %v have %v, not %v", x.sentences, got, x.want)
		}
	}
	if got := p.QuantitiesOf([]int{1}); cap(got) != len(got) {
		t.Error("what is appended to a sentence's numbers overwrites the next one's")
	}
}
