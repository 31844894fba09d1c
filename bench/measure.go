package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"syscall"
	"time"
)

// A cost is what one run of a program takes.
type cost struct {
	wall, cpu time.Duration
	memory    int // bytes at the peak
}

// A measured tool has its runs on one pair of texts, in the order of the rounds; none where
// it was given up.
type measured struct{ runs []cost }

// measure runs all tools in turns on the texts in a folder, so many rounds. Who takes too
// long once is not asked again.
func measure(tools []tool, dir string, rounds int, longest time.Duration) ([]measured, error) {
	out := make([]measured, len(tools))
	gaveUp := make([]bool, len(tools))
	for range rounds {
		for n, t := range tools {
			if gaveUp[n] {
				continue
			}
			c, err := once(t.command(dir), longest)
			switch {
			case errors.Is(err, context.DeadlineExceeded):
				gaveUp[n], out[n].runs = true, nil
			case err != nil:
				return nil, fmt.Errorf("%s: %w", t.name, err)
			default:
				out[n].runs = append(out[n].runs, c)
			}
		}
	}
	return out, nil
}

// once runs a command, whose output is dropped. Status 1 says that the texts differ.
func once(args []string, longest time.Duration) (cost, error) {
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	c := exec.CommandContext(ctx, args[0], args[1:]...)
	began := time.Now()
	err := c.Run()
	wall := time.Since(began)
	if ctx.Err() != nil {
		return cost{}, ctx.Err()
	}
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.ExitCode() == 1 {
		err = nil
	}
	if err != nil {
		return cost{}, fmt.Errorf("%v: %w", args, err)
	}
	used := c.ProcessState.SysUsage().(*syscall.Rusage)
	return cost{wall, c.ProcessState.UserTime() + c.ProcessState.SystemTime(), int(used.Maxrss) << 10}, nil
}

// middle returns the median of what is taken of each run.
func (m measured) middle(of func(cost) float64) float64 {
	all := make([]float64, len(m.runs))
	for n, c := range m.runs {
		all[n] = of(c)
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// times returns how many times the CPU of another tool this one takes: the median over the
// rounds, in each of which both ran one after the other.
func (m measured) times(other measured) float64 {
	all := make([]float64, min(len(m.runs), len(other.runs)))
	for n := range all {
		all[n] = m.runs[n].cpu.Seconds() / max(other.runs[n].cpu.Seconds(), 1e-4)
	}
	slices.Sort(all)
	return all[len(all)/2]
}
