package wire

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"storydiff/corpus/format/document"
)

// The article that each format says in its own way.
const (
	title    = "Skarn ferry stays in port after the storm"
	byline   = "Ines Tolvaj"
	dateline = "SKARN, Norrland"
	agency   = "Norrwire"
	created  = "2031-03-02"
	changed  = "2031-03-03"
)

var paragraphs = []string{
	"SKARN, Norrland (Norrwire) — The ferry between Skarn and the island of Utlo will stay in port until Friday, the harbour office said on Sunday after the worst storm in twelve years.",
	"“We will not send 240 people out into waves of six metres,” said Tor Hagvik, who has run the office since 2019. “Nobody gains from that.”",
	"The storm tore the roof off a warehouse & left 3,100 homes without power. Repairs will cost about $2.4 million, the café owner and councillor Maj Lind-Orre said.",
	"The council meets on Tuesday.",
}

// article returns the article as every format has to give it.
func article() string { return strings.Join(paragraphs, "\n\n") }

func inTags(open, end string) string {
	var b strings.Builder
	for _, p := range paragraphs {
		b.WriteString(open + html.EscapeString(p) + end + "\n")
	}
	return b.String()
}

// wrapped returns the paragraphs in lines of no more than 64 characters; each
// paragraph begins with indent and ends with between.
func wrapped(indent, between string) string {
	var b strings.Builder
	for _, p := range paragraphs {
		line := indent
		for i, w := range strings.Fields(p) {
			if utf8.RuneCountInString(line)+1+utf8.RuneCountInString(w) > 64 {
				b.WriteString(line + "\n")
				line = w
				continue
			}
			if i > 0 {
				line += " "
			}
			line += w
		}
		b.WriteString(line + between)
	}
	return b.String()
}

func nitf() string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<nitf xml:lang="en" version="-//IPTC//DTD NITF 3.6//EN">
 <head><title>Ferry</title><docdata><du-key version="3" key="ferry"/><date.issue norm="20310302T101500Z"/><doc.copyright holder="Somebody"/></docdata>
  <revision-history norm="20310303T081500Z"/></head>
 <body>
  <body.head><hedline><hl1>` + title + `</hl1></hedline><note><body.content><p>Editors: more to come.</p></body.content></note>
   <byline>By ` + byline + `<byttl>Harbour correspondent</byttl></byline><distributor>` + agency + `</distributor><dateline><location>` + dateline + `</location></dateline></body.head>
  <body.content><media media-type="image"><media-reference source="a.jpg"/><media-caption>The ferry in port.</media-caption></media>
` + inTags("   <p>", "</p>") + `</body.content>
  <body.end><tagline>End of the story.</tagline></body.end>
 </body>
</nitf>`
}

func g2(content string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:norrwire.example:ferry" version="3" standard="NewsML-G2" xml:lang="en">
 <itemMeta><itemClass qcode="ninat:text"/><provider literal="norrwire.example"/><versionCreated>2031-03-03T08:15:00+01:00</versionCreated>
  <firstCreated>2031-03-02T10:15:00+01:00</firstCreated><edNote>Pictures follow.</edNote></itemMeta>
 <contentMeta><located><name>` + dateline + `</name></located><creator><name>` + byline + `</name></creator><creditline>` + agency + `</creditline>
  <headline>` + title + `</headline></contentMeta>
 <contentSet>` + content + `</contentSet>
</newsItem>`
}

func g2Message(items ...string) string {
	body := ""
	for _, i := range items {
		_, item, _ := strings.Cut(i, "?>")
		body += item
	}
	return `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>` + body + `</itemSet></newsMessage>`
}

