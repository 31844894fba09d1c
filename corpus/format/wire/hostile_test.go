package wire

import (
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"storydiff/corpus/format/document"
)

// readers are all readers of the room.
var readers = map[string]struct {
	holds func([]byte) bool
	read  func(document.Source) ([]document.Document, error)
}{
	"ninjs": {IsNinjs, ReadNinjs}, "nitf": {IsNITF, one(ReadNITF)}, "newsml-g2": {IsNewsMLG2, ReadNewsMLG2},
	"newsml 1": {IsNewsML1, ReadNewsML1}, "iptc 7901": {IsIPTC7901, ReadIPTC7901}, "anpa 1312": {IsANPA1312, ReadANPA1312},
}

func TestHostileFiles(t *testing.T) {
	deep := strings.Repeat("<p>", 100_000)
	many := strings.Repeat("<p>a</p>", 1_000_000)
	bomb := `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
	inNITF := func(s string) string { return "<nitf><body><body.content>" + s + "</body.content></body></nitf>" }
	for name, test := range map[string]struct{ reader, data, want string }{
		"entities":              {"nitf", bomb + inNITF("<p>&b;</p>"), "declares entities of its own"},
		"entities in g2":        {"newsml-g2", strings.Replace(bomb, "nitf", "newsItem", 1) + g2("<inlineXML/>")[38:], "declares entities of its own"},
		"entities inside json":  {"ninjs", ninjs(3, [2]string{"x", bomb + inNITF("<p>&b;</p>")}), "declares entities of its own"},
		"deep":                  {"nitf", inNITF(deep), "more than 200 elements one inside the other"},
		"deep g2":               {"newsml-g2", g2("<inlineXML>" + deep + "</inlineXML>"), "more than 200 elements"},
		"deep newsml":           {"newsml 1", newsML1(deep), "more than 200 elements"},
		"deep html in text":     {"newsml-g2", g2("<inlineData><![CDATA[" + strings.Repeat("<div>", 100_000) + "]]></inlineData>"), "elements"},
		"deep json":             {"ninjs", `{"versioncreated":"2031-03-03","x":` + strings.Repeat("[", 100_000), "not well-formed JSON"},
		"many":                  {"nitf", inNITF(many), "more than 200000 elements"},
		"many g2":               {"newsml-g2", g2("<inlineXML>" + many + "</inlineXML>"), "more than 200000 elements"},
		"many in html":          {"ninjs", `{"versioncreated": "2031-03-03", "body_html": "` + many + `"}`, "more than 400000 elements"},
		"many items":            {"ninjs", "[" + strings.Repeat(`{"versioncreated":"a","type":"picture"},`, 100_000) + "{}]", "more than 10000 news items"},
		"many messages":         {"iptc 7901", strings.Repeat("\x01abc0123 4 vm 10\r\n\x02a\x03", 20_000), "more than 10000 news items"},
		"broken off":            {"nitf", nitf()[:700], "a:8: not well-formed XML (unexpected EOF)"},
		"g2 broken off":         {"newsml-g2", g2("<inlineXML>")[:600], "not well-formed XML"},
		"json broken off":       {"ninjs", `{"versionCreated": "2031-03-03",` + ninjs(3, [2]string{"text/plain", article()})[1:300], "not well-formed JSON"},
		"charset that is none":  {"nitf", `<?xml version="1.0" encoding="klingon"?>` + inNITF("<p>a</p>"), `no charset is called "klingon"`},
		"charset that is wrong": {"nitf", `<?xml version="1.0" encoding="shift_jis"?>` + inNITF("<p>"+strings.Repeat("\xe9\xff\x81 ", 90)+"</p>"), "not shift_jis text"},
		"controls":              {"nitf", inNITF("<p>" + strings.Repeat("\x01\x1b", 90) + "</p>"), "control characters"},
		"nothing":               {"nitf", "<nitf/>", "a NITF file without text"},
		"message without text":  {"iptc 7901", "\x01abc0123 4 vm 10\r\n\x02\r\n\x03", "without text"},
		"anpa without text":     {"anpa 1312", "\x01w0061\x1fx\r\nr i\x13\x11bc-ferry 03-02 0150\r\n\x02\x03", "without text"},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			r := readers[test.reader]
			if !r.holds([]byte(test.data)) {
				t.Error("not known by its content")
			}
			_, err := r.read(document.Source{Name: "a", Data: []byte(test.data)})
			runtime.ReadMemStats(&after)
			var e *document.Error
			if !errors.As(err, &e) || !strings.Contains(err.Error(), test.want) || strings.ContainsAny(err.Error(), "\n\x1b\x01") || len(err.Error()) > 300 {
				t.Errorf("got %.400v; want %q", err, test.want)
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 40*uint64(len(test.data))+1<<25 {
				t.Errorf("%d MB for a file of %d kB", used>>20, len(test.data)>>10)
			}
		})
	}
}

// TestLongTexts holds that the time for a text is bound by its length.
func TestLongTexts(t *testing.T) {
	for name, body := range map[string]string{
		"paragraphs": strings.Repeat("<p>The ferry stopped at <num>3</num>.</p>", 20_000),
		"marks":      "<p>" + strings.Repeat("<num>3</num> <q>a</q> ", 20_000) + "</p>",
		"breaks":     "<p>" + strings.Repeat("It stopped.<br/>", 40_000) + "</p>",
		"nothing":    "<p>" + strings.Repeat("<q></q>", 100_000) + "a</p>",
		"rows":       "<pre>" + strings.Repeat("a   1   2\nb\n", 60_000) + "</pre><p>a</p>",
		"lines":      "<pre>" + strings.Repeat("  a line of no great length, to be sure, and then some\nb\n", 20_000) + "</pre>",
		"quotations": "<p>" + strings.Repeat("<q>", 150) + strings.Repeat("a b ", 500_000) + strings.Repeat("</q>", 150) + "</p>",
		"open tags":  "<pre>" + strings.Repeat("&lt;p ", 200_000) + "</pre>",
	} {
		start := time.Now()
		if _, err := ReadNITF(document.Source{Name: "a", Data: []byte("<nitf><body><body.content>" + body + "</body.content></body></nitf>")}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		nitf(), g2("<inlineXML>" + nitf()[40:] + "</inlineXML>"), g2("<inlineData><![CDATA[<p>a</p>]]></inlineData>"), newsML1("<p>a</p>"),
		ninjs(1, [2]string{"", "a"}), ninjs(3, [2]string{"", "<p>a</p>"}), iptc7901(), anpa1312(), g2Message(g2("a"), g2("b")), "\x01\x02\x03", "<?xml?><nitf", "[{}]",
		"<nitf><body><body.content><p><person>A<q>b<p>c</p></q></person></p></body.content></body></nitf>",
	} {
		f.Add([]byte(s), "")
	}
	f.Add([]byte(iptc7901()), "windows-1252")
	f.Fuzz(func(t *testing.T, data []byte, charset string) {
		for name, r := range readers {
			held := r.holds(data)
			all, err := r.read(document.Source{Name: "a", Data: data, Charset: charset})
			if err != nil && (all != nil || strings.ContainsAny(err.Error(), "\n\r")) && name != "nitf" {
				t.Errorf("%s: %d articles and %q", name, len(all), err)
			}
			if err != nil {
				continue
			}
			for _, d := range all {
				if d.Text == "" {
					t.Errorf("%s: an article without text, held %v", name, held)
				}
				for _, m := range d.Marks {
					if !strings.HasPrefix(d.Text[m.At:], m.Text) {
						t.Errorf("%s: mark %+v is not there in %q", name, m, d.Text)
					}
				}
			}
		}
	})
}
