// Package format turns the bytes of a file into Documents: what the file says
// about an article, and its plain text. There is one file per input format, here
// or in a room below: page has web pages, office what word processors write, wire
// the formats of agencies, feed files with several articles. A new format is that
// file and a row in readers. The package knows nothing of stories, and opens no
// files itself.
package format

import (
	"path/filepath"
	"slices"
	"strings"

	"storydiff/corpus/format/document"
	"storydiff/corpus/format/feed"
	"storydiff/corpus/format/office"
	"storydiff/corpus/format/page"
	"storydiff/corpus/format/wire"
)

// reader is one input format.
type reader struct {
	extensions []string // lower case, with the dot
	// holds says whether data is of this format whatever the file is called;
	// nil for formats that have no such mark.
	holds func(data []byte) bool
	read  func(document.Source) ([]document.Document, error)
	// what it is, as it is told of a file that holds says it of and that is called
	// otherwise; empty where that cannot be.
	what string
}

// readers lists the formats that are read. The first takes every file that no
// other claims.
func readers() []reader {
	return []reader{
		{extensions: []string{".txt", ".text"}, read: one(readPlain)},
		{extensions: []string{".md", ".markdown", ".mdown", ".mkd"}, read: one(readMarkdown)},
		{extensions: []string{".mhtml", ".mht"}, holds: isSavedPage, read: one(readSavedPage), what: "a saved web page"},
		{extensions: []string{".eml"}, holds: isMail, read: one(readMail), what: "an e-mail message"},
		{extensions: []string{".docx", ".docm", ".dotx", ".dotm"}, holds: office.IsWord, read: one(office.ReadWord), what: "a Word document"},
		{extensions: []string{".odt", ".ott", ".fodt"}, holds: office.IsODT, read: one(office.ReadODT), what: "an OpenDocument text"},
		{extensions: []string{".rtf"}, holds: office.IsRTF, read: one(office.ReadRTF), what: "an RTF document"},
		{extensions: []string{".html", ".htm", ".xhtml"}, holds: page.Holds, read: one(page.Read), what: "an HTML page"},
		{extensions: []string{".json"}, holds: wire.IsNinjs, read: wire.ReadNinjs, what: "a news item in JSON (ninjs)"},
		{extensions: []string{".xml", ".nitf"}, holds: wire.IsNITF, read: one(wire.ReadNITF), what: "a news item in XML (NITF)"},
		{extensions: []string{".xml", ".nml"}, holds: wire.IsNewsMLG2, read: wire.ReadNewsMLG2, what: "a news item in XML (NewsML-G2)"},
		{extensions: []string{".xml", ".nml"}, holds: wire.IsNewsML1, read: wire.ReadNewsML1, what: "a news item in XML (NewsML)"},
		{extensions: []string{".iptc"}, holds: wire.IsIPTC7901, read: wire.ReadIPTC7901, what: "a wire message (IPTC 7901)"},
		{extensions: []string{".anpa"}, holds: wire.IsANPA1312, read: wire.ReadANPA1312, what: "a wire message (ANPA 1312)"},
		{extensions: []string{".rss", ".atom", ".xml"}, holds: feed.IsFeed, read: feed.ReadFeed, what: "a news feed"},
		{extensions: feed.ExtensionsOfLines(), holds: feed.IsLines, read: feed.ReadLines, what: "JSON Lines"},
	}
}

// one makes a reader of files with one article each of a function that reads
// such a file.
func one(read func(document.Source) (document.Document, error)) func(document.Source) ([]document.Document, error) {
	return func(s document.Source) ([]document.Document, error) {
		d, err := read(s)
		if err != nil {
			return nil, err
		}
		return []document.Document{d}, nil
	}
}

// Read makes Documents of the bytes of a file: one, or as many as the file has
// articles. The format is chosen by what the bytes show, else by the extension
// of the name; what neither tells is read as plain text. If the source names no
// charset, it is guessed. A byte order mark overrides it, and so does a text that
// is UTF-8. An error is a *document.Error.
func Read(s document.Source) ([]document.Document, error) {
	all := readers()
	for _, r := range all {
		if r.holds != nil && r.holds(s.Data) {
			return r.read(s)
		}
	}
	if reason := unreadable(s.Name, s.Data); reason != "" {
		return nil, s.Fail(0, reason)
	}
	for _, r := range all {
		if slices.Contains(r.extensions, extensionOf(s.Name)) {
			return r.read(s)
		}
	}
	return all[0].read(s)
}

// Known reports whether the extension of name is of a format that is read.
func Known(name string) bool {
	for _, r := range readers() {
		if slices.Contains(r.extensions, extensionOf(name)) {
			return true
		}
	}
	return false
}

// Extensions returns the extensions of files that a text is best saved in, as
// they are told to somebody: ".txt or .md".
func Extensions() string {
	var all []string
	for _, r := range readers() {
		if r.holds == nil {
			all = append(all, r.extensions[0])
		}
	}
	last := len(all) - 1
	return strings.Join(all[:last], ", ") + " or " + all[last]
}

func extensionOf(name string) string { return strings.ToLower(filepath.Ext(name)) }
