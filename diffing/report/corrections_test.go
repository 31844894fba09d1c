package report

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// TestCorrectionsAsMail reads the corrections of every version as a mail: a subject on
// a line, an empty line, and short lines; and puts them in a link that opens a mail.
func TestCorrectionsAsMail(t *testing.T) {
	short := 0
	for name, c := range comparisons(t) {
		mail := string(written(t, Corrections, Selection{Made: ThisProgram("--original wire")}, c))
		for line := range strings.Lines(mail) {
			if n := ansi.StringWidth(strings.TrimSuffix(line, "\n")); n > mailWidth {
				t.Errorf("%s: %d cells: %s", name, n, line)
			}
		}
		head, body, found := strings.Cut(mail, "\n\n")
		subject, is := strings.CutPrefix(head, "Subject: ")
		if !found || !is || strings.Contains(subject, "\n") || strings.Contains(body, "\nSubject: ") {
			t.Fatalf("%s: no subject: %q", name, head)
		}
		link := "mailto:desk@courier.example?subject=" + inLink(subject) + "&body=" + inLink(strings.ReplaceAll(body, "\n", "\r\n"))
		u, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		fields, err := url.ParseQuery(u.RawQuery)
		if err != nil || fields.Get("subject") != subject || strings.ReplaceAll(fields.Get("body"), "\r\n", "\n") != body {
			t.Errorf("%s: the link gives another mail: %v", name, err)
		}
		faults := 0
		for _, f := range c.Findings {
			if f.Severity != finding.Low {
				faults++
			}
		}
		if faults > 0 && faults <= 3 && !strings.HasPrefix(name, "awkward ") {
			if short++; len(link) > 2000 { // what the strictest mail programs and shells take
				t.Errorf("%s: a link of %d bytes for %d faults", name, len(link), faults)
			}
		}
	}
	if short < 3 {
		t.Errorf("only %d versions have few faults", short)
	}
}

// TestSeveralMails finds every mail of a file again by the line above it, and each is what
// the version alone makes. One mail alone has no such line.
func TestSeveralMails(t *testing.T) {
	var cs []*diffing.Comparison
	for name, c := range comparisons(t) {
		if !strings.HasPrefix(name, "awkward ") {
			cs = append(cs, c)
		}
	}
	rule := regexp.MustCompile(`(?m)^===== Mail \d+ of \d+: .*=\n\n`)
	all := string(written(t, Corrections, Selection{}, cs...))
	mails := rule.Split(all, -1)
	if len(cs) < 3 || len(mails) != len(cs)+1 || mails[0] != "" {
		t.Fatalf("%d mails for %d versions", len(mails)-1, len(cs))
	}
	for i, c := range cs {
		alone := string(written(t, Corrections, Selection{}, c))
		if rule.MatchString(alone) || strings.TrimRight(mails[i+1], "\n") != strings.TrimRight(alone, "\n") {
			t.Errorf("%s: in the file it is\n%s\nalone\n%s", c.Version.ID, mails[i+1], alone)
		}
	}
	for _, line := range rule.FindAllString(all, -1) {
		if n := ansi.StringWidth(strings.TrimSpace(line)); n != mailWidth {
			t.Errorf("%d cells: %s", n, line)
		}
	}
}

// inLink writes a text as a mailto link has it, in which a plus is no space (RFC 6068).
func inLink(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// TestWhatIsCorrected wants what is high or medium, flagged, or chosen, and nothing else.
func TestWhatIsCorrected(t *testing.T) {
	c := harbour(t)
	flagged := make([]Mark, len(c.Passages))
	flagged[1].Flagged, flagged[3].Flagged = true, true
	for name, tt := range map[string]struct {
		sel  Selection
		want []string // of what each line says
	}{
		"all":                           {Selection{}, []string{"1,240", "agency"}},
		"flagged":                       {Selection{Marks: [][]Mark{flagged}}, []string{"1,240", "Odegard", "cranes", "agency"}},
		"picked, with a slight finding": {Selection{Passages: [][]int{{1}}}, []string{"Odegard"}},
		"picked, without a finding":     {Selection{Passages: [][]int{{4}}}, []string{"fishermen"}},
		"several, without findings":     {Selection{Passages: [][]int{{2, 4, 6}}}, nil},
	} {
		list := corrections(c, firstOf(tt.sel.of(0, c)), tt.sel.Passages != nil, tt.sel.marks(0, c), tt.sel)
		if len(list) != len(tt.want) {
			t.Errorf("%s: %d corrections, want %d: %+v", name, len(list), len(tt.want), list)
			continue
		}
		for i, k := range list {
			if !strings.Contains(k.has+k.original+k.why, tt.want[i]) {
				t.Errorf("%s: %+v, want %s", name, k, tt.want[i])
			}
		}
	}
}

func firstOf(passages []int, _ bool) []int { return passages }

// A subject is one line whatever the headline is, and a long name is broken.
func TestLongCorrections(t *testing.T) {
	c := harbour(t)
	c.Version.Title = strings.Repeat("Harbour shuts ", 20)
	c.Version.Path = strings.Repeat("ab/", 90) + "x.txt"
	c.Findings[1].Note = strings.Repeat("漢字", 60)
	mail := string(written(t, Corrections, Selection{}, c))
	lines := strings.Split(mail, "\n")
	if widest := slices.MaxFunc(lines, func(a, b string) int { return ansi.StringWidth(a) - ansi.StringWidth(b) }); ansi.StringWidth(widest) > mailWidth {
		t.Errorf("%d cells: %s", ansi.StringWidth(widest), widest)
	}
	if !strings.HasSuffix(lines[0], "…") || lines[1] != "" {
		t.Errorf("%q", lines[:2])
	}
}

// TestNotesStayAtTheDesk: what a reader noted is not for the outlet.
func TestNotesStayAtTheDesk(t *testing.T) {
	c := harbour(t)
	marks := make([]Mark, len(c.Passages))
	for i := range marks {
		marks[i] = Mark{Flagged: true, Note: "ask Ilse first"}
	}
	sel := Selection{Marks: [][]Mark{marks}, Made: ThisProgram()}
	for _, f := range []Format{Corrections, CorrectionsMarkdown} {
		if out := string(written(t, f, sel, c)); strings.Contains(out, "Ilse") || !strings.Contains(out, "1,240") {
			t.Errorf("%s:\n%s", f, out)
		}
	}
}

// TestNameIsCorrectedOnce: a misspelling is told at its place, and not once more for the whole article.
func TestNameIsCorrectedOnce(t *testing.T) {
	c := harbour(t)
	at := slices.IndexFunc(c.Findings, func(f finding.Finding) bool { return f.Type == finding.Name })
	c.Findings[at].Severity = finding.High
	whole := c.Findings[at]
	whole.Passage = -1
	c.Findings = append(c.Findings, whole)
	passages, _ := Selection{}.of(0, c)
	n := 0
	for _, k := range corrections(c, passages, false, Selection{}.marks(0, c), Selection{}) {
		if k.has == whole.Version.Text {
			n++
		}
	}
	if n != 1 {
		t.Errorf("told %d times", n)
	}
}
