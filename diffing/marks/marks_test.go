package marks

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// marked makes an article of a text in which words are marked as <p:Ines Tolvaj>,
// with the first letter of the kind.
func marked(written string) *text.Article {
	kinds := map[byte]text.MarkKind{
		'p': text.PersonMark, 'o': text.OrganisationMark, 'l': text.PlaceMark, 'n': text.NumberMark, 'm': text.MoneyMark, 't': text.TimeMark, 'q': text.QuotationMark,
	}
	var b strings.Builder
	var open []int
	var found []text.Mark
	for i := 0; i < len(written); i++ {
		switch c := written[i]; {
		case c == '<':
			open = append(open, len(found))
			found = append(found, text.Mark{Span: text.Span{Start: b.Len()}, Kind: kinds[written[i+1]]})
			i += 2
		case c == '>':
			found[open[len(open)-1]].End = b.Len()
			open = open[:len(open)-1]
		default:
			b.WriteByte(c)
		}
	}
	a := corpus.NewArticle("a", "", b.String())
	a.Marks = found
	return a
}

func written(a *text.Article, m *Marks) string {
	if m == nil {
		return ""
	}
	var all []string
	for name, list := range [][]Mark{m.Names, m.Numbers, m.Times, m.Quotes} {
		for _, w := range list {
			all = append(all, fmt.Sprintf("%c:%s", "NntQ"[name], a.Text[a.Words[w.First].Start:a.Words[w.Last-1].End]))
		}
	}
	return strings.Join(all, " | ")
}

func TestOf(t *testing.T) {
	for in, want := range map[string]string{
		"The ferry stopped.": "",
		"Yesterday <p:Ines Tolvaj> met <o:the Court of Appeal> in <l:Port Skarn>.":  "N:Ines Tolvaj | N:Court of Appeal | N:Port Skarn",
		"Then <p:Mayor Ines Tolvaj,> spoke of <p:Orn>'s boat.":                      "N:Ines Tolvaj | N:Orn's",
		"It is the <l:Skarn>-based office, and <n:1>,900 boats, and <n:3,100> men.": "n:3,100",
		"Then <o:the harbour office> and <o:Office for Sea Fishing and Ports> met.": "N:Office for Sea Fishing and Ports",
		"He met <p:Ines Tolvaj. Tor> left.":                                         "",
		"He said <q:nobody from <l:Skarn> gains>. <q:It stopped. We go.>":           "N:Skarn | Q:nobody from Skarn gains | Q:It stopped. We go",
		"He paid <m:$2.4 million> at <t:noon>.":                                     "n:$2.4 million | t:noon",
		"Met <o:Bank of <l:Skarn>> here.":                                           "N:Bank of Skarn",
	} {
		a := marked(in)
		if got := written(a, Of(a)); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestShare(t *testing.T) {
	a := marked("Today <p:Ines Tolvaj> of <l:Utlo> counted <n:1900> boats at <t:1700> hours in <l:Port Skarn>.")
	b := marked("Ines Tolvaj's office counted 1900 boats on Utlo. At 1700 hours, 1900 more came to <o:Port Skarn>.")
	c := marked("The ferry stopped in port skarn.")
	got := Share([]*text.Article{a, b, c})
	for i, want := range []string{
		"N:Ines Tolvaj | N:Utlo | N:Port Skarn | n:1900 | t:1700",
		"N:Ines Tolvaj's | N:Port Skarn | n:1900 | t:1700",
		"",
	} {
		article := []*text.Article{a, b, c}[i]
		if got := written(article, got[i]); got != want {
			t.Errorf("article %d: got %s, want %s", i, got, want)
		}
	}
	if k := got[1].Names[1].Kind; k != text.OrganisationMark {
		t.Errorf("what another article says counts for more than its own: kind %d", k)
	}
	for _, m := range Share([]*text.Article{marked("A."), marked("B.")}) {
		if m != nil {
			t.Error("marks where there are none")
		}
	}
}
