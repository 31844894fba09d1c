package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/finding"
	"storydiff/ui/dialog"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// goThrough moves the reader to the next finding, or for way = -1 to the previous
// one: of a type, or where of is nil of any. From the last finding of a version it
// goes on into the next version that has one, and says so.
func (a *app) goThrough(way int, of *finding.Type) {
	r := &a.reader
	if r.Text == nil || r.ToFinding(way, of) {
		return
	}
	where := "after"
	if way < 0 {
		where = "before"
	}
	for at := a.Place() + way; at >= 0 && at < len(a.Order); at += way {
		v := a.Order[at]
		switch reading := a.Readings[v]; {
		case reading == nil:
			a.Notify(style.Muted, a.Names[v]+" is still being compared")
			r.TakeRemark()
			return
		case r.HasFinding(reading, of):
			r.TakeRemark()
			a.Selected = v
			r.LandOn(way, of)
			a.Notify(style.Notice, fmt.Sprintf("on in %s, version %d of %d", a.Names[v], at+1, len(a.Order)))
			return
		}
	}
	r.Remark += ", nor in the versions " + where + " this one"
}

// GoToKind goes to the next finding of a type.
func (a *app) GoToKind(t finding.Type) {
	a.kind = t
	if a.screen == keys.FindingsScreen {
		a.findings.ToKind(t)
	} else {
		a.goThrough(1, &t)
	}
	a.Notify(style.Muted, a.open().TakeRemark())
}

// kindMenu asks for a kind of finding.
func (a *app) kindMenu() dialog.Dialog {
	m := dialog.NewKindMenu(a.Session, a.kind)
	if m == nil {
		a.Notify(style.Muted, "nothing was found in any version")
		return nil
	}
	return m
}

// decide keeps or drops the mark under the cursor of the list of findings whose
// words have changed since; ok is false if the cursor is on none.
func (a *app) decide(do keys.Action) (cmd tea.Cmd, ok bool) {
	if a.screen != keys.FindingsScreen {
		return nil, false
	}
	r, o, ok := a.findings.Outdated()
	switch {
	case !ok:
		return nil, false
	case do == keys.Dismiss:
		cmd = a.Drop(r, o)
		a.Notify(style.Notice, "the mark is dropped"+a.undoHint())
	case do == keys.MarkSeen:
		var kept bool
		if cmd, kept = a.Keep(r, o); !kept {
			a.Notify(style.Muted, "nothing like its words is there now: the mark can only be dropped, or left as it is")
			return nil, true
		}
		a.Notify(style.Notice, "the mark is on the words as they are now"+a.undoHint())
	default:
		_, why := a.findings.MarkTarget()
		a.Notify(style.Muted, why)
	}
	return cmd, true
}

// undoHint says which key undoes what was just done; empty if none does.
func (a *app) undoHint() string {
	if undo, ok := a.keys.Of(keys.Undo, a.screenScene()); ok {
		return "; " + undo.Key + " undoes it"
	}
	return ""
}

// searchesAll tells whether the reader goes through the matches of a search in all
// versions, which was begun on the desk.
func (a *app) searchesAll() bool {
	return a.reader.Query() != "" && a.reader.Query() == a.desk.Query()
}

// toNextMatch goes to the next match of a search, or for way = -1 to the previous
// one. From the last match of a version the reader goes on into the next version that
// has one, if all are searched, and says so.
func (a *app) toNextMatch(way int) tea.Cmd {
	do := map[int]keys.Action{1: keys.NextMatch, -1: keys.PreviousMatch}[way]
	if a.screen != keys.ReaderScreen || !a.searchesAll() || !a.reader.AtLastMatch(way) {
		a.open().Do(do)
		a.Notify(style.Muted, a.open().TakeRemark())
		a.tellNoMatch(a.searched())
		return nil
	}
	at, n := a.Place(), len(a.Order)
	for step := 1; step <= n; step++ {
		k := ((at+way*step)%n + n) % n
		v := a.Order[k]
		if a.desk.Matches(v) == 0 || a.Readings[v] == nil {
			continue
		}
		if v == a.Selected { // the only one
			a.open().Do(do)
			a.Notify(style.Muted, "on from the other end: no other version has a match")
			return nil
		}
		a.Selected, a.toMatch = v, way
		text := fmt.Sprintf("on in %s, version %d of %d", a.Names[v], k+1, n)
		if way*(k-at) < 0 {
			text += ", from the other end of the list"
		}
		a.Notify(style.Notice, text)
		return nil
	}
	return nil
}
