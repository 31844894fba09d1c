package corpus

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// One invented article. Its paragraphs have what formats write in ways of their own:
// quotation marks, dashes, letters beyond ASCII, a number with a space.
var (
	sameTitle = "Ferry to Skarn stops at noon"
	sameText  = []string{
		"The ferry to Skarn stopped at noon on Friday after a cable broke, the harbour’s master said — the third time this year.",
		"“Nobody was hurt,” said Jürgen Tolvaj, who runs the line. “We will pay 1,200 passengers back.”",
		"The line carries 3.5 million people a year & costs €40 million.",
		"Repairs take until Monday.",
	}
)

// TestSameTextInEveryFormat wants the same article of every kind of file.
func TestSameTextInEveryFormat(t *testing.T) {
	dir := t.TempDir()
	for name, data := range sameArticle(t) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	story, err := Load([]string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(story.Skipped) > 0 {
		t.Errorf("skipped: %v", story.Skipped)
	}
	want := sameTitle + "\n\n" + strings.Join(sameText, "\n\n")
	for _, a := range story.Articles {
		if got := strings.TrimSpace(a.Text); got != want {
			t.Errorf("%s: got %q, want %q", a.Path, got, want)
		}
		if len(a.Paragraphs) != 1+len(sameText) || !a.Sentences[0].Part.IsHead() || a.Sentences[1].Part.IsHead() {
			t.Errorf("%s: %d paragraphs, parts %v, %v", a.Path, len(a.Paragraphs), a.Sentences[0].Part, a.Sentences[1].Part)
		}
	}
}

func sameArticle(t *testing.T) map[string][]byte {
	body := strings.Join(sameText, "\n\n")
	const mail = "From: Ines Tolvaj <ines@skarn.example>\nTo: desk@skarn.example\nMIME-Version: 1.0\n"
	page := "<html><body><p>" + strings.Join(escaped(sameText), "</p>\n<p>") + "</p></body></html>"
	flowed := strings.ReplaceAll(strings.ReplaceAll(body, " who", " \nwho"), " a cable", " \na cable")
	return map[string][]byte{
		"text.txt":    []byte(sameTitle + "\n\n" + body + "\n"),
		"markdown.md": []byte("# " + sameTitle + "\n\n" + body + "\n"),
		"text.eml":    []byte(mail + "Subject: " + sameTitle + "\nContent-Type: text/plain; charset=utf-8\n\n" + body + "\n"),
		"flowed.eml":  []byte(mail + "Subject: " + sameTitle + "\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n" + flowed + "\n"),
		"page.eml":    []byte(mail + "Subject: " + sameTitle + "\nContent-Type: text/html; charset=utf-8\n\n" + page + "\n"),
		"page.html":   []byte("<!DOCTYPE html><html><head><title>" + sameTitle + "</title></head><body><article><h1>" + sameTitle + "</h1><p>" + strings.Join(escaped(sameText), "</p>\n<p>") + "</p></article></body></html>"),
		"item.nitf": []byte(`<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>` + sameTitle + `</hl1></hedline></body.head><body.content><p>` +
			strings.Join(escaped(sameText), "</p>\n<p>") + `</p></body.content></body></nitf>`),
		"item.json":     sameNinjs(t),
		"titled.docx":   sameWord(t, `<w:pPr><w:pStyle w:val="Titel"/></w:pPr>`),
		"untitled.docx": sameWord(t, ""),
		"writer.odt":    sameOpenDocument(t),
		"rich.rtf":      sameRTF(),
	}
}

func sameNinjs(t *testing.T) []byte {
	item := map[string]string{"uri": "https://wire.example/ferry", "type": "text", "headline": sameTitle, "body_html": "<p>" + strings.Join(escaped(sameText), "</p><p>") + "</p>"}
	data, err := json.Marshal(item)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func escaped(list []string) []string {
	var all []string
	for _, s := range list {
		all = append(all, html.EscapeString(s))
	}
	return all
}

func zipped(t *testing.T, files ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(files[i+1]))
	}
	z.Close()
	return b.Bytes()
}

