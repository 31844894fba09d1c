package furniture_test

import (
	"strings"
	"testing"

	"storydiff/corpus/internal/sample"
)

// below puts lines below a story.
func below(lines string) string {
	return "[headline] Port of Vellmark shut by strike\n\n" + strings.Join(sample.Harbour(), "\n\n") + "\n\n" + lines
}

func TestWireFoot(t *testing.T) {
	for _, lines := range []string{
		"[slug] ENDS\n\n[advisory] Sent to: North, Coast and Courts\n\n[slug] 0412 BST",
		"[slug] bur-ao/jb/dw\n\n[advisory] COAST DESK\n[advisory] Please name the service in print",
		"[credit] (Reporting by Imre Sallai; Editing by Odile Quarrie)\n\n[advisory] VELLMARK PORT/STRIKE",
		"[slug] ______\n[advisory] The Coastal Market Letter from dpa\n[slug] ______",
		"[slug] <ticker type=\"isin\">SOLVIK</ticker>",
		"[advisory] WKN: 710000",
		"[advisory] ISIN DE0007100000 / WKN 710000",
		"The men went home.[slug] /ao/zb/jha",
		"The men went home. [slug] ao/DP/zb",
		"[advisory] The Associated Press' harbour reporting receives funding from three foundations. The AP decides alone what it writes.",
		"[advisory] This series is supported by the Quarrie Fund for the coast.",
		"[advisory] Our reporting on the port is made possible by grants from two foundations.",
		"[advisory] (Achtung: Neue Fassung bis 1700 - ca. 40 Zl)",
		"[menu] Registered in Vellmark No. 71234. VAT 555 12.",
		"[menu] Solvik Media Ltd, company no. 71234, 4 Quay, Vellmark",
		// What is story.
		"The company was registered in Vellmark in 1987 and owns two cranes.",
		"He has no office, and no company has 40 men.",
		"Adds the mayor: nobody has seen the boots or the headline.",
		"The hospital of Vellmark receives support from three foundations on the coast.",
		"This crane was funded by the state and by the owners of the ferry.",
		"The Courier's reporting on the port was read by all of them, and by the mayor.",
		"The ticker in the shed shows the price of coal",
		"<p class=\"text\">The men went home.</p>",
		"He asked for a knife and/or a rope",
		"Is it a ship? Or a boat?",
	} {
		wantFurniture(t, below(lines))
	}
	// A story's short last line has no wire's line before it.
	wantFurniture(t, below("It rained."))
	wantFurniture(t, inProse("[slug] ___\n\nIt rained."))
}

// TestRecord reads the fields of an archive's record.
func TestRecord(t *testing.T) {
	story := strings.Join(sample.Harbour(), "\n\n")
	wantFurniture(t, "[slug] SN Coastal News\n[slug] WC 212 words\n[slug] LA English\n\n[headline] Port of Vellmark shut by strike\n\n"+story+
		"\n\n[slug] CO slvk : Solvik Harbour AS\n[slug] NS c42 : Labour | gcat : News\n[slug] AN Document CST00020310422")
	// Two such words make no record.
	wantFurniture(t, "[headline] Port of Vellmark shut by strike\n\n"+story+"\n\nIN the sheds\n\n"+sample.Harbour()[0]+"\n\nRE the cranes\n\n"+sample.Harbour()[1])
}
