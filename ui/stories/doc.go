// Package stories is the list of the stories of a folder: a row for each with its
// figures, which are worked out one story after the other, and more on the story
// under the cursor.
package stories
