package report_test

import (
	"fmt"
	"os"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/report"
)

// A report is the rendering of one comparison or of several.
func ExampleWrite() {
	original := corpus.NewArticle("wire", "wire.txt", "Mayor Ilse Odegard closed the harbour. The cranes go to a museum.")
	version := corpus.NewArticle("herald", "herald.txt", "Mayor Ilse Oddgard closed the harbour.")

	comparisons := []*diffing.Comparison{diffing.Compare(original, version)}
	if err := report.Write(os.Stdout, report.Text, comparisons, report.Selection{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Original  wire
	//           12 words
	// Version   herald
	//           6 words
	//
	// Carries one of two sentences, in other words. Odegard is written Oddgard. The last
	// sentence is dropped.
	//
	// Figures
	// Carries 50% of the original's words. Passages moved: 0.
	//           kept  restyled  reworded  at odds  added  dropped  furniture
	// words        0         0         0        6      0        6          0
	// passages     0         0         0        1      0        1          0
	//
	// Findings: 1 high
	// f1    high    name, p1, paragraph 1
	//       [-Odegard-] {+Oddgard+}
	//       spelt Oddgard where the original has Odegard, which the version never spells right
	//
	// Passages
	// [-only in the original-] {+only in the version+} [>moved away>] {<moved here<}
	//
	// p1    ! at odds, paragraph 1, f1
	//       Mayor [-Ilse Odegard-] {+Ilse Oddgard+} closed the harbour.
	//
	// p2    - dropped, paragraph 1 of the original
	//       [-The cranes go to a museum.-]
}
