package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A target is a system that the program is built for, with how it is built.
type target struct {
	goos, goarch string
	env          []string
	flags        []string // of go build
	ldflags      string   // with {{.Version}} where the version comes
}

func (t target) String() string { return t.goos + "/" + t.goarch }

// executable is the name of the program for the target.
func (t target) executable() string {
	if t.goos == "windows" {
		return "storydiff.exe"
	}
	return "storydiff"
}

// planFile is goreleaser's file, in the folder of the program's module.
const planFile = ".goreleaser.yaml"

// readTargets returns the targets that planFile has in a folder: so they stand in one place.
func readTargets(folder string) ([]target, error) {
	path := filepath.Join(folder, planFile)
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var plan struct {
		Builds []struct {
			Env, Flags, Ldflags, Goos, Goarch []string
		}
	}
	if err := yaml.Unmarshal(data, &plan); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var targets []target
	for _, b := range plan.Builds {
		for _, goos := range b.Goos {
			for _, goarch := range b.Goarch {
				targets = append(targets, target{goos, goarch, b.Env, b.Flags, strings.Join(b.Ldflags, " ")})
			}
		}
	}
	if targets == nil {
		return nil, fmt.Errorf("%s: no builds with goos and goarch", path)
	}
	return targets, nil
}

// goCommand runs the go command for the target in a folder and returns what it printed. The
// zero target is the machine's own.
func (t target) goCommand(folder string, args ...string) ([]byte, error) {
	c := exec.Command("go", args...)
	c.Dir = folder
	c.Env = append(os.Environ(), "GOOS="+t.goos, "GOARCH="+t.goarch)
	c.Env = append(c.Env, t.env...)
	var errs bytes.Buffer
	c.Stderr = &errs
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s for %s: %w\n%s", args[0], t, err, errs.Bytes())
	}
	return out, nil
}

// build builds the program, from its module in a folder, as the file at a path, which is
// absolute.
func (t target) build(folder, version, path string) error {
	args := append([]string{"build"}, t.flags...)
	args = append(args, "-ldflags", strings.ReplaceAll(t.ldflags, "{{.Version}}", version), "-o", path, ".")
	_, err := t.goCommand(folder, args...)
	return err
}

// isVersion matches what may stand in a file's name and among a linker's flags.
var isVersion = regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z.+~-]*$`)

// writeBinaries builds the program for every target, each in a folder of its own.
func writeBinaries(version, folder string) error {
	version = strings.TrimPrefix(version, "v")
	if !isVersion.MatchString(version) {
		return fmt.Errorf("%q is no version; give one like 1.2.0", version)
	}
	folder, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	targets, err := readTargets(root)
	if err != nil {
		return err
	}
	for _, t := range targets {
		path := filepath.Join(folder, fmt.Sprintf("storydiff_%s_%s_%s", version, t.goos, t.goarch), t.executable())
		if err := t.build(root, version, path); err != nil {
			return err
		}
		fmt.Println(path)
	}
	return nil
}
