package text_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"storydiff/corpus/internal/sample"
	"storydiff/corpus/text"
)

// wrap breaks a paragraph into lines of at most width characters.
func wrap(s string, width int, indent string) string {
	var lines []string
	line := indent
	for _, w := range strings.Fields(s) {
		switch {
		case strings.TrimSpace(line) == "":
			line += w
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(w) > width:
			lines = append(lines, line)
			line = w
		default:
			line += " " + w
		}
	}
	return strings.Join(append(lines, line), "\n")
}

func paragraphsOf(content string) []string {
	var got []string
	for _, s := range text.DivideParagraphs(content) {
		got = append(got, strings.ReplaceAll(content[s.Start:s.End], "\n", " "))
	}
	return got
}

func wantParagraphs(t *testing.T, what, text string, want []string) {
	t.Helper()
	got := paragraphsOf(text)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s: %q\ngot  %d: %q\nwant %d: %q", what, text, len(got), got, len(want), want)
	}
}

// TestWrappedParagraphs holds that hard-wrapped prose has the paragraphs that
// it has unwrapped.
func TestWrappedParagraphs(t *testing.T) {
	story := sample.Harbour()
	for width := 36; width <= 120; width++ {
		var blank, indented []string
		for _, p := range story {
			blank = append(blank, wrap(p, width, ""))
			indented = append(indented, wrap(p, width, "   "))
		}
		wantParagraphs(t, fmt.Sprint("blank lines, width ", width), strings.Join(blank, "\n\n"), story)
		wantParagraphs(t, fmt.Sprint("indented, width ", width), strings.Join(indented, "\n"), story)
		titled := "Dockers walk out in Vellmark\n\n" + strings.Join(blank, "\n\n") + "\n\nWhat comes next\n\n" + blank[0]
		want := append([]string{"Dockers walk out in Vellmark"}, story...)
		wantParagraphs(t, fmt.Sprint("titles, width ", width), titled, append(want, "What comes next", story[0]))
	}
}

// TestLinesAreParagraphs holds that a line break divides where lines are not
// wrapped.
func TestLinesAreParagraphs(t *testing.T) {
	story := sample.Harbour()
	wantParagraphs(t, "a line for each paragraph", strings.Join(story, "\n"), story)
	sentences := strings.Split(strings.Join(story, " "), ". ")
	wantParagraphs(t, "a line for each sentence", strings.Join(sentences, ".\n"), strings.Split(strings.Join(sentences, ".\n"), "\n"))
	for _, text := range []string{
		"The tide\nwent out\nand took\nthe boats\nalong with it",
		"Wind over water,\nwater over stone,\nI have come from the harbour\nand I have come alone.\nThe gulls were my brothers,\nthe nets were my bed,\nand the salt was my supper\nand the rain was my bread.",
		"Vellmark 3 Corven 1\nAshby 0 Pell 0\nTarrow 2 Brückenau 2\nOrmond 1 Quarrie 4",
		"Flour, 500 g\nButter, 250 g\nSugar, 125 g\nOne egg\nA pinch of salt",
		"Who was there?\nEverybody.\nWhat did they say?\nNothing that anybody wrote down at the time.\nNo.",
		"- The strike began at midnight and goes on\n- Eleven ships are waiting outside the port\n- The mayor has asked both sides to come back",
		"1. The strike began at midnight and goes on until\n2. Eleven ships are waiting outside the port for\n3. The mayor has asked both sides to come back to",
		"Odile Quarrie\n14 Quay Street\nVellmark\n\nImre Sallai\nThe Union Hall\nVellmark",
		"A headline of seven words stands here\nAnother headline of seven words stands here\nThe third headline of seven words here",
	} {
		wantParagraphs(t, "lines", text, strings.FieldsFunc(text, func(r rune) bool { return r == '\n' }))
	}
}

// TestListsInWrappedText holds that list items and short last lines end a
// paragraph of wrapped text.
func TestListsInWrappedText(t *testing.T) {
	story := sample.Harbour()
	items := []string{
		"- a rise of 9 per cent in the first year and of 4 per cent in the second, paid from the day of signing;",
		"- boots and coats for the winter;",
		"- an end to the double shift that was brought in when the second crane was sold to Corven.",
	}
	for _, width := range []int{50, 66, 72, 80} {
		var lines, want []string
		for _, p := range append(append(append([]string{}, story[:2]...), items...), story[2:]...) {
			lines = append(lines, wrap(p, width, ""))
			want = append(want, p)
		}
		list := strings.Join(lines[:2], "\n\n") + "\n\n" + strings.Join(lines[2:5], "\n") + "\n\n" + strings.Join(lines[5:], "\n\n")
		wantParagraphs(t, fmt.Sprint("list, width ", width), list, want)
		dash := "The owners answered within the hour - and to the surprise of many on the quay - that they would talk again on Monday - if the gates - all four of them - were open by then, which nobody expects."
		text := wrap(dash, width, "") + "\n\n" + strings.Join(lines, "\n\n")
		wantParagraphs(t, fmt.Sprint("dashes, width ", width), text, append([]string{dash}, want...))
	}
}

// TestShortWrappedTexts holds that a few wrapped lines are one paragraph also
// where names and nouns begin them, and that what stands above them is not.
func TestShortWrappedTexts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The port has been closed since midnight, said Mayor\nOdile Quarrie, who met the union on Tuesday with Mr\nImre Sallai and two others in the town hall.",
			[]string{"The port has been closed since midnight, said Mayor Odile Quarrie, who met the union on Tuesday with Mr Imre Sallai and two others in the town hall."}},
		{"Der Hafen ist seit Mitternacht geschlossen, und die\nStadt weiß nicht, wann er öffnet. Das sagte die\nBürgermeisterin Odile Quarrie am Dienstag.",
			[]string{"Der Hafen ist seit Mitternacht geschlossen, und die Stadt weiß nicht, wann er öffnet. Das sagte die Bürgermeisterin Odile Quarrie am Dienstag."}},
		{"DOCKERS WALK OUT\nThe port has been closed since midnight, and nobody\nknows when it will open, the mayor of Vellmark said on\nTuesday.",
			[]string{"DOCKERS WALK OUT", "The port has been closed since midnight, and nobody knows when it will open, the mayor of Vellmark said on Tuesday."}},
		{"* The port has been closed since midnight, and nobody\nknows when it will open.\n* The union will vote on Friday, and on Saturday the\nowners meet again.",
			[]string{"* The port has been closed since midnight, and nobody knows when it will open.", "* The union will vote on Friday, and on Saturday the owners meet again."}},
		{"Dockers in the port are to be reimb-\nursed.\nThe mayor said so.", []string{"Dockers in the port are to be reimb- ursed.", "The mayor said so."}},
		{"A headline ends in the\nSecond headline of these words\nThe third headline of seven words here", []string{"A headline ends in the", "Second headline of these words", "The third headline of seven words here"}},
	} {
		wantParagraphs(t, "short", c.text, c.want)
	}
}

func TestParagraphEdges(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" \n\u00a0\n \n", nil},
		{"  One. \n\n\n  Two.  \n", []string{"One.", "Two."}},
		{"One.\n \nTwo.", []string{"One.", "Two."}},
		{"One.\n\u00a0\nTwo.", []string{"One.", "Two."}},
		{"One line that goes on\nover a break and stops there.", []string{"One line that goes on", "over a break and stops there."}},
		{"The port of Vellmark has been closed since midnight, and nobody knows\nwhen it will open.", []string{"The port of Vellmark has been closed since midnight, and nobody knows when it will open."}},
	} {
		wantParagraphs(t, "edges", c.text, c.want)
	}
}
