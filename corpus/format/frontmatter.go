package format

import (
	"fmt"
	"regexp"
	"sort"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"storydiff/corpus/format/document"
)

// Lines of dashes that are more than farRules lines apart divide the text, as in
// Markdown, unless the first line between them is a field that front matter
// has: then up to maxFrontMatter lines are, as document.Source.Most has it.
const (
	farRules       = 200
	maxFrontMatter = 20_000
)

// frontMatter splits the YAML block at the head of text from the body, and
// returns what the block says of the article: its fields, and whether it is
// headed. The blank lines below go with it. Text without front matter comes back as it is; an error names the line.
func frontMatter(s document.Source, text string) (d document.Document, body string, err error) {
	most := s.Most(maxFrontMatter)
	block, lines, found := splitFrontMatter(text, most)
	if !found {
		return d, text, nil
	}
	if lines == nil {
		reason := "the front matter that begins here has no end; add a line of --- after it"
		if strings.Count(text, "\n") > most {
			reason = fmt.Sprintf("the front matter that begins here has no end in %d lines; add a line of --- after it, cut it", most) + document.RaiseLimit
		}
		return d, "", s.Fail(1, reason)
	}
	var said yaml.Node
	if err := yaml.Unmarshal([]byte(strings.Join(block, "\n")), &said); err != nil {
		return d, "", s.Fail(firstBadLine(block)+1, "front matter is not YAML; put the value in quotation marks, or remove the line")
	}
	if len(said.Content) > 0 {
		if line, reason := fillFields(&d, said.Content[0]); reason != "" {
			return d, "", s.Fail(line+1, reason)
		}
	}
	for len(lines) > 0 && strings.TrimSpace(lines[0]) == "" {
		lines = lines[1:]
	}
	return d, strings.Join(lines, "\n"), nil
}

// splitFrontMatter returns the lines between the first line, if that is ---,
// and the next such line, and the lines after it; body is nil if there is no
// next such line. A story may begin with a rule of dashes, so what stands
// below the first line has to look like front matter too. longest is how many lines
// front matter has at most.
func splitFrontMatter(text string, longest int) (block, body []string, found bool) {
	if !strings.HasPrefix(text, "---") {
		return nil, nil, false
	}
	lines := strings.Split(text, "\n")
	if !isRule(lines[0]) {
		return nil, nil, false
	}
	lines = lines[1:]
	hasField := len(lines) > 0 && knownKey().MatchString(lines[0])
	most := farRules
	if hasField {
		most = longest
	}
	for i, line := range lines[:min(len(lines), most)] {
		if isRule(line) || strings.TrimRight(line, " \t") == "..." {
			return lines[:i], lines[i+1:], looksLikeFields(lines[:i])
		}
	}
	return nil, nil, hasField
}

func isRule(line string) bool { return strings.TrimRight(line, " \t") == "---" }

var (
	knownKey = lazy(`^(?i:outlet|title|date|byline|author|url|agency|language|lang|original|fetched|headed)[ \t]*:([ \t]|$)`)
	anyKey   = lazy(`^["']?[a-z][A-Za-z0-9_.-]*["']?[ \t]*:([ \t]|$)`)
)

// lazy compiles a pattern when it is first needed.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// looksLikeFields reports whether the lines between two rules are front
// matter: one begins with a key that means something here, or all that are
// not indented begin with a key. "Paris: …" alone between two rules is text,
// and must not be lost as a field that nobody knows.
func looksLikeFields(lines []string) bool {
	keys := 0
	for _, line := range lines {
		switch {
		case knownKey().MatchString(line):
			return true
		case line == "" || strings.ContainsAny(line[:1], " \t#-]}"):
		case anyKey().MatchString(line):
			keys++
		default:
			return false
		}
	}
	return keys > 0
}

// firstBadLine returns the number, from 1, of the line that keeps the block from
// being YAML: the one after the longest run of lines that is. The library's
// own line numbers are sometimes one too low, and sometimes missing. Of a long
// block halves are tried, since trying every line would take its length
// squared; that may name a line that a later one makes good, as a bracket does.
func firstBadLine(block []string) int {
	isYAML := func(n int) bool {
		var doc yaml.Node
		return yaml.Unmarshal([]byte(strings.Join(block[:n], "\n")), &doc) == nil
	}
	if len(block) > farRules {
		return max(sort.Search(len(block), func(n int) bool { return !isYAML(n) }), 1)
	}
	for n := len(block) - 1; n > 0; n-- {
		if isYAML(n) {
			return n + 1
		}
	}
	return 1
}
