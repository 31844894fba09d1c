// Package cli is the command line: a file for each command, the flags and what
// they may hold, signals, and the exit status of a run.
package cli
