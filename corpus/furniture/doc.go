// Package furniture tells what in an article is page or wire and not story, and
// what in it stands above the story: headline and standfirst.
//
// A line is judged by what it is (a stamp, a credit, a note, how a wire files a
// story), and by where it stands: above the first paragraph of prose, between
// paragraphs, or below the last. The phrases are in cues.txt.
package furniture
