package workers

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func TestOrdered(t *testing.T) {
	var taken, given, most atomic.Int64
	in := func(yield func(int) bool) {
		for i := range 200 {
			most.Store(max(most.Load(), taken.Add(1)-given.Load()))
			if !yield(i) {
				return
			}
		}
	}
	var got []int
	for i := range Ordered(t.Context(), 4, in, func(i int) int {
		if i%50 == 0 {
			time.Sleep(5 * time.Millisecond) // the others have to wait
		}
		return i
	}) {
		given.Add(1)
		got = append(got, i)
	}
	if len(got) != 200 || !slices.IsSorted(got) {
		t.Errorf("%d", got)
	}
	if most.Load() > 3*4+2 {
		t.Errorf("%d values were taken ahead", most.Load())
	}
}

func TestOrderedEnds(t *testing.T) {
	endless := func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}
	same := func(i int) int { return i }
	for i := range Ordered(t.Context(), 2, endless, same) {
		if i == 10 {
			break
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	for i := range Ordered(ctx, 2, endless, same) {
		if i == 10 {
			cancel()
		}
	}
	ctx, cancel = context.WithCancel(t.Context())
	hang := make(chan struct{})
	defer close(hang)
	time.AfterFunc(10*time.Millisecond, cancel)
	for range Ordered(ctx, 2, endless, func(int) int { <-hang; return 0 }) {
		t.Error("a result of what hangs")
	}
	ctx, cancel = context.WithCancel(t.Context())
	time.AfterFunc(10*time.Millisecond, cancel)
	for range Ordered(ctx, 2, func(func(int) bool) { <-hang }, same) {
		t.Error("a result of what does not begin")
	}
	for range Ordered(t.Context(), 2, func(func(int) bool) {}, same) {
		t.Error("a result of nothing")
	}
}

func TestOrderedPanics(t *testing.T) {
	upTo := func(yield func(int) bool) {
		for i := range 10 {
			if !yield(i) {
				return
			}
		}
		panic("in")
	}
	for want, f := range map[string]func(int) int{
		"in 10": func(i int) int { return i },
		"f 5": func(i int) int {
			if i == 5 {
				panic("f")
			}
			return i
		},
	} {
		n := 0
		p := Caught(func() {
			for range Ordered(t.Context(), 3, upTo, f) {
				n++
			}
		})
		if p == nil || fmt.Sprint(p.Value, " ", n) != want {
			t.Errorf("%v after %d, want %s", p, n, want)
		}
	}
}
