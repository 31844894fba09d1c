package format

import (
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

func TestReadChooses(t *testing.T) {
	const stars = "A *slow* boat.\n"
	for name, want := range map[string]string{
		"a.txt": stars, "a.TEXT": stars, "a": stars, "-": stars, "a.wire": stars, "dir.md/a": stars,
		"a.html": "A *slow* boat.", "a.HTM": "A *slow* boat.", "a.md": "A slow boat.", "a.MARKDOWN": "A slow boat.", "b/.md": "A slow boat.",
	} {
		got, err := readOne(name, []byte(stars), "")
		if err != nil || got.Text != want {
			t.Errorf("%s: got %q, %v; want %q", name, got.Text, err, want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"photo.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"},
		{"photo.md", "\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"},
		{"paper.txt", "%PDF-1.7\n%\xe2\xe3", "a PDF document"},
		{"letter.txt", "PK\x03\x04\x14\x00", "a Word, OpenDocument or zip file"},
		{"letter.txt", `{\rtf1\ansi The ferry}`, "an RTF document"},
		{"clip.txt", "RIFF\x24\x00\x00\x00WEBP", "a WebP image, a sound or a film"},
		{"pic.txt", "GIF89a\x01\x00\x01\x00", "a GIF image"},
	}
	for _, test := range tests {
		_, err := readOne(test.name, []byte(test.data), "")
		if err == nil || !strings.HasPrefix(err.Error(), test.name+": "+test.want+" cannot be read; ") {
			t.Errorf("%s %q: got %v; want %q", test.name, test.data, err, test.want)
		}
	}
}

func TestReadTakesWordsThatBeginLikeOtherFiles(t *testing.T) {
	for _, text := range []string{"Riff on the harbour.", "RIFF: a festival\nopens in the old town today, its mayor said.", "Bzh means Brittany."} {
		if got, err := readOne("a.txt", []byte(text), ""); err != nil || got.Text != text {
			t.Errorf("%q: got %q, %v", text, got.Text, err)
		}
	}
}

func TestKnown(t *testing.T) {
	for name, want := range map[string]bool{
		"a.txt": true, "A.MD": true, "a.json": true, "a.nitf": true, "a.tst": false, "a": false, "txt": false, "a.docx": false, "a.txt~": false,
	} {
		if Known(name) != want {
			t.Errorf("Known(%q) = %v", name, !want)
		}
	}
	if !Unread("x/a.PDF") || Unread("a.json") {
		t.Error("documents that are not read, and data files, are mixed up")
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte("---\ntitle: T\n---\nText\n"), "")
	f.Add("a.md", []byte("\xff\xfe#\x00 \x00a\x00"), "")
	f.Add("a", []byte("caf\xe9"), "koi8-r")
	f.Fuzz(func(t *testing.T, name string, data []byte, charset string) {
		got, err := readOne(name, data, charset)
		if err != nil && (got.Text != "" || got.Fields != document.Fields{} || got.Headers != nil) {
			t.Errorf("an error and a document: %+v, %v", got, err)
		}
	})
}

// readOne reads a file with one article.
func readOne(name string, data []byte, charset string) (document.Document, error) {
	all, err := Read(document.Source{Name: name, Data: data, Charset: charset})
	if err != nil {
		return document.Document{}, err
	}
	return all[0], nil
}
