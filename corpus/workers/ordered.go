package workers

import (
	"context"
	"iter"
)

// Ordered calls f for each value of in, n at a time, and yields what it returns
// in the order of the values. No more than 3n values are taken that have not been
// yielded. It ends early when ctx does or no more is wanted, and then does not
// wait for the calls that are going on. A panic of f or of in reaches the caller
// when its turn comes.
func Ordered[T, R any](ctx context.Context, n int, in iter.Seq[T], f func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		l := line[T, R]{todo: make(chan *job[T, R]), order: make(chan *job[T, R], 2*n)}
		go l.fill(ctx, in)
		for range n {
			go l.work(f)
		}
		l.hand(ctx, yield)
	}
}

// A line is the jobs of a run.
type line[T, R any] struct {
	todo, order chan *job[T, R] // the same jobs, for who does them and who waits for them
	panicked    *Panic          // by what gives the values; there once order is closed
}

type job[T, R any] struct {
	value    T
	result   R
	panicked *Panic
	done     chan struct{}
}

// fill makes a job of each value.
func (l *line[T, R]) fill(ctx context.Context, in iter.Seq[T]) {
	defer close(l.order)
	defer close(l.todo)
	l.panicked = Caught(func() {
		for value := range in {
			j := &job[T, R]{value: value, done: make(chan struct{})}
			for _, to := range []chan *job[T, R]{l.order, l.todo} {
				select {
				case to <- j:
				case <-ctx.Done():
					return
				}
			}
		}
	})
}

// work does jobs until there are no more.
func (l *line[T, R]) work(f func(T) R) {
	for j := range l.todo {
		j.panicked = Caught(func() { j.result = f(j.value) })
		close(j.done)
	}
}

// hand yields the results in order, each when it is there.
func (l *line[T, R]) hand(ctx context.Context, yield func(R) bool) {
	for {
		var j *job[T, R]
		select { // in may be waiting for its own values
		case j = <-l.order:
		case <-ctx.Done():
			return
		}
		if j == nil {
			break
		}
		select {
		case <-j.done:
		case <-ctx.Done():
			return
		}
		if j.panicked != nil {
			panic(j.panicked)
		}
		if !yield(j.result) {
			return
		}
	}
	if l.panicked != nil {
		panic(l.panicked)
	}
}
