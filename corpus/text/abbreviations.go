package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviation says what a full stop after a word means.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	// neverLast is followed by what it belongs to: Mr., Gen., vs., e.g.
	neverLast
	// beforeNumber is an abbreviation only before a number: No. 10, Fig. 3.
	beforeNumber
	// perhapsLast may also end a sentence: U.S., Inc., Jan.
	perhapsLast
	// mostlyLast ends a sentence wherever a capital follows: etc.
	mostlyLast
	// hour is a.m. or p.m.
	hour
	// initial is a single capital letter: J. K. Rowling.
	initial
)

// abbreviationOf returns what kind of abbreviation a word is when a full stop
// follows; the word is given without that full stop.
func abbreviationOf(word string) abbreviation {
	if word == "" {
		return noAbbreviation
	}
	first, n := utf8.DecodeRuneInString(word)
	if n == len(word) && unicode.IsUpper(first) {
		return initial
	}
	if strings.IndexByte(word, '.') >= 0 {
		return dottedAbbreviation(word)
	}
	if len(word) > 8 {
		return noAbbreviation
	}
	if unicode.IsUpper(first) {
		return capitalAbbreviation(word)
	}
	return smallAbbreviation(word)
}

// dottedAbbreviation judges words with full stops inside: U.S, a.m, Ph.D, e.g,
// EE.UU. Each part of an abbreviation is at most two letters long.
func dottedAbbreviation(word string) abbreviation {
	switch strings.ToLower(word) {
	case "a.m", "p.m":
		return hour
	case "e.g", "i.e", "z.b", "d.h", "p.ej", "т.е", "т.н":
		return neverLast
	}
	for part := range strings.SplitSeq(word, ".") {
		letters := 0
		for _, r := range part {
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				return noAbbreviation
			}
			letters++
		}
		if letters == 0 || letters > 2 {
			return noAbbreviation
		}
	}
	return perhapsLast
}

func capitalAbbreviation(word string) abbreviation {
	if isMonthAbbreviation(word) {
		return perhapsLast
	}
	switch word {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Gen", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Lt", "Col",
		"Maj", "Capt", "Cpt", "Sgt", "Cpl", "Pvt", "Adm", "Cmdr", "Brig", "Rev", "Fr", "Hon", "Pres", "Supt",
		"Insp", "Det", "Sec", "Messrs", "Mme", "Mlle", "Mgr", "Msgr", "Sra", "Srta", "Dña", "Hr", "Sig", "Dott", "Amb",
		"Atty", "Asst", "Assoc", "Ft", "Mt", "Mts", "Ste", "Vs", "Cf", "Rs", "Drs", "Profs", "Gens":
		return neverLast
	case "No", "Nos", "Art", "Arts", "Fig", "Figs", "Ch", "Vol", "Vols", "Pt", "Para", "Nr", "Pp", "Op":
		return beforeNumber
	case "Inc", "Ltd", "Co", "Corp", "Cos", "Bros", "Plc", "Jr", "Sr", "Esq", "St", "Ave", "Blvd", "Rd", "Sq",
		"Dept", "Univ", "Assn", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind",
		"Kan", "Ky", "La", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa",
		"Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Ont", "Que", "Ph", "Str", "Abs":
		return perhapsLast
	case "Etc":
		return mostlyLast
	}
	return noAbbreviation
}

func smallAbbreviation(word string) abbreviation {
	switch word {
	case "vs", "v", "cf", "bzw", "al-", "approx", "incl", "esp", "resp", "им", "ул":
		return neverLast
	case "p", "pp", "vol", "nr", "art", "ch", "sec", "para", "ca", "c", "fig", "ver", "ext", "tel", "стр":
		return beforeNumber
	case "dept", "est", "tbsp", "ft", "lb", "lbs", "oz", "mph", "kg", "km", "cm", "mm", "yr", "yrs", "hr", "hrs",
		"min", "mins", "sq", "г", "тыс", "млн", "млрд", "руб":
		return perhapsLast
	case "etc", "usw", "ecc", "al":
		return mostlyLast
	}
	return noAbbreviation
}

