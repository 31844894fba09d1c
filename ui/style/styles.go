package style

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// Styles is a palette prepared for a terminal. Each entry is the parameters of
// an SGR sequence, without the "\x1b[" and "m" around them; empty for no style.
type Styles struct {
	Roles [roles]string
	Words [wordLooks][emphases]string
	// Brackets says that deleted and inserted words in one column get brackets.
	Brackets bool
}

// NewStyles prepares a palette. rich says that the terminal has 24-bit colour.
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

// laid returns base with over applied on top. With keep set the foreground of
// base stays.
func laid(over, base paint, keep bool) paint {
	if over.bg != "" {
		base.bg, base.tint = over.bg, over.tint
	}
	if over.fg != "" && !keep {
		base.fg = over.fg
	}
	base.attrs |= over.attrs
	return base
}

// keeps tells whether words keep their foreground under an emphasis: they do if
// it says how they differ, and can be read on the background of the emphasis.
func keeps(w WordLook, e Emphasis, over paint) bool {
	return w.marked() && e < CurrentFinding && over.attrs&reverse == 0
}

// OneSided tells whether a look says that the other side has no such words.
func (w WordLook) OneSided() bool { return w >= Deleted && w <= ReplacedAway }

// marked tells whether a look says that the words differ from the other side's.
func (w WordLook) marked() bool { return w >= Deleted && w <= Restyled }

// parameters returns the SGR parameters of a paint; empty for none. A terminal
// that is not rich gets no tints, and a whole underline instead of a dotted one,
// since it may not understand that sequence.
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

// SignRole is the role of the sign of a kind of passage.
func SignRole(k diffing.Kind) Role { return keptSign + Role(k) }

// BarRole is the role of bars and cells of a kind of passage.
func BarRole(k diffing.Kind) Role { return keptBar + Role(k) }

// SeverityRole is the role of the name of a severity.
func SeverityRole(s finding.Severity) Role { return lowText + Role(s) }

// FindingEmphasis is the emphasis of the words that a finding rests on.
func FindingEmphasis(s finding.Severity) Emphasis { return LowFinding + Emphasis(s) }
