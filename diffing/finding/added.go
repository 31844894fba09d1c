package finding

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/tally"
)

// What a version adds is its own: the finding says only that the original has it
// not. One sentence gets one finding, about its first name or number that stands
// nowhere in the original. A number is held against the whole original first, for
// where that counts the same things, another number for them is a contradiction.

// additions reports the numbers and names in the version's text that the original
// has nowhere. It comes after all else, as a name misspelt or a quotation invented
// is told already.
func (n *nameFinder) additions() {
	for k := range n.rows {
		p := &n.rows[k]
		if len(p.Version) == 0 || n.isHead(p) {
			continue
		}
		for _, j := range p.Version {
			if n.v.InStory(j) {
				n.addition(k, p, j)
			}
		}
	}
}

// addition reports on one sentence of the version.
func (n *nameFinder) addition(passage int, p *Row, sentence int) {
	severity := Medium
	if len(p.Original) == 0 && n.ownBlock(passage) {
		severity = Low // the outlet's own report on the matter
	}
	if len(p.Original) == 0 && n.contradictions(passage, sentence) {
		return
	}
	numbers, names := n.newNumbers(passage, p, sentence), n.newNames(passage, p, sentence)
	places := slices.Concat(numbers, names)
	if len(places) == 0 {
		return
	}
	slices.SortFunc(places, func(a, b *facts.Place) int { return a.Start - b.Start })
	var texts []string
	for _, x := range places {
		if !slices.Contains(texts, x.Text) {
			texts = append(texts, x.Text)
		}
	}
	typ := Numeral
	if slices.Contains(names, places[0]) {
		typ = Name
	}
	n.report(typ, severity, passage, nil, places[0], "not in the original: {facts}", "{facts}", strings.Join(texts, ", "))
}

// contradictions reports a number in a sentence that carries none of the original's
// where that has another for the same things, in a sentence about the same. The result
// says whether there is one.
func (n *nameFinder) contradictions(passage, sentence int) bool {
	found := false
	for _, v := range n.v.QuantitiesOf([]int{sentence}) {
		if v.Noun < 0 || v.Ordinal || n.v.quoted[v.First] || n.hasNumber(v) {
			continue
		}
		thing, _ := tally.ThingOf(v)
		all := n.finder.known().byThing[thing]
		if len(all) > mostCounted {
			continue
		}
		best, most := -1, 1
		for k, o := range all {
			if at := n.o.Article.FindSentence(n.o.Article.Words[o.First].Start); !facts.SameQuantity(*o, v) {
				if common := n.commonWords(at, sentence, v.Noun); common > most {
					best, most = k, common
				}
			}
		}
		if best >= 0 {
			o := all[best]
			n.report(Numeral, Medium, passage, n.o.Place(o.First, o.Last), n.v.Place(v.First, v.Last), "{version} where the original has {original}, in another sentence")
			found = true
		}
	}
	return found
}

// mostCounted is how many numbers the original may have for one thing for it to be known
// which of them a number of the version is to be held against.
const mostCounted = 60

// commonWords returns how many words that tell something two sentences share, apart
// from the thing counted.
func (n *nameFinder) commonWords(original, version int, counted int32) int {
	common := 0
	for _, x := range n.v.Sentences[version].Stems {
		e := n.v.Entries[x.Word]
		if x.Stem != counted && !e.Function && e.Traits&facts.Numeric == 0 && n.o.HasStem([]int{original}, x.Stem) {
			common++
		}
	}
	return common
}

// ownBlock reports whether a passage that the version adds stands in a paragraph of
// which nothing is the original's.
func (n *nameFinder) ownBlock(passage int) bool {
	s := n.v.Article.Sentences
	par := n.v.Article.Paragraphs[s[n.rows[passage].Version[0]].Paragraph]
	for i := par.FirstSentence; i < par.LastSentence; i++ {
		if at := n.v.passageOf(s[i].FirstWord); at >= 0 && len(n.rows[at].Original) > 0 {
			return false
		}
	}
	return true
}

