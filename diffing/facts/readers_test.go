package facts

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"storydiff/corpus"
	"storydiff/diffing/english"
	"storydiff/diffing/internal/cases"
)

func TestNumbers(t *testing.T)    { cases.Run(t, "testdata/numbers.txt", numbersIn) }
func TestDates(t *testing.T)      { cases.Run(t, "testdata/dates.txt", datesIn) }
func TestQuotations(t *testing.T) { cases.Run(t, "testdata/quotations.txt", quotationsIn) }
func TestSpeakers(t *testing.T)   { cases.Run(t, "testdata/speakers.txt", speakersIn) }

// reading reads a text as the only article of a story.
func reading(content string) *Reading {
	a := corpus.NewArticle("article", "", content)
	a.Date = "2024-06-12" // a Wednesday
	l := NewLexicon()
	p := ReadArticle(l, a, ReadVocabulary(a), 0)
	l.Frequency, l.Sentences = p.CountStems(len(l.IDs))
	p.SketchSentences(l)
	MarkNames([]*Reading{p})
	return p
}

// listed writes facts one after the other.
func listed[T any](list []T, write func(T) string) string {
	if len(list) == 0 {
		return "nothing"
	}
	out := make([]string, len(list))
	for n, x := range list {
		out[n] = write(x)
	}
	return strings.Join(out, "; ")
}

func numbersIn(content string) string {
	p := reading(content)
	return listed(p.Quantities(), func(q Quantity) string {
		return p.bound(q) + written(q) + p.counted(q)
	})
}

var boundNames = map[english.Bound]string{english.Exactly: "", english.Roughly: "about ", english.Above: "over ", english.Below: "under ", english.Unclear: "about or not "}

func (p *Reading) bound(q Quantity) string { return boundNames[q.Bound] }

// written is a number in figures, with its unit.
func written(q Quantity) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(math.Round(q.Value*1e4)/1e4, 'f', -1, 64), ".")
	for at := len(whole) - 3; at > 0 && whole[at-1] != '-'; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if q.Ordinal {
		whole += ordinalEnding(int(q.Value))
	}
	if q.Paired {
		whole += "-" + written(Quantity{Value: q.To})
	}
	if q.Vague {
		whole = "some " + whole
	}
	if q.Unit != "" {
		whole += " " + q.Unit
	}
	if q.Per != "" {
		whole += " a " + q.Per
	}
	return whole
}

func ordinalEnding(n int) string {
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}

// counted is the word, in brackets, for what a number counts.
func (p *Reading) counted(q Quantity) string {
	if q.Noun < 0 {
		return ""
	}
	at := q.First + slices.IndexFunc(p.Entries[q.First:], func(e *Entry) bool { return e.Stem == q.Noun })
	return " [" + p.Place(at, at+1).Text + "]"
}

func datesIn(content string) string {
	p := reading(content)
	return listed(p.Whens(), When.written)
}

// written is a date in one order, with what it says of itself.
func (w When) written() string {
	var parts []string
	add := func(format string, x int) {
		if x != 0 {
			parts = append(parts, fmt.Sprintf(format, x))
		}
	}
	if w.Weekday > 0 {
		parts = append(parts, time.Weekday(w.Weekday%7).String())
	}
	add("%d", w.Day)
	if w.Month > 0 {
		parts = append(parts, time.Month(w.Month).String())
	}
	switch {
	case w.Unit == "century":
		parts = append(parts, fmt.Sprint(w.Step)+ordinalEnding(w.Step)+" century")
	case isSeason(w.Unit) && !w.Resolved:
		parts = append(parts, w.Unit)
		add("%d", w.Year)
	case w.Unit == "decade" && !w.Resolved:
		add("%ds", w.Year)
	default:
		add("%d", w.Year)
		add("to %d", w.ToYear)
	}
	if w.Hour >= 0 {
		parts = append(parts, w.time())
	}
	if w.Resolved && w.Unit != "" {
		parts = append(parts, "("+[]string{"last", "this", "next"}[w.Step+1]+" "+w.Unit+")")
	} else if w.Resolved {
		parts = append(parts, "(reckoned)")
	}
	return strings.Join(parts, " ")
}

// time is a time of day, with both halves of the day where the text does not
// say which it means.
func (w When) time() string {
	s := fmt.Sprintf("%d:%02d", w.Hour, w.Minute)
	if !w.Exact {
		s += " a.m. or p.m."
	}
	return s
}

func quotationsIn(content string) string {
	p := reading(content)
	return listed(p.Quotes(), func(q Quote) string {
		return "[" + strings.Join(strings.Fields(p.Place(q.First, q.Last).Text), " ") + "]"
	})
}

func speakersIn(content string) string {
	p := reading(content)
	by := p.Speakers()
	return listed(SpeakersIn(by, Indexes(p.Article.Sentences)), func(x Speaker) string {
		return p.TextOf(p.Article.Words[x.First:x.Last]) + p.kindOf(x) + " " + p.Article.Slice(p.Article.Words[x.Verb].Span)
	})
}

// kindOf says, in brackets, what kind of speaker one is who is not named where
// he speaks.
func (p *Reading) kindOf(x Speaker) string {
	norm := p.Article.Words[x.First].Norm
	switch {
	case norm == "he" || norm == "she":
		return " [" + cmp.Or(x.Name, "unknown") + "]"
	case x.Plural:
		return " [several]"
	case x.Listed:
		return " [role]"
	case x.Role != "":
		return " [noun]"
	}
	return ""
}
