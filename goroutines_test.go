package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// A goroutine whose panic nobody catches ends the process, with the terminal as it
// is. So each go statement calls workers.Caught, or a function that does, and so does
// what a timer calls, unless all it does is to cancel a context.
func TestGoroutinesCatchTheirPanics(t *testing.T) {
	files := token.NewFileSet()
	found := 0
	for folder, list := range parsedFolders(t, files) {
		bodies := map[string]*ast.BlockStmt{} // of the functions and methods of a package, by name
		for _, f := range list {
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok {
					bodies[fn.Name.Name] = fn.Body
				}
			}
		}
		for _, f := range list {
			ast.Inspect(f, func(n ast.Node) bool {
				var run ast.Expr // what another goroutine calls
				switch n := n.(type) {
				case *ast.SelectorExpr:
					if n.Sel.Name == "WaitGroup" && folder != "corpus/workers" {
						t.Errorf("%s: its Go catches no panic; take a workers.Group", files.Position(n.Pos()))
					}
				case *ast.GoStmt:
					run = n.Call.Fun
				case *ast.CallExpr:
					switch calledName(n.Fun) {
					case "AfterFunc":
						run = n.Args[1]
					case "Go":
						of, _ := n.Fun.(*ast.SelectorExpr).X.(*ast.SelectorExpr)
						if len(n.Args) != 1 || folder != "corpus/workers" || of == nil || of.Sel.Name != "working" {
							return true // a Group's
						}
						run = n.Args[0]
					}
				}
				if run == nil {
					return true
				}
				found++
				if !catches(run, bodies) {
					t.Errorf("%s: a goroutine whose panic nobody catches", files.Position(n.Pos()))
				}
				return true
			})
		}
	}
	if found < 10 {
		t.Errorf("only %d goroutines are found", found)
	}
}

// catches tells whether a function calls Caught, or nothing but cancel.
func catches(run ast.Expr, bodies map[string]*ast.BlockStmt) bool {
	name := calledName(run)
	if name == "Caught" {
		return true
	}
	body := bodies[name]
	if f, ok := run.(*ast.FuncLit); ok {
		body = f.Body
	}
	if body == nil {
		return false
	}
	if len(body.List) == 1 {
		if s, ok := body.List[0].(*ast.ExprStmt); ok {
			if c, ok := s.X.(*ast.CallExpr); ok && calledName(c.Fun) == "cancel" {
				return true
			}
		}
	}
	caught := false
	ast.Inspect(body, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok && calledName(c.Fun) == "Caught" {
			caught = true
		}
		return true
	})
	return caught
}

// calledName is the name of a function or method, without what stands before it.
func calledName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// parsedFolders are the program's files, tests apart, by folder.
func parsedFolders(t *testing.T, files *token.FileSet) map[string][]*ast.File {
	t.Helper()
	all := map[string][]*ast.File{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "internal" || d.Name() == "bench" || path == "docs" || d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && path != ".") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		folder := filepath.ToSlash(filepath.Dir(path))
		all[folder] = append(all[folder], f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
