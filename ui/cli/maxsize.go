package cli

import (
	"storydiff/corpus"
	"storydiff/ui/config"
)

// maxSize is what --max-size says, which may be 0: then the settings' size does not hold,
// and files have the limits that come by themselves.
type maxSize struct {
	size  config.Size
	given bool
}

// String returns the size that is in force for files.
func (m *maxSize) String() string {
	if m.size == 0 {
		return config.Size(corpus.MaxBytes).String()
	}
	return m.size.String()
}

// Set reads the size as the file of settings has it.
func (m *maxSize) Set(text string) error {
	m.given = true
	return m.size.Set(text)
}

// Type is what the help calls the flag's value.
func (m *maxSize) Type() string { return m.size.Type() }

// over returns the size that holds where the settings have one: that of the flag, if it
// was given.
func (m *maxSize) over(settings config.Size) config.Size {
	if m.given {
		return m.size
	}
	return settings
}
