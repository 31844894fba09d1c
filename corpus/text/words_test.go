package text_test

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/internal/sample"
	"storydiff/corpus/text"
)

// TestWords divides texts into words; those expected have a bar between them.
// A word in brackets is punctuation, one in braces a number.
func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He shouldn't go.", "He|shouldn't|go|[.]"},
		{"He shouldn’t go", "He|shouldn’t|go"},
		{"O'Hara's l'Étang d’Orb", "O'Hara's|l'Étang|d’Orb"},
		{"the ministers' plan", "the|ministers|[']|plan"},
		{"a 'plan' and “one”", "a|[']|plan|[']|and|[“]|one|[”]"},
		{"the so-called Covid-19 of Jean-Luc", "the|so-called|Covid-19|of|Jean-Luc"},
		{"non‑breaking hy‐phen", "non‑breaking|hy‐phen"},
		{"pre- and post-war -- or not", "pre|[-]|and|post-war|[--]|or|not"},
		{"one—two – three--four", "one|[—]|two|[–]|three|[--]|four"},
		{"Vellmark–Corven line", "Vellmark–Corven|line"},
		{"1990–95, 3-2 and 2024-04-01", "{1990–95}|[,]|{3-2}|and|{2024-04-01}"},
		{"1,204 or 1.204,5 or 3.2", "{1,204}|or|{1.204,5}|or|{3.2}"},
		{"€3.2m, $40, US$40, £1,000 and ¥5", "{€3.2m}|[,]|{$40}|[,]|{US$40}|[,]|{£1,000}|and|{¥5}"},
		{"40€ 40$ 5% 5‰ 5 %", "{40€}|{40$}|{5%}|{5‰}|{5}|[%]"},
		{"-3 to +5, −7, (-8) and -$9bn", "{-3}|to|{+5}|[,]|{−7}|[,]|[(]|{-8}|[)]|and|{-$9bn}"},
		{"10-20 and 10 - 20", "{10-20}|and|{10}|[-]|{20}"},
		{"the 60th in the 1980s, the '90s and 1980's", "the|{60th}|in|the|{1980s}|[,]|the|{'90s}|and|{1980's}"},
		{"at 10:30 or 10.30am, 1/4 and 24/7", "at|{10:30}|or|{10.30am}|[,]|{1/4}|and|{24/7}"},
		{"10\u202f000 and 1\u00a0200\u00a0300,5 but 5\u00a0000\u00a0a", "{10\u202f000}|and|{1\u00a0200\u00a0300,5}|but|{5\u00a0000}|a"},
		{"2019\u00a0200 1\u00a02000 12\u00a034", "{2019}|{200}|{1}|{2000}|{12}|{34}"},
		{"a 47-year-old at 30°C, 5 °C, m²", "a|{47-year-old}|at|{30°C}|[,]|{5}|[°]|C|[,]|m²"},
		{"50+ members, C++", "{50+}|members|[,]|C++"},
		{"½ of 1½ pounds", "{½}|of|{1½}|pounds"},
		{"٣٫٥ مليون", "{٣٫٥}|مليون"},
		{"the U.S. army, at 5 a.m. today", "the|U.S.|army|[,]|at|{5}|a.m.|today"},
		{"in the U.S.", "in|the|U.S."},
		{"U.S.-led, U.S.'s and U.K.’s", "U.S.-led|[,]|U.S.'s|and|U.K.’s"},
		{"Mr. J. K. Ormond Jr. of Tarrow Inc.", "Mr.|J.|K.|Ormond|Jr.|of|Tarrow|Inc."},
		{"plan B.", "plan|B|[.]"},
		{"He said no.", "He|said|no|[.]"},
		{"No. 10 on Jan. 5", "No.|{10}|on|Jan.|{5}"},
		{"\"It was Inc.\"", "[\"]|It|was|Inc.|[\"]"},
		{"Wait... what…", "Wait|[...]|what|[…]"},
		{"Oh!? No!!", "Oh|[!]|[?]|No|[!]|[!]"},
		{"R&D at Ash&Pell, A & B", "R&D|at|Ash&Pell|[,]|A|[&]|B"},
		{"see http://example.org/a?b=C#d, or www.example.org/x.", "see|http://example.org/a?b=C#d|[,]|or|www.example.org/x|[.]"},
		{"desk@example.org @vellmark #now", "desk@example.org|@vellmark|#now"},
		{"(see www.example.org)", "[(]|see|www.example.org|[)]"},
		{"``quoted'' text", "[``]|quoted|['']|text"},
		{"don`t, don´t", "don`t|[,]|don´t"},
		{"他说“不”。", "他|说|[“]|不|[”]|[。]"},
		{"👩‍🚀 left 🇫🇷🇩🇪", "[👩‍🚀]|left|[🇫🇷]|[🇩🇪]"},
		{"e\u0301te\u0301 \u0301x", "e\u0301te\u0301|[ \u0301]|x"},
		{"soft\u00adhy zero\u200bwidth", "soft\u00adhy|zero\u200b|width"},
		{"* * * ____ ====", "[*]|[*]|[*]|[____]|[====]"},
		{"and/or km/h", "and|[/]|or|km|[/]|h"},
		{"5.|", "{5}|[.]|[|]"},
		{"G7, B-52s and 4x4", "G7|[,]|B-52s|and|{4x4}"},
	} {
		a := corpus.FromSentences("a", []string{c.text})
		var got []string
		for _, w := range a.Words {
			switch s := a.Slice(w.Span); w.Kind {
			case text.Number:
				got = append(got, "{"+s+"}")
			case text.Punctuation:
				got = append(got, "["+s+"]")
			default:
				got = append(got, s)
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q\ngot  %q\nwant %q", c.text, strings.Join(got, "|"), c.want)
		}
	}
}

