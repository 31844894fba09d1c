package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"storydiff/diffing"
	"storydiff/diffing/report"
	"storydiff/ui/story"
)

// A target is a file that a report is written to, and its form.
type target struct {
	file   string // "" and "-" stand for standard output
	format report.Format
}

// outputs are the files that -o names, each in the form that --format says or else
// that of its extension; standard output where -o names none.
func (r *reportFlags) outputs(formatGiven bool) ([]target, error) {
	files := r.files
	if len(files) == 0 {
		files = []string{""}
	}
	var out []target
	for _, file := range files {
		o := target{file, r.format}
		if !formatGiven {
			f, ok, err := report.FormatOf(file)
			if err != nil {
				return nil, err
			}
			if ok {
				o.format = f
			}
		}
		out = append(out, o)
	}
	return out, nil
}

// toFiles tells whether all of the report goes to files.
func (r *reportFlags) toFiles() bool {
	return r.split != "" || len(r.to) > 0 && !slices.ContainsFunc(r.to, func(t target) bool { return t.file == "" || t.file == "-" })
}

// write gives a report to every target, each whole or not at all, or with --split a
// file for each version to a folder.
func (p *program) write(ctx context.Context, r *reportFlags, made compared) error {
	if r.split != "" {
		return p.writeSplit(ctx, r, made)
	}
	to := r.to
	if len(to) == 0 { // where there is no terminal for the screen
		to = []target{{r.file, r.format}}
	}
	for _, o := range to {
		one := *r
		one.file, one.format = o.file, o.format
		err := p.toFile(ctx, &one, func(w io.Writer) error { return p.print(w, o.format, made) })
		if errors.Is(err, report.ErrOneVersion) {
			err = fmt.Errorf("--format %s: %w; name one with --article, or give --split DIR for a file each", o.format, err)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// writeSplit writes a file for each version to the folder that --split names, which
// is made where it is missing.
func (p *program) writeSplit(ctx context.Context, r *reportFlags, made compared) error {
	defer removeEmpty(missing(r.split)) // where no file could be written
	if err := os.MkdirAll(r.split, 0o777); err != nil {
		return fmt.Errorf("%s: the folder cannot be made (%w); name another", r.split, underlying(err))
	}
	taken := map[string]bool{}
	for i, c := range made.comparisons {
		if c == nil {
			continue
		}
		one := compared{comparisons: []*diffing.Comparison{c}, selection: made.selection}
		if made.selection.Marks != nil {
			one.selection.Marks = made.selection.Marks[i : i+1]
		}
		name := story.FileName(c.Version.ID)
		for n := 2; taken[name]; n++ {
			name = fmt.Sprintf("%s-%d", story.FileName(c.Version.ID), n)
		}
		taken[name] = true
		for _, o := range r.to {
			file := *r
			file.file = filepath.Join(r.split, name+"."+o.format.Extension())
			if err := p.toFile(ctx, &file, func(w io.Writer) error { return p.print(w, o.format, one) }); err != nil {
				return err
			}
		}
	}
	return nil
}

// toFile gives what is written to standard output, or to the file that was named,
// whole or not at all. Writing a file ends with the reason when ctx does.
func (p *program) toFile(ctx context.Context, r *reportFlags, write func(io.Writer) error) error {
	if r.file == "" || r.file == "-" {
		return write(p.out)
	}
	p.status.now("writing " + r.file)
	err := report.Save(r.file, r.force, func(w io.Writer) error { return write(heeding{ctx, w}) })
	if errors.Is(err, fs.ErrExist) {
		err = fmt.Errorf("%s: exists already; choose another name, or replace it with --force", r.file)
	}
	return err
}

// heeding is a writer that writes no more when its context is done.
type heeding struct {
	ctx context.Context
	w   io.Writer
}

func (h heeding) Write(b []byte) (int, error) {
	if h.ctx.Err() != nil {
		return 0, context.Cause(h.ctx)
	}
	return h.w.Write(b)
}
