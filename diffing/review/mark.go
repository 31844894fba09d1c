package review

import (
	"cmp"
	"strings"

	"storydiff/corpus"
)

// A Mark is what a reader noted on a change or a finding. The zero Mark is that
// of one that has not been looked at.
type Mark struct {
	Seen, Flagged bool
	// Note has lines ended by '\n', and nothing in it that a terminal would
	// take for a command.
	Note string
	// Dismissed says that a finding is no fault.
	Dismissed bool
}

// lasting tells whether the mark says more than that something was seen: it is
// not to be lost when the words that it is about are edited.
func (m Mark) lasting() bool { return m.Flagged || m.Note != "" || m.Dismissed }

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
	dismissedField
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
	if a.Dismissed != b.Dismissed {
		f |= dismissedField
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
	about := r.Context
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
	if c.fields&dismissedField != 0 {
		r.Dismissed = c.record.Dismissed
	}
	if r.lasting() && !c.record.lasting() && about.Against != "" {
		r.Context = about // another program's mark is about more than was known here
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
