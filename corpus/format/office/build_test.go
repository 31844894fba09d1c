package office

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"testing"

	"storydiff/corpus/format/document"
)

// archive packs files, the media type first where there is one.
func archive(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := slices.Sorted(maps.Keys(files))
	slices.SortStableFunc(names, func(a, b string) int { return rank(a) - rank(b) })
	for _, name := range names {
		method := zip.Deflate
		if name == "mimetype" {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(files[name]))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func rank(name string) int {
	if name == "mimetype" {
		return 0
	}
	return 1
}

const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// wordFile packs a Word document with a body, and parts that it has beside. Their
// relations have the names of the parts for IDs.
func wordFile(t testing.TB, body string, beside map[string]string) []byte {
	t.Helper()
	return wordFileOf(t, transitional, "wordprocessingml.document.main+xml", body, beside)
}

func wordFileOf(t testing.TB, space, media, body string, beside map[string]string) []byte {
	t.Helper()
	const types = "application/vnd.openxmlformats-officedocument."
	files := map[string]string{
		"[Content_Types].xml": `<Types><Default Extension="xlsx" ContentType="` + types + `spreadsheetml.sheet"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + types + media + `"/></Types>`,
		"_rels/.rels":       `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/word/document.xml"/></Relationships>`,
		"word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="` + space + `" xmlns:r="r" xmlns:mc="mc"><w:body>` + body + `</w:body></w:document>`,
	}
	relations := ""
	for _, name := range slices.Sorted(maps.Keys(beside)) {
		files["word/"+name] = beside[name]
		kind := map[string]string{"styles.xml": "styles", "footnotes.xml": "footnotes", "endnotes.xml": "endnotes", "comments.xml": "comments"}[name]
		relations += `<Relationship Id="` + name + `" Type="x/` + kind + `" Target="` + name + `"/>`
	}
	files["word/_rels/document.xml.rels"] = `<Relationships>` + relations +
		`<Relationship Id="away" Type="x/subDocument" Target="../parts/second.docx" TargetMode="External"/></Relationships>`
	return archive(t, files)
}

const styles = `<w:styles xmlns:w="w">
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Kopf"><w:name w:val="House headline"/><w:basedOn w:val="Titel"/></w:style>
<w:style w:styleId="Unter"><w:name w:val="Subtitle"/></w:style>
<w:style w:styleId="Autor"><w:name w:val="Author"/></w:style>
<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Bild"><w:name w:val="caption"/></w:style>
<w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Weg"><w:name w:val="Note to self"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>`

// p is a paragraph of runs, and r a run with a text.
func p(runs ...string) string { return styled("", runs...) }

func styled(style string, runs ...string) string {
	s := "<w:p>"
	if style != "" {
		s += `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	for _, r := range runs {
		s += r
	}
	return s + "</w:p>"
}

func r(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

// looks is a run with properties.
func looks(properties, text string) string {
	return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func gone(text string) string { return `<w:r><w:delText>` + text + `</w:delText></w:r>` }

func wordSource(t testing.TB, body string, beside map[string]string) document.Source {
	return document.Source{Name: "ferry.docx", Data: wordFile(t, body, beside)}
}

// odtFile packs an OpenDocument text with a body.
func odtFile(t testing.TB, body string, beside map[string]string) []byte {
	files := map[string]string{
		"mimetype": "application/vnd.oasis.opendocument.text",
		"content.xml": `<office:document-content ` + odtSpaces + `><office:automatic-styles>` +
			`<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="T1"><style:text-properties text:display="none"/></style:style>` +
			`<style:style style:name="T2"><style:text-properties style:text-position="super 58%"/></style:style>` +
			`</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`,
	}
	maps.Copy(files, beside)
	return archive(t, files)
}

const odtSpaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
	` xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
	` xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"`

// counts tells what was left out, one kind after the other.
func counts(d document.Document) string {
	s := ""
	for i, l := range d.LeftOut {
		if i > 0 {
			s += ", "
		}
		s += l.String()
	}
	return s
}
