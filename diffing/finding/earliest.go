package finding

import "storydiff/diffing/facts"

// earliest reports a day that the original gives as the earliest possible one
// and the version as the day: "not before Saturday" beside "on Saturday".
func (d *DateFinder) earliest(passage int, original, version []facts.When) {
	for _, o := range original {
		if !d.o.EarliestAt(o) {
			continue
		}
		for _, v := range version {
			if !d.Agree(o, v) || d.v.EarliestAt(v) || d.v.LeftOpen(v) {
				continue
			}
			x, y := d.o.Place(max(0, o.First-2), o.Last), d.v.Place(max(0, v.First-1), v.Last)
			d.report(Hedge, Medium, passage, x, y, "“{version}” is given as the day; in the original it is the earliest: “{original}”")
			return
		}
	}
}
