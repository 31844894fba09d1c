package diffing

// speaks reports whether word i tells that somebody says something.
func (p *profile) speaks(i int) bool { return p.entries[i].traits&speech != 0 }

// quoted marks the words of an article that stand between quotation marks.
func (p *profile) quoted() []bool {
	out := make([]bool, len(p.article.Words))
	for _, q := range p.quotes() {
		for i := q.first; i < q.last; i++ {
			out[i] = true
		}
	}
	return out
}
