package ui

import (
	"os"
	"path/filepath"

	"storydiff/diffing/review"
	"storydiff/ui/config"
	"storydiff/ui/dialog"
	"storydiff/ui/style"
)

// config returns what the user has set.
func (o Options) config() config.Config {
	if o.Config != nil {
		return *o.Config
	}
	return config.Default()
}

// settings puts what a run is told into the frame.
func (f *frame) settings(o Options) {
	c := o.config()
	f.keys = f.keys.Rebound(c.Keys)
	f.mouse = c.Mouse
	if o.Warning != "" {
		f.notice = notification{style.Warning, o.Warning}
	}
}

// settings puts what a run is told into the program on a story.
func (a *app) settings(o Options, environ []string) {
	c := o.config()
	a.Lowest, a.First = c.Lowest, c.First
	a.reader.Layout, a.reader.Brackets = c.Layout, c.Brackets
	a.review = o.Review
	a.Options = o.Made
	a.live = live{reload: o.Reload, forget: o.Forget, environ: environ}
	a.demo, a.options = o.Demo, o
	a.keptExport = filepath.Join(review.Folder(), dialog.LastExportFile)
	if folder, err := os.Getwd(); err == nil {
		a.folder = folder
	}
}
