package office

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"storydiff/corpus/format/document"
)

// check wants a text or an error, in valid UTF-8 and without empty paragraphs, and
// the same each time.
func check(t *testing.T, s document.Source, read func(document.Source) (document.Document, error)) {
	for _, s.TrackedOriginal = range []bool{false, true} {
		d, err := read(s)
		if err != nil {
			if d.Text != "" || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("the error %q, with the text %q", err, d.Text)
			}
			continue
		}
		if !utf8.ValidString(d.Text) || strings.Contains(d.Text, "\n\n\n") || strings.TrimSpace(d.Text) != d.Text {
			t.Errorf("got %q", d.Text)
		}
		if again, err := read(s); err != nil || again.Text != d.Text {
			t.Errorf("read again: %q, %v; first %q", again.Text, err, d.Text)
		}
	}
}

// FuzzWordBody reads a body in a sound archive.
func FuzzWordBody(f *testing.F) {
	f.Add(p(r("The ferry "), `<w:ins>`+r("will ")+`</w:ins>`, `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, `<w:del>`+gone("may")+`</w:del>`))
	f.Add(styled("Titel", looks(`<w:vanish/>`, "a")) + `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p(r("b")) + `</w:tc></w:tr></w:tbl>`)
	f.Add(p(`<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>`+p(r("c"))+`</w:txbxContent></mc:Choice></mc:AlternateContent><w:footnoteReference w:id="1"/></w:r>`) + `<w:altChunk r:id="a.html"/>`)
	f.Fuzz(func(t *testing.T, body string) {
		beside := map[string]string{"styles.xml": styles, "a.html": body, "footnotes.xml": `<w:f><w:footnote w:id="1">` + body + `</w:footnote></w:f>`, "comments.xml": `<w:c><w:c>` + body + `</w:c></w:c>`}
		check(t, wordSource(t, body, beside), ReadWord)
	})
}

// FuzzArchive reads what may be an archive as whatever it is.
func FuzzArchive(f *testing.F) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.CreateHeader(&zip.FileHeader{Name: "word/document.xml", Method: zip.Store})
	w.Write([]byte(`<d><p><r><t>The ferry.</t></r></p></d>`))
	z.Close()
	f.Add(b.Bytes())
	f.Add(odtFile(f, `<text:p>The ferry.</text:p>`, nil))
	f.Add([]byte("\xd0\xcf\x11\xe0"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s := document.Source{Name: "a", Data: data}
		IsWord(data)
		IsODT(data)
		NameOf(data)
		check(t, s, ReadWord)
		check(t, s, ReadODT)
	})
}

// FuzzOpenDocument reads a body in a document that is one XML file.
func FuzzOpenDocument(f *testing.F) {
	f.Add(`<text:tracked-changes><text:changed-region xml:id="a"><text:deletion><text:p>may</text:p><text:h>b</text:h></text:deletion></text:changed-region></text:tracked-changes><text:p>The <text:change text:change-id="a"/>ferry</text:p>`)
	f.Add(`<text:h>Skarn</text:h><text:p>a<text:s text:c="3"/><text:note><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p><text:section text:display="none"><text:p>c</text:p></text:section>`)
	f.Fuzz(func(t *testing.T, body string) {
		flat := `<office:document office:mimetype="application/vnd.oasis.opendocument.text" ` + odtSpaces + `><office:body><office:text>` + body + `</office:text></office:body></office:document>`
		check(t, document.Source{Name: "a.fodt", Data: []byte(flat)}, ReadODT)
	})
}

func FuzzRTF(f *testing.F) {
	for _, in := range []string{
		`{\fonttbl{\f1\fcharset128 A;}{\f2\fcharset2 B;}}\f1\'82\'a0\'82 A\f2\'b7\par`, `\uc2\u-10179??\u-8704??\u233\'e9{\upr{a}{\*\ud b}}`,
		`{\footnote a{\*\annotation b}}{\header c}\v d\v0{\deleted e}{\revised f\par}`, `{\stylesheet{\s1 Title;}}\s1 a\par\pard b{\shp{\*\shpinst{\shptxt c\par}}}`,
		`{\info{\title a}{\creatim\yr2031\mo5\dy2}}\bin3 }}}x{\super 2}\cell\row`,
	} {
		f.Add([]byte(in))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		check(t, document.Source{Name: "a.rtf", Data: append([]byte(`{\rtf1\ansi`), body...)}, ReadRTF)
	})
}
