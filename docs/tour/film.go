package main

import (
	"fmt"
	"html"
	"strings"
	"time"
)

// A film is screens one after the other, from the beginning again and again.
type film struct {
	frames []frame
	poster int // the frame that stands for it where nothing moves
}

// A frame is a screen, and what was done to come to it.
type frame struct {
	screen screen
	key    string
	words  string
	lasts  time.Duration
}

const barHeight = 40.0 // of what stands below the screen

// draw returns the film as one picture of what the title says. Each row is in it once, however often and wherever
// it is seen, and CSS says when. Where a reader wants nothing to move, the poster stands
// still.
func (f film) draw(title string) []byte {
	classes := newSheet()
	var defined strings.Builder
	ids := make(map[string]string) // of rows, by how they are drawn
	var places parts
	for i, fr := range f.frames {
		for y, row := range fr.screen {
			drawn := classes.row(row)
			if drawn == "" {
				continue
			}
			id, ok := ids[drawn]
			if !ok {
				id = fmt.Sprintf("r%d", len(ids))
				ids[drawn] = id
				fmt.Fprintf(&defined, "<g id=\"%s\">%s</g>\n", id, drawn)
			}
			places.seen(fmt.Sprintf(`<use href="#%s" x="%s" y="%s"`, id, px(margin), px(top(y))), "/>", i)
		}
	}
	width, height := size(f.frames[0].screen)
	for i, fr := range f.frames {
		if fr.key != "" || fr.words != "" {
			places.seen("<g", ">"+caption(fr, height)+"</g>", i)
		}
	}
	drawn, timing := f.timed(places)
	bar := fmt.Sprintf("<rect class=\"progress\" y=\"%s\" width=\"%s\" height=\"3\" fill=\"#5fd7d7\"/>\n", px(height+barHeight-3), px(width))
	return []byte(head(width, height+barHeight, title) +
		"<style>" + classes.css() + ".K{font-weight:700;fill:#14161a}.W{font:15px system-ui,sans-serif;fill:#ffffff}" + timing + "</style>\n" +
		"<defs>\n" + defined.String() + "</defs>\n" + window(width, height+barHeight) +
		fmt.Sprintf("<rect y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#23262d\"/>\n", px(height), px(width), px(barHeight)) +
		drawn + bar + "</svg>\n")
}

// caption draws the key that was pressed, and the words about it.
func caption(fr frame, height float64) string {
	y, x := height+barHeight/2, margin
	var b strings.Builder
	if fr.key != "" {
		wide := float64(len([]rune(fr.key)))*cellWidth + 16
		fmt.Fprintf(&b, `<rect x="%s" y="%s" width="%s" height="24" rx="5" fill="#d9dde2"/>`, px(x), px(y-13), px(wide))
		fmt.Fprintf(&b, `<text class="K" x="%s" y="%s">%s</text>`, px(x+8), px(y+4), html.EscapeString(fr.key))
		x += wide + 12
	}
	fmt.Fprintf(&b, `<text class="W" x="%s" y="%s">%s</text>`, px(x), px(y+4), html.EscapeString(fr.words))
	return b.String()
}

// Parts are the parts of a film, in the order in which they are first seen.
type parts struct {
	list []*part
	at   map[string]*part
}

// A part is an element, whose tag's beginning takes one more attribute, and the frames in
// which it is seen.
type part struct {
	tag, rest string
	frames    []int
}

func (p *parts) seen(tag, rest string, in int) {
	if p.at == nil {
		p.at = make(map[string]*part)
	}
	of, ok := p.at[tag+rest]
	if !ok {
		of = &part{tag: tag, rest: rest}
		p.at[tag+rest] = of
		p.list = append(p.list, of)
	}
	of.frames = append(of.frames, in)
}

// timed returns the parts, each in a class that says when it is seen, and the CSS of these
// classes.
func (f film) timed(p parts) (drawn, timing string) {
	var total time.Duration
	starts := make([]time.Duration, len(f.frames)+1)
	for i, fr := range f.frames {
		total += fr.lasts
		starts[i+1] = total
	}
	percent := func(i int) string {
		return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.2f", 100*float64(starts[i])/float64(total)), "0"), ".") + "%"
	}
	var elements, rules strings.Builder
	fmt.Fprintf(&rules, "[class^=V]{visibility:hidden;animation:%.1fs step-end infinite}[class$=poster]{visibility:visible}", total.Seconds())
	fmt.Fprintf(&rules, ".progress{animation:progress %.1fs linear infinite}@keyframes progress{0%%{transform:scaleX(0)}}", total.Seconds())
	names := make(map[string]string)
	for _, of := range p.list {
		var frames strings.Builder
		onPoster := ""
		for k, i := range of.frames {
			if i == f.poster {
				onPoster = " poster"
			}
			if k == 0 && i > 0 {
				frames.WriteString("0%{visibility:hidden}")
			}
			if k == 0 || of.frames[k-1] != i-1 {
				fmt.Fprintf(&frames, "%s{visibility:visible}", percent(i))
			}
			if k == len(of.frames)-1 || of.frames[k+1] != i+1 {
				if i+1 < len(f.frames) {
					fmt.Fprintf(&frames, "%s{visibility:hidden}", percent(i+1))
				} else {
					frames.WriteString("to{visibility:visible}")
				}
			}
		}
		name, ok := names[frames.String()]
		if !ok {
			name = fmt.Sprintf("V%d", len(names))
			names[frames.String()] = name
			fmt.Fprintf(&rules, "@keyframes %s{%s}.%[1]s{animation-name:%[1]s}", name, frames.String())
		}
		fmt.Fprintf(&elements, "%s class=\"%s%s\"%s\n", of.tag, name, onPoster, of.rest)
	}
	rules.WriteString("@media(prefers-reduced-motion:reduce){[class^=V],.progress{animation:none}}")
	return elements.String(), rules.String()
}
