package draw

import (
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/report"
	"storydiff/ui/style"
)

// HowReadText says how an article was read: from what kind of file, how many of its
// lines were taken for what, which the user has put right, what was left out, and
// what was mended in its file. It is empty where all is story as it stood in a file
// of plain text.
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
	if kind := report.KindText(a); kind != "" {
		read := "read as "
		if label == "" {
			read = "Read as "
		}
		say(Said(style.Muted, read), Said(style.Plain, kind))
	}
	if hand := report.ByHandText(a); hand != "" {
		say(Said(style.Noted, hand))
	}
	if out := report.LeftOutText(a); out != "" {
		say(Said(style.Muted, "left out: "), Said(style.Plain, out))
	}
	for _, r := range a.Repairs {
		if !r.LeftOut {
			say(RepairText(r))
		}
	}
	return t
}

// RepairText says what was mended in a file, what could only be seen, or what was
// left out.
func RepairText(r text.Repair) *Paragraph {
	switch {
	case r.LeftOut:
		return Said(style.Muted, "left out: ").Say(style.Plain, strings.TrimSuffix(corpus.Clean(r.What), text.LeftOutEnd))
	case r.Left:
		return Said(style.Warning, "not mended: ").Say(style.Plain, corpus.Clean(r.What))
	}
	return Said(style.Muted, "mended: ").Say(style.Plain, corpus.Clean(r.What))
}
