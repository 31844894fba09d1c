package office

import (
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

func TestReadRTF(t *testing.T) {
	fonts := `{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset128 Mincho;}{\f2\fcharset2 Wingdings;}{\f3\fcharset204{\*\fname Arial;}Arial Cyr;}{\f4\fcharset134 Song;}{\f5\fcharset129 Batang;}}`
	tests := []struct{ name, in, want, left string }{
		{"paragraphs", "The ferry\r\n stopped.\\par\r\n\\par {\\b Nobody} was hurt.\\\nSkarn.", "The ferry stopped.\n\nNobody was hurt.\n\nSkarn.", ""},
		{"signs", `\ldblquote Stop\rdblquote\emdash now\line so\tab it is, 20\_000\~m, har\-bour \{a\\b\}\par`, "“Stop”—now so it is, 20-000\u00a0m, harbour {a\\b}", ""},
		{"code page", `caf\'e9 \'96 \'80 5`, "café – € 5", ""},
		{"raw bytes", "caf\xe9", "café", ""},
		{"unicode", `caf\u233\'e9 \u8220?x\u8221 ? \uc0\u-3913\uc2\u55357??\u56842?? \uc1{\u8364 E}5`, "café “x” 😊 €5", "1 sign of a symbol font"},
		{"skipped words", `\uc2\u8220\'93\bullet x`, "“x", ""},
		{"Japanese", `\f1\'8b\'b4\'82\'cd\'96\'be\'93\'fa A\'83\'5c\'83\\`, "橋は明日 Aソソ", ""},
		{"Russian, Chinese and Korean", `\f3\'cc\'ee\'f1\'f2 \f4\'c7\'c5 \f5\'b4\'d9\'b8\'ae`, "Мост 桥 다리", ""},
		{"font of a group", `{\f3\'cc}\'e9\plain\'e9`, "Мéé", ""},
		{"signs of a font", `{\f2\'e0}Skarn`, "Skarn", "1 sign of a symbol font"},
		{"fields", `See {\field{\*\fldinst HYPERLINK "https://skarn.example"}{\fldrslt {\ul the report}}}.`, "See the report.", ""},
		{"notes", `The ferry{\super\chftn}{\footnote \pard\plain {\super\chftn} A note.} stopped.\par Then.`, "The ferry stopped.\n\nThen.\n\nA note.", ""},
		{"comments", `The ferry{\*\atnid T}{\*\atnauthor Tor}\chatn{\*\annotation{\*\atnref 1}\pard Is this so?} stopped.`, "The ferry stopped.", "1 comment"},
		{"margins", `{\header\pard Skarn desk\par}{\headerf\pard Skarn desk\par}{\footer 7\par}The ferry.`, "The ferry.", "1 header or footer of pages"},
		{"hidden", `Seen.{\v Not seen.}\v Nor this.\v0  Seen too.`, "Seen. Seen too.", "1 hidden passage"},
		{"one line in two styles", `Skarn.{\v\spv\par}\pard The ferry stopped.{\v\par}Then.`, "Skarn.The ferry stopped.\n\nThen.", ""},
		{"table", `\trowd\cellx100\cellx200\intbl Town\cell Votes\cell\row\pard Below.`, "Town\n\nVotes\n\nBelow.", ""},
		{"box", `Around.{\shp{\*\shpinst\shpleft1{\sp{\sn shape}{\sv 1}}{\shptxt \pard In the box.\par}}{\shprslt{\*\do In the box.}}}\par After.`, "Around.\n\nIn the box.\n\nAfter.", ""},
		{"pictures and data", "A{\\pict\\wmetafile8 0102}{\\*\\blipuid 03}{\\object\\objemb{\\*\\objdata 01}{\\result{\\pict 01}}}{\\bin5 }}{{\\}b", "Ab", "1 embedded file"},
		{"lists", `{\pntext\f2\'B7\tab}{\listtext 1.\tab}{\*\pn\pnlvlblt}One\par`, "One", ""},
		{"unknown", `{\*\newword Not this.}{\oldword This.}`, "This.", ""},
		{"both forms", `{\upr{\footnote no}{\*\ud{\footnote A \u8220 ?note.}}}The ferry.`, "The ferry.\n\nA “note.", ""},
		{"powers", `10{\super 6} birds over 3 km{\super 2}`, "10⁶ birds over 3 km2", ""},
		{"styles", `{\stylesheet{Normal;}{\s1 toc 1;}{\s2 caption;}{\*\cs3 Strong;}}\s1 Skarn 2\par\pard The ferry.\par\pard\s2 The quay\par`, "The ferry.", "1 line of a table of contents, 1 caption"},
		{"cut off", `The ferry {\b stop`, "The ferry stop", "1 end of the file, which is cut off,"},
	}
	for _, test := range tests {
		in := `{\rtf1\ansi\ansicpg1252\deff0` + fonts + `{\colortbl;\red0\green0\blue0;}` + "\r\n" + test.in + "}"
		if test.name == "cut off" {
			in = strings.TrimSuffix(in, "}")
		}
		d, err := ReadRTF(document.Source{Name: "a.rtf", Data: []byte(in)})
		if err != nil || d.Text != test.want || counts(d) != test.left || d.Kind != rtfKind {
			t.Errorf("%s: got %q, %q, %v; want %q, %q", test.name, d.Text, counts(d), err, test.want, test.left)
		}
	}
}

func TestReadRTFTrackedChanges(t *testing.T) {
	for in, want := range map[string][2]string{
		`The ferry {\deleted may }{\revised\revauth1 will }stop.`:                             {"The ferry will stop.", "The ferry may stop."},
		`The ferry stopped.{\revised\par}Nobody was hurt.`:                                    {"The ferry stopped.\n\nNobody was hurt.", "The ferry stopped.Nobody was hurt."},
		`The ferry stopped.{\deleted\par}Nobody was hurt.`:                                    {"The ferry stopped.Nobody was hurt.", "The ferry stopped.\n\nNobody was hurt."},
		`The ferry{\deleted{\footnote\pard\plain A note.}} stopped.`:                          {"The ferry stopped.", "The ferry stopped.\n\nA note."},
		`\revised New.\revised0  Old.\deleted  Gone.\plain  \mvf From.\plain\mvt To.\plain .`: {"New. Old. To..", " Old. Gone. From.."},
	} {
		for i, original := range []bool{false, true} {
			d, err := ReadRTF(document.Source{Name: "a.rtf", Data: []byte(`{\rtf1 ` + in + `}`), TrackedOriginal: original})
			if err != nil || d.Text != strings.TrimSpace(want[i]) {
				t.Errorf("%s, original %v: got %q, %v", in, original, d.Text, err)
			}
		}
	}
}

func TestReadRTFFields(t *testing.T) {
	in := `{\rtf1\ansi{\stylesheet{\s5 Title;}{\s6\sbasedon5 Subtitle;}}{\info{\title Ferry to Skarn}{\author Ines T\'f3th}{\operator Tor}` +
		`{\creatim\yr2031\mo5\dy2\hr10\min1}{\revtim\yr2031\mo5\dy4}}` +
		`\pard\s5 Ferry stops\par\pard\s6 Quay closed\par\pard The ferry stopped.\par}`
	d, err := ReadRTF(document.Source{Name: "a.rtf", Data: []byte(in)})
	want := document.Fields{Title: "Ferry stops", Standfirst: "Quay closed", Byline: "Ines Tóth", Date: "2031-05-02", Updated: "2031-05-04"}
	if err != nil || d.Fields != want || d.Text != "The ferry stopped." || !d.Headed {
		t.Errorf("got %+v, %v", d, err)
	}
}
