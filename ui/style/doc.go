// Package style says how things look: the roles and looks that the screen is
// written in, the signs that stand beside colours, and a palette of colours for
// each theme.
package style
