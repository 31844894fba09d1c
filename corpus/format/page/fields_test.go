package page

import (
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

// article is a page with a headline and the story, and what is said in its head
// and above its text.
func article(head, above string) string {
	return pageOf(head, "<main><article><h1>Bridge stuck</h1>"+above+story+"</article></main>")
}

func TestReadFields(t *testing.T) {
	ld := func(json string) string { return `<script type="application/ld+json">` + json + "</script>" }
	tests := []struct {
		name, page string
		want       document.Fields
	}{
		{"meta", article(`<meta property="og:site_name" content="Ostmere Post"><meta name="author" content="By Ida Moss">
			<meta property="article:published_time" content="2031-03-07T23:30:00-05:00"><link rel="canonical" href="https://post.example/bridge">`, ""),
			document.Fields{Title: "Bridge stuck", Outlet: "Ostmere Post", Byline: "Ida Moss", Date: "2031-03-07", URL: "https://post.example/bridge"}},
		{"JSON-LD", article(ld(`{"@type": "ReportageNewsArticle", "datePublished": "2031-03-07", "dateModified": "2031-03-08T10:00:00Z",
			"author": [{"name": "Ida Moss"}, {"name": "Bo Tarn"}], "publisher": {"name": "Ostmere Post"}, "mainEntityOfPage": "https://post.example/b"}`), ""),
			document.Fields{Title: "Bridge stuck", Outlet: "Ostmere Post", Byline: "Ida Moss, Bo Tarn", Date: "2031-03-07", Updated: "2031-03-08", URL: "https://post.example/b"}},
		{"a graph with references, and a line end in a string", article(ld(`{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["Article", "Thing"],
			"author": {"@id": "#p"}, "publisher": {"@id": "#o"}, "description": "One
			line"}, {"@id": "#p", "@type": "Person", "name": "Ida Moss"}, {"@id": "#o", "name": "Ostmere Post"}]}`), ""),
			document.Fields{Title: "Bridge stuck", Outlet: "Ostmere Post", Byline: "Ida Moss"}},
		{"the article of this page among others", article(`<link rel=canonical href="https://post.example/b">`+ld(`[{"@type": "NewsArticle", "url": "https://post.example/a",
			"author": "A"}, {"@type": "NewsArticle", "url": "https://post.example/b", "author": "Ida Moss"}]`), ""),
			document.Fields{Title: "Bridge stuck", Byline: "Ida Moss", URL: "https://post.example/b"}},
		{"the page's zone, from another form of the moment", article(`<meta property="article:published_time" content="2031-03-08T04:30:00Z">`,
			`<time datetime="2031-03-07T23:30:00-05:00">late on Friday</time>`), document.Fields{Title: "Bridge stuck", Date: "2031-03-07"}},
		{"the page's zone, from the day that is shown", article(`<meta property="article:published_time" content="2031-03-08T04:30:00Z">`,
			`<time datetime="2031-03-08T04:30:00Z">7 March 2031</time>`), document.Fields{Title: "Bridge stuck", Date: "2031-03-07"}},
		{"lines above the text", article("", `<p>By Ida Moss, on the Lune</p><p>Published 7 March 2031, 11.30pm</p>`),
			document.Fields{Title: "Bridge stuck", Byline: "Ida Moss, on the Lune", Date: "2031-03-07"}},
		{"elements with classes", article("", `<div class="post-author">Ida Moss 07.03.2031</div><div class="standfirst"><p>Two villages are cut off until May.</p></div>`),
			document.Fields{Title: "Bridge stuck", Byline: "Ida Moss", Date: "2031-03-07", Standfirst: "Two villages are cut off until May."}},
		{"a standfirst that the page describes itself by", article(`<meta name="description" content="Two villages are cut off until May.">`, `<h2>Two villages are cut off until May.</h2>`),
			document.Fields{Title: "Bridge stuck", Standfirst: "Two villages are cut off until May."}},
		{"a description that is nowhere shown", article(`<meta property="og:description" content="All you need to know of the bridge.">`, ""),
			document.Fields{Title: "Bridge stuck"}},
		{"a description that is the lead", article(`<meta property="og:description" content="`+lead+`">`, ""), document.Fields{Title: "Bridge stuck"}},
		{"a standfirst that is the lead", article("", `<p class="standfirst">`+lead+`</p>`), document.Fields{Title: "Bridge stuck"}},
	}
	for _, test := range tests {
		d, err := Read(document.Source{Name: "a.html", Data: []byte(test.page)})
		test.want.Language = "en"
		if err != nil || d.Fields != test.want {
			t.Errorf("%s:\ngot  %+v, %v\nwant %+v", test.name, d.Fields, err, test.want)
		}
		if want := len(storyText); len(d.Text) != want+3 {
			t.Errorf("%s: the text is %q", test.name, d.Text)
		}
	}
}

func TestReadTakesTheWholeTextFromJSON(t *testing.T) {
	const rest = `The Gull is to be towed to Karsund, where its owners are.`
	tests := []struct{ name, script, want string }{
		{"lines", `"isAccessibleForFree": false, "articleBody": "` + lead + `\n\n` + rest + `\n` + third + `"`, lead + "\n\n" + rest + "\n\n" + third},
		{"one line", `"isAccessibleForFree": "False", "articleBody": "` + lead + ` ` + rest + ` ` + third + `"`, lead + "\n\n" + rest + " " + third},
		{"tags", `"isAccessibleForFree": false, "articleBody": "<p>` + lead + `</p><p>` + rest + `</p><p>` + third + `</p>"`, lead + "\n\n" + rest + "\n\n" + third},
		{"another text", `"isAccessibleForFree": false, "articleBody": "` + rest + rest + rest + rest + rest + third + `"`, lead},
		{"no more than the page", `"articleBody": "` + lead + `"`, lead},
	}
	for _, test := range tests {
		script := `<script type="application/ld+json">{"@type": "NewsArticle", ` + test.script + "}</script>"
		body := `<article><h1>Bridge stuck</h1><p>` + lead + `</p><div class="paywall"><h2>Read on</h2><p>Have all our news for three coins a week.</p></div></article>`
		d, err := Read(document.Source{Name: "a.html", Data: []byte(pageOf(script, body))})
		if err != nil || d.Text != test.want {
			t.Errorf("%s: got %q, %v; want %q", test.name, d.Text, err, test.want)
		}
	}
}

func TestReadKnowsTheCharset(t *testing.T) {
	plain := `<html><head>%<title>B</title></head><body><h1>B</h1><p>The harbour café at Ostmere, it said on Friday, stays open – for now – in spite of all.</p></body></html>`
	const want = "The harbour café at Ostmere, it said on Friday, stays open – for now – in spite of all."
	encode := func(meta, e, dash string) []byte {
		return []byte(strings.NewReplacer("%", meta, "é", e, "–", dash).Replace(plain))
	}
	tests := []struct {
		name    string
		data    []byte
		charset string
	}{
		{"UTF-8 that says it is Latin-1", encode(`<meta charset="iso-8859-1">`, "é", "–"), ""},
		{"UTF-8 that was sent as Latin-1", encode("", "é", "–"), "iso-8859-1"},
		{"Windows-1252 that says so", encode(`<meta http-equiv="content-type" content="text/html; charset=windows-1252">`, "\xe9", "\x96"), ""},
		{"Windows-1252 that says it is UTF-8", encode(`<meta charset=utf-8>`, "\xe9", "\x96"), ""},
		{"Windows-1252 that says nothing", encode("", "\xe9", "\x96"), ""},
		{"one that nobody knows", encode(`<meta charset="x-none">`, "é", "–"), ""},
		{"Mac OS Roman", encode(`<meta charset="macintosh">`, "\x8e", "\xd0"), ""},
		{"a mark, and another charset declared", append([]byte("\ufeff"), encode(`<meta charset="koi8-r">`, "é", "–")...), ""},
	}
	for _, test := range tests {
		d, err := Read(document.Source{Name: "a.html", Data: test.data, Charset: test.charset})
		if err != nil || d.Text != want {
			t.Errorf("%s: got %q, %v", test.name, d.Text, err)
		}
	}
	jis := "<html><head><meta charset=iso-2022-jp></head><body><p>\x1b$B$3$s$K$A$O\x1b(B, on Friday, to all who read this, and to all others.</p></body></html>"
	if d, err := Read(document.Source{Name: "a.html", Data: []byte(jis)}); err != nil || d.Text != "こんにちは, on Friday, to all who read this, and to all others." {
		t.Errorf("ISO-2022-JP: got %q, %v", d.Text, err)
	}
}
