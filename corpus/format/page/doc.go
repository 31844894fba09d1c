// Package page reads web pages, and pieces of HTML that have an article and
// nothing else.
//
// A page is first walked into blocks: its paragraphs, headings, list items,
// captions and so on, in order, each with the area that it stands in (walk.go).
// Which of them are the article is decided after that, so that a paragraph is
// always one that the page has, and never one that was glued or cut by the
// decision:
//
//	locate.go    go-readability says which blocks it takes for the article
//	doubt.go     unless it misses most of the text
//	choose.go    what is called a caption, a newsletter and so on goes (labels.go,
//	             classes.txt); text beside the paragraphs of the article comes
//	trim.go      boxes, links and headings without text go
//	fields.go    headline, standfirst, byline and date become fields, by what the
//	             page says in its head (facts.go, jsonld.go) and what it shows
//	             (headline.go, lines.go)
//	paywall.go   the whole text comes from the head where the page shows less
package page
