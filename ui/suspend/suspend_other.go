//go:build !unix

package suspend

import tea "charm.land/bubbletea/v2"

// Signals does nothing where programs are not stopped by signals.
type Signals struct{}

// New returns what heeds nothing.
func New(_, _ func(tea.Msg) bool) *Signals { return &Signals{} }

// Filter lets every message through.
func (*Signals) Filter(_ tea.Model, msg tea.Msg) tea.Msg { return msg }

// Heed does nothing.
func (*Signals) Heed(*tea.Program) (end func()) { return func() {} }
