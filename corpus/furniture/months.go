package furniture

import (
	"strings"
	"sync"

	"storydiff/corpus/text"
)

// otherMonths are the names of the months, and their short forms, in languages
// of which datelines and stamps are read; the English ones are text's.
var otherMonths = sync.OnceValue(newOtherMonths)

// otherWeekdays are the names of the days in some of these languages, in the
// order of the week.
const otherWeekdays = " montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo " +
	"lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica "

func newOtherMonths() map[string]int {
	months := map[string]int{}
	for _, names := range [...]string{
		"januar februar märz april mai juni juli august september oktober november dezember",
		"jän feber mrz apr mai jun jul aug sept okt nov dez",
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
		"ene feb mar abr may jun jul ago sep oct nov dic",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
		"janv févr mars avr mai juin juil août sept oct nov déc",
		"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
		"gen feb mar apr mag giu lug ago set ott nov dic",
		"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
		"jan fev mar abr mai jun jul ago set out nov dez",
		"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
		"ledna února března dubna května června července srpna září října listopadu prosince",
		"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
		"januari februari maart april mei juni juli augustus september oktober november december",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
	} {
		for i, name := range strings.Fields(names) {
			months[name] = i + 1
		}
	}
	return months
}

// isOtherMonth tells whether a word in lower case is the name of a month in
// another language than English.
func isOtherMonth(s string) bool { return otherMonths()[s] > 0 }

// isOtherWeekday tells whether a word in lower case is the name of a day in
// another language than English.
func isOtherWeekday(s string) bool { return s != "" && strings.Contains(otherWeekdays, " "+s+" ") }

// monthNumber returns the month that a word in lower case names, in any of the
// languages known, and 0 for another word.
func monthNumber(s string) int {
	if n := text.MonthNumber(s); n > 0 {
		return n
	}
	return otherMonths()[strings.TrimSuffix(s, ".")]
}
