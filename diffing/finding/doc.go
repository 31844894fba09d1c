// Package finding says what in a comparison an editor has to act on.
//
// It takes the rows of a comparison, sentences beside the sentences that carry
// them with the edits between them, and what is known of the two articles. Each
// kind of finding has a file, and one rule: say only what can be shown, and
// point to the two texts it rests on.
package finding
