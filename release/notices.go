package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// noticesFile has the terms of all code in the program that is not its own; whoever hands
// the program on hands it on too.
const noticesFile = "THIRD_PARTY_NOTICES"

// permissive are the licences, by their names in SPDX, that code in the program may have.
var permissive = []string{"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ICU", "ISC", "MIT", "MIT-0", "Unlicense", "Zlib"}

// recognized is how much of a file's text, in percent of its words, must be that of a
// licence, for the file to be taken for one: the rest names the holders of the copyright.
const recognized = 75

// notices returns the text of noticesFile for the program whose module is in a folder. What
// has no licence, or one that is not permissive, is an error.
func notices(folder string) ([]byte, error) {
	targets, err := readTargets(folder)
	if err != nil {
		return nil, err
	}
	modules, err := linkedModules(folder, targets)
	if err != nil {
		return nil, err
	}
	standard, err := standardLibrary(modules)
	if err != nil {
		return nil, err
	}
	modules = append([]linked{standard}, modules...)
	var b strings.Builder
	b.WriteString(preamble)
	for _, m := range modules {
		licences, err := m.licences()
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "  %-78s %s\n", strings.TrimSpace(m.path+" "+m.version), strings.Join(licences, ", "))
	}
	writeTexts(&b, modules)
	return []byte(b.String()), nil
}

const preamble = `THIRD-PARTY NOTICES

The program storydiff itself is given under the MIT licence; see LICENSE. Linked
into it is the code of others, on the terms below. Not all of it is in the
program for every system.

`

// standardLibrary returns Go's own library, whose licence lies where Go is installed; some
// distributions leave it out there, and then it is that of the module below, by the same
// authors on the same terms.
func standardLibrary(modules []linked) (linked, error) {
	const twin = "golang.org/x/sys"
	at := slices.IndexFunc(modules, func(m linked) bool { return m.path == twin })
	if at < 0 {
		return linked{}, fmt.Errorf("%s is linked no more; take the licence of Go's library from another module", twin)
	}
	goroot, err := target{}.goCommand(".", "env", "GOROOT")
	if err != nil {
		return linked{}, err
	}
	standard := linked{path: "Go's standard library", papers: modules[at].papers}
	for _, p := range standard.papers {
		data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), p.name))
		if err == nil && strings.TrimSpace(string(data)) != p.text {
			return linked{}, fmt.Errorf("%s of Go's library is not that of %s any more; see what it says now", p.name, twin)
		}
	}
	return standard, nil
}

// licences returns the names of a module's licences, sorted.
func (l linked) licences() (names []string, err error) {
	for _, p := range l.papers {
		base := strings.ToLower(filepath.Base(p.name))
		if strings.HasPrefix(base, "notice") || strings.HasPrefix(base, "patents") {
			continue // which go with a licence, and are none
		}
		found := licensecheck.Scan([]byte(p.text))
		if found.Percent < recognized {
			return nil, fmt.Errorf("%s %s: %s is no licence that is known (%.0f%% of one); read it, and do without the module if it is not permissive", l.path, l.version, p.name, found.Percent)
		}
		for _, m := range found.Match {
			switch {
			case !slices.Contains(permissive, m.ID): // the address of a licence counts as one
				return nil, fmt.Errorf("%s %s: %s is under %s, which is not on the list of permissive licences; do without the module", l.path, l.version, p.name, m.ID)
			case !slices.Contains(names, m.ID):
				names = append(names, m.ID)
			}
		}
	}
	if names == nil {
		return nil, fmt.Errorf("%s %s has no licence; do without it", l.path, l.version)
	}
	slices.Sort(names)
	return names, nil
}

// writeTexts writes every text once, below the modules that have it.
func writeTexts(b *strings.Builder, modules []linked) {
	var texts []string
	owners := map[string][]string{}
	for _, m := range modules {
		for _, p := range m.papers {
			if owners[p.text] == nil {
				texts = append(texts, p.text)
			}
			owners[p.text] = append(owners[p.text], m.path+": "+p.name)
		}
	}
	for _, text := range texts {
		fmt.Fprintf(b, "\n%s\n%s\n\n%s\n", strings.Repeat("-", 80), strings.Join(owners[text], "\n"), text)
	}
}
