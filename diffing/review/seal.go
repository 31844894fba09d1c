package review

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"regexp"
	"sync"
)

// A line of a review file ends in a checksum of what stands before it, the
// CRC-32 of the bytes in eight hexadecimal digits:
//
//	{"version":"post","seen":true,"key":"d2…","sum":"7c1f02aa"}
//
// A line without one is read as it is: so were all lines before the schema's
// version 4, and so may be one that was changed by hand. One with a checksum that
// does not fit is damaged, or was changed by hand, which nobody can tell apart.
// No other byte in the place of one makes a line without a checksum of a line
// that has one.
const sealFormat = `,"sum":"%08x"}`

// sealing matches the end of a line. In a line as it is written it is nowhere
// else, because a quotation mark in a text has a backslash before it.
var sealing = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`,"sum":"[0-9a-f]{8}"\}`) })

// errSum is the trouble with a line whose checksum does not fit it.
var errSum = errors.New("not as it was written, its sum does not fit")

// writeSealed writes a value, which has to become an object with a field, on a
// line with its checksum.
func writeSealed(b *bytes.Buffer, v any) {
	start := b.Len()
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.Encode(v) // text in memory: neither it nor the buffer can fail
	b.Truncate(b.Len() - len("}\n"))
	fmt.Fprintf(b, sealFormat+"\n", crc32.ChecksumIEEE(b.Bytes()[start:]))
}

// unsealed returns a line without its checksum, whether it has one, and errSum if
// that does not fit.
func unsealed(line []byte) (object []byte, sealed bool, err error) {
	line = bytes.TrimSpace(line)
	at := sealing().FindIndex(line)
	if at == nil || at[1] != len(line) {
		return line, false, nil
	}
	body := line[:at[0]]
	if fmt.Sprintf(sealFormat, crc32.ChecksumIEEE(body)) != string(line[at[0]:]) {
		return line, true, errSum
	}
	return append(bytes.Clone(body), '}'), true, nil
}

// pieces divides a line behind every checksum, so that where the end of a line is
// damaged both lines can be read. It returns at least one piece.
func pieces(line []byte) [][]byte {
	var list [][]byte
	for {
		at := sealing().FindIndex(line)
		if at == nil || len(bytes.TrimSpace(line[at[1]:])) == 0 {
			return append(list, line)
		}
		list = append(list, line[:at[1]])
		line = line[at[1]:]
		if next := bytes.Index(line, []byte(`{"`)); next > 0 {
			line = line[next:]
		}
	}
}
