// Package style says how things look: the roles, word looks and emphases that
// the screens are written in, the signs that make colour unnecessary, and the
// palettes of the themes.
package style
