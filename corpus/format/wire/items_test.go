package wire

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

func TestItemsWithoutText(t *testing.T) {
	const meta = `{"versioncreated":"2031-03-03","headline":"Ferry",`
	component := func(s string) string {
		return `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Ferry</HeadLine></NewsLines>` + s + `</NewsComponent></NewsItem></NewsML>`
	}
	for _, test := range []struct{ reader, data, want string }{
		{"ninjs", meta + `"type":"picture","description_text":"In port."}`, "a picture in ninjs, no text; leave it out"},
		{"ninjs", meta + `"type":"picture","body_text":"In port."}`, "a picture in ninjs, no text; leave it out"},
		{"ninjs", meta + `"type":"video","description_text":"In port."}`, "a video in ninjs, no text; leave it out"},
		{"ninjs", meta + `"type":"audio"}`, "a sound in ninjs, no text; leave it out"},
		{"ninjs", meta + `"type":"text","description_text":"In port."}`, "a ninjs file with a summary and no text; leave it out"},
		{"ninjs", meta + `"renditions":{"a":{"mimetype":"text/xml","href":"https://nw.example/a.xml"}}}`,
			"a ninjs file whose text is in another file, https://nw.example/a.xml; give that one"},
		{"ninjs", meta + `"type":"text","body_text":" "}`, "a ninjs file without text; leave it out"},
		{"ninjs", meta + `"body_xml":"<TTNITF>x</TTNITF>"}`, "a ninjs file without text; leave it out"},
		{"newsml-g2", strings.Replace(g2(""), "ninat:text", "ninat:picture", 1), "a picture in NewsML-G2, no text; leave it out"},
		{"newsml-g2", g2(`<remoteContent href="a/b.xml" contenttype="application/nitf+xml"/>`), "a NewsML-G2 file whose text is in another file, a/b.xml; give that one"},
		{"newsml-g2", g2(`<inlineXML><!-- text --></inlineXML>`), "a NewsML-G2 file without text; leave it out"},
		{"newsml-g2", `<packageItem><groupSet/></packageItem>`, "a NewsML-G2 package, which only lists other items; give the items themselves"},
		{"newsml-g2", `<conceptItem/>`, "a NewsML-G2 conceptItem, which is no article; leave it out"},
		{"newsml-g2", g2Message(g2(""), g2("")), "a NewsML-G2 file with 2 items, none of them with text; leave it out"},
		{"newsml 1", component(`<ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem>`), "a photo in NewsML, no text; leave it out"},
		{"newsml 1", component(`<ContentItem Href="a.xml"/>`), "a NewsML file whose text is in another file, a.xml; give that one"},
		{"newsml 1", component(``), "a NewsML file without text; leave it out"},
		{"newsml 1", `<NewsML/>`, "a NewsML file without a news item; leave it out"},
	} {
		all, err := readers[test.reader].read(document.Source{Name: "a", Data: []byte(test.data)})
		if err == nil || err.Error() != "a: "+test.want || all != nil {
			t.Errorf("%s\n got %d articles, %v\nwant %s", test.data, len(all), err, test.want)
		}
	}
}

