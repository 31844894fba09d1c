package diffing

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/internal/testsize"
)

// A pair of texts to compare. Where parts is not 0, it draws for some sentences of
// both which part of their article they are: by place the same on both sides if it
// is even.
type texts struct {
	original, version string
	parts             uint64
}

// oddPairs returns the texts that properties are tried on: odd ones picked by
// hand, the articles of known stories with one another and rewritten at
// random, and babble.
func oddPairs(t testing.TB) []texts {
	n := testsize.Of(200, 1200)
	var out []texts
	odd := oddTexts()
	for _, a := range odd {
		for _, b := range odd {
			out = append(out, texts{original: a, version: b})
		}
	}
	articles := textsIn(t, "../corpus/demo")
	for _, a := range articles {
		for _, b := range articles {
			out = append(out, texts{original: a, version: b})
		}
	}
	for i := range n {
		b := babbler{rand.New(rand.NewPCG(uint64(i), 5))}
		if i%4 == 0 {
			a := articles[b.IntN(len(articles))]
			out = append(out, texts{original: a, version: b.rewrite(a)})
			continue
		}
		a := b.text()
		if i%4 == 1 {
			out = append(out, texts{original: a, version: b.text()})
		} else {
			out = append(out, texts{original: a, version: b.rewrite(a)})
		}
	}
	// Again with parts: the more of them, the fewer are plain text.
	for i := range n {
		p := out[(i*7919)%len(out)]
		p.parts = uint64(i)*5 + 1 + uint64(i%5)
		if i%3 == 0 {
			p.version = p.original
		}
		out = append(out, p)
	}
	return out
}

// textsIn are the texts of a folder's articles.
func textsIn(t testing.TB, folder string) []string {
	t.Helper()
	story, err := corpus.Load([]string{folder}, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range story.Articles {
		out = append(out, a.Text)
	}
	return out
}

func oddTexts() []string {
	return []string{
		"", " ", "\n\n\n", "word", "14", ".", "\"", "Advertisement", "Advertisement\n\nAdvertisement\n\nShare this article",
		"no stop and no capital at all only words that go on and on until the text ends without a mark",
		"One.", "One .", ", said the dam.", "One. One. One. One.", "He said. He said. He said.", "\u0301 begins with a mark. A\u0301\u0327\u0301 b.",
		"👩‍👩‍👧‍👦 👍🏽 🇫🇷🇩🇪 met at 5. 👩‍👩‍👧‍👦 left at 6.", "שלום עולם. זה משפט שני עם 42 מילים.", "مرحبا بالعالم. هذه جملة ثانية.",
		"世界很大。这是第二句话,有42个字。「你好」他说。", "これは文です。もう一つの文です。", "ภาษาไทยไม่มีช่องว่าง", "नमस्ते दुनिया। यह दूसरा वाक्य है।",
		"\"Open and never closed, he said.\n\nThe next paragraph. 'Single. “Curly.", "1,200.50 – 3.2 % $5m 60th 1 200 5.40pm -7 ½ ¼ XVI.",
		"A-b-c - d -- e — f–g. \"'nested' quotes\" and ''more''.", "Ｆｕｌｌ ｗｉｄｔｈ １２. ﬁne ﬂow İstanbul ß ẞ.",
		"x\u00a0y\u2009z\u3000w. a\u202fb c\u2003d.", strings.Repeat("the of and to in ", 40), strings.Repeat("a", 400),
	}
}

// A babbler makes texts of a few words, so that chance alone makes sentences
// alike, in part and in whole.
type babbler struct{ *rand.Rand }

func (b babbler) pick(list string) string {
	words := strings.Fields(list)
	return words[b.IntN(len(words))]
}

func (b babbler) word() string {
	switch b.IntN(12) {
	case 0:
		return b.pick("14 14 41 1,200 1200 3.2 €5m $48 60th 38% 6:30 2011 18-month ½ XVI 1990s")
	case 1:
		return b.pick("Orla Renn Orla's Rènn Kolvar Minister Monday March Žan O'Dell Smith-Ó")
	case 2:
		return b.pick("e\u0301te\u0301 👩‍👩‍👧 👍🏽 🇫🇷 שלום مرحبا 世界 ก็ नि \u0301x ﬁn İ ß a\u200db naïve don’t can't")
	case 3:
		return b.pick("“yes” “no, ” \"word \" ‘ ’ ( ) [x] — – - -- ; : , ... … / « » ' `` ''")
	}
	return b.pick("the of a in said not never told about dam lake treaty water minister river rose fell will may flood they he she it")
}

func (b babbler) sentence() string {
	var words []string
	for range b.IntN(12) {
		words = append(words, b.word())
	}
	return strings.Join(words, " ") + b.pick(`. . . . ! ? ." .” … 。 , :`)
}

func (b babbler) text() string {
	var s strings.Builder
	for range b.IntN(14) {
		s.WriteString(b.sentence())
		s.WriteString([]string{" ", " ", " ", "\n", "\n\n", "", "\u00a0", " \n \n"}[b.IntN(8)])
	}
	return s.String()
}

// rewrite changes a text at random: its sentences' order, number and ends,
// and its words.
func (b babbler) rewrite(text string) string {
	units := strings.SplitAfter(text, ". ")
	for range b.IntN(6) {
		if len(units) < 2 {
			break
		}
		i, j := b.IntN(len(units)), b.IntN(len(units))
		switch b.IntN(7) {
		case 0:
			units[i], units[j] = units[j], units[i]
		case 1:
			units = slices.Insert(units, j, units[i])
		case 2:
			units = slices.Delete(units, i, i+1)
		case 3: // merged
			units[i] = strings.Replace(units[i], ". ", " and ", 1)
		case 4: // split
			units[i] = strings.Replace(units[i], " ", ". ", 1+b.IntN(3))
		case 5:
			units = slices.Insert(units, i, b.pick("\n\nAdvertisement\n\n \n\nAdvertisement\n\n")+"\n\nREAD ALSO: "+b.word()+" rises again\n\n")
		case 6:
			units = slices.Insert(units, i, b.sentence())
		}
	}
	words := strings.SplitAfter(strings.Join(units, ""), " ")
	for range b.IntN(2 + len(words)/6) {
		i := b.IntN(len(words))
		switch b.IntN(4) {
		case 0:
			words[i] = b.word() + " "
		case 1:
			words[i] = ""
		case 2:
			words[i] += b.word() + " "
		case 3:
			words[i] = strings.ToUpper(words[i])
		}
	}
	return strings.Join(words, "")
}

// cleaned is a text as corpus hands texts on.
func cleaned(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = corpus.Clean(l)
	}
	return strings.Join(lines, "\n")
}