// TestNorm compares texts whose words differ in style only.
func TestNorm(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"“Yes,” he said", "\"yes,\" He SAID"},
		{"„Yes“ «Yes» ‟Yes”", "\"yes\" \"yes\" \"yes\""},
		{"‘Yes’ ‹Yes›", "'yes' 'yes'"},
		{"shouldn’t d´Orb don`t", "shouldn't d'orb don't"},
		{"it — or – or ― or --- or ‒ or --", "it -- or -- or -- or -- or -- or --"},
		{"it - or", "it -- or"},
		{"one—two", "one--two"},
		{"so‑called Jean‐Luc pre–war", "so-called jean-luc pre-war"},
		{"1990–95 −3", "1990-95 -3"},
		{"wait… what....", "wait... what..."},
		{"Se\u0301journe\u0301 e\u0301", "séjourné é"},
		{"10\u202f000 5\u00a0000", "10\u00a0000 5\u2009000"},
		{"soft\u00adly zero\u200b", "softly zero"},
		{"``it''", "“it”"},
		{"ÉCOLE ΣΟΦΙΑ ЖУК", "école σοφια жук"},
		{"it\u00a0is", "it is"},
	} {
		if got, want := norms(c.a), norms(c.b); got != want {
			t.Errorf("%q becomes %s, but %q becomes %s", c.a, got, c.b, want)
		}
	}
	for _, c := range []struct{ a, b string }{
		{"resume", "résumé"}, {"1.5", "15"}, {"-5", "5"}, {"cant", "can't"}, {"email", "e-mail"}, {"pre-", "pre --"},
		{"colour", "color"}, {"1,000", "1000"}, {"'x'", "\"x\""},
	} {
		if norms(c.a) == norms(c.b) {
			t.Errorf("%q and %q both become %s", c.a, c.b, norms(c.a))
		}
	}
}

func norms(text string) string {
	a := corpus.FromSentences("a", []string{text})
	var got []string
	for _, w := range a.Words {
		got = append(got, w.Norm)
	}
	return strings.Join(got, "|")
}

// TestNormIsStable holds that a Norm has no other Norm.
func TestNormIsStable(t *testing.T) {
	for _, text := range append(sample.Odd(), "“Séjourné’s” — plan… costs €3–4m -- or U.S.-led") {
		a := corpus.NewArticle("a", "", text)
		for _, w := range a.Words {
			if w.Norm == "--" || strings.ContainsAny(w.Norm, " .\u0301") {
				continue // whether these are one word depends on what is beside them
			}
			b := corpus.FromSentences("b", []string{"x " + w.Norm + " x"})
			if got := norms(w.Norm); len(b.Words) == 3 && b.Words[1].Norm != w.Norm && w.Norm != "-" {
				t.Errorf("%q has the Norm %q, and that has %q", a.Slice(w.Span), w.Norm, got)
			}
		}
	}
}
