package text_test

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/internal/sample"
)

// sentencesOf returns the sentences of a text.
func sentencesOf(text string) []string {
	a := corpus.NewArticle("a", "a.txt", text)
	var got []string
	for _, s := range a.Sentences {
		got = append(got, a.Slice(s.Span))
	}
	return got
}

// TestSentences divides texts in which a bar shows where a sentence ends; the
// bars are taken out first.
func TestSentences(t *testing.T) {
	for _, marked := range []string{
		// Plain.
		"The bridge fell.| Nobody was hurt.| Who built it?| Nobody knows!| So it goes.",
		"One sentence without an end",
		"It fell in May.| 47 people were on it.| €3 million is gone.| $5 was found.",
		"The vote was 3.| 20 members stayed away.",
		"It was signed on 3. 4. 2024 in Vellmark.",
		"Growth was 3.2 per cent.| It had been .5 before.| Version 2.0 came later.",
		"She left.|The town slept.", // a lost space
		"She left.|Then he came.| Node.Then is no word.",
		"See example.com for more.| Write to desk@example.org. |Then wait.",
		"Is it at http://example.org/?Query=Yes or not?| Nobody said.",
		// Titles, initials, companies.
		"Mr. Ormond met Dr. Lindqvist and Gen. Tarrow.| Sen. Pell and Gov. Ash came, too.",
		"St. Aldhelm is a village near Mt. Corven.| Prof. Imre Sallai lives there.",
		"J. K. Ormond and P. Quill wrote it.| A. Ash did not.",
		"The report by M. Duval names Vitamin C.| The editors cut that.",
		"I believe in plan B.| But she does not.| Both sides chose plan A.| Both were wrong.",
		"В. В. Орлов приехал.| Он уехал.",
		"He works for Tarrow Inc. and Pell Ltd. in Vellmark.| They pay well.",
		"He works for Tarrow Inc.| The firm pays well.| It sold Pell Corp.| But why?",
		"Shares of Tarrow Inc. Chairman Imre Sallai fell.",
		"Ash vs. Pell was heard on Nov. 5.| Pell v. Tarrow comes in Dec.| It will be long.",
		"The ship passed No. 10.| No. 11 came next.| Was it there?| No.| It was not.",
		"He asked for sugar, tea, etc.| The rest was there.| They had rice, oil, etc. in the store.",
		"Ash et al. 2019 found it, and Ash et al. were right.",
		"Martin Ash Jr. spoke.| Martin Ash Jr.| He spoke.",
		"Sec. Pell met Rep. Ash at 5 p.m. on Ash Ave. near Fig. 3.",
		// Countries and hours.
		"The U.S. army left.| The U.S. Senate voted.| It was made in the U.S.| The price rose.",
		"She lives in the U.S.| But she was born in the U.K.| He was not.",
		"They met at 10 a.m. Monday.| They left at 5 p.m.| The rest stayed until 6 p.m. Vellmark time.",
		"It opens at 9 a.m. EST and closes at 3 p.m. 5 people came.",
		"In Washington, D.C., it rained.| She lives in Washington, D.C.| It rained on.",
		"The e.g. and i.e. forms stay.| So do a Ph.D. and a B.A. degree.",
		// Quotations and who spoke them.
		"\"Really?\" he asked.| He got no answer.",
		"\"No!\" said Ormond.| \"No!\" Ormond shouted.| \"Stop!\" cried the guard.",
		"“No!” said Ormond.| “Is it?” Imre Sallai asked on Monday.| “Why?” Ormond told reporters.",
		"\"Why?\"| Ormond left the room.| Nobody followed.",
		"\"We go.\" Ormond said.| \"We go.\"| Ormond said that the talks were over.",
		"\"They are rivals.\"| He left.| “They are rivals.”| She stayed.",
		"\"I believe A.| Both sides are B,\" he said.",
		"“We came.| We saw,” she said.| “We left.”",
		"He said: \"It is over.\"| Then he left.",
		"He said: \"Is it over?\" and left.| She said \"Never!\", and stayed.",
		"'It is over.'| He left.| ‘It is not.’| She stayed.",
		"(It was late.)| She left.| He stayed (it was late).| All slept.",
		"She left.|\"We go,\" she said.",
		"It is done.|“We go,” she said.",
		"He stayed. ”| She left.",
		"« Non. »| Il part.| « Oui ! » dit-elle.",
		"„Nein.“| Er ging.| „Ja!“ rief sie.| »Nein!«| Er ging.| »Ja!« rief sie.",
		"He wrote \"Who Goes There?\" in May.| She wrote 'What Now?' in June.",
		// Ellipses.
		"\"It is... or nearly so,\" he said.| \"Well... We go,\" she said.",
		"“I think… We should go,” she said.| “Maybe…”| He left.",
		"He waited... and left.| He waited...| She came.| He waited… |She came.",
		"\"Perhaps...\" Ormond said.| \"Wait…\" he said.",
		"... and so it goes.| That was all.",
		// Marks.
		"Is it true?!| Yes!!!| Really??| Yes.",
		"Yahoo! shares fell.| Jeopardy! host Ash left.",
		"The fall (!) was long.| The rise (?) was not.",
		"It rained.[1]| Then it stopped.[2][3]| Nobody knew.",
		"He said so.| — AFP",
		"It ended.| – The other stayed.",
		"She came; he left: nobody knew, then.",
		"Dr. No met No. 6.| No one else.",
		"It ended.| iPhone sales fell.| al-Aswad left.| He saw vs. al-Aswad.| -5 was the low.",
		"It ended.| -- AFP",
		"It ended.| — dpa",
		"Am 3. Oktober kam er.| Am 4. Juni nicht.| Er kam um 5.| Oft.",
		"\"Ask the P.M.| He knows,\" she said.| Then she left.",
		"The vote was 5-4.| 10 abstained.| It ended at 5:30.| 6 left.",
		"Hello!|Goodbye.| What?|Really.",
		"It cost approx. $5.| See pp. 12-14 and Art. 5.| Art is long.",
		"It ended." + strings.Repeat(" ", 200) + "|She left." + strings.Repeat(" ", 200) + "|He stayed.",
		// Lists in a line.
		"1. The first point.| 2. The second point.",
		"(a) It is short.| Reasons: it is short.",
		// Other scripts.
		"他说：“不。”|他走了！|真的吗？|是的。",
		"「はい。」と彼は言った。|終わり。",
		"قال إنه سيغادر.| وصل إلى المدينة؟| نعم.",
		"वह गया।| वह आया।",
		"Он ушёл.| «Да!» — сказала она.| Это было в 2019 г. в Москве.",
		"Ο Γιάννης έφυγε.| Η Μαρία έμεινε.",
	} {
		want := strings.Split(marked, "|")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		got := sentencesOf(strings.ReplaceAll(marked, "|", ""))
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), strings.Join(want, "|"))
		}
	}
}

