package draw

import (
	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/report"
	"storydiff/ui/style"
)

// HowReadText says how an article was read: how many of its lines were taken for
// what, which the user has put right, and what was mended in its file. It is empty
// where all is story as it stood in the file.
func HowReadText(label string, a *text.Article) *Paragraph {
	t := new(Paragraph)
	say := func(list ...*Paragraph) {
		if t.Text == "" {
			t.Say(style.Muted, label)
		} else {
			t.Say(style.Muted, " · ")
		}
		for _, x := range list {
			start := 0
			for _, p := range x.Pieces {
				t.Say(p.Role, x.Text[start:p.End])
				start = p.End
			}
		}
	}
	if parts := report.PartsText(a); parts != "" {
		read := "read as "
		if label == "" {
			read = "Read as "
		}
		say(Said(style.Muted, read), Said(style.Plain, parts))
	}
	if hand := report.ByHandText(a); hand != "" {
		say(Said(style.Noted, hand))
	}
	for _, r := range a.Repairs {
		say(RepairText(r))
	}
	return t
}

// RepairText says what was mended in a file, or what could only be seen.
func RepairText(r text.Repair) *Paragraph {
	if r.Left {
		return Said(style.Warning, "not mended: ").Say(style.Plain, corpus.Clean(r.What))
	}
	return Said(style.Muted, "mended: ").Say(style.Plain, corpus.Clean(r.What))
}
