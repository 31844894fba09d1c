// Package suspend stops the program and lets it go on, as a shell's ctrl-z, fg and
// other processes ask for it, with the terminal right each time.
package suspend
