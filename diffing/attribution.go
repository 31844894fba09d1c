package diffing

import (
	"fmt"

	"storydiff/diffing/english"
)

// attributions compares who speaks in each passage: a statement put in another
// mouth, or given to more people than made it.
func (f *finder) attributions() {
	a := attributionFinder{finder: f, original: f.spoken, version: f.v.speakers(), names: readNames(f.o), families: f.o.familyNames(), versionFamilies: f.v.familyNames()}
	f.pairs(a.compare)
	f.pairs(a.unnamed)
	a.quotations()
}

type attributionFinder struct {
	*finder
	original, version map[int][]speaker // by sentence
	names             nameBook
	versionFamilies   map[string]bool
	families          map[string]bool         // of the original
	held              map[string]map[int]bool // roles, by family name; see otherRole
	holders           map[int]int             // how many have a role
}

func (a *attributionFinder) compare(n int, p *Row) {
	o, v := collect(a.original, p.Original), collect(a.version, p.Version)
	if len(o) == 0 || len(v) == 0 {
		return
	}
	for _, x := range v {
		right, wrong := false, -1
		for k, y := range o {
			switch {
			case a.samePerson(y, x) && !a.otherSex(y, x):
				right = true
			case wrong < 0 && (a.o.stemOf(y.verb) == a.v.stemOf(x.verb) || len(o) == 1 && len(v) == 1) && a.contradicts(p, y, x):
				wrong = k
			}
		}
		if right || wrong < 0 {
			continue
		}
		a.judge(n, o[wrong], x)
	}
}

// otherSex reports whether one side says he and the other she.
func (a *attributionFinder) otherSex(o, v speaker) bool {
	x, y := a.o.article.Words[o.first].Norm, a.v.article.Words[v.first].Norm
	return x == "he" && y == "she" || x == "she" && y == "he"
}

// contradicts reports whether the difference can be held against the version.
// A pronoun of the version may mean anybody, a place stands for its
// government, and whoever the other side names too may have been meant.
func (a *attributionFinder) contradicts(p *Row, o, v speaker) bool {
	norm := a.v.article.Words[v.first].Norm
	if a.otherSex(o, v) {
		return true
	}
	if norm == "they" && o.name != "" && !a.families[o.name] {
		return false // a state, a company
	}
	if article := v.first > 0 && english.Determiners[a.v.article.Words[v.first-1].Norm]; a.families[o.name] && v.name != "" && (article || !a.families[v.name] && !a.versionFamilies[v.name]) {
		return false // a person and what he speaks for
	}
	if norm == "he" || norm == "she" || a.o.isPlace(o.name) || a.o.isPlace(v.name) || a.v.isPlace(v.name) {
		return false
	}
	if o.role != "" && !o.listed || v.role != "" && !v.listed {
		// Any noun may stand for any other in a sentence that is rewritten.
		if o.role == "" || v.role == "" || !singleChange(p) {
			return false
		}
	}
	if o.role != "" && v.role != "" && o.role != v.role {
		return !a.hasRole(a.o, p.Original, v.role) && !a.hasRole(a.v, p.Version, o.role)
	}
	return v.plural || !a.named(a.o, p.Original, v.name) && !a.named(a.v, p.Version, o.name)
}

func (a *attributionFinder) hasRole(p *profile, sentences []int, role string) bool {
	for _, i := range sentences {
		s := p.article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if r := p.entries[w].root; r == role || english.Roles[r] != 0 && english.Roles[r] == english.Roles[role] {
				return true
			}
		}
	}
	return false
}

// named reports whether some sentences hold a name.
func (a *attributionFinder) named(p *profile, sentences []int, name string) bool {
	for _, i := range sentences {
		for _, w := range p.article.SentenceWords(i) {
			if nameForm(w) == name {
				return true
			}
		}
	}
	return false
}

// isPlace reports whether a name is used for a place: something is in it.
func (p *profile) isPlace(name string) bool {
	for i := 1; i < len(p.names); i++ {
		if p.names[i] != notName && p.article.Words[i-1].Norm == "in" && nameForm(p.article.Words[i]) == name {
			return true
		}
	}
	return false
}

func (p *profile) stemOf(w int) int32 { return p.entries[w].stem }

func collect(by map[int][]speaker, sentences []int) []speaker {
	var out []speaker
	for _, i := range sentences {
		out = append(out, by[i]...)
	}
	return out
}

// samePerson reports whether two speakers may be one: the same name, one of
// the names of one person, or a spelling of it that is reported as such.
func (a *attributionFinder) samePerson(o, v speaker) bool {
	switch {
	case o.plural && v.plural && english.Roles[o.role] != 0 && english.Roles[v.role] != 0:
		return english.Roles[o.role] == english.Roles[v.role]
	case o.role != "" && v.role != "":
		return o.role == v.role && o.plural == v.plural || o.role != v.role && english.Roles[o.role] != 0 && english.Roles[o.role] == english.Roles[v.role] || !v.plural && o.plural
	case o.role != "" && !o.plural || v.role != "" && !v.plural:
		return true // who it is that holds a role, the other text need not say
	case o.plural && v.plural:
		return true
	case o.plural || v.plural:
		return false
	case o.name == v.name || o.name == "" || v.name == "":
		return true
	}
	return english.Alike(o.name, v.name) >= 0.6 || sameVariant(o.name, v.name) || english.Derived(o.name, v.name) || a.o.sharesMention(o.name, v.name) || a.v.sharesMention(o.name, v.name)
}

// sharesMention reports whether two names stand side by side anywhere: first
// and family name of one person.
func (p *profile) sharesMention(x, y string) bool {
	for i := 1; i < len(p.names); i++ {
		if p.names[i] == notName || p.names[i-1] == notName {
			continue
		}
		a, b := nameForm(p.article.Words[i-1]), nameForm(p.article.Words[i])
		if a == x && b == y || a == y && b == x {
			return true
		}
	}
	return false
}

func (a *attributionFinder) judge(n int, o, v speaker) {
	severity, note := High, "said by %s here, by %s in the original"
	switch {
	case o.role != "" && v.role != "" && !(o.listed && v.listed) && a.rows[n].Similarity < 0.5:
		severity = Low // any two nouns
	case o.role != "" && v.role != "":
		severity = Medium
	case v.plural:
		severity, note = Medium, "given to %s here; in the original %s alone says it"
	case o.plural:
		severity, note = Medium, "given to %s alone here; in the original it is %s"
	case a.otherSex(o, v), v.name == "" && v.listed && !v.plural && o.name != "":
	case len(a.names.places[v.name]) == 0:
		severity = Medium // a name the original does not know may be the same person's
	}
	x, y := a.v.place(v.first, v.last), a.o.place(o.first, o.last)
	a.add(Finding{Type: Attribution, Severity: severity, Passage: n, Original: y, Version: x, Note: fmt.Sprintf(note, x.Text, a.called(y.Text, o.name))})
}

// called adds to a pronoun the name it stands for.
func (a *attributionFinder) called(text, name string) string {
	if (text == "he" || text == "she" || text == "He" || text == "She") && len(a.names.places[name]) > 0 {
		return bare(a.o, a.names.places[name][0]) + " (“" + text + "”)"
	}
	return text
}
