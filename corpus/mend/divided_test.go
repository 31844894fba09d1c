package mend

import (
	"strings"
	"testing"

	"storydiff/corpus/internal/sample"
	"storydiff/corpus/text"
)

// TestDividedWords has words as lines end in them: "|" is where a hyphen and
// the end of the line stand, and no other text says what the word is.
func TestDividedWords(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"the govern|ment said", "the government said"},
		{"reimb|ursed", "reimbursed"},
		{"an extraor|dinary session", "an extraordinary session"},
		{"min|isters met", "ministers met"},
		{"the fisher|men", "the fishermen"},
		{"with|out delay", "without delay"},
		{"under|stand", "understand"},
		{"a news|paper", "a newspaper"},
		{"the back|ground", "the background"},
		{"on Satur|day", "on Saturday"},
		{"was travel|led", "was travelled"},
		{"every|one", "everyone"},
		{"fire|fighters came", "firefighters came"},
		{"in|to the harbour", "into the harbour"},
		{"the high|way", "the highway"},
		{"three pota|to growers", "three potato growers"},
		{"her hus|band", "her husband"},
		{"re|ported", "reported"},
		{"mid|night", "midnight"},
		{"anti|biotics", "antibiotics"},
		{"pro|gramme", "programme"},
		{"non|sense", "nonsense"},
		{"Bundes|regierung", "Bundesregierung"},
		{"le gouver|nement", "le gouvernement"},
		{"a well|known pilot", "a well-known pilot"},
		{"the so|called deal", "the so-called deal"},
		{"a long|term plan", "a long-term plan"},
		{"a US|led mission", "a US-led mission"},
		{"a Lodz|based firm", "a Lodz-based firm"},
		{"twenty|five boats", "twenty-five boats"},
		{"two|thirds of it", "two-thirds of it"},
		{"a 20|year lease", "a 20-year lease"},
		{"a four-year|old girl", "a four-year-old girl"},
		{"a four|year-old girl", "a four-year-old girl"},
		{"his mother-in|law", "his mother-in-law"},
		{"state|of-the-art", "state-of-the-art"},
		{"Anglo|Irish talks", "Anglo-Irish talks"},
		{"Mrs Orm|Blake", "Mrs Orm-Blake"},
		{"an ex|minister", "an ex-minister"},
		{"self|defence", "self-defence"},
		{"the co|founder", "the co-founder"},
		{"an e|mail", "an e-mail"},
		{"Covid|19 cases", "Covid-19 cases"},
		{"a right|wing bloc", "a right-wing bloc"},
		{"the president|elect", "the president-elect"},
		{"her re|election", "her re-election"},
		{"anti|government crowds", "anti-government crowds"},
		{"a half|hour wait", "a half-hour wait"},
		{"a record|breaking run", "a record-breaking run"},
		{"up-to|date maps", "up-to-date maps"},
		{"the attorney|general", "the attorney-general"},
		{"two|and three-year terms", "two- and three-year terms"},
		{"Nord|und Südseite", "Nord- und Südseite"},
		{"three|quarters of it", "three-quarters of it"},
		{"his ex|wife", "his ex-wife"},
		{"door|to-door sales", "door-to-door sales"},
		{"a Brontë|like tale", "a Brontë-like tale"},
		{"a blue|collar town", "a blue-collar town"},
		{"was hand|cuffed", "was handcuffed"},
		{"by the sea|side", "by the seaside"},
		{"a micro|chip", "a microchip"},
		{"the REIM|BURSED", "the REIMBURSED"},
		{"a UK|US pact", "a UK-US pact"},
	} {
		if got := joined(strings.ReplaceAll(c.in, "|", "-\n"), nil); got != c.want {
			t.Errorf("%s: got %q, want %q", c.in, got, c.want)
		}
	}
}

func joined(s string, known Vocabulary) string {
	d := Read(s, Options{})
	if d.HasDividedWords() {
		if known == nil {
			known = Vocabulary{}
		}
		known.Add(s)
		d.JoinWords(known)
	}
	return d.Text
}

// What other texts have decides before any list.
func TestDividedWordsKnownFromElsewhere(t *testing.T) {
	v := Vocabulary{}
	v.Add("The well-bred man and the wellhead. A cease-fire held. The cooperative’s multi-\nlingual clerk re-signed. It blacklisted no-one.")
	for in, want := range map[string]string{
		"a cease-\nfire held":      "a cease-fire held",
		"the well-\nhead leaks":    "the wellhead leaks",
		"a co-\noperative's":       "a cooperative's",
		"was black-\nlisted":       "was blacklisted",
		"no-\none came":            "no-one came",
		"he re-\nsigned it":        "he re-signed it",
		"a multi-\nlingual school": "a multi-lingual school",
	} {
		if got := joined(in, v); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestDividedWordsInParagraphs(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"indented", "   The town of Skarn reimbursed the skip-\npers for nets that were lost in the storm.\n   The next payment is due in the sum-\nmer, once the council has met twice.",
			"   The town of Skarn reimbursed the skippers for nets that were lost in the storm.\n\n   The next payment is due in the summer, once the council has met twice."},
		{"soft hyphen", "The reim\u00ad\nbursed skippers", "The reimbursed skippers"},
		{"space behind", "The reim- \nbursed skippers", "The reimbursed skippers"},
		{"a dash", "The skippers -\nthree of them - were paid.", "The skippers -\nthree of them - were paid."},
		{"suspended inside the line", "two- and\nthree-year terms", "two- and\nthree-year terms"},
		{"address", "see https://skarn.example/reim-\nbursed or ask", "see https://skarn.example/reim-\nbursed or ask"},
		{"a paragraph's end", "The list of the reim-\n\nbursed", "The list of the reim-\n\nbursed"},
		{"list", "- nets\n- ropes-\n- buoys", "- nets\n- ropes-\n- buoys"},
	} {
		if got := joined(c.in, nil); got != c.want {
			t.Errorf("%s: got\n%q, want\n%q", c.name, got, c.want)
		}
	}
}

// A wrapped text with words divided reads as the text that was wrapped, if that
// is among the texts of the story.
func TestDividedWordsOfWrappedText(t *testing.T) {
	want := strings.Join(sample.Harbour(), "\n\n")
	known := Vocabulary{}
	known.Add(want)
	for width := 34; width <= 90; width++ {
		for _, indent := range []string{"", "   "} {
			var lines []string
			for _, p := range sample.Harbour() {
				lines = append(lines, wrapDividing(p, width, indent))
			}
			between := "\n\n"
			if indent != "" {
				between = "\n"
			}
			got := joined(strings.Join(lines, between), known)
			if fields(got) != fields(want) {
				t.Errorf("width %d, indent %q: got\n%s", width, indent, got)
			}
		}
	}
}

func fields(s string) string {
	var all []string
	for _, p := range text.DivideParagraphs(s) {
		all = append(all, strings.Join(strings.Fields(s[p.Start:p.End]), " "))
	}
	return strings.Join(all, "\n")
}

// wrapDividing breaks a paragraph into lines and divides long words.
func wrapDividing(s string, width int, indent string) string {
	var lines []string
	line := indent
	for _, w := range strings.Fields(s) {
		for len(line)+1+len(w) > width {
			at := width - len(line) - 2
			if plain := strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == ""; plain && at >= 3 && len(w)-at >= 3 {
				line += " " + w[:at] + "-"
				w = w[at:]
			}
			lines = append(lines, line)
			line = ""
		}
		if strings.TrimSpace(line) != "" {
			line += " "
		}
		line += w
	}
	return strings.Join(append(lines, line), "\n")
}
