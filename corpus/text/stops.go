package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// endsAfterStop judges a full stop.
func (b *boundary) endsAfterStop() bool {
	touching := !b.gap && b.closers == ""
	if unicode.IsLower(b.first) && !b.capitalInside && !b.credits() || touching && unicode.IsDigit(b.first) {
		return false
	}
	word := wordBefore(b.bare[:len(b.bare)-1])
	if touching && unicode.IsUpper(b.first) {
		return b.endsGlued(word)
	}
	kind, goesOn := b.lang.kindBefore(b.bare, word, b.next)
	if goesOn {
		return false
	}
	if kind == perhapsLast && utf8.RuneCountInString(word) == 1 && !strings.HasSuffix(b.bare[:len(b.bare)-1], " "+word) {
		kind = noAbbreviation // a sign, as in "=c"
	}
	if unicode.IsDigit(b.first) {
		return b.endsBeforeNumber(word, kind)
	}
	switch kind {
	case neverLast:
		return false
	case beforeNumber:
		return !isRoman(b.next)
	case perhapsLast:
		return b.begins()
	case initial:
		return b.endsAfterInitial(word)
	case hour:
		return !b.continuesHour()
	}
	if b.isOrdinal(word) {
		return false
	}
	return !hasQuote(b.closers) || !b.attributes(false)
}

// credits tells whether nothing but an agency's name follows, as dpa writes it.
func (b *boundary) credits() bool {
	return len(b.rest) <= longestGap && AgencyName(strings.Trim(b.rest, "–— ")) != ""
}

// endsBeforeNumber judges a full stop after an abbreviation or another word
// where a number follows.
func (b *boundary) endsBeforeNumber(word string, kind abbreviation) bool {
	switch kind {
	case neverLast, beforeNumber, hour:
		return false
	case perhapsLast:
		// A letter that the language's file does not have is no unit: т. 5.
		return !b.lang.isMonthAbbreviation(word) && (utf8.RuneCountInString(word) > 1 || b.lang.kinds[word] != noAbbreviation)
	}
	if word == "al" {
		return false
	}
	return !b.continuesDate(word)
}

// continuesDate tells whether the numbers on both sides are of a date such as
// 3. 4. 2024.
func (b *boundary) continuesDate(word string) bool {
	if !IsShortNumber(word) {
		return false
	}
	if IsShortNumber(b.next) {
		return strings.HasPrefix(b.after, ".")
	}
	before, ok := strings.CutSuffix(strings.TrimRight(b.bare[:len(b.bare)-1-len(word)], " "), ".")
	return ok && YearNumber(b.next) > 0 && IsShortNumber(wordBefore(before))
}

// endsAfterInitial judges a full stop after a single capital, where it is most
// often a name's: J. K. Rowling, Albert I. Jones. It ends a sentence before a
// word that opens one, and after "plan B", "Ormond and I", "7.88° E".
func (b *boundary) endsAfterInitial(word string) bool {
	if strings.HasPrefix(b.after, ".") {
		return false
	}
	if b.lang.begins(b.next, true) {
		return true
	}
	before := b.wordBeforeThat(word)
	return word == "I" && b.lang.is(before, beforeI) || b.lang.is(strings.ToLower(before), labelled) ||
		strings.HasSuffix(before, "°") || strings.HasSuffix(before, "′") || strings.HasSuffix(before, "″")
}

// wordBeforeThat returns the word before the last word of the sentence at hand.
func (b *boundary) wordBeforeThat(word string) string {
	s := tail(b.bare[:len(b.bare)-1-len(word)])
	trimmed := strings.TrimRight(s, " \u00a0\u202f")
	if len(trimmed) == len(s) {
		return ""
	}
	return strings.TrimLeft(trimmed[strings.LastIndexAny(trimmed, " \u00a0\u202f")+1:], "(«„“\"'\u00a0\u202f")
}

