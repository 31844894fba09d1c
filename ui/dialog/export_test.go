package dialog

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing"
	"storydiff/diffing/report"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// TestExportOffersEveryFormat goes through the formats in the dialog, once
// around.
func TestExportOffersEveryFormat(t *testing.T) {
	e := NewExport(ExportFrom{Offers: func() []Offer { return []Offer{{What: AllVersions, text: "all", stem: "gale"}} }, Ready: func() int { return 1 }, Everywhere: true})
	e.Do(nil, keys.NextField)
	first := e.format
	on := draw.Screen{Width: 120, Height: 36, Styles: style.NewStyles(style.PaletteOf(style.DarkPalette), true), Keys: keys.NewMap()}
	met := map[report.Format]bool{}
	for range report.Formats() {
		met[e.format] = true
		if want := "gale." + e.format.Extension(); e.Name.Value() != want {
			t.Errorf("%s: the name is %q, want %q", e.format, e.Name.Value(), want)
		}
		view := ansi.Strip(strings.Join(e.View(on).Rows, "\n"))
		if want := "‹ ● " + e.format.Label() + " ›  " + e.format.Use(); !strings.Contains(view, want) {
			t.Errorf("no %q in the dialog:\n%s", want, view)
		}
		e.Do(nil, keys.NextChoice)
	}
	if len(met) != len(report.Formats()) || e.format != first {
		t.Errorf("once around were %d of %d formats, the last %s", len(met), len(report.Formats()), e.format)
	}
}

func TestSize(t *testing.T) {
	for n, want := range map[int64]string{0: "0 bytes", 999: "999 bytes", 1000: "1.0 kB", 12_345: "12.3 kB", 4_500_000: "4.5 MB"} {
		if got := size(n); got != want {
			t.Errorf("size(%d) = %q, want %q", n, got, want)
		}
	}
}

// TestExportTakesUpComparisons opens the dialog before anything is compared: the
// choices appear as comparisons arrive, and what was typed stays.
func TestExportTakesUpComparisons(t *testing.T) {
	made := 0
	var list []Offer
	e := NewExport(ExportFrom{Offers: func() []Offer { return list }, Ready: func() int { return made }, Everywhere: true})
	if len(e.Offers) != 0 || e.Name.Value() != "" {
		t.Fatalf("%d offers, named %q, before there is any", len(e.Offers), e.Name.Value())
	}
	made, list = 1, []Offer{{What: thisVersion, text: "this", stem: "gale.mirror"}}
	e.Fit(draw.Screen{})
	if len(e.Offers) != 1 || e.Name.Value() != "gale.mirror.md" {
		t.Fatalf("after the first: %d offers, named %q", len(e.Offers), e.Name.Value())
	}
	made, list = 2, append([]Offer{{What: thisChange, text: "change", stem: "gale.change"}}, append(list, Offer{What: AllVersions, text: "all", stem: "gale.all"})...)
	e.Fit(draw.Screen{})
	if o := e.Offers[e.Choice]; o.What != thisVersion || e.Name.Value() != "gale.mirror.md" {
		t.Errorf("after the second the choice is %v, named %q", o.What, e.Name.Value())
	}
	e.Name.Set("mine.txt")
	made++
	if e.Fit(draw.Screen{}); e.Name.Value() != "mine.txt" {
		t.Errorf("what was typed has become %q", e.Name.Value())
	}
}

// TestExportRemembers offers the folder and the form of the last export.
func TestExportRemembers(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	from := ExportFrom{Offers: func() []Offer { return []Offer{{What: AllVersions, text: "all", stem: "gale"}} }, Ready: func() int { return 1 },
		Folder: "/desk", Last: &LastExport{filepath.Join(home, "out"), report.JSON}}
	if e := NewExport(from); e.Name.Value() != filepath.Join("~", "out", "gale.json") || e.into() != filepath.Join(home, "out") {
		t.Errorf("it offers %q in %q", e.Name.Value(), e.into())
	}
	if got := SavedText(SavedMsg{what: "all", path: filepath.Join(home, "out", "gale.json")}); !strings.HasSuffix(got, " to ~/out/gale.json") {
		t.Errorf("when it is written it says %q", got)
	}
	from.Last = &LastExport{"/desk", report.Text}
	if e := NewExport(from); e.Name.Value() != "gale.txt" {
		t.Errorf("in the folder where the program runs it offers %q", e.Name.Value())
	}
}

