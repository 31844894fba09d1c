// Package seed plants faults and harmless changes in articles, so that what a
// comparison says of them can be measured against what was done.
//
// A fault is one that newsrooms make: a letter of a name lost, digits swapped,
// a speaker exchanged, "alleged" cut. A harmless change is one that a desk
// makes on purpose: other quotation marks, another spelling, a number in
// letters. Both are planned by rules and lists of this package's own. Nothing
// of package diffing is used, for a test by the rules under test proves
// nothing.
//
// Every way of planting goes through an article once and proposes all that it
// could do to it. Plant then draws from the proposals.
package seed

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// Kind is a type of fault, by the name that package diffing's types give it,
// or a kind of harmless change.
type Kind string

// The types of faults.
const (
	Name        Kind = "name"
	Number      Kind = "number"
	Date        Kind = "date"
	Quotation   Kind = "quotation"
	Attribution Kind = "attribution"
	Negation    Kind = "negation"
	Hedge       Kind = "hedge"
	Term        Kind = "term"
	Lead        Kind = "lead"
	Credit      Kind = "credit"
)

// The kinds of faults in what a sentence states, whose words are all right: they
// are told under one of the types above.
const (
	OtherName        Kind = "other name"
	NamesExchanged   Kind = "names exchanged"
	NumbersExchanged Kind = "numbers exchanged"
	OppositeWord     Kind = "opposite word"
	OtherNoun        Kind = "other noun"
)

// The kinds of harmless changes.
const (
	Marks        Kind = "quotation marks"
	Dashes       Kind = "dashes"
	Spaces       Kind = "spaces"
	Commas       Kind = "comma before mark"
	Spelling     Kind = "spelling"
	Numerals     Kind = "number form"
	Contractions Kind = "contraction"
	Days         Kind = "equal date"
	Accents      Kind = "accents"
	Order        Kind = "order"
	Paragraphs   Kind = "paragraphs"
	Furniture    Kind = "furniture"
	Saying       Kind = "attribution moved"
)

// Faults lists the kinds of faults.
func Faults() []Kind {
	return []Kind{Name, Number, Date, Quotation, Attribution, Negation, Hedge, Term, Lead, Credit, OtherName, NamesExchanged, NumbersExchanged, OppositeWord, OtherNoun}
}

// Harmless lists the kinds of harmless changes.
func Harmless() []Kind {
	return []Kind{Marks, Dashes, Spaces, Commas, Spelling, Numerals, Contractions, Days, Accents, Order, Paragraphs, Furniture, Saying}
}

// A Fault is a departure that an editor should be told.
type Fault struct {
	Type Kind
	// Also is another type under which the fault may be told as well, or empty.
	Also Kind
	// Way names what was done, for all faults done the same way.
	Way string
	// Severity is the least that will do: low, medium or high.
	Severity string
	// Original and Version are spans of bytes of the two texts, in order: where
	// the fault shows. One of them is empty where a side has nothing to show.
	Original, Version []text.Span
	Note              string
}

// A Change is a difference that says the same.
type Change struct {
	Kind              Kind
	Way               string
	Original, Version []text.Span // as in a Fault
}

// Planted is an article with what was done to it. Outside the spans of its
// faults and changes its text is the original's, white space apart.
type Planted struct {
	Article  *text.Article
	Text     string // the article's
	Faults   []Fault
	Harmless []Change
}

// A Ground is an article made ready for planting: what each kind's ways
// propose is worked out once. It is not for several goroutines at a time.
type Ground struct {
	*reading
	proposed map[Kind][][]proposal // by way
}

// Break makes an article ready for planting.
func Break(a *text.Article) *Ground {
	return &Ground{reading: read(a), proposed: make(map[Kind][][]proposal)}
}

// Plant plants up to n faults or changes of a kind in a copy of the article,
// none in the same sentence as another. It reports false where the article has
// no place for one. Only faults of type Credit touch furniture. The same
// article, kind, n and state of rng give the same.
func Plant(a *text.Article, kind Kind, n int, rng *rand.Rand) (Planted, bool) {
	return Break(a).Plant(kind, n, rng)
}

