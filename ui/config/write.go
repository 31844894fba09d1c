package config

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"storydiff/corpus"
	"storydiff/diffing/finding"
	"storydiff/ui/style"
)

// WriteTo writes the settings as YAML, with what each means, so that Load
// reads the same Config. The keys written are those in c.Keys. It returns the
// number of bytes written and the writer's error.
func (c Config) WriteTo(w io.Writer) (int64, error) {
	var b bytes.Buffer
	b.WriteString("# Settings of storydiff, as they are in force. What is left out is as it comes.\n")
	for _, e := range c.entries() {
		b.WriteString("\n# " + strings.ReplaceAll(e.comment, "\n", "\n# ") + "\n")
		if err := encode(&b, e); err != nil {
			return 0, err
		}
	}
	return b.WriteTo(w)
}

// An entry is a setting as it is written.
type entry struct {
	name, comment string
	value         *yaml.Node
}

// entries returns the settings in the order of the file.
func (c Config) entries() []entry {
	return []entry{
		{"theme", "The colours: " + oneOf(style.Themes()) + ".\nauto is dark or light, as the terminal's background is.", word(c.Theme.String())},
		{"layout", "How the reader begins: " + oneOf(style.Layouts()) + ".", word(c.Layout.String())},
		{"brackets", "Whether what differs stands in brackets, [-…-] and {+…+}, beside its colours:\ntrue or false.", word(fmt.Sprint(c.Brackets))},
		{"severity-first", "The severity of the findings that come first: " + oneOf(finding.Severities()) + ".", word(c.First.String())},
		{"severity-lowest", "The slightest findings that are shown: " + oneOf(finding.Severities()) + ".", word(c.Lowest.String())},
		{"mouse", "Whether the mouse works in the program: true or false. With true the terminal\nselects no text unless shift is held.", word(fmt.Sprint(c.Mouse))},
		{"agency", "The news agency that versions have to credit, where the original names none.", text(c.Agency)},
		{"max-size", "The largest file that is read, like 500MB; 0 is " + Size(corpus.MaxBytes).String() + ", and from an\naddress 10MB. " +
			"All other limits of what a file may have grow with it.", word(c.MaxSize.String())},
		{"keys", "The keys of each action: a character, or a name like enter, space, pgdown, f1,\nwith ctrl+, alt+ or shift+ before it. [] takes an action's keys away.", c.keysNode()},
	}
}

func oneOf[T fmt.Stringer](values []T) string { return strings.Join(namesOf(values), ", ") }

// keysNode returns the keys by action, in the order of the actions' names.
func (c Config) keysNode() *yaml.Node {
	m := &yaml.Node{Kind: yaml.MappingNode}
	if len(c.Keys) == 0 {
		m.Style = yaml.FlowStyle
	}
	for _, action := range slices.Sorted(maps.Keys(c.Keys)) {
		list := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
		for _, k := range c.Keys[action] {
			list.Content = append(list.Content, text(k))
		}
		m.Content = append(m.Content, name(action), list)
	}
	return m
}

// word is a value that needs no quotation marks.
func word(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: s} }

// text is a value that may be anything; in quotation marks no reader takes it
// for a number, a yes or a comment.
func text(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s, Style: yaml.DoubleQuotedStyle}
}

// name is a key of a mapping, in quotation marks where it needs them.
func name(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s} }

func encode(w io.Writer, e entry) error {
	enc := yaml.NewEncoder(w)
	enc.SetIndent(2)
	if err := enc.Encode(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{word(e.name), e.value}}); err != nil {
		return err
	}
	return enc.Close()
}
