package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing/review"
	"storydiff/ui/config"
	"storydiff/ui/desk"
	"storydiff/ui/dialog"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/story"
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
	f.state, f.themeSettled = o.State, o.ThemeSettled
	if f.state == "" {
		return
	}
	f.remembered = config.ReadKept(f.state)
	if t, ok := named(style.Themes(), f.remembered.Theme); ok && !f.themeSettled {
		f.SetTheme(t)
	}
}

// named returns which of some values has a name; ok is false if none has.
func named[T fmt.Stringer](values []T, name string) (v T, ok bool) {
	i := slices.IndexFunc(values, func(v T) bool { return v.String() == name })
	if i < 0 || name == "" {
		return v, false
	}
	return values[i], true
}

// KeepTheme keeps the theme in force for the runs to come, and says so. The command
// writes it to the disk.
func (f *frame) KeepTheme() tea.Cmd {
	text := "colours: " + f.theme.String()
	if f.state == "" {
		f.Notify(style.Notice, text)
		return nil
	}
	f.remembered.Theme = f.theme.String()
	kept, folder := f.remembered, f.state
	if f.themeSettled {
		text += "; the next run begins with what the settings or the command line say"
	} else {
		text += ", also the next time"
	}
	f.Notify(style.Notice, text)
	return func() tea.Msg {
		kept.Write(folder) // if that fails, the theme has to be chosen once more
		return nil
	}
}

// settings puts what a run is told into the program on a story.
func (a *app) settings(o Options, environ []string) {
	c := o.config()
	a.Lowest, a.First = c.Lowest, c.First
	a.reader.Layout, a.reader.Brackets = c.Layout, c.Brackets
	if l, ok := named(style.Layouts(), a.remembered.Layout); ok && c.Layout == config.Default().Layout {
		a.reader.Layout = l
	}
	a.sortDesk(a.remembered.Sort, a.remembered.Reversed)
	a.review = o.Review
	a.Options = o.Made
	a.live = live{reload: o.Reload, forget: o.Forget, environ: environ}
	a.demo, a.options = o.Demo, o
	a.tryAfter = o.tryAfter
	if folder := review.Folder(); folder != "" {
		a.keptExport = filepath.Join(folder, dialog.LastExportFile)
	}
	if folder, err := os.Getwd(); err == nil {
		a.folder = folder
	}
}

// sortDesk sorts the desk by the column of a heading, if there is such a column.
func (a *app) sortDesk(title string, reversed bool) {
	for c := range desk.TableColumns {
		if c.Title() == title {
			a.desk.By, a.desk.Reversed = c, reversed
			a.desk.Sort()
		}
	}
}

// storyPath is the file under which the view of a story is kept; empty for a story
// that has none.
func storyPath(whole *corpus.Story) string {
	path := whole.Articles[whole.Original].Path
	if _, err := os.Stat(path); err != nil {
		return ""
	}
	return path
}

// readView reads the view in which a story was left.
func readView(folder string, whole *corpus.Story) *config.View {
	path := storyPath(whole)
	if folder == "" || path == "" {
		return nil
	}
	if v, ok := config.ReadView(folder, path); ok {
		return &v
	}
	return nil
}

// restore brings a story that was just opened to where it was left.
func (a *app) restore(v *config.View) {
	if v == nil || a.demo {
		return
	}
	if i := story.ArticleOf(a.Story, v.Original); i >= 0 && i != a.Original {
		a.StartWith(i)
		a.Notify(style.Notice, a.Names[i]+" is the original, as you left it")
	}
	a.desk.Sort()
	a.sortDesk(v.Sort, v.Reversed)
	if a.Selected = story.ArticleOf(a.Story, v.Version); a.Selected < 0 || a.Selected == a.Original {
		a.Selected = a.firstVersion()
	}
	for s := range keys.Screens {
		if s.String() == v.Screen {
			a.screen = s
		}
	}
	if l, ok := named(style.Layouts(), v.Layout); ok {
		a.reader.Layout = l
	}
	a.reader.Filter = reader.FilterOf(v.Filter)
	a.reader.ResumeAt(v.Version, v.Passage)
	a.findings.Restore(v.Findings.Sort, v.Findings.Reversed, v.Findings.Group, reader.FilterOf(v.Findings.Filter), v.Findings.Entry)
}

// view is what the story looks like now.
func (a *app) currentView() config.View {
	v := config.View{
		Screen: a.screen.String(), Layout: a.reader.Layout.String(), Sort: a.desk.By.Title(), Reversed: a.desk.Reversed,
		Filter: a.reader.Filter.Words(), Passage: a.reader.PlaceKey(),
	}
	if a.Original != a.Story.Original {
		v.Original = a.Story.Articles[a.Original].ID
	}
	if a.Selected != a.Original {
		v.Version = a.Story.Articles[a.Selected].ID
	}
	l := &v.Findings
	l.Sort, l.Reversed, l.Group, l.Entry = a.findings.By.String(), a.findings.Reversed, a.findings.Group.String(), a.findings.Place()
	l.Filter = a.findings.CurrentFilter().Words()
	return v
}

// keepView returns what writes to the disk where the story is left, for this story
// and for all. If it cannot be written, the next run begins at the desk.
func (a *app) keepView() func() {
	a.remembered.Sort, a.remembered.Reversed, a.remembered.Layout = a.desk.By.Title(), a.desk.Reversed, a.reader.Layout.String()
	folder, kept, view, whole := a.state, a.remembered, a.currentView(), a.AsRead
	if folder == "" || a.demo {
		return func() {}
	}
	return func() {
		kept.Write(folder)
		if path := storyPath(whole); path != "" {
			view.Write(folder, path)
		}
	}
}
