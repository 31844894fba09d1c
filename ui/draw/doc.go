// Package draw builds rows of the screen: a line that never gets wider than its
// room, paragraphs, text in several looks, panes, cards, dialog frames, hints
// and the legend. It knows what a passage is, and of no screen.
package draw
