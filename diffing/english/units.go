package english

import "strings"

// A Bound says whether a number is given as exact, as about right, or as a limit.
type Bound uint8

// The bounds.
const (
	Exactly Bound = iota
	Roughly       // about, around, some, approximately
	Above         // more than, at least, over
	Below         // less than, almost, up to, nearly
	Unclear       // no later than, which depends on what is counted
)

// BoundOf returns the bound that a word or phrase before a number sets, Exactly
// if none.
func BoundOf(phrase string) Bound {
	return Bound(ClassesOf(phrase).first(bounds...))
}

// EndsBound reports whether a word is the last of a phrase that BoundOf knows.
func EndsBound(word string) bool { return readWords().endsBound[word] }

// LateBoundOf returns the bound that a word or phrase behind a number sets, Exactly if
// none.
func LateBoundOf(phrase string) Bound {
	return Bound(ClassesOf(phrase).first(lateBounds...))
}

// StartsLateBound reports whether a word is the first of a phrase that LateBoundOf knows.
func StartsLateBound(word string) bool { return readWords().startsLateOne[word] }

// The classes of bounds, in the order of the constants above.
var (
	bounds     = []Class{boundRoughly, boundAbove, boundBelow, boundUnclear}
	lateBounds = []Class{lateRoughly, lateAbove, lateBelow}
)

// Conversions maps pairs of units to how many of the second make one of the
// first. Each pair is listed in one order only.
var Conversions = map[[2]string]float64{
	{"mile", "km"}: 1.609344, {"foot", "m"}: 0.3048, {"inch", "m"}: 0.0254, {"pound", "kg"}: 0.45359237, {"acre", "hectare"}: 0.40468564,
	{"gallon", "litre"}: 3.785411784, {"gw", "mw"}: 1000, {"decade", "year"}: 10, {"week", "day"}: 7, {"fortnight", "week"}: 2, {"fortnight", "day"}: 14, {"day", "hour"}: 24,
	{"mm", "cm"}: 0.1, {"cm", "m"}: 0.01, {"mm", "m"}: 0.001, {"km", "m"}: 1000, {"mwh", "gwh"}: 0.001, {"gwh", "twh"}: 0.001,
	{"point", "basis point"}: 100, {"hour", "minute"}: 60, {"year", "month"}: 12, {"nautical mile", "km"}: 1.852, {"nautical mile", "mile"}: 1.15078,
	{"mph", "km/h"}: 1.609344, {"knot", "km/h"}: 1.852, {"knot", "mph"}: 1.15078, {"year", "week"}: 52.1775, {"month", "week"}: 4.348, {"month", "day"}: 30.44,
	{"square mile", "square km"}: 2.589988, {"square foot", "square m"}: 0.092903, {"square mile", "acre"}: 640, {"square km", "hectare"}: 100,
	{"cubic m", "litre"}: 1000, {"cubic foot", "cubic m"}: 0.0283168, {"tonne", "kg"}: 1000, {"kg", "g"}: 1000, {"ounce", "g"}: 28.3495,
	{"yard", "m"}: 0.9144, {"foot", "cm"}: 30.48, {"foot", "inch"}: 12, {"mile", "m"}: 1609.344, {"yard", "foot"}: 3,
}

// unitNames maps the words for a unit to one name for each unit.
var unitNames = map[string]string{
	"%": "%", "percent": "%", "pc": "%", "pct": "%",
	"kilometre": "km", "kilometer": "km", "km": "km", "mile": "mile", "mi": "mile",
	"metre": "m", "meter": "m", "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch", "inches": "inch",
	"kilogram": "kg", "kilo": "kg", "kg": "kg", "pound": "pound", "lb": "pound", "tonne": "tonne", "ton": "tonne",
	"litre": "litre", "liter": "litre", "gallon": "gallon", "hectare": "hectare", "acre": "acre",
	"gram": "g", "ounce": "ounce", "oz": "ounce", "yard": "yard", "mph": "mph", "kph": "km/h", "kmh": "km/h", "fortnight": "fortnight",
	"degree": "degree", "°c": "celsius", "°f": "fahrenheit", "centigrade": "celsius", "celsius": "celsius", "fahrenheit": "fahrenheit",
	"euro": "€", "dollar": "$", "yen": "¥", "rouble": "rouble", "ruble": "rouble", "franc": "franc", "yuan": "yuan", "sterling": "£",
	"crown": "crown", "krone": "crown", "kroner": "crown", "krona": "crown", "kronor": "crown", "koruna": "crown", "zloty": "zloty",
	"forint": "forint", "lira": "lira", "peso": "peso", "rupee": "rupee", "rand": "rand", "dinar": "dinar", "dirham": "dirham",
	"riyal": "riyal", "shekel": "shekel", "baht": "baht", "hryvnia": "hryvnia", "shilling": "shilling", "cent": "cent", "penny": "penny", "pence": "penny",
	"percentage": "point", "basis": "basis point",
	"watt": "w", "kilowatt": "kw", "kw": "kw", "megawatt": "mw", "mw": "mw", "gigawatt": "gw", "gw": "gw", "terawatt": "tw", "tw": "tw",
	"watt-hour": "wh", "kilowatt-hour": "kwh", "kwh": "kwh", "megawatt-hour": "mwh", "mwh": "mwh",
	"gigawatt-hour": "gwh", "gwh": "gwh", "terawatt-hour": "twh", "twh": "twh",
	"millimetre": "mm", "millimeter": "mm", "mm": "mm", "centimetre": "cm", "centimeter": "cm", "cm": "cm",
	"point": "point", "knot": "knot", "barrel": "barrel",
	"second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade",
}

// UnitName returns the name of a unit that a word stands for, in the singular or
// plural: "km" for kilometres; "" if it is no unit.
func UnitName(norm string) string {
	if u, ok := unitNames[norm]; ok {
		return u
	}
	return unitNames[strings.TrimSuffix(norm, "s")]
}

// Currency returns the sign of the currency that a sign or code stands for: "$"
// for us$; "" if it is none.
func Currency(s string) string {
	switch s {
	case "€", "eur":
		return "€"
	case "$", "us$", "usd":
		return "$"
	case "£", "gbp":
		return "£"
	case "¥", "jpy":
		return "¥"
	}
	return ""
}

// IsTimeUnit reports whether a unit, by its name, is one of time.
func IsTimeUnit(name string) bool {
	switch name {
	case "second", "minute", "hour", "day", "week", "month", "year", "decade":
		return true
	}
	return false
}

// PeriodOf returns the unit of time that an adjective tells of: year for annual, week for
// weekly; "" for others.
func PeriodOf(norm string) string { return periods[norm] }

var periods = map[string]string{
	"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month", "annual": "year", "yearly": "year",
}
