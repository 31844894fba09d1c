package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
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

const (
	filling exportState = iota
	asking              // whether to replace a file
	writing
	failed
)

// An export is the dialog that writes a report to a file.
type export struct {
	offers []offer
	choice int // index into offers
	format report.Format
	name   draw.Field
	folder string // in which a name without one is written; empty where not known
	focus  exportField
	state  exportState
	reason string // of a failure
	notes  *story.Notebook
	stop   context.CancelFunc // ends the writing
	serial int                // of the job being written; the end of any other is not ours
}

// begin fills the dialog in: with what is the most likely to be wanted, which
// is what is flagged where anything is, and a name that says so. Everywhere is
// set where the dialog is opened for all versions rather than for one.
func (e *export) begin(offers []offer, notes *story.Notebook, everywhere bool) {
	*e = export{folder: e.folder, offers: offers, notes: notes, format: report.Markdown, focus: whatField, serial: e.serial}
	for _, wanted := range []exportWhat{allVersions, thisVersion, thisFlagged, allFlagged} {
		i := slices.IndexFunc(offers, func(o offer) bool { return o.what == wanted })
		if i < 0 || wanted == allFlagged && !everywhere && e.offers[e.choice].what != allVersions {
			continue
		}
		e.choice = i
	}
	e.name.Set(e.offered())
}

// offered is the file name that goes with the choices.
func (e *export) offered() string {
	if len(e.offers) == 0 {
		return ""
	}
	return e.offers[e.choice].stem + "." + e.format.Extension()
}

// in is the scene of the dialog's keys.
func (e *export) in() keys.Scene {
	switch {
	case e.state == asking:
		return keys.InQuestion
	case e.focus == nameField:
		return keys.InName
	}
	return keys.InExport
}

// savedMsg says how the writing of a file has ended.
type savedMsg struct {
	serial int
	path   string // absolute, if it can be told
	what   string
	bytes  int64
	err    error
}

// Do carries out an action. The command, if any, writes the file.
func (e *export) Do(a keys.Action) tea.Cmd {
	before := e.offered()
	switch {
	case e.focus == nameField && e.name.Do(a):
		e.state = filling
	case a == keys.NextField:
		e.focus = (e.focus + 1) % exportFields
	case a == keys.PreviousField:
		e.focus = (e.focus + exportFields - 1) % exportFields
	case a == keys.LineDown:
		e.down()
	case a == keys.LineUp:
		e.up()
	case a == keys.NextChoice:
		e.choose(1)
	case a == keys.PreviousChoice:
		e.choose(-1)
	case a == keys.SayNo:
		e.state, e.focus = filling, nameField
	case a == keys.Confirm && e.state != writing:
		return e.write(false)
	case a == keys.SayYes:
		return e.write(true)
	}
	if now := e.offered(); now != before && e.name.Value() == before {
		e.name.Set(now)
	}
	return nil
}

// down goes to the next line of the dialog, through the choices of the first
// field.
func (e *export) down() {
	if e.focus == whatField && e.choice < len(e.offers)-1 {
		e.choice++
		return
	}
	e.focus = min(e.focus+1, nameField)
}

func (e *export) up() {
	switch {
	case e.focus > whatField:
		e.focus--
	case e.choice > 0:
		e.choice--
	}
}

func (e *export) choose(way int) {
	switch n := len(e.offers); {
	case e.focus == whatField && n > 0:
		e.choice = (e.choice + way + n) % n
	case e.focus == formatField:
		of := len(report.Formats())
		e.format = report.Format((int(e.format) + way + of) % of)
	}
	e.state = filling
}

// write starts the writing.
func (e *export) write(overwrite bool) tea.Cmd {
	if len(e.offers) == 0 {
		return nil
	}
	e.serial++
	e.state = writing
	ctx, stop := context.WithCancel(context.Background())
	e.stop = stop
	o, format, path, serial, notes := e.offers[e.choice], e.format, e.name.Value(), e.serial, &story.Notebook{Book: e.notes.Book}
	return func() tea.Msg {
		defer stop()
		msg := savedMsg{serial: serial, path: path, what: o.wrote}
		marks := notes.Marks(o.readings)
		msg.err = report.Save(path, overwrite, func(w io.Writer) error {
			counter := &countingWriter{w: w, ctx: ctx}
			err := o.write(counter, format, marks)
			msg.bytes = counter.n
			return err
		})
		if abs, err := filepath.Abs(path); err == nil {
			msg.path = abs
		}
		return msg
	}
}

// countingWriter counts the bytes that go through it, until it is told to stop.
type countingWriter struct {
	w   io.Writer
	n   int64
	ctx context.Context
}

func (c *countingWriter) Write(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}

// giveUp ends a writing that is under way, which leaves no file behind.
func (e *export) giveUp() bool {
	if e.state != writing {
		return false
	}
	e.stop()
	e.serial++
	e.state = filling
	return true
}

// saved takes the end of a writing. It tells whether the dialog has waited for
// it, and will show a failure itself.
func (e *export) saved(msg savedMsg) (mine bool) {
	if msg.serial != e.serial || e.state != writing {
		return false
	}
	switch {
	case msg.err == nil:
		e.state = filling
	case errors.Is(msg.err, fs.ErrExist):
		e.state = asking
	default:
		e.state, e.reason = failed, msg.err.Error()
	}
	return true
}

// savedText says what was written, and where.
func savedText(msg savedMsg) string {
	return fmt.Sprintf("Wrote %s (%s) to %s", msg.what, size(msg.bytes), msg.path)
}

// size writes a number of bytes.
func size(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d bytes", n)
	case n < 1000*1000:
		return fmt.Sprintf("%.1f kB", float64(n)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1000/1000)
}
