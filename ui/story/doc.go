// Package story holds what there is to show of a story, before anything is
// drawn: the session (the articles, and the comparisons made so far), each
// comparison as a list of items to read, the survey of all versions with the
// rows of coverage and ledger, and the user's marks.
package story
