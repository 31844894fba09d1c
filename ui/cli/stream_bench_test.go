package cli

import (
	"bytes"
	"io"
	"testing"

	"storydiff/internal/invented"
)

// BenchmarkStream compares b.N stories of five versions, as one stream of JSON
// Lines.
func BenchmarkStream(b *testing.B) {
	var in bytes.Buffer
	if err := invented.WriteLines(&in, b.N); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(in.Len() / b.N))
	b.ResetTimer()
	if status := Run([]string{"report", "--format", "jsonl", "-"}, &in, io.Discard, io.Discard, func(string) string { return "" }); status != 0 {
		b.Fatal("status", status)
	}
}
