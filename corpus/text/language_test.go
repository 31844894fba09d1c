package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestLanguageFiles checks what the program would only find out from a text: an
// entry twice, in two kinds, or written so that nothing matches it.
func TestLanguageFiles(t *testing.T) {
	named := map[string]string{}
	for code := range languages() {
		l := languageOf(code)
		if len(l.names) == 0 || len(l.scripts) == 0 {
			t.Errorf("%s has no names or no script", code)
		}
		for _, name := range l.names {
			if other := named[name]; other != "" {
				t.Errorf("%s and %s are both called %s", code, other, name)
			}
			named[name] = code
		}
		for _, s := range l.scripts {
			if unicode.Scripts[s] == nil {
				t.Errorf("%s is in the script %s, which there is not", code, s)
			}
		}
		for _, w := range l.common {
			if w != strings.ToLower(w) || wordLen(w) != len(w) {
				t.Errorf("%s: the common word %q is no word in lower case", code, w)
			}
		}
		checkAbbreviations(t, code)
	}
}

// TestOwnWords holds that no other language has a word that is called English
// alone.
func TestOwnWords(t *testing.T) {
	own := languageOf("en").own
	for code := range languages() {
		for _, w := range languageOf(code).common {
			if code != "en" && own[w] {
				t.Errorf("%s has %q, too", code, w)
			}
		}
	}
	for w := range own {
		if len(w) > 5 {
			t.Errorf("%q is too long to be looked for", w)
		}
	}
}

func checkAbbreviations(t *testing.T, code string) {
	data, err := languageFiles.ReadFile("languages/" + code + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for line := range strings.Lines(string(data)) {
		class, rest, _ := strings.Cut(strings.TrimSpace(line), ": ")
		_, isKind := abbreviationKinds[class]
		if isKind {
			for entry := range strings.SplitSeq(rest, ", ") {
				key := strings.ReplaceAll(entry, " ", "")
				if seen[key] != "" {
					t.Errorf("%s: %s is in %s and in %s", code, entry, seen[key], class)
				}
				seen[key] = class
				if !strings.HasSuffix(entry, ".") && !strings.Contains(entry, ". ") {
					t.Errorf("%s: %s has no full stop", code, entry)
				}
			}
		}
		if words := strings.Split(rest, ", "); class == "function" && len(slices.Compact(slices.Sorted(slices.Values(words)))) != len(words) {
			t.Errorf("%s: a function word stands twice", code)
		}
	}
}

// TestLanguageCode reads what front matter calls a language.
func TestLanguageCode(t *testing.T) {
	for name, want := range map[string]string{
		"de": "de", "de-AT": "de", "DE_ch": "de", "German": "de", " deutsch ": "de", "deu": "de", "en-GB": "en", "English": "en",
		"Português": "pt", "pt_BR": "pt", "no": "no", "nb-NO": "no", "Français": "fr", "zh-Hant": "zh", "日本語": "ja",
		"eo": "eo", "": "", "x": "", "none": "", "Klingon": "",
	} {
		if got := LanguageCode(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// TestLanguageOfNothing holds that what says nothing is of no language.
func TestLanguageOfNothing(t *testing.T) {
	for _, s := range []string{"", " \n", "12:30 - 4.5", "Vellmark 3 Corven 1", "\u0301", "Ormond", "+++ !!!"} {
		if got := Language(s); got != "" {
			t.Errorf("%q is in %q", s, got)
		}
	}
}
