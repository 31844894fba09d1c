package wire

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

// told writes what was read of a text: the paragraphs, what was left out, the
// marks.
func told(d document.Document) string {
	var b strings.Builder
	b.WriteString(strings.ReplaceAll(d.Text, paragraphBreak, " ¶ "))
	for _, l := range d.LeftOut {
		fmt.Fprintf(&b, " | %s", l)
	}
	for _, m := range d.Marks {
		fmt.Fprintf(&b, " | %c %s", "polnmtq"[m.Kind], m.Text)
		if !strings.HasPrefix(d.Text[m.At:], m.Text) {
			b.WriteString(" (not there)")
		}
	}
	return b.String()
}

func TestNITFText(t *testing.T) {
	for in, want := range map[string]string{
		"<p>The  ferry\n  <em>stopped</em>.</p><hl2>Who\nsaid so</hl2><block><p>Nobody.</p></block>":        "The ferry stopped. ¶ Who said so ¶ Nobody.",
		"<p>It cost 3 <frac><numer>1</numer><frac-sep/><denom>2</denom></frac> crowns, H<sub>2</sub>O.</p>": "It cost 3 1/2 crowns, H2O.",
		"<p>One.<br/>Two and<br/>three.</p>":                                                "One. ¶ Two and three.",
		"<ul><li>One</li><li><p>Two</p></li></ul><bq><block><p>Three</p></block></bq>":      "One ¶ Two ¶ Three",
		"loose <em>text</em><p>A.</p> and more":                                             "loose text ¶ A. ¶ and more",
		"<p>A.</p><media><media-caption><p>In port.</p></media-caption></media><media/>":    "A. | 1 caption | 1 picture",
		"<p>A<fn><p>Note.</p></fn>.</p><note><body.content><p>B.</p></body.content></note>": "A. | 1 footnote | 1 note",
		"<table><tr><td>1</td></tr></table><nitf-table>2</nitf-table><p>A.</p>":             "A. | 2 tables",
		"<pre>The ferry stopped.\n\nIt left.</pre><p>A.</p>":                                "The ferry stopped. ¶ It left. ¶ A.",
		"<p>From (<location><city>Skarn</city><state>NR</state></location>)</p>":            "From (Skarn NR) | l Skarn NR",
		"<p>AT&T and caf&eacute; &#8212; <unknown>x</unknown></p>":                          "AT&T and café — x",
		"<p><person> <name.given>Ines</name.given><name.family>Tolvaj</name.family> </person>said " +
			"<person>Tor</person>'s <num>3</num> boats left <location><city>Skarn</city>, " +
			"<country>Norrland</country></location>.</p>": "Ines Tolvaj said Tor's 3 boats left Skarn, Norrland. | p Ines Tolvaj | p Tor | n 3 | l Skarn, Norrland",
		"<p><q>We <org>NW<alt-code idsrc=\"x\" value=\"y\"/></org> stay</q>, he said. \"<q>No</q>\" and <q>“so”</q>.</p>": "“We NW stay”, he said. \"No\" and “so”. | q “We NW stay” | o NW | q No | q “so”",
		"<p><money unit=\"USD\">$3 million</money> on <chron norm=\"x\">3 May</chron></p><p>A <org>NW</org></p>":          "$3 million on 3 May ¶ A NW | m $3 million | t 3 May | o NW",
		"<person>A<p>B <q></q></p>C</person>": "A ¶ B ¶ C",
	} {
		d, err := ReadNITF(document.Source{Name: "a", Data: []byte("<nitf><body><body.content>" + in + "</body.content></body></nitf>")})
		if got := told(d); err != nil || got != want {
			t.Errorf("%s\n got %s, %v\nwant %s", in, got, err, want)
		}
	}
}

func TestNITFHead(t *testing.T) {
	in := `<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf><head><title>slug</title>
<docdata><doc-id regsrc="NW"/><date.release norm="20310302"/></docdata></head><body xml:lang="de">
<body.head><hedline><hl1>Die F` + "\xe4" + `hre</hl1><hl2>FÄHRE/STURM</hl2><hl2>Der Sturm hält an</hl2></hedline><byline>Von <person>Ines Tolvaj</person><byttl>Skarn</byttl></byline>
<byline><byttl>Staff</byttl></byline><abstract><p>Die Fähre liegt</p></abstract><dateline><location>SKARN,</location><story.date>2 März</story.date> -</dateline></body.head>
<body.content><p>Die Fähre liegt fest.</p></body.content></body></nitf>`
	in = strings.NewReplacer("ä", "\xe4").Replace(in)
	d, err := ReadNITF(document.Source{Name: "a", Data: []byte(in)})
	want := document.Fields{
		Title: "Die Fähre", Standfirst: "Der Sturm hält an", Byline: "Ines Tolvaj, Staff", Dateline: "SKARN, 2 März", Agency: "NW", Date: "2031-03-02", Language: "de",
	}
	if err != nil || d.Fields != want || told(d) != "Die Fähre liegt fest. | 2 summaries" {
		t.Errorf("got %+v, %s, %v\nwant %+v", d.Fields, told(d), err, want)
	}
}

func TestXMLEncodings(t *testing.T) {
	const body = `<nitf><body><body.content><p>Die Fähre.</p></body.content></body></nitf>`
	latin := strings.ReplaceAll(body, "ä", "\xe4")
	wide := func(s string, high bool) string {
		var b strings.Builder
		for _, r := range s {
			if high {
				b.WriteString(string([]byte{byte(r >> 8), byte(r)}))
			} else {
				b.WriteString(string([]byte{byte(r), byte(r >> 8)}))
			}
		}
		return b.String()
	}
	for name, in := range map[string]string{
		"utf-8": body, "marked": document.UTF8Mark + body, "latin-1": latin, "named": `<?xml version="1.0" encoding='iso-8859-1'?>` + latin,
		"wrongly named": `<?xml version="1.0" encoding="utf-8"?>` + latin, "named, and utf-8": `<?xml version="1.0" encoding="iso-8859-1"?>` + body,
		"utf-16 with mark": "\xff\xfe" + wide(body, false), "utf-16 without": wide(`<?xml version="1.0" encoding="UTF-16"?>`+body, false),
		"big ends first": wide(body, true), "big with mark": "\xfe\xff" + wide(body, true), "controls": strings.Replace(body, "Die", "\x02D\x1bie", 1),
	} {
		if !IsNITF([]byte(in)) {
			t.Errorf("%s: not known by its content", name)
		}
		d, err := ReadNITF(document.Source{Name: "a", Data: []byte(in)})
		if err != nil || d.Text != "Die Fähre." {
			t.Errorf("%s: got %q, %v", name, d.Text, err)
		}
	}
}

func TestRootElement(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "<": "", "< a>": "", "text <nitf>": "", "<nitf": "nitf", "<nitf/>": "nitf", "\n<n:newsItem\nxmlns:n='x'>": "newsItem",
		"<?xml version='1.0'?><!-- a > b --><!DOCTYPE x [<!ELEMENT a (b)>]><x>": "x", "<!DOCTYPE x SYSTEM 'a'>\n<x >": "x", "<!--": "", "<?xml": "",
	} {
		if got, _ := rootElement([]byte(in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
