// Package diffing says how a version of a news story departs from the original.
//
// # Why not a diff
//
// A diff of two whole texts keeps the longest sequence of words they have in
// common. On a text that was edited this is what an editor wants to see. On a
// text that was retranslated or rewritten it is not: two sentences about
// different things share "the", "of" and "China", the diff calls them unchanged,
// and the word beside them becomes a change that nobody made. So here the
// sentences are aligned first, and words are compared only inside sentences
// that carry one another.
//
// # The way of a comparison
//
//	articles -> lexicon -> sketches -> pairs -> chain -> links -> passages -> edits -> findings -> kinds
//
// The lexicon gives every word of the story two numbers, one that spelling
// variants share (colour, color; forty-seven, 47) and one that inflections
// share, and counts in how many sentences each stem stands. A sketch is a
// sentence as a bag of stems, each weighed by how rare it is, and of character
// trigrams.
//
// Two sentences are similar as far as their sketches overlap: Dice's
// coefficient over weighed stems, the same over trigrams, and the share of the
// lesser that is in the greater. The trigrams are for misspelt names, the
// last for a sentence that is carried by part of a longer one. A number counts
// by its value, whatever its form, and for more than a word as rare; a
// quotation that both have counts by itself. See facts.Similarity.
//
// No threshold on similarity separates sentences that carry one another from
// such as are merely on one subject: the ranges overlap. What decides is the
// order. A chain is a path through the pairs that are at all similar, in the
// version's order. A pair gives what it shares above a floor. Going on to the
// next sentence of the original is rewarded, skipping some costs a little, and
// a pair out of order costs a jump. The heaviest chain is the alignment: in
// order a weak pair will do, out of order only a strong one, and a block of
// sentences moved together pays for its jump once. This is how genomes are
// aligned (Li, "Minimap2", Bioinformatics 2018), with sentences for seeds.
//
// For example, the original has five sentences, a to e, the version six. The
// figures are similarities; pairs below .28 are left out, and in brackets are
// those that the chain does not take:
//
//	        version
//	     1    2    3    4    5    6
//	a  .81    .    .    .    .    .
//	b    .    .  .34    .(.41)    .      1-a
//	c    .    .    .  .77    .    .      3-b   weak, but between a and c
//	d    .    .    .    .    .    .      4-c
//	e    .  .72    .    .    .    .      2-e   moved: one jump away, and
//	                                            strong enough to pay for it
//
// Sentence 5 resembles b more than sentence 3 does, but it would cost a jump,
// and 3 stands where b should be. So 5 and 6 are added, d is dropped.
//
// Sentences that the chain left over may still belong to a link: two sentences
// merged into one, one split in two, a clause folded into a sentence far away.
// They join if the two sides become more alike and if they say something that
// the other side says and the link's own did not. What the version says once
// more is linked again, and marked.
//
// In a story of several versions, a sentence left over on both sides is linked
// where another version puts the original's as this one does.
//
// How alike two texts are on the whole tells what to make of the rest. In one
// that keeps the original's words, a sentence in other words is another
// sentence. In one put in other words throughout, as by a translator, what
// alone stands on both sides between the same two links belongs together
// however little it shares, and leftovers that share rare words, or two
// numbers, are linked out of order.
//
// Whoever sums a text up folds several of its sentences into one, which is then
// little like any of them. So in a text that sums another up, or tells it in other
// words, it is asked last what a link leaves unexplained: which words of its
// sentence its originals do not have, and whether another one has them. They weigh
// by how rare they are in the two texts; a name weighs little, for a person is
// introduced once in each, and in different sentences. Words that were counted for
// one link count for no other. And a quotation of two words or more that only one
// sentence of the original has is of that sentence, whatever stands around it.
//
// What stands above the text takes no part in any of this. The two headlines are
// linked however different they are, for an editor wants them side by side; the
// points of the standfirsts are aligned among themselves, with a chain of their own.
// Neither weighs in what is counted: how rare words are, how much is carried, what
// is moved.
//
// Links become passages. Moved are those that are not in the heaviest sequence,
// in words, whose originals follow one another: the fewest and lightest that
// explain the order. Page text takes no part in any of this; it stands where
// it stood.
//
// Inside a passage the words are compared by go-diff, on a table of runes that
// stand for words. Words that survive by accident in the middle of a rewritten
// phrase are given up to it, as an editor would strike it whole; a name or a
// number of several words is replaced as one; and words that only stand
// elsewhere in the passage on the other side are marked as moved, so that "she
// said" at the front instead of the end does not look like a sentence rewritten.
// The edits cover every byte of the sentences once, so that both texts can be
// rebuilt.
//
// # Findings
//
// An edit says that the words differ; a finding, that it matters. Each kind has
// a file, and one rule: say only what can be shown, and point to the two texts
// it rests on. Where the evidence is a matter of counting (negations, speakers,
// hedges) it must stand alone: in a sentence rewritten from end to end nothing
// is proved by a "not" that came or went. There the words that the original
// negates or leaves open are looked for in the version, and where nothing in
// their clause negates them or leaves them open, in whatever words, the
// statement is another. A word in the place of its opposite turns a sentence
// round where all else is the same, or beside one word that is, if nothing near
// it negates one of the two alone. Names and offices are judged over the whole article,
// for a misspelt name is wrong also beside a sentence that says "he"; a number
// against all the numbers of the original, for it may come from another
// sentence; and who says a quotation wherever it stands.
//
// Above the text, nothing that is left out or worded otherwise is a finding, since
// every outlet sums up in its own words. Its numbers, names and quotations are
// looked for in the whole of the original, and only where the two sides are nearly
// the same words are they compared word by word. Furniture has no findings at all,
// nor does it count in any: the wrong form that a correction quotes is right there.
//
// All of it is a function of the two texts and the story they stand in: no
// clock, no chance, no order of a map.
package diffing