// newNumbers returns the numbers of a sentence that the original has nowhere, and
// from which it has none that they may follow. Where a sentence carries one of the
// original's, a length of time may follow from two dates, and a number in brackets
// says once more what the one before it says.
func (n *nameFinder) newNumbers(passage int, p *Row, sentence int) []*facts.Place {
	var out []*facts.Place
	linked, units := len(p.Original) > 0, unitsOf(n.o.QuantitiesOf(p.Original))
	for _, q := range n.v.QuantitiesOf([]int{sentence}) {
		switch {
		case n.v.quoted[q.First] || q.Ordinal || q.Vague || q.Unit == "%" && q.Value == 100 || q.Unit == "" && q.Value <= 2 || q.Value < 1 || q.Value == 1 && q.Unit != "%" || n.half(q):
		case q.Unit == "times" && tally.Multiplies(n.o.KnownForms()), n.wholeOfOne(q):
		case linked && (n.v.Before(q) == "(" || english.IsTimeUnit(q.Unit)):
		case linked && slices.ContainsFunc(units[q.Value], func(unit string) bool { return unit != q.Unit }): // told with the unit
		case n.numbered(q.First) || n.hasNumber(q) || n.followsInSentence(q) || n.shareOfOne(q) || n.converted(q) || tally.ScoreTurned(n.v.norm(q.First), n.o.KnownForms()):
		default:
			if at := n.v.Place(q.First, q.Last); !n.told(passage, at) {
				out = append(out, at)
			}
		}
	}
	return out
}

// wholeOfOne reports whether a number is that of which a share is told: one baby in a
// hundred.
func (n *nameFinder) wholeOfOne(q facts.Quantity) bool {
	return n.v.Before(q) == "in" && anyOf(max(0, q.First-5), q.First, func(w int) bool { return n.v.norm(w) == "one" })
}

// unitsOf returns the units that each number of a list has, also as an end of a range:
// "from 7 to 9 points".
func unitsOf(list []facts.Quantity) map[float64][]string {
	units := map[float64][]string{}
	for _, q := range ends(list) {
		if !slices.Contains(units[q.Value], q.Unit) {
			units[q.Value] = append(units[q.Value], q.Unit)
		}
	}
	return units
}

// half reports whether a number is a half or a quarter in percent and the original
// has the word.
func (n *nameFinder) half(q facts.Quantity) bool {
	known := n.o.KnownForms()
	return q.Unit == "%" && (q.Value == 50 && (known["half"] || known["halved"] || known["halves"]) || q.Value == 25 && known["quarter"])
}

// shareOfOne reports whether a number is the share of another that the original tells:
// six are half of a dozen.
func (n *nameFinder) shareOfOne(v facts.Quantity) bool {
	every := n.o.AllQuantities()
	return len(every) <= facts.ManyNumbers && slices.ContainsFunc(every, func(o facts.Quantity) bool { return o.Share && !v.Share && n.makesShare(o, v) })
}

// numbered reports whether a number is one that something bears: flat No. 12.
func (n *nameFinder) numbered(w int) bool {
	if w > 0 && n.v.norm(w-1) == "." {
		w--
	}
	return w > 0 && (strings.TrimSuffix(n.v.norm(w-1), ".") == "no" || n.v.norm(w-1) == "number")
}

// converted reports whether a number is one of the original's in another unit.
func (n *nameFinder) converted(v facts.Quantity) bool {
	return n.finder.known().every.Near(&v, farOff, func(o *facts.Quantity) bool {
		f, ok := english.Conversions[[2]string{o.Unit, v.Unit}]
		if !ok {
			back, there := english.Conversions[[2]string{v.Unit, o.Unit}]
			if !there {
				return false
			}
			f = 1 / back
		}
		return facts.RoughlyEqual(o.Value*f, v.Value, farOff)
	})
}

// newNames returns the names of a sentence, outside quotations, of which the
// original has no word in any form.
func (n *nameFinder) newNames(passage int, p *Row, sentence int) []*facts.Place {
	var out []*facts.Place
	s := n.v.Article.Sentences[sentence]
	for w := s.FirstWord; w < s.LastWord; w++ {
		if n.v.Names[w] != facts.Surely || n.v.quoted[w] {
			continue
		}
		first := w
		for w+1 < s.LastWord && n.v.Names[w+1] == facts.Surely && n.v.Article.Words[w+1].Kind == text.Letters {
			w++
		}
		if at := n.v.NamePlace(w); n.isNew(p, first, w+1) && !n.told(passage, at) {
			at.Start = n.v.Article.Words[first].Start
			at.Text = n.v.Article.Slice(at.Span)
			out = append(out, at)
		}
	}
	return out
}

