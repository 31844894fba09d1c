package format

import (
	"regexp"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"storydiff/corpus/format/document"
)

// maxFrontMatter is the most lines that front matter can have. Lines of dashes
// that are farther apart divide the text, as in Markdown.
const maxFrontMatter = 200

// frontMatter splits the YAML block at the head of text from the body, and
// returns what the block says of the article: its fields, and whether it is
// headed. The blank lines below go with it. Text without front matter comes back as it is; an error names the line.
func frontMatter(s document.Source, text string) (d document.Document, body string, err error) {
	block, lines, found := splitFrontMatter(text)
	if !found {
		return d, text, nil
	}
	if lines == nil {
		return d, "", s.Fail(1, "the front matter that begins here has no end; add a line of --- after it")
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
// below the first line has to look like front matter too.
func splitFrontMatter(text string) (block, body []string, found bool) {
	if !strings.HasPrefix(text, "---") {
		return nil, nil, false
	}
	lines := strings.Split(text, "\n")
	if !isRule(lines[0]) {
		return nil, nil, false
	}
	lines = lines[1:]
	for i, line := range lines[:min(len(lines), maxFrontMatter)] {
		if isRule(line) || strings.TrimRight(line, " \t") == "..." {
			return lines[:i], lines[i+1:], looksLikeFields(lines[:i])
		}
	}
	return nil, nil, len(lines) > 0 && knownKey().MatchString(lines[0])
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
// own line numbers are sometimes one too low, and sometimes missing.
func firstBadLine(block []string) int {
	for n := len(block) - 1; n > 0; n-- {
		var doc yaml.Node
		if yaml.Unmarshal([]byte(strings.Join(block[:n], "\n")), &doc) == nil {
			return n + 1
		}
	}
	return 1
}
