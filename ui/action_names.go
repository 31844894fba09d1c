package ui

// String returns the action's name in a file of settings; empty for one whose
// keys are fixed.
func (a action) String() string {
	names := [...]string{
		lineDown: "line-down", lineUp: "line-up", pageDown: "page-down", pageUp: "page-up", goTop: "top", goBottom: "bottom",
		nextChange: "next-change", previousChange: "previous-change",
		nextFinding: "next-finding", previousFinding: "previous-finding", otherEnd: "other-end",
		openSearch: "search", nextMatch: "next-match", previousMatch: "previous-match",
		markSeen: "seen", markFlag: "flag", writeNote: "note", copyPassage: "copy",
		open: "open", nextVersion: "next-version", previousVersion: "previous-version", makeOriginal: "make-original",
		moreVersions: "more-versions", fewerVersions: "fewer-versions", sortNext: "sort", sortTurn: "turn-order",
		columnRight: "next-column", columnLeft: "previous-column", nextFilter: "rows", nextTab: "next-tab", previousTab: "previous-tab",
		switchLayout: "layout", openFilter: "filter", clearAll: "clear-filter", togglePage: "furniture", openExport: "export",
		toggleLegend: "legend", openThemes: "theme",
		goDesk: "desk", goReader: "reader", goCoverage: "coverage", goLedger: "ledger", openEditor: "editor", openCommands: "actions",
		openHelp: "help", back: "back", stopWork: "stop", suspend: "suspend", quit: "quit",
	}
	if int(a) < len(names) {
		return names[a]
	}
	return ""
}
