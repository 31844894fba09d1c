package ui

import "storydiff/ui/style"

// greeting is the last line of the built-in story until a key is pressed: what
// to do first.
func (a *app) greeting() string {
	l := newLine(a.styles, a.width).put(style.Plain, " ").put(style.Notice, "Demo: ")
	steps := []struct {
		do   action
		in   scene
		text string
	}{
		{open, onDesk, " reads a version, "},
		{nextFinding, inReader, " goes to the next mistake, "},
		{openExport, inReader, " exports, "},
		{openHelp, inReader, " tells the rest"},
	}
	for _, s := range steps {
		if key, ok := a.keys.of(s.do, s.in); ok {
			l.put(style.KeyName, key.Key).put(style.Plain, s.text)
		}
	}
	return l.String()
}
