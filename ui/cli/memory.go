package cli

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Collecting garbage seldom saves time and takes memory. A story is small and a run is
// short, so that seven times what is in use is no more than some megabytes, and a sixth
// of the time of a run on many stories. Of a story with 1,000 versions, or a book, it would
// be a gigabyte: the more is in use, the sooner garbage is collected. A limit on memory
// would do the same, until what is in use comes to the limit itself; then it would take
// all the time there is.
const (
	// mostGarbage and leastGarbage are how much of what is in use may come on top of it
	// before garbage is collected, in per cent.
	mostGarbage, leastGarbage = 600, 40
	// roomyHeap is how large, in bytes, both together may become before it is less than
	// mostGarbage.
	roomyHeap = 60 << 20
)

// garbageFor returns how much garbage may come on top of so many bytes in use, in per
// cent of them.
func garbageFor(inUse uint64) int {
	if inUse >= roomyHeap {
		return leastGarbage
	}
	return int(min(max((roomyHeap-inUse)*100/max(inUse, 1), leastGarbage), mostGarbage))
}

// boundGarbage keeps garbage within its bounds from now on.
func boundGarbage() {
	debug.SetGCPercent(mostGarbage)
	now := mostGarbage
	inUse := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	// What nothing refers to is finalized after each collection, and then again.
	var collected func(*[]metrics.Sample)
	collected = func(s *[]metrics.Sample) {
		metrics.Read(*s)
		if p := garbageFor((*s)[0].Value.Uint64()); p != now {
			now = p
			debug.SetGCPercent(p)
		}
		runtime.SetFinalizer(s, collected)
	}
	runtime.SetFinalizer(&inUse, collected)
}
