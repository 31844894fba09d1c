package ui

import (
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// greeting is the last line of the built-in story until a key is pressed: what
// to do first.
func (a *app) greeting() string {
	l := draw.NewLine(a.styles, a.width).Put(style.Plain, " ").Put(style.Notice, "Demo: ")
	steps := []struct {
		do   keys.Action
		in   keys.Scene
		text string
	}{
		{keys.Open, keys.OnDesk, " reads a version, "},
		{keys.NextFinding, keys.InReader, " goes to the next mistake, "},
		{keys.OpenExport, keys.InReader, " exports, "},
		{keys.OpenHelp, keys.InReader, " tells the rest"},
	}
	for _, s := range steps {
		if key, ok := a.keys.Of(s.do, s.in); ok {
			l.Put(style.KeyName, key.Key).Put(style.Plain, s.text)
		}
	}
	return l.String()
}
