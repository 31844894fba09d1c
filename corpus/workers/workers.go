// Package workers runs functions in goroutines so that a panic in one of them
// reaches the caller, who can restore the terminal, and does not end the
// process.
package workers

import (
	"fmt"
	"runtime/debug"
	"sync"
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
	g.working.Go(func() {
		if p := Caught(f); p != nil {
			g.first.Do(func() { g.panicked = p })
		}
	})
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
	both.Go(g)
	both.Wait()
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
// that has the stack of the first.
func Once[T any](f func() T) func() T {
	return sync.OnceValue(func() (value T) {
		if p := Caught(func() { value = f() }); p != nil {
			panic(p)
		}
		return value
	})
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
