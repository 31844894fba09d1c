package page

// doubt compares what the library located with the area that has the most prose
// in paragraphs side by side, and takes the paragraphs of that area where the
// library has less than half as much.
func (c *chooser) doubt() {
	if len(c.areas) == 0 {
		return
	}
	prose := c.weigh(c.prose)
	labels := c.label(prose, 0)
	beside := make([]int, len(c.areas)) // prose whose innermost area around several blocks is this
	located := 0
	for i := range c.blocks {
		b := c.blocks[i]
		if c.in[i] && b.kind != heading {
			located += len(b.text) - b.linked
		}
		if l := labels[b.area]; l != unlabelled && l != standfirst {
			continue
		}
		home, weight := c.home(i), c.prose(i)
		if b.kind == item {
			weight /= 3 // lists are rarely all of an article
		}
		beside[home] += 2 * weight
		if outer := c.areas[home].outer; outer >= 0 {
			beside[outer] += weight
		}
	}
	best := 0
	for i, n := range beside {
		if n > beside[best] {
			best = i
		}
	}
	found := 0
	for i, b := range c.blocks {
		if c.within(b.area, best) && labels[b.area] == unlabelled {
			found += c.prose(i)
		}
	}
	if 2*located >= found {
		return
	}
	for i, b := range c.blocks {
		c.in[i] = c.within(b.area, best) && labels[b.area] == unlabelled && c.prose(i) > 0
	}
}

// home returns the area in which the neighbours of a block stand.
func (c *chooser) home(i int) int {
	a := c.blocks[i].area
	if i > 0 && c.blocks[i-1].area == a || i+1 < len(c.blocks) && c.blocks[i+1].area == a || c.areas[a].outer < 0 {
		return a
	}
	return c.areas[a].outer
}

// prose returns how many bytes of a block are a paragraph's, 0 for blocks that
// do not read as one.
func (c *chooser) prose(i int) int {
	b := c.blocks[i]
	if b.kind == heading || b.kind == caption || 3*b.linked > len(b.text) || len(b.text) < 40 || len(b.text) < 120 && !endsSentence(b.text) {
		return 0
	}
	return len(b.text) - b.linked
}
