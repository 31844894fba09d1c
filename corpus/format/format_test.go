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

// TestReadChoosesByContent holds that what agencies send is known whatever it is
// called, and that a folder says so of a name that it does not know.
func TestReadChoosesByContent(t *testing.T) {
	for in, want := range map[string][2]string{
		`{"versioncreated":"2031-03-03","headline":"Ferry","body_text":"It stopped."}`:       {"a ninjs file", "(ninjs) by its content; rename it to end in .json"},
		`<nitf><body><body.content><p>It stopped.</p></body.content></body></nitf>`:          {"a NITF file", "(NITF) by its content; rename it to end in .xml"},
		`<newsItem><contentSet><inlineData>It stopped.</inlineData></contentSet></newsItem>`: {"a NewsML-G2 file", "(NewsML-G2) by its content; rename it to end in .xml"},
		`<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>It stopped.</DataContent></ContentItem>` +
			`</NewsComponent></NewsItem></NewsML>`: {"a NewsML file", "(NewsML) by its content; rename it to end in .xml"},
		"\x01abc0123 4 vm 10 x\r\n\x02It stopped.\r\n\x03":                   {"a wire message (IPTC 7901)", "(IPTC 7901) by its content; rename it to end in .iptc"},
		"\x01w0061\x1fx\r\nr i bc-ferry 03-02 0150\r\n\x02\tIt stopped.\x03": {"a wire message (ANPA 1312)", "(ANPA 1312) by its content; rename it to end in .anpa"},
	} {
		for _, name := range []string{"a.txt", "a.md", "a.html", "a"} {
			got, err := readOne(name, []byte(in), "")
			if err != nil || got.Text != "It stopped." || got.Kind != want[0] {
				t.Errorf("%s %q: got %s %q, %v", name, in, got.Kind, got.Text, err)
			}
		}
		if why := WhyUnread("a.tst", []byte(in)); !strings.HasSuffix(why, want[1]) {
			t.Errorf("%q: %s, want %s", in, why, want[1])
		}
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"photo.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"},
		{"photo.md", "\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"},
		{"paper.txt", "%PDF-1.7\n%\xe2\xe3", "a PDF document"},
		{"letter.txt", "PK\x03\x04\x14\x00", "a zip file"},
		{"letter.doc", "\xd0\xcf\x11\xe0\x00W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00", "an old Word document"},
		{"letter.docx", "\xd0\xcf\x11\xe0\x00E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", "an Office document with a password"},
		{"letter.pages", "x", "a Pages document"},
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
		"a.txt": true, "A.MD": true, "a.json": true, "a.nitf": true, "a.jsonl": true, "a.tst": false, "a": false, "txt": false, "a.DOCX": true, "a.rtf": true, "a.doc": false, "a.txt~": false,
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
