package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"storydiff/corpus"
	"storydiff/diffing/finding"
	"storydiff/ui/style"
)

// maxBytes is the size in bytes beyond which a file is not read.
const maxBytes = 1 << 20

// A Warning is a mistake in the file: what is wrong, what is allowed, and what
// was probably meant.
type Warning struct {
	Path string
	Line int // from 1
	Text string
}

// String returns the warning on one line, fit to be shown.
func (w Warning) String() string {
	return corpus.Clean(fmt.Sprintf("%s:%d: %s", w.Path, w.Line, w.Text))
}

// Load reads the settings from the file at path, Path() where it is empty.
// actions are the names of the actions that can be given other keys.
//
// What the file does not say, or says wrong, is as in Default; each mistake is
// a Warning, in the order of lines. No file is no error. The error, on one
// line, is of a file that cannot be read, or is not YAML; the Config is Default
// then.
func Load(path string, actions []string) (Config, []Warning, error) {
	if path == "" {
		path = Path()
	}
	data, err := readFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Default(), nil, nil
	case err != nil:
		return Default(), nil, err
	}
	return decode(path, data, actions)
}

func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: a folder, pipe or device, not a file of settings; remove it or name another", corpus.Clean(path))
	}
	var f *os.File
	if err == nil {
		f, err = os.Open(path)
	}
	if err != nil {
		if errors.Is(err, fs.ErrPermission) {
			return nil, fmt.Errorf("%s: not allowed to read the settings; allow it or name another file (%w)", corpus.Clean(path), fs.ErrPermission)
		}
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err == nil && len(data) > maxBytes {
		err = fmt.Errorf("%s: larger than settings are (%d MB); name another file", corpus.Clean(path), maxBytes>>20)
	}
	return data, err
}

// decode reads the text of a file.
func decode(path string, data []byte, actions []string) (Config, []Warning, error) {
	var doc yaml.Node
	d := yaml.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) { // nothing but comments
			return Default(), nil, nil
		}
		return Default(), nil, notYAML(path, err)
	}
	r := reader{path: path, actions: actions, config: Default()}
	var more yaml.Node
	if err := d.Decode(&more); err == nil {
		r.warn(&more, "a second document, which is not read; put all settings in the first")
	} else if !errors.Is(err, io.EOF) {
		return Default(), nil, notYAML(path, err)
	}
	if len(doc.Content) > 0 {
		r.read(doc.Content[0])
	}
	slices.SortStableFunc(r.warnings, func(a, b Warning) int { return a.Line - b.Line })
	return r.config, r.warnings, nil
}

// notYAML puts the library's words, which say the line, on one line.
func notYAML(path string, err error) error {
	reason := strings.TrimPrefix(err.Error(), "yaml: ")
	return fmt.Errorf("%s: not YAML (%s); mend it or remove it", corpus.Clean(path), corpus.Clean(strings.Join(strings.Fields(reason), " ")))
}

// A reader makes a Config of a file.
type reader struct {
	path     string
	actions  []string
	config   Config
	warnings []Warning
}

func (r *reader) warn(at *yaml.Node, format string, args ...any) {
	r.warnings = append(r.warnings, Warning{Path: r.path, Line: max(at.Line, 1), Text: fmt.Sprintf(format, args...)})
}

// A setting is a key of the file, and how its value is read.
type setting struct {
	name string
	read func(r *reader, value *yaml.Node) error
}

// settings lists every key of the file in the order in which it is written.
func settings() []setting {
	return []setting{
		{"theme", func(r *reader, n *yaml.Node) error { return readOne(n, style.Themes(), &r.config.Theme) }},
		{"layout", func(r *reader, n *yaml.Node) error { return readOne(n, style.Layouts(), &r.config.Layout) }},
		{"brackets", func(r *reader, n *yaml.Node) error { return readBool(n, &r.config.Brackets) }},
		{"severity-first", func(r *reader, n *yaml.Node) error { return readOne(n, finding.Severities(), &r.config.First) }},
		{"severity-lowest", func(r *reader, n *yaml.Node) error { return readOne(n, finding.Severities(), &r.config.Lowest) }},
		{"mouse", func(r *reader, n *yaml.Node) error { return readBool(n, &r.config.Mouse) }},
		{"agency", func(r *reader, n *yaml.Node) error { return readText(n, &r.config.Agency) }},
		{"max-size", func(r *reader, n *yaml.Node) error { return readSize(n, &r.config.MaxSize) }},
		{"keys", readKeys},
	}
}

func settingNames() []string {
	var names []string
	for _, s := range settings() {
		names = append(names, s.name)
	}
	return names
}

// read reads the whole file.
func (r *reader) read(n *yaml.Node) {
	n = resolve(n)
	if isNothing(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.warn(n, "not settings, which are lines like \"theme: dark\"; known are %s", strings.Join(settingNames(), ", "))
		return
	}
	r.pairs(n, settingNames(), "setting", func(i int, value *yaml.Node) error {
		return settings()[i].read(r, value)
	})
}

// pairs reads the pairs of a mapping whose keys are to be among names: set is
// told the index of the name. What is wrong with a pair is a warning.
func (r *reader) pairs(n *yaml.Node, names []string, what string, set func(i int, value *yaml.Node) error) {
	met := make(map[int]int) // the line where a name stood first
	for k := 0; k+1 < len(n.Content); k += 2 {
		key, value := resolve(n.Content[k]), resolve(n.Content[k+1])
		i := slices.Index(names, key.Value)
		switch {
		case key.Kind != yaml.ScalarNode || i < 0:
			r.warn(n.Content[k], "unknown %s %q%s", what, key.Value, orKnown(key.Value, names))
			continue
		case met[i] > 0:
			r.warn(n.Content[k], "%s %q stands in line %d already, which holds", what, key.Value, met[i])
			continue
		}
		met[i] = max(n.Content[k].Line, 1)
		if err := set(i, value); err != nil {
			r.warn(n.Content[k+1], "%s: %v", key.Value, err)
		}
	}
}

// orKnown says what was probably meant, or else what there is.
func orKnown(word string, names []string) string {
	const most = 12
	if s := suggestion(word, names); s != "" {
		return s
	}
	if len(names) > most {
		return "; storydiff config lists what there is"
	}
	return "; known are " + strings.Join(names, ", ")
}
