package keys

// An Action is something that the user can ask for, with a key that is bound to
// it, or by name in the list of actions.
type Action uint8

// The actions.
const (
	NoAction Action = iota // the key is not bound

	LineDown // a row, item or field down
	LineUp   // the same upwards
	PageDown // a screenful down
	PageUp   // a screenful up
	GoTop    // to the beginning
	GoBottom // to the end

	NextChange      // to the next passage, row or item that differs
	PreviousChange  // to the previous one
	NextFinding     // to the next finding
	PreviousFinding // to the previous one
	OpenKinds       // opens the menu of kinds of finding, to go to the next of one
	OtherEnd        // to the other end of a move
	OpenSearch      // opens the search prompt
	NextMatch       // to the next match of the search
	PreviousMatch   // to the previous one

	MarkSeen    // marks as seen, or takes that mark off
	MarkFlag    // flags, or takes the flag off
	WriteNote   // opens the note dialog
	CopyPassage // to the clipboard
	Dismiss     // says that a finding is no fault, or takes that back
	ToggleStory // says that a line is story, or that it is none
	Undo        // takes back what was done last
	Redo        // does again what was taken back last

	Open            // opens what the cursor is on
	NextVersion     // selects the next version
	PreviousVersion // selects the previous one
	MakeOriginal    // compares all with the version selected
	MoreVersions    // one more version in the reader
	FewerVersions   // one version less in the reader
	ColumnRight     // to the version in the next column
	ColumnLeft      // to the version in the previous column
	ColumnsRight    // to the columns that have no room on the right
	ColumnsLeft     // to those on the left
	SortNext        // sorts the desk by the next column
	SortTurn        // reverses the order of the desk

	SwitchLayout   // to the next layout of the reader
	ToggleBrackets // brackets around what differs, or none
	OpenFilter     // opens the filter menu
	ClearAll       // removes all conditions of the filter
	NextFilter     // to the next filter of coverage or ledger
	NextTab        // to the next tab of the ledger
	PreviousTab    // to the previous tab of the ledger
	TogglePage     // folds or unfolds furniture
	OpenExport     // opens the export dialog
	ToggleLegend   // shows or hides the legend
	OpenThemes     // opens the theme menu
	OpenExplain    // tells what is under the cursor means, and rests on
	OpenHowRead    // tells line by line how an article was read

	GoDesk       // opens the desk
	GoReader     // opens the reader
	GoCoverage   // opens the coverage
	GoLedger     // opens the ledger
	GoFindings   // opens the list of all findings
	OpenFile     // opens another story
	OpenEditor   // opens the article in the user's editor
	OpenCommands // opens the list of every action
	OpenHelp     // opens the help
	Back         // ends a search, or goes back to the screen before
	PaneDown     // further down in the pane below a list
	PaneUp       // further up in it
	StopWork     // stops comparisons or loading, or goes on
	Suspend      // back to the shell for a while
	Quit         // ends the program

	// In a menu or a dialog.
	NextField      // to the next field
	PreviousField  // to the previous field
	NextChoice     // to the next choice
	PreviousChoice // to the previous choice
	Toggle         // turns a choice on or off
	Confirm        // carries out what the dialog is for
	Cancel         // closes the dialog
	SayYes         // answers yes
	SayNo          // answers no

	// In a line of text.
	CharLeft      // a grapheme cluster to the left
	CharRight     // a grapheme cluster to the right
	LineStart     // to the start of the line
	LineEnd       // to the end of the line
	DeleteBack    // the cluster before the cursor
	DeleteForward // the cluster after the cursor
	DeleteWord    // the word before the cursor
	DeleteLine    // everything before the cursor
	BreakLine     // begins a new line
)
