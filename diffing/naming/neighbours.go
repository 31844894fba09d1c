package naming

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// Neighbours tells which names of an article stand beside a name: first and family
// names, for the most part.
type Neighbours struct {
	sides [2]neighbours // before the name, and behind it
}

type neighbours struct {
	step   int              // from a name to what stands beside it, in words
	rights map[string][]int // by the form of what stands beside them, indexes into the forms of the article's names
	forms  *Index           // the keys of rights
	like   map[string][]int // by the form of a neighbour in another article, kept
}

// NewNeighbours reads at most so many places of each name of an article.
func NewNeighbours(x *facts.NameIndex, most int) *Neighbours {
	out := new(Neighbours)
	for n, step := range []int{-1, 1} {
		s := neighbours{step, make(map[string][]int), NewIndex(nil), make(map[string][]int)}
		for k, form := range x.Forms {
			places := x.Places[form]
			for _, w := range places[:min(len(places), most)] {
				beside, ok := besideName(x.Reading, w+step)
				if !ok {
					continue
				}
				list := s.rights[beside]
				if list == nil {
					s.forms.Add(beside)
				}
				if len(list) == 0 || list[len(list)-1] != k {
					s.rights[beside] = append(list, k)
				}
			}
		}
		out.sides[n] = s
	}
	return out
}

// Append adds the indexes of the names that have the same name before or behind them as
// word w of another article (see SameNeighbour). A name that stands beside many others
// tells nothing, and adds none.
func (x *Neighbours) Append(to []int, p *facts.Reading, w int) []int {
	for n := range x.sides {
		s := &x.sides[n]
		beside, ok := besideName(p, w+s.step)
		if !ok {
			continue
		}
		list, kept := s.like[beside]
		if !kept {
			list = s.with(beside)
			s.like[beside] = list
		}
		to = append(to, list...)
	}
	return to
}

func (s *neighbours) with(beside string) []int {
	var out []int
	for _, at := range s.forms.AppendAlike(nil, beside, leastNeighbour) {
		if form := s.forms.Form(at); SameNeighbour(form, beside) && len(s.rights[form]) <= mostBearers {
			out = append(out, s.rights[form]...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func besideName(p *facts.Reading, w int) (form string, ok bool) {
	if w < 0 || w >= len(p.Names) || p.Names[w] == facts.NotName {
		return "", false
	}
	return p.NameForm(w), true
}

// SameNeighbour reports whether two forms that stand beside names are the same name,
// perhaps misspelt.
func SameNeighbour(a, b string) bool {
	return a == b || min(len(a), len(b)) > 4 && english.AlikeFrom(a, b, leastNeighbour) >= leastNeighbour
}

const (
	leastNeighbour = 0.8
	// mostBearers is beside how many different names a name may stand to show which of
	// them is meant. A first name that more people have shows nothing.
	mostBearers = 20
)

// MayBeAny reports whether a form of the version may be the same word as one of some
// names of the original, or stand for one (see MayBeOneWord).
func (j Judge) MayBeAny(names *Index, form string) bool {
	if english.Generation(form) != "" {
		return slices.ContainsFunc(names.forms, func(o string) bool { return j.MayBeOneWord(o, form) })
	}
	names.readWords()
	if names.has[j.Wrong[form]] || names.has[j.WrittenOut[form]] {
		return true
	}
	if names.stems[english.Stem(form)] || names.variants[english.Variant(form)] || names.begins(form) {
		return true
	}
	other := func(at int) bool {
		o := names.forms[at]
		return english.OneBearer(o, form) || english.Romanized(o, form) || text.SameButForCase(j.V.Article.Language, o, form)
	}
	return names.SamePlace(form) || slices.ContainsFunc(names.AppendOther(nil, form), other)
}

// readWords notes, once, the stems and variants of all forms.
func (x *Index) readWords() {
	if len(x.sorted) == len(x.forms) {
		return
	}
	x.sorted = slices.Sorted(slices.Values(x.forms))
	x.has, x.stems, x.variants = make(map[string]bool), make(map[string]bool), make(map[string]bool)
	for _, form := range x.forms {
		x.has[form], x.stems[english.Stem(form)], x.variants[english.Variant(form)] = true, true, true
	}
}

// begins reports whether a form begins with one of the index, or one of the index with it.
func (x *Index) begins(form string) bool {
	at, _ := slices.BinarySearch(x.sorted, form)
	if at < len(x.sorted) && len(x.sorted[at]) >= len(form) && x.sorted[at][:len(form)] == form {
		return true
	}
	for n := range form {
		if n > 0 && x.has[form[:n]] {
			return true
		}
	}
	return false
}
