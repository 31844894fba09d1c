package english

import (
	"slices"
	"strings"
	"testing"
)

func TestVerbOf(t *testing.T) {
	for _, c := range []struct {
		word, infinitive string
		forms            VerbForm
	}{
		{"accuses", "accuse", ThirdForm},
		{"accused", "accuse", PastForm | Participle},
		{"dying", "die", IngForm},
		{"died", "die", PastForm | Participle},
		{"agreed", "agree", PastForm | Participle},
		{"agreeing", "agree", IngForm},
		{"denies", "deny", ThirdForm},
		{"banned", "ban", PastForm | Participle | AlsoNoun},
		{"plans", "plan", ThirdForm | AlsoNoun},
		{"took", "take", PastForm},
		{"taken", "take", Participle},
		{"became", "become", PastForm},
		{"become", "become", BaseForm | Participle},
		{"found", "find", PastForm | Participle},
		{"hit", "hit", BaseForm | PastForm | Participle | AlsoNoun},
		{"shut", "shut", BaseForm | PastForm | Participle},
		{"glimmered", "glimmer", PastForm | Participle | Guessed},
		{"evening", "", 0},
		{"hundred", "", 0},
		{"mayor", "", 0},
	} {
		if infinitive, forms := VerbOf(c.word); infinitive != c.infinitive || forms != c.forms {
			t.Errorf("%s is read as %q with forms %b, want %q, %b", c.word, infinitive, forms, c.infinitive, c.forms)
		}
	}
}

func TestVerbsAreSortedAndStandOnce(t *testing.T) {
	var words []string
	for line := range strings.Lines(verbList) {
		if word, kind, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); word != "" && word[0] != '#' {
			words = append(words, word)
			if kind != "" && kind != "noun" {
				t.Errorf("%s is a verb and %q", word, kind)
			}
		}
	}
	if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
		t.Error("verbs.txt is not sorted, or has a word twice")
	}
}

func TestGrammarNamesItsLists(t *testing.T) {
	for line := range strings.Lines(grammarList) {
		if name, _, ok := strings.Cut(line, ":"); ok && line[0] != '#' && wordUses[name] == 0 {
			t.Errorf("nothing is called %s", name)
		}
	}
	for word, use := range map[string]WordUse{
		"against": Preposition, "because": Subordinator, "had": Auxiliary, "might": ModalVerb, "they": Pronoun,
		"up": Particle, "soon": Adverb, "yesterday": TimeNoun, "take_over": Phrasal,
	} {
		if !UseOf(word).Is(use) {
			t.Errorf("%s is not read as %b", word, use)
		}
	}
}
