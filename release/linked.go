package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// A linked is a module whose code is in the program for one system or another. The program's
// own is none.
type linked struct {
	path, version string
	papers        []paper // by name
}

// A paper is a file that says on which terms code is given.
type paper struct {
	name string // from the module's folder, with slashes
	text string // without white space at its ends, and with plain ends of lines
}

// listing asks the go command for a line for each package of a module: the module's path, its
// version, its folder, and the package's folder.
const listing = `{{with .Module}}{{if not .Main}}{{.Path}}{{"\t"}}{{.Version}}{{"\t"}}{{.Dir}}{{"\t"}}{{$.Dir}}{{end}}{{end}}`

// linkedModules returns the modules that are linked into the program whose module is in a
// folder, for any of the targets, in the order of their paths.
func linkedModules(folder string, targets []target) ([]linked, error) {
	var lines []string
	for _, t := range targets {
		out, err := t.goCommand(folder, "list", "-deps", "-f", listing, ".")
		if err != nil {
			return nil, err
		}
		lines = append(lines, strings.Split(strings.TrimSpace(string(out)), "\n")...)
	}
	slices.Sort(lines)
	var modules []linked
	for _, line := range slices.Compact(lines) {
		field := strings.Split(line, "\t")
		if len(field) != 4 {
			return nil, fmt.Errorf("go list: not a line of four fields: %q", line)
		}
		if n := len(modules); n == 0 || modules[n-1].path != field[0] {
			modules = append(modules, linked{path: field[0], version: field[1]})
		}
		if err := modules[len(modules)-1].collect(field[2], field[3]); err != nil {
			return nil, err
		}
	}
	return modules, nil
}

var isPaper = regexp.MustCompile(`(?i)licen[cs]e|^copying|^notice|^patents|^unlicense`)

// collect adds the papers that hold for a package: those in its folder, and in all above it
// up to the module's. A folder of somebody else's code in a module has its own.
func (l *linked) collect(module, pkg string) error {
	for dir := pkg; ; dir = filepath.Dir(dir) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if !e.Type().IsRegular() || !isPaper.MatchString(e.Name()) || strings.HasSuffix(e.Name(), ".go") {
				continue
			}
			if err := l.add(module, filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
		if dir == module || len(dir) <= len(module) {
			return nil
		}
	}
}

func (l *linked) add(module, path string) error {
	name, err := filepath.Rel(module, path)
	if err != nil {
		return err
	}
	name = filepath.ToSlash(name)
	at, there := slices.BinarySearchFunc(l.papers, name, func(p paper, name string) int { return strings.Compare(p.name, name) })
	if there {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text := strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n"))
	l.papers = slices.Insert(l.papers, at, paper{name, text})
	return nil
}
