package diffing

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// A profile is an article as alignment sees it.
type profile struct {
	article *corpus.Article
	lexicon *lexicon
	entries []*entry   // by word
	names   []nameness // by word; see markNames
	// amounts are the stems of numbers whose magnitude is a word of its own, by
	// word: 3.2 million meets 3.2m.
	amounts   map[int]int32
	sentences []sketch
	// terms are what the article keeps to, worked out once it is asked for.
	terms func() []term
}

// A sketch is a sentence as alignment sees it: its stems and its character
// trigrams, each sorted, with weights.
type sketch struct {
	stems    []weighted
	trigrams []uint32
	quoted   []uint64 // what it quotes of two words or more, hashed, sorted
	mass     float64  // sum of the weights of stems
	words    int      // that are not punctuation
	traits   traits   // of any of the words
	heading  bool
}

type weighted struct {
	stem   int32
	word   int32 // index into Article.Words
	weight float64
}

// readArticle takes an article's vocabulary into the lexicon. What its sentences
// are worth is not known before all articles are counted.
func readArticle(l *lexicon, a *corpus.Article, v vocabulary) *profile {
	p := &profile{article: a, lexicon: l, entries: make([]*entry, len(a.Words))}
	table := make([]*entry, len(v.words))
	for i := range v.words {
		table[i] = l.enter(&v.words[i])
	}
	for i, k := range v.of {
		p.entries[i] = table[k]
	}
	p.readAmounts(l)
	return p
}

// count returns in how many sentences of the story each stem stands, and how
// many there are.
func (p *profile) count(stems int) (frequency []int32, sentences int) {
	frequency = make([]int32, stems)
	var seen []int32
	for _, s := range p.article.Sentences {
		if s.Furniture != corpus.NotFurniture {
			continue
		}
		sentences++
		seen = seen[:0]
		for w := s.FirstWord; w < s.LastWord; w++ {
			seen = append(seen, p.stem(w))
		}
		slices.Sort(seen)
		for _, id := range slices.Compact(seen) {
			frequency[id]++
		}
	}
	return frequency, sentences
}

func (p *profile) readAmounts(l *lexicon) {
	for i := 0; i+1 < len(p.entries); i++ {
		if p.entries[i].traits&numeric == 0 {
			continue
		}
		if f, ok := english.Multipliers[p.article.Words[i+1].Norm]; ok {
			if n, ok := english.ParseNumeral(p.article.Words[i].Norm); ok && n.Value < f {
				if p.amounts == nil {
					p.amounts = make(map[int]int32)
				}
				p.amounts[i] = l.id("/" + english.Stem(english.Numeral{Value: n.Value * f}.Form()))
			}
		}
	}
}

// stem is what word w counts as in the likeness of sentences.
func (p *profile) stem(w int) int32 {
	if id, ok := p.amounts[w]; ok {
		return id
	}
	return p.entries[w].stem
}

// sketch draws the sketches of all sentences.
func (p *profile) sketch(l *lexicon) {
	p.sentences = make([]sketch, len(p.article.Sentences))
	for i, s := range p.article.Sentences {
		p.sentences[i] = p.draw(l, s.FirstWord, s.LastWord)
		p.sentences[i].heading = p.heading(i)
	}
	for _, q := range p.quotes() {
		if q.last-q.first > 1 {
			s := &p.sentences[p.article.FindSentence(p.article.Words[q.first].Start)]
			s.quoted = append(s.quoted, p.hash(q.first, q.last))
		}
	}
	for i := range p.sentences {
		slices.Sort(p.sentences[i].quoted)
	}
}

// draw sketches a run of words.
func (p *profile) draw(l *lexicon, first, last int) sketch {
	var s sketch
	s.stems = make([]weighted, 0, last-first)
	for w := first; w < last; w++ {
		if p.article.Words[w].Kind == corpus.Punctuation {
			continue
		}
		e := p.entries[w]
		x := weighted{stem: p.stem(w), word: int32(w)}
		x.weight = l.weight(x.stem, e.function)
		if e.traits&numeric != 0 && len(p.article.Words[w].Norm) > 1 {
			x.weight *= tuned.number
		}
		s.stems = append(s.stems, x)
		s.mass += x.weight
		s.words++
		s.traits |= e.traits
		s.trigrams = appendTrigrams(s.trigrams, p.article.Words[w].Norm)
	}
	slices.SortFunc(s.stems, func(a, b weighted) int {
		if a.stem != b.stem {
			return int(a.stem - b.stem)
		}
		return int(a.word - b.word)
	})
	slices.Sort(s.trigrams)
	return s
}

// appendTrigrams adds the character trigrams of a word with its edges, each
// packed into 32 bits.
func appendTrigrams(to []uint32, word string) []uint32 {
	var a, b uint32 = 0, ' '
	for _, r := range word + " " {
		c := uint32(r) & 0x3ff
		if a != 0 {
			to = append(to, a<<20|b<<10|c)
		}
		a, b = b, c
	}
	return to
}

// capital reports whether a word begins with a capital letter.
func capital(a *corpus.Article, w corpus.Word) bool {
	r, _ := utf8.DecodeRuneInString(a.Text[w.Start:w.End])
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// longestHeading is how many words a line without a full stop may have to be
// taken for a heading.
const longestHeading = 8

// heading reports whether a sentence is a short line of its own that does not
// end as sentences do.
func (p *profile) heading(i int) bool {
	s := p.article.Sentences[i]
	par := p.article.Paragraphs[s.Paragraph]
	if par.LastSentence-par.FirstSentence > 1 || p.sentences[i].words > longestHeading || s.LastWord == s.FirstWord {
		return false
	}
	for w := s.LastWord - 1; w >= s.FirstWord && p.article.Words[w].Kind == corpus.Punctuation; w-- {
		if strings.ContainsAny(p.article.Words[w].Norm, ".!?…") {
			return false
		}
	}
	return true
}

// wordAt returns the first word that ends after a byte of the text.
func (p *profile) wordAt(at int) int {
	return sort.Search(len(p.article.Words), func(i int) bool { return p.article.Words[i].End > at })
}
