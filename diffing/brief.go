package diffing

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/finding"
)

// brief returns two or three sentences on what a desk editor wants to know first:
// how much of the original the version carries, what is wrong, what is missing
// and what was added.
func (m *Comparison) brief() string {
	parts := []string{m.briefCarried()}
	if s := m.briefFaults(); s != "" {
		parts = append(parts, s)
	}
	if s := m.briefAround(); s != "" {
		parts = append(parts, s)
	}
	if len(m.unsought) > 0 {
		parts = append(parts, "Too long to look for "+strings.Join(m.unsought, ", ")+".")
	}
	return strings.Join(parts, " ")
}

// wordForWord says how many of the sentences that are carried are so word for word, and
// how many more but for their style: spelling, capitals, the form of quotation marks.
func wordForWord(carried, exact, styled int) string {
	switch {
	case exact == carried && carried == 1:
		return ", word for word"
	case exact == carried:
		return ", all of them word for word"
	case styled == carried && carried == 1:
		return ", the same but for its style"
	case styled == carried:
		return ", all of them the same but for style"
	case exact == 0 && carried == 1:
		return ", in other words"
	}
	some := "none"
	if exact > 0 {
		some = number(exact)
	}
	s := fmt.Sprintf(", %s of them word for word", some)
	if styled > 0 {
		s += fmt.Sprintf(" and %s but for style", number(styled))
	}
	return s
}

// briefCarried says how many sentences of the original's text the version carries, and
// how many of them are the same to the letter, or but for what counts as style.
func (m *Comparison) briefCarried() string {
	all, carried, exact, styled := 0, 0, 0, 0
	for i, p := range m.Passages {
		if p.Kind == Added || m.Part(i) != text.Body || p.Again {
			continue
		}
		all += len(p.Original)
		if p.Kind != Dropped {
			carried += len(p.Original)
		}
		switch p.Kind {
		case Kept:
			exact += len(p.Original)
		case Restyled:
			styled += len(p.Original)
		}
	}
	switch {
	case all == 0:
		return "The original has no sentence to compare."
	case carried == 0:
		return fmt.Sprintf("Carries none of the original's %s.", count(all, "sentence"))
	case exact == all && m.Figures.Moved == 0:
		return fmt.Sprintf("Carries all of the original's %s word for word.", count(all, "sentence"))
	}
	s := fmt.Sprintf("Carries %s of %s", number(carried), count(all, "sentence")) + wordForWord(carried, exact, styled)
	if n := m.Figures.Moved; n > 0 {
		s += fmt.Sprintf("; %s moved", count(n, "passage"))
	}
	return s + "."
}

// briefFaults names what needs a correction: names one by one, the rest by
// number.
func (m *Comparison) briefFaults() string {
	parts := m.wrongNames()
	counts := make(map[finding.Type]int)
	for _, f := range m.open() {
		if f.Severity == finding.High && (f.Type != finding.Name || !misspells(f)) {
			counts[f.Type]++
		}
	}
	for _, t := range finding.Types() {
		if t == finding.Quotation {
			if s := m.briefQuotations(); s != "" {
				parts = append(parts, s)
			}
			continue
		}
		if n := counts[t]; n > 0 {
			parts = append(parts, faultPhrase(t, n))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return capitalise(strings.Join(parts, "; ")) + "."
}

// briefQuotations counts the quotations that are not the original's, and how
// many of them in words that change their sense or force.
func (m *Comparison) briefQuotations() string {
	all, grave := 0, 0
	for _, f := range m.open() {
		if f.Type == finding.Quotation && f.Severity >= finding.Medium {
			all++
			if f.Severity == finding.High {
				grave++
			}
		}
	}
	switch {
	case all == 0:
		return ""
	case grave == 0:
		return count(all, "quotation") + differ(all)
	case grave == all:
		return count(all, "quotation") + differ(all) + " in words that matter"
	}
	return fmt.Sprintf("%s differ, %s of them in words that matter", count(all, "quotation"), number(grave))
}

func faultPhrase(t finding.Type, n int) string {
	switch t {
	case finding.Name:
		return count(n, "name") + differ(n)
	case finding.Numeral:
		return count(n, "number") + differ(n)
	case finding.Date:
		return count(n, "date") + differ(n)
	case finding.Attribution:
		return count(n, "statement") + verb(n, " has", " have") + " another speaker"
	case finding.Negation:
		return count(n, "statement") + verb(n, " says", " say") + " the opposite"
	case finding.Hedge:
		return count(n, "qualification") + differ(n)
	case finding.Term:
		return count(n, "term") + differ(n)
	case finding.Lead:
		return "the lead is not the original's"
	case finding.Credit:
		return "the agency is not credited"
	}
	return count(n, t.String()) + differ(n)
}

func differ(n int) string { return verb(n, " differs", " differ") }
func verb(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}

// misspells reports whether a finding of type Name is about a spelling, and not
// about a title or a nationality.
func misspells(f finding.Finding) bool {
	return f.Original != nil && f.Version != nil && english.Alike(english.Unaccented(strings.ToLower(f.Original.Text)), english.Unaccented(strings.ToLower(f.Version.Text))) >= 0.5
}

// wrongNames returns a clause on each misspelt name: in which ways, and how often.
func (m *Comparison) wrongNames() []string {
	type wrong struct {
		right  string
		forms  []string
		places int
		always bool
	}
	var list []*wrong
	byName := make(map[string]*wrong)
	for _, f := range m.open() {
		if f.Type != finding.Name || f.Severity == finding.Low || f.Passage < 0 || f.Original == nil || f.Version == nil || !misspells(f) {
			continue
		}
		right, form := english.WithoutPossessive(f.Original.Text), english.WithoutPossessive(f.Version.Text)
		w := byName[right]
		if w == nil {
			w = &wrong{right: right, always: true}
			byName[right] = w
			list = append(list, w)
		}
		w.places++
		w.always = w.always && f.Severity == finding.High
		if !slices.Contains(w.forms, form) {
			w.forms = append(w.forms, form)
		}
	}
	var out []string
	for _, w := range list {
		s := w.right + " is written " + strings.Join(w.forms, ", ")
		switch {
		case w.places == 2 && w.always:
			s += " both times"
		case w.places > 1 && w.always:
			s += fmt.Sprintf(" all %s times", number(w.places))
		case w.places > 1:
			s += fmt.Sprintf(" %s times", number(w.places))
		}
		out = append(out, s)
	}
	return out
}

// sentences returns "sentence", or a number of them in words.
func sentences(n int) string {
	if n == 1 {
		return "sentence"
	}
	return number(n) + " sentences"
}

// count returns a number and its noun, in the plural if it is not one.
func count(n int, noun string) string {
	if n == 1 {
		return "one " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return number(n) + " " + stem + "ies"
	}
	return number(n) + " " + noun + "s"
}

// number writes a number as news desks do; 0 is "none".
func number(n int) string {
	if n == 0 {
		return "none"
	}
	return english.Counted(n)
}

func capitalise(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:]
}
