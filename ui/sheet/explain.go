package sheet

import (
	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/reader"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// Explain says what the cell under the cursor means: the kind, and the gravest
// finding there; nil where there is none.
func (c *Coverage) Explain() *draw.Explained {
	i := c.Passage()
	if i < 0 {
		return nil
	}
	r := c.Of.Survey.Readings[c.Of.version]
	p := &r.Passages[i]
	e := &draw.Explained{Title: style.KindMark(p.Kind) + " " + p.Kind.Label() + " · " + c.session.Names[c.Of.version], Text: []*draw.Paragraph{draw.Said(style.Plain, story.KindMeaning(p.Kind))}}
	if p.Moved {
		e.Text = append(e.Text, draw.Said(style.Moved, "The arrow says that it stands elsewhere in the version: further up or further down."))
	}
	if p.Again {
		e.Text = append(e.Text, draw.Said(style.Moved, style.AgainMark+" says that the version uses the sentence more than once."))
	}
	if f := gravestOf(r, i); f != nil {
		e.Text = append(e.Text, draw.Said(style.SeverityRole(f.Severity), cells.Sentence(f.Type.String())+": "+f.Note+"."), draw.Said(style.Muted, story.FindingMeaning(f.Type)))
	}
	return e
}

// Explain says what the cell under the cursor means: how the item stands in the
// version selected, and what the signs beside it count; nil where there is none.
func (g *Ledger) Explain() *draw.Explained {
	it := g.Current()
	if it == nil || it.Versions[g.Of.version] == nil {
		return nil
	}
	s := it.Versions[g.Of.version]
	e := &draw.Explained{Title: "“" + cells.Opening(it.Text, 40) + "” · " + g.session.Names[g.Of.version]}
	say := func(r style.Role, text string) { e.Text = append(e.Text, draw.Said(r, text)) }
	sign := style.KindMark(s.Kind())
	switch {
	case s.State == diffing.Right:
		say(style.Plain, sign+" says that the version has it as the original has it, wherever it has it; × counts how often.")
	case s.State == diffing.Partly:
		say(style.Plain, sign+" says that the version has a part of it, or has it in words of its own.")
	case s.State == diffing.Missing && s.LeftOut:
		say(style.Plain, sign+" says that it is missing though the version has its sentence.")
	case s.State == diffing.Missing:
		say(style.Plain, sign+" says that it is missing, with the whole sentence that has it in the original.")
	default:
		say(style.Plain, sign+" says that the version has it otherwise at least once; of several forms the gravest stands in the cell.")
	}
	if i := s.Gravest(); i >= 0 {
		if n := len(s.Forms) - 1; n > 0 {
			say(style.Muted, "+ counts the other forms in this version: "+cells.InWords(n, "other form", "other forms")+".")
		}
		if n := s.Sharing[i]; n > 0 {
			say(style.Accent, style.SharedMark+" counts the other versions with the same form: "+cells.InWords(n, "version", "versions")+
				". They may come from one source, or the copy at hand may be the odd one.")
		}
	}
	return e
}

// Explain says what the finding or the marked passage under the cursor means; nil
// where there is none.
func (f *Findings) Explain() *draw.Explained {
	e := f.Current()
	if e == nil {
		return nil
	}
	r := e.Reading
	switch {
	case e.Gone():
		return &draw.Explained{Title: "Words that were deleted", Text: []*draw.Paragraph{
			draw.Said(style.Plain, "You marked words of this version that somebody has deleted since. They are below, as they were."),
			draw.Said(style.Muted, "Drop the mark where it is settled by that. Where the original has a like sentence, that the version lacks now, keep moves the mark there."),
		}}
	case e.Rematched():
		return &draw.Explained{Title: "Words that are compared anew", Text: []*draw.Paragraph{
			draw.Said(style.Plain, "You marked words of this version that are as they were. A sentence near them was edited since, so that they are compared with others of the original now."),
			draw.Said(style.Muted, "Keep the mark where it still holds, or drop it."),
		}}
	case e.Outdated != nil:
		return &draw.Explained{Title: "Words that have changed", Text: []*draw.Paragraph{
			draw.Said(style.Plain, "You marked words of this version that somebody has edited since. Both texts are below."),
			draw.Said(style.Muted, "Keep the mark where it still holds, for the words as they are now, or drop it."),
		}}
	case e.Finding >= 0:
		x := reader.ExplainedFinding(&r.Findings[e.Finding])
		x.Text = append(x.Text, draw.Said(style.Muted, f.session.Counted(r)))
		return x
	}
	kind := r.Passages[e.Passage].Kind
	return &draw.Explained{Title: style.KindMark(kind) + " " + kind.Label(), Text: []*draw.Paragraph{
		draw.Said(style.Plain, story.KindMeaning(kind)),
		draw.Said(style.Muted, "Nothing was found in this passage; it is on the list because you flagged it or wrote a note."),
	}}
}
