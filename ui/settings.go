package ui

import (
	"os"

	"storydiff/ui/config"
	"storydiff/ui/style"
)

// settings puts what a run is told into the program.
func (a *app) settings(o Options, environ []string) {
	c := config.Default()
	if o.Config != nil {
		c = *o.Config
	}
	a.Lowest, a.First = c.Lowest, c.First
	a.reader.Layout = c.Layout
	a.keys = a.keys.Rebound(c.Keys)
	a.mouse = c.Mouse
	a.review = o.Review
	a.live = live{reload: o.Reload, environ: environ}
	a.demo = o.Demo
	if folder, err := os.Getwd(); err == nil {
		a.folder = folder
	}
	if o.Warning != "" {
		a.notice = notification{style.Warning, o.Warning}
	}
}
