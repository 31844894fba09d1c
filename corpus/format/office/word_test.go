package office

import (
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

func TestReadWordText(t *testing.T) {
	field := func(instruction, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction + `</w:instrText></w:r>` +
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + r(result) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	box := `<w:txbxContent>` + p(r("In the box.")) + `</w:txbxContent>`
	tests := []struct{ name, body, want, left string }{
		{"paragraphs", p(r("The ferry "), r("stopped.")) + p() + styled("H1", r("Skarn")) + p(r("Nobody was hurt.")), "The ferry stopped.\n\nSkarn\n\nNobody was hurt.", ""},
		{"breaks", p(r("One"), `<w:r><w:br/></w:r>`, r("two."), `<w:r><w:br/><w:br/></w:r>`, r("“Three.”"), `<w:r><w:cr/></w:r>`, r("four"), `<w:r><w:tab/></w:r>`, r("five")), "One two.\n\n“Three.”\n\nfour five", ""},
		{"hyphens", p(r("Har"), `<w:r><w:softHyphen/></w:r>`, r("bour, twenty"), `<w:r><w:noBreakHyphen/></w:r>`, r("two, quay\u00adside")), "Harbour, twenty-two, quayside", ""},
		{"table", `<w:tbl><w:tr><w:tc>` + p(r("Town")) + `</w:tc><w:tc>` + p(r("Votes")) + `</w:tc></w:tr><w:tr><w:tc>` + p(r("Skarn")) + `</w:tc></w:tr></w:tbl>`, "Town\n\nVotes\n\nSkarn", ""},
		{"link and control", p(`<w:hyperlink r:id="x">`+r("the report")+`</w:hyperlink>`, `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>`+r(" of May")+`</w:sdtContent></w:sdt>`), "the report of May", ""},
		{"fields", p(r("Page "), field(` PAGE `, "7"), `<w:fldSimple w:instr="DATE">`+r(" May")+`</w:fldSimple>`), "Page 7 May", ""},
		{"field in a field", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>`, field("MERGEFIELD a", "hidden"),
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r>`, r("shown"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`), "shown", ""},
		{"a field that never ends", p(r("Skarn."), `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + p(r("The ferry stopped.")), "Skarn.\n\nThe ferry stopped.", ""},
		{"box in two forms", p(r("Around."), `<w:r><mc:AlternateContent><mc:Choice>`+box+`</mc:Choice><mc:Fallback>`+box+`</mc:Fallback></mc:AlternateContent></w:r>`) + p(r("After.")),
			"Around.\n\nIn the box.\n\nAfter.", ""},
		{"hidden", p(r("Seen. "), looks(`<w:vanish/>`, "Not "), looks(`<w:vanish w:val="1"/>`, "seen. "), looks(`<w:vanish w:val="0"/>`, "Seen too.")) + styled("Weg", r("Ask Tor.")),
			"Seen. Seen too.", "2 hidden passages"},
		{"one line in two styles", `<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>` + r("Skarn. ") + `</w:p>` + p(r("The ferry stopped.")), "Skarn. The ferry stopped.", ""},
		{"a style that hides", p(r("Not seen.")) + styled("Nah", r("Seen.")) + p(looks(`<w:vanish w:val="false"/>`, "Seen too.")), "Seen.\n\nSeen too.", "1 hidden passage"},
		{"caption and contents", styled("V1", r("Skarn 2")) + p(r("The ferry stopped.")) + styled("Bild", r("The quay on Friday")), "The ferry stopped.", "1 line of a table of contents, 1 caption"},
		{"powers", p(r("10"), looks(`<w:vertAlign w:val="superscript"/>`, "6"), r(" birds over 3 km"), looks(`<w:vertAlign w:val="superscript"/>`, "2")), "10⁶ birds over 3 km2", ""},
		{"sign of a font", p(`<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`, r("Skarn "), `<w:r><w:sym w:font="Arial" w:char="20AC"/></w:r>`), "Skarn €", "1 sign of a symbol font"},
		{"how it is pronounced", p(`<w:r><w:ruby><w:rt>` + r("toukyou") + `</w:rt><w:rubyBase>` + r("東京") + `</w:rubyBase></w:ruby></w:r>`), "東京", ""},
		{"pasted", p(r("The quay\n  closed.")), "The quay   closed.", ""},
		{"files beside", p(r("See there."), `<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" xmlns:o="o"/></w:object></w:r>`) + `<w:subDoc r:id="away"/>`, "See there.", "1 embedded file, 1 part in another file"},
	}
	for _, test := range tests {
		styles := styles
		if test.name == "a style that hides" {
			styles = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:vanish/></w:rPr></w:style>` +
				`<w:style w:styleId="Nah"><w:basedOn w:val="N"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>`
		}
		d, err := ReadWord(wordSource(t, test.body, map[string]string{"styles.xml": styles}))
		if err != nil || d.Text != test.want || counts(d) != test.left || d.Headed || d.Kind != wordKind {
			t.Errorf("%s: got %q, %q, %v; want %q, %q", test.name, d.Text, counts(d), err, test.want, test.left)
		}
	}
}

func TestReadWordTrackedChanges(t *testing.T) {
	mark := func(of string, runs ...string) string {
		return `<w:p><w:pPr><w:rPr><w:` + of + ` w:id="1"/></w:rPr></w:pPr>` + strings.Join(runs, "") + `</w:p>`
	}
	ins := func(s string) string { return `<w:ins w:id="1">` + s + `</w:ins>` }
	del := func(s string) string { return `<w:del w:id="2">` + gone(s) + `</w:del>` }
	row := func(change, text string) string {
		return `<w:tr><w:trPr>` + change + `</w:trPr><w:tc>` + p(r(text)) + `</w:tc></w:tr>`
	}
	tests := []struct{ name, body, accepted, original string }{
		{"words", p(r("The ferry "), del("may "), ins(r("will ")), r("stop.")), "The ferry will stop.", "The ferry may stop."},
		{"a mark put in", mark("ins", r("The ferry stopped.")) + p(r(" Nobody was hurt.")), "The ferry stopped.\n\nNobody was hurt.", "The ferry stopped. Nobody was hurt."},
		{"a mark taken out", mark("del", r("The ferry stopped.")) + p(r(" Nobody was hurt.")), "The ferry stopped. Nobody was hurt.", "The ferry stopped.\n\nNobody was hurt."},
		{"a paragraph taken out", p(r("One.")) + mark("del", del("Two.")) + p(r("Three.")), "One.\n\nThree.", "One.\n\nTwo.\n\nThree."},
		{"a move", mark("moveFrom", `<w:moveFrom w:id="3">`+r("First.")+`</w:moveFrom>`) + p(r("Second.")) + mark("moveTo", `<w:moveTo w:id="3">`+r("First.")+`</w:moveTo>`),
			"Second.\n\nFirst.", "First.\n\nSecond."},
		{"put in and taken out", p(r("One. "), ins(del("Two.")), r("Three.")), "One. Three.", "One. Three."},
		{"rows", `<w:tbl>` + row(`<w:ins w:id="1"/>`, "New") + row(`<w:del w:id="2"/>`, "Old") + row("", "Both") + `</w:tbl>`, "New\n\nBoth", "Old\n\nBoth"},
	}
	for _, test := range tests {
		s := wordSource(t, test.body, nil)
		for original, want := range map[bool]string{false: test.accepted, true: test.original} {
			s.TrackedOriginal = original
			if d, err := ReadWord(s); err != nil || d.Text != want {
				t.Errorf("%s, original %v: got %q, %v; want %q", test.name, original, d.Text, err, want)
			}
		}
	}
}

func TestReadWordBeside(t *testing.T) {
	beside := map[string]string{
		"styles.xml": styles,
		"footnotes.xml": `<w:footnotes xmlns:w="w"><w:footnote w:id="-1" w:type="separator">` + p(r("no")) + `</w:footnote>` +
			`<w:footnote w:id="1">` + p(r("Second note.")) + `</w:footnote><w:footnote w:id="2">` + p(`<w:r><w:footnoteRef/></w:r>`, r(" First note.")) + `</w:footnote></w:footnotes>`,
		"endnotes.xml": `<w:endnotes xmlns:w="w"><w:endnote w:id="1">` + p(r("At the end.")) + `</w:endnote></w:endnotes>`,
		"comments.xml": `<w:comments xmlns:w="w"><w:comment w:id="1" w:author="Tor">` + p(r("Is this so?")) + `</w:comment></w:comments>`,
		"header1.xml":  `<w:hdr xmlns:w="w">` + p(r("Skarn desk")) + `</w:hdr>`,
		"footer1.xml":  `<w:ftr xmlns:w="w">` + p(r("7")) + `</w:ftr>`,
	}
	body := p(r("The ferry"), `<w:r><w:footnoteReference w:id="2"/></w:r>`, r(" stopped."), `<w:r><w:footnoteReference w:id="1"/></w:r>`) +
		p(r("Nobody was hurt."), `<w:r><w:endnoteReference w:id="1"/></w:r>`, `<w:r><w:commentReference w:id="1"/></w:r>`) +
		`<w:sectPr><w:headerReference r:id="header1.xml"/><w:footerReference r:id="footer1.xml"/></w:sectPr>`
	d, err := ReadWord(wordSource(t, body, beside))
	want := "The ferry stopped.\n\nNobody was hurt.\n\nFirst note.\n\nSecond note.\n\nAt the end."
	if err != nil || d.Text != want || counts(d) != "1 comment, 1 header or footer of pages" || d.LeftOut[0].Examples[0] != "Is this so?" {
		t.Errorf("got %q, %v, %v", d.Text, d.LeftOut, err)
	}
}

func TestReadWordFields(t *testing.T) {
	core := func(title, creator, created, modified string) string {
		return `<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="t"><dc:title>` + title + `</dc:title><dc:creator>` + creator +
			`</dc:creator><t:created>` + created + `</t:created><t:modified>` + modified + `</t:modified></c>`
	}
	text := p(r("The ferry to Skarn stopped at noon on Friday."))
	tests := []struct {
		name, body, core string
		want             document.Fields
		text             string
		headed           bool
	}{
		{"a title's style", styled("Titel", r("Ferry")) + styled("Kopf", r("stops")) + styled("Unter", r("Quay closed")) + text, core("Old name", "", "", ""),
			document.Fields{Title: "Ferry stops", Standfirst: "Quay closed"}, "The ferry to Skarn stopped at noon on Friday.", true},
		{"a line above, an author below", p(r("For Saturday")) + styled("Titel", r("Ferry stops")) + styled("Autor", r("Ines")) + styled("Autor", r("Tor")) + text, core("", "Desk Two", "", ""),
			document.Fields{Title: "Ferry stops", Byline: "Ines, Tor"}, "For Saturday\n\nThe ferry to Skarn stopped at noon on Friday.", true},
		{"a title and nothing else", styled("Titel", r("The ferry stopped.")), core("", "", "", ""), document.Fields{}, "The ferry stopped.", false},
		{"properties", text, core("Skarn ferry stopped", "Ines Tolvaj", "2031-05-02T10:00:00Z", "2031-05-03T10:00:00Z"),
			document.Fields{Title: "Skarn ferry stopped", Byline: "Ines Tolvaj", Date: "2031-05-02", Updated: "2031-05-03"}, "The ferry to Skarn stopped at noon on Friday.", false},
		{"a file written over", text, core("Budget debate opens", "admin", "2027-01-02T10:00:00Z", "2031-05-03T10:00:00Z"),
			document.Fields{Date: "2031-05-03"}, "The ferry to Skarn stopped at noon on Friday.", false},
		{"no clock", text, core("", "Microsoft Office User", "1601-01-01T00:00:00Z", "x"), document.Fields{}, "The ferry to Skarn stopped at noon on Friday.", false},
	}
	for _, test := range tests {
		data := wordFileOf(t, strict, "wordprocessingml.template.main+xml", test.body, map[string]string{"styles.xml": styles, "../docProps/core.xml": test.core})
		d, err := ReadWord(document.Source{Name: "a.dotx", Data: data})
		if err != nil || d.Fields != test.want || d.Text != test.text || d.Headed != test.headed {
			t.Errorf("%s: got %+v, %q, %v, %v", test.name, d.Fields, d.Text, d.Headed, err)
		}
	}
}

func TestReadWordChunks(t *testing.T) {
	html := `<html><body><h1>Ferry</h1><p>The ferry stopped.</p></body></html>`
	mail := "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=windows-1252\r\n" +
		"Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>The ferry=92s =\r\nend.</p>\r\n--x--\r\n"
	inner := string(wordFile(t, p(r("A letter in a letter.")), nil))
	beside := map[string]string{"a.html": html, "b.mht": mail, "c.docx": inner, "d.rtf": `{\rtf1 Four.\par}`, "e.txt": "Five."}
	body := p(r("Before."))
	for _, name := range []string{"a.html", "b.mht", "c.docx", "d.rtf", "e.txt", "none"} {
		body += `<w:altChunk r:id="` + name + `"/>`
	}
	d, err := ReadWord(wordSource(t, body+p(r("After.")), beside))
	want := "Before.\n\nFerry\n\nThe ferry stopped.\n\nThe ferry’s end.\n\nA letter in a letter.\n\nFour.\n\nFive.\n\nAfter."
	if err != nil || d.Text != want || counts(d) != "1 part in another format" {
		t.Errorf("got %q, %q, %v; want %q", d.Text, counts(d), err, want)
	}
}
