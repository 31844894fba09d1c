package office

import (
	"testing"

	"storydiff/corpus/format/document"
)

func TestReadOpenDocument(t *testing.T) {
	tests := []struct{ name, body, want, left string }{
		{"paragraphs", `<text:h text:outline-level="1">Skarn</text:h><text:p>The ferry <text:span>sto</text:span>pped.</text:p><text:p/><text:p>Nobody was hurt.</text:p>`,
			"Skarn\n\nThe ferry stopped.\n\nNobody was hurt.", ""},
		{"white space", "<text:p>\n  The  ferry\n<text:s text:c=\"2\"/>stopped<text:tab/>at<text:line-break/>noon.\n</text:p>", "The ferry   stopped at noon.", ""},
		{"lists and tables", `<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Two</text:p>` +
			`</table:table-cell><table:covered-table-cell><text:p>no</text:p></table:covered-table-cell></table:table-row></table:table>`, "One\n\nTwo", ""},
		{"notes", `<text:p>The ferry<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> stopped.</text:p><text:p>Then.</text:p>`,
			"The ferry stopped.\n\nThen.\n\nA note.", ""},
		{"comments", `<text:p>The <office:annotation><dc:creator>Tor</dc:creator><dc:date>2031</dc:date><text:p>Is this so?</text:p></office:annotation>ferry.</text:p>`, "The ferry.", "1 comment"},
		{"a box and a picture", `<text:p>Around.<draw:frame><svg:title>A quay</svg:title><svg:desc>grey</svg:desc><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame></text:p><text:p>After.</text:p>`,
			"Around.\n\nIn the box.\n\nAfter.", ""},
		{"hidden", `<text:p>Seen.<text:span text:style-name="T1"> Not seen.</text:span></text:p><text:section text:display="none"><text:p>Nor this.</text:p></text:section>`, "Seen.", "2 hidden passages"},
		{"contents", `<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body><text:p>Skarn 2</text:p></text:index-body></text:table-of-content><text:p>The ferry.</text:p>`,
			"The ferry.", "1 line of a table of contents"},
		{"powers", `<text:p>10<text:span text:style-name="T2">6</text:span> birds</text:p>`, "10⁶ birds", ""},
		{"fields", `<text:p><text:title>Ferry</text:title> on <text:date>2 May</text:date><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>toukyou</text:ruby-text></text:ruby></text:p>`, "Ferry on 2 May東京", ""},
	}
	for _, test := range tests {
		flat := `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text" ` + odtSpaces + `><office:automatic-styles>` +
			`<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>` +
			`<style:style style:name="T2"><style:text-properties style:text-position="33% 58%"/></style:style></office:automatic-styles><office:body><office:text>` + test.body + `</office:text></office:body></office:document>`
		for name, data := range map[string][]byte{"a.odt": odtFile(t, test.body, nil), "a.fodt": []byte(flat)} {
			d, err := ReadODT(document.Source{Name: name, Data: data})
			if !IsODT(data) || err != nil || d.Text != test.want || counts(d) != test.left {
				t.Errorf("%s, %s: got %q, %q, %v; want %q, %q", test.name, name, d.Text, counts(d), err, test.want, test.left)
			}
		}
	}
}

func TestReadOpenDocumentTrackedChanges(t *testing.T) {
	region := func(id, kind, content string) string {
		return `<text:changed-region xml:id="` + id + `" text:id="` + id + `"><text:` + kind + `><office:change-info><dc:creator>Tor</dc:creator></office:change-info>` + content + `</text:` + kind + `></text:changed-region>`
	}
	in := func(id, s string) string {
		return `<text:change-start text:change-id="` + id + `"/>` + s + `<text:change-end text:change-id="` + id + `"/>`
	}
	tests := []struct{ name, regions, body, accepted, original string }{
		{"words", region("a", "deletion", `<text:p>may </text:p>`) + region("b", "insertion", ""),
			`<text:p>The ferry <text:change text:change-id="a"/>` + in("b", "will ") + `stop.</text:p>`, "The ferry will stop.", "The ferry may stop."},
		{"paragraphs", region("a", "deletion", `<text:p> Nobody was hurt.</text:p><text:p>Skarn </text:p>`) + region("b", "insertion", ""),
			`<text:p>It stopped.<text:change text:change-id="a"/>waits.</text:p><text:p><text:change-start text:change-id="b"/>New.</text:p><text:p><text:change-end text:change-id="b"/>The end.</text:p>`,
			"It stopped.waits.\n\nNew.\n\nThe end.", "It stopped. Nobody was hurt.\n\nSkarn waits.\n\nThe end."},
		{"in place", region("d", "deletion", "") + region("b", "insertion", ""), `<text:p>The ferry ` + in("d", "may") + in("b", "will") + ` stop.</text:p><text:p>One` +
			`<text:change-start text:change-id="d"/></text:p><text:p><text:change-end text:change-id="d"/><text:s/>two.</text:p>`, "The ferry will stop.\n\nOne two.", "The ferry may stop.\n\nOne\n\ntwo."},
		{"looks", region("c", "format-change", ""), `<text:p>The ` + in("c", "ferry") + ` stopped.</text:p>`, "The ferry stopped.", "The ferry stopped."},
	}
	for _, test := range tests {
		s := document.Source{Name: "a.odt", Data: odtFile(t, `<text:tracked-changes>`+test.regions+`</text:tracked-changes>`+test.body, nil)}
		for original, want := range map[bool]string{false: test.accepted, true: test.original} {
			s.TrackedOriginal = original
			if d, err := ReadODT(s); err != nil || d.Text != want {
				t.Errorf("%s, original %v: got %q, %v; want %q", test.name, original, d.Text, err, want)
			}
		}
	}
}

func TestReadOpenDocumentFields(t *testing.T) {
	beside := map[string]string{
		"meta.xml": `<office:document-meta ` + odtSpaces + `><office:meta><meta:initial-creator>Ines Tolvaj</meta:initial-creator><dc:creator>Tor Lund</dc:creator>` +
			`<meta:creation-date>2031-05-02T10:00:00.123</meta:creation-date><dc:date>2031-05-04T10:00:00</dc:date></office:meta></office:document-meta>`,
		"styles.xml": `<office:document-styles ` + odtSpaces + `><office:styles><style:style style:name="Title"/><style:style style:name="Subtitle"/></office:styles><office:master-styles>` +
			`<style:master-page><style:header xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><text:p>Skarn desk</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
	}
	body := `<text:p text:style-name="P1">Ferry stops</text:p><text:p text:style-name="Subtitle">Quay closed</text:p><text:p>The ferry stopped.</text:p>`
	d, err := ReadODT(document.Source{Name: "a.ott", Data: odtFile(t, body, beside)})
	want := document.Fields{Title: "Ferry stops", Standfirst: "Quay closed", Byline: "Ines Tolvaj", Date: "2031-05-02", Updated: "2031-05-04"}
	if err != nil || d.Fields != want || d.Text != "The ferry stopped." || !d.Headed || counts(d) != "1 header or footer of pages" {
		t.Errorf("got %+v, %v", d, err)
	}
}
