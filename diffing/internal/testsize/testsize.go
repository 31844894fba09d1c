// Package testsize tells a test how much to try. What counts or walks at random
// tries a little by default, the same each time, so that the tests are run
// often; before a change lands, .ci/run has them try all of it.
package testsize

import "os"

// Of returns full where the environment has STORYDIFF_FULL, and else small.
func Of(small, full int) int {
	if os.Getenv("STORYDIFF_FULL") != "" {
		return full
	}
	return small
}
