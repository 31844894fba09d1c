package dialog

import (
	"context"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/report"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// exportField is a field of the export dialog.
type exportField uint8

const (
	whatField exportField = iota
	formatField
	nameField
	exportFields
)

// exportState is how far an export has come.
type exportState uint8

// The states.
const (
	Filling exportState = iota // the user makes choices
	asking                     // the dialog asks whether to replace a file
	writing                    // a file is being written
	failed                     // the last writing failed
)

// An Export is the dialog that writes a report to a file.
type Export struct {
	Offers []Offer
	Choice int // index into offers
	format report.Format
	typed  string // the beginning of a format's name, as far as it was typed
	Name   draw.Field
	folder string // in which a name without one is written; empty where not known
	before LastExport
	// offers lists what can be exported now, and made is how many comparisons there
	// were when it was last asked.
	offers     func() []Offer
	ready      func() int
	made       int
	everywhere bool
	focus      exportField
	State      exportState
	reason     string // of a failure
	notes      *story.Notebook
	stop       context.CancelFunc // ends the writing
	serial     int                // of the file being written; the end of any other is not waited for
}

// LastExport is where the last file was written, and in which form.
type LastExport struct {
	Folder string // absolute; empty for none
	Format report.Format
}

// An ExportFrom is what the dialog is opened with.
type ExportFrom struct {
	// Offers lists what can be exported now, and Ready counts the comparisons that
	// are made: when there are more, the dialog asks for the offers again.
	Offers func() []Offer
	Ready  func() int
	Notes  *story.Notebook
	// Folder is where files are written that are named without one; empty where that
	// is not known. Last is the last export of which the program knows; nil for none.
	Folder string
	Last   *LastExport
	// Everywhere says that the dialog is about all versions and not about one.
	Everywhere bool
}

// NewExport returns the dialog, with the offer most likely to be wanted chosen: what
// is flagged, if anything is.
func NewExport(from ExportFrom) *Export {
	e := &Export{folder: from.Folder, notes: from.Notes, format: report.Markdown, offers: from.Offers, ready: from.Ready, everywhere: from.Everywhere}
	if from.Last != nil {
		e.before, e.format = *from.Last, from.Last.Format
	}
	e.made, e.Offers = e.ready(), e.offers()
	e.chooseLikely()
	e.Name.Set(e.offered())
	return e
}

// chooseLikely chooses the offer that is most likely to be wanted.
func (e *Export) chooseLikely() {
	for _, wanted := range []exportWhat{AllVersions, thisVersion, ThisFlagged, AllFlagged} {
		i := slices.IndexFunc(e.Offers, func(o Offer) bool { return o.What == wanted })
		if i < 0 || wanted == AllFlagged && !e.everywhere && e.Offers[e.Choice].What != AllVersions {
			continue
		}
		e.Choice = i
	}
}

// refresh takes up what can be exported since more comparisons are made. What the user
// has chosen or typed stays.
func (e *Export) refresh() {
	n := e.ready()
	if n == e.made || e.State != Filling {
		return
	}
	e.made = n
	own, before := e.Name.Value() != e.offered(), exportWhat(AllVersions)
	if len(e.Offers) > 0 {
		before = e.Offers[e.Choice].What
	}
	first := len(e.Offers) == 0
	e.Offers, e.Choice = e.offers(), 0
	if i := slices.IndexFunc(e.Offers, func(o Offer) bool { return o.What == before }); i >= 0 && !first {
		e.Choice = i
	} else {
		e.chooseLikely()
	}
	if !own {
		e.Name.Set(e.offered())
	}
}

// offered returns the file name for the choices, in the folder of the last export.
func (e *Export) offered() string {
	if len(e.Offers) == 0 {
		return ""
	}
	name := e.Offers[e.Choice].stem + "." + e.format.Extension()
	if e.before.Folder == "" || e.before.Folder == e.folder {
		return name
	}
	return filepath.Join(atHome(e.before.Folder), name)
}

// In is the scene of the dialog's keys.
func (e *Export) In() keys.Scene {
	switch {
	case e.State == asking:
		return keys.InQuestion
	case e.focus == nameField:
		return keys.InName
	}
	return keys.InExport
}

// SavedMsg brings the outcome of writing a file.
type SavedMsg struct {
	from   *Export
	serial int
	path   string // absolute, if it can be told
	what   string
	format report.Format
	bytes  int64
	Err    error
}

// Insert adds text to the file's name, if that has the focus. Above it what is typed
// chooses the format whose name begins with it.
func (e *Export) Insert(text string) {
	switch {
	case e.In() == keys.InName:
		e.Name.Insert(text)
		e.State = Filling
		e.followName()
	case e.In() == keys.InExport && e.State != writing:
		before := e.offered()
		e.chooseNamed(text)
		e.follow(before)
	}
}

// follow names the file anew after a choice, unless the user has named it; before is what
// it was called by the choices before.
func (e *Export) follow(before string) {
	if now := e.offered(); now != before && e.Name.Value() == before {
		e.Name.Set(now)
	}
}

// followName chooses the format that the file's name ends in, if it ends in one.
func (e *Export) followName() {
	if f, ok, err := report.FormatOf(e.Name.Value()); ok && err == nil {
		e.format = f
	}
}

// Fit takes up the comparisons that are made by now.
func (e *Export) Fit(draw.Screen) { e.refresh() }

// Do carries out an action. The command, if any, writes the file.
func (e *Export) Do(on Host, a keys.Action) tea.Cmd {
	if a == keys.Cancel {
		if !e.giveUp() {
			on.Close()
		}
		return nil
	}
	before := e.offered()
	e.typed = ""
	switch {
	case e.focus == nameField && e.Name.Do(a):
		e.State = Filling
		e.followName()
	case a == keys.NextField:
		e.focus = (e.focus + 1) % exportFields
	case a == keys.PreviousField:
		e.focus = (e.focus + exportFields - 1) % exportFields
	case a == keys.GoTop:
		e.focus, e.Choice = whatField, 0
	case a == keys.GoBottom:
		e.focus = nameField
	case a == keys.PageDown:
		e.focus = min(e.focus+1, nameField)
	case a == keys.PageUp:
		e.focus = max(e.focus, whatField+1) - 1
	case a == keys.LineDown:
		e.down()
	case a == keys.LineUp:
		e.up()
	case a == keys.NextChoice:
		e.choose(1)
	case a == keys.PreviousChoice:
		e.choose(-1)
	case a == keys.SayNo:
		e.State, e.focus = Filling, nameField
	case a == keys.Confirm && e.State != writing:
		return e.write(false)
	case a == keys.SayYes:
		return e.write(true)
	}
	e.follow(before)
	return nil
}

// down goes to the next line of the dialog, through the choices of the first
// field.
func (e *Export) down() {
	if e.focus == whatField && e.Choice < len(e.Offers)-1 {
		e.Choice++
		return
	}
	e.focus = min(e.focus+1, nameField)
}

func (e *Export) up() {
	switch {
	case e.focus > whatField:
		e.focus--
	case e.Choice > 0:
		e.Choice--
	}
}

// choose goes to the next format, or for way = -1 to the one before, whichever line is
// under the cursor.
func (e *Export) choose(way int) {
	e.format = e.format.Next(way)
	e.State = Filling
}
