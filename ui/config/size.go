package config

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A Size is a number of bytes that is written like 500MB; 0 for what comes by
// itself.
type Size int64

// sizeUnits are the units from the smallest up, each 1024 of the one before.
var sizeUnits = []string{"", "kB", "MB", "GB"}

// ParseSize reads a size: a whole number and a unit, kB, MB or GB, in letters of
// either case, with or without blanks between; without a unit it is bytes. 0 is what
// comes by itself.
func ParseSize(s string) (Size, error) {
	wrong := errors.New(strconv.Quote(s) + " is no size; write one like 500MB or 2GB")
	number := strings.TrimRight(s, "kKmMgGbB ")
	unit := strings.TrimSuffix(strings.ToLower(strings.TrimSpace(s[len(number):])), "b")
	n, err := strconv.ParseInt(strings.TrimSpace(number), 10, 64)
	if err != nil || n < 0 {
		return 0, wrong
	}
	for _, u := range sizeUnits {
		if strings.TrimSuffix(strings.ToLower(u), "b") == unit {
			return Size(n), nil
		}
		if n > math.MaxInt64/1024 {
			return 0, wrong
		}
		n *= 1024
	}
	return 0, wrong
}

// String returns the size as ParseSize reads it, in the largest unit that has it
// whole; "0" for none.
func (s Size) String() string {
	unit := 0
	for s != 0 && s%1024 == 0 && unit+1 < len(sizeUnits) {
		s /= 1024
		unit++
	}
	return strconv.FormatInt(int64(s), 10) + sizeUnits[unit]
}

// Set reads the size as a flag does.
func (s *Size) Set(text string) (err error) {
	*s, err = ParseSize(text)
	return err
}

// Type is what the help calls the flag's value.
func (s *Size) Type() string { return "SIZE" }

// readSize reads a size; nothing is what comes by itself.
func readSize(n *yaml.Node, to *Size) error {
	if isNothing(n) {
		*to = 0
		return nil
	}
	return to.Set(n.Value)
}
