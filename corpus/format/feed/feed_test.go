package feed

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"storydiff/corpus/format/document"
)

const long = "<p>The lock at Tarn opens on Monday, the harbour master said.</p><p>Boats may pass again from noon.</p>"

// manyWords is an article's worth of them.
var manyWords = strings.Repeat("Boats may pass the lock again. ", 20)

func rssOf(version, items string) string {
	return `<?xml version="1.0"?><rss version="` + version + `" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Tarn Courier &amp;amp; Post</title><link>https://courier.example</link><language>en-gb</language>` + items + `</channel></rss>`
}

func TestReadFeed(t *testing.T) {
	cdata := "<![CDATA[" + long + "]]>"
	const text = "The lock at Tarn opens on Monday, the harbour master said.\n\nBoats may pass again from noon."
	tests := []struct{ name, data, want string }{
		{"RSS 2.0 with the text", rssOf("2.0", `<item><title>Lock opens</title><link>https://courier.example/1</link><guid>g1</guid>
			<pubDate>Mon, 03 Mar 2031 23:30:00 -0500</pubDate><dc:creator>Ada Holm</dc:creator><description>A summary of what follows.</description>
			<content:encoded>`+cdata+`</content:encoded></item>`),
			fmt.Sprint("lock-opens|Tarn Courier & Post|Lock opens|Ada Holm|https://courier.example/1|2031-03-03|en-gb|A summary of what follows.|", text)},
		{"a summary that is the beginning", rssOf("2.0", `<item><title>T</title><description>The lock at Tarn opens</description><content:encoded>`+cdata+`</content:encoded></item>`),
			"t|Tarn Courier & Post|T||||en-gb||" + text},
		{"RSS 0.91 with the text for a description", rssOf("0.91", `<item><title>T</title><description>`+manyWords+`</description></item>`),
			"t|Tarn Courier & Post|T||||en-gb||" + strings.TrimSpace(manyWords)},
		{"RSS 1.0", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
			<channel rdf:about="x"><title>Post</title></channel><item rdf:about="y"><title>T</title><link>https://a.example/y</link><content:encoded>` + cdata + `</content:encoded></item></rdf:RDF>`,
			"t|Post|T||https://a.example/y||||" + text},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Post</title><author><name>Per Lund</name></author>
			<entry><title type="html">Lock &amp;amp; key</title><id>tag:1</id><link rel="alternate" href="https://a.example/1"/><published>2031-03-03T23:00:00-05:00</published>
			<content type="html">` + strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(long) + `</content></entry></feed>`,
			"lock-key|Post|Lock & key|Per Lund|https://a.example/1|2031-03-03|en||" + text},
		{"Atom in XHTML, from another feed", `<feed xmlns="http://www.w3.org/2005/Atom"><title>All</title><entry><title>T</title><updated>2031-03-04T01:00:00Z</updated>
			<source><title>Herald</title></source><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">` + long + `</div></content></entry></feed>`,
			"t|Herald|T|||2031-03-04|||" + text},
		{"Atom in plain text", `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content>5 &lt; 7 &amp; more.</content></entry></feed>`, "t||T||||||5 < 7 & more."},
		{"from another outlet, by mail", rssOf("2.0", `<item><title>T</title><source url="https://h.example">Herald</source><author>ada@h.example (Ada Holm)</author><content:encoded>`+cdata+`</content:encoded></item>`),
			"t|Herald|T|Ada Holm|||en-gb||" + text},
		{"no title", rssOf("2.0", `<item><guid isPermaLink="false">https://a.example/news/lock-42/</guid><content:encoded>`+cdata+`</content:encoded></item>`),
			"lock-42|Tarn Courier & Post|||||en-gb||" + text},
		{"an encoding of its own", "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Caf\xe9</title><item><title>T</title><description>" + manyWords + "</description></item></channel></rss>",
			"t|Café|T||||||" + strings.TrimSpace(manyWords)},
		{"an encoding that it has not", "<?xml version='1.0' encoding='utf-16'?><rss><channel><title>Café</title><item><title>T</title><description>" + manyWords + "</description></item></channel></rss>",
			"t|Café|T||||||" + strings.TrimSpace(manyWords)},

		{"a control character", strings.Replace(rssOf("2.0", `<item><title>T</title><description>`+manyWords+`</description></item>`), "Boats", "\x0bBo\x01ats", 1),
			"t|Tarn Courier & Post|T||||en-gb||" + strings.TrimSpace(manyWords)},
		{"Atom with a picture", `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content type="image/png">iVBORw0KGgo=</content></entry></feed>`,
			"x.xml: a feed without the text of any article (1 item); "},

		{"summaries", rssOf("2.0", `<item><title>T</title><description>The lock opens.</description></item><item><title>U</title><description>`+manyWords+`[…]</description></item>`),
			"x.xml: a feed without the text of any article (2 items); "},
		{"a text that is cut", rssOf("2.0", `<item><title>T</title><content:encoded>`+manyWords+` [&amp;hellip;]</content:encoded></item>`), "x.xml: a feed without the text of any article (1 item); "},
		{"nothing", rssOf("2.0", ""), "x.xml: a feed without the text of any article (0 items); "},
		{"cut off", strings.TrimSuffix(rssOf("2.0", `<item><title>T</title>`), "</channel></rss>"), "x.xml: a feed that is damaged or cut off; "},
		{"cut off in a tag", rssOf("2.0", "")[:60], "x.xml:1: not the XML that a feed is, or cut off; "},
	}
	for _, tt := range tests {
		all, err := ReadFeed(document.Source{Name: "x.xml", Data: []byte(tt.data)})
		if err != nil {
			if !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("%s: %v", tt.name, err)
			}
			continue
		}
		f := all[0].Fields
		got := strings.Join([]string{f.ID, f.Outlet, f.Title, f.Byline, f.URL, f.Date, f.Language, f.Standfirst, all[0].Text}, "|")
		if len(all) != 1 || got != tt.want || !all[0].Headed {
			t.Errorf("%s: %d articles, the first\n%s\nwant\n%s", tt.name, len(all), got, tt.want)
		}
	}
}

