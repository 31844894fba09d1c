package page

import "slices"

// trim takes out of the article what is no running text by where it stands: boxes
// without a paragraph in them, lines that are mostly links, and headings with
// nothing below them.
// A rule that would take much of the text does not know the page.
func (c *chooser) trim() {
	for _, rule := range []func(){c.trimLinks, c.trimBoxes, c.trimLabels, c.trimHeadings} {
		before, size := slices.Clone(c.in), c.size()
		rule()
		if 3*c.size() < 2*size {
			copy(c.in, before)
		}
	}
}

// size returns how many bytes the article has.
func (c *chooser) size() int {
	n := 0
	for i, b := range c.blocks {
		if c.in[i] {
			n += len(b.text)
		}
	}
	return n
}

// trimLinks takes out lines that are mostly links and no sentences, and lists of
// such lines.
func (c *chooser) trimLinks() {
	linked, items := map[int]int{}, map[int]int{} // by the area around a list's items
	for i, b := range c.blocks {
		if !c.in[i] || b.kind == heading {
			continue
		}
		if b.kind == item {
			items[c.areas[b.area].outer]++
		}
		if 10*b.linked < 6*len(b.text) || endsSentence(b.text) && len(b.text) > 60 {
			continue
		}
		if b.kind == item {
			linked[c.areas[b.area].outer]++
			continue
		}
		c.in[i] = false
	}
	for i, b := range c.blocks {
		if list := c.areas[b.area].outer; c.in[i] && b.kind == item && 4*linked[list] > 3*items[list] {
			c.in[i] = false
		}
	}
}

// trimBoxes takes out areas beside paragraphs that have several lines and no
// paragraph.
func (c *chooser) trimBoxes() {
	lines := c.weigh(func(i int) int {
		if c.in[i] {
			return 1
		}
		return 0
	})
	prose := c.weigh(func(i int) int {
		b := c.blocks[i]
		switch {
		case !c.in[i]:
			return 0
		case b.kind == item && len(b.text) >= 40 && 3*b.linked < len(b.text):
			return len(b.text)
		}
		return c.prose(i)
	})
	if len(c.areas) == 0 || prose[0] < 600 {
		return
	}
	alike := c.proseKinds(prose)
	boxed := make([]bool, len(c.areas))
	for i, a := range c.areas {
		if a.outer < 0 {
			continue
		}
		boxed[i] = boxed[a.outer]
		switch a.element.Data {
		case "div", "section", "aside", "form", "fieldset", "header", "article", "details":
			if lines[i] > 1 && prose[i] == 0 && !alike[c.kindOf(i)] && prose[a.outer] > 0 {
				boxed[i] = true
			}
		}
	}
	for i, b := range c.blocks {
		if boxed[b.area] && b.kind != quote {
			c.in[i] = false
		}
	}
}

// areaKind is what areas side by side have in common.
type areaKind struct {
	outer       int
	name, class string
}

func (c *chooser) kindOf(i int) areaKind {
	a := c.areas[i]
	return areaKind{a.outer, a.element.Data, attribute(a.element, "class")}
}

// proseKinds returns the kinds of areas of which one has a paragraph in it.
func (c *chooser) proseKinds(prose []int) map[areaKind]bool {
	kinds := map[areaKind]bool{}
	for i := range c.areas {
		if prose[i] > 0 {
			kinds[c.kindOf(i)] = true
		}
	}
	return kinds
}

// trimLabels takes out short lines in elements that no paragraph is in and that
// have no paragraph below: the names of boxes that are gone.
func (c *chooser) trimLabels() {
	names := map[string]bool{}
	for i, b := range c.blocks {
		if c.in[i] && c.prose(i) > 0 {
			names[c.areas[b.area].element.Data] = true
		}
	}
	below := false // the next block of the article is a paragraph
	for i := len(c.blocks) - 1; i >= 0; i-- {
		b := c.blocks[i]
		if !c.in[i] {
			continue
		}
		if b.kind == paragraph && !below && len(b.text) < 80 && !endsSentence(b.text) && !names[c.areas[b.area].element.Data] && len(names) > 0 {
			c.in[i] = false
			continue
		}
		below = c.prose(i) > 0
	}
}

// trimHeadings takes out headings that have no text below them.
func (c *chooser) trimHeadings() {
	below := 7 // the level of the next heading, 0 for text
	for i := len(c.blocks) - 1; i >= 0; i-- {
		b := c.blocks[i]
		switch {
		case !c.in[i]:
		case b.kind != heading, len(b.text) > 100, endsSentence(b.text) && len(b.text) > 60:
			below = 0
		case below > 0 && below <= b.level || below == 7:
			c.in[i] = false
		default:
			below = b.level
		}
	}
}
