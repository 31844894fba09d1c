package ui

import (
	"testing"

	"storydiff/diffing"
	"storydiff/ui/internal/sample"
)

// TestAwkwardLetters draws a story in letters that terminals count differently, with
// pictures joined of several, on every screen and at many sizes: no row leaves its
// room, however the terminal counts.
func TestAwkwardLetters(t *testing.T) {
	rows := []sample.Row{
		{Kind: diffing.Reworded, Text: "बंदरगाह कार्यालय ने [-सोमवार-]{+मंगलवार+} को कहा 👩\u200d👩\u200d👧 कि फाटक बंद रहेगा।"},
		{Kind: diffing.Garbled, Text: "ক্ষমতা ❤\ufe0f [-১২-]{+২১+} নির্বাচন 👍\U0001f3fd and \U0001f1eb\U0001f1f7 ക്ഷമ தமிழ் ក្រុង 1\ufe0f\u20e3."},
		{Kind: diffing.Added, Text: "\U0001f3f4\u200d☠\ufe0f क्षत्रिय ক্ষুদ্র ക്ഷേത്രം 東京都 한국어 ﷺ می\u200cخواهم."},
	}
	c := sample.Compare(sample.NewArticle("wire", "हिन्दी समाचार 👩\u200d🚀"), sample.NewArticle("paper", "ক্ষুদ্র বার্তা 🏴\u200d☠\ufe0f"), rows, nil, "क्षि 👩\u200d👩\u200d👧")
	for _, w := range []int{1, 7, 20, 40, 80, 101, 120, 200} {
		for _, screen := range []string{"1", "2", "3", "4"} {
			s := newStage(t, w, 24, c)
			checkScreen(t, s, "start")
			for _, keys := range []string{screen, "]", "i", "i", "e", "esc", ":", "esc", "v", "v", "B"} {
				s.press(keys)
				checkScreen(t, s, screen+" "+keys)
			}
		}
	}
}
