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
	type job struct {
		value    T
		result   R
		panicked *Panic
		done     chan struct{}
	}
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		todo, order := make(chan *job), make(chan *job, 2*n)
		var panicked *Panic // by in
		go func() {
			defer close(order)
			defer close(todo)
			panicked = Caught(func() {
				for value := range in {
					j := &job{value: value, done: make(chan struct{})}
					for _, to := range []chan *job{order, todo} {
						select {
						case to <- j:
						case <-ctx.Done():
							return
						}
					}
				}
			})
		}()
		for range n {
			go func() {
				for j := range todo {
					j.panicked = Caught(func() { j.result = f(j.value) })
					close(j.done)
				}
			}()
		}
		for {
			var j *job
			select { // in may be waiting for its own values
			case j = <-order:
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
		if panicked != nil {
			panic(panicked)
		}
	}
}
