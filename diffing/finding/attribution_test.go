package finding_test

import (
	"strings"
	"testing"
)

// TestAttributions gives for a changed sentence the findings there must be on who said
// it, or "", and no other of medium or high severity.
func TestAttributions(t *testing.T) {
	for _, c := range []struct{ original, version, want string }{
		// What follows from a name that was exchanged is not told again.
		{`"The mole is safe," Jonas Falk said. He said it would hold.`, `"The mole is safe," Teodor Quist said. He said it would hold.`, "high attribution: Jonas Falk > Teodor Quist"},
		// The speakers that are left over on both sides stand for each other.
		{`The wreck would be raised by June, Brandow said, a date that the owners call optimistic.`, `By June the wreck would be raised, Brandow said; the pilots consider this optimistic.`, "medium attribution: owners > pilots"},
		// A source that is told in other words.
		{`The port authority said the wreck had been empty.`, `As the port authority informed, the wreck had been empty.`, ""},
		{`She said that she had learned of the wreck only on Monday.`, `Of the wreck she had learned, by her own account, only on Monday.`, ""},
		{`Brandow said that she had learned of the wreck only on Monday.`, `In Brandow's words, she had learned of the wreck only on Monday.`, ""},
		{`The port denied that it had hidden the charts from the pilots.`, `That it had hidden the charts from the pilots the port disputes.`, ""},
		{`The vote is expected to fail after the pilots said that they would abstain.`, `The vote is expected to fail, since the pilots intend to abstain.`, ""},
		// The source of a statement is gone.
		{`The crane turns on a rail of its own, and rust has eaten up to a fifth of its beams and most of its bolts, according to the report.`, `The crane turns on a rail of its own, and rust has eaten up to a fifth of its beams and most of its bolts.`, "medium hedge: according to the report > of its beams and most of its bolts"},
		{`The port denied that it had hidden the charts from the pilots.`, `The port has refused to hide the charts from the pilots.`, "high hedge: port denied > The port has refused to hide the charts"},
		// One passage gives what two said.
		{`Brandow said that the wreck could be sold, but that no buyer had been found. Two people with knowledge of the talks said that a yard in Holmvik had shown interest in its hull and both engines; they asked not to be named.`,
			`The wreck could be sold, Brandow said; she had found no buyer, but a yard in Holmvik was interested in its hull and both engines.`, "medium hedge: people with knowledge of the talks said > a yard in Holmvik was interested in its"},
		{`Passengers said that the crane had not been fenced off. Jonas Falk, who runs the yard, said that fences had been put up along the mole on Sunday.`,
			`Fences had been erected along the mole on Sunday, but passengers said the crane had not been fenced off.`, "medium hedge: Jonas Falk, who runs the yard, said > Fences had been erected along the mole on"},
		{`The chairman of the yard, Jonas Falk, said that no sailor had been pressed. One sailor, who asked not to be named, told Radio Vellmark that the chairman had called twice to ask when the report would be ready.`,
			`Yard chairman Jonas Falk said that no sailor had been pressed, and that the chairman had called twice to ask when the report would be ready.`, "high attribution: sailor > the chairman had called"},
		{`Brandow said that the wreck could be sold in June. Falk said that a yard in Holmvik had shown interest in the hull.`,
			`The wreck could be sold in June, Brandow said, while according to Falk a yard in Holmvik has shown interest in the hull.`, ""},
		{`Officials said the wreck had been sold to a yard in Holmvik, and Brandow warned boats to keep away.`,
			`The wreck has been sold to a yard in Holmvik. Brandow warned boats to keep away.`, ""},
		{`The chairman of the yard, Jonas Falk, said that no sailor had been pressed. The chairman told Radio Vellmark that a sailor had called twice to ask when the report would be ready.`,
			`Jonas Falk said that no sailor had been pressed, and that a sailor had called twice to ask when the report would be ready.`, ""},
		// Joined speakers, other hearers, quotations tagged by any verb or before a colon.
		{`The police said they had opened no inquiry into the wreck.`, `The police and the insurer said no inquiry into the wreck had been opened.`, "medium attribution: police > insurer"},
		{`The police and the insurer said they had opened no inquiry into the wreck.`, `No inquiry into the wreck had been opened, the insurer and the police said.`, ""},
		{`One sailor told Radio Vellmark that the crane had failed before.`, `One sailor told this newspaper that the crane had failed before.`, "medium attribution: told Radio Vellmark > told this newspaper"},
		{`One sailor told reporters that the crane had failed before.`, `One sailor told this newspaper that the crane had failed before.`, ""},
		{`"They raised the fees in May and found no money in June," Brandow said.`, `"They raised the fees in May and found no money in June," sighed the minister, Teodor Quist.`, "high attribution: Brandow > Teodor Quist"},
		{`"They raised the fees in May and found no money in June," Brandow said.`, `"They raised the fees in May and found no money in June," sighed the harbour master.`, ""},
		{`Quist praised the pilots. Brandow puts it another way. "A pilot is a man who knows when to stay in bed," she said.`, `Quist praised the pilots. He has a saying of his own: "A pilot is a man who knows when to stay in bed."`, "high attribution: she > He"},
		{`Brandow puts it another way. "A pilot is a man who knows when to stay in bed," she said.`, `Brandow has a saying of her own: "A pilot is a man who knows when to stay in bed."`, ""},
	} {
		var found []string
		for _, f := range findingsOf(c.original, c.version) {
			if !strings.HasPrefix(f, "low") {
				found = append(found, f)
			}
		}
		if got := strings.Join(found, "; "); got != c.want {
			t.Errorf("%s\n%s\nwant %q\ngot  %q", c.original, c.version, c.want, got)
		}
	}
}
