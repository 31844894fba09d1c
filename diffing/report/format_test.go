package report

import (
	"bytes"
	"strings"
	"testing"
)

// TestFormatRows wants every row of the table whole, and no name or extension
// to stand for two formats.
func TestFormatRows(t *testing.T) {
	of := map[string]Format{}
	for i, row := range forms() {
		f := Format(i)
		if row.label == "" || row.use == "" || row.write == nil || row.survey == nil || len(row.extensions) == 0 {
			t.Fatalf("%s: something is missing in %+v", row.name, row)
		}
		for _, name := range append([]string{row.name}, row.extensions...) {
			if other, taken := of[name]; taken && other != f {
				t.Errorf("%q is both %s and %s", name, other, f)
			}
			of[name] = f
			if got, err := ParseFormat(strings.ToUpper(name)); got != f || err != nil {
				t.Errorf("ParseFormat(%q) = %s, %v", strings.ToUpper(name), got, err)
			}
		}
		if got, ok, err := FormatOf("a.b/c." + f.Extension()); got != f || !ok || err != nil {
			t.Errorf("a file that ends in %s: %s, %v, %v", f.Extension(), got, ok, err)
		}
		if back := f.Next(1).Next(-1); back != f {
			t.Errorf("%s: one on and one back is %s", f, back)
		}
		if err := Write(&bytes.Buffer{}, f, nil, Selection{}); err != nil && !f.OneVersion() {
			t.Errorf("%s: %v", f, err)
		}
	}
}
