package finding

import (
	"slices"

	"storydiff/diffing/facts"
)

// A quoteMatch is a quotation of either article that has words.
type quoteMatch struct {
	facts.Quote
	keys    []int32 // Quote.Keys
	passage int     // or -1
}

// quotations compares what the two articles put between quotation marks, without
// regard to punctuation. A quotation of fewer words, all exact, is no finding in
// itself.
func (f *finder) quotations() {
	q := quoteFinder{finder: f, original: f.quotesOf(f.o), version: f.quotesOf(f.v), met: map[string]bool{}}
	q.originalIn, q.versionIn = quotesByPassage(q.original), quotesByPassage(q.version)
	q.quoteLookup = f.quoteLookup(q.original)
	q.used = make([]bool, len(q.original))
	q.compare()
	q.heads()
}

type quoteFinder struct {
	*finder
	original, version []quoteMatch
	// originalIn and versionIn are their indexes by passage.
	originalIn, versionIn map[int][]int
	*quoteLookup
	used []bool          // by original quotation: some quotation of the version gives it
	met  map[string]bool // what exact says of a quotation with that text
}

// A quoteLookup has of the original's quotations what is the same for all versions.
type quoteLookup struct {
	index    facts.RunIndex
	sketches []facts.Sketch // by quotation
}

func (f *finder) quoteLookup(original []quoteMatch) *quoteLookup {
	type key struct{}
	return f.o.Kept(key{}, func() any {
		x := &quoteLookup{index: newQuoteIndex(original)}
		for _, o := range original {
			x.sketches = append(x.sketches, f.o.SketchWords(f.lexicon, o.First, o.Last))
		}
		return x
	}).(*quoteLookup)
}

func quotesByPassage(list []quoteMatch) map[int][]int {
	out := make(map[int][]int)
	for n, q := range list {
		out[q.passage] = append(out[q.passage], n)
	}
	return out
}

// newQuoteIndex returns the index of some quotations by their words.
func newQuoteIndex(list []quoteMatch) facts.RunIndex {
	runs := make([][]int32, len(list))
	for n, q := range list {
		runs[n] = q.keys
	}
	return facts.NewRunIndex(runs)
}

func (f *finder) quotesOf(p *side) []quoteMatch {
	var out []quoteMatch
	for _, q := range p.Quotes() {
		if len(q.Keys) > 0 {
			out = append(out, quoteMatch{Quote: q, keys: q.Keys, passage: p.passageOf(q.First)})
		}
	}
	return out
}

func (q *quoteFinder) compare() {
	var rest []quoteMatch
	spoken := facts.NewConcordance(q.spoken())
	for _, v := range q.version {
		if v.Open {
			q.unclosed(v)
		}
		if q.exact(v) || spoken.Has(v.keys) || q.saidAbove(v) {
			continue
		}
		rest = append(rest, v)
	}
	meant := make([]int, len(rest))
	for n, v := range rest {
		if meant[n] = q.counterpart(v); meant[n] >= 0 {
			q.used[meant[n]] = true
		}
	}
	for n, v := range rest {
		if meant[n] < 0 {
			meant[n] = q.leftOver(v)
		}
	}
	same := make(map[uint64][]int) // by hash
	for n, v := range rest {
		same[facts.HashOf(v.keys)] = append(same[facts.HashOf(v.keys)], n)
	}
	for n, v := range rest {
		for _, k := range same[facts.HashOf(v.keys)] {
			if meant[n] < 0 && slices.Equal(rest[k].keys, v.keys) {
				meant[n] = meant[k] // the same words elsewhere are the same quotation
			}
		}
		switch {
		case meant[n] >= 0:
			q.altered(q.original[meant[n]], v)
		case q.o.Concordance().Has(v.keys):
			q.ownVoice(v)
		default:
			q.invented(v)
		}
	}
	q.gone()
}

// spoken returns the keys of the original's quotations, end to end: a version may
// make one quotation of two.
func (q *quoteFinder) spoken() []int32 {
	var out []int32
	for _, o := range q.original {
		if len(o.keys) > 3 {
			out = append(out, o.keys...)
		}
	}
	return out
}

// exact reports whether a quotation of the version is one of the original's,
// or a part of it, and notes which.
func (q *quoteFinder) exact(v quoteMatch) bool {
	text := q.v.Article.Text[q.v.Article.Words[v.First].Start:q.v.Article.Words[v.Last-1].End]
	if found, known := q.met[text]; known { // it may be there a thousand times
		return found
	}
	found, contracted := false, -1
	for _, n := range q.index.With(v.keys) {
		q.used[n] = true
		switch {
		case facts.ContainsRun(q.o.Written(q.original[n].Quote), q.v.Written(v.Quote)):
			contracted = -1
		case !found:
			contracted = n
		}
		found = true
	}
	if contracted >= 0 {
		q.differs(Low, &q.original[contracted].Quote, v, "words are drawn together or written out inside the quotation marks")
	} else {
		q.met[text] = found
	}
	for _, n := range q.index.Inside(v.keys) {
		if len(q.original[n].keys) > 2 {
			q.used[n] = true
		}
	}
	return found
}

