package mend

import "testing"

func TestQuotedPrintable(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The caf=C3=A9 =E2=80=93 the only one =E2=80=93 is shut, and the wharf=\ninger, too.", "The café – the only one – is shut, and the wharfinger, too."},
		{"It cost =C2=A34 =3D a tenth, said Zo=\n=C3=AB.", "It cost £4 = a tenth, said Zoë."},
		{"A sign cut in two: =E2=80=\n=94 and on.", "A sign cut in two: — and on."},
		{"If x=10 and y=C3, then z=A9.", "If x=10 and y=C3, then z=A9."},
		{"Up 3 points =\nor more.", "Up 3 points =\nor more."},
		{"The code =C3=28 is none.", "The code =C3=28 is none."},
		{"https://a.example/?q=10&r=C3", "https://a.example/?q=10&r=C3"},
	} {
		d := Read(c.text, Options{FirstLine: 1})
		if d.Text != c.want || (len(d.Repairs()) > 0) != (c.text != c.want) {
			t.Errorf("%q\nbecame %q, want %q; %v", c.text, d.Text, c.want, d.Repairs())
		}
	}
}
