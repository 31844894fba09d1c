package text

import (
	"slices"
	"sort"
)

// A Span is a half-open range of bytes of an Article's Text.
type Span struct{ Start, End int }

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Article is one text of a story. Everything that points into it is a byte
// span of Text.
type Article struct {
	// ID is the file's stem, unique in the story.
	ID   string
	Path string // as the user gave it; "-" for standard input
	// Outlet, Title, Byline, Date, URL and Agency are what the article says of
	// itself, empty where it says nothing. Date is as written, mostly
	// YYYY-MM-DD.
	Outlet, Title, Byline, Date, URL, Agency string
	// Dateline is a dateline that stands outside the text; Updated, Version and
	// Story are the date of the last change, the state of the article and the
	// event it is about, as the file has them.
	Dateline, Updated, Version, Story string
	// Fetched is when it was fetched from URL, as RFC 3339 has it; empty for one
	// that was not. Take tells it from other takes of the same article in the
	// story, which were fetched at other times: "16:30", "26 Nov 16:30"; empty
	// where there is none.
	Fetched, Take string
	// Kind is what the file is, as it is told to somebody: "a Word document".
	// It is empty for plain text.
	Kind string
	// Language is the language of the text, as an ISO 639-1 code such as "de";
	// empty for one that nothing tells.
	Language string
	// Repairs are the damage to the file's text that was undone, or only seen,
	// when the file was read, and what was left out of the text.
	Repairs []Repair

	// Text is the clean text: valid UTF-8 in NFC or as found, lines ended by
	// '\n', no tabs, no control characters.
	Text       string
	Paragraphs []Paragraph
	Sentences  []Sentence
	Words      []Word
	// Marks are what the file itself says that words of the text are, in order,
	// as far as they were found in Text.
	Marks []Mark
}

// A Mark is what the file of an article says that some words are.
type Mark struct {
	Span
	Kind MarkKind
}

// MarkKind is a kind of words that a file can mark.
type MarkKind uint8

// The kinds of words that are marked.
const (
	PersonMark MarkKind = iota
	OrganisationMark
	PlaceMark
	NumberMark
	MoneyMark
	TimeMark // a day or a time of day
	QuotationMark
)

// Name returns what to call the article on the screen: its outlet and which take
// it is, or its ID.
func (a *Article) Name() string {
	if name := a.OutletTake(); name != "" {
		return name
	}
	return a.ID
}

// OutletTake returns the outlet, with what tells this take from others; empty
// where the article does not say its outlet.
func (a *Article) OutletTake() string {
	if a.Outlet == "" || a.Take == "" {
		return a.Outlet
	}
	return a.Outlet + " " + a.Take
}

// Slice returns the text of a span.
func (a *Article) Slice(s Span) string { return a.Text[s.Start:s.End] }

// WordCount returns the number of words that are not punctuation. With story
// set, only those of the story's text count: not the headline, nor what stands
// under it, nor furniture.
func (a *Article) WordCount(story bool) int {
	n := 0
	for i := range a.Sentences {
		if !story || a.Sentences[i].Part == Body {
			n += a.SentenceWordCount(i)
		}
	}
	return n
}

// SentenceWordCount returns the number of words of sentence i that are not
// punctuation.
func (a *Article) SentenceWordCount(i int) int {
	n := 0
	for _, w := range a.SentenceWords(i) {
		if w.Kind != Punctuation {
			n++
		}
	}
	return n
}

// SentenceWords returns the words of sentence i.
func (a *Article) SentenceWords(i int) []Word {
	s := a.Sentences[i]
	return a.Words[s.FirstWord:s.LastWord]
}

// Repair is damage of one kind to a file's text.
type Repair struct {
	// What says on one line what it was and what was done about it: "12 HTML
	// entities decoded".
	What string
	// Left is set where the damage was only seen, because what the text was
	// cannot be known.
	Left bool
	// LeftOut is set where nothing was mended, but something beside the text was
	// not taken into it: What is then "3 captions left out".
	LeftOut bool
	// Examples are the first few places: "line 3: &rsquo; is now ’".
	Examples []string
}

// LeftOutEnd is what ends Repair.What of what was left out.
const LeftOutEnd = " left out"

// WithParts returns the article with the parts of some sentences, by index, as
// the user said them. The article itself stays as it is.
func (a *Article) WithParts(parts map[int]Part) *Article {
	if len(parts) == 0 {
		return a
	}
	b := *a
	b.Sentences = slices.Clone(a.Sentences)
	for i, p := range parts {
		b.Sentences[i].Part, b.Sentences[i].ByHand = p, true
	}
	return &b
}

