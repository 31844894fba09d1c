package english

import (
	"strings"
	"testing"

	"storydiff/diffing/internal/cases"
)

func TestVariants(t *testing.T) { cases.Run(t, "testdata/variants.txt", kinship) }

// kinship says of two words whether they are one in two spellings, and of two
// names besides what else may join them.
func kinship(pair string) string {
	name := pair != strings.ToLower(pair)
	a, b, _ := strings.Cut(strings.ToLower(pair), " / ")
	switch {
	case Variant(a) == Variant(b):
		return "one spelling"
	case !name:
	case PlaceAndPeople(a, b):
		return "place and people"
	case Unaccented(Transliterated.Replace(a)) == Unaccented(b), Unaccented(a) == Unaccented(Transliterated.Replace(b)):
		return "accents written out"
	case Alike(a, b) >= 0.8:
		return "alike"
	}
	return "two words"
}