// Plant is the function Plant on the ground's article.
func (g *Ground) Plant(kind Kind, n int, rng *rand.Rand) (Planted, bool) {
	d := draw{reading: g.reading, taken: make(map[int]bool)}
	ways := waysOf(kind)
	proposed := g.propose(kind, ways)
	for tries := 0; len(d.drawn) < n && tries < 12*n; tries++ {
		w := rng.IntN(len(ways))
		if len(proposed[w]) == 0 {
			continue
		}
		p := proposed[w][rng.IntN(len(proposed[w]))]
		p.kind, p.way = kind, ways[w].name
		d.take(p)
	}
	if len(d.drawn) == 0 {
		return Planted{}, false
	}
	return d.planted(), true
}

func (g *Ground) propose(kind Kind, ways []way) [][]proposal {
	if g.proposed[kind] == nil {
		all := make([][]proposal, len(ways))
		for i, w := range ways {
			all[i] = w.propose(g.reading)
		}
		g.proposed[kind] = all
	}
	return g.proposed[kind]
}

// A way is one manner of making a fault or a change.
type way struct {
	name    string
	propose func(*reading) []proposal
}

func waysOf(k Kind) []way {
	switch k {
	case Name:
		return nameWays()
	case Number:
		return numberWays()
	case Date:
		return dateWays()
	case Quotation:
		return quotationWays()
	case Attribution:
		return attributionWays()
	case Negation:
		return negationWays()
	case Hedge:
		return hedgeWays()
	case Term:
		return termWays()
	case Lead:
		return leadWays()
	case Credit:
		return creditWays()
	case OtherName:
		return otherNameWays()
	case NamesExchanged:
		return exchangedNameWays()
	case NumbersExchanged:
		return exchangedNumberWays()
	case OppositeWord:
		return oppositeWordWays()
	case OtherNoun:
		return otherNounWays()
	}
	return harmlessWays(k)
}

func harmlessWays(k Kind) []way {
	switch k {
	case Marks:
		return markWays()
	case Dashes:
		return dashWays()
	case Spaces:
		return spaceWays()
	case Commas:
		return commaWays()
	case Spelling:
		return spellingWays()
	case Numerals:
		return numeralWays()
	case Contractions:
		return contractionWays()
	case Days:
		return dayWays()
	case Accents:
		return accentWays()
	case Order:
		return orderWays()
	case Paragraphs:
		return paragraphWays()
	case Furniture:
		return furnitureWays()
	case Saying:
		return sayingWays()
	}
	panic("seed: no ways for " + string(k))
}

// A draw is the proposals taken so far.
type draw struct {
	*reading
	drawn []proposal
	taken map[int]bool // sentences
}

// take adds a proposal unless it touches a sentence that is taken.
func (d *draw) take(p proposal) {
	var touched []int
	for _, x := range p.patches {
		for i, s := range d.a.Sentences {
			if s.Start <= x.End && x.Start <= s.End {
				touched = append(touched, i)
			}
		}
	}
	if slices.ContainsFunc(touched, func(i int) bool { return d.taken[i] }) {
		return
	}
	for _, i := range touched {
		d.taken[i] = true
	}
	d.drawn = append(d.drawn, p)
}

// planted carries out what was drawn.
func (d *draw) planted() Planted {
	var all []patch
	for _, p := range d.drawn {
		all = append(all, p.patches...)
	}
	sortPatches(all)
	text := apply(d.a.Text, all)
	a := corpus.NewArticle(d.a.ID+"-planted", "", text)
	a.Outlet, a.Title, a.Byline, a.Date, a.URL, a.Agency = d.a.Outlet, d.a.Title, d.a.Byline, d.a.Date, d.a.URL, d.a.Agency
	out := Planted{Article: a, Text: text}
	for _, p := range d.drawn {
		original := narrowed(d.a.Text, append(slices.Clone(p.both), p.gone...))
		version := narrowed(text, carried(all, append(slices.Clone(p.both), p.come...)))
		if p.severity == "" {
			out.Harmless = append(out.Harmless, Change{Kind: p.kind, Way: p.way, Original: original, Version: version})
			continue
		}
		if p.fields != nil {
			p.fields(a)
		}
		out.Faults = append(out.Faults, Fault{
			Type: cmp.Or(p.told, p.kind), Also: p.also, Way: p.way, Severity: p.severity,
			Original: original, Version: version, Note: p.note,
		})
	}
	return out
}