// BeginsSentence tells whether a capitalised word is of those that, after an
// abbreviation, can hardly be anything but the first of a new sentence.
func BeginsSentence(word string) bool {
	switch word {
	case "The", "A", "An", "He", "She", "It", "We", "They", "I", "You", "This", "That", "These", "Those", "There",
		"Here", "But", "And", "Or", "Nor", "So", "Yet", "However", "Meanwhile", "In", "On", "At", "For", "From", "With",
		"Without", "After", "Before", "When", "While", "If", "As", "By", "To", "His", "Her", "Its", "Their", "Our",
		"My", "Your", "What", "Who", "Why", "How", "Where", "Which", "Both", "Some", "Many", "Most", "All", "Also",
		"Still", "Now", "Then", "Since", "Until", "Although", "Though", "Despite", "According", "Among", "Under",
		"Over", "During", "Earlier", "Later", "Not", "Once", "One", "Another", "Each", "Every", "Even", "Just",
		"Only", "Such", "Of", "Nobody", "Nothing", "Someone", "Others", "Several", "Few", "Neither", "Either",
		"Because", "Instead", "Moreover", "Furthermore", "Nevertheless", "Therefore", "Thus", "Perhaps", "Today",
		"Yesterday", "Tomorrow", "Is", "Are", "Was", "Were", "Do", "Does", "Did", "Can", "Could", "Would", "Should",
		"Let", "Let's", "Let’s", "It's", "It’s", "That's", "That’s", "There's", "There’s", "He's", "He’s", "She's",
		"She’s", "They're", "They’re", "We're", "We’re", "I'm", "I’m", "We've", "We’ve", "I've", "I’ve", "Don't",
		"Don’t", "Nonetheless", "Additionally", "Asked", "Speaking":
		return true
	}
	return false
}

// IsWeekdayOrMonth tells whether a capitalised English word names a day or a
// month.
func IsWeekdayOrMonth(word string) bool {
	name, ok := capitalised(word)
	return ok && (WeekdayNumber(name) > 0 || MonthNumber(name) > 0 && !isShortMonth(name))
}

// isMonthAbbreviation tells whether a capitalised word is the short form of an
// English month's name.
func isMonthAbbreviation(word string) bool {
	name, ok := capitalised(word)
	return ok && isShortMonth(name)
}

// isShortMonth tells whether a word in lower case is the short form of a
// month's name. May has none.
func isShortMonth(s string) bool {
	return MonthNumber(s) > 0 && (len(s) == 3 && s != "may" || s == "sept")
}

// capitalised returns a word that begins with a capital of A to Z with a small
// letter there.
func capitalised(word string) (name string, ok bool) {
	if word == "" || word[0] < 'A' || word[0] > 'Z' {
		return "", false
	}
	return string(word[0]-'A'+'a') + word[1:], true
}

// isGermanMonth tells whether a word is a month that German writes unlike
// English: there a full stop after the day does not end a sentence.
func isGermanMonth(word string) bool {
	switch word {
	case "Januar", "Jänner", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember":
		return true
	}
	return false
}

// IsSpeechVerb tells whether a word is a verb that attributes a quotation.
func IsSpeechVerb(word string) bool {
	switch word {
	case "said", "says", "asked", "asks", "added", "adds", "told", "tells", "replied", "replies", "answered",
		"continued", "stressed", "insisted", "exclaimed", "shouted", "cried", "wrote", "writes", "tweeted",
		"posted", "explained", "concluded", "recalled", "noted", "argued", "warned", "declared", "demanded",
		"wondered", "joked", "quipped", "responded", "observed", "remarked", "announced", "emphasized",
		"emphasised", "admitted", "acknowledged", "claimed", "complained", "yelled", "whispered", "urged",
		"stated", "commented", "pleaded", "begged", "screamed", "chanted", "sighed", "laughed":
		return true
	}
	return false
}
