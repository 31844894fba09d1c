package page

import (
	"strings"

	"storydiff/corpus/format/document"
)

// takeWhole gives the document the text that the page has in its JSON-LD, where
// the page shows only the beginning of it to those who do not pay. The paragraphs
// that it shows stay as they are.
func (c *chooser) takeWhole(d *document.Document, n *news) {
	if n == nil || len(n.body) < 200 {
		return
	}
	whole := document.Document{}
	if err := AddFragment(document.Source{}, &whole, strings.ReplaceAll(n.body, "\n", "\n\n")); err != nil {
		return
	}
	shown := strings.Join(strings.Fields(d.Text), " ")
	body := strings.Join(strings.Fields(whole.Text), " ")
	if 2*len(body) < 3*len(shown) || !c.isCut(n) && len(body) < 3*len(shown) {
		return
	}
	rest, kept := body, []string{}
	for p := range strings.SplitSeq(d.Text, "\n\n") {
		after, begins := strings.CutPrefix(rest, p)
		if !begins {
			break
		}
		rest, kept = strings.TrimSpace(after), append(kept, p)
	}
	if len(kept) == 0 && shown != "" && !strings.Contains(body, shown[:min(len(shown), 60)]) {
		return // another text
	}
	if strings.Contains(whole.Text, "\n") {
		d.Text = whole.Text
		return
	}
	d.Text = strings.Join(append(kept, rest), "\n\n")
}

// isCut reports whether the page says that its text is not for everybody.
func (c *chooser) isCut(n *news) bool {
	if n.closed {
		return true
	}
	for i := range c.blocks {
		if c.labels[c.blocks[i].area] == paywall {
			return true
		}
	}
	return false
}
