package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"

	"storydiff/diffing/report"
)

// lineOutput is where a report in JSON Lines goes: standard output, or a file
// that always ends in a whole line, so that the rest can be added to it.
type lineOutput struct {
	out     io.Writer
	written *report.Written // before this run
	file    *os.File        // nil for standard output
	path    string
	whole   int64 // bytes of whole lines in the file
	torn    bool  // the file may have more than that
}

// openLines opens the output that the flags name.
func (p *program) openLines(r *reportFlags) (*lineOutput, error) {
	o := &lineOutput{out: p.out, written: new(report.Written), path: r.file}
	if r.file == "" || r.file == "-" {
		return o, nil
	}
	flags := os.O_RDWR | os.O_CREATE
	switch {
	case r.resume:
	case r.force:
		flags |= os.O_TRUNC
	default:
		flags |= os.O_EXCL
	}
	f, err := os.OpenFile(r.file, flags, 0o666)
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil, fmt.Errorf("%s: exists already; go on with it with --resume, or replace it with --force", r.file)
	case err != nil:
		return nil, o.failure(err)
	}
	o.out, o.file = f, f
	if r.resume {
		if err := o.resume(); err != nil {
			f.Close()
			return nil, err
		}
	}
	return o, nil
}

// resume reads what the file has.
func (o *lineOutput) resume() error {
	info, err := o.file.Stat()
	switch {
	case err != nil:
		return o.failure(err)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s: not an ordinary file, which --resume needs; leave the flag out", o.path)
	}
	if o.written, err = report.ReadWritten(o.file); err != nil {
		return fmt.Errorf("%s: %w", o.path, err)
	}
	o.whole, o.torn = o.written.Whole, true
	return nil
}

// cut ends the file after its last whole line, and goes on there.
func (o *lineOutput) cut() error {
	o.torn = false
	if err := o.file.Truncate(o.whole); err != nil {
		return o.failure(err)
	}
	if _, err := o.file.Seek(o.whole, io.SeekStart); err != nil {
		return o.failure(err)
	}
	return nil
}

// write writes the lines of a story, but for those that are there, and returns
// what it has written.
func (o *lineOutput) write(lines []byte) ([]byte, error) {
	lines, err := o.written.Cut(lines)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.path, err)
	}
	if len(lines) == 0 {
		return nil, nil
	}
	if o.torn { // and of the same stories, as far as they were compared
		if err := o.cut(); err != nil {
			return nil, err
		}
	}
	_, err = o.out.Write(lines)
	switch {
	case err == nil:
		o.whole += int64(len(lines))
	case o.file != nil:
		o.cut() // of a part of the lines nobody would know that it is one
		return nil, o.failure(err)
	}
	return lines, err
}

// end sees to it that the file is on the disk. through is set where all stories
// were told.
func (o *lineOutput) end(through bool) error {
	if o.file == nil {
		return nil
	}
	switch err := o.written.Err(); {
	case !through:
	case err != nil:
		return fmt.Errorf("%s: %w", o.path, err)
	case o.torn:
		if err := o.cut(); err != nil {
			return err
		}
	}
	if err := o.file.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) { // which a device says that keeps nothing
		return o.failure(err)
	}
	return nil
}

func (o *lineOutput) close() {
	if o.file != nil {
		o.file.Close()
	}
}

// failure says what is wrong with the file.
func (o *lineOutput) failure(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	if report.IsFull(err) {
		return fmt.Errorf("%s: not written further, no room on the disk; make some and go on with --resume, or name another file", o.path)
	}
	return fmt.Errorf("%s: not written (%w); name another file, or go on with this one with --resume", o.path, err)
}
