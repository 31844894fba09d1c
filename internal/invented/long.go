package invented

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
)

// A Change says how the second text of a pair comes from the first.
type Change string

// The changes, as a measure of speed names them.
const (
	Edited    Change = "edited-5"  // five words of a hundred are others
	Rewritten Change = "edited-30" // thirty of a hundred
	Moved     Change = "moved"     // edited-5, and a tenth of the paragraphs stand elsewhere
	Unrelated Change = "unrelated" // another text, of the same world
)

// Changes lists all of them.
func Changes() []Change { return []Change{Edited, Rewritten, Moved, Unrelated} }

// Long makes up a text of about so many words, and what a change makes of it. Such a
// text has what news has, in as large a share: a word in eight has a capital letter,
// one in twenty-five is a number, a sentence in six is a quotation. Names and rare
// words go on growing with the text, as they do in print. The same call gives the same
// texts each time.
func Long(words int, change Change) (original, version string) {
	w := newWriter(1)
	paragraphs := w.text(words)
	original = strings.Join(paragraphs, "\n\n") + "\n"
	edit := newWriter(2)
	edit.world = w.world
	switch change {
	case Unrelated:
		other := newWriter(3)
		other.world = w.world
		paragraphs = other.text(words)
	case Rewritten:
		paragraphs = edit.edited(paragraphs, 0.3)
	case Moved:
		paragraphs = edit.moved(edit.edited(paragraphs, 0.05), 0.1)
	default:
		paragraphs = edit.edited(paragraphs, 0.05)
	}
	return original, strings.Join(paragraphs, "\n\n") + "\n"
}

// world is what texts are made of: words that nobody uses, in the order of how often
// they stand.
type world struct {
	nouns, verbs, adjectives, adverbs []string
	names                             []string
}

// writer writes one text. Who and what it is about changes every few paragraphs.
type writer struct {
	*rand.Rand
	world
	people, towns, groups []string
	topic                 []string // nouns
	written               int      // words
}

const (
	vocabulary = 6000 // made-up nouns; half as many of each other class
	nameCount  = 20000
	// commonFirst is how many names people are called by first.
	commonFirst = 500
)

func newWriter(seed uint64) *writer {
	w := &writer{Rand: rand.New(rand.NewPCG(seed, 7))}
	made := &writer{Rand: rand.New(rand.NewPCG(99, 7))}
	w.world = world{
		nouns: made.words(vocabulary, "", "er", "ing", "ment", "age"), verbs: made.words(vocabulary/2, "ed"),
		adjectives: made.words(vocabulary/2, "al", "ous", "ive", "y"), adverbs: made.words(vocabulary/2, "ly"),
		names: made.words(nameCount, "n", "rd", "ck", "sen", "ova", ""),
	}
	for i, name := range w.names {
		w.names[i] = capital(name)
	}
	return w
}

// words makes up n different words of two or three syllables with one of some endings.
func (w *writer) words(n int, endings ...string) []string {
	seen := make(map[string]bool)
	var out []string
	for len(out) < n {
		var b strings.Builder
		for range 2 + w.IntN(2) {
			b.WriteString(w.one(onsets) + w.one(vowels))
		}
		if word := b.String() + w.one(endings); !seen[word] {
			seen[word] = true
			out = append(out, word)
		}
	}
	return out
}

func (w *writer) one(of []string) string { return of[w.IntN(len(of))] }

// common picks a word: the one at place n about as often as one in n, as in any text.
func (w *writer) common(of []string) string {
	const level = 20 // the first twenty are equally frequent
	n := level * (math.Pow(float64(len(of))/level+1, w.Float64()) - 1)
	return of[min(int(n), len(of)-1)]
}

// text writes paragraphs until there are so many words.
func (w *writer) text(words int) (paragraphs []string) {
	for w.written < words {
		if len(paragraphs)%8 == 0 {
			w.turn()
		}
		var sentences []string
		for range 1 + w.IntN(3) {
			s := w.sentence()
			w.written += strings.Count(s, " ") + 1
			sentences = append(sentences, s)
		}
		paragraphs = append(paragraphs, strings.Join(sentences, " "))
	}
	return paragraphs
}

