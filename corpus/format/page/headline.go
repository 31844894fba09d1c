package page

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// takeTitle returns the headline as the page shows it, or else as the page gives
// it elsewhere, and takes it and what stands above it out of the text.
func (c *chooser) takeTitle(f *facts, outlet string) string {
	given := f.titles(outlet)
	at := c.titleBlock(given)
	title := ""
	if at >= 0 {
		title = withoutKicker(c.blocks[at].text, given)
		c.cutAbove(at)
		c.takeLead(at)
	} else if len(given) > 0 {
		title = given[0]
	}
	c.titleAt = at
	for i, b := range c.blocks {
		if c.in[i] && (i == at || sameText(b.text, title) || len(given) > 0 && b.kind == heading && sameText(b.text, given[0])) {
			c.in[i], c.read[i] = false, true
		}
	}
	if at >= 0 {
		c.read[at] = true
	}
	return title
}

// titles returns what the page gives for a title, the best first.
func (f *facts) titles(outlet string) []string {
	var all []string
	candidates := []string{f.first("og:title"), f.first("twitter:title"), f.first("headline"), f.title}
	if f.news != nil {
		candidates = append([]string{f.news.headline}, candidates...)
	}
	for _, t := range candidates {
		if t = withoutOutlet(t, outlet); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// withoutOutlet returns a title without the name of the outlet after a line or
// dash.
func withoutOutlet(title, outlet string) string {
	title = strings.Join(strings.Fields(title), " ")
	for _, mark := range []string{" | ", " – ", " — ", " - ", " « ", " » ", " :: "} {
		i := strings.LastIndex(title, mark)
		if i <= 0 {
			continue
		}
		after := title[i+len(mark):]
		if outlet != "" && shareWords(after, outlet) || mark == " | " && utf8.RuneCountInString(title[:i]) > utf8.RuneCountInString(after) {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// titleBlock returns the block that is the headline, -1 for none: a heading, or
// strong words, that says what the page gives as its title; else the only heading
// of the first level, if text follows.
func (c *chooser) titleBlock(given []string) int {
	first, _ := c.ends()
	only, number := -1, 0
	best, rank := -1, 0
	for i, b := range c.blocks {
		if b.kind == heading && b.level == 1 && c.labels[b.area] == unlabelled {
			only, number = i, number+1
		}
		if b.kind != heading && !b.isBold() || len(b.text) > 400 || first >= 0 && i > first+5 {
			continue
		}
		for _, g := range given {
			r := 2 * titleRank(b, g)
			if r > 0 && c.labels[b.area] != unlabelled {
				r--
			}
			if r > rank {
				best, rank = i, r
			}
		}
	}
	if best < 0 && number == 1 && (first < 0 || only <= first+1) && (len(given) == 0 || sharesWord(c.blocks[only].text, given)) {
		return only
	}
	return best
}

// titleRank tells how well a block fits a title, 0 for not at all.
func titleRank(b block, title string) int {
	if !shareWords(b.text, title) || 3*len(b.text) < len(title) {
		return 0
	}
	rank := 1
	if b.kind == heading {
		rank = 9 - b.level
	}
	if sameText(b.text, title) {
		rank += 3
	}
	return rank
}

// sharesWord reports whether a text has a word of some length from one of several.
func sharesWord(text string, others []string) bool {
	in := words(strings.Join(others, " "))
	return slices.ContainsFunc(words(text), func(w string) bool { return len(w) > 3 && slices.Contains(in, w) })
}

// withoutKicker returns the part of a heading that the page gives as its title,
// where a label or a second line stands in the same heading.
func withoutKicker(text string, given []string) string {
	for _, g := range given {
		if 2*len(g) > len(text) && strings.Contains(text, g) {
			return g
		}
	}
	return text
}

// cutAbove takes out of the text what stands above the headline, if it is little.
func (c *chooser) cutAbove(at int) {
	above, all := 0, 0
	for i, b := range c.blocks {
		if c.in[i] {
			all += len(b.text)
			if i < at {
				above += len(b.text)
			}
		}
	}
	for i := range at {
		if 5*above < all {
			c.in[i] = false
		}
	}
}

// takeLead takes paragraphs that stand between the headline and the text into it.
func (c *chooser) takeLead(at int) {
	const most = 12 // blocks
	first, _ := c.ends()
	if first-at > most {
		return
	}
	for i := at + 1; i < first; i++ {
		b := c.blocks[i]
		if c.prose(i) == 0 || b.kind == item || c.repeated[i] {
			continue
		}
		// Sites call the first paragraph a teaser, too.
		if !c.isFurniture(i) || c.labels[b.area] == related && b.linked == 0 && i <= at+4 {
			c.in[i] = true
		}
	}
}

// takeStandfirst returns the standfirst that the page shows between the headline
// and the text, and takes it out of the text.
func (c *chooser) takeStandfirst(f *facts) string {
	body := c.firstOfBody()
	if body < 0 {
		return ""
	}
	description := f.first("og:description", "description", "twitter:description")
	home := c.areas[c.blocks[body].area].outer
	for i := max(c.titleAt+1, 0); i < len(c.blocks) && i <= body; i++ {
		b := c.blocks[i]
		apart := c.labels[b.area] == standfirst && (len(b.text) >= 40 || endsSentence(b.text)) && dayIn(b.text) == ""
		if !apart && describes(description, b.text) {
			apart = b.kind == heading || i < body && c.areas[b.area].outer != home
		}
		if !apart || c.titleAt < 0 && !c.in[i] || len(b.text) < 15 || len(b.text) > 1000 || 2*len(b.text) > c.size() {
			continue
		}
		c.in[i], c.read[i] = false, true
		if i != body && sameText(b.text, c.blocks[body].text) || i == body && c.firstOfBody() < 0 {
			c.in[body] = true
			return ""
		}
		return b.text
	}
	return ""
}

// firstOfBody returns the first paragraph of the article that is no standfirst by
// its label, -1 for none.
func (c *chooser) firstOfBody() int {
	for i, b := range c.blocks {
		if c.in[i] && c.labels[b.area] != standfirst && (b.kind != heading || c.titleAt < 0) {
			return i
		}
	}
	return -1
}

// describes reports whether a description of the page is text, or its beginning.
func describes(description, text string) bool {
	if len(description) < 15 {
		return false
	}
	d, t := strings.Join(words(description), " "), strings.Join(words(text), " ")
	return d == t || strings.HasPrefix(t, d) && (strings.HasSuffix(description, "…") || strings.HasSuffix(description, "...")) ||
		len(d) > 40 && strings.HasPrefix(d, t) && len(t) > 40
}

func sameText(a, b string) bool {
	return a != "" && strings.Join(words(a), " ") == strings.Join(words(b), " ")
}

// shareWords reports whether most words of the shorter text are in the other.
func shareWords(a, b string) bool {
	inA, inB := words(a), words(b)
	if len(inA) > len(inB) {
		inA, inB = inB, inA
	}
	has := map[string]bool{}
	for _, w := range inB {
		has[w] = true
	}
	common := 0
	for _, w := range inA {
		if has[w] {
			common++
		}
	}
	return len(inA) > 0 && 10*common >= 7*len(inA)
}