func newsML1(content string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd">
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20310303T081500Z</DateAndTime></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><ProviderId>norrwire.example</ProviderId><DateId>20310302</DateId><NewsItemId>ferry</NewsItemId>
 <RevisionId PreviousRevision="2" Update="N">3</RevisionId></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20310302T101500+0100</FirstCreated><ThisRevisionCreated>20310303T081500+0100</ThisRevisionCreated></NewsManagement>
<NewsComponent><AdministrativeMetadata><Provider><Party FormalName="` + agency + `"/></Provider></AdministrativeMetadata>
 <NewsComponent><Role FormalName="Picture"/><NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The ferry in port.</p></DataContent></ContentItem></NewsComponent>
  <NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>
 <NewsComponent><Role FormalName="Main"/><NewsLines><HeadLine>` + title + `</HeadLine><ByLine>By ` + byline + `</ByLine><DateLine>` + dateline + `</DateLine></NewsLines>
 <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
 <ContentItem><MediaType FormalName="Text"/><DataContent>` + content + `</DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>`
}

// ninjs returns the article in ninjs of a version with the bodies, by their
// content types.
func ninjs(version int, bodies ...[2]string) string {
	item := map[string]any{"uri": "urn:norrwire:ferry", "type": "text", "language": "en", "version": "3", "located": dateline}
	name := func(camel string) string {
		if version < 3 {
			return strings.ToLower(camel)
		}
		return camel
	}
	item[name("versionCreated")] = "2031-03-03T08:15:00+01:00"
	item[name("firstCreated")] = "2031-03-02T10:15:00+01:00"
	item[name("copyrightHolder")] = agency
	if version == 1 {
		item["headline"], item["byline"] = title, "By "+byline
		for i, b := range bodies {
			item[fmt.Sprintf("body_%c", 'a'+i)] = b[1]
		}
		item["associations"] = map[string]any{"main": map[string]any{"type": "picture", "description_text": "The ferry in port."}}
	} else {
		item["headlines"] = []any{map[string]any{"role": "main", "value": title}}
		item["by"] = byline
		var list []any
		for _, b := range bodies {
			list = append(list, map[string]any{"role": "main", name("contentType"): b[0], "value": b[1]})
		}
		item["bodies"] = list
		item["associations"] = []any{map[string]any{"name": "main", "type": "picture", "descriptions": []any{map[string]any{"value": "The ferry in port."}}}}
	}
	b, err := json.Marshal(item)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func iptc7901() string {
	text := "\x16\x16\x01nrw0061 4 vm 150  Norrwire 0061\r\n\r\nWeather/Ferry/\r\n\x02(Adds damage)\r\n2ND LEAD\r\n" + title + "\r\nBy " + byline +
		" =\r\n\r\n" + strings.ReplaceAll(wrapped("", "\n\n"), "\n", "\r\n") + "\x03021015 GMT Mar 31\r\n\r\n\x04"
	b, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		panic(err)
	}
	return b
}

func anpa1312() string {
	text := strings.NewReplacer("“", "``", "”", "''", " — ", " _ ").Replace(wrapped("\t   ", "\n"))
	return "\x16\x16\x01w0061\x1fnorr-\r\nr i\x13\x11bc-ferry-storm 03-02 0150\r\n\x02^BC-Ferry-Storm, 2nd Ld,150<\r\n^" + title + "<\r\n^Eds: Adds damage.<\r\n^By " +
		byline + "=\r\n^" + agency + "=\r\n" + strings.ReplaceAll(text, "\n", "\r\n") + "\x03NW-WF-03-02-31 1015GMT<\r\n\x04"
}

func TestFormatsSayTheSame(t *testing.T) {
	plain, xhtml := "text/plain", "text/html"
	paged := inTags("<p>", "</p>")
	full := document.Fields{
		Title: title, Byline: byline, Agency: agency, Dateline: dateline, Date: created, Updated: changed, Version: "3", Language: "en",
	}
	without := func(change func(*document.Fields)) document.Fields { f := full; change(&f); return f }
	short := without(func(f *document.Fields) { f.Dateline, f.Updated, f.Version, f.Language = "", "", "", "" })
	iptc, anpa := short, short
	iptc.Agency, anpa.Version = "", "2nd Ld"
	xml := strings.ReplaceAll(paged, "&#39;", "'")
	g2NITF := strings.ReplaceAll(nitf()[strings.Index(nitf(), "<nitf"):], "<nitf ", `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" `)
	for name, test := range map[string]struct {
		holds  func([]byte) bool
		read   func(document.Source) ([]document.Document, error)
		data   string
		fields document.Fields
	}{
		"nitf":         {IsNITF, one(ReadNITF), nitf(), full},
		"g2 nitf":      {IsNewsMLG2, ReadNewsMLG2, g2(`<inlineXML contenttype="application/nitf+xml">` + g2NITF + `</inlineXML>`), full},
		"g2 xhtml":     {IsNewsMLG2, ReadNewsMLG2, g2(`<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>` + xml + `</body></html></inlineXML>`), full},
		"g2 prefixed":  {IsNewsMLG2, ReadNewsMLG2, g2(`<inlineXML xmlns:x="http://www.w3.org/1999/xhtml"><x:html><x:body>` + strings.NewReplacer("<p>", "<x:p>", "</p>", "</x:p>").Replace(xml) + `</x:body></x:html></inlineXML>`), full},
		"g2 sole p":    {IsNewsMLG2, ReadNewsMLG2, g2(`<inlineXML><html><body><p>` + html.EscapeString(strings.TrimLeft(wrapped("    ", "\n"), " ")) + `</p></body></html></inlineXML>`), full},
		"g2 text":      {IsNewsMLG2, ReadNewsMLG2, g2(`<inlineData contenttype="text/plain"><![CDATA[` + wrapped("", "\n\n") + `]]></inlineData>`), full},
		"g2 p in text": {IsNewsMLG2, ReadNewsMLG2, g2(`<inlineData contenttype="text/plain"><![CDATA[` + paged + `]]></inlineData>`), full},
		"g2 sole in text": {IsNewsMLG2, ReadNewsMLG2, g2(`<inlineData contenttype="text/plain"><![CDATA[<p>
   ` + strings.TrimLeft(wrapped("   ", "\n"), " ") + `</p>]]></inlineData>`), full},
		"newsml 1 nitf":       {IsNewsML1, ReadNewsML1, newsML1(`<nitf><body><body.content>` + paged + `</body.content></body></nitf>`), full},
		"newsml 1 html":       {IsNewsML1, ReadNewsML1, newsML1(`<html><body>` + paged + `</body></html>`), full},
		"newsml 1 p":          {IsNewsML1, ReadNewsML1, newsML1(paged), full},
		"newsml 1 text":       {IsNewsML1, ReadNewsML1, newsML1(html.EscapeString(wrapped("", "\n\n"))), full},
		"ninjs 1 html":        {IsNinjs, ReadNinjs, ninjs(1, [2]string{plain, strings.Join(paragraphs, " ")}, [2]string{xhtml, paged}), full},
		"ninjs 1 text":        {IsNinjs, ReadNinjs, ninjs(1, [2]string{plain, strings.Join(paragraphs, "\n")}), full},
		"ninjs 2 html":        {IsNinjs, ReadNinjs, ninjs(2, [2]string{plain, strings.Join(paragraphs, " ")}, [2]string{xhtml, "<html><body><h1>" + title + "</h1>" + paged + "</body></html>"}), full},
		"ninjs 2 breaks":      {IsNinjs, ReadNinjs, ninjs(2, [2]string{xhtml, html.EscapeString(paragraphs[0]) + "<br><br>" + strings.Join(paragraphs[1:], "<br/><br/>")}), full},
		"ninjs 3 nitf":        {IsNinjs, ReadNinjs, ninjs(3, [2]string{xhtml, "<p>Short.</p>"}, [2]string{"application/nitf+xml", nitf()}), full},
		"ninjs 3 text":        {IsNinjs, ReadNinjs, ninjs(3, [2]string{plain, title + "\nStorm " + agency + "\n" + strings.Join(paragraphs, "\n")}), full},
		"iptc 7901":           {IsIPTC7901, ReadIPTC7901, iptc7901(), iptc},
		"anpa 1312":           {IsANPA1312, ReadANPA1312, anpa1312(), anpa},
		"iptc, controls lost": {IsIPTC7901, ReadIPTC7901, string(withoutControls([]byte(iptc7901()))), iptc},
		"anpa, controls lost": {IsANPA1312, ReadANPA1312, strings.NewReplacer("\x1f", "", "\x13\x11", "", "\x16", "", "\x01", "", "\x02", "", "\x03", "\t", "\x04", "").Replace(strings.Replace(anpa1312(), "r i\x13", "r i \x13", 1)), anpa},
	} {
		t.Run(name, func(t *testing.T) {
			all, err := test.read(document.Source{Name: "a", Data: []byte(test.data)})
			if err != nil || len(all) != 1 {
				t.Fatalf("got %d articles, %v", len(all), err)
			}
			if !test.holds([]byte(test.data)) {
				t.Error("not known by its content")
			}
			if got := all[0].Fields; got != test.fields {
				t.Errorf("fields\n got %+v\nwant %+v", got, test.fields)
			}
			if got := all[0].Text; got != article() || !all[0].Headed {
				t.Errorf("headed %v, text\n%s", all[0].Headed, got)
			}
		})
	}
}

func one(read func(document.Source) (document.Document, error)) func(document.Source) ([]document.Document, error) {
	return func(s document.Source) ([]document.Document, error) {
		d, err := read(s)
		return []document.Document{d}, err
	}
}
