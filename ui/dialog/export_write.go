package dialog

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/report"
	"storydiff/ui/story"
)

// write starts the writing.
func (e *Export) write(overwrite bool) tea.Cmd {
	if len(e.Offers) == 0 {
		return nil
	}
	e.serial++
	e.State = writing
	ctx, stop := context.WithCancel(context.Background())
	e.stop = stop
	o, format, path, serial := e.Offers[e.Choice], e.format, expandHome(e.Name.Value()), e.serial
	notes := &story.Notebook{Book: e.notes.Book, Own: e.notes.Own}
	return func() tea.Msg {
		defer stop()
		msg := SavedMsg{from: e, serial: serial, path: path, what: o.wrote, format: format}
		marks, reviews := notes.Marks(o.readings), notes.Reviews(o.readings)
		msg.Err = report.Save(path, overwrite, func(w io.Writer) error {
			counter := &countingWriter{w: w, ctx: ctx}
			err := o.write(counter, format, marks, reviews)
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

// giveUp stops writing, which leaves no file behind, and tells whether a file
// was being written.
func (e *Export) giveUp() bool {
	if e.State != writing {
		return false
	}
	e.stop()
	e.serial++
	e.State = Filling
	return true
}

// Saved takes the outcome of writing a file. It tells whether the dialog was
// waiting for it; then the dialog shows a failure itself.
func (e *Export) Saved(msg SavedMsg) (mine bool) {
	if msg.from != e || msg.serial != e.serial || e.State != writing {
		return false
	}
	switch {
	case msg.Err == nil:
		e.State = Filling
	case errors.Is(msg.Err, fs.ErrExist):
		e.State = asking
	default:
		e.State, e.reason = failed, msg.Err.Error()
	}
	return true
}

// Last returns where the file was written, and in which form, to be remembered.
func (m SavedMsg) Last() LastExport { return LastExport{filepath.Dir(m.path), m.format} }

// SavedText says what was written, and where.
func SavedText(msg SavedMsg) string {
	return fmt.Sprintf("Wrote %s (%s) to %s", msg.what, size(msg.bytes), atHome(msg.path))
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
