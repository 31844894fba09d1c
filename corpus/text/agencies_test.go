package text_test

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
			t.Errorf("AgencyName(%q) is %q, want %q", c.text, got, c.want)
		}
	}
	for content, want := range map[string]string{
		"AFP/Reuters": "AFP", "Reuters and AP": "Reuters", "AP, dpa": "AP", "AFP/Imre Sallai": "", "agencies": "", "": "",
	} {
		if got := text.FirstAgency(content); got != want {
			t.Errorf("FirstAgency(%q) is %q, want %q", content, got, want)
		}
	}
}
