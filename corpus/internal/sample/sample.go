// Package sample has texts that several packages of corpus are tested on, and
// what holds of every article.
package sample

import "strings"

// Harbour is prose of the length of a short news story.
func Harbour() []string {
	return []string{
		"Dockers in the port of Vellmark walked out at midnight after talks with the owners broke down, leaving eleven ships " +
			"outside the breakwater and a queue of lorries that reached the ring road by dawn.",
		"The union says its members have had no rise since 2019. \"We load the bread of this town and cannot pay for it,\" " +
			"said its secretary, Imre Sallai, as he warmed his hands at a brazier by gate No. 4.",
		"Tarrow Inc., which runs the cranes, called the strike reckless.",
		"Mayor Odile Quarrie asked both sides to come back to the table. She has no power over the port, but she grew up in " +
			"one of the streets behind it, and many of those on the picket line went to school with her.",
		"It is the first stoppage in the port since the winter of 1987, when the harbour froze and the men refused to work on the ice without the boots that they had been promised.",
	}
}

// Odd are texts that break careless segmenters.
func Odd() []string {
	return []string{
		"", " ", "\n\n\n", "  \n \n", "a", ".", "...", "\"", "\u0301", " \u0301", "a \u0301b. \u0301C", "\n\u0301x",
		"No\u00a0\u0301. Yes.", "👩‍👩‍👧‍👦 came. 👩🏽‍🚀 left! 🇫🇷🇩🇪🇯 waved.", "e\u0301te\u0301. E\u0301te\u0301.",
		"قال الوزير إنه سيغادر. وصل إلى المدينة؟ نعم!", "שלום עולם. צה\"ל הודיע.", "他说：“不。”他走了！真的吗？是的。",
		"これはペンです。「はい。」と彼は言った。", "นี่คือข้อความ กำำำำ น้ำ",
		"हिन्दी में लिखा है। दूसरा वाक्य॥", "Это г. Москва. В. В. Иванов сказал: «Да!» Он ушёл.",
		"\u0600 1. \u0600 A", ".\u0600A. \u0600", "x.\u0e33y", "\u2028a\u2028b. \u2029", "zero\u200bwidth. \ufeffBom \u2060 x", "soft\u00adhyphen-\u00ad9",
		"a.b.c.d.e.f? g!H !! ?? .)))) (((( A", "---- -- - — – -5 −5 +5 --5 -- 5", "$ $5 US$5 -$5 5$ 5% % °C 5°C 5°", "U.S.-led U.S.'s J.K. J. K.",
		"http://a.b/c?D=E. www.x.y/z, a@b.c. @you #me", "'' `` ' ` ''' '90s '90 'tis", "1/2 1:2 1//2 1::2 1-2-3 1--2 1–2 1—2", "5\u00a0000 5\u202f000,5 5\u2009000\u2009000 50\u00a00000",
		strings.Repeat("\u0301", 50) + " " + strings.Repeat("a\u0301", 20), "\u1100\u1161\u11a8\u1100. \uac00\u11a8.",
		"• one\n• two\n1. three\n(b) four", "A\n\n\nB\n \nC\n\u00a0\nD", "(AFP) - Hello there. date 2024-04-01 Paris (AFP) - Yes it is.",
	}
}
