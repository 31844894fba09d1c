// Package wire reads what agencies send: ninjs, NITF, NewsML, IPTC 7901 and ANPA 1312.
package wire
