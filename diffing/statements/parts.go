package statements

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Portion is how much of a whole a statement is about.
type Portion struct {
	Span
	All    bool
	Value  float64 // of the part, where it is not all
	Things []int   // the words that tell of what it is a part
}

// mostOf is how many words that tell of a whole are kept.
const mostOf = 4

// Portions returns the parts of wholes that a sentence tells of: two of the three
// judges, two-thirds of it, all judges, both. Of "all but one" and the like it says
// nothing.
func Portions(s *facts.Reading, sentence int) []Portion {
	x := s.Article.Sentences[sentence]
	var out []Portion
	for w := x.FirstWord; w < x.LastWord; w++ {
		if allAt(s, w, x) {
			last := w + 1
			if s.Entries[last].Traits&facts.Numeric != 0 {
				last++ // all three
			}
			out = append(out, Portion{Span: Span{w, last}, All: true, Things: thingsFrom(s, w+1, x.LastWord)})
		}
	}
	list := s.QuantitiesOf([]int{sentence})
	for k, q := range list {
		switch {
		case q.Share && q.Value < 100:
			out = append(out, Portion{Span: Span{q.First, q.Last}, Value: q.Value, Things: thingsFrom(s, q.Last, x.LastWord)})
		case k+1 < len(list) && q.Unit == "" && !q.Ordinal && partOf(s, q, list[k+1]):
			out = append(out, Portion{Span: Span{q.First, list[k+1].Last}, Value: q.Value, Things: thingsFrom(s, list[k+1].Last, x.LastWord)})
		}
	}
	return out
}

// allAt reports whether word w says that something is true of a whole.
func allAt(s *facts.Reading, w int, x text.Sentence) bool {
	norm := s.Article.Words[w].Norm
	if norm != "all" && norm != "both" || w+1 >= x.LastWord {
		return false
	}
	if w > x.FirstWord && slices.Contains([]string{"at", "in", "after", "of", "above", "not", "nearly", "almost", "-"}, s.Article.Words[w-1].Norm) {
		return false
	}
	return !slices.Contains([]string{"but", "over", "about", "along", "out", "-", "too"}, s.Article.Words[w+1].Norm)
}

// partOf reports whether a number is a part of the one behind it: two of the museum's
// three.
func partOf(s *facts.Reading, part, whole facts.Quantity) bool {
	if whole.Unit != "" || whole.Ordinal || part.Value >= whole.Value || whole.First-part.Last > 5 || s.Article.Words[part.Last].Norm != "of" {
		return false
	}
	for w := part.Last + 1; w < whole.First; w++ {
		if s.Article.Words[w].Kind == text.Punctuation {
			return false
		}
	}
	return true
}

// thingsFrom returns the words that say something from word w on, up to a mark.
func thingsFrom(s *facts.Reading, w, end int) []int {
	var out []int
	for ; w < end && len(out) < mostOf; w++ {
		switch {
		case s.Article.Words[w].Kind == text.Punctuation:
			return out
		case s.Article.Words[w].Kind == text.Letters && !s.Entries[w].Function && s.Entries[w].Traits&facts.Numeric == 0:
			out = append(out, w)
		}
	}
	return out
}

// A Multiple is a word that says how many times as much something becomes or is.
type Multiple struct {
	Span
	Factor float64
}

