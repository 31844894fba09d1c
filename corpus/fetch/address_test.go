package fetch

import "testing"

func TestShown(t *testing.T) {
	for typed, want := range map[string]string{
		"https://news.example/a@b":            "https://news.example/a@b",
		"https://ines:secret@news.example/a":  "https://news.example/a",
		"https://a@b:c@news.example":          "https://news.example",
		"https://ines:%zz@news.example/?q=@":  "https://news.example/?q=@",
		"articles/wire.txt":                   "articles/wire.txt",
		"https://ines:sec\\ret@news.example/": "https://news.example/",
	} {
		if got := Shown(typed); got != want {
			t.Errorf("%s is shown as %s, want %s", typed, got, want)
		}
	}
}

func TestKey(t *testing.T) {
	for a, b := range map[string]string{
		"HTTPS://News.Example:443/a#b": "https://news.example/a",
		"http://news.example":          "http://news.example:80/",
		"http://news.example:443/":     "http://news.example:443/#x",
	} {
		if Key(a) != Key(b) {
			t.Errorf("%s is %s, and %s is %s", a, Key(a), b, Key(b))
		}
	}
	for a, b := range map[string]string{
		"https://news.example/a": "https://news.example/A",
		"http://news.example/a":  "https://news.example/a",
		"http://news.example/?a": "http://news.example/",
	} {
		if Key(a) == Key(b) {
			t.Errorf("%s and %s are both %s", a, b, Key(a))
		}
	}
}

func TestIsAddress(t *testing.T) {
	for typed, want := range map[string]bool{
		"http://a": true, "HTTPS://a": true, "https:/a": false, "ftp://a": false, "a.txt": false, "http:": false, "-": false,
	} {
		if IsAddress(typed) != want {
			t.Errorf("%s: %v", typed, !want)
		}
	}
}
