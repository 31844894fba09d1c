package keys

// String returns the action's name in a file of settings; empty for one whose
// keys are fixed.
func (a Action) String() string {
	names := [...]string{
		LineDown: "line-down", LineUp: "line-up", PageDown: "page-down", PageUp: "page-up", GoTop: "top", GoBottom: "bottom",
		NextChange: "next-change", PreviousChange: "previous-change",
		NextFinding: "next-finding", PreviousFinding: "previous-finding", OpenKinds: "kind", OtherEnd: "other-end",
		OpenSearch: "search", NextMatch: "next-match", PreviousMatch: "previous-match",
		MarkSeen: "seen", MarkFlag: "flag", WriteNote: "note", CopyPassage: "copy", Dismiss: "dismiss",
		ToggleStory: "story", Undo: "undo", Redo: "redo",
		Open: "open", NextVersion: "next-version", PreviousVersion: "previous-version", MakeOriginal: "make-original",
		MoreVersions: "more-versions", FewerVersions: "fewer-versions", SortNext: "sort", SortTurn: "turn-order",
		ColumnRight: "next-column", ColumnLeft: "previous-column", ColumnsRight: "next-columns", ColumnsLeft: "previous-columns", NextFilter: "rows", NextTab: "next-tab", PreviousTab: "previous-tab",
		SwitchLayout: "layout", ToggleBrackets: "brackets", OpenFilter: "filter", ClearAll: "clear-filter", TogglePage: "furniture", OpenExport: "export",
		ToggleLegend: "legend", OpenThemes: "theme", OpenHowRead: "how-read", OpenExplain: "explain",
		GoDesk: "desk", GoReader: "reader", GoCoverage: "coverage", GoLedger: "ledger", GoFindings: "findings", OpenFile: "open-story", OpenEditor: "editor", OpenCommands: "actions",
		OpenHelp: "help", Back: "back", PaneDown: "pane-down", PaneUp: "pane-up", StopWork: "stop", Suspend: "suspend", Quit: "quit",
	}
	if int(a) < len(names) {
		return names[a]
	}
	return ""
}
