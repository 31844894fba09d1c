package ui

import "storydiff/config"

// settings puts what a run is told into the program.
func (a *app) settings(o Options, environ []string) {
	c := config.Default()
	if o.Config != nil {
		c = *o.Config
	}
	a.lowest, a.first = c.Lowest, c.First
	a.reader.layout = layoutChoice(c.Layout)
	a.keys = a.keys.rebound(c.Keys)
	a.mouse = c.Mouse
	a.review = o.Review
	a.live = live{reload: o.Reload, environ: environ}
	a.demo = o.Demo
	if o.Warning != "" {
		a.notice = notification{warning, o.Warning}
	}
}

// leave writes what could not be written before, when the program has ended.
func (a *app) leave() error {
	if book := a.notes.book; book != nil && book.Unsaved() > 0 {
		return book.Save()
	}
	return nil
}
