package main

import (
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// A content is what planFile says of files that go into an archive or a package.
type content struct {
	Src, Dst, Type string
	StripParent    bool `yaml:"strip_parent"`
}

// places returns where the files of a content go, with where they come from. Those that
// are made for a release are not there.
func (c content) places(t *testing.T) map[string]string {
	if c.Type == "symlink" {
		return map[string]string{c.Dst: ""}
	}
	files, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(c.Src)))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 && !strings.HasPrefix(c.Src, "release/papers/") {
		t.Errorf("%s: there is no such file", c.Src)
	}
	out := map[string]string{}
	for _, f := range files {
		switch {
		case c.Dst == "":
			out[c.Src] = f
		case c.StripParent || strings.HasSuffix(c.Dst, "/"):
			out[path.Join(c.Dst, filepath.Base(f))] = f
		default:
			out[c.Dst] = f
		}
	}
	return out
}

// TestShippedLinks follows the links of the documents that an archive and the package
// have: each leads to a file that is there, too.
func TestShippedLinks(t *testing.T) {
	var plan struct {
		Archives []struct{ Files []content }
		Nfpms    []struct {
			Maintainer string
			Contents   []content
		}
	}
	text := read(t, filepath.Join(root, planFile))
	if err := yaml.Unmarshal(text, &plan); err != nil || len(plan.Archives) != 1 || len(plan.Nfpms) != 1 {
		t.Fatalf("%d archives, %d packages, %v", len(plan.Archives), len(plan.Nfpms), err)
	}
	if !strings.Contains(plan.Nfpms[0].Maintainer, nobody) {
		t.Errorf("the package is maintained by %s, and its changelog is by %s", plan.Nfpms[0].Maintainer, nobody)
	}
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	for name, contents := range map[string][]content{"archive": plan.Archives[0].Files, "package": plan.Nfpms[0].Contents} {
		shipped := map[string]string{}
		for _, c := range contents {
			for to, from := range c.places(t) {
				shipped[to] = from
			}
		}
		links := 0
		for to, from := range shipped {
			if !strings.HasSuffix(from, ".md") {
				continue
			}
			for _, m := range link.FindAllStringSubmatch(string(read(t, from)), -1) {
				address, err := url.Parse(m[1])
				if err != nil || address.IsAbs() || address.Path == "" {
					continue
				}
				links++
				if _, there := shipped[path.Join(path.Dir(to), address.Path)]; !there {
					t.Errorf("%s: %s leads to %s, which is not in it", name, to, m[1])
				}
			}
		}
		if links < 30 {
			t.Errorf("%s: only %d links in %d files", name, links, len(shipped))
		}
	}
}

// TestShippedTextsHoldThere looks for what would be false in a release, which says of itself
// that there is none.
func TestShippedTextsHoldThere(t *testing.T) {
	documents, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(documents) < 8 {
		t.Fatal(len(documents), err)
	}
	for _, document := range slices.Concat(documents, []string{filepath.Join(root, "README.md"), filepath.Join(root, "CONTRIBUTING.md")}) {
		if m := regexp.MustCompile(`(?i)no release is published( yet)?|not been done yet|has no address`).Find(read(t, document)); m != nil {
			t.Errorf("%s says %q", document, m)
		}
	}
}
