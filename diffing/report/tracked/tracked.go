// Package tracked writes a comparison as a Word file (Office Open XML, ECMA-376): the
// original with what the version did to it as tracked changes, and with findings
// as comments. Accepting all changes gives the version, rejecting them the
// original.
package tracked

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing"
)

// Details are what the file says besides the comparison.
type Details struct {
	// Title is the document's title among its properties.
	Title string
	// Author is the name that changes and comments are under.
	Author string
	// About are lines of the properties: what the file was made with and from.
	About []string
	// Comments are put beside the text in order.
	Comments []Comment
}

// A Comment is a remark on a place in one of the two articles.
type Comment struct {
	// Original and Version are spans of either text; the version's is taken where
	// both are there. Without either the comment stands at the beginning.
	Original, Version text.Span
	Text              string
}

// Write writes the file to w. It returns w's error, if any. The same comparison
// gives the same bytes.
func Write(w io.Writer, c *diffing.Comparison, d Details) error {
	z := zip.NewWriter(w)
	b := newBody(c, d)
	for _, part := range []struct{ name, content string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageLinks},
		{"docProps/core.xml", properties(d)},
		{"word/document.xml", b.document()},
		{"word/_rels/document.xml.rels", documentLinks},
		{"word/styles.xml", styles},
		{"word/comments.xml", b.comments()},
	} {
		// A header of its own carries no time, so that the bytes stay the same.
		f, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, declaration+part.content); err != nil {
			return err
		}
	}
	return z.Close()
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
	`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
	`<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>` +
	`</Types>`

const (
	linkNames    = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	packageLinks = `<Relationships ` + linkNames + `>` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
		`</Relationships>`
	documentLinks = `<Relationships ` + linkNames + `>` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>` +
		`</Relationships>`
)

const styles = `<w:styles ` + names + `>` +
	`<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>` +
	`<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
	`<w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
	`<w:rPr><w:i/><w:sz w:val="26"/></w:rPr></w:style>` +
	`</w:styles>`

// properties is the part with what the document is.
func properties(d Details) string {
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		fmt.Sprintf("<dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:description>%s</dc:description>",
			escape(d.Title), escape(d.Author), escape(strings.Join(d.About, "; "))) +
		`</cp:coreProperties>`
}