func compareTexts(p texts) *Comparison {
	o, v := corpus.NewArticle("original", "", cleaned(p.original)), corpus.NewArticle("version", "", cleaned(p.version))
	if p.parts > 0 {
		drawn := p.parts % 2 // the same for both sides if it is even
		o, v = someParts(o, rand.New(rand.NewPCG(p.parts, 0))), someParts(v, rand.New(rand.NewPCG(p.parts, drawn)))
	}
	return Compare(o, v)
}

// someParts returns the article with parts drawn for some of its sentences, mostly
// such as stand above a text.
func someParts(a *text.Article, r *rand.Rand) *text.Article {
	share := r.IntN(4)
	parts := make(map[int]text.Part)
	for i := range a.Sentences {
		switch r.IntN(10) {
		case 0, 1, 2:
			if share > 0 {
				parts[i] = text.Parts()[1+r.IntN(2)]
			}
		case 3, 4:
			if share > 1 {
				parts[i] = text.Parts()[r.IntN(len(text.Parts()))]
			}
		case 5:
			if share > 2 {
				parts[i] = text.Standfirst
			}
		}
	}
	return a.WithParts(parts)
}

// shrunk takes words out of both texts of a pair for as long as it still
// fails.
func shrunk(p texts, fails func(texts) bool) texts {
	for size := 64; size > 0; size /= 2 {
		for again := true; again; {
			again = false
			for _, side := range []*string{&p.original, &p.version} {
				for i := 0; ; {
					words := strings.SplitAfter(*side, " ")
					if i >= len(words) {
						break
					}
					whole := *side
					*side = strings.Join(slices.Delete(words, i, min(i+size, len(words))), "")
					if len(*side) < len(whole) && fails(p) {
						again = true
						continue
					}
					*side = whole
					i += size
				}
			}
		}
	}
	return p
}
