package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	nethtml "golang.org/x/net/html"

	"storydiff/diffing"
	"storydiff/internal/schema"
)

// A readBack is how a stranger's program reads an export.
type readBack struct {
	// read says what is wrong: where a text does not come out as it went in, or has
	// become something else.
	read func(t *testing.T, export []byte, c *diffing.Comparison) error
	// layout has the control characters that the format is laid out with besides the
	// line feed; any other would come from a text.
	layout string
	// unwrap returns what of an export can be looked at as text; nil for all of it.
	unwrap func(t *testing.T, export []byte) []byte
}

// unwrapped returns what of an export in a format can be looked at as text.
func unwrapped(t *testing.T, f Format, export []byte) []byte {
	t.Helper()
	if unwrap := readBacks()[f].unwrap; unwrap != nil {
		return unwrap(t, export)
	}
	return export
}

// readBacks has one for every format: a new format needs one, too.
func readBacks() map[Format]readBack {
	return map[Format]readBack{
		Text:                {read: readText},
		Markdown:            {read: readMarkdown},
		JSON:                {read: readJSON},
		JSONLines:           {read: readJSON},
		HTML:                {read: readHTML, unwrap: withoutProgram},
		Corrections:         {read: readText},
		CorrectionsMarkdown: {read: readMarkdown},
		Wdiff:               {read: readWdiff},
		Unified:             {read: readUnified},
		CriticMarkup:        {read: readCritic},
		CSV:                 {read: readCSV, layout: "\r"},
		Word:                {read: readWord, unwrap: unzipped},
		TEI:                 {read: readTEI},
	}
}

// bothTexts says where two texts are not those of a comparison.
func bothTexts(c *diffing.Comparison, original, version string) error {
	for _, side := range [][2]string{{original, c.Original.Text}, {version, c.Version.Text}} {
		if d := differs(strings.Split(side[0], "\n"), strings.Split(side[1], "\n")); d != "" {
			return errors.New(d)
		}
	}
	return nil
}

// readText has nothing to read but lines.
func readText(_ *testing.T, export []byte, _ *diffing.Comparison) error {
	if !bytes.HasSuffix(export, []byte("\n")) {
		return errors.New("the last line has no end")
	}
	return nil
}

// readMarkdown wants no more than what our own markup is made of.
func readMarkdown(_ *testing.T, export []byte, _ *diffing.Comparison) error {
	ours := strings.Fields(`Document Heading Paragraph TextBlock Text Blockquote ThematicBreak Emphasis Strikethrough List ListItem
		Table TableHeader TableRow TableCell`)
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	return ast.Walk(md.Parser().Parse(text.NewReader(export)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if raw, is := n.(*ast.RawHTML); is && string(raw.Segments.Value(export)) == "<br>" { // between the lines of a note
			return ast.WalkContinue, nil
		}
		if kind := n.Kind().String(); entering && !slices.Contains(ours, kind) {
			return ast.WalkStop, fmt.Errorf("text has become %s", kind)
		}
		return ast.WalkContinue, nil
	})
}

func readJSON(t *testing.T, export []byte, c *diffing.Comparison) error {
	schema.CheckLines(t, export)
	var o jsonComparison
	if err := json.Unmarshal(export, &o); err != nil {
		return err
	}
	return bothTexts(c, o.Original.Text, o.Version.Text)
}

// readHTML wants the page's one script and style, nothing that fetches, and no
// attribute that runs.
func readHTML(_ *testing.T, export []byte, _ *diffing.Comparison) error {
	root, err := nethtml.Parse(bytes.NewReader(export))
	if err != nil {
		return err
	}
	times := map[string]int{}
	for n := range root.Descendants() {
		if n.Type != nethtml.ElementNode {
			continue
		}
		times[n.Data]++
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				return fmt.Errorf("an attribute %s=%q", a.Key, a.Val)
			}
		}
	}
	for _, name := range []string{"img", "iframe", "object", "embed", "base", "link", "foreignobject"} {
		if times[name] > 0 {
			return fmt.Errorf("text has become an element %s", name)
		}
	}
	if times["script"] != 1 || times["style"] != 1 {
		return fmt.Errorf("%d scripts and %d styles", times["script"], times["style"])
	}
	return nil
}

// readWdiff passes over the head, takes one kind of mark out, and then the backslashes.
func readWdiff(_ *testing.T, export []byte, c *diffing.Comparison) error {
	_, body, _ := strings.Cut(string(export), "\n\n")
	body = strings.TrimSuffix(body, "\n")
	read := func(gone, kept string) string {
		s := regexp.MustCompile(`(?s)`+gone).ReplaceAllString(body, "$1")
		s = regexp.MustCompile(`(?s)`+kept).ReplaceAllString(s, "$1$2")
		return regexp.MustCompile(`\\([\[\]{}\\])`).ReplaceAllString(s, "$1")
	}
	const text = `((?:[^\\\[\]{}]|\\.)*)`
	del, ins := `\[-`+text+`-\]`, `\{\+`+text+`\+\}`
	none := func(mark string) string { return strings.Replace(mark, text, `(?:[^\\\[\]{}]|\\.)*()`, 1) }
	return bothTexts(c, read(none(ins), del+`()`), read(none(del), ins+`()`))
}

