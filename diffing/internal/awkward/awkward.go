// Package awkward has pairs of short invented texts that are hard to carry through a
// format: for what stands in them, for what differs, or for what is missing.
package awkward

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// A Story is an original and a version, as the text of their files.
type Story struct{ Name, Original, Version string }

// plain is a text with nothing awkward in it.
const plain = "The ferry Solvang left Tarnvik at noon with 212 passengers on board.\n\n" +
	"Captain Ilse Brandvold said the sea was calm. The crossing took two hours.\n\n" +
	"Nobody was hurt when the ferry met the pier.\n\n" +
	"The harbour board meets on Friday to talk about the lights of the old mole.\n"

// Stories returns the stories, the same ones each time.
func Stories() []Story {
	return append(append(append(inText(), inChanges()...), inParagraphs()...), inLength()...)
}

// around returns a story that has a text among others, and another in the version.
func around(name, original, version string) Story {
	return Story{name, plain + "\n" + original + "\n", plain + "\n" + version + "\n"}
}

// inText are those with characters that a format may take for something else.
func inText() []Story {
	return []Story{
		around("emoji", "The club wrote 🎉🎉 and then nothing.", "The club wrote 🎉 and then 🚢 nothing."),
		around("joined emoji", "The board thanked the crew 👩‍🚒 and the family 👨‍👩‍👧‍👦 of the mate.",
			"The board thanked the crew 👩🏽‍🚒 and the family 👨‍👩‍👧 of the mate."),
		around("flags", "Boats from 🇳🇴🇸🇪 came.", "Boats from 🇳🇴🇩🇰 came."),
		around("Hebrew", "העבורת יצאה בצהריים עם 212 נוסעים.", "העבורת יצאה בערב עם 221 נוסעים."),
		around("Arabic with English", "قال القبطان Brandvold إن البحر هادئ.", "قال القبطان Brandvald إن البحر كان هادئا."),
		around("Japanese", "フェリーは正午に出港した。乗客は二百人だった。", "フェリーは夕方に出港した。乗客は二百人だった。"),
		around("combining marks", "Mayor Ångström met Zoe\u0301 at the cafe\u0301.", "Mayor Angstro\u0308m met Zoe at the cafe\u0301."),
		around("no-break space", "The fine is 10\u00a0000 crowns, and 5\u202f% of the fare.", "The fine is 12\u00a0000 crowns, and 5 % of the fare."),
		around("tabs", "Noon\tSolvang\t212", "Noon\tSolvang\t221\tlate"),
		around("markup", "He wrote <script>alert(1)</script> & \"<b>\" into the log.", "He wrote <script>alert(2)</script> & '<i>' into the log."),
		around("end of CDATA", "The log ends in ]]> and nothing else.", "The log ended in ]]> and nothing more."),
		around("control bytes", "The siren\x07 rang\x1b[31m twice\x7f at noon.", "The siren\x07\x07 rang\x1b[0m once\x01 at noon."),
		around("bidirectional overrides", "The boat \u202eevlaS\u202c left \u2066early\u2069.", "The boat \u202egnavloS\u202c left \u2067late\u2069."),
		around("marks of formats", "It was [-gone-] or {+come+}, {++so++} {--or--} {~~not~>so~~}.",
			"It was [-left-] or {+came+}, {>>so<<} {==or==} {~~so~>not~~}."),
		around("formulas", "=HYPERLINK(\"http://x.example\") said the sign.", "=cmd|' /C calc'!A0 said the sign."),
		around("spaces in a row", "The mole  is   long.", "The  mole is long  and   old."),
		around("soft hyphens and zero width", "The har\u00adbour mas\u200bter slept.", "The harbour mas\u200bter of Tarn\u00advik slept."),
		around("beyond the first plane", "The sign 𝔉𝔢𝔯𝔯𝔶 and 𐍈 stood there.", "The sign 𝔉𝔢𝔯 and 𐍈𐍉 stood there."),
	}
}

// inChanges are those where what differs is awkward.
func inChanges() []Story {
	moved := "Captain Ilse Brandvold said the sea was calm. The crossing took two hours.\n\n"
	last := "The harbour board meets on Friday to talk about the lights of the old mole.\n"
	return []Story{
		{"nothing differs", plain, plain},
		{"original empty", "", plain},
		{"version empty", plain, ""},
		{"everything new", plain, "A brass band from the hills played waltzes in the square.\n\nThree goats won prizes.\n"},
		{"only punctuation", plain, strings.NewReplacer(".", "!", ",", ";").Replace(plain)},
		{"first letter and last", plain, "A" + strings.TrimSuffix(plain, ".\n") + "?\n"},
		{"moved", plain, strings.Replace(plain, moved, "", 1) + "\n" + moved},
		{"moved and changed", plain, strings.Replace(plain, moved, "", 1) + "\n" + strings.Replace(moved, "two hours", "three long hours", 1)},
		{"moved to the front", plain, last + "\n" + strings.Replace(plain, last, "", 1)},
		{"first paragraph gone", plain, plain[strings.Index(plain, "Captain"):]},
		{"last paragraph gone", plain, strings.Replace(plain, last, "", 1)},
		{"new before the first", plain, "Tarnvik is a town of nine thousand.\n\n" + plain},
		{"new after the last", plain, plain + "\nTarnvik is a town of nine thousand.\n"},
		{"used twice", plain, plain + "\nNobody was hurt when the ferry met the pier.\n"},
		{"every other word", plain, everyOther(plain)},
	}
}