// turn begins to tell of other people and things.
func (w *writer) turn() {
	w.people, w.towns, w.groups, w.topic = nil, nil, nil, nil
	for range 5 {
		first := w.names[:commonFirst] // some are the first names of many
		w.people = append(w.people, w.common(first)+" "+w.one(w.names))
		w.towns = append(w.towns, w.one(w.names))
		w.groups = append(w.groups, "the "+w.one(w.names)+" "+w.one(groupWords))
		w.topic = append(w.topic, w.common(w.nouns), w.common(w.nouns))
	}
}

func (w *writer) sentence() string {
	switch w.IntN(12) {
	case 0, 1:
		return fmt.Sprintf("“%s,” %s said.", capital(w.clause()), w.person())
	case 2:
		return fmt.Sprintf("%s said that %s.", capital(w.person()), w.clause())
	case 3:
		return fmt.Sprintf("On %s, %s.", w.one(days), w.clause())
	case 4:
		return fmt.Sprintf("%s, and %s.", capital(w.clause()), w.clause())
	case 5:
		return fmt.Sprintf("In %d, %s in %s.", 1950+w.IntN(90), w.clause(), w.one(w.towns))
	}
	return capital(w.clause()) + "."
}

func (w *writer) person() string {
	p := w.one(w.people)
	switch w.IntN(6) {
	case 0:
		return p
	case 1:
		return w.one(offices) + " " + p
	}
	return p[strings.IndexByte(p, ' ')+1:] // the family name
}

func (w *writer) clause() string {
	verb := w.common(w.verbs)
	switch w.IntN(8) {
	case 0:
		verb = "did not " + strings.TrimSuffix(verb, "ed")
	case 1:
		verb = "was " + verb + " by"
	case 2:
		verb = "may have " + verb
	case 3:
		verb = w.common(w.adverbs) + " " + verb
	}
	s := w.phrase() + " " + verb + " " + w.phrase()
	if w.IntN(2) == 0 {
		s += " " + w.one(prepositions) + " " + w.phrase()
	}
	return s
}

func (w *writer) phrase() string {
	noun := w.common(w.nouns)
	if w.IntN(3) == 0 {
		noun = w.one(w.topic)
	}
	if w.IntN(2) == 0 {
		noun = w.common(w.adjectives) + " " + noun
	}
	switch w.IntN(12) {
	case 0, 1:
		return w.person()
	case 2:
		return w.one(w.towns)
	case 3:
		return w.one(w.groups)
	case 4:
		return fmt.Sprintf("%d %ss", 2+w.IntN(900), noun)
	case 5:
		return fmt.Sprintf("%d.%d million %ss", 1+w.IntN(60), w.IntN(10), noun)
	case 6:
		return fmt.Sprintf("%d percent of the %s", 1+w.IntN(99), noun)
	case 7:
		return "every " + noun
	case 8, 9:
		return "a " + noun
	}
	return "the " + noun
}

// edited puts other words for a share of them. Some paragraphs get many and others
// none, as from an editor.
func (w *writer) edited(paragraphs []string, share float64) (out []string) {
	for _, p := range paragraphs {
		words := strings.Split(p, " ")
		here := share * 2 * w.Float64()
		for i, old := range words {
			if w.Float64() < here {
				words[i] = w.instead(old)
			}
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

// instead returns what an edit makes of a word with the marks that stand on it.
func (w *writer) instead(old string) string {
	bare := strings.Trim(old, "“”.,")
	made := w.common(w.nouns)
	switch {
	case bare == "":
		return old
	case w.IntN(4) == 0 && bare == old:
		return old + " " + made // one more
	case bare[0] >= '0' && bare[0] <= '9':
		made = fmt.Sprint(2 + w.IntN(900))
	case bare[0] >= 'A' && bare[0] <= 'Z' && len(bare) > 4 && w.IntN(2) == 0:
		made = bare[:2] + bare[3:] // a letter is lost
	case bare[0] >= 'A' && bare[0] <= 'Z':
		made = w.one(w.names)
	}
	return strings.Replace(old, bare, made, 1)
}

// moved puts a share of the paragraphs elsewhere.
func (w *writer) moved(paragraphs []string, share float64) []string {
	for range int(share * float64(len(paragraphs))) {
		from, to := w.IntN(len(paragraphs)), w.IntN(len(paragraphs))
		p := paragraphs[from]
		copy(paragraphs[from:], paragraphs[from+1:])
		copy(paragraphs[to+1:], paragraphs[to:])
		paragraphs[to] = p
	}
	return paragraphs
}
