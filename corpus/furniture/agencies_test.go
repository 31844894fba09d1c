package furniture_test

import (
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/internal/sample"
)

// TestAgencyOfArticle holds that a photograph's agency is not the text's.
func TestAgencyOfArticle(t *testing.T) {
	story := sample.Harbour()[0] + "\n\n" + sample.Harbour()[1]
	for text, want := range map[string]string{
		story: "", story + "\n\nPhoto: Imre Sallai/AFP": "", story + "\n\nImre Sallai/AFP": "", story + "\n\nAFP": "AFP",
		story + "\n\nSource: Reuters": "Reuters", story + "\n\n© 2023 AFP": "AFP", story + " — dpa": "dpa",
		story + " The AFP was there.": "", "VELLMARK (AFP) — " + story + "\n\nReuters": "AFP",
		"VELLMARK, May 3 (Harrow News Agency) — " + story: "Harrow News Agency", "VELLMARK (Saltmarsh Wire Service) — " + story: "Saltmarsh Wire Service",
		"By Imre Sallai (Coastal Press)\n\n" + story: "Coastal Press", "By Imre Sallai (Vellmark)\n\n" + story: "",
	} {
		if got := corpus.NewArticle("a", "", text).Agency; got != want {
			t.Errorf("the agency is %q, want %q, of %q", got, want, text[max(0, len(text)-40):])
		}
	}
}
