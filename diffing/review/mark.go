package review

import (
	"cmp"
	"strings"

	"storydiff/corpus"
)

// A Mark is what a reader noted on a change. The zero Mark is that of a change
// that has not been looked at.
type Mark struct {
	Seen, Flagged bool
	// Note has lines ended by '\n', and nothing in it that a terminal would
	// take for a command.
	Note string
}

// A Record is a mark as it is kept.
type Record struct {
	Key string
	Mark
	Context
}

// compareRecords is the order of the file, and of Book.all.
func compareRecords(a, b Record) int {
	return cmp.Or(strings.Compare(a.Version, b.Version), strings.Compare(a.Key, b.Key))
}

// A field is a set of the parts of a mark, which are changed independently.
type field uint8

const (
	seenField field = 1 << iota
	flaggedField
	noteField
)

// differing returns the fields in which two marks differ.
func differing(a, b Mark) field {
	var f field
	if a.Seen != b.Seen {
		f |= seenField
	}
	if a.Flagged != b.Flagged {
		f |= flaggedField
	}
	if a.Note != b.Note {
		f |= noteField
	}
	return f
}

// A change is what was done to one mark since it was last on the disk: the
// fields it sets, and the record they are taken from.
type change struct {
	fields field
	record Record
}

// on returns a record after the change. What the change is not about stays as
// whoever else wrote it.
func (c change) on(r Record) Record {
	r.Key, r.Context = c.record.Key, c.record.Context
	if c.fields&seenField != 0 {
		r.Seen = c.record.Seen
	}
	if c.fields&flaggedField != 0 {
		r.Flagged = c.record.Flagged
	}
	if c.fields&noteField != 0 {
		r.Note = c.record.Note
	}
	return r
}

// apply applies changes to records, both by key. A record whose mark becomes the
// zero Mark is deleted.
func apply(records map[string]Record, changes map[string]change) {
	for key, c := range changes {
		r := c.on(records[key])
		if r.Mark == (Mark{}) {
			delete(records, key)
			continue
		}
		records[key] = r
	}
}

// cleanNote returns a note as a Mark holds it.
func cleanNote(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(corpus.Clean(line), " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}
