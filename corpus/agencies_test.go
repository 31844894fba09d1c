package corpus

import (
	"testing"

	"storydiff/corpus/text"
)

func TestAgencyName(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"AFP", "AFP"}, {"(AFP)", "AFP"}, {"Reuters.", "Reuters"}, {"REUTERS", "Reuters"}, {"dpa", "dpa"}, {"DPA", "dpa"},
		{"Agence France-Presse", "AFP"}, {"“France Presse”", "AFP"}, {"The Associated Press", "AP"}, {"XINHUA", "Xinhua"},
		{"Kyodo News", "Kyodo News"}, {"ITAR-TASS", "TASS"}, {"Anadolu Agency", "Anadolu"},
		{"", ""}, {"afp", ""}, {"Ap", ""}, {"Reuters said", ""}, {"app", ""}, {"Vellmark Courier", ""}, {"Map", ""},
	} {
		if got := text.AgencyName(c.text); got != c.want {
			t.Errorf("agencyName(%q) is %q, want %q", c.text, got, c.want)
		}
	}
	for content, want := range map[string]string{
		"AFP/Reuters": "AFP", "Reuters and AP": "Reuters", "AP, dpa": "AP", "AFP/Imre Sallai": "", "agencies": "", "": "",
	} {
		if got := text.FirstAgency(content); got != want {
			t.Errorf("firstAgency(%q) is %q, want %q", content, got, want)
		}
	}
}

// TestAgencyOfArticle holds that a photograph's agency is not the text's.
func TestAgencyOfArticle(t *testing.T) {
	story := harbourStory()[0] + "\n\n" + harbourStory()[1]
	for text, want := range map[string]string{
		story: "", story + "\n\nPhoto: Imre Sallai/AFP": "", story + "\n\nImre Sallai/AFP": "", story + "\n\nAFP": "AFP",
		story + "\n\nSource: Reuters": "Reuters", story + "\n\n© 2023 AFP": "AFP", story + " — dpa": "dpa",
		story + " The AFP was there.": "", "VELLMARK (AFP) — " + story + "\n\nReuters": "AFP",
		"VELLMARK, May 3 (Harrow News Agency) — " + story: "Harrow News Agency", "VELLMARK (Saltmarsh Wire Service) — " + story: "Saltmarsh Wire Service",
		"By Imre Sallai (Coastal Press)\n\n" + story: "Coastal Press", "By Imre Sallai (Vellmark)\n\n" + story: "",
	} {
		if got := NewArticle("a", "", text).Agency; got != want {
			t.Errorf("the agency is %q, want %q, of %q", got, want, text[max(0, len(text)-40):])
		}
	}
}
