package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"storydiff/corpus"
)

// resolve returns what an alias stands for. An alias cannot stand for another.
func resolve(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode && n.Alias != nil {
		return n.Alias
	}
	return n
}

// isNothing reports whether a value is left empty.
func isNothing(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Tag == "!!null"
}

// readOne reads one of some values by its name.
func readOne[T fmt.Stringer](n *yaml.Node, values []T, to *T) error {
	if n.Kind != yaml.ScalarNode {
		return fmt.Errorf("use one of %s", strings.Join(namesOf(values), ", "))
	}
	v, err := parse(n.Value, values)
	if err == nil {
		*to = v
	}
	return err
}

// readBool reads yes or no. That true and false are YAML's own words for it is
// nothing that an editor has to know.
func readBool(n *yaml.Node, to *bool) error {
	if n.Kind == yaml.ScalarNode {
		switch strings.ToLower(n.Value) {
		case "true", "yes", "on":
			*to = true
			return nil
		case "false", "no", "off":
			*to = false
			return nil
		}
	}
	return fmt.Errorf("%q is not one of true, false", n.Value)
}

// readText reads one line of text; nothing is an empty one.
func readText(n *yaml.Node, to *string) error {
	switch {
	case isNothing(n):
		*to = ""
	case n.Kind != yaml.ScalarNode:
		return errors.New("use one line of text")
	default:
		*to = strings.TrimSpace(corpus.Clean(n.Value))
	}
	return nil
}

// readKeys reads the keys of actions.
func readKeys(r *reader, n *yaml.Node) error {
	if isNothing(n) {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		return errors.New(`use lines like "quit: [q, ctrl+c]" below it`)
	}
	r.pairs(n, r.actions, "action", func(i int, value *yaml.Node) error {
		keys, err := readList(value)
		if err != nil {
			return err
		}
		named := []string{}
		for _, k := range keys {
			name, err := parseKey(k)
			if err != nil {
				return err
			}
			if !slices.Contains(named, name) {
				named = append(named, name)
			}
		}
		r.config.Keys[r.actions[i]] = named
		return nil
	})
	return nil
}

// readList reads a list of texts, or one text as a list of it. The empty list
// is one.
func readList(n *yaml.Node) ([]string, error) {
	wrong := errors.New(`use a key or a list of keys, like "q" or ["q", "ctrl+c"]; [] for none`)
	if n.Kind == yaml.ScalarNode && n.Value != "" {
		return []string{n.Value}, nil
	}
	if n.Kind != yaml.SequenceNode {
		return nil, wrong
	}
	var list []string
	for _, item := range n.Content {
		if item = resolve(item); item.Kind != yaml.ScalarNode || item.Value == "" {
			return nil, wrong
		}
		list = append(list, item.Value)
	}
	return list, nil
}
