package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed roles.txt
var roleList string

// RoleGroup returns the number of the group that a root is in, and 0 for roots
// in none. The groups hold nouns for people and bodies that make statements;
// those of one group may be the same person, or speak for one another.
func RoleGroup(root string) int { return max(0, readRoles()[root]) }

// WrittenRole reports whether a root is a noun for what is written: report, letter.
func WrittenRole(root string) bool { return readRoles()[root] < 0 }

var readRoles = sync.OnceValue(func() map[string]int {
	table := make(map[string]int)
	n := 0
	for line := range strings.Lines(roleList) {
		if strings.HasPrefix(line, "#") || line == "\n" {
			continue
		}
		n++
		group := n
		if rest, ok := strings.CutPrefix(line, "papers: "); ok {
			line, group = rest, -n
		}
		for w := range strings.FieldsSeq(line) {
			table[Stem(w)] = group
		}
	}
	return table
})

// A Sex is what a word tells of the person it is said of.
type Sex uint8

// The sexes; Unsaid is that of most words.
const (
	Unsaid Sex = iota
	Male
	Female
)

// SexOf returns what a word, in lower case, tells of the person it stands for or
// before: Mr, she, sister.
func SexOf(word string) Sex { return sexes[word] }

var sexes = func() map[string]Sex {
	out := make(map[string]Sex)
	for sex, words := range map[Sex]string{
		Male: "he his him himself mr sir lord king prince monsieur herr signor brother father husband son uncle nephew grandfather widower stepfather stepson man businessman",
		Female: "she her hers herself mrs ms miss lady dame queen princess madam madame frau signora sister mother wife daughter aunt niece grandmother widow stepmother stepdaughter " +
			"woman businesswoman spokeswoman chairwoman actress",
	} {
		for w := range strings.FieldsSeq(words) {
			out[w] = sex
		}
	}
	return out
}()
