package naming

import (
	"slices"
	"strings"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/internal/invented"
)

// names are made-up ones, misspelt ones, and such as have other forms.
func names() (original, version []string) {
	original = strings.Fields(`robert bob james norway norwegian oslo mumbai bombay kovalenko al-masri hadi france french dutch netherlands
		iii jr brandow brandow-quist kowalska łódź zażółć ş o'brien x petrov petrova e sand sandra`)
	version = strings.Fields(`bobby rob jim norwegians oslo bombay kowalenko masri ash-masri el-masri al-hadi netherlands ii junior quist
		kowalskiemu kowalskim lodz petroff petrov petrowa san sanders norge paris beijing china chinese chin`)
	o, v := invented.Long(3000, invented.Rewritten)
	for w := range strings.FieldsSeq(o) {
		if w = strings.ToLower(strings.Trim(w, "“”.,")); len(w)%3 == 0 && !slices.Contains(original, w) {
			original = append(original, w)
		}
	}
	for w := range strings.FieldsSeq(v) {
		if w = strings.ToLower(strings.Trim(w, "“”.,")); len(w)%3 != 1 && len(version) < 200 && !slices.Contains(version, w) {
			version = append(version, w)
		}
	}
	return original, version
}

// TestIndexMissesNone holds what an index finds against a comparison of every name with
// every other.
func TestIndexMissesNone(t *testing.T) {
	original, version := names()
	x := NewIndex(original)
	alike, other, places := 0, 0, 0
	for _, v := range version {
		for _, least := range []float64{0.5, 0.6, 0.7, 0.8, 1} {
			found := x.AppendAlike(nil, v, least)
			if slices.ContainsFunc(original, func(o string) bool { return english.Alike(o, v) >= least }) != x.HasAlike(v, least) {
				t.Errorf("HasAlike(%q, %v) is wrong", v, least)
			}
			for k, o := range original {
				if english.Alike(o, v) >= least {
					if alike++; !slices.Contains(found, k) {
						t.Errorf("AppendAlike(%q, %v) leaves out %q", v, least, o)
					}
				}
			}
		}
		found, romanized, place := x.AppendOther(nil, v), x.AppendRomanized(nil, v), false
		for k, o := range original {
			if english.OneBearer(o, v) || english.OneBearer(v, o) || english.Romanized(v, o) || text.SameButForCase("pl", v, o) {
				if other++; !slices.Contains(found, k) {
					t.Errorf("AppendOther(%q) leaves out %q", v, o)
				}
			}
			if english.Romanized(v, o) && !slices.Contains(romanized, k) {
				t.Errorf("AppendRomanized(%q) leaves out %q", v, o)
			}
			place = place || english.SamePlace(o, v)
		}
		if got := x.SamePlace(v); got != place {
			t.Errorf("SamePlace(%q) is %v", v, got)
		} else if got {
			places++
		}
	}
	if alike < 100 || other < 10 || places < 3 {
		t.Errorf("too little to tell: %d alike, %d other forms, %d places", alike, other, places)
	}
}

// TestIndexLeavesOutMost holds that an index saves work: of a thousand pairs of names
// that have nothing in common it proposes few.
func TestIndexLeavesOutMost(t *testing.T) {
	original, version := names()
	x := NewIndex(original)
	proposed := 0
	for _, v := range version {
		proposed += len(x.AppendAlike(nil, v, 0.7))
	}
	if pairs := len(original) * len(version); proposed*10 > pairs {
		t.Errorf("%d of %d pairs are proposed", proposed, pairs)
	}
}

func TestMayBeAny(t *testing.T) {
	original, version := names()
	for _, language := range []string{"en", "pl"} {
		a := &text.Article{Language: language}
		j := Judge{O: &facts.Reading{Article: a}, V: &facts.Reading{Article: a}, Wrong: map[string]string{"beijing": "petrov"}}
		x := NewIndex(original)
		for _, v := range version {
			want := slices.ContainsFunc(original, func(o string) bool {
				return j.MayBeOneWord(o, v) || english.Stem(o) == english.Stem(v)
			})
			if got := j.MayBeAny(x, v); got != want {
				t.Errorf("%s: MayBeAny(%q) is %v", language, v, got)
			}
		}
	}
}