func TestFeedCountsSummaries(t *testing.T) {
	items := ""
	for n := range 5 {
		items += fmt.Sprintf(`<item><title>T%d</title><description>The lock opens.</description></item>`, n)
	}
	items += `<item><title>Whole</title><content:encoded>` + "<![CDATA[" + long + "]]></content:encoded></item>"
	all, err := ReadFeed(document.Source{Name: "x", Data: []byte(rssOf("2.0", items))})
	if err != nil || len(all) != 1 || len(all[0].LeftOut) != 1 || all[0].LeftOut[0].String() != "5 items of the feed with a summary only" {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestIsFeed(t *testing.T) {
	for data, want := range map[string]bool{
		rssOf("2.0", ""): true, "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a -->\n<?xml-stylesheet?><rss>": true,
		"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='0.91'>": true, "<!DOCTYPE rdf><rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'>": true,
		"<feed xmlns='http://www.w3.org/2005/Atom'>": true, "<a:feed xmlns:a='http://purl.org/atom/ns#'>": true,
		"<feed>": false, "<nitf>": false, "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>": false, "<html>": false, "rss": false, "<rss": false, "": false,
		"\xff\xfe<\x00r\x00s\x00s\x00>\x00": true,
	} {
		if IsFeed([]byte(data)) != want {
			t.Errorf("%q: %v", data, !want)
		}
	}
}

// TestHostileFeeds wants an answer within bounds, whatever it is.
func TestHostileFeeds(t *testing.T) {
	names := ""
	for n := range 20_000 {
		names += fmt.Sprintf("<x xmlns:a%d='u:%d'>", n, n)
	}
	for name, data := range map[string]string{
		"deep":        rssOf("2.0", "<item>"+strings.Repeat("<b>", 100_000)),
		"deep inside": rssOf("2.0", "<item><content:encoded>"+strings.Repeat("&lt;b&gt;", 100_000)+"x</content:encoded></item>"),
		"names":       rssOf("2.0", names),
		"wide":        rssOf("2.0", strings.Repeat("<item/>", 50_000)),
		"wider":       rssOf("2.0", strings.Repeat("<i/>", 310_000)),
		"entities":    `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>` + rssOf("2.0", "<item><description>&c;&c;&c;</description></item>"),
		"ampersands":  rssOf("2.0", "<item><description>"+strings.Repeat("&", 200_000)+"</description></item>"),
		"one word":    rssOf("2.0", "<item><title>"+strings.Repeat("a", 500_000)+"</title><description>"+manyWords+"</description></item>"),
	} {
		begun := time.Now()
		_, err := ReadFeed(document.Source{Name: "x.xml", Data: []byte(data)})
		if took := time.Since(begun); took > 20*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if err != nil && strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Errorf("%s: %q", name, err)
		}
		t.Logf("%s: %.1f s, %v", name, time.Since(begun).Seconds(), err)
	}
}

// TestFeedFiles reads the feeds in a folder that the environment names, and tells
// what they have.
func TestFeedFiles(t *testing.T) {
	folder := os.Getenv("STORYDIFF_FEEDS")
	if folder == "" {
		t.Skip("STORYDIFF_FEEDS names no folder of feeds")
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*"))
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil || !IsFeed(data) {
			continue
		}
		all, err := ReadFeed(document.Source{Name: filepath.Base(name), Data: data})
		t.Logf("%s: %d articles, %v", filepath.Base(name), len(all), err)
	}
}

func FuzzReadFeed(f *testing.F) {
	f.Add([]byte(rssOf("2.0", "<item><title>T</title><content:encoded><![CDATA["+long+"]]></content:encoded></item>")))
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content type="xhtml"><div>` + long + `</div></content></entry></feed>`))
	f.Add([]byte("<?xml encoding='koi8-r'?><rss><channel><item><description>\xc1"))
	f.Fuzz(func(t *testing.T, data []byte) {
		IsFeed(data)
		all, err := ReadFeed(document.Source{Name: "x", Data: data})
		if err != nil && all != nil || err == nil && len(all) == 0 {
			t.Errorf("%d documents, %v", len(all), err)
		}
		for _, d := range all {
			if strings.TrimSpace(d.Text) == "" {
				t.Errorf("no text: %+v", d)
			}
		}
	})
}
