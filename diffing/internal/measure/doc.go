// Package measure says how well storydiff reads. It has tests only; each prints
// its figures with -v and holds them to floors, which are what was reached, less
// what a label or two may sway.
//
//   - Labelled stories (accuracy_test.go). People wrote stories and versions of
//     them and noted in truth.yaml what belongs together and what an editor should
//     be told. Counted are links, moves, findings that are there, findings that no
//     label bears out, and harmless differences that raise an alarm.
//   - Pairs of short texts (pairs_test.go). People wrote them: the same in other words,
//     or with one change, of a kind that is named. Counted are the changes found, and
//     the harmless pairs that raise an alarm.
//   - Planted faults (seeded_test.go, planted_test.go). Package seed puts a known
//     fault, or a change that says the same, into an original. Counted are the
//     faults told and the wrong findings.
//   - Restyled articles (restyled_test.go). Other quotation marks, dashes, spaces
//     and spellings must give no finding at all.
//   - Shuffled paragraphs (moves_test.go). What is marked as moved is compared with
//     the fewest words that explain the order.
//   - Sentence alignment (alignment_test.go), on pairs aligned by hand, where a
//     folder of them is given.
//
// Some stories and articles are kept aside: their figures are printed, and what
// went wrong in them never is, so that no rule is written to suit them.
package measure
