// Package workers runs functions in goroutines so that a panic in one of them
// reaches the caller, who can restore the terminal, and does not end the
// process.
package workers

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// A Group is a number of functions that run at the same time. The zero value is
// ready.
type Group struct {
	working  sync.WaitGroup
	first    sync.Once
	panicked *Panic
}

// Go calls f in a goroutine of its own.
func (g *Group) Go(f func()) {
	g.working.Go(func() { g.keep(Caught(f)) })
}

// keep keeps the first panic.
func (g *Group) keep(p *Panic) {
	if p != nil {
		g.first.Do(func() { g.panicked = p })
	}
}

// Each calls f for each number below n, as many at a time as there are processors: what
// a call needs while it runs is then needed so many times. The caller itself is one of
// those who do it, for another goroutine costs a stack that has to grow. After each call
// others have their turn, so that a screen is not kept waiting. When Each returns, some
// of the calls may still be going on, for which Wait waits.
func (g *Group) Each(n int, f func(int)) {
	var next atomic.Int64
	work := func() {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			f(i)
			runtime.Gosched()
		}
	}
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		g.Go(work)
	}
	g.keep(Caught(work))
}

// Wait waits until all functions have returned. If one panicked, Wait panics with
// a *Panic: the first, if there are several.
func (g *Group) Wait() {
	g.working.Wait()
	if g.panicked != nil {
		panic(g.panicked)
	}
}

// Both calls f and g: side by side where there is so much to be done that this takes less
// time than to start another goroutine, else one after the other.
func Both(sideBySide bool, f, g func()) {
	if !sideBySide {
		f()
		g()
		return
	}
	var both Group
	both.Go(f)
	both.keep(Caught(g))
	both.Wait()
}

// Each calls f for each number below n, as a Group does, and waits until all is done.
func Each(n int, f func(int)) {
	var all Group
	all.Each(n, f)
	all.Wait()
}

// A Panic is a panic on its way from one goroutine to another.
type Panic struct {
	Value any    // what panic was called with
	Stack []byte // where
}

// Caught calls f and returns its panic, or nil if there is none. A *Panic is
// returned unchanged, so that it keeps the stack of the first goroutine.
func Caught(f func()) (caught *Panic) {
	defer func() {
		if r := recover(); r != nil {
			caught = Of(r)
		}
	}()
	f()
	return nil
}

// Once is sync.OnceValue, but after a panic of f every call panics with a *Panic
// that has the stack of the first, and it takes less memory.
func Once[T any](f func() T) func() T {
	o := once[T]{f: f}
	return o.get
}

type once[T any] struct {
	called   sync.Once
	f        func() T
	value    T
	panicked *Panic
}

func (o *once[T]) get() T {
	o.called.Do(o.call)
	if o.panicked != nil {
		panic(o.panicked)
	}
	return o.value
}

func (o *once[T]) call() {
	o.panicked = Caught(func() { o.value = o.f() })
	o.f = nil // what it needed is not held any longer
}

// Of returns what recover returned, which is not nil, as a Panic. It is to be
// called by the deferred function, while the stack is there.
func Of(recovered any) *Panic {
	if p, ok := recovered.(*Panic); ok {
		return p
	}
	return &Panic{recovered, debug.Stack()}
}

// Error is the value in quotation marks, since anything may be in it, and the
// stack, for whoever prints a panic and can not tell that its stack is another
// goroutine's.
func (p *Panic) Error() string { return fmt.Sprintf("%q\n\n%s", fmt.Sprint(p.Value), p.Stack) }
