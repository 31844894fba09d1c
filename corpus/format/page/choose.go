package page

import "strings"

// chooser decides which blocks are the article, beginning with those that the
// library located.
type chooser struct {
	*walker
	in []bool
	// words are how many bytes of located text stand in each area, and labels what
	// each area is.
	words  []int
	labels []label
	main   int // the innermost area with most of the located text; -1 for none
	// read are the blocks that became fields, and titleAt is the one that is the
	// headline; -1 for none.
	read    []bool
	titleAt int
	// repeated are the short lines that the page has several times, and trusted
	// the labels that count.
	repeated []bool
	trusted  [len(labelNames)]bool
}

// choose returns for each block whether it is of the article, and what it is
// called where it is not.
func choose(w *walker, located []bool) *chooser {
	c := &chooser{walker: w, in: located, read: make([]bool, len(located)), repeated: make([]bool, len(located)), titleAt: -1}
	c.doubt()
	c.words = c.weigh(func(i int) int {
		if c.in[i] {
			return len(c.blocks[i].text) - c.blocks[i].linked
		}
		return 0
	})
	c.findMain()
	c.labels = c.label(c.words, c.main)
	c.dropRepeated()
	c.drop()
	c.fill()
	c.extend()
	c.takeAlike()
	c.trim()
	return c
}

// weigh sums what blocks weigh over the areas around them.
func (c *chooser) weigh(weight func(block int) int) []int {
	sums := make([]int, len(c.areas))
	for i, b := range c.blocks {
		sums[b.area] += weight(i)
	}
	for i := len(c.areas) - 1; i > 0; i-- {
		if outer := c.areas[i].outer; outer >= 0 {
			sums[outer] += sums[i]
		}
	}
	return sums
}

// findMain finds the innermost area that has four fifths of the located text and
// that is more than a paragraph by its element.
func (c *chooser) findMain() {
	c.main = -1
	if len(c.areas) == 0 {
		return
	}
	total := 0
	for i, a := range c.areas {
		if a.outer < 0 {
			total += c.words[i]
		}
	}
	for i := range c.areas {
		if total > 0 && 5*c.words[i] >= 4*total && !isParagraph(c.areas[i].element.Data) {
			c.main = i
		}
	}
}

// isParagraph reports whether an element has the text of one block, or is a list.
func isParagraph(name string) bool {
	switch name {
	case "p", "pre", "blockquote", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6":
		return true
	}
	return false
}

// label gives each area its own label or that of the area around it. An area
// with a good part of the text in main is the article whatever it is called.
func (c *chooser) label(text []int, main int) []label {
	labels := make([]label, len(c.areas))
	for i, a := range c.areas {
		if a.outer >= 0 {
			labels[i] = labels[a.outer]
		}
		if labels[i] == unlabelled {
			labels[i] = labelOf(a.element)
		}
		if main >= 0 && text[i] > labels[i].most(text[main]) {
			labels[i] = unlabelled
		}
	}
	return labels
}

// dropRepeated takes out short lines that the page has several times.
func (c *chooser) dropRepeated() {
	times := map[string]int{}
	for _, b := range c.blocks {
		if len(b.text) < 100 {
			times[b.text]++
		}
	}
	for i, b := range c.blocks {
		heads := b.isBold() && i+1 < len(c.blocks) && c.prose(i+1) > 0 // a paragraph
		if times[b.text] > 1 && b.kind == paragraph && !heads && c.prose(i) == 0 && !endsSentence(b.text) {
			c.in[i] = false
			c.repeated[i] = true
		}
	}
}

// drop takes out what the library keeps though it is no text of the article. A
// label that a good part of the text has is none, and standfirsts are told apart
// when the headline is known: many sites call the headings in the text so.
func (c *chooser) drop() {
	prose, all := [len(labelNames)]int{}, 0
	for i, b := range c.blocks {
		if c.in[i] {
			prose[c.labels[b.area]] += c.prose(i)
			all += c.prose(i)
		}
	}
	for l := range prose {
		c.trusted[l] = label(l) != unlabelled && label(l) != standfirst && prose[l] <= label(l).most(all)
	}
	for i := range c.blocks {
		if c.in[i] && c.isFurniture(i) {
			c.in[i] = false
		}
	}
}