// Paragraph is a block of text between line breaks.
type Paragraph struct {
	Span
	// FirstSentence and LastSentence delimit its sentences, half open, as
	// indexes into Article.Sentences.
	FirstSentence, LastSentence int
}

// Sentence is a sentence, a heading, or a line of furniture. It has no white
// space at either end, and never reaches over the end of its paragraph.
type Sentence struct {
	Span
	Paragraph int // index into Article.Paragraphs
	// FirstWord and LastWord delimit its words, half open, as indexes into
	// Article.Words.
	FirstWord, LastWord int
	Part                Part
	ByHand              bool // the user said which part it is
}

// Word is a word, a number, or a mark of punctuation. Words never overlap;
// between them is white space only.
type Word struct {
	Span
	*Form
}

// Form is what all places of a word in an article have in common. A long article has
// few forms for its words, so that what is said of them is kept once.
type Form struct {
	// Norm is the word without what is only style: lower case, straight
	// quotation marks and apostrophes, plain hyphens and dashes, NFC.
	Norm string
	Kind WordKind
}

// WordKind tells words, numbers and punctuation apart.
type WordKind uint8

// The kinds of a word.
const (
	Letters     WordKind = iota // a word proper, with inner apostrophes and hyphens: shouldn't, Covid-19
	Number                      // a number with its sign, separators, currency, suffix: 1,204; 3.2; €3.2m; 60th
	Punctuation                 // anything else that is not white space
)

// Part says what part of its article a sentence is: the story's text, what stands
// above it, or furniture, which belongs to the page or the wire and not to the
// story.
type Part uint8

// The parts of an article. All after Standfirst are furniture.
const (
	Body          Part = iota // the story's text, with its subheadings
	Headline                  // the article's own headline
	Standfirst                // what sums the story up above it: a second headline, summary points
	Advert                    // a lone "Advertisement"
	Promo                     // READ ALSO, a related headline, a topic link
	Share                     // share, follow, subscribe and correction prompts
	Stamp                     // a date stamp, a time of update, a reading time
	Dateline                  // a place and an agency before the first sentence
	CaptionCredit             // a caption's credit line, a copyright line, "Reporting by …"
	Caption                   // what a picture shows
	Slug                      // how the wire files a story: UPDATE 2-, a keyword line, a take's number
	Advisory                  // a word of the wire to its editors: (Adds quote), Eds:, a contact, an exchange rate
	Note                      // a correction, a clarification, a word on an update
	Menu                      // navigation, comments, legal lines of a page
	SetAside                  // what the editor said is no story
)

// Parts returns all parts, in the order in which they are listed above.
func Parts() []Part {
	list := make([]Part, SetAside+1)
	for i := range list {
		list[i] = Part(i)
	}
	return list
}

// String returns the part's name, as exports and review files have it.
func (p Part) String() string {
	return [...]string{
		"body", "headline", "standfirst", "advert", "promo", "share", "stamp", "dateline",
		"credit", "caption", "slug", "advisory", "note", "menu", "aside",
	}[p]
}

// IsHead tells whether a sentence of this part stands above the text and is
// compared with what stands above the other.
func (p Part) IsHead() bool { return p == Headline || p == Standfirst }

// IsFurniture tells whether a sentence of this part belongs to the page or the
// wire and not to the story.
func (p Part) IsFurniture() bool { return p > Standfirst }

// AddSentence appends a sentence of the paragraph that comes next, with its
// words.
func (a *Article) AddSentence(w *WordCutter, s Span, p Part) {
	first := len(a.Words)
	a.Words = w.appendWords(a.Words, s)
	a.Sentences = append(a.Sentences, Sentence{
		Span: s, Paragraph: len(a.Paragraphs),
		FirstWord: first, LastWord: len(a.Words), Part: p,
	})
}

// FindSentence returns the index of the sentence that holds the byte at
// offset, or -1 where the byte is in none.
func (a *Article) FindSentence(offset int) int {
	i := sort.Search(len(a.Sentences), func(i int) bool { return a.Sentences[i].End > offset })
	if i == len(a.Sentences) || a.Sentences[i].Start > offset {
		return -1
	}
	return i
}

// FindWord returns the index of the word that holds the byte at offset, or -1
// where the byte is in none.
func (a *Article) FindWord(offset int) int {
	i := sort.Search(len(a.Words), func(i int) bool { return a.Words[i].End > offset })
	if i == len(a.Words) || a.Words[i].Start > offset {
		return -1
	}
	return i
}
