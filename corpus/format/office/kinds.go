package office

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf16"

	"storydiff/corpus/format/document"
)

// kind is what a file is by its content.
type kind uint8

const (
	other kind = iota
	word
	openDocument
	flatOpenDocument
)

// IsWord reports whether data is a Word document in a zip archive.
func IsWord(data []byte) bool {
	k, _ := kindOf(data)
	return k == word
}

// IsODT reports whether data is an OpenDocument text, packed or as one
// XML file.
func IsODT(data []byte) bool {
	k, _ := kindOf(data)
	return k == openDocument || k == flatOpenDocument
}

// IsRTF reports whether data is an RTF document.
func IsRTF(data []byte) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 256)], []byte(document.UTF8Mark)), " \t\r\n")
	return bytes.HasPrefix(head, []byte(`{\rtf`))
}

const inZip = "a zip file"

// NameOf says what a zip archive or an old Office file is that no reader takes. It
// returns an empty string for any other file. data may be the beginning of one.
func NameOf(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return oldOffice(data)
	case bytes.HasPrefix(data, []byte(zipMagic)):
		_, what := kindOf(data)
		return what
	}
	return ""
}

// Instead says what to do with a document that is not read, by its name as NameOf
// has it; it returns an empty string for what is none.
func Instead(what string) string {
	switch what {
	case "an old Word document", "an old Office document":
		return "save it as .docx"
	case "an Office document with a password":
		return "open it, take the password off, and save it again"
	case "a PDF document":
		return "save the document it was made from as .docx or .odt, or copy its text into a .txt file"
	case "a Pages document", "a Pages, Numbers or Keynote document":
		return "export it as Word"
	case "a book (EPUB)":
		return "save the article in it as .txt or .docx"
	case "an Outlook message":
		return "save it as .eml or .txt"
	}
	switch {
	case strings.HasSuffix(what, "presentation"):
		return "save its text as .txt or .docx"
	case strings.HasPrefix(what, inZip):
		return "unpack it, and name the files or their folder"
	}
	return ""
}

// kindOf looks into a file. what names it where it is of none of the kinds that
// are read.
func kindOf(data []byte) (k kind, what string) {
	if !bytes.HasPrefix(data, []byte(zipMagic)) {
		if isFlatOpenDocument(data) {
			return flatOpenDocument, ""
		}
		return other, ""
	}
	first, content := firstEntry(data)
	if first == "mimetype" {
		if k, what := kindOfType(string(content)); what != "" || k != other {
			return k, what
		}
	}
	p, err := openParts(document.Source{Data: data, Times: 1000}) // whoever reads it has bounds
	if err != nil {
		return kindOfDamaged(first, data)
	}
	switch {
	case p.has("mimetype"):
		if k, what := kindOfType(string(p.read("mimetype", 200))); what != "" || k != other {
			return k, what
		}
	case p.has("[Content_Types].xml"):
		return kindOfOffice(p)
	case p.has("word/document.xml"):
		return word, ""
	case p.has("Index/Document.iwa"), p.has("index.xml.gz"), p.has("Index.zip"), p.has("index.apxl"):
		return other, "a Pages, Numbers or Keynote document"
	case p.has("META-INF/container.xml"):
		return other, "a book (EPUB)"
	case p.has("content.xml"):
		return openDocument, ""
	}
	if n := len(p.names); n != 1 {
		return other, fmt.Sprintf("%s of %d files", inZip, n)
	}
	return other, inZip + " of 1 file"
}

// kindOfType returns the kind for a media type.
func kindOfType(media string) (k kind, what string) {
	media = strings.TrimSpace(media)
	rest, found := strings.CutPrefix(media, "application/vnd.oasis.opendocument.")
	if !found {
		rest, found = strings.CutPrefix(media, "application/vnd.sun.xml.")
	}
	switch {
	case media == "application/epub+zip":
		return other, "a book (EPUB)"
	case !found:
		return other, ""
	case strings.HasPrefix(rest, "text"), strings.HasPrefix(rest, "writer"):
		return openDocument, ""
	case strings.HasPrefix(rest, "spreadsheet"), strings.HasPrefix(rest, "calc"):
		return other, "an OpenDocument table"
	case strings.HasPrefix(rest, "presentation"), strings.HasPrefix(rest, "impress"):
		return other, "an OpenDocument presentation"
	}
	return other, "an OpenDocument drawing, chart or formula"
}

// kindOfOffice returns the kind of an archive that lists the types of its parts.
func kindOfOffice(p *parts) (k kind, what string) {
	types := newElements(bytes.NewReader(p.read("[Content_Types].xml", 4<<20)))
	types.root(func(xml.StartElement) error {
		return types.each(func(e xml.StartElement) error {
			media := attribute(e, "ContentType")
			if !strings.HasSuffix(media, "main+xml") || !p.has(attribute(e, "PartName")) {
				return types.skip()
			}
			switch {
			case strings.Contains(media, "word"):
				k = word
			case strings.Contains(media, "spreadsheetml"), strings.Contains(media, "ms-excel"):
				what = "an Excel workbook"
			case strings.Contains(media, "presentationml"), strings.Contains(media, "ms-powerpoint"):
				what = "a PowerPoint presentation"
			}
			return types.skip()
		}, nil)
	})
	switch {
	case k == word || p.has("word/document.xml"):
		return word, ""
	case what != "":
		return other, what
	case p.has("xl/workbook.xml"), p.has("xl/workbook.bin"):
		return other, "an Excel workbook"
	case p.has("ppt/presentation.xml"):
		return other, "a PowerPoint presentation"
	}
	return other, "an Office file that is no Word document"
}

// kindOfDamaged returns the kind of an archive that has no directory at its end,
// or of which only the beginning is there.
func kindOfDamaged(first string, data []byte) (k kind, what string) {
	start := data[:min(len(data), 1<<20)]
	has := func(name string) bool { return bytes.Contains(start, []byte(name)) }
	switch {
	case has("word/"), first == "[Content_Types].xml" && !has("xl/") && !has("ppt/"):
		return word, ""
	case has("xl/"):
		return other, "an Excel workbook"
	case has("ppt/"):
		return other, "a PowerPoint presentation"
	}
	return other, inZip
}

// isFlatOpenDocument reports whether data is an OpenDocument text as one XML file.
func isFlatOpenDocument(data []byte) bool {
	const far = 8 << 10 // bytes within which the type has to be told
	head := bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), far)], []byte(document.UTF8Mark)), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("urn:oasis:names:tc:opendocument:xmlns:office:1.0")) &&
		bytes.Contains(head, []byte(":mimetype=")) && bytes.Contains(head, []byte("application/vnd.oasis.opendocument.text"))
}

// oldOffice names a file of the kind that Office wrote before 2007, and in which
// it still puts documents with a password.
func oldOffice(data []byte) string {
	has := func(stream string) bool {
		var name []byte
		for _, c := range utf16.Encode([]rune(stream)) {
			name = append(name, byte(c), byte(c>>8))
		}
		return bytes.Contains(data, name)
	}
	switch {
	case has("EncryptedPackage"):
		return "an Office document with a password"
	case has("WordDocument"):
		return "an old Word document"
	case has("Workbook"), has("Book"):
		return "an old Excel workbook"
	case has("PowerPoint Document"):
		return "an old PowerPoint presentation"
	case has("__properties_version1.0"), has("__nameid_version1.0"):
		return "an Outlook message"
	}
	return "an old Office document"
}
