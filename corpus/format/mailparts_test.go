package format

import (
	"encoding/base64"
	"strings"
	"testing"
	"unicode/utf8"
)

const mailHead = "From: Ines Tolvaj <ines@skarn.example>\nTo: desk@skarn.example\nSubject: Ferry\nMIME-Version: 1.0\n"

// manyParts makes a mail, or a part of one, of parts with their headers.
func manyParts(kind, boundary string, parts ...string) string {
	s := "Content-Type: multipart/" + kind + "; boundary=" + boundary + "\n\n"
	for _, p := range parts {
		s += "--" + boundary + "\n" + p + "\n"
	}
	return s + "--" + boundary + "--\n"
}

func part(kind, body string) string { return "Content-Type: " + kind + "\n\n" + body }

func attachment(kind, name, body string) string {
	return "Content-Type: " + kind + "\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n" + body
}

func TestReadMailParts(t *testing.T) {
	const text = "The ferry to Skarn stopped."
	html := "<html><head><title>x</title><style>p{}</style></head><body><p>The ferry to <b>Skarn</b> stopped.</p></body></html>"
	long := strings.Repeat("The ferry to Skarn stopped at noon. ", 10)
	story := mailHead + "\n" + long + "\n"
	tests := []struct{ name, in, want, title, left string }{
		{"HTML only", mailHead + part("text/html; charset=utf-8", html), text, "Ferry", ""},
		{"HTML, its charset in it", mailHead + part("text/html", "<meta charset=windows-1252><p>The ferry\x92s end.</p>"), "The ferry’s end.", "Ferry", ""},
		{"HTML with a headline", mailHead + part("text/html", "<h1>Ferry stops</h1><p>The ferry stopped.</p>"), "Ferry stops\n\nThe ferry stopped.", "Ferry", ""},
		{"both", mailHead + manyParts("alternative", "a", part("text/plain", text), part("text/html", "<p>Other.</p>")), text, "Ferry", ""},
		{"a stub", mailHead + manyParts("alternative", "a", part("text/plain", "See this mail in a browser."), part("text/html", "<p>"+long+"</p>")), strings.TrimSpace(long), "Ferry", ""},
		{"no stub", mailHead + manyParts("alternative", "a", part("text/plain", text), part("text/html", "<p>"+text+" And so on.</p>")), text, "Ferry", ""},
		{"pictures of the page", mailHead + manyParts("related", "r", part("text/html", `<p>The ferry to Skarn stopped.<img src="cid:1"></p>`), part("image/png; name=a.png", "x")), text, "Ferry", "1 picture"},
		{"text around a picture", mailHead + manyParts("mixed", "m", part("text/plain", text), part("image/png; name=quay.png", "x"), part("text/plain", "Nobody was hurt.")),
			text + "\n\nNobody was hurt.", "Ferry", "1 attached file: quay.png"},
		{"attached files", mailHead + manyParts("mixed", "m", manyParts("alternative", "a", part("text/plain", text), part("text/html", html)),
			attachment("application/octet-stream", "=?utf-8?Q?F=C3=A4hre=2Edocx?=", "x"), attachment("text/plain", "notes.txt", "Not this.")), text, "Ferry", "2 attached files: Fähre.docx | notes.txt"},
		{"a mail attached", mailHead + manyParts("mixed", "m", part("text/plain", "Please run this.\n"), part("message/rfc822", strings.ReplaceAll(story, "Subject: Ferry", "Subject: Quay"))),
			long + "\n", "Quay", "1 covering mail: Please run this."},
		{"a mail attached, encoded", mailHead + manyParts("mixed", "m", "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"+base64.StdEncoding.EncodeToString([]byte(story))), long + "\n", "Ferry", ""},
		{"a mail attached to a story", mailHead + manyParts("mixed", "m", part("text/plain", long), part("message/rfc822", story)), long, "Ferry", "1 attached mail: Ferry"},
		{"a document attached", mailHead + manyParts("mixed", "m", part("text/plain", "Story attached."), part("image/png; name=a.png", "x"),
			"Content-Type: application/rtf; name=ferry.rtf\nContent-Transfer-Encoding: base64\n\n"+base64.StdEncoding.EncodeToString([]byte(`{\rtf1 `+long+`\par Second.}`))),
			strings.TrimSpace(long) + "\n\nSecond.", "", "1 attached file: a.png, 1 covering mail: Story attached."},
		{"two documents attached", mailHead + manyParts("mixed", "m", part("text/plain", "Stories attached."), attachment("text/plain", "a.txt", long), attachment("text/plain", "b.txt", long)),
			"Stories attached.", "Ferry", "2 attached files: a.txt | b.txt"},
		{"signed", mailHead + manyParts("signed", "s", part("text/plain", text), part("application/pgp-signature", "x")), text, "Ferry", "1 attached file: application/pgp-signature"},
		{"flowed", mailHead + part("text/plain; format=flowed", "The ferry to \nSkarn \nstopped.\n\n> Is it \n> so?\n>> No.\nYes.\n-- \nInes\n"),
			"The ferry to Skarn stopped.\n\n> Is it so?\n>> No.\nYes.\n", "Ferry", "1 signature: Ines"},
		{"flowed, without the space", mailHead + part("text/plain; format=flowed; delsp=yes", "橋は \n明日。\n From here.\n"), "橋は明日。\nFrom here.\n", "Ferry", ""},
		{"folded first", "X-Path: a;\n b\n" + mailHead + "\n" + text, text, "Ferry", ""},
		{"a damaged form", mailHead + manyParts("alternative", "a", "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n****", part("text/html", html)), text, "Ferry", ""},
	}
	for _, test := range tests {
		d, err := readOne("a.eml", []byte(test.in), "")
		var left []string
		for _, l := range d.LeftOut {
			s := l.String()
			if len(l.Examples) > 0 && l.One != "picture" {
				s += ": " + strings.Join(l.Examples, " | ")
			}
			left = append(left, s)
		}
		if err != nil || d.Text != test.want || d.Fields.Title != test.title || strings.Join(left, ", ") != test.left || d.Headed {
			t.Errorf("%s: got %q, %q, %q, %v; want %q, %q, %q", test.name, d.Text, d.Fields.Title, left, err, test.want, test.title, test.left)
		}
	}
}

