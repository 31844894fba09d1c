package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// module is the name that every import of a package of ours begins with.
const module = "storydiff"

// A tree has the files of every package, tests apart. A package is named by its
// folder, and the one at the top is called main.
type tree map[string][]file

// A file is what a wall may ask of one.
type file struct {
	name    string
	imports []string // ours by folder, others by import path
	calls   []string // what it names of packages, as "time.Now"
}

// readTree reads the files below a folder, whatever system they are built for.
func readTree(root string) (tree, error) {
	t := tree{}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != root && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".")):
			return filepath.SkipDir
		case d.IsDir() && name != root && isModule(name):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		f, err := readFile(name, rel)
		t[folder(path.Dir(rel))] = append(t[folder(path.Dir(rel))], f)
		return err
	})
	return t, err
}

// isModule reports whether a folder is a module of its own, of which the program knows
// nothing.
func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

func readFile(name, rel string) (file, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
	if err != nil {
		return file{}, err
	}
	f := file{name: rel}
	for _, i := range parsed.Imports {
		what, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return file{}, err
		}
		f.imports = append(f.imports, imported(what))
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				f.calls = append(f.calls, x.Name+"."+s.Sel.Name)
			}
		}
		return true
	})
	return f, nil
}

// imported is an import path, or the folder where it is of ours.
func imported(what string) string {
	if what == module {
		return "main"
	}
	return strings.TrimPrefix(what, module+"/")
}

func folder(dir string) string {
	if dir == "." {
		return "main"
	}
	return dir
}

// has reports whether a package of ours is called that.
func (t tree) has(name string) bool { return t[name] != nil }

// isInternal tells the packages that stand in a folder called internal.
func isInternal(name string) bool { return strings.Contains("/"+name+"/", "/internal/") }

// within tells whether a package is one of some, or stands below one of them.
func within(name string, roots ...string) bool {
	for _, r := range roots {
		if name == r || strings.HasPrefix(name, r+"/") {
			return true
		}
	}
	return false
}
