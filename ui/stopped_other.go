//go:build !unix

package ui

import tea "charm.land/bubbletea/v2"

// stops does nothing where programs are not stopped by signals.
type stops struct{}

func newStops() *stops { return &stops{} }

func (*stops) filter(_ tea.Model, msg tea.Msg) tea.Msg { return msg }

func (*stops) heed(*tea.Program) (end func()) { return func() {} }