// unclosed reports a quotation that no mark closes, where the original has the same
// words up to a mark: what the paper says next reads as said by the speaker.
func (q *quoteFinder) unclosed(v quoteMatch) {
	closed := -1
	for _, n := range q.index.With(v.keys) {
		o := q.original[n]
		if !slices.Equal(o.keys[len(o.keys)-len(v.keys):], v.keys) {
			continue // it goes on in the original, perhaps in the version's next paragraph
		}
		if o.Open {
			return
		}
		closed = n
	}
	if closed >= 0 {
		q.differs(Low, &q.original[closed].Quote, v, "no mark closes the quotation here, as one does in the original")
	}
}

func (q *quoteFinder) ownVoice(v quoteMatch) {
	severity := Medium
	if len(v.keys) <= 3 {
		severity = Low
	}
	q.differs(severity, nil, v, "quotation marks around words that the original says in its own voice")
}

// invented reports a quotation that the original does not have. In an addition on
// another subject its severity is low.
func (q *quoteFinder) invented(v quoteMatch) {
	if q.v.AllNames(v.First, v.Last) {
		return
	}
	severity := High
	switch {
	case len(v.keys) <= 3:
		severity = Low
	case v.passage >= 0 && len(q.rows[v.passage].Original) == 0 && q.apart(v.passage) && !q.knows(v.passage):
		severity = Low
	}
	q.differs(severity, nil, v, "the original has no such quotation")
}

// apart reports whether a passage is in a block of three or more that the version
// adds, which may be another story.
func (q *quoteFinder) apart(passage int) bool {
	n := 1
	for _, step := range []int{-1, 1} {
		for k := passage + step; k >= 0 && k < len(q.rows) && len(q.rows[k].Original) == 0; k += step {
			n++
		}
	}
	return n >= 3
}

// knows reports whether a passage names somebody or something that the
// original names too.
func (q *quoteFinder) knows(passage int) bool {
	known := q.o.NameIndex()
	return q.v.anyIn(q.rows[passage].Version, func(w int) bool {
		return q.v.Names[w] == facts.Surely && len(known.Places[q.v.NameForm(w)]) > 0
	})
}

func (q *quoteFinder) differs(severity Severity, o *facts.Quote, v quoteMatch, note string, more ...string) {
	var original *facts.Place
	if o != nil {
		original = q.o.Place(o.First, o.Last)
	}
	q.report(Quotation, severity, v.passage, original, q.v.Place(v.First, v.Last), note, more...)
}

// What two quotations must share for the one to be taken for the other
// altered: less within a passage than anywhere in the story.
const (
	sharedInPassage = 0.2
	sharedAnywhere  = 0.4
)

// FewQuotations is how many quotations the original may have for each of the
// version's to be looked for among all of them. In a book, which has more, only
// the passage is searched.
const FewQuotations = 500

// counterpart finds the quotation of the original that one of the version
// alters, or -1.
func (q *quoteFinder) counterpart(v quoteMatch) int {
	best, most := -1, 0.0
	side := q.v.SketchWords(q.lexicon, v.First, v.Last)
	try := func(n int) {
		if v.passage >= 0 && q.original[n].passage == v.passage {
			if s := facts.Similarity(&side, &q.sketches[n]) + 0.1; s >= sharedInPassage && s > most {
				best, most = n, s
			}
		} else if s, ok := facts.SimilarityFrom(&side, &q.sketches[n], max(sharedAnywhere, most)); ok && s > most {
			best, most = n, s
		}
	}
	if len(q.original) <= FewQuotations {
		for n := range q.original {
			try(n)
		}
	} else if v.passage >= 0 {
		for _, n := range q.originalIn[v.passage] {
			try(n)
		}
	}
	return best
}

// leftOver returns the quotation of the original in the same passage that no other
// quotation gives, if there is exactly one of about the same length; otherwise -1.
// The two belong together however little they share.
func (q *quoteFinder) leftOver(v quoteMatch) int {
	if v.passage < 0 || q.v.AllNames(v.First, v.Last) {
		return -1
	}
	found := -1
	for _, n := range q.originalIn[v.passage] {
		if !q.used[n] {
			if found >= 0 {
				return -1
			}
			found = n
		}
	}
	if found < 0 || !similarLength(q.original[found], v) {
		return -1
	}
	q.used[found] = true
	return found
}

// similarLength reports whether two quotations are of about the same length.
func similarLength(a, b quoteMatch) bool {
	return max(len(a.keys), len(b.keys)) <= 2*min(len(a.keys), len(b.keys))+1
}
