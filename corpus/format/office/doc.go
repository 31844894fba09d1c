// Package office reads what word processors write: Word documents, OpenDocument
// texts and RTF. Of each it takes what stands on the pages: paragraphs, headings,
// the cells of tables and the text in boxes as paragraphs of their own, the shown
// text of fields and links. Footnotes and endnotes come below the text, in the
// order in which it refers to them, since they are the author's words. Comments,
// hidden text, captions, tables of contents, headers and footers of pages, and
// embedded files are left out and counted. Numbers and bullets of lists are no
// text in these formats, and do not come into it.
//
// Tracked changes are read as accepted, or as they were before with
// Source.TrackedOriginal.
//
// The readers are written by hand over archive/zip and encoding/xml: the libraries
// for these formats have licences that do not fit, cost money, or lose text.
package office
