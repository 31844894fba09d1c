// Package wire reads what agencies send: ninjs, NITF, NewsML, IPTC 7901 and ANPA 1312.
package wire

const (
	// mostItems is how many items or messages a file may have.
	mostItems    = 10_000
	tooManyItems = "more than 10,000 news items, which are no story; divide the file"
	// mostLines is how many bylines, summaries or pictures of an article are looked at
	// one by one. What comes after them is hardly written by anybody.
	mostLines = 100
)