// TestHome expands ~ as a shell does, and nothing else.
func TestHome(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	for path, want := range map[string]string{
		"~/out/gale.md": filepath.Join(home, "out", "gale.md"), "~": home, "~desk/gale.md": "~desk/gale.md", "gale~.md": "gale~.md", "/tmp/~/x": "/tmp/~/x", "": "",
	} {
		if got := expandHome(path); got != want {
			t.Errorf("expandHome(%q) = %q, want %q", path, got, want)
		}
	}
	if got := atHome(filepath.Join(home, "out")); got != "~/out" {
		t.Errorf("atHome gives %q", got)
	}
	if got := atHome(home + "bound/out"); strings.HasPrefix(got, "~") {
		t.Errorf("another folder is %q", got)
	}
}

// TestFormatIsTyped chooses formats by their first letter, by more letters of their name
// or label, and by one letter typed again; the file's ending follows. What begins no name is told.
func TestFormatIsTyped(t *testing.T) {
	on := draw.Screen{Width: 100, Height: 36, Styles: style.NewStyles(style.PaletteOf(style.DarkPalette), true), Keys: keys.NewMap()}
	for typed, want := range map[string]report.Format{
		"j": report.JSON, "jj": report.JSONLines, "jsonl": report.JSONLines, "h": report.HTML, "ht": report.HTML, "c": report.Corrections,
		"cs": report.CSV, "CR": report.CriticMarkup, "cc": report.CorrectionsMarkdown, "corrections-": report.CorrectionsMarkdown, "w": report.Wdiff,
		"wo": report.Word, "doc": report.Word, "te": report.Text, "tei": report.TEI, "t": report.TEI, "tt": report.Text, "zc": report.Corrections, "q": report.Markdown,
	} {
		e := NewExport(ExportFrom{Offers: func() []Offer { return []Offer{{What: AllVersions, text: "all", stem: "gale"}} }, Ready: func() int { return 1 }, Everywhere: true})
		for _, letter := range typed {
			e.Insert(string(letter))
		}
		if name := "gale." + want.Extension(); e.format != want || e.Name.Value() != name {
			t.Errorf("%q: %s, named %q, want %s", typed, e.format, e.Name.Value(), name)
		}
		view := ansi.Strip(strings.Join(e.View(on).Rows, "\n"))
		if told := strings.Contains(view, "none begins with “"+typed+"”"); told != (typed == "q") {
			t.Errorf("%q: that none begins so is told: %v\n%s", typed, told, view)
		}
		if e.focus != formatField {
			t.Errorf("%q: field %d has the focus", typed, e.focus)
		}
	}
}

// TestFormatIsTypedAnew holds that a key in between ends what was typed.
func TestFormatIsTypedAnew(t *testing.T) {
	e := NewExport(ExportFrom{Offers: func() []Offer { return []Offer{{What: AllVersions, text: "all", stem: "gale"}} }, Ready: func() int { return 1 }, Everywhere: true})
	e.Insert("c")
	e.Do(nil, keys.LineUp)
	if e.Insert("s"); e.typed == "cs" || e.format == report.CSV {
		t.Errorf("it went on to %s", e.format)
	}
	e.focus = nameField
	e.Name.Set("")
	if e.Insert("csv"); e.Name.Value() != "csv" || e.format == report.CSV {
		t.Errorf("in the name it is %q, %s", e.Name.Value(), e.format)
	}
}

// TestMailsAreCounted says before corrections of several versions are written that each
// is a mail of its own in the file.
func TestMailsAreCounted(t *testing.T) {
	on := draw.Screen{Width: 80, Height: 24, Styles: style.NewStyles(style.PaletteOf(style.DarkPalette), true), Keys: keys.NewMap()}
	for versions, want := range map[int]string{1: report.Corrections.Use(), 3: "3 mails in one file, one for each version"} {
		e := NewExport(ExportFrom{Offers: func() []Offer {
			return []Offer{{What: AllVersions, text: "all", stem: "gale", comparisons: make([]*diffing.Comparison, versions)}}
		}, Ready: func() int { return 1 }, Everywhere: true})
		e.Insert("c")
		if view := ansi.Strip(strings.Join(e.View(on).Rows, "\n")); !strings.Contains(view, want) {
			t.Errorf("of %d versions it does not say %q:\n%s", versions, want, view)
		}
		e.Insert("m")
		if view := ansi.Strip(strings.Join(e.View(on).Rows, "\n")); !strings.Contains(view, report.Markdown.Use()) {
			t.Errorf("of Markdown it does not say what it is for:\n%s", view)
		}
	}
}
