package diffing

import (
	"fmt"
	"strings"

	"storydiff/corpus"
)

// credits reports whether the version names the agency that the original says
// it comes from. Page text and bylines count.
func (f *finder) credits() {
	agency := f.o.article.Agency
	if agency == "" || credited(f.v.article, agency) {
		return
	}
	x := Finding{Type: Credit, Severity: Low, Passage: -1, Note: fmt.Sprintf("%s is not credited", agency)}
	if at := strings.Index(f.o.article.Text, agency); at >= 0 {
		x.Original = &Place{Span: corpus.Span{Start: at, End: at + len(agency)}, Text: agency}
	}
	f.add(x)
}

func credited(a *corpus.Article, agency string) bool {
	for _, name := range append([]string{agency}, otherNames[strings.ToLower(agency)]...) {
		for _, text := range []string{a.Text, a.Byline, a.Agency} {
			if strings.Contains(strings.ToLower(text), strings.ToLower(name)) {
				return true
			}
		}
	}
	return false
}

// otherNames are what an agency is also called.
var otherNames = map[string][]string{
	"afp":                  {"agence france-presse", "france presse", "france-presse"},
	"ap":                   {"associated press"},
	"dpa":                  {"deutsche presse-agentur"},
	"upi":                  {"united press international"},
	"pa":                   {"press association"},
	"associated press":     {"(ap)", "ap news"},
	"agence france-presse": {"(afp)", "afp", "france presse"},
}