// readUnified applies the diff with patch, where that is installed.
func readUnified(t *testing.T, export []byte, c *diffing.Comparison) error {
	patch, err := exec.LookPath("patch")
	if err != nil {
		return nil
	}
	file := filepath.Join(t.TempDir(), "text")
	before, after := sentenceLines(c.Original), sentenceLines(c.Version)
	if err := os.WriteFile(file, []byte(before), 0o666); err != nil || before == after || before == "" || after == "" {
		return err // patch makes and removes files where a side is empty
	}
	p := exec.Command(patch, "--batch", "--fuzz=0", file)
	p.Stdin = bytes.NewReader(export)
	if out, err := p.CombinedOutput(); err != nil {
		return fmt.Errorf("patch: %w: %s", err, out)
	}
	got, err := os.ReadFile(file)
	if err == nil && string(got) != after {
		err = errors.New(differs(strings.Split(string(got), "\n"), strings.Split(after, "\n")))
	}
	return err
}

// readCritic accepts and rejects the marks, leaves out comments, and undoes entities.
// Line ends in a row are one there as in Markdown.
func readCritic(_ *testing.T, export []byte, c *diffing.Comparison) error {
	_, body, found := strings.Cut(string(export), "-->\n")
	if !found {
		return errors.New("no head")
	}
	body = regexp.MustCompile(`(?s)\{>>.*?<<\}`).ReplaceAllString(body, "")
	read := func(gone, kept string) string {
		s := regexp.MustCompile(`(?s)`+gone).ReplaceAllString(body, "")
		s = regexp.MustCompile(`(?s)`+kept).ReplaceAllString(s, "$1")
		return strings.TrimSpace(regexp.MustCompile(`\n+`).ReplaceAllString(html.UnescapeString(s), "\n"))
	}
	const del, ins = `\{--(.*?)--\}`, `\{\+\+(.*?)\+\+\}`
	plain := func(s string) string { return strings.TrimSpace(regexp.MustCompile(`\n+`).ReplaceAllString(s, "\n")) }
	for _, side := range [][2]string{{read(ins, del), plain(c.Original.Text)}, {read(del, ins), plain(c.Version.Text)}} {
		if d := differs(strings.Split(side[0], "\n"), strings.Split(side[1], "\n")); d != "" {
			return errors.New(d)
		}
	}
	return nil
}

// readCSV wants a rectangle of cells of which none is calculated.
func readCSV(_ *testing.T, export []byte, c *diffing.Comparison) error {
	rows, err := csv.NewReader(bytes.NewReader(export)).ReadAll()
	if err != nil {
		return err
	}
	changes := 0
	for i := range c.Passages {
		if c.Passages[i].Kind != diffing.Kept || c.Passages[i].Moved {
			changes++
		}
	}
	if want := 1 + len(c.Findings) + changes; len(rows) != want {
		return fmt.Errorf("%d rows, want %d", len(rows), want)
	}
	for _, row := range rows {
		for _, cell := range row {
			if strings.Trim(cell, " ") != cell || strings.ContainsAny(cell, "\n\r\t") || strings.IndexAny(cell, "=+-@＝＋－＠") == 0 {
				return fmt.Errorf("a cell %q", cell)
			}
		}
	}
	return nil
}

func readWord(t *testing.T, export []byte, c *diffing.Comparison) error {
	if d := differs(settled(t, export, true), paragraphsOf(c.Version)); d != "" {
		return errors.New(d)
	}
	if d := differs(settled(t, export, false), paragraphsOf(c.Original)); d != "" {
		return errors.New(d)
	}
	return nil
}

// readTEI wants well-formed XML whose lemmas are the sentences of the original.
func readTEI(_ *testing.T, export []byte, c *diffing.Comparison) error {
	d := xml.NewDecoder(bytes.NewReader(export))
	var lemmas []string
	in := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return err
		}
		switch x := token.(type) {
		case xml.StartElement:
			if in = x.Name.Local == "lem"; in {
				lemmas = append(lemmas, "")
			}
		case xml.EndElement:
			in = false
		case xml.CharData:
			if in {
				lemmas[len(lemmas)-1] += string(x)
			}
		}
	}
	var want []string
	for _, s := range c.Original.Sentences {
		want = append(want, oneSpaced(c.Original.Slice(s.Span)))
	}
	if d := differs(lemmas, want); d != "" {
		return errors.New(d)
	}
	return nil
}
