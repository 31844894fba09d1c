package seed

import "strings"

func otherNounWays() []way {
	return []way{
		{"a noun of the first list", func(r *reading) []proposal { return r.otherNouns(otherNounsFirst) }},
		{"a noun of the second list", func(r *reading) []proposal { return r.otherNouns(otherNounsSecond) }},
	}
}

// otherNouns proposes, for each noun of a list of pairs, the other of its pair at
// one of its places: what the sentence says of the one it then says of the other.
func (r *reading) otherNouns(pairs string) []proposal {
	other := make(map[string]string)
	for _, p := range strings.Split(strings.TrimSpace(pairs), "\n") {
		a, b, _ := strings.Cut(p, " ")
		other[a], other[plural(a)] = b, plural(b)
	}
	var out []proposal
	for i, t := range r.tokens {
		with, ok := other[t.Norm]
		if !ok || t.quoted || !r.isTerm(i, []string{t.Norm}) || !r.nounAt(i) {
			continue
		}
		if strings.Contains(strings.ToLower(r.paragraphText(mention{i, i + 1})), strings.TrimSuffix(with, "s")) {
			continue
		}
		p := r.nounFor(i, with)
		p.told, p.also = Term, Date
		out = append(out, p.fault("medium", t.text+" becomes "+with))
	}
	return out
}

// nounAt tells whether token i is used as a noun or before one: a word that only
// nouns have before them stands before it, or one word farther off.
func (r *reading) nounAt(i int) bool {
	if strings.HasPrefix(r.norm(i+1), "-") || strings.Contains(" to will would can could may might must ", " "+r.norm(i-1)+" ") {
		return false
	}
	before := set("a an the his her its their our my your this that these those two three four five six seven of in by on at for with from no every each")
	return before[r.norm(i-1)] && r.together(i-1) || before[r.norm(i-2)] && r.together(i-2) && r.together(i-1)
}

// nounFor puts a noun in the place of token i, with the article that goes with
// it.
func (r *reading) nounFor(i int, with string) proposal {
	s := r.tokens[i].Span
	w := likeCase(r.tokens[i].text, with)
	if a := r.norm(i - 1); (a == "a" || a == "an") && r.together(i-1) {
		s.Start = r.tokens[i-1].Start
		w = likeCase(r.tokens[i-1].text, articleFor(with)+" "+with)
	}
	p := proposal{patches: []patch{{s, w}}}
	return p.shownIn(s)
}

// The pairs of nouns, the story's and another of the same kind: a thing cannot be
// both. The first list was written before the rule that finds them, the second
// after it.
const otherNounsFirst = `
bakery laundry
beer wine
bus tram
captain cook
cattle sheep
church mosque
coffee cocoa
concrete timber
daughter niece
dentist plumber
door window
engineer carpenter
evening morning
ferry train
fire flood
flood drought
fraud arson
goalkeeper striker
helicopter lorry
hospital prison
lake canal
nurse teacher
parcel crate
prison convent
professor janitor
rain snow
river motorway
roof cellar
seal otter
soldier sailor
summer winter
tablet syringe
telephone typewriter
tunnel viaduct
village airport
`

const otherNounsSecond = `
afternoon night
bank insurer
brewery winery
bridge tunnel
brother cousin
clinic school
colonel sergeant
decade century
diesel kerosene
dog cat
drug vaccine
farmer miner
father grandfather
forest desert
girl boy
glass porcelain
hotel monastery
island peninsula
judge juror
landslide earthquake
lawyer notary
liver kidney
mayor governor
mother grandmother
mountain glacier
museum library
newspaper magazine
passenger driver
pilot mechanic
province county
rice maize
rocket balloon
shareholder creditor
silver copper
son nephew
spring autumn
steel aluminium
sugar salt
wheat oats
wife daughter
wind fog
`
