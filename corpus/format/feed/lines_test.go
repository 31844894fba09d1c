package feed

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

func TestReadLines(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"a line for each", `{"id":"wire","text":"One."}` + "\n\n" + `{"id":"post","text":"Two."}` + "\n", `wire/"One." post/"Two."`},
		{"a list", "[\n {\"id\":\"wire\",\n\"text\":\"One.\"},\n{\"id\":7,\"text\":\"Two.\"}]\n", `wire/"One." 7/"Two."`},
		{"objects over several lines", "{\n\"id\":\"a\",\n\"text\":\"One.\"\n}\n{\n\"id\":\"b\",\"body\":\"Two.\"}", `a/"One." b/"Two."`},
		{"named by the outlet", `{"outlet":"The Post","text":"One."}`, `The Post/"One."`},
		{"paragraphs in a list", `{"text":["One.","Two."]}`, `/"One.\n\nTwo."`},
		{"line ends", `{"text":"One.\r\nTwo.\r\rThree."}`, `/"One.\nTwo.\n\nThree."`},
		{"an empty text and a body", `{"text":" ","body":"One."}`, `/"One."`},
		{"a whole story on a line", `{"story":"s","articles":[{"id":"a","text":"One."},{"id":"b","text":"Two."}]}`, `a/"One." b/"Two."`},
		{"a mark of byte order", document.UTF8Mark + `{"id":"a","text":"One."}`, `a/"One."`},
		{"an encoding of its own", "{\"id\":\"a\",\"text\":\"caf\xe9\"}", `a/"café"`},
		{"what is not known", `{"id":"a","tags":{"x":[1]},"text":"One."}`, `a/"One."`},

		{"a line that is none", `{"text":"One."}` + "\n\n" + `{"text":"Two."` + "\n" + `{"text":"Three."}`, "x.jsonl:4: not JSON; "},
		{"words", `{"text":"One."}` + "\nThe end.\n", "x.jsonl:2: not JSON; "},
		{"cut off", `{"text":"One."}` + "\n" + `{"text":"Tw`, "x.jsonl:2: not JSON; "},
		{"a list cut off", "[\n" + `{"text":"One."},` + "\n", "x.jsonl:3: not JSON; "},
		{"a list with words after it", "[\n" + `{"text":"One."}` + "\n] and so on", `/"One."`},
		{"a number among objects", `{"text":"One."}` + "\n7", "x.jsonl:2: not JSON; "},
		{"no text", `{"text":"One."}` + "\n" + `{"title":"Two"}`, "x.jsonl:2: no text; "},
		{"a text that is none", `{"text":{"a":1}}`, "x.jsonl:1: text is no string; "},
		{"an outlet that is none", `{"outlet":{"a":1},"text":"One."}`, "x.jsonl:1: outlet is no string; "},
		{"original neither way", `{"original":"maybe","text":"One."}`, "x.jsonl:1: original is neither true nor false; "},
		{"two stories", `{"story":"a","text":"One."}` + "\n" + `{"story":"b","text":"Two."}`, "x.jsonl:2: a second story in the file (after “a” comes “b”); "},
		{"no articles", `{"articles":[]}`, "x.jsonl:1: no article in the list"},
		{"articles that are none", `{"articles":[1]}`, "x.jsonl:1: articles is no list"},
		{"nothing", "[]", "x.jsonl: no article in it"},
		{"nested deep", `{"text":` + strings.Repeat("[", 20_000), "x.jsonl:1: not JSON; "},
	}
	for _, tt := range tests {
		all, err := ReadLines(document.Source{Name: "x.jsonl", Data: []byte(tt.data)})
		var got []string
		for _, d := range all {
			got = append(got, fmt.Sprintf("%s/%q", d.Fields.ID, d.Text))
		}
		said := strings.Join(got, " ")
		if err != nil {
			said = err.Error()
		}
		if err == nil && said != tt.want || err != nil && !strings.HasPrefix(said, tt.want) || tt.want == "" {
			t.Errorf("%s: %s, want %s", tt.name, said, tt.want)
		}
	}
}

func TestFieldsOfLines(t *testing.T) {
	const line = `{"id":"a","outlet":"The Post","title":"Mill burns","byline":["Ada Holm","Per Lund"],"date":"3 March 2031","updated":"2031-03-04T10:00:00Z",
		"url":"https://post.example/1","agency":"NW","lang":"en","standfirst":"No one hurt","dateline":"TARN","version":2,"story":"mill","original":true,"text":"One."}`
	all, err := ReadLines(document.Source{Name: "x", Data: []byte(line)})
	want := document.Fields{ID: "a", Outlet: "The Post", Title: "Mill burns", Byline: "Ada Holm, Per Lund", Date: "2031-03-03", Updated: "2031-03-04",
		URL: "https://post.example/1", Agency: "NW", Language: "en", Standfirst: "No one hurt", Dateline: "TARN", Version: "2", Story: "mill", Original: true}
	if err != nil || all[0].Fields != want {
		t.Errorf("%+v, %v", all[0].Fields, err)
	}
}

func TestIsLines(t *testing.T) {
	for data, want := range map[string]bool{
		`{"id":1,"text":"One."}`:            true,
		" \n[ {\n\"html\": \"<p>One.</p>\"": true,
		`{"story":"s","articles":[`:         true,
		`{"text":7}`:                        false,
		`{"name":"x","size":[1,2]}`:         false,
		`{"schema":"storydiff.comparison/1","original":{"text":"One."}}`: false,
		`[Agency] The "text": "One."`:                                    false,
		`The ferry`:                                                      false,
		``:                                                               false,
	} {
		if IsLines([]byte(data)) != want {
			t.Errorf("%s: %v", data, !want)
		}
	}
}

func FuzzReadLines(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"One."}` + "\n" + `{"id":2,"story":"s","articles":[{"body":["x","y"]}]}`))
	f.Add([]byte(`[{"id":"a","text":"One."},null]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := ReadLines(document.Source{Name: "x", Data: data})
		if err != nil && all != nil || err == nil && len(all) == 0 {
			t.Errorf("%d documents, %v", len(all), err)
		}
		for _, d := range all {
			if strings.TrimSpace(d.Text) == "" || strings.Contains(d.Text, "\r") {
				t.Errorf("text %q", d.Text)
			}
		}
	})
}
