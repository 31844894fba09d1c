package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// StopWork gives up what takes long: loading the story anew, or the comparisons
// whose turn has not come; or goes on with them.
func (a *app) stopWork() tea.Cmd {
	switch {
	case a.desk.Query() != "":
		return a.desk.SearchFor("")
	case a.live.loading:
		a.live.serial++
		a.live.loading = false
		a.notice = notification{style.Muted, "stopped: the changed files were not read; what is shown is as it was before"}
		return a.recompare() // a correction may have waited for it
	case len(a.Session.Waiting) > 0:
		a.Stopped, a.Session.Waiting = append(a.Stopped, a.Session.Waiting...), nil
		a.notice = notification{style.Muted, fmt.Sprintf("stopped: %s not compared; esc goes on", cells.Count(len(a.Stopped), "version", "versions"))}
	case len(a.Stopped) > 0:
		a.Session.Waiting, a.Stopped = a.Stopped, nil
		var list []tea.Cmd
		for range story.ParallelComparisons {
			list = append(list, a.Next())
		}
		return tea.Batch(list...)
	default:
		a.notice = notification{style.Muted, "nothing is under way"}
		if key, ok := a.keys.Of(keys.Quit, keys.OnDesk); ok {
			a.notice.text += "; " + key.Key + " quits"
		}
	}
	return nil
}

// stopHint says how to stop what takes long, where that can be done.
func (a *app) stopHint() string {
	key, ok := a.keys.Of(keys.StopWork, a.screenScene())
	switch {
	case !ok:
		return ""
	case len(a.Stopped) > 0:
		return " · " + key.Key + " goes on"
	case a.live.loading, len(a.Session.Waiting) > 0:
		return " · " + key.Key + " stops"
	}
	return ""
}
