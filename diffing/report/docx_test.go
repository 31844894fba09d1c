package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/internal/awkward"
	"storydiff/diffing/internal/testsize"
)

// comparisons returns comparisons to be carried through a format, by name: those of
// awkward stories, of the demo and of labelled stories.
func comparisons(t *testing.T) map[string]*diffing.Comparison {
	t.Helper()
	all := map[string]*diffing.Comparison{}
	for _, s := range awkward.Stories() {
		o, v := s.Articles(t)
		all["awkward "+s.Name] = diffing.Compare(o, v)
	}
	folders, err := filepath.Glob("../testdata/stories/*")
	if err != nil || len(folders) < 40 {
		t.Fatalf("%d stories, %v", len(folders), err)
	}
	paths := [][]string{nil}
	for _, f := range folders[:testsize.Of(5, len(folders))] {
		paths = append(paths, []string{f})
	}
	for _, p := range paths {
		story, err := corpus.Load(p, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range diffing.Collate(story, story.Original).CompareAll() {
			if c != nil {
				all[story.Name+" "+c.Version.ID] = c
			}
		}
	}
	return all
}

// paragraphsOf are the paragraphs of an article's text; one without text has an empty
// one, as every document has.
func paragraphsOf(a *text.Article) []string {
	var list []string
	for line := range strings.SplitSeq(a.Text, "\n") {
		if line != "" {
			list = append(list, line)
		}
	}
	if list == nil {
		return []string{""}
	}
	return list
}

// settled returns the paragraphs of the text of a Word file, with all of its tracked
// changes accepted or rejected.
func settled(t *testing.T, docx []byte, accept bool) []string {
	t.Helper()
	gone := map[string]bool{"ins": !accept, "moveTo": !accept, "del": accept, "moveFrom": accept}
	d := xml.NewDecoder(bytes.NewReader(partOf(t, docx, "word/document.xml")))
	list := []string{""}
	dropped := 0 // elements open whose text is gone
	var path []string
	markGone := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return list[:len(list)-1]
		} else if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			path = append(path, x.Name.Local)
			inMark := len(path) > 2 && path[len(path)-2] == "rPr" && path[len(path)-3] == "pPr"
			if inMark {
				markGone = gone[x.Name.Local]
			} else if gone[x.Name.Local] {
				dropped++
			}
		case xml.EndElement:
			path = path[:len(path)-1]
			inMark := len(path) > 1 && path[len(path)-1] == "rPr" && path[len(path)-2] == "pPr"
			switch {
			case x.Name.Local == "p" && !markGone:
				list = append(list, "")
			case x.Name.Local == "p":
				markGone = false
			case gone[x.Name.Local] && !inMark:
				dropped--
			}
		case xml.CharData:
			if dropped == 0 && len(path) > 0 && (path[len(path)-1] == "t" || path[len(path)-1] == "delText") {
				list[len(list)-1] += string(x)
			}
		}
	}
}

// partOf returns a part of a Word file.
func partOf(t *testing.T, docx []byte, name string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// differs says where two lists of paragraphs differ first.
func differs(got, want []string) string {
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			return fmt.Sprintf("paragraph %d is missing: %q", i+1, want[i])
		case i >= len(want):
			return fmt.Sprintf("paragraph %d is one too many: %q", i+1, got[i])
		case got[i] != want[i]:
			return fmt.Sprintf("paragraph %d is %q, want %q", i+1, got[i], want[i])
		}
	}
	return ""
}

// TestWordFileGivesBothTexts accepts and rejects all changes of a file: that gives the
// version, and the original.
func TestWordFileGivesBothTexts(t *testing.T) {
	for name, c := range comparisons(t) {
		docx := written(t, Word, Selection{}, c)
		if d := differs(settled(t, docx, true), paragraphsOf(c.Version)); d != "" {
			t.Errorf("%s, all accepted: %s", name, d)
		}
		if d := differs(settled(t, docx, false), paragraphsOf(c.Original)); d != "" {
			t.Errorf("%s, all rejected: %s", name, d)
		}
	}
}

// TestWordFileInLibreOffice does so in LibreOffice, where STORYDIFF_SOFFICE names its
// program and STORYDIFF_UNO_PYTHON a Python that has the uno module.
func TestWordFileInLibreOffice(t *testing.T) {
	office, python := os.Getenv("STORYDIFF_SOFFICE"), os.Getenv("STORYDIFF_UNO_PYTHON")
	if office == "" || python == "" {
		t.Skip("STORYDIFF_SOFFICE and STORYDIFF_UNO_PYTHON name no programs")
	}
	dir := t.TempDir()
	all := comparisons(t)
	for name, c := range all {
		if err := os.WriteFile(filepath.Join(dir, name+".docx"), written(t, Word, Selection{}, c), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := exec.Command(python, "testdata/office.py", office, dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name, c := range all {
		for end, a := range map[string]*text.Article{"accepted": c.Version, "rejected": c.Original} {
			data, err := os.ReadFile(filepath.Join(dir, name+"."+end))
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
			if d := differs(got, paragraphsOf(a)); d != "" {
				t.Errorf("%s, all %s: %s", name, end, d)
			}
		}
	}
	t.Logf("%d files", len(all))
}

// TestWordFileInPandoc does so in pandoc, where STORYDIFF_PANDOC names it. White space
// is left out of account: pandoc puts a space where it joins paragraphs, be it before a
// stop, and takes white space in a row for one space.
func TestWordFileInPandoc(t *testing.T) {
	pandoc := os.Getenv("STORYDIFF_PANDOC")
	if pandoc == "" {
		t.Skip("STORYDIFF_PANDOC names no program")
	}
	all := comparisons(t)
	for name, c := range all {
		path := filepath.Join(t.TempDir(), "x.docx")
		if err := os.WriteFile(path, written(t, Word, Selection{}, c), 0o666); err != nil {
			t.Fatal(err)
		}
		for way, a := range map[string]*text.Article{"accept": c.Version, "reject": c.Original} {
			out, err := exec.Command(pandoc, "--track-changes="+way, "--wrap=none", "-f", "docx", "-t", "plain", path).Output()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			got, want := strings.Fields(string(out)), strings.Fields(strings.Join(paragraphsOf(a), "\n"))
			if strings.Join(got, "") != strings.Join(want, "") {
				t.Errorf("%s, %s: %s", name, way, differs(got, want))
			}
		}
	}
	t.Logf("%d files", len(all))
}
