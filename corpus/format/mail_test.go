package format

import (
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

const ferry = "The ferry to Skarn stopped at noon on Friday, she said.\n"

func TestReadMail(t *testing.T) {
	tests := []struct {
		name, in  string
		want      document.Fields
		text      string
		firstLine int
	}{
		{"pasted", "From: Ines Tolvaj <ines@skarn.example>\nSubject: Ferry stops\nDate: Fri, 2 May 2031 12:30:00 +0200\n\n" + ferry,
			document.Fields{Title: "Ferry stops", Byline: "Ines Tolvaj", Date: "2031-05-02"}, ferry, 5},
		{"line ends, folded, a mailbox's line", "From ines Fri May  2\r\nFrom: desk@skarn.example\r\nTo: a@b.example,\r\n\tc@d.example\r\nSubject: Re: AW: Ferry\r\n stops\r\n\r\n" + ferry,
			document.Fields{Title: "Ferry stops", Byline: "desk@skarn.example"}, ferry, 8},
		{"encoded words", "From: =?iso-8859-1?Q?J=FCrgen_Wei=DF?= <j@skarn.example>\nSubject: =?UTF-8?B?RsOkaHJl?= =?UTF-8?Q?_h=C3=A4lt?=\nMIME-Version: 1.0\n\n" + ferry,
			document.Fields{Title: "Fähre hält", Byline: "Jürgen Weiß"}, ferry, 5},
		{"quoted-printable", "From: a@b.example\nSubject: S\nTo: c@d.example\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nThe ferry=92s en=\nd, =935=94.\n",
			document.Fields{Title: "S", Byline: "a@b.example"}, "The ferry’s end, “5”.\n", 0},
		{"base64", "From: a@b.example\nSubject: S\nTo: c@d.example\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nRsOkaHJl\nCg==\n",
			document.Fields{Title: "S", Byline: "a@b.example"}, "Fähre\n", 0},
		{"two forms", "From: a@b.example\nSubject: S\nTo: c@d.example\nContent-Type: multipart/mixed; boundary=x\n\nPreamble.\n--x\nContent-Type: multipart/alternative; boundary=y\n\n" +
			"--y\nContent-Type: text/html\n\n<p>No</p>\n--y\nContent-Type: text/plain\n\n" + ferry + "--y--\n--x\nContent-Type: text/plain\nContent-Disposition: attachment\n\nNo\n--x--\n",
			document.Fields{Title: "S", Byline: "a@b.example"}, strings.TrimSuffix(ferry, "\n"), 0},
		{"sent", "From: Ines\nSent: 2 May 2031\nTo: Tor\nSubject: Ferry\n\n" + ferry, document.Fields{Title: "Ferry", Byline: "Ines", Date: "2031-05-02"}, ferry, 6},
	}
	for _, test := range tests {
		for _, name := range []string{"a.eml", "a.txt", "-"} {
			got, err := readOne(name, []byte(test.in), "")
			if err != nil || got.Fields != test.want || got.Text != test.text || got.FirstLine != test.firstLine {
				t.Errorf("%s, %s: got %+v, %v", test.name, name, got, err)
			}
		}
	}
	got, _ := readOne("a.txt", []byte(tests[0].in), "")
	want := []document.Header{{Name: "From", Line: 1, Field: "byline"}, {Name: "Subject", Line: 2, Field: "title"}, {Name: "Date", Line: 3, Field: "date"}}
	if len(got.Headers) != 3 || got.Headers[0] != want[0] || got.Headers[1] != want[1] || got.Headers[2] != want[2] {
		t.Errorf("headers %+v", got.Headers)
	}
}

func TestReadMailRefuses(t *testing.T) {
	const head = "From: a@b.example\nSubject: S\nTo: c@d.example\n"
	for name, test := range map[string]struct{ in, want string }{
		"no headers":   {ferry, "does not begin with a mail's headers; save its text as .txt or .md"},
		"only a photo": {head + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: image/png\n\nx\n--x--\n", "a mail without text (image/png is attached to it)"},
		"no boundary":  {head + "Content-Type: multipart/mixed\n\n" + ferry, "a mail without text; save its text"},
		"damaged":      {head + "Content-Transfer-Encoding: base64\n\n*****\n", "cut off or damaged"},
	} {
		if got, err := readOne("a.eml", []byte(test.in), ""); err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: got %q, %v", name, got.Text, err)
		}
	}
}

// Lines with a colon above a blank line are not yet a mail's headers.
func TestTextsThatAreNoMail(t *testing.T) {
	for _, in := range []string{
		"Skarn: the ferry stops\n\n" + ferry,
		"Date: 2 May 2031\nSubject: Ferry\nContact: Ines Tolvaj\n\n" + ferry,
		"From: the quay\n" + ferry + "\n" + ferry,
		"From: Ines\nTo: Tor\nSubject: Ferry\n" + ferry + "\n",
		"From: Ines\nTo: Tor\nSubject: Ferry",
		"Q: Who?\nA: Ines.\nQ: When?\n\n" + ferry,
		"https://skarn.example\n\n" + ferry,
	} {
		if got, err := readOne("a.txt", []byte(in), ""); err != nil || got.Text != in {
			t.Errorf("%q: got %q, %v", in, got.Text, err)
		}
	}
}

func TestNewsFormatsAreRefused(t *testing.T) {
	for in, want := range map[string]string{
		"<?xml version=\"1.0\"?><xs:schema xmlns:xs=\"x\">": "an XML schema",
		"<?xml version=\"1.0\"?><anything/>":                "an XML file",
		"[{\"a\": 1}]":                                      "a JSON file",
		"bplist00\xd1\x01\x02":                              "a saved page of Safari",
		"[InternetShortcut]\r\nURL=https://x.example\r\n":   "a link to a page",
	} {
		_, err := readOne("a.txt", []byte(in), "")
		if err == nil || !strings.HasPrefix(err.Error(), "a.txt: "+want+" cannot be read; ") {
			t.Errorf("%q: got %v, want %s", in, err, want)
		}
	}
}

func TestTextsThatAreNoNewsFormat(t *testing.T) {
	for _, in := range []string{
		"<p>The ferry stopped.</p>\n", "<3 the ferry\n", "[Skarn] The ferry stopped.\n", "{Ferry} \"stopped\": noon\n", "{\"Ferry\"} stopped\n",
		"[{ferry: 1}]\n", "<unknown> said so.\n", "< 5 boats\n", "The \x01 ferry to Skarn stopped at noon, and nobody who waited on the quay knew why.\n",
	} {
		if got, err := readOne("a.txt", []byte(in), ""); err != nil || got.Text != in {
			t.Errorf("%q: got %q, %v", in, got.Text, err)
		}
	}
}
