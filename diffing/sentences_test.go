package diffing

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus/workers"
	"storydiff/diffing/internal/testsize"
)

// newsSentences leave open, deny, count, date, quote and name.
var newsSentences = []string{
	"The dam opens only if Kestrel engineers from Lowmoor certify the spillway before Friday.",
	"Marten Haldvik allegedly drove the barge into the lock on 3 March 2011, police said.",
	"The ministry did not rule out that between 40 and 60 boats could be lost by noon.",
	"“We will never sell the harbour, not for €5 million,” Mayor Ilse Corwen told reporters on Monday.",
	"There is no evidence that the fire, which killed about 14 people, was started by Orla Renn.",
	"Two officials, who asked not to be named, said at least one in five wells was unlikely to be safe.",
	"The court acquitted former minister Teodor Quist of fraud but found him guilty of two of 12 other charges.",
	"Unless the strike ends before the weekend, more than half of the ferries to Norvik may stay in port.",
	"The river is believed to have risen by 3.2 metres, up from 2.9 metres a year earlier.",
	"“It might help,” said Brandow, the harbour's chief engineer, who rejected the plan last week.",
	"Fewer than 1,200 of the 41 villages' people voted against the treaty, according to the Vellmark Herald.",
	"The union has yet to accept the offer and expects the company to withdraw it rather than pay.",
	"Prosecutors accused the bank of hiding losses; its lawyers denied that it had known of any.",
	"Not only the northern mole but also the lighthouse was closed until further notice, the coast guard says.",
}

// edited is a sentence with some of its words dropped, put elsewhere or
// replaced, and sometimes little left of it.
func (b babbler) edited(sentence string) string {
	words := strings.Fields(sentence)
	for range b.IntN(7) {
		i, j := b.IntN(len(words)), b.IntN(len(words))
		switch other := strings.Fields(newsSentences[b.IntN(len(newsSentences))]); b.IntN(6) {
		case 0:
			words[i], words[j] = words[j], words[i]
		case 1:
			words[i] = other[b.IntN(len(other))]
		case 2:
			words = slices.Insert(words, i, other[b.IntN(len(other))])
		case 3:
			words = slices.Delete(words, min(i, j), max(i, j))
		case 4:
			words = words[i:]
		case 5:
			words[i] = b.word()
		}
	}
	return strings.Join(words, " ")
}

// TestEditedSentences compares sentences of news with themselves edited at
// random: that a part of what a rule looks for is there does not mean that the
// rest is. Every property holds, and nothing panics.
func TestEditedSentences(t *testing.T) {
	fails := func(p texts) (wrong string) {
		caught := workers.Caught(func() {
			m := compareTexts(p)
			for _, q := range properties() {
				if err := q.check(m); err != nil {
					wrong = q.name + ": " + err.Error()
				}
			}
		})
		if caught != nil {
			return caught.Error()
		}
		return wrong
	}
	inParallel(testsize.Of(500, 3000), func(i int) {
		b := babbler{rand.New(rand.NewPCG(uint64(i), 6))}
		p := texts{parts: uint64(i % 3)}
		for range 1 + b.IntN(3) {
			s := newsSentences[b.IntN(len(newsSentences))]
			p.original += b.edited(s) + " "
			p.version += b.edited(s) + " "
		}
		if fails(p) != "" {
			least := shrunk(p, func(x texts) bool { return fails(x) != "" })
			t.Errorf("%s\noriginal %q\nversion  %q", fails(least), least.original, least.version)
		}
	})
}

// TestNothingCarried has rules meet sentences of which the version has nothing
// that they look for, or nothing but that.
func TestNothingCarried(t *testing.T) {
	for _, p := range [][2]string{
		{newsSentences[0], "The gates move if Kestrel engineers from Lowmoor certify the spillway before Friday."},
		{"The lock closes only if both pilots from Norvik sign the logbook by noon.", "Both pilots from Norvik sign the logbook by noon."},
		{"Talks resume only if envoys reach Lowmoor on Monday.", "Only if envoys reach Lowmoor on Monday."},
		{"“The lock closes” only if both pilots from Norvik sign the logbook.", "“The lock closes” if both pilots from Norvik sign the logbook."},
		{"The tide and the tide turn only if both pilots from Norvik sign it.", "It turns and turns if both pilots from Norvik sign it."},
		{"Only if both pilots sign.", "If both pilots sign."},
		{"The owners allegedly sank the barge at Norvik for the insurance.", "At Norvik, the insurance."},
		{"The harbour may not open before Friday.", "Not before Friday."},
		{"No.", "Not."},
		{"It said it was not.", "It was."},
	} {
		compareTexts(texts{original: p[0], version: p[1]})
		compareTexts(texts{original: p[1], version: p[0]})
	}
}