// TestWrapsAndStyle holds that neither line breaks nor the style of marks
// changes what the sentences and words of a text are.
func TestWrapsAndStyle(t *testing.T) {
	story := strings.Join(sample.Harbour(), "\n\n") + "\n\n\"It's over -- or nearly so...\" she said. \"Is it?\" he asked. \"No!\" Sallai said."
	want := unitsOf(story)
	for width := 40; width < 110; width += 3 {
		var wrapped []string
		for _, p := range strings.Split(story, "\n\n") {
			wrapped = append(wrapped, wrap(p, width, ""))
		}
		if got := unitsOf(strings.Join(wrapped, "\n\n")); got != want {
			t.Errorf("wrapped at %d:\n%s\nwant\n%s", width, got, want)
		}
	}
	for name, r := range map[string]*strings.Replacer{
		"curly":    strings.NewReplacer("\"It", "“It", "...\"", "...”", "\"Is", "“Is", "?\"", "?”", "\"No", "“No", "!\"", "!”", "\"We", "“We", "it,\"", "it,”", "'", "’"),
		"dashes":   strings.NewReplacer(" -- ", " — "),
		"en":       strings.NewReplacer(" -- ", " – "),
		"ellipsis": strings.NewReplacer("...", "…"),
		"spaces":   strings.NewReplacer(" ", "\u00a0"),
		"wide":     strings.NewReplacer(". ", ".  ", ", ", ",  "),
	} {
		if got := unitsOf(r.Replace(story)); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// unitsOf returns the words of a text, sentence by sentence, paragraph by
// paragraph, in their normal form.
func unitsOf(text string) string {
	a := corpus.NewArticle("a", "a.txt", text)
	var s strings.Builder
	for _, p := range a.Paragraphs {
		for i := p.FirstSentence; i < p.LastSentence; i++ {
			for _, w := range a.SentenceWords(i) {
				s.WriteString(w.Norm + " ")
			}
			s.WriteString("|")
		}
		s.WriteString("\n")
	}
	return s.String()
}
