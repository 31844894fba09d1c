package text

import (
	"embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// language is what the division of a text knows of the language it is in. It
// is read from a file in the folder languages: lines of a class, a colon and
// entries with commas between. Abbreviations stand there with their full stop.
type language struct {
	code  string
	words map[string]wordClass
	// kinds has the abbreviations, without their spaces and their last full stop.
	kinds   map[string]abbreviation
	longest int // the length of the longest of them, in bytes
	// opens has the beginnings of abbreviations of several words, up to a full
	// stop inside: "z" for z. B., "i" and "i.d" for i. d. R. closes has their
	// last words, and lastWord the length of the longest.
	opens, closes map[string]bool
	own           map[string]bool // common words that no other language here has
	caseEndings   map[string]bool // of names, in lower case and without accents
	months        map[string]int  // whole and abbreviated, in lower case
	weekdays      map[string]int
	ordinals      ordinals
	ends          []string  // what ends a sentence here beside the marks that do everywhere
	goesOn        string    // marks that do not, though the library says so
	within        []bracket // what stands between these is not divided
	goesOnAfter   string    // closing marks after which a sentence goes on, unless a space or opening mark follows
	speechSigns   string    // characters of verbs of speech, where words have no spaces between
	names         []string  // what front matter may call it
	scripts       []string  // the scripts it is written in
	letters       []string  // that few other languages have
	common        []string  // its commonest words, by which it is told
}

// wordClass is a set of what a word may be to the division of sentences.
type wordClass uint16

const (
	functionWord  wordClass = 1 << iota // the, of: common words of the language, in lower case
	opensSentence                       // hardly anything but the first of a sentence, after an abbreviation
	particle                            // may be part of a name, as the "Le" of M. Le Brec
	labelled                            // has a letter after it that is no initial: plan B
	saysWhen                            // at, from, shortly: of a phrase that says when
	timeZone                            // Eastern, after an hour
	beforeI                             // and, than: after it "I" is a pronoun and no initial
	beforeOrdinal                       // der, am: after it a number with a full stop is an ordinal
	speechVerb                          // attributes a quotation
	marked                              // a name that ends with a mark: Yahoo!
	keepsStop                           // an abbreviation that is a name's and keeps its full stop: Inc.
)

// wordClasses are the names that classes of words have in the files.
var wordClasses = map[string]wordClass{
	"function": functionWord, "begins": opensSentence, "particle": particle, "label": labelled, "when": saysWhen,
	"zone": timeZone, "before-i": beforeI, "before-ordinal": beforeOrdinal, "speech": speechVerb, "marked": marked,
}

// abbreviationKinds are the names that kinds of abbreviations have in the files.
var abbreviationKinds = map[string]abbreviation{
	"title": neverLast, "number": beforeNumber, "perhaps": perhapsLast, "company": perhapsLast, "last": mostlyLast, "hour": hour,
}

// ordinals says whether a full stop after a number makes it an ordinal, as in
// "der 17. Versuch".
type ordinals uint8

const (
	noOrdinals   ordinals = iota
	beforeMonths          // before a month's name, or where the word before the number asks for one
	beforeNouns           // so, where nouns have capitals
	everywhere            // wherever no word follows that opens a sentence
)

// bracket is a pair of marks.
type bracket struct{ open, close rune }

//go:embed languages
var languageFiles embed.FS

// languages are those that have a file, by their ISO 639-1 code. Each is read
// when it is first asked for.
var languages = sync.OnceValue(func() map[string]func() *language {
	entries, err := languageFiles.ReadDir("languages")
	if err != nil {
		panic(err)
	}
	all := make(map[string]func() *language, len(entries))
	for _, e := range entries {
		code := strings.TrimSuffix(e.Name(), ".txt")
		all[code] = sync.OnceValue(func() *language { return readLanguage(code) })
	}
	return all
})

// english is the language of a text of which nothing tells another.
var english = sync.OnceValue(func() *language { return languageOf("en") })

// languageOf returns a language by its code, and English for a code that is
// empty or of no language here.
func languageOf(code string) *language {
	all := languages()
	if l, ok := all[code]; ok {
		return l()
	}
	return all["en"]()
}

func readLanguage(code string) *language {
	data, err := languageFiles.ReadFile("languages/" + code + ".txt")
	if err != nil {
		panic(err)
	}
	l := &language{
		code: code, words: map[string]wordClass{}, kinds: map[string]abbreviation{}, opens: map[string]bool{},
		closes: map[string]bool{}, caseEndings: map[string]bool{}, own: map[string]bool{}, months: map[string]int{}, weekdays: map[string]int{},
	}
	for line := range strings.Lines(string(data)) {
		class, rest, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(class, "#") {
			continue
		}
		if class == "within" {
			l.addBrackets(rest)
			continue
		}
		for i, entry := range strings.Split(rest, ", ") {
			l.add(class, entry, i)
		}
	}
	return l
}

// add takes in an entry of a class, the one at index i of its line. It panics
// where there is no such class: the files are part of the program.
func (l *language) add(class, entry string, i int) {
	if c, ok := wordClasses[class]; ok {
		l.words[entry] |= c
		if c == functionWord {
			l.common = append(l.common, entry)
		}
		return
	}
	if k, ok := abbreviationKinds[class]; ok {
		l.addAbbreviation(entry, k)
		if class == "company" {
			l.words[strings.TrimSuffix(entry, ".")] |= keepsStop
		}
		return
	}
	switch class {
	case "names":
		l.names = append(l.names, entry)
	case "script":
		l.scripts = append(l.scripts, entry)
	case "own":
		l.own[entry] = true
	case "common":
		l.common = append(l.common, entry)
	case "letters":
		l.letters = append(l.letters, entry)
	case "months":
		l.addMonth(entry, i+1)
	case "weekdays":
		l.addWeekday(entry, i+1)
	case "case-endings":
		l.caseEndings[entry] = true
	case "ordinals":
		l.ordinals = map[string]ordinals{"months": beforeMonths, "nouns": beforeNouns, "all": everywhere}[entry]
	case "ends":
		l.ends = append(l.ends, entry)
	case "goes-on":
		l.goesOn += entry
	case "speech-signs":
		l.speechSigns += entry
	case "goes-on-after":
		l.goesOnAfter += entry
	default:
		panic("languages/" + l.code + ".txt has the class " + class)
	}
}

// addAbbreviation takes in an abbreviation, one of several words with the ways
// to it: "i. d. R." is opened by "i" and "i.d", and closed by "R".
func (l *language) addAbbreviation(entry string, k abbreviation) {
	parts := strings.Split(entry, " ")
	joined := ""
	for i, part := range parts {
		joined += part
		if i+1 < len(parts) {
			l.opens[strings.TrimSuffix(joined, ".")] = true
		}
	}
	if len(parts) > 1 {
		l.closes[strings.TrimSuffix(parts[len(parts)-1], ".")] = true
	}
	key := strings.TrimSuffix(joined, ".")
	l.kinds[key] = k
	if strings.IndexByte(key, '.') > 0 {
		l.kinds[strings.ToLower(key)] = k // capitals count for nothing there
	}
	l.longest = max(l.longest, len(joined))
}

// addMonth takes in the forms of a month's name; those with a full stop are
// abbreviations.
func (l *language) addMonth(entry string, n int) {
	for form := range strings.SplitSeq(entry, "/") {
		short, isShort := strings.CutSuffix(form, ".")
		l.months[strings.ToLower(short)] = n
		if isShort && l.kinds[short] == noAbbreviation {
			l.kinds[short] = perhapsLast
		}
	}
}

// addWeekday takes in the forms of a day's name.
func (l *language) addWeekday(entry string, n int) {
	for form := range strings.SplitSeq(entry, "/") {
		l.weekdays[strings.ToLower(strings.TrimSuffix(form, "."))] = n
	}
}

func (l *language) addBrackets(pairs string) {
	var open rune
	for _, r := range pairs {
		if open == 0 {
			open = r
			continue
		}
		l.within = append(l.within, bracket{open, r})
		open = 0
	}
}

// is tells whether a word, as it is written, is of a class.
func (l *language) is(word string, c wordClass) bool { return l.words[word]&c != 0 }

// isMonth tells whether a word names a month, in full or short.
func (l *language) isMonth(word string) bool { return l.months[strings.ToLower(word)] > 0 }

// isMonthAbbreviation tells whether a word is the short form of a month's name.
func (l *language) isMonthAbbreviation(word string) bool {
	return l.abbreviationOf(word) != noAbbreviation && l.isMonth(word)
}

// begins tells whether a word, with its capital if its script has any, can
// hardly be anything but the first of a sentence, after an abbreviation. With
// name set an initial is before it, so that a particle may go on with a name.
func (l *language) begins(word string, name bool) bool {
	if l.code == "en" {
		return BeginsSentence(word)
	}
	first, n := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return false
	}
	if i := strings.IndexAny(word, "'’"); i > 0 {
		word = word[:i]
	}
	w := string(unicode.ToLower(first)) + word[min(n, len(word)):]
	return l.is(w, functionWord|opensSentence) && !(name && l.is(w, particle))
}
