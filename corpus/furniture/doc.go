// Package furniture tells what in an article is page or wire and not story:
// advertisements, promos, sharing prompts, stamps, datelines and credits.
package furniture
