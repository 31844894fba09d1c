package main

import (
	"bytes"
	"compress/gzip"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"storydiff/ui/cli"
)

// writePapers writes the manual pages and the completions into a folder.
func writePapers(folder string) error {
	files, err := papers(cli.Command())
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := writeFile(folder, name, files[name]); err != nil {
			return err
		}
	}
	return nil
}

// papers returns the files by name: the manual pages as they are and, for Debian, compressed;
// and the completions under the names by which shells look for them.
func papers(root *cobra.Command) (map[string][]byte, error) {
	files := map[string][]byte{}
	for name, page := range pages(root) {
		packed, err := compressed(page)
		if err != nil {
			return nil, err
		}
		files["man/"+name] = page
		files["man-gz/"+name+".gz"] = packed
	}
	for name, generate := range map[string]func(*bytes.Buffer) error{
		"storydiff.bash": func(b *bytes.Buffer) error { return root.GenBashCompletionV2(b, true) },
		"storydiff.fish": func(b *bytes.Buffer) error { return root.GenFishCompletion(b, true) },
		"storydiff.ps1":  func(b *bytes.Buffer) error { return root.GenPowerShellCompletionWithDesc(b) },
		"_storydiff":     func(b *bytes.Buffer) error { return root.GenZshCompletion(b) },
	} {
		var b bytes.Buffer
		if err := generate(&b); err != nil {
			return nil, err
		}
		files["completions/"+name] = b.Bytes()
	}
	return files, nil
}

// compressed returns data as gzip has it, without a name or a time: the same data give the
// same bytes.
func compressed(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
