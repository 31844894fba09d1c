package english

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// listed returns the lines of words.txt that hold a word.
func listed(t *testing.T) (words []string, classes map[string][]string) {
	t.Helper()
	classes = make(map[string][]string)
	for line := range strings.Lines(wordList) {
		if line = strings.TrimSuffix(line, "\n"); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		word, names, ok := parseLine(line)
		if !ok || strings.TrimSpace(names) == "" {
			t.Fatalf("no classes behind a tab: %q", line)
		}
		if columns := strings.Split(line, "\t"); len(columns) > 3 || len(columns) == 3 && !strings.HasPrefix(columns[2], "# ") {
			t.Errorf("a reason stands in the third column, behind \"# \": %q", line)
		}
		words = append(words, word)
		classes[word] = strings.Fields(names)
	}
	return words, classes
}

func TestWordsAreSortedAndStandOnce(t *testing.T) {
	words, _ := listed(t)
	for i, w := range words {
		if i > 0 && w <= words[i-1] {
			t.Errorf("%q stands behind %q", w, words[i-1])
		}
		if normal := norm.NFC.String(strings.ToLower(strings.Join(strings.Fields(w), " "))); w != normal {
			t.Errorf("%q is written %q here", w, normal)
		}
	}
}

func TestClassesAreKnownAndUsed(t *testing.T) {
	_, classes := listed(t)
	used := make(map[int]bool)
	for word, names := range classes {
		last := -1
		for _, name := range names {
			x := slices.Index(classNames[:], name)
			if x < 0 {
				t.Errorf("%s: no class is called %q", word, name)
			} else if x <= last {
				t.Errorf("%s: %q stands twice, or before it stands a class that classes.go has behind it", word, name)
			}
			used[x], last = true, x
		}
	}
	for x, name := range classNames {
		if name == "" || !used[x] {
			t.Errorf("no word is of class %d, %q", x, name)
		}
	}
}

func TestWordsAreAskedByClass(t *testing.T) {
	for _, x := range []struct {
		word  string
		class Class
		want  bool
	}{
		{"might", modalPossible, true},
		{"might", modalLikely, false},
		{"close to", boundRoughly, true},
		{"admit", AdmittingVerb, true},
		{"alleging", Doubt, true},
		{"heron", Function, false},
	} {
		if got := Is(x.word, x.class); got != x.want {
			t.Errorf("%s is %s: %v, want %v", x.word, classNames[x.class], got, x.want)
		}
	}
}

func TestClassesOfAWordAndItsRoot(t *testing.T) {
	for _, x := range []struct {
		word  string
		class Class
		want  bool
	}{
		{"alleging", Doubt, true},
		{"conceding", Doubt, false},
		{"alleging", OpenRoot, true},
		{"conceding", AdmittingVerb, true},
		{"fears", Doubt, true},
		{"fearing", Doubt, false}, // a class of words as they are written
		{"fearing", OpenRoot, true},
		{"provisionally", OpenRoot, true},
		{"provision", OpenRoot, false}, // what is left of provisional, but no root of its own
	} {
		if got := ClassesOf(x.word).WithRoot(Stem(Variant(x.word))).Is(x.class); got != x.want {
			t.Errorf("%s is %s: %v, want %v", x.word, classNames[x.class], got, x.want)
		}
	}
}

func BenchmarkIs(b *testing.B) {
	words := []string{"might", "heron", "according", "the", "close to"}
	for i := 0; b.Loop(); i++ {
		Is(words[i%len(words)], Doubt, Hedge)
	}
}
