package config

import "testing"

func TestSize(t *testing.T) {
	for text, want := range map[string]Size{
		"500MB": 500 << 20, "2GB": 2 << 30, "2 gb": 2 << 30, "64m": 64 << 20, "900kB": 900 << 10, "1000": 1000, "12 b": 12, "1G": 1 << 30, "0": 0, "0MB": 0,
	} {
		got, err := ParseSize(text)
		if err != nil || got != want {
			t.Errorf("%s is %d, %v", text, got, err)
		}
		if again, err := ParseSize(got.String()); err != nil || again != got {
			t.Errorf("%s is written as %s", text, got)
		}
	}
	for _, text := range []string{"", "MB", "-1MB", "1.5MB", "1TB", "5MBB", "5kMB", "ten", "99999999999GB", "9223372036854775808"} {
		if got, err := ParseSize(text); err == nil {
			t.Errorf("%q is %d", text, got)
		}
	}
	if got := Size(0).String(); got != "0" {
		t.Errorf("none is %s", got)
	}
}
