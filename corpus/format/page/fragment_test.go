package page

import (
	"strconv"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

func TestAddFragment(t *testing.T) {
	tests := []struct{ name, fragment, want string }{
		{"paragraphs", "<p>The ferry sank.</p><p>Nobody was  on\nboard.</p>", "The ferry sank.|Nobody was on board."},
		{"no tags", "The ferry\nsank.\n\nNobody was on board.", "The ferry sank.|Nobody was on board."},
		{"words in tags alone", "The <b>ferry</b> sank.\n\nNobody <i>was</i>.", "The ferry sank.|Nobody was."},
		{"open paragraphs", "<p>The ferry sank.<p>Nobody was on board.", "The ferry sank.|Nobody was on board."},
		{"text in divs", "<div>The ferry sank.<div>Nobody was.</div>The crew swam.</div>", "The ferry sank.|Nobody was.|The crew swam."},
		{"two breaks", "The ferry sank.<br><br>\nNobody was<br />\n<br />on board", "The ferry sank.|Nobody was|on board"},
		{"one break", "<p>The ferry sank.<br>Nobody was<br>on board.</p>", "The ferry sank.|Nobody was on board."},
		{"a break after strong words", "<p><b>The crew</b><br>Nobody was on board.</p>", "The crew|Nobody was on board."},
		{"lists", "<ul><li>One boat</li><li><p>Two</p> boats</li></ul>", "One boat|Two|boats"},
		{"lines of text", "<pre>The ferry\nsank.\n\nNobody was.</pre>", "The ferry sank.|Nobody was."},
		{"from an editor", `<b style="font-weight:normal;" id="x"><p dir="ltr"><span>The ferry sank.</span></p><p><span>Nobody was.<o:p></o:p></span></p></b>`,
			"The ferry sank.|Nobody was."},
		{"an initial in a box", `<p><span class="initial">“T</span>he <a href="/f">ferry</a>,” she said.</p>`, "“The ferry,” she said."},
		{"marks of notes", "<p>The harbour<sup>1</sup> of 10<sup>6</sup> m<sup>2</sup>, they say.<sup>[2]</sup></p>", "The harbour of 10⁶ m2, they say."},
		{"tags as text", "<p>They wrote &lt;p&gt; and ]]&gt;.</p>", "They wrote <p> and ]]>."},
		{"hidden", `<p hidden>One</p><p style="display: none">Two</p><p aria-hidden="true">Three</p><p>Four</p>`, "Four"},
		{"no text", `<script>var a = "<p>x</p>"</script><style>p{}</style><noscript><p>On</p></noscript><iframe src="x"></iframe><p>Four</p>`, "Four"},
	}
	for _, test := range tests {
		var d document.Document
		if err := AddFragment(document.Source{}, &d, test.fragment); err != nil || d.Text != strings.ReplaceAll(test.want, "|", "\n\n") || !d.Headed {
			t.Errorf("%s: got %q, %v; want %q", test.name, d.Text, err, test.want)
		}
	}
}

func TestAddFragmentAppends(t *testing.T) {
	d := document.Document{Fields: document.Fields{Title: "Ferry sinks"}}
	for _, piece := range []string{"<h1>Ferry Sinks</h1><p>One</p>", "<h1>Later</h1><p>Two</p>"} {
		if err := AddFragment(document.Source{}, &d, piece); err != nil {
			t.Fatal(err)
		}
	}
	if want := "One\n\nLater\n\nTwo"; d.Text != want {
		t.Errorf("got %q; want %q", d.Text, want)
	}
	d = document.Document{}
	if err := AddFragment(document.Source{}, &d, "<h1>Ferry sinks</h1><p>One</p>"); err != nil || d.Fields.Title != "Ferry sinks" || d.Text != "One" {
		t.Errorf("got %+v, %v", d, err)
	}
}

func TestAddFragmentCountsWhatItLeavesOut(t *testing.T) {
	var d document.Document
	err := AddFragment(document.Source{}, &d, `<p>One</p><figure><img src="a" alt="A boat"><figcaption>The boat in May</figcaption></figure>
		<table><tr><th>Boat<th>Year<tr><td>Heron<td>2031</table><img src="b"><p hidden>Two</p>`)
	if err != nil || d.Text != "One" {
		t.Errorf("got %q, %v", d.Text, err)
	}
	var got []string
	for _, l := range d.LeftOut {
		got = append(got, l.String()+" "+strings.Join(l.Examples, "/"))
	}
	want := "2 pictures A boat|1 table Boat Year Heron 2031|1 hidden text Two|1 caption The boat in May"
	if strings.Join(got, "|") != want {
		t.Errorf("got %q; want %q", got, want)
	}
}

func TestAddFragmentIsBounded(t *testing.T) {
	styles := ""
	for i := range 500 {
		styles += "<b id=" + strings.Repeat("x", i+1) + ">"
	}
	var attributes strings.Builder
	attributes.WriteString("<p")
	for i := range 400_000 {
		attributes.WriteString(" a" + strconv.Itoa(i))
	}
	for name, fragment := range map[string]string{
		"elements":       strings.Repeat("<br>", 1_000_000),
		"attributes":     attributes.String() + ">",
		"depth":          strings.Repeat("<div>", 100_000),
		"opened again":   styles + strings.Repeat("<p>x", 100_000),
		"closed nowhere": strings.Repeat("<table><tr><td>", 100_000),
	} {
		var d document.Document
		if err := AddFragment(document.Source{}, &d, fragment); err == nil || !strings.Contains(err.Error(), "; ") || d.Text != "" {
			t.Errorf("%s: got %q, %v", name, d.Text[:min(len(d.Text), 50)], err)
		}
	}
}

func FuzzAddFragment(f *testing.F) {
	f.Add("<p>One<br><br>two<table><tr><td><b>x</p>")
	f.Add("<pre>a\n\nb<sup>1</sup><h1>")
	f.Fuzz(func(t *testing.T, fragment string) {
		var d document.Document
		if err := AddFragment(document.Source{}, &d, fragment); err != nil && d.Text != "" {
			t.Error("an error and a text")
		}
		for p := range strings.SplitSeq(d.Text, "\n\n") {
			if d.Text != "" && (strings.TrimSpace(p) == "" || strings.Contains(p, "\n")) {
				t.Errorf("%q is not one paragraph", p)
			}
		}
	})
}
