// Package story is what there is to show of a story, before anything is drawn:
// the session (the articles, and what has been compared of them so far), the
// comparisons as a reader walks through them, the survey of all versions with
// the rows of coverage and ledger, and the notebook of marks.
package story
