package finding

import (
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// hedges looks for qualifications that are gone, hardened or added: "about"
// before a number, "alleged", "could", "says that".
func (f *finder) hedges() {
	f.pairs(func(n int, p *Row) {
		f.approximations(n, p)
		f.qualifiers(n, p)
		if f.either(p, facts.Hedging) {
			f.doubts(n, p)
			f.modals(n, p)
			f.proofs(n, p)
			f.charges(n, p)
		}
		f.claims(n, p)
	})
}

// approximations compares the quantities that both sides have: "about 2,300"
// against "2,300".
func (f *finder) approximations(n int, p *Row) {
	newPairing(f.o.QuantitiesOf(p.Original), f.v.QuantitiesOf(p.Version)).pair(
		func(o, v facts.Quantity) { f.compareBounds(n, o, v) },
		func(o, v facts.Quantity) bool { return facts.Same(o, v) && (o.Unit == v.Unit || o.Value >= 10) },
	)
}

// compareBounds looks at what two equal quantities leave open.
func (f *finder) compareBounds(n int, o, v facts.Quantity) {
	switch {
	case o.Bound == v.Bound || o.Bound == english.Unclear || v.Bound == english.Unclear:
	case v.Bound == english.Exactly:
		f.report(Hedge, Medium, n, f.o.WithHedge(o), f.v.Place(v.First, v.Last), "“{version}” is a plain number here; the original has “{original}”")
	case o.Bound == english.Exactly:
		f.report(Hedge, Low, n, f.o.Place(o.First, o.Last), f.v.WithHedge(v), "“{version}” is qualified here; the original has “{original}”")
	case o.Bound == english.Below && v.Bound == english.Roughly, o.Bound == english.Roughly && v.Bound == english.Below:
		f.report(Hedge, Low, n, f.o.WithHedge(o), f.v.WithHedge(v), "“{version}” differs from the original's “{original}”")
	case o.Bound == english.Above || v.Bound == english.Above:
		f.report(Hedge, Medium, n, f.o.WithHedge(o), f.v.WithHedge(v), "“{version}” differs from the original's “{original}”")
	}
}
