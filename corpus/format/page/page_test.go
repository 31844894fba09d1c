package page

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

// The story of the tests.
const (
	lead   = "The swing bridge at Ostmere stayed open on Friday after a barge struck its pier, the town council said, and left two villages cut off."
	second = "“It turned before I could shout,” said Mara Finch, who keeps the bridge. She said nobody on the barge was hurt."
	third  = "Repairs will take until May, the council expects, and a ferry is to carry schoolchildren across from Monday."
)

var story = "<p>" + lead + "</p><p>" + second + "</p><p>Nobody was.</p><p>" + third + "</p>"

var storyText = lead + "|" + second + "|Nobody was.|" + third

// pageOf returns a page with a body, and more in its head.
func pageOf(head, body string) string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge stuck | The Ostmere Post</title>` + head +
		`</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>` + body +
		`<footer><p>All rights reserved. <a href="/t">Terms</a></p></footer></body></html>`
}

func TestReadFindsTheArticle(t *testing.T) {
	const h1 = "<h1>Bridge stuck</h1>"
	breaks := lead + "<br><br>\n" + second + "<br/><br/>Nobody was.<br> <br>" + third
	divs := strings.NewReplacer("<p>", `<div class="row"><div class="cell"><span>`, "</p>", "</span></div></div>").Replace(story)
	tests := []struct{ name, body, want string }{
		{"paragraphs", "<main><article>" + h1 + story + "</article></main>", storyText},
		{"two breaks between", "<div>" + h1 + "<div class=story>" + breaks + "</div></div>", storyText},
		{"divs in divs", "<main>" + h1 + "<div>" + divs + "</div></main>", storyText},
		{"lines of text", "<main>" + h1 + "<pre>" + strings.ReplaceAll(storyText, "|", "\n\n") + "</pre></main>", storyText},
		{"a table around the page", "<table><tr><td><a href=/>Home</a><td><font size=5><b>Bridge stuck</b></font><br>By Ida Moss" +
			strings.ReplaceAll(story, "</p>", "") + "</table>", storyText},
		{"AMP", "<amp-sidebar><ul><li>Menu</ul></amp-sidebar><article>" + h1 + "<amp-img src=a></amp-img>" + story +
			"<amp-ad></amp-ad><amp-list><template><p>{{title}}</p></template></amp-list></article>", storyText},
		{"one paragraph", "<article>" + h1 + "<p>" + lead + "</p></article>", lead},
		{"a class on half of it", "<article>" + h1 + strings.ReplaceAll(story, "<p>", "<p class=paywall>") + "</article>", storyText},
		{"a heading's words as an id", `<article>` + h1 + `<section id="what-to-share-and-what-not">` + story + "</section></article>", storyText},
		{"headings and lists", "<article>" + h1 + story + "<h2>What is known</h2><ul><li>One barge, the Gull</li><li>Two villages</li></ul><h3>See also</h3><ul>" +
			"<li><a href=a>A ferry for Ostmere</a></li><li><a href=b>Barges on the Lune</a></li></ul></article>",
			storyText + "|What is known|One barge, the Gull|Two villages"},
		{"a live page", "<article>" + h1 + `<div class="post"><time datetime="2031-03-07T15:00Z">15:00</time><h2>Ferry</h2><p>` + third + "</p></div>" +
			`<div class="post"><time>14:00</time><h2>No one hurt</h2><p>Nobody was.</p></div></article>`, "Ferry|" + third + "|No one hurt|Nobody was."},
		{"text in other areas of the same kind", "<main>" + h1 + `<div class="part"><div>` + story + `</div></div><div class="part"><div><p>` +
			"The villages have a shop each, and a doctor comes on Tuesdays by way of the bridge.</p></div></div></main>",
			storyText + "|The villages have a shop each, and a doctor comes on Tuesdays by way of the bridge."},
		{"a noscript that is not closed in order", "<noscript><div></noscript><article>" + h1 + story + "</article>", storyText},
		{"scripts with tags in them", "<article>" + h1 + `<script>var s = "<p>No text, said nobody, on Friday.</p>"</script>` + story + "</article>", storyText},
	}
	for _, test := range tests {
		d, err := Read(document.Source{Name: "a.html", Data: []byte(pageOf("", test.body))})
		if got := strings.ReplaceAll(d.Text, "\n\n", "|"); err != nil || got != test.want || d.Fields.Title != "Bridge stuck" {
			t.Errorf("%s: got %q, %q, %v; want %q", test.name, d.Fields.Title, got, err, test.want)
		}
	}
}

func TestReadLeavesOutWhatIsNoStory(t *testing.T) {
	tests := []struct{ piece, counted string }{
		{"<figure><img src=a><figcaption>The bridge on Friday. Photo: L. Low</figcaption></figure>", "1 caption"},
		{`<div class="image-wrap"><img src=a><p>The bridge on Friday</p></div>`, "1 caption"},
		{`<aside><h3>Related</h3><p>A ferry was sold in March, and its crew went home.</p></aside>`, "2 boxes beside the text"},
		{`<div class="newsletter-signup"><h3>Our letter</h3><p>Read it every morning, with a cup of tea.</p></div>`, "2 boxes for newsletters"},
		{`<blockquote class="twitter-tweet"><p>The bridge is shut until further notice.</p>Ostmere (@ostmere)</blockquote>`, "2 embedded posts"},
		{`<div class="pull-quote">“It turned before I could shout”</div>`, "1 quotation set apart"},
		{`<p>READ MORE: <a href="/c">A ferry for Ostmere is sold to the north</a></p>`, "1 line beside the article"},
		{`<p hidden>Nobody sees this.</p>`, "1 hidden text"},
		{`<table><tr><th>Bridge<th>Built<tr><td>Ostmere<td>1931</table>`, "1 table"},
		{`<p>© 2031 The Ostmere Post</p>`, "1 line beside the article"},
		{`<div class="promo-box"><div>Two months free</div><div>Read all we have</div></div>`, "2 links to other articles"},
		{`<iframe title="A map" src=m></iframe>`, "1 embedded frame"},
	}
	half := strings.Index(story, "<p>Nobody")
	for _, test := range tests {
		body := "<article><h1>Bridge stuck</h1>" + story[:half] + test.piece + story[half:] + story + "</article>"
		d, err := Read(document.Source{Name: "a.html", Data: []byte(pageOf("", body))})
		got := strings.ReplaceAll(d.Text, "\n\n", "|")
		if err != nil || got != storyText+"|"+storyText || !strings.Contains(fmt.Sprint(d.LeftOut), strings.SplitN(test.counted, " ", 2)[1]) {
			t.Errorf("%s: got %q, %v, %v; want %q left out", test.piece, got, d.LeftOut, err, test.counted)
		}
	}
}

func TestReadIsBounded(t *testing.T) {
	for name, source := range map[string]string{
		"elements": "<!doctype html>" + strings.Repeat("<br>", 1_000_000) + strings.Repeat("x", 6_000_000),
		"depth":    "<!doctype html>" + strings.Repeat("<div>", 100_000),
		"empty":    "<!doctype html><div id=root></div><noscript>Switch on JavaScript.</noscript>",
	} {
		_, err := Read(document.Source{Name: "a.html", Data: []byte(source)})
		var e *document.Error
		if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), "a.html: ") || !strings.Contains(err.Error(), "; ") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestReadManyBlocks(t *testing.T) {
	body := strings.Repeat("<p>"+lead+"</p>", mostLocated+10)
	d, err := Read(document.Source{Name: "a.html", Data: []byte(pageOf("", "<article>"+body+"</article>"))})
	if got := strings.Count(d.Text, lead); err != nil || got != mostLocated+10 {
		t.Errorf("got %d paragraphs, %v", got, err)
	}
}

func TestReadFragments(t *testing.T) {
	for name, source := range map[string]string{
		"paragraphs":    story,
		"text":          strings.ReplaceAll(storyText, "|", "\n\n"),
		"from a writer": `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->` + strings.ReplaceAll(story, "</p>", "<o:p></o:p></p>") + "</body></html>",
		"from a page":   `<meta charset="utf-8"><b style="font-weight:normal" id="docs-1">` + story + "</b>",
	} {
		d, err := Read(document.Source{Name: "a.html", Data: []byte(source)})
		if got := strings.ReplaceAll(d.Text, "\n\n", "|"); err != nil || got != storyText {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
}

func TestHolds(t *testing.T) {
	for data, want := range map[string]bool{
		"<!DOCTYPE html><p>":     true,
		"\ufeff\n<html lang=de>": true,
		"<!-- saved --><HTML>":   true,
		"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'><html xmlns='y'>": true,
		"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00":                            true,
		"<p>One</p>":                                                        false,
		"<htmlish>":                                                         false,
		"<!-- only a comment":                                               false,
		"<?xml?><nitf><body>":                                               false,
		"":                                                                  false,
		"The <html> tag, again":                                             false,
	} {
		if Holds([]byte(data)) != want {
			t.Errorf("Holds(%q) = %v", data, !want)
		}
	}
}

// TestReadSamples reads the folder of pages that STORYDIFF_FORMATS has.
func TestReadSamples(t *testing.T) {
	folder := os.Getenv("STORYDIFF_FORMATS")
	if folder == "" {
		t.Skip("STORYDIFF_FORMATS names no folder")
	}
	files, _ := filepath.Glob(filepath.Join(folder, "html-cases", "*.html"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(document.Source{Name: filepath.Base(file), Data: data})
		if want := filepath.Base(file) != "noscript.html"; (err == nil) != want || want && d.Text == "" {
			t.Errorf("%s: got %q, %v", file, d.Text, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(pageOf(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"x"}</script>`, "<article><h1>x</h1>"+story+"</article>")))
	f.Add([]byte("<table><b><td><p>x<br><br>y</table><h1>a"))
	f.Add([]byte("\xff\xfe<\x00p\x00>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(document.Source{Name: "a.html", Data: data})
		if (err == nil) == (d.Text == "") {
			t.Errorf("got %q, %v", d.Text, err)
		}
		for p := range strings.SplitSeq(d.Text, "\n\n") {
			if d.Text != "" && (strings.TrimSpace(p) == "" || strings.Contains(p, "\n")) {
				t.Errorf("%q is not one paragraph", p)
			}
		}
	})
}