// sameWord has each paragraph in two runs.
func sameWord(t *testing.T, titleStyle string) []byte {
	body := ""
	for i, p := range append([]string{sameTitle}, sameText...) {
		style := ""
		if i == 0 {
			style = titleStyle
		}
		middle := strings.IndexByte(p, ' ')
		body += `<w:p>` + style + `<w:r><w:t>` + p[:middle] + `</w:t></w:r><w:r><w:t xml:space="preserve">` + html.EscapeString(p[middle:]) + `</w:t></w:r></w:p>`
	}
	return zipped(t, "word/document.xml", `<w:document xmlns:w="w"><w:body>`+body+`</w:body></w:document>`,
		"word/styles.xml", `<w:styles xmlns:w="w"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>`)
}

func sameOpenDocument(t *testing.T) []byte {
	body := `<text:p text:style-name="Title">` + sameTitle + `</text:p>`
	for _, p := range escaped(sameText) {
		body += "<text:p>" + strings.Replace(p, " said", "\n      said", 1) + "</text:p>"
	}
	return zipped(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<office:document-content xmlns:office="o" xmlns:text="t:text:1.0"><office:body><office:text>`+
		body+`</office:text></office:body></office:document-content>`)
}

func sameRTF() []byte {
	signs := strings.NewReplacer("’", `\rquote `, "“", `\ldblquote `, "”", `\'94`, "—", `\emdash `, "ü", `\u252\'fc`, "€", `\u8364 ?`)
	s := `{\rtf1\ansi\ansicpg1252{\stylesheet{\s9 Title;}}\pard\s9 ` + sameTitle + `\par` + "\n"
	for _, p := range sameText {
		s += `\pard\plain ` + signs.Replace(p) + `\par` + "\n"
	}
	return []byte(s + "}")
}

// TestWrappedDocument wants paragraphs of a document whose paragraphs are the lines
// of a wire that was pasted, and of no other.
func TestWrappedDocument(t *testing.T) {
	wrapped := []string{
		"The ferry to Skarn stopped at noon on Friday after a cable", "broke, the harbour’s master said, for the third time since", "the line was opened by the town in the spring.", "",
		"Nobody was hurt, said Jürgen Tolvaj, who runs the line with", "his brother and two of the harbour’s pilots. He would pay", "1,200 passengers back by Monday, he said.", "",
		"Repairs take until Monday, and a bus will run in the place of", "the ferry every hour.",
	}
	headlines := []string{"Ferry to Skarn stops at noon after a cable broke", "", "Town council puts off the vote on the quay", "Brother of the mayor buys the old harbour inn",
		"Pilots want more pay for the nights in winter", "Bus to replace the ferry until Monday at least", "Third cable since the spring, says the master"}
	story := func(lines []string) string {
		body := ""
		for _, l := range lines {
			body += `<w:p><w:r><w:t>` + l + `</w:t></w:r></w:p>`
		}
		return string(zipped(t, "word/document.xml", `<w:document xmlns:w="w"><w:body>`+body+`</w:body></w:document>`))
	}
	dir := storyFolder(t, map[string]string{"a.txt": strings.Join(wrapped, "\n"), "b.docx": story(wrapped), "c.docx": story(headlines)})
	s, err := Load([]string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Articles) != 3 || s.Articles[0].Text != s.Articles[1].Text || len(s.Articles[1].Paragraphs) != 3 {
		t.Errorf("got %q with %d paragraphs, want %q", s.Articles[1].Text, len(s.Articles[1].Paragraphs), s.Articles[0].Text)
	}
	if n := len(s.Articles[2].Paragraphs); n != 6 {
		t.Errorf("%d paragraphs of 6 lines", n)
	}
}
