package report

import (
	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing/finding"
)

// inks are the styles of the text form. The marks are there in any style, so that
// nothing is shown by colour alone.
type inks struct {
	deleted, inserted, moved, heading, faint ansi.Style
	severity                                 [3]ansi.Style
}

func plain() inks { return inks{} }

func coloured() inks {
	ink := ansi.NewStyle()
	return inks{
		deleted:  ink.ForegroundColor(ansi.Red).Strikethrough(true),
		inserted: ink.ForegroundColor(ansi.Green).Underline(true),
		moved:    ink.ForegroundColor(ansi.Magenta).Italic(true),
		heading:  ink.Bold(),
		faint:    ink.Faint(),
		severity: [3]ansi.Style{
			finding.Low:    ink,
			finding.Medium: ink.ForegroundColor(ansi.Yellow),
			finding.High:   ink.ForegroundColor(ansi.Red).Bold(),
		},
	}
}
