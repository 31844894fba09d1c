package document

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// sample has letters and signs of the upper half of Latin-1 in the share that
// French prose has.
const sample = "Le préfet de Brévannes a confirmé à midi que les digues tiendront.\nLes élèves ont été évacués, sans incident.\n"

// typographic has what Windows-1252 has and Latin-1 has not.
const typographic = "“We’ll reopen the bridge,” she said – at a cost of €3 million…\n"

func encoded(t *testing.T, e encoding.Encoding, text string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	utf16 := func(e unicode.Endianness, mark unicode.BOMPolicy) encoding.Encoding { return unicode.UTF16(e, mark) }
	russian := "Министр подтвердил, что мост откроют завтра.\n"
	tests := []struct {
		name    string
		data    []byte
		charset string
		want    string
	}{
		{"utf-8", []byte(sample), "", sample},
		{"utf-8 with mark", []byte(UTF8Mark + sample), "", sample},
		{"empty", nil, "", ""},
		{"only a mark", []byte(UTF8Mark), "", ""},
		{"line ends", []byte("a\r\nb\rc\n\r\nd"), "", "a\nb\nc\n\nd"},
		{"utf-16 little", encoded(t, utf16(unicode.LittleEndian, unicode.UseBOM), sample), "", sample},
		{"utf-16 big", encoded(t, utf16(unicode.BigEndian, unicode.UseBOM), sample), "", sample},
		{"utf-16 named", encoded(t, utf16(unicode.LittleEndian, unicode.IgnoreBOM), sample), "utf-16le", sample},
		{"latin-1", encoded(t, charmap.ISO8859_1, sample), "", sample},
		{"windows-1252", encoded(t, charmap.Windows1252, typographic), "", typographic},
		{"windows-1252 named", encoded(t, charmap.Windows1252, typographic), "Windows-1252", typographic},
		{"koi8-r named", encoded(t, charmap.KOI8R, russian), "koi8-r", russian},
		{"shift_jis named", encoded(t, japanese.ShiftJIS, "橋は明日開通する。\n"), "sjis", "橋は明日開通する。\n"},
		{"dos named by its registered name", encoded(t, charmap.CodePage850, sample), "IBM850", sample},
		{"a mark beats the name", []byte(UTF8Mark + sample), "koi8-r", sample},
		{"utf-8 beats the name", []byte(sample), "windows-1251", sample},
		{"utf-8 in Russian beats the name", []byte(russian), "gb18030", russian},
		{"gb18030 named", encoded(t, simplifiedchinese.GB18030, russian), "gb18030", russian},
		{"ascii as named", []byte("+AGE-b"), "windows-1251", "+AGE-b"},
		{"a damaged byte, and named", []byte("caf\xc3\xa9 \xe9"), "windows-1252", "cafÃ© é"},
		{"one damaged byte", []byte("Les élèves ont \xff été évacués.\n"), "", "Les élèves ont \ufffd été évacués.\n"},
		{"cut inside a character", []byte("Les élèves ont \xc3"), "", "Les élèves ont \ufffd"},
		{"colour codes", []byte("\x1b[1mHarbour\x1b[0m reopens\n"), "", "\x1b[1mHarbour\x1b[0m reopens\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Source{Name: "a.txt", Data: test.data, Charset: test.charset}.Decode()
			if err != nil || got != test.want {
				t.Errorf("got %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	greek := "Ο υπουργός επιβεβαίωσε ότι η γέφυρα θα ανοίξει αύριο.\n"
	tests := []struct {
		name    string
		data    []byte
		charset string
		want    string // in the reason
	}{
		{"NUL", []byte("abc\x00def"), "", "NUL"},
		{"utf-16 without mark", encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), sample), "", "utf-16le"},
		{"controls", []byte(strings.Repeat("\x01\x02ab", 20)), "", "control characters"},
		{"greek", encoded(t, charmap.Windows1253, greek), "", "--charset"},
		{"cyrillic", encoded(t, charmap.Windows1251, "Министр подтвердил, что мост откроют."), "", "--charset"},
		{"old macintosh", encoded(t, charmap.Macintosh, sample), "", "--charset"},
		{"dos", encoded(t, charmap.CodePage850, sample), "", "--charset"},
		{"shift_jis", encoded(t, japanese.ShiftJIS, "橋は明日開通する。市長が発表した。"), "", "--charset"},
		{"not what was named", []byte(strings.Repeat("\xff\xfd", 40)), "utf-8", "not utf-8 text"},
		{"unknown name", []byte("abc"), "klingon\x1b[2J", `"klingon\x1b[2J"`},
		{"banned name", []byte("abc"), "iso-2022-kr", "no charset"},
		{"NUL in what was named", []byte("abc\x00def"), "koi8-r", "NUL"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Source{Name: "dir/a.txt", Data: test.data, Charset: test.charset}.Decode()
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("got %q, %v; want an *Error", got, err)
			}
			if e.Name != "dir/a.txt" || !strings.Contains(e.Reason, test.want) || strings.ContainsAny(e.Reason, "\n\x1b") {
				t.Errorf("got %q; want the name and %q", err, test.want)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(sample), "")
	f.Add([]byte("\xff\xfea\x00"), "")
	f.Add([]byte("caf\xe9 au lait"), "")
	f.Add([]byte("\xfe\xff\xd8\x00"), "big5")
	f.Add([]byte("a\r\r\n\x1b[m"), "utf-8")
	f.Fuzz(func(t *testing.T, data []byte, charset string) {
		text, err := Source{Name: "a", Data: data, Charset: charset}.Decode()
		if err != nil {
			return
		}
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\r") {
			t.Errorf("%q as %q gives %q", data, charset, text)
		}
		if utf8.Valid(data) && charset == "" && !strings.ContainsAny(string(data), "\r") {
			if want := strings.TrimPrefix(string(data), UTF8Mark); text != want {
				t.Errorf("UTF-8 changed: %q gives %q", data, text)
			}
		}
	})
}
