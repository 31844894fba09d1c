package wire

import (
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

func TestIPTCHeads(t *testing.T) {
	const story = "\n\nSkarn (NW) - The ferry stopped at noon and nobody who was waiting on the\nquay knew why it had.\n\nIt left.\n"
	const text = "Skarn (NW) - The ferry stopped at noon and nobody who was waiting on the quay knew why it had. ¶ It left."
	for head, want := range map[string]document.Fields{
		"Ferry stays in port=":                                                {Title: "Ferry stays in port"},
		"Ferry stays in port\nBy Ines Tolvaj, Skarn =":                        {Title: "Ferry stays in port", Byline: "Ines Tolvaj, Skarn"},
		"(Neu: Zitat)\nFähre bleibt im Hafen =\nVon nun an":                   {Title: "Fähre bleibt im Hafen"},
		"The ferry between Skarn and Utlo stays in port for one more\nweek =": {Title: "The ferry between Skarn and Utlo stays in port for one more week"},
		"Ferry stays\nHarbour office blames storm\nBy Ines Tolvaj =":          {Title: "Ferry stays", Standfirst: "Harbour office blames storm", Byline: "Ines Tolvaj"},
		"URGENT\nFERRY STAYS IN PORT =":                                       {Title: "URGENT", Standfirst: "FERRY STAYS IN PORT"},
		"":                                                                    {},
	} {
		all, err := ReadIPTC7901(document.Source{Name: "a", Data: []byte("\x01abc0123 4 vm 10\r\n\x02" + head + story + "\x03")})
		if err != nil || all[0].Fields != want || !strings.HasSuffix(strings.ReplaceAll(all[0].Text, paragraphBreak, " ¶ "), text) || all[0].Headed != (want.Title != "") {
			t.Errorf("%q: got %+v, %q, %v", head, all[0].Fields, all[0].Text, err)
		}
	}
}

func TestNotesBelowTheText(t *testing.T) {
	for _, notes := range []string{"# Notebook\n\n## Contacts\n- Rolf Orn\n", "* * * *\nNot for publication.\n", "***\nRolf Orn\n"} {
		in := "abc0123 4 vm 10 NW\n\nFerry/\nFerry stays =\n\nThe ferry stopped.\n\n" + notes + "\nnw ro\n\n031015 GMT Mar 31\n"
		all, err := ReadIPTC7901(document.Source{Name: "a", Data: []byte(in)})
		if err != nil || told(all[0]) != "The ferry stopped. | 1 service line | 1 note to editors" || all[0].Fields.Date != "2031-03-03" {
			t.Errorf("%q: got %s, %+v, %v", notes, told(all[0]), all[0].Fields, err)
		}
	}
}

func TestMessagesAreKnown(t *testing.T) {
	for in, want := range map[string]string{
		"\x01abc0123 4 vm 10 x\r\n\x02a\x03": "iptc 7901", "\r\n\x16\x16\x01nw0061 3 pol 150 Ferry\r\n\x02The": "iptc 7901", "abc123 4 pl 380 Ferry\n\nText": "iptc 7901",
		"\x01x 12\r\n\x02The": "iptc 7901", "\x16\x16\x01w0061\x1fx-\r\nr i\x13\x11bc-ferry 03-02 0150\r\n\x02a": "anpa 1312", "w0061-----\nr i  BC-Ferry  3-2 150\n^a<": "anpa 1312",
		"abc123 said 4 boats 380 Ferry": "", "The ferry stopped.": "", "a1234\nb c": "", "": "", "\x01": "", "abc 4 pl 380": "", "Tor12345 4 pl 380 a": "",
		"w0061 x\nr i bc-ferry noon": "",
	} {
		got := ""
		for name, r := range readers {
			if r.holds([]byte(in)) {
				got += name
			}
		}
		if got != want {
			t.Errorf("%q: known as %q, want %q", in, got, want)
		}
	}
}

func TestANPAText(t *testing.T) {
	const header = "\x16\x16\x01w0061\x1fx-\r\nr i\x13\x11bc-ferry 03-02 0150\r\n\x02"
	for in, want := range map[string]string{
		"^BC-Ferry,150<\r\n^Ferry stays<\r\n\tIt ``stopped'' _ at\r\nnoon.\r\n\t   Why?\r\n":                                  "Ferry stays: It “stopped” — at noon. ¶ Why? | 1 service line",
		"^BC-Ferry,150<\n^Eds: More.<\n^(Adds)<\n^Ferry stays<\n\tIt stopped.\n^WHAT NEXT=\n\tNo one knows.\n\t___\n\tEnd.\n": "Ferry stays: It stopped. ¶ WHAT NEXT ¶ No one knows. ¶ End. | 3 service lines",
		"^BC-Ferry,150<\n\tIt stopped.\n": ": It stopped. | 1 service line",
	} {
		all, err := ReadANPA1312(document.Source{Name: "a", Data: []byte(header + in + "\x03")})
		if err != nil || all[0].Fields.Title+": "+told(all[0]) != want {
			t.Errorf("%q\n got %s: %s, %v\nwant %s", in, all[0].Fields.Title, told(all[0]), err, want)
		}
	}
}

func TestPlainText(t *testing.T) {
	const long = "The ferry between Skarn and the island of Utlo will stay in port until Friday, the harbour office said on Sunday after the worst storm in twelve years, which tore off roofs."
	for in, want := range map[string]string{
		"One line.\nAnother line.\n":   "One line. ¶ Another line.",
		long + "\n" + long + "\nEnd.":  long + " ¶ " + long + " ¶ End.",
		"A short one\nand on it goes.": "A short one ¶ and on it goes.",
		"    The ferry between Skarn and the island of Utlo will stay in\nport until Friday, and nobody knows " +
			"whether the double-\ndecked one leaves.\n    It may.\n    Not so.": "The ferry between Skarn and the island of Utlo will stay in port until Friday, and nobody knows whether " +
			"the double-decked one leaves. ¶ It may. ¶ Not so.",
		"The ferry between Skarn and the island of Utlo will stay in\nport until Friday.\n\nWhat is known:\n\n- " +
			"The ferry between Skarn and the island of Utlo stays in\nport.\n- It may leave.\n": "The ferry between Skarn and the island of Utlo will stay in port until Friday. ¶ What is known: ¶ - The " +
			"ferry between Skarn and the island of Utlo stays in port. ¶ - It may leave.",
		"(Adds comment)\n    * Zinc may reach $2,205 a tonne\n    * Miners eye talks on Tuesday\n\n    By Ines Tolvaj\n    Zinc rose on Tuesday on increased fear of floods as the mine\n" +
			"at Skarn stopped its pumps.\n    It rose 0.4 percent to $2,200.00 by\n0307 GMT, while tin edged\nup.\n    \n\n (Reporting by Ines Tolvaj; Editing by Maj Lind\nand Rolf Orn)": "(Adds comment) ¶ * Zinc may reach $2,205 a tonne ¶ " +
			"* Miners eye talks on Tuesday ¶ By Ines Tolvaj ¶ Zinc rose on Tuesday on increased fear of floods as the mine at Skarn stopped its pumps. ¶ " +
			"It rose 0.4 percent to $2,200.00 by 0307 GMT, while tin edged up. ¶ (Reporting by Ines Tolvaj; Editing by Maj Lind and Rolf Orn)",
		"Results:\nSkarn    3   1\nUtlo     2   2\nOrn      1   3\nAll over.": "Results: ¶ All over. | 1 table",
	} {
		var d document.Document
		addPlain(&d, in)
		if got := told(d); got != want {
			t.Errorf("%q\n got %s\nwant %s", in, got, want)
		}
	}
}
