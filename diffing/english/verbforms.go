package english

import (
	_ "embed"
	"strings"
	"sync"
)

// A VerbForm is a set of the forms of a verb that a word may be.
type VerbForm uint8

// The forms of a verb.
const (
	BaseForm   VerbForm = 1 << iota // go
	ThirdForm                       // goes
	PastForm                        // went
	Participle                      // gone
	IngForm                         // going
	AlsoNoun                        // the word is as often a noun
	Guessed                         // only its ending makes it a form of a verb
)

// Is reports whether a word may be one of some forms.
func (f VerbForm) Is(any VerbForm) bool { return f&any != 0 }

//go:embed verbs.txt
var verbList string

// unchanged are verbs whose past and participle are the infinitive itself.
const unchanged = "bet broadcast burst cast cost cut forecast hit hurt let put quit rid set shed shut split spread thrust upset"

// moreIrregular are verbs whose forms matter to the grammar of a sentence, and not
// to how alike two sentences are.
const moreIrregular = `do did done, get got gotten, say said, see saw seen, tell told, find found, wind wound, oversee oversaw overseen, foresee foresaw foreseen,
	overthrow overthrew overthrown, rebuild rebuilt, repay repaid, retake retook retaken, rewrite rewrote rewritten, bear bore borne, light lit,
	lie lay lain, shine shone, slay slew slain, spin spun, spring sprang sprung, strive strove striven, mislead misled, outdo outdid outdone, rethink rethought`

type verbTable struct {
	bases     *table[VerbForm] // infinitives; AlsoNoun where set
	irregular *table[irregularForm]
}

type irregularForm struct {
	base  string
	forms VerbForm
}

var readVerbs = sync.OnceValue(func() verbTable {
	// Of an irregular verb two words at least are listed, and one of them is its infinitive.
	irregular := strings.Count(irregularVerbs+moreIrregular+unchanged, " ") + len(ownParticiple) + 2
	t := verbTable{newTable[VerbForm](strings.Count(verbList, "\n") + irregular), newTable[irregularForm](irregular)}
	for line := range strings.Lines(verbList) {
		word, kind, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if word == "" || word[0] == '#' {
			continue
		}
		x := t.bases.put(word)
		*x = BaseForm
		if kind == "noun" {
			*x |= AlsoNoun
		}
	}
	t.addIrregular(irregularVerbs)
	t.addIrregular(moreIrregular)
	for _, w := range strings.Fields(unchanged) {
		base, _ := t.bases.find(w)
		*t.irregular.put(w) = irregularForm{w, BaseForm | PastForm | Participle | base&AlsoNoun}
	}
	return t
})

func (t *verbTable) addIrregular(list string) {
	for row := range strings.SplitSeq(list, ",") {
		forms := strings.Fields(row)
		base := forms[0]
		*t.bases.put(base) |= BaseForm
		last := forms[len(forms)-1]
		for _, f := range forms[1:] {
			x := PastForm
			if f == last {
				x = Participle
				if len(forms) == 2 {
					x |= PastForm
				}
			}
			*t.irregular.put(f) = irregularForm{base, x}
		}
		if len(forms) == 2 && ownParticiple[base] {
			*t.irregular.put(last) = irregularForm{base, PastForm}
			*t.irregular.put(base) = irregularForm{base, BaseForm | Participle}
		}
	}
	*t.irregular.put("beat") = irregularForm{"beat", BaseForm | PastForm | Participle}
}

// ownParticiple are verbs whose participle is the infinitive.
var ownParticiple = map[string]bool{"become": true, "come": true, "overcome": true, "run": true}

// noVerbEnd are words that end as the forms of verbs do, and are none.
var noVerbEnd = wordSet(`hundred sacred naked wicked rugged kindred infrared indeed speed deed creed greed reed bed red shed sled embed weed
	thing nothing something anything everything morning evening during spring king ring string wing sibling ceiling sterling pudding wedding
	according including following regarding concerning excluding notwithstanding beijing united limited beloved hatred breed need seed feed`)

// VerbOf returns the infinitive of the verb of which a word may be a form, and which
// forms it may be; none for other words. A word that ends in -ed or -ing is
// taken for one of a verb that the list does not have.
func VerbOf(norm string) (infinitive string, forms VerbForm) {
	t := readVerbs()
	if x, ok := t.irregular.find(norm); ok {
		return x.base, x.forms
	}
	if f, ok := t.bases.find(norm); ok {
		return norm, f
	}
	if noVerbEnd[norm] {
		return "", 0
	}
	for _, e := range [...]struct {
		end   string
		forms VerbForm
	}{{"ing", IngForm}, {"ed", PastForm | Participle}, {"s", ThirdForm}} {
		stem, ok := strings.CutSuffix(norm, e.end)
		if !ok || len(stem) < 2 {
			continue
		}
		if base, kind, ok := t.baseOf(stem); ok {
			return base, e.forms | kind&AlsoNoun
		}
		if e.end != "s" && len(stem) > 2 && strings.ContainsAny(stem, "aeiouy") {
			return stem, e.forms | Guessed
		}
	}
	return "", 0
}

// baseOf returns the listed infinitive of which stem is left without an ending.
func (t *verbTable) baseOf(stem string) (string, VerbForm, bool) {
	n := len(stem)
	other := ""
	switch {
	case strings.HasSuffix(stem, "ie"):
		other = stem[:n-2] + "y"
	case strings.HasSuffix(stem, "i"):
		other = stem[:n-1] + "y"
	case strings.HasSuffix(stem, "e"):
		other = stem[:n-1]
	case n > 2 && stem[n-1] == stem[n-2]:
		other = stem[:n-1]
	case strings.HasSuffix(stem, "y") && n < 4:
		other = stem[:n-1] + "ie" // dying
	}
	for _, base := range [...]string{other, stem, stem + "e"} {
		if f, ok := t.bases.find(base); ok {
			return base, f, true
		}
	}
	return "", 0, false
}