var multiplying = map[string]float64{"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "halv": 0.5}

// Multiples returns what a sentence says has been multiplied: doubled, halved.
func Multiples(s *facts.Reading, sentence int) []Multiple {
	x := s.Article.Sentences[sentence]
	var out []Multiple
	for w := x.FirstWord; w < x.LastWord; w++ {
		for _, end := range []string{"ed", "ing"} {
			if root, ok := strings.CutSuffix(s.Article.Words[w].Norm, end); ok && multiplying[root] > 0 {
				out = append(out, Multiple{Span{w, w + 1}, multiplying[root]})
			}
		}
	}
	return out
}

// A Rank is a place from one end of an order: the second largest.
type Rank struct {
	Span
	Place int
	Order string // the superlative
	Of    int    // the word for what is ranked, or -1
}

// orders are superlatives of what is ranked, each with its other end.
var orders = map[string]string{
	"largest": "smallest", "smallest": "largest", "highest": "lowest", "lowest": "highest", "longest": "shortest", "shortest": "longest",
	"oldest": "youngest", "youngest": "oldest", "fastest": "slowest", "slowest": "fastest", "richest": "poorest", "poorest": "richest",
	"best": "worst", "worst": "best", "hottest": "coldest", "coldest": "hottest", "wettest": "driest", "driest": "wettest",
	"strongest": "weakest", "weakest": "strongest", "tallest": "", "deepest": "", "deadliest": "", "busiest": "", "heaviest": "lightest", "lightest": "heaviest",
}

// OtherEnd reports whether two superlatives are the ends of one order.
func OtherEnd(a, b string) bool { return a != "" && orders[a] == b }

// Ranks returns the ranks that a sentence gives. One of several, as in "one of the
// largest", is none.
func Ranks(s *facts.Reading, sentence int) []Rank {
	x := s.Article.Sentences[sentence]
	var out []Rank
	for w := x.FirstWord; w < x.LastWord; w++ {
		if r, ok := rankAt(s, w, x); ok {
			out = append(out, r)
		}
	}
	return out
}

func rankAt(s *facts.Reading, w int, x text.Sentence) (Rank, bool) {
	norm := s.Article.Words[w].Norm
	ordinal, order, joined := strings.Cut(norm, "-")
	if !joined {
		order = norm
	}
	if order == "biggest" {
		order = "largest"
	}
	if _, ok := orders[order]; !ok {
		return Rank{}, false
	}
	r := Rank{Span: Span{w, w + 1}, Place: 1, Order: order, Of: -1}
	if !joined && w > x.FirstWord {
		ordinal = s.Article.Words[w-1].Norm
	}
	if n, ok := english.ParseNumeral(ordinal); ok && n.Ordinal {
		r.Place = int(n.Value)
		if !joined {
			r.First--
		}
	}
	before := r.First - 1
	if before < x.FirstWord || s.Article.Words[before].Norm != "the" && s.Article.Words[before].Norm != "its" && !strings.HasSuffix(s.Article.Words[before].Norm, "'s") {
		return Rank{}, false
	}
	if before > x.FirstWord && s.Article.Words[before-1].Norm == "of" {
		return Rank{}, false
	}
	if k := w + 1; k < x.LastWord && s.Article.Words[k].Kind == text.Letters && !s.Entries[k].Function {
		r.Of = k
	}
	return r, true
}

// A Share is a number of things, and the number of these of which more is told: nine
// patients, two of them children.
type Share struct {
	Whole  facts.Quantity
	Part   *facts.Quantity // nil for many, most and the like
	Things []int           // what is told of the part
}

// SharesOfThem returns the numbers of which a sentence goes on to tell a part by "of
// them" or "of whom".
func SharesOfThem(s *facts.Reading, sentence int) []Share {
	x := s.Article.Sentences[sentence]
	var out []Share
	for w := x.FirstWord + 2; w < x.LastWord; w++ {
		if norm := s.Article.Words[w].Norm; norm != "them" && norm != "whom" || s.Article.Words[w-1].Norm != "of" {
			continue
		}
		share := Share{Things: thingsFrom(s, w+1, x.LastWord)}
		found := false
		for _, q := range s.QuantitiesOf([]int{sentence}) {
			switch {
			case q.Last == w-1:
				share.Part = &q
			case q.Last < w && q.Unit == "" && !q.Ordinal && q.Value > 1:
				share.Whole, found = q, true
			}
		}
		if many := slices.Contains([]string{"many", "most", "some", "several", "few", "half", "one"}, s.Article.Words[w-2].Norm); found && len(share.Things) > 0 && (many || share.Part != nil) {
			share.Things = share.Things[:min(2, len(share.Things))]
			out = append(out, share)
		}
	}
	return out
}
