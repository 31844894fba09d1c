package style

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// Styles are a palette as the terminal wants it: for everything that has a
// look, the parameters of its SGR sequence, without the frame around them.
type Styles struct {
	Roles [roles]string
	Words [wordLooks][emphases]string
	// Brackets is the palette's.
	Brackets bool
}

// NewStyles prepares a palette for a terminal that is rich, having all
// colours, or not.
func NewStyles(p Palette, rich bool) *Styles {
	s := &Styles{Brackets: p.brackets}
	for r, paint := range p.roles {
		s.Roles[r] = parameters(paint, rich)
	}
	for w, base := range p.words {
		for e, over := range p.over {
			s.Words[w][e] = parameters(laid(over, base, keeps(WordLook(w), Emphasis(e), over)), rich)
		}
	}
	return s
}

// laid returns base with over on top of it, and with keep set in the colour of
// base.
func laid(over, base paint, keep bool) paint {
	if over.bg != "" {
		base.bg, base.tint = over.bg, over.tint
	}
	if over.fg != "" && !keep {
		base.fg = over.fg
	}
	base.attrs |= over.attrs
	if over.attrs != 0 {
		base.attrs &^= dim
	}
	return base
}

// keeps tells whether words under an emphasis keep their own colour: where they
// have one that says something, on a ground that it can be read on.
func keeps(w WordLook, e Emphasis, over paint) bool {
	return w.marked() && e < CurrentFinding && over.attrs&reverse == 0
}

// marked tells whether a look says that the words differ from the other side's.
func (w WordLook) marked() bool { return w >= Deleted && w <= Restyled }

// parameters returns what stands between "\x1b[" and "m" for a paint, empty
// for none. A terminal that is not rich has no tints, and a faint stroke for
// dots: it may stumble over the sequence.
func parameters(p paint, rich bool) string {
	s := ansi.NewStyle()
	if rich && p.tint != "" {
		p.bg = p.tint
	}
	if p.fg != "" {
		s = s.ForegroundColor(lipgloss.Color(p.fg))
	}
	if p.bg != "" {
		s = s.BackgroundColor(lipgloss.Color(p.bg))
	}
	if p.attrs&bold != 0 {
		s = s.Bold()
	}
	if p.attrs&dim != 0 || p.attrs&(dotted|bold) == dotted && !rich {
		s = s.Faint()
	}
	if p.attrs&italic != 0 {
		s = s.Italic(true)
	}
	switch {
	case p.attrs&underline != 0:
		s = s.Underline(true)
	case p.attrs&dotted != 0 && rich:
		s = s.UnderlineStyle(ansi.UnderlineDotted)
	case p.attrs&dotted != 0:
		s = s.Underline(true)
	}
	if p.attrs&strike != 0 {
		s = s.Strikethrough(true)
	}
	if p.attrs&reverse != 0 {
		s = s.Reverse(true)
	}
	return strings.Join(s, ";")
}

func SignRole(k diffing.Kind) Role { return keptSign + Role(k) }

func BarRole(k diffing.Kind) Role { return keptBar + Role(k) }

func SeverityRole(s finding.Severity) Role { return lowText + Role(s) }

// FindingEmphasis is how the words that a finding rests on stand out.
func FindingEmphasis(s finding.Severity) Emphasis { return LowFinding + Emphasis(s) }
