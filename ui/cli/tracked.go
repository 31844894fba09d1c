package cli

// tracked is how texts with tracked changes are read.
type tracked uint8

const (
	trackedAccepted tracked = iota // as if all were accepted
	trackedOriginal                // as they were before
)

// String returns the name, as the flag has it.
func (t tracked) String() string { return [...]string{"accepted", "original"}[t] }

func trackedWays() []tracked { return []tracked{trackedAccepted, trackedOriginal} }
