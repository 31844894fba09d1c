// Package page reads web pages, and pieces of HTML that have an article and
// nothing else.
//
// A page is first walked into blocks: its paragraphs, headings, list items,
// captions and so on, in order, each with the element that it stands in. Which
// of them are the article is decided after that, so that a paragraph is always
// one that the page has, and never one that was glued or cut by the decision.
package page
