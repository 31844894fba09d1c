package cases

import (
	"strings"
	"testing"
)

func TestFault(t *testing.T) {
	tests := []struct{ line, got, want string }{
		{"Six came. | 6", "6", ""},
		{"Six came. | 6", "7", "should be:  6"},
		{"A dozen or two came. | 12 ! should be: about 12", "12", ""},
		{"A dozen or two came. | 12 ! should be: about 12", "about 12", "take the remark away"},
		{"A dozen or two came. | 12 ! should be: about 12", "2", "no longer as: 12"},
		{"Six came. | 6 ! should be: 6", "6", "take the remark away"},
	}
	for _, x := range tests {
		c, ok := parse(x.line)
		if got := c.fault(x.got); !ok || (got == "") != (x.want == "") || !strings.Contains(got, x.want) {
			t.Errorf("%s, read as %s:\n%q has no %q", x.line, x.got, got, x.want)
		}
		if c.String() != x.line {
			t.Errorf("%q is written as %q", x.line, c.String())
		}
	}
	for _, none := range []string{"", "  ", "# Numbers"} {
		if c, ok := parse(none); ok {
			t.Errorf("%q is read as the case %+v", none, c)
		}
	}
}
