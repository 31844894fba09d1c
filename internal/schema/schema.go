// Package schema holds the JSON form of reports to docs/report.schema.json.
package schema

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Check fails the test if a document, one JSON value, is not as the schema has it, or
// has keys that the schema does not name.
func Check(t testing.TB, document []byte) {
	t.Helper()
	if err := Validate(document); err != nil {
		t.Errorf("not as docs/report.schema.json has it: %v", err)
	}
}

// CheckLines does so for each line of JSON Lines.
func CheckLines(t testing.TB, lines []byte) {
	t.Helper()
	for line := range bytes.Lines(lines) {
		Check(t, line)
	}
}

// Validate returns an error if a document is not JSON, or not as the schema has it.
// The published schema lets keys be added, for programs that read what a later
// version writes. Here it is closed: what is written today has the keys that it
// names and no others.
func Validate(document []byte) error {
	closed, err := compiled()
	if err != nil {
		return err
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		return err
	}
	return closed.Validate(value)
}

// Path is the file of the schema.
func Path() string {
	_, here, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(here), "..", "..", "docs", "report.schema.json")
}

var compiled = sync.OnceValues(func() (*jsonschema.Schema, error) {
	data, err := os.ReadFile(Path())
	if err != nil {
		return nil, err
	}
	var document any
	if err := json.Unmarshal(data, &document); err != nil {
		return nil, err
	}
	closeObjects(document)
	c := jsonschema.NewCompiler()
	const name = "mem:///closed.json"
	if err := c.AddResource(name, document); err != nil {
		return nil, err
	}
	return c.Compile(name)
})

// closeObjects forbids further keys in every object that the schema describes.
func closeObjects(part any) {
	switch part := part.(type) {
	case []any:
		for _, p := range part {
			closeObjects(p)
		}
	case map[string]any:
		if part["type"] == "object" {
			part["additionalProperties"] = false
		}
		for _, p := range part {
			closeObjects(p)
		}
	}
}
