package wording_test

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/wording"
)

// marked sets the first passage's edits as wdiff does, with [> >] and {< <}
// for words that stand elsewhere on the other side.
func marked(original, version string) string {
	o, v := corpus.NewArticle("o", "", original), corpus.NewArticle("v", "", version)
	var b strings.Builder
	for _, e := range diffing.Compare(o, v).Passages[0].Edits {
		left, right := o.Slice(e.Original), v.Slice(e.Version)
		switch {
		case e.Op == wording.Equal || e.Class == wording.Style:
			b.WriteString(right)
		case e.Moved:
			b.WriteString(around("[>", left, ">]") + around("{<", right, "<}"))
		default:
			b.WriteString(around("[-", left, "-]") + around("{+", right, "+}"))
		}
	}
	return b.String()
}

func around(opens, text, closes string) string {
	if text == "" {
		return ""
	}
	inner := strings.TrimSpace(text)
	return strings.Replace(text, inner, opens+inner+closes, 1)
}

func TestWordEdits(t *testing.T) {
	tests := []struct{ name, original, version, want string }{
		{"the speaker first and last",
			"Ada Brandt said the old quarry would be flooded before the winter.", "The old quarry would be flooded before the winter, Ada Brandt said.",
			"[>Ada Brandt said>] The old quarry would be flooded before the winter, {<Ada Brandt said<}."},
		{"a time from the end to the front",
			"The council voted to close the ferry terminal in recent weeks.", "In recent weeks the council voted to close the ferry terminal.",
			"{<In recent weeks<} the council voted to close the ferry terminal [>in recent weeks>]."},
		{"a name as one",
			"Police later named the missing skipper as Marten Haldvik of Norvik.", "Police later named the missing skipper as Morten Haldvik of Norvik.",
			"Police later named the missing skipper as [-Marten Haldvik-]{+Morten Haldvik+} of Norvik."},
		{"a number as one",
			"The repairs will cost the harbour 3.2 million crowns.", "The repairs will cost the harbour 3.9 million crowns.",
			"The repairs will cost the harbour [-3.2 million-]{+3.9 million+} crowns."},
		{"a number in another form is style",
			"The repairs will cost the harbour 150,000 euros and take 340 kilometers of rope.", "The repairs will cost the harbour €150,000 and take 340km of rope.",
			"The repairs will cost the harbour €150,000 and take 340km of rope."},
		{"numbers that change places are no move",
			"The blast killed 14 sailors and injured 23 dockers at the pier.", "The blast killed 23 sailors and injured 14 dockers at the pier.",
			"The blast killed [-14-]{+23+} sailors and injured [-23-]{+14+} dockers at the pier."},
		{"a phrase for a phrase",
			"The mayor blamed the collapse on the age of the bridge and left.", "The mayor blamed the lack of any inspection and left.",
			"The mayor blamed the [-collapse on the age of the bridge-]{+lack of any inspection+} and left."},
		{"a name put before its office",
			"The minister of trade, Ilse Corwen, opened the dry dock on Friday.", "Ilse Corwen, the minister of trade, opened the dry dock on Friday.",
			"{<Ilse Corwen<}, the minister of trade[>Ilse Corwen>], opened the dry dock on Friday."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := marked(test.original, test.version); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(test.want), " ") {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}
