// Package feed reads files with several articles: RSS, Atom and JSON Lines.
package feed
