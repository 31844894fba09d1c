package measure

import (
	"fmt"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/diffing/internal/seed"
)

// A harvest is the comparison of one planted article with its original.
type harvest struct {
	m *diffing.Comparison
	seed.Planted
	sum   *reaping
	ways  map[string]reaping
	shown bool
}

func (h *harvest) say(format string, args ...any) {
	if h.shown {
		h.sum.misses = append(h.sum.misses, h.m.Original.ID+": "+fmt.Sprintf(format, args...))
	}
}

// miss notes a fault that is not told, or too mildly, unless its words are kept
// aside.
func (h *harvest) miss(k seed.Fault, format string, args ...any) {
	if k.Way != seed.KeptAside {
		h.say(format, args...)
	}
}

// faults counts the faults that are told, and the findings that tell of none.
func (h *harvest) faults() {
	if len(h.Faults) == 0 {
		return
	}
	for _, k := range h.Faults {
		w := h.ways[k.Way]
		w.planted++
		h.sum.planted++
		if !h.shown {
			h.sum.asidePlanted++
		}
		told := slices.DeleteFunc(slices.Clone(h.m.Findings), func(f finding.Finding) bool { return !tells(f, k) })
		switch {
		case slices.ContainsFunc(told, func(f finding.Finding) bool { return f.Severity >= severityOf(k.Severity) }):
			w.found++
			h.sum.found++
			if !h.shown {
				h.sum.asideFound++
			}
		case len(told) > 0:
			h.sum.mild++
			h.miss(k, "MILD %s, want %s: %s: %s (%s)", told[0].Severity, k.Severity, k.Type, h.pieces(k), k.Note)
		default:
			h.miss(k, "MISSED %s %s: %s: %s (%s)", k.Severity, k.Type, k.Way, h.pieces(k), k.Note)
		}
		h.ways[k.Way] = w
	}
	for _, f := range h.m.Findings {
		if !slices.ContainsFunc(h.Faults, func(k seed.Fault) bool { return tells(f, k) || touches(f, k.Original, k.Version) }) {
			h.alarm(f)
		}
	}
}

func (h *harvest) alarm(f finding.Finding) {
	if f.Severity == finding.Low {
		h.sum.low++
		return
	}
	h.sum.alarms++
	h.say("ALARM %s %s: %q → %q (%s)", f.Severity, f.Type, contentOf(f.Original), contentOf(f.Version), f.Note)
}

// changes counts the findings in an article that has harmless changes only.
// One that is on no change is put to all of the ways' account.
func (h *harvest) changes() {
	for _, c := range h.Harmless {
		w := h.ways[c.Way]
		w.planted++
		h.sum.planted++
		for _, f := range h.m.Findings {
			if f.Severity > finding.Low && (touches(f, c.Original, c.Version) || len(h.Harmless) == 1) {
				w.alarms++
			}
		}
		h.ways[c.Way] = w
	}
	if len(h.Harmless) > 0 {
		for _, f := range h.m.Findings {
			h.alarm(f)
		}
	}
}

// tells reports whether a finding tells of a fault: it is of the type and
// rests on text of the fault, or is about the whole version.
func tells(f finding.Finding, k seed.Fault) bool {
	if t := seed.Kind(f.Type.String()); t != k.Type && t != k.Also {
		return false
	}
	return touches(f, k.Original, k.Version) || f.Passage < 0
}

// touches reports whether a finding rests on any of the places.
func touches(f finding.Finding, original, version []text.Span) bool {
	return f.Original != nil && overlaps(original, f.Original.Span) || f.Version != nil && overlaps(version, f.Version.Span)
}

func severityOf(name string) finding.Severity {
	return finding.Severities()[slices.IndexFunc(finding.Severities(), func(s finding.Severity) bool { return s.String() == name })]
}

// pieces shows the first places of a fault.
func (h *harvest) pieces(k seed.Fault) string {
	return fmt.Sprintf("%q → %q", first(h.m.Original, k.Original), first(h.m.Version, k.Version))
}
