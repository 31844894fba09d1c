package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/corpus/fetch"
	"storydiff/corpus/format"
	"storydiff/corpus/format/document"
	"storydiff/corpus/workers"
	"storydiff/diffing/report"
)

func (p *program) fetchCommand() *cobra.Command {
	folder := ""
	c := &cobra.Command{
		Use:   "fetch URL… -o DIR",
		Short: "Save what is at addresses, so that a story stays as it was",
		Long: `Save the articles at addresses as Markdown files in a folder, with what is known
of them as front matter. URL is an http or https address, or @FILE for a file of
them, one a line. A file is called after the outlet and never replaced. Of an
article that is there already and has changed since, another take is saved, with
the time in its name: so two takes show what an outlet has edited.
With --exit-code the exit status is 1 where an article has changed.`,
		DisableFlagsInUseLine: true,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return fmt.Errorf("fetch takes one or more addresses; see %s --help", c.CommandPath())
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			p.tellSettings(c)
			return p.saveAll(c.Context(), args, folder)
		},
	}
	p.offer(c, "exit-code", "charset", "tracked", "allow-private", "max-size")
	c.Flags().Lookup("exit-code").Usage = "exit with 1 where an article has changed, with 0 where none has"
	c.Flags().StringVarP(&folder, "output", "o", ".", "save into this `DIR`, which is made where there is none")
	c.MarkFlagDirname("output")
	return c
}

// saveAll saves the articles at all addresses that were typed, or that are in
// the files that were, and says of each what became of it.
func (p *program) saveAll(ctx context.Context, typed []string, folder string) error {
	addresses, failed, err := p.addresses(typed)
	if err != nil {
		return err
	}
	defer removeEmpty(missing(folder)) // where nothing could be read
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return fmt.Errorf("%s: the folder cannot be made (%w); name another", folder, underlying(err))
	}
	kept, err := corpus.OpenFolder(folder)
	if err != nil {
		return err
	}
	changed, all := false, len(addresses)+failed
	for _, next := range p.readAhead(ctx, addresses) {
		read := <-next
		if read.panicked != nil {
			panic(read.panicked)
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		for i := range read.documents {
			again, err := p.save(kept, folder, &read.documents[i])
			if err != nil {
				return err
			}
			changed = changed || again
		}
		if read.err != nil {
			if all == 1 {
				return read.err
			}
			failed++
			p.complain(read.err.Error())
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d addresses could not be read", failed, all)
	}
	if changed && p.flags.exitCode {
		return errDiffers
	}
	return nil
}

// addresses returns what was typed with the files of addresses written out, each
// address once, and how many lines of those are none.
func (p *program) addresses(typed []string) (all []string, failed int, err error) {
	seen := map[string]bool{}
	add := func(address string) {
		if key := fetch.Key(address); !seen[key] {
			seen[key] = true
			all = append(all, address)
		}
	}
	for _, a := range typed {
		name, isList := corpus.ListFile(a)
		switch {
		case fetch.IsAddress(a):
			add(a)
			continue
		case !isList:
			return nil, 0, fmt.Errorf("%s: no address; write one that begins with https:// or http://, or @ and a file of them", fetch.Shown(a))
		}
		list, err := corpus.ReadList(name)
		if err != nil {
			return nil, 0, err
		}
		for _, line := range list {
			if fetch.IsAddress(line.Address) {
				add(line.Address)
				continue
			}
			failed++
			p.complain(fmt.Sprintf("%s:%d: no address; write one that begins with https:// or http://", name, line.Line))
		}
	}
	return all, failed, nil
}

// readPage is what was read at an address.
type readPage struct {
	documents []document.Document
	err       error
	panicked  *workers.Panic
}

// readAhead reads addresses at the same time, and returns for each in order where
// what was read there will come.
func (p *program) readAhead(ctx context.Context, addresses []string) []chan readPage {
	var all []chan readPage
	o := p.loading(ctx)
	for _, a := range addresses {
		next := make(chan readPage, 1)
		all = append(all, next)
		go func() {
			var read readPage
			read.panicked = workers.Caught(func() { read.documents, read.err = corpus.ReadAddress(a, o) })
			next <- read
		}()
	}
	return all
}

// save saves an article where the folder has no take of it that says the same,
// says so on a line, and reports whether there was another take before.
func (p *program) save(kept *corpus.Folder, folder string, d *document.Document) (changed bool, err error) {
	text, err := format.Markdown(*d)
	if err != nil {
		return false, fmt.Errorf("%s: cannot be written as Markdown: %w", d.Fields.URL, err)
	}
	const attempts = 10 // another run may take the name first
	for n := 1; ; n++ {
		place := kept.Place(d)
		earlier := filepath.Join(folder, place.Earlier)
		if place.Same {
			return false, p.tell("unchanged  " + earlier)
		}
		path := filepath.Join(folder, place.Name)
		err = report.Save(path, false, func(w io.Writer) error {
			_, err := w.Write(text)
			return err
		})
		switch {
		case errors.Is(err, fs.ErrExist) && n < attempts:
			continue
		case err != nil:
			return false, err
		}
		kept.Keep(place.Name, d)
		if place.Earlier != "" {
			return true, p.tell("changed    " + path + " (before: " + earlier + ")")
		}
		return false, p.tell("saved      " + path + " (" + contents(d) + ")")
	}
}

// contents says in a few words what a document has, and what of its page it has
// not.
func contents(d *document.Document) string {
	n := strings.Count(d.Text, "\n\n") + 1
	said := fmt.Sprintf("%d paragraphs", n)
	if n == 1 {
		said = "1 paragraph"
	}
	var left []string
	for _, l := range d.LeftOut {
		left = append(left, l.String())
	}
	if len(left) > 0 {
		said += "; left out: " + strings.Join(left, ", ")
	}
	return said
}

// tell prints a line.
func (p *program) tell(line string) error {
	_, err := fmt.Fprintln(p.out, corpus.Clean(line))
	return err
}

// underlying returns what a *fs.PathError says without its path.
func underlying(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
