package format

import (
	"strings"
	"testing"
)

func TestReadSavedPage(t *testing.T) {
	page := "<html><head><title>Ferry stops</title></head><body><nav>Home</nav><article><h1>Ferry stops</h1><p>The ferry to Skarn stopped at noon on Friday after a cable=\r\n broke, the harbour=E2=80=99s master said.</p>" +
		"<p>Nobody was hurt, said the man who runs the line with his brother and two pilots.</p></article></body></html>"
	saved := "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://skarn.example/ferry\r\nSubject: Ferry stops\r\nDate: Fri, 2 May 2031 12:30:00 -0000\r\n" +
		"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n" +
		"Content-Location: https://skarn.example/ferry\r\n\r\n" + page + "\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--x--\r\n"
	want := "The ferry to Skarn stopped at noon on Friday after a cable broke, the harbour’s master said.\n\nNobody was hurt, said the man who runs the line with his brother and two pilots."
	for _, name := range []string{"a.mhtml", "a.mht", "a.txt"} {
		d, err := readOne(name, []byte(saved), "")
		if err != nil || d.Text != want || d.Fields.Title != "Ferry stops" || d.Fields.URL != "https://skarn.example/ferry" || !strings.Contains(d.Kind, "page") {
			t.Errorf("%s: got %+v, %v", name, d, err)
		}
	}
	if _, err := readOne("a.mht", []byte(saved[:strings.Index(saved, "--x")]), ""); err == nil || !strings.Contains(err.Error(), "cut off or damaged; save it again") {
		t.Errorf("cut off: %v", err)
	}
	if _, err := readOne("a.mht", []byte("The ferry stopped."), ""); err == nil {
		t.Error("text is taken for a saved page")
	}
}
