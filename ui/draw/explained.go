package draw

// Explained is what a screen says of what its cursor is on: a title, and a few
// paragraphs.
type Explained struct {
	Title string
	Text  []*Paragraph
}