// continuesHour tells whether what follows a.m. or p.m. still says when, or
// whether nothing before it does more than that.
func (b *boundary) continuesHour() bool {
	if IsWeekdayOrMonth(b.next) || b.lang.isMonth(b.next) || b.lang.is(b.next, timeZone) ||
		len(b.next) <= 4 && strings.ToUpper(b.next) == b.next && len(b.next) > 1 {
		return true
	}
	second := WordAt(strings.TrimLeft(b.after, " "))
	return second == "time" || second == "Time" || second == "Standard" || second == "Daylight" ||
		!b.begins() && b.onlySaysWhen()
}

// onlySaysWhen tells whether the sentence at hand has said nothing but when:
// "At 7 a.m."
func (b *boundary) onlySaysWhen() bool {
	if len(b.bare) > 2*longestGap {
		return false
	}
	for w := range strings.FieldsSeq(b.bare) {
		w = strings.Trim(w, ",(“\"'")
		lower := strings.ToLower(w)
		if !b.lang.is(lower, saysWhen) && (w == "" || !unicode.IsDigit(rune(w[0]))) && !IsWeekdayOrMonth(w) && !b.lang.isMonth(w) {
			return false
		}
	}
	return true
}

// endsGlued tells whether a full stop ends a sentence although no space follows:
// "It is shut.Nobody came." Addresses and names of files have such stops, too.
func (b *boundary) endsGlued(word string) bool {
	opens := b.begins() && (strings.HasPrefix(b.after, " ") || strings.HasPrefix(b.after, ","))
	opens = opens || strings.HasPrefix(b.after, ". ") && b.lang.abbreviationOf(b.next) == neverLast
	s := tail(b.bare[:len(b.bare)-1])
	token := lastWord(s)
	if len(token) == longestWord || strings.ContainsAny(token, "/=:@_#&?") {
		return false
	}
	isNumber := strings.Trim(word, "0123456789.") == ""
	if strings.IndexByte(word, '.') >= 0 && !isNumber {
		return false
	}
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case word == "": // " .The"
		return opens
	case unicode.IsLower(first) && len(word) > 2:
		return opens || len(word) > 3 && strings.HasPrefix(b.after, " ") && isCapitalised(b.next)
	case unicode.IsUpper(first) && len(word) > 1:
		// "Node.Then" may be a name, but not at the end of a sentence.
		return opens && strings.Count(strings.TrimSpace(s), " ") > 1
	case unicode.IsDigit(first):
		return opens && isNumber
	}
	return false
}

// isCapitalised tells whether a word has at least four letters, of which only
// the first is a capital.
func isCapitalised(word string) bool {
	for i, r := range word {
		if i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLower(r) {
			return false
		}
	}
	return utf8.RuneCountInString(word) > 3
}

// isOrdinal tells whether a word is a number that its full stop makes an
// ordinal, in a language that writes them so: der 17. Versuch.
func (b *boundary) isOrdinal(word string) bool {
	if isRoman(word) {
		return b.lang.ordinals != noOrdinals && !b.begins()
	}
	if word == "" || len(word) > 3 || strings.Trim(word, "0123456789") != "" {
		return false
	}
	isMonth := b.lang.isMonth(b.next)
	if b.lang.ordinals == noOrdinals {
		isMonth = !isMonth && IsShortNumber(word) && languageOf("de").isMonth(b.next) // a German date
	}
	if isMonth || b.lang.ordinals != noOrdinals && strings.HasPrefix(b.after, ".") && b.lang.abbreviationOf(b.next) != noAbbreviation {
		return true
	}
	if b.begins() {
		return false
	}
	before := b.wordBeforeThat(word)
	switch {
	case b.lang.ordinals == everywhere, b.lang.is(strings.ToLower(before), beforeOrdinal):
		return true
	case b.lang.ordinals == beforeNouns && (before == "und" || before == "oder" || before == "bis" || before == "–"):
		// The 1. und 2. Weltkrieg: so is the number before.
		at := strings.LastIndex(b.bare, before)
		return strings.HasSuffix(strings.TrimRight(b.bare[:at], " "), ".")
	}
	return false
}