// TestSeveralItems holds that each item with text is an article with a name of its
// own, and that the others are counted.
func TestSeveralItems(t *testing.T) {
	text := func(s string) string { return g2("<inlineData>" + s + "</inlineData>") }
	another := strings.Replace(text("Two."), "norrwire.example:ferry", "norrwire.example:quay", 1)
	item := `{"uri":"urn:%","versioncreated":"2031-03-03","headline":"Ferry","body_text":"%"}`
	of := func(name string) string { return strings.ReplaceAll(item, "%", name) }
	stx, etx := "\r\n\x02", "\r\n\x03\x04"
	for _, test := range []struct{ reader, data, want string }{
		{"newsml-g2", g2Message(text("One."), another, g2("")), "urn:newsml:norrwire.example:ferry: One. | 1 note to editors | 1 item without text; urn:newsml:norrwire.example:quay: Two. | 1 note to editors"},
		{"newsml-g2", g2Message(text("One.")), ": One. | 1 note to editors"},
		{"newsml-g2", "<packageItem><inline>" + text("One.")[38:] + "</inline></packageItem>", ": One. | 1 note to editors"},
		{"newsml 1", "<NewsML>" + strings.Repeat(newsML1("A b.")[strings.Index(newsML1(""), "<NewsItem>"):len(newsML1("A b."))-len("</NewsML>")], 2) + "</NewsML>",
			"ferry: A b. | 1 caption | 1 picture; ferry: A b. | 1 caption | 1 picture"},
		{"ninjs", "[" + of("a") + "," + of("b") + "]", "urn:a: a; urn:b: b"},
		{"ninjs", of("a") + "\n" + of("b") + "\n", "urn:a: a; urn:b: b"},
		{"ninjs", "[" + of("a") + `,{"type":"picture"}]`, ": a | 1 item without text"},
		{"iptc 7901", "\x01abc0123 4 vm 10" + stx + "One." + etx + "\x01abc0124 4 vm 10" + stx + "Two." + etx, "abc0123: One.; abc0124: Two."},
		{"anpa 1312", "\x01w0061\x1fx\r\nr i\x13\x11bc-ferry 03-02 0150" + stx + "^BC-Ferry,150<\r\n\tOne.\r\n\t(MORE)" + etx +
			"\x01w0062\x1fx\r\nr i\x13\x11bc-ferry 03-02 0050" + stx + "^BC-Ferry, 1st Add,50<\r\n\tTwo." + etx +
			"\x01w0063\x1fx\r\nr i\x13\x11bc-quay 03-02 0050" + stx + "^BC-Quay,50<\r\n\tThree." + etx, "bc-ferry: One. ¶ Two. | 2 service lines; bc-quay: Three. | 1 service line"},
	} {
		all, err := readers[test.reader].read(document.Source{Name: "a", Data: []byte(test.data)})
		var got []string
		for _, d := range all {
			got = append(got, d.Fields.ID+": "+told(d))
		}
		if err != nil || strings.Join(got, "; ") != test.want {
			t.Errorf("%s\n got %s, %v\nwant %s", test.reader, strings.Join(got, "; "), err, test.want)
		}
	}
}

func TestIsNinjs(t *testing.T) {
	for in, want := range map[string]bool{
		`{"uri":"x","standard":{"name":"ninjs"}}`: true, ` [ {"uri":"x","headlines":[]} ]`: true, `{"headline":"x","body_html":"x"}`: true,
		`{"a":{"versioncreated":1}}`: false, `{"uri":"x"}`: false, `{"id":"a","title":"x","text":"y"}`: false, `{`: false, ``: false, `[]`: false,
		`[1,{"pubStatus":"usable"}]`: true, `{"x":[1,{"y":2}],"versionCreated":"z"}`: true, `{"x":"versioncreated"}`: false,
		`{"schema":"storydiff.review/1"}`: false, `{Ferry} "stopped": noon`: false, document.UTF8Mark + `{"pubstatus":1}`: true,
	} {
		if IsNinjs([]byte(in)) != want {
			t.Errorf("%s: got %v", in, !want)
		}
	}
}

// TestSamples reads the examples of the IPTC in the folder that the environment
// names, and holds that each is read with a headline, or refused on a line.
func TestSamples(t *testing.T) {
	folder := os.Getenv("STORYDIFF_FORMATS")
	if folder == "" {
		t.Skip("STORYDIFF_FORMATS is not set")
	}
	read := 0
	for _, pattern := range []string{"ninjs/*/*.json", "ninjs/3.0/collection/*.json", "newsml-g2/*.xml"} {
		files, _ := filepath.Glob(filepath.Join(folder, pattern))
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			held := 0
			for _, r := range readers {
				if !r.holds(data) {
					continue
				}
				held++
				all, err := r.read(document.Source{Name: "a", Data: data})
				if err != nil && (!strings.Contains(err.Error(), "no text; leave it out") && !strings.Contains(err.Error(), "text; leave it out")) {
					t.Errorf("%s: %v", name, err)
				}
				for _, d := range all {
					read++
					if d.Fields.Title == "" || !strings.Contains(d.Text, " ") || strings.ContainsAny(d.Text, "<>") {
						t.Errorf("%s: %+v\n%s", name, d.Fields, d.Text)
					}
				}
			}
			if held != 1 {
				t.Errorf("%s: held by %d readers", name, held)
			}
		}
	}
	if read < 20 {
		t.Errorf("only %d articles read", read)
	}
}
