package schema

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/report"
)

// surveyed returns the report on the demo as JSON, with marks on some passages.
func surveyed(t *testing.T) []byte {
	t.Helper()
	story, err := corpus.Load(nil, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := diffing.Collate(story, story.Original).Survey()
	sel := report.Selection{Title: "demo", Made: report.ThisProgram("--original wire")}
	for _, c := range s.Comparisons {
		if c == nil {
			continue
		}
		marks := make([]report.Mark, len(c.Passages))
		marks[0] = report.Mark{Flagged: true, Note: "Look again."}
		sel.Marks = append(sel.Marks, marks)
	}
	var b strings.Builder
	if err := report.WriteSurvey(&b, report.JSON, s, sel); err != nil {
		t.Fatal(err)
	}
	return []byte(b.String())
}

// A place is a key of an object somewhere in a document.
type place struct {
	object map[string]any
	key    string
	name   string // where it is, list entries left out: "comparisons.passages.id"
}

// places returns one place for each name there is, the first in the document.
func places(value any, name string, seen map[string]bool) []place {
	var out []place
	switch value := value.(type) {
	case []any:
		for _, v := range value {
			out = append(out, places(v, name, seen)...)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			at := strings.TrimPrefix(name+"."+key, ".")
			if !seen[at] {
				seen[at] = true
				out = append(out, place{value, key, at})
			}
			out = append(out, places(value[key], at, seen)...)
		}
	}
	return out
}

// optional are the last keys of the places that may be missing.
var optional = []string{"part", "review", "coverage", "names", "numbers", "quotations", "departures", "original", "versions"}

// TestEveryKeyIsHeld changes each key of a report in turn, and wants the schema to
// see it: a key that is renamed, one that is missing, and one with a value of
// another type.
func TestEveryKeyIsHeld(t *testing.T) {
	document := surveyed(t)
	if err := Validate(document); err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(document, &value); err != nil {
		t.Fatal(err)
	}
	shorten(value)
	valid := func() bool {
		b, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		return Validate(b) == nil
	}
	if !valid() {
		t.Fatal("the shortened document is not valid")
	}
	all := places(value, "", map[string]bool{})
	if len(all) < 150 {
		t.Errorf("only %d keys", len(all))
	}
	for _, p := range all {
		was := p.object[p.key]
		mayMiss := strings.Count(p.name, ".") == 0 && slices.Contains(optional, p.key) || p.key == "part" || p.key == "review"
		delete(p.object, p.key)
		if !mayMiss && valid() {
			t.Errorf("%s: missing, and nothing is said", p.name)
		}
		p.object[p.key+"s"] = was
		if valid() {
			t.Errorf("%s: renamed, and nothing is said", p.name)
		}
		delete(p.object, p.key+"s")
		p.object[p.key] = otherType(was)
		if valid() {
			t.Errorf("%s: %v in place of %v, and nothing is said", p.name, p.object[p.key], was)
		}
		p.object[p.key] = was
	}
}

// otherType returns a value that is of none of the types that a key of the form has
// beside the one given: no key may be a string and true.
func otherType(v any) any {
	if _, is := v.(bool); is {
		return "true"
	}
	return true
}

// shorten leaves each list of objects with two entries at most that have the same
// keys, so that the document is checked quickly.
func shorten(value any) {
	object, ok := value.(map[string]any)
	if !ok {
		return
	}
	for key, v := range object {
		list, ok := v.([]any)
		if !ok {
			shorten(v)
			continue
		}
		var kept []any
		times := map[string]int{}
		for _, x := range list {
			shorten(x)
			shape := shapeOf(x)
			if times[shape]++; times[shape] <= 2 || len(list) < 3 {
				kept = append(kept, x)
			}
		}
		if kept == nil {
			kept = []any{}
		}
		object[key] = kept
	}
}

// shapeOf names the keys of an object with the types of their values.
func shapeOf(v any) string {
	object, ok := v.(map[string]any)
	if !ok {
		return fmt.Sprintf("%T", v)
	}
	var list []string
	for k, x := range object {
		list = append(list, fmt.Sprintf("%s %T", k, x))
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// TestValues changes values to what none of them may be.
func TestValues(t *testing.T) {
	document := string(surveyed(t))
	for from, to := range map[string]string{
		`"kind":"kept"`:           `"kind":"keeps"`,
		`"severity":"high"`:       `"severity":"grave"`,
		`"op":"equal"`:            `"op":"equals"`,
		`"start":0`:               `"start":-1`,
		`"moved":0`:               `"moved":0.5`,
		`"id":"p1"`:               `"id":"passage 1"`,
		`"storydiff.survey/1"`:    `"storydiff.survey/2"`,
		`"coverage":[{"`:          `"coverage":[7,{"`,
		`"storydiff.comparison/`:  `"storydiff.error/`,
		`"state":"right"`:         `"state":"good"`,
		`"similarity":1`:          `"similarity":1.5`,
		`"options":["--original `: `"options":[3,"--original `,
	} {
		if !strings.Contains(document, from) {
			t.Errorf("the document has no %s", from)
		}
		if Validate([]byte(strings.Replace(document, from, to, 1))) == nil {
			t.Errorf("%s in place of %s, and nothing is said", to, from)
		}
	}
}

// TestPublishedSchemaGrows wants the schema as it is published to accept keys that a
// later version adds, and still to refuse what lacks one.
func TestPublishedSchemaGrows(t *testing.T) {
	published, err := jsonschema.NewCompiler().Compile(Path())
	if err != nil {
		t.Fatal(err)
	}
	document := string(surveyed(t))
	for from, valid := range map[string]bool{`"again":`: true, `"moved":`: true, `"kind":`: true} {
		grown := strings.Replace(document, from, `"later":1,`+from, 1)
		lacking := strings.Replace(document, from, `"later":`, 1)
		for text, want := range map[string]bool{grown: valid, lacking: false} {
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if err := published.Validate(value); (err == nil) != want {
				t.Errorf("with another key beside %s: %v", from, err)
			}
		}
	}
}

// TestEveryKeyIsDescribed wants plain words for each key of the schema.
func TestEveryKeyIsDescribed(t *testing.T) {
	data, err := os.ReadFile(Path())
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Defs map[string]map[string]any `json:"$defs"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	described := 0
	var walk func(name string, part any)
	walk = func(name string, part any) {
		switch part := part.(type) {
		case []any:
			for _, p := range part {
				walk(name, p)
			}
		case map[string]any:
			properties, _ := part["properties"].(map[string]any)
			for key, p := range properties {
				said := p.(map[string]any)
				if ref, ok := said["$ref"].(string); ok && said["description"] == nil {
					said = schema.Defs[strings.TrimPrefix(ref, "#/$defs/")]
				}
				if text, _ := said["description"].(string); len(text) < 5 && said["const"] == nil {
					t.Errorf("%s.%s is not described", name, key)
				}
				described++
			}
			for key, p := range part {
				walk(name+"."+key, p)
			}
		}
	}
	for name, def := range schema.Defs {
		walk(name, def)
	}
	if described < 100 {
		t.Errorf("only %d keys are described", described)
	}
}
