package english

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Variant returns the form that a word shares with its other spellings:
// without diacritics and inner hyphens, British endings turned American, a
// number word turned into the number. Its argument is a word's Norm.
//
// Words that mean different things must keep different forms, so the rules
// that would merge many are held to lists of words.
func Variant(word string) string {
	if v, ok := numberWord(word); ok {
		return v
	}
	switch word {
	case "'", "''", "`", "``", "«", "»", "‹", "›", "„", "“", "”", "‘", "’", "‚":
		return `"` // the choice of quotation marks is house style
	}
	w := plain(word)
	if whole, ok := sameWord[w]; ok {
		return whole
	}
	if w == "" {
		return w
	}
	for _, r := range endingsOn[w[len(w)-1]] {
		if stem, ok := strings.CutSuffix(w, r.british); ok && len(stem) >= r.stem {
			w = stem + r.american
			break
		}
	}
	for _, s := range variantStemsOn[w[0]] {
		if rest, ok := strings.CutPrefix(w, s.british); ok {
			return s.american + rest
		}
	}
	return w
}

// plain drops diacritics, inner hyphens and the dots of an abbreviation.
func plain(word string) string {
	w := Unaccented(word)
	if len(w) > 1 && strings.ContainsAny(w, "-.") && isSpelling(w) {
		w = strings.NewReplacer("-", "", ".", "").Replace(w)
	}
	return w
}

// isSpelling reports whether hyphens and dots in a word are a matter of
// spelling. In "re-sign" they tell it from another word, in "A-10" they are part
// of a code.
func isSpelling(w string) bool {
	hasLetter, hasDigit := strings.ContainsFunc(w, unicode.IsLetter), strings.ContainsFunc(w, unicode.IsDigit)
	return hasLetter && !hasDigit && !strings.HasPrefix(w, "re-")
}

// Unaccented returns a word without diacritics, and with ASCII letters for those
// that Unicode does not decompose (ø, ł, ß …).
func Unaccented(word string) string {
	ascii := true
	for i := 0; i < len(word); i++ {
		if word[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return word
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		if plain, ok := undecomposed[r]; ok {
			b.WriteString(plain)
		} else if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

var undecomposed = map[rune]string{
	'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'đ': "d", 'Đ': "D", 'ð': "d", 'Ð': "D",
	'þ': "th", 'Þ': "Th", 'ß': "ss", 'æ': "ae", 'Æ': "Ae", 'œ': "oe", 'Œ': "Oe", 'ı': "i",
}

// An ending is a British ending and its American form, with the shortest stem in bytes for
// which the rule holds: "prise" is no spelling of "prize".
type ending struct {
	british, american string
	stem              int
}

var endings = []ending{
	{"isation", "ization", 3}, {"isations", "izations", 3},
	{"ise", "ize", 4}, {"ised", "ized", 4}, {"ises", "izes", 4}, {"ising", "izing", 4}, {"iser", "izer", 4}, {"isers", "izers", 4},
	{"yse", "yze", 3}, {"ysed", "yzed", 3}, {"ysing", "yzing", 3},
	{"ogue", "og", 3}, {"ogues", "ogs", 3},
	{"metre", "meter", 0}, {"metres", "meters", 0}, {"litre", "liter", 0}, {"litres", "liters", 0},
}

// variantStems are words, and beginnings of words, in British and American
// spelling.
var variantStems = pairs(
	"colour color", "favour favor", "honour honor", "labour labor", "harbour harbor", "neighbour neighbor",
	"rumour rumor", "humour humor", "behaviour behavior", "armour armor", "endeavour endeavor", "flavour flavor",
	"vigour vigor", "rigour rigor", "odour odor", "tumour tumor", "parlour parlor", "savour savor", "valour valor",
	"fervour fervor", "glamour glamor", "splendour splendor", "candour candor", "clamour clamor", "vapour vapor",
	"dishonour dishonor", "unfavour unfavor", "belabour belabor",
	"centre center", "centring centering", "theatre theater", "fibre fiber", "calibre caliber", "meagre meager",
	"sombre somber", "spectre specter", "lustre luster",
	"travell travel", "cancell cancel", "labell label", "modell model", "fuell fuel", "signall signal",
	"counsell counsel", "marshall marshal", "levell level", "channell channel", "diall dial", "equall equal",
	"totall total", "rivall rival", "quarrell quarrel", "shovell shovel", "fulfill fulfil", "enroll enrol",
	"instalment installment", "skilful skillful", "wilful willful", "jewellery jewelry", "woollen woolen",
	"defence defense", "offence offense", "licence license", "pretence pretense", "practise practice",
	"paediatric pediatric", "anaesthe anesthe", "haemo hemo", "oestrogen estrogen", "foet fet", "encyclopaed encycloped",
	"archaeolog archeolog", "orthopaed orthoped", "manoeuvr maneuver", "maneuvere maneuver", "diarrhoea diarrhea",
	"grey gray", "plough plow", "programmes programs", "aluminium aluminum", "cosy cozy", "cosi cozi", "sceptic skeptic",
	"mould mold", "centred centered", "moustache mustache", "initialled initialed", "initialling initialing", "pyjama pajama", "ageing aging", "judgement judgment",
	"acknowledgement acknowledgment", "artefact artifact", "enquir inquir", "advisor adviser", "yoghurt yogurt",
	"doughnut donut", "draught draft", "tyre tire", "gaol jail", "snowplough snowplow", "sulph sulf",
)

// sameWord maps whole words, names included, to the other spelling of them.
var sameWord = wholeWords(
	"programme program", "whilst while", "amongst among", "learnt learned", "burnt burned", "dreamt dreamed",
	"spelt spelled", "okay ok", "pct %", "disc disk", "cheque check", "cheques checks", "kerb curb", "storey story", "storeys stories",
	"aeroplane airplane", "mum mom", "maths math", "percent %", "forwards forward", "backwards backward", "towards toward", "afterwards afterward",
	"upwards upward", "downwards downward", "inwards inward", "outwards outward", "onwards onward", "eastwards eastward", "westwards westward",
	"northwards northward", "southwards southward", "homewards homeward", "kyiv kiev", "odesa odessa", "kharkiv kharkov", "lviv lvov", "peking beijing",
	"zelenskyy zelensky", "zelenskiy zelensky", "zelenskyy's zelensky's", "kyiv's kiev's",
)

type spelling struct{ british, american string }

// endingsOn are the endings by their last byte, variantStemsOn the beginnings by their
// first: most words are done with by that byte.
var (
	endingsOn      = byByte(endings, func(e ending) byte { return e.british[len(e.british)-1] })
	variantStemsOn = byByte(variantStems, func(s spelling) byte { return s.british[0] })
)

func byByte[T any](list []T, of func(T) byte) (by [256][]T) {
	for _, x := range list {
		by[of(x)] = append(by[of(x)], x)
	}
	return by
}

func pairs(list ...string) []spelling {
	out := make([]spelling, len(list))
	for i, p := range list {
		b, a, _ := strings.Cut(p, " ")
		out[i] = spelling{b, a}
	}
	return out
}

func wholeWords(list ...string) map[string]string {
	out := make(map[string]string, len(list))
	for _, p := range pairs(list...) {
		out[p.british] = p.american
	}
	return out
}