// everyOther replaces every other word.
func everyOther(s string) string {
	words := strings.SplitAfter(s, " ")
	for i := 0; i < len(words); i += 2 {
		words[i] = "word "
	}
	return strings.Join(words, "") + "\n"
}

// inParagraphs are those where paragraphs are.
func inParagraphs() []Story {
	joined := strings.ReplaceAll(strings.TrimSpace(plain), "\n\n", " ") + "\n"
	torn := strings.ReplaceAll(plain, ". ", ".\n\n")
	return []Story{
		{"joined to one", plain, joined},
		{"one torn", joined, plain},
		{"torn at sentences", plain, torn},
		{"joined at sentences", torn, plain},
		{"lines in paragraphs", "The ferry left.\nIt was noon.\nIt was calm.\n\nNobody was hurt.\n",
			"The ferry left.\nIt was evening.\nIt was calm.\nNobody was hurt.\n"},
		{"list", plain + "\n- first the crew\n- then the mate\n- then the cook\n", plain + "\n- first the cook\n- then the crew\n* then a dog\n- then the mate\n"},
		{"numbered list", plain + "\n1. crew\n2. mate\n3. cook\n", plain + "\n1. crew\n2. cook\n\n3) mate\n"},
		{"headings", "Ferry meets pier\n\nNobody hurt in Tarnvik\n\n" + plain, "Ferry hits pier in Tarnvik\n\nNobody is hurt\n\nBoard meets\n\n" + plain},
		{"many blank lines", strings.ReplaceAll(plain, "\n\n", "\n\n\n\n\n"), plain},
		{"moved and joined", plain, "Nobody was hurt when the ferry met the pier. The ferry Solvang left Tarnvik at noon with 212 passengers on board.\n\n" +
			"The crossing took two hours.\n"},
	}
}

// inLength are those that are long.
func inLength() []Story {
	var long, version strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&long, "Boat %d of the fleet left the pier at noon with %d boxes of fish. Its mate saw nothing but fog for %d miles.\n\n", i, i*7%90, i%50)
		switch i % 10 {
		case 3:
			fmt.Fprintf(&version, "Boat %d of the fleet left the mole at noon with %d boxes of fish. Its mate saw fog for %d miles.\n\n", i, i*7%90+1, i%50)
		case 5:
			continue
		case 6:
			fmt.Fprintf(&version, "The cook of boat %d made soup.\n\n", i)
			fallthrough
		default:
			fmt.Fprintf(&version, "Boat %d of the fleet left the pier at noon with %d boxes of fish. Its mate saw nothing but fog for %d miles.\n\n", i, i*7%90, i%50)
		}
	}
	one := strings.ReplaceAll(long.String()[:len(long.String())/4], "\n\n", " ")
	other := strings.ReplaceAll(version.String()[:len(version.String())/4], "\n\n", " ")
	return []Story{
		{"twenty thousand words", long.String(), version.String()},
		{"one very long paragraph", one, other},
		around("one very long word", "Then "+strings.Repeat("aarghh", 500)+" he said.", "Then "+strings.Repeat("aarghh", 499)+"arg he said."),
	}
}

// Articles returns the two articles of a story as its files are read. A file without
// text is not read, so that an empty side is made without one.
func (s Story) Articles(t testing.TB) (original, version *text.Article) {
	t.Helper()
	if s.Original == "" || s.Version == "" {
		of := func(id, content string) *text.Article {
			return corpus.NewArticle(id, id+".txt", strings.TrimSpace(content))
		}
		return of("original", s.Original), of("version", s.Version)
	}
	var paths []string
	for _, file := range [][2]string{{"original.txt", s.Original}, {"version.txt", s.Version}} {
		path := filepath.Join(t.TempDir(), file[0])
		if err := os.WriteFile(path, []byte(file[1]), 0o666); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	story, err := corpus.Load(paths, corpus.Options{Original: "original"})
	if err != nil {
		t.Fatalf("%s: %v", s.Name, err)
	}
	return story.Articles[0], story.Articles[1]
}