func TestReadMailWithoutText(t *testing.T) {
	for name, test := range map[string]struct{ in, want string }{
		"a Word file":   {manyParts("mixed", "m", attachment("application/octet-stream", "logo.png", "x"), attachment("application/octet-stream", "Ferry.docx", "x")), "save the file that is attached to it, Ferry.docx"},
		"it is one":     {"Content-Type: application/vnd.ms-word; name=ferry.docx\n\nx", "attached to it, ferry.docx"},
		"sealed":        {manyParts("encrypted", "m", part("application/pgp-encrypted", "x")), "an encrypted mail"},
		"several mails": {manyParts("digest", "m", part("message/rfc822", mailHead+"\nOne.\n"), part("message/rfc822", mailHead+"\nTwo.\n")), "a mail with others attached to it"},
		"a mailbox":     {strings.Repeat("From a@b.example Fri May  2\n"+mailHead+"\nThe ferry stopped.\n\nFrom the quay it was seen.\n\n", 2), "a mailbox with several mails"},
		"deep":          {strings.Repeat("Content-Type: multipart/mixed; boundary=a\n\n--a\n", 40), "a mail without text"},
	} {
		in := mailHead + test.in
		if name == "a mailbox" {
			in = test.in
		}
		d, err := readOne("a.eml", []byte(in), "")
		if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: got %q, %v; want %q", name, d.Text, err, test.want)
		}
	}
}

func FuzzReadMail(f *testing.F) {
	f.Add([]byte(mailHead + manyParts("mixed", "m", part("text/plain; format=flowed", "a \nb"), part("message/rfc822", mailHead+"\nx"), part("text/html", "<p>y"))))
	f.Add([]byte(mailHead + "Content-Type: text/html; charset=x\nContent-Transfer-Encoding: base64\n\nPGI+"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := readOne("a.eml", data, "")
		if err != nil && strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Errorf("%q gives the error %q", data, err)
		}
		if !utf8.ValidString(d.Text) {
			t.Errorf("%q gives %q", data, d.Text)
		}
	})
}
