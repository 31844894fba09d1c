package office

import (
	"archive/zip"
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

// TestHostileFiles wants each read, or refused with a line that says why, after little
// work: what is allocated is the same on every machine, and time is not.
func TestHostileFiles(t *testing.T) {
	deep := func(begin, end string, n int) string { return strings.Repeat(begin, n) + strings.Repeat(end, n) }
	entries := map[string]string{"word/document.xml": "<w:document/>"}
	for i := range mostEntries {
		entries[fmt.Sprint("x/", i)] = ""
	}
	long := strings.Repeat("a", 5<<20)
	short := strings.Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 1<<17)
	rtf := func(s string) []byte { return []byte(`{\rtf1 ` + s) }
	tests := []struct {
		name, file string
		data       []byte
		want       string // in the error; empty where it is read
	}{
		{"one long text", "a.docx", wordFile(t, p(r(long)), nil), "unpacks to far more"},
		{"many paragraphs", "a.docx", wordFile(t, short, nil), "unpacks to far more"},
		{"a long note", "a.docx", wordFile(t, p(`<w:r><w:footnoteReference w:id="1"/></w:r>`), map[string]string{"footnotes.xml": "<w:f>" + long + "</w:f>"}), "unpacks to far more"},
		{"entities", "a.docx", archive(t, map[string]string{"word/document.xml": `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>`}), "declares a document type"},
		{"an entity", "a.docx", wordFile(t, p(r("&nbsp;")), nil), "is damaged"},
		{"deep", "a.docx", wordFile(t, deep("<w:tbl>", "</w:tbl>", 100000), nil), "thousands of elements"},
		{"deep boxes", "a.docx", wordFile(t, deep("<w:txbxContent>"+p(r("a")), "</w:txbxContent>", 1500), nil), ""},
		{"open fields", "a.docx", wordFile(t, strings.Repeat(p(`<w:fldChar w:fldCharType="begin"/>`, r("a")), 20000), nil), ""},
		{"many files", "a.docx", archive(t, entries), "more than 20000 files"},
		{"cut off", "a.docx", wordFile(t, p(r("a")), nil)[:300], "cut off or damaged"},
		{"XML cut off", "a.docx", archive(t, map[string]string{"word/document.xml": `<w:document><w:body><w:p>`}), "cut off or damaged"},
		{"no text", "a.docx", archive(t, map[string]string{"[Content_Types].xml": "<Types/>", "word/media/a.png": ""}), "an Office file that is no Word document"},
		{"a document in itself", "a.docx", nested(t, 12), ""},
		{"text", "a.docx", []byte("The ferry stopped."), "not a Word document by its content"},
		{"deep", "a.odt", odtFile(t, deep("<text:section>", "</text:section>", 100000), nil), "thousands of elements"},
		{"one long text", "a.odt", odtFile(t, "<text:p>"+long+"</text:p>", nil), "unpacks to far more"},
		{"one removal in many places", "a.odt", odtFile(t, `<text:tracked-changes><text:changed-region xml:id="a"><text:deletion><text:p>`+long[:1<<20]+
			`</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>`+strings.Repeat(`<text:change text:change-id="a"/>`, 10000)+`</text:p>`, nil), ""},
		{"deep", "a.rtf", rtf(deep("{", "}", 100000)), "thousands of groups"},
		{"deep notes", "a.rtf", rtf(deep(`{\footnote a`, "}", 900)), ""},
		{"binary that is not there", "a.rtf", rtf(`a\bin99999999999999999999 b`), ""},
		{"no end", "a.rtf", rtf(`a\u`), ""},
	}
	for _, test := range tests {
		read := map[string]func(document.Source) (document.Document, error){".docx": ReadWord, ".odt": ReadODT, ".rtf": ReadRTF}[test.file[1:]]
		if read == nil {
			t.Fatal(test.file)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := read(document.Source{Name: test.file, Data: test.data, TrackedOriginal: true})
		runtime.ReadMemStats(&after)
		if n := (after.TotalAlloc - before.TotalAlloc) >> 20; n > 200 {
			t.Errorf("%s, %s: %d MB allocated for %d KB", test.name, test.file, n, len(test.data)>>10)
		}
		switch {
		case test.want == "" && err != nil:
			t.Errorf("%s, %s: %v", test.name, test.file, err)
		case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want) && !strings.Contains(NameOf(test.data), test.want)):
			t.Errorf("%s, %s: got %v, want %q", test.name, test.file, err, test.want)
		case err != nil && strings.Contains(err.Error(), "\n"):
			t.Errorf("%s, %s: %q is more than a line", test.name, test.file, err)
		}
	}
}

// nested is a document in a document, and so on.
func nested(t *testing.T, depth int) []byte {
	data := wordFile(t, p(r("The innermost.")), nil)
	for range depth {
		data = wordFile(t, p(r("Around.")+`<w:altChunk r:id="a.docx"/>`), map[string]string{"a.docx": string(data)})
	}
	return data
}

// TestArchiveThatLies has sizes in its directory that are not those of its files.
func TestArchiveThatLies(t *testing.T) {
	data := wordFile(t, p(r(strings.Repeat("The ferry stopped. ", 100))), nil)
	at := bytes.LastIndex(data, []byte("PK\x01\x02"))
	for _, offset := range []int{20, 24} { // packed and unpacked size
		lying := bytes.Clone(data)
		copy(lying[at+offset:], "\xff\xff\xff\x7f")
		if d, err := ReadWord(document.Source{Name: "a.docx", Data: lying}); err == nil && !strings.HasPrefix(d.Text, "The ferry stopped. The ferry") {
			t.Errorf("a size that is not so gives %q", d.Text)
		}
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.CreateHeader(&zip.FileHeader{Name: "word/document.xml", Flags: 1})
	w.Write([]byte("secret"))
	z.Close()
	if d, err := ReadWord(document.Source{Name: "a.docx", Data: b.Bytes()}); err == nil {
		t.Errorf("a file with a password gives %q", d.Text)
	}
}
