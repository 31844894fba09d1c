package diffing

import (
	"storydiff/corpus/text"
	"storydiff/diffing/align"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// passages returns the passages of a comparison: the links and what the version
// added, in the version's order. What the version dropped follows the last
// passage that is not moved and carries an earlier sentence.
func passages(o, v *facts.Reading, links []align.Link) []Passage {
	rows := versionRows(v.Article, links)
	markMoved(v.Article, rows)
	after := make([][]Passage, len(rows)+1) // after row n-1
	row := 0
	home := rowOfSentence(o.Article, rows)
	for i := range o.Article.Sentences {
		switch n := home[i]; {
		case n < 0:
			after[row] = append(after[row], Passage{Row: finding.Row{Original: []int{i}}})
		case !rows[n].Moved:
			row = n + 1
		}
	}
	n := len(rows)
	for _, list := range after {
		n += len(list)
	}
	out := append(make([]Passage, 0, n), after[0]...)
	for n, p := range rows {
		out = append(append(out, p), after[n+1]...)
	}
	return out
}

// versionRows returns a passage for every link and for every sentence of the
// version in none.
func versionRows(v *text.Article, links []align.Link) []Passage {
	linked := make([]int, len(v.Sentences))
	for n, l := range links {
		for _, j := range l.Version {
			linked[j] = n + 1
		}
	}
	var rows []Passage
	for j := range v.Sentences {
		n := linked[j] - 1
		if n < 0 {
			rows = append(rows, Passage{Row: finding.Row{Version: []int{j}}})
			continue
		}
		if l := links[n]; l.Version[0] == j {
			rows = append(rows, Passage{Row: finding.Row{Original: l.Original, Version: l.Version, Similarity: l.Similarity}, Again: l.Again})
		}
	}
	return rows
}

// rowOfSentence returns for each sentence of the original the first row that
// carries it, or -1.
func rowOfSentence(o *text.Article, rows []Passage) []int {
	home := make([]int, len(o.Sentences))
	for i := range home {
		home[i] = -1
	}
	for n, p := range rows {
		for _, i := range p.Original {
			if home[i] < 0 && !p.Again {
				home[i] = n
			}
		}
	}
	return home
}

// lightest is added to the weight of every sentence, so that one without words
// counts for something, but for less than any word.
const lightest = 1e-6

// markMoved marks the rows that are out of the original's order: those of the
// text, and by themselves those of the standfirst. A headline stands where it
// stands.
func markMoved(v *text.Article, rows []Passage) {
	var body, standfirst []int
	for n := range rows {
		p := &rows[n]
		if len(p.Original) == 0 || p.Again {
			continue
		}
		switch v.Sentences[p.Version[0]].Part {
		case text.Body:
			body = append(body, n)
		case text.Standfirst:
			standfirst = append(standfirst, n)
		}
	}
	markMovedOf(v, rows, body)
	markMovedOf(v, rows, standfirst)
}

// markMovedOf marks all of some rows but the heaviest sequence of them, in words,
// whose sentences of the original follow one another.
func markMovedOf(v *text.Article, rows []Passage, of []int) {
	weight := make([]float64, len(of)) // of the heaviest sequence that ends here
	from := make([]int, len(of))
	last := 0
	for _, n := range of {
		last = max(last, rows[n].Original[0])
	}
	heaviest := align.NewPrefixMax(last + 1)
	top := -1
	for k, n := range of {
		p := &rows[n]
		p.Moved = true
		from[k] = -1
		for _, j := range p.Version {
			weight[k] += float64(v.SentenceWordCount(j)) + lightest
		}
		if g := heaviest.Best(p.Original[0]); g >= 0 {
			from[k] = g
			weight[k] += weight[g]
		}
		heaviest.Add(p.Original[0], k, weight)
		if top < 0 || weight[k] > weight[top] {
			top = k
		}
	}
	for k := top; k >= 0; k = from[k] {
		rows[of[k]].Moved = false
	}
}