// isFurniture reports whether a block is none of the text by what it is called or
// made of.
func (c *chooser) isFurniture(i int) bool {
	b := c.blocks[i]
	switch {
	case b.kind == caption, c.repeated[i], c.trusted[c.labels[b.area]]:
		return true
	case b.timed > 0 && 2*b.timed > len(b.text):
		return true
	case len(b.text) < 160 && strings.Contains(b.text, "©"):
		return true
	}
	return b.linked == len(b.text) && b.kind != heading
}

// fill takes what stands between blocks of the article, beside them.
func (c *chooser) fill() {
	first, last := c.ends()
	beside := c.homes()
	for i := first; i <= last && i >= 0; i++ {
		if !c.in[i] && !c.isFurniture(i) && c.isText(i) && c.isHome(i, beside) {
			c.in[i] = true
		}
	}
}

// extend takes paragraphs above the first and below the last that stand in the
// same area as these do.
func (c *chooser) extend() {
	first, last := c.ends()
	if first < 0 {
		return
	}
	beside := c.homes()
	for i := first - 1; i >= 0 && c.isHome(i, beside) && c.blocks[i].kind != heading; i-- {
		if !c.isFurniture(i) && c.isText(i) {
			c.in[i] = true
		}
	}
	for i := last + 1; i < len(c.blocks) && c.isHome(i, beside) && c.blocks[i].kind != heading; i++ {
		if !c.isFurniture(i) && c.isText(i) {
			c.in[i] = true
		}
	}
}

// takeAlike takes paragraphs in areas of the same kind as those of paragraphs of
// the article: the site's sections, of which the library knew only some. In the
// article's main area it takes short ones, too.
func (c *chooser) takeAlike() {
	kinds := c.proseKinds(c.weigh(func(i int) int {
		if c.in[i] {
			return c.prose(i)
		}
		return 0
	}))
	const near = 8 // blocks
	last := -1 - near
	for i := range c.blocks {
		if !c.in[i] && i-last <= near && c.isAlike(i, kinds) {
			c.in[i] = true
		}
		if c.in[i] {
			last = i
		}
	}
	next := len(c.blocks) + near
	for i := len(c.blocks) - 1; i >= 0; i-- {
		if !c.in[i] && next-i <= near && c.isAlike(i, kinds) {
			c.in[i] = true
		}
		if c.in[i] {
			next = i
		}
	}
}

// isAlike reports whether a block is text in an area of one of the kinds.
func (c *chooser) isAlike(i int, kinds map[areaKind]bool) bool {
	short := c.prose(i) == 0
	if c.isFurniture(i) || short && !c.isText(i) {
		return false
	}
	const most = 5 // areas around the block
	for a, steps := c.blocks[i].area, 0; a >= 0 && a != c.main && steps < most; a, steps = c.areas[a].outer, steps+1 {
		if outer := c.areas[a].outer; short && outer != c.main && (c.main < 0 || outer != c.areas[c.main].outer) {
			continue
		}
		if k := c.kindOf(a); k.class != "" && (k.name == "div" || k.name == "section") && kinds[k] {
			return true
		}
	}
	return false
}

// ends returns the first and the last block of the article, -1 for none.
func (c *chooser) ends() (first, last int) {
	first, last = -1, -1
	for i, in := range c.in {
		if in {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// homes returns the areas that paragraphs of the article stand in.
func (c *chooser) homes() map[int]bool {
	areas := map[int]bool{}
	for i, b := range c.blocks {
		if c.in[i] {
			areas[c.areas[b.area].outer] = true
		}
	}
	return areas
}

func (c *chooser) isHome(i int, homes map[int]bool) bool {
	a := c.areas[c.blocks[i].area].outer
	return homes[a] || a >= 0 && c.blocks[i].kind == item && homes[c.areas[a].outer]
}

// isText reports whether a block reads as text and not as a link or a label.
func (c *chooser) isText(i int) bool {
	b := c.blocks[i]
	return 2*b.linked < len(b.text)
}
