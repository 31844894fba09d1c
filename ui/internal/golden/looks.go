package golden

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/style"
)

// The parameters of the styles that Looks makes: numbers that no terminal has.
const (
	roleNumber = 1000
	wordNumber = 2000
	perWord    = 100
)

// Looks are styles without colours. Pictures of what is drawn with them tell the
// role of everything by its name, so that a golden shows what is marked as what,
// whatever the palettes are.
func Looks() *style.Styles {
	s := new(style.Styles)
	for r := range s.Roles {
		if style.Role(r) != style.Plain {
			s.Roles[r] = strconv.Itoa(roleNumber + r)
		}
	}
	for w := range s.Words {
		for e := range s.Words[w] {
			s.Words[w][e] = strconv.Itoa(wordNumber + perWord*w + e)
		}
	}
	return s
}

var styled = regexp.MustCompile("\x1b\\[([0-9;]+)m([^\x1b]*)\x1b\\[m")

// named writes what was drawn with Looks as ‹role text›.
func named(rows []string) []string {
	list := make([]string, len(rows))
	for i, row := range rows {
		list[i] = styled.ReplaceAllStringFunc(row, func(piece string) string {
			m := styled.FindStringSubmatch(piece)
			var names []string
			for _, p := range strings.Split(m[1], ";") {
				n, _ := strconv.Atoi(p)
				names = append(names, lookName(n))
			}
			return "‹" + strings.Join(names, "+") + " " + m[2] + "›"
		})
		list[i] = strings.ReplaceAll(list[i], ansi.ResetStyle, "")
	}
	return list
}

func lookName(n int) string {
	if n < wordNumber {
		return RoleNames()[n-roleNumber]
	}
	n -= wordNumber
	name := WordNames()[n/perWord]
	if e := n % perWord; e > 0 {
		name += "/" + EmphasisNames()[e]
	}
	return name
}

// RoleNames lists the names of the roles, in their order.
func RoleNames() []string {
	list := []string{"plain", "muted", "faint", "strong", "accent", "tab-open", "tab", "key", "notice", "warning", "selected", "moved", "seen", "flagged", "noted"}
	for _, k := range diffing.Kinds() {
		list = append(list, "sign-"+k.String())
	}
	for _, k := range diffing.Kinds() {
		list = append(list, "bar-"+k.String())
	}
	for s := range len(finding.Severities()) {
		list = append(list, fmt.Sprint(finding.Severity(s)))
	}
	return list
}

// WordNames lists the names of the looks of words, in their order.
func WordNames() []string {
	return []string{"as-is", "quiet", "deleted", "inserted", "replaced-old", "replaced-new", "replaced-away", "shifted", "shifted-away",
		"restyled", "retold", "retold-away", "only-original", "only-version", "page", "trace"}
}

// EmphasisNames lists the names of what lies over the looks of words, in their
// order.
func EmphasisNames() []string {
	return []string{"", "low", "medium", "high", "current", "match", "current-match"}
}
