package document

// LeaveOutAll counts what a part of a file has left out.
func (d *Document) LeaveOutAll(kinds []LeftOut) {
	for _, l := range kinds {
		for n := range l.Count {
			example := ""
			if n < len(l.Examples) {
				example = l.Examples[n]
			}
			d.LeaveOut(l.One, l.Many, example)
		}
	}
}