// isNew reports whether the name of words [first,last) is not the original's in any
// form, nor that of an outlet or an agency, nor part of a longer name.
func (n *nameFinder) isNew(p *Row, first, last int) bool {
	forms := make([]string, 0, last-first)
	for w := first; w < last; w++ {
		forms = append(forms, n.v.NameForm(w))
	}
	before := first - 1
	if before > 0 && n.v.norm(before) == "of" {
		before--
	}
	if s := n.v.SentenceOf(first); before > s.FirstWord && n.v.capital(before) || last < s.LastWord && n.v.capital(last) {
		return false // the Ministry of Internal Affairs, translated perhaps
	}
	if last-first == 1 && (len(p.Original) > 0 && n.loneWord(first) || n.short(first) || n.adjective(first)) {
		return false
	}
	whole := strings.Join(forms, " ")
	if english.IsCountry(whole) || last-first == 1 && english.NamesPlace(whole) || slices.ContainsFunc(forms, n.known) {
		return false
	}
	return !n.rightIndex.SamePlace(whole)
}

// loneWord reports whether a name of one word in a sentence that carries one of the
// original's is as likely no new name: a place that says where, a people, initials.
func (n *nameFinder) loneWord(w int) bool {
	form := n.v.NameForm(w)
	written := n.v.Article.Slice(n.v.Article.Words[w].Span)
	return n.v.IsPlace(form) || written == strings.ToUpper(written) || w > 0 && (n.v.norm(w-1) == "," || n.v.norm(w-1) == "of" || n.v.norm(w-1) == "the")
}

// capital reports whether a word begins with a capital letter.
func (s *side) capital(w int) bool {
	r, _ := utf8.DecodeRuneInString(s.Article.Slice(s.Article.Words[w].Span))
	return unicode.IsUpper(r)
}

// adjective reports whether a word with a capital has the ending of an adjective, and
// a word in small letters behind it: Western countries, Iberian ports.
func (n *nameFinder) adjective(w int) bool {
	if w+1 >= len(n.v.Names) || n.v.Article.Words[w+1].Kind != text.Letters || n.v.capital(w+1) || n.v.Entries[w+1].Function {
		return false
	}
	norm := n.v.norm(w)
	return slices.ContainsFunc([]string{"ern", "ian", "ish", "ese", "ean", "can"}, func(end string) bool { return strings.HasSuffix(norm, end) })
}

// short reports whether a word is too short to be a name, or is cut short.
func (n *nameFinder) short(w int) bool {
	return len(n.v.norm(w)) < 4 || strings.HasSuffix(n.v.norm(w), ".") || w+1 < len(n.v.Names) && n.v.norm(w+1) == "."
}

// known reports whether a word of a name is one of the original's words, or of the
// names of outlets and agencies, in any form.
func (n *nameFinder) known(form string) bool {
	if len(n.rights) > manyNames {
		return true // a directory: who is new to it would cost too much to know
	}
	if n.o.KnownForms()[form] || n.wrong[form] != "" || n.writtenOut[form] != "" || n.publishers()[form] {
		return true
	}
	known, ok := n.asked[form]
	if !ok {
		known = n.identity.MayBeAny(n.rightIndex, form)
		n.asked[form] = known
	}
	return known
}

// publishers returns the forms of the words in the names of both articles' outlets
// and agencies.
func (n *nameFinder) publishers() map[string]bool {
	if n.publishing == nil {
		n.publishing = make(map[string]bool)
		for _, a := range []*text.Article{n.o.Article, n.v.Article} {
			for _, w := range strings.Fields(a.Outlet + " " + a.Agency + " " + a.Byline) {
				n.publishing[english.Unaccented(strings.ToLower(w))] = true
			}
		}
	}
	return n.publishing
}
