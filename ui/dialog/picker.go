package dialog

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// pickedKind is what a row of the picker stands for.
type pickedKind uint8

// The kinds, in the order of the rows.
const (
	wholeFolder pickedKind = iota // the folder itself, to be opened as a story
	folderAbove                   // the folder above
	folderBelow                   // a folder in it
	oneFile                       // a file in it
)

// A pickerRow is a row of the picker.
type pickerRow struct {
	kind pickedKind
	name string
}

// A Picker is the dialog in which another story is opened: a folder, or some files.
type Picker struct {
	folder string // absolute
	rows   []pickerRow
	found  []int // indexes into rows that match the query
	Query  draw.Field
	chosen map[string]bool // paths of files
	focus  int             // index into found
	top    int
	height int
	busy   string // what is under way; empty for nothing
	reason string // what went wrong; empty for nothing
	open   func(paths []string) tea.Cmd
}

// ListedMsg brings what is in a folder.
type ListedMsg struct {
	folder string
	rows   []pickerRow
	err    error
}

// NewPicker returns the dialog with a folder, and the command that lists it. open
// returns the command that opens what was chosen; a failure comes to Failed.
func NewPicker(folder string, open func(paths []string) tea.Cmd) (*Picker, tea.Cmd) {
	p := &Picker{chosen: map[string]bool{}, open: open, folder: folder, busy: "looking into the folder"}
	return p, list(folder)
}

// list returns a command that lists a folder: folders and then files, without what is
// hidden or no article by its name.
func list(folder string) tea.Cmd {
	return func() tea.Msg {
		msg := ListedMsg{folder: folder, rows: []pickerRow{{wholeFolder, ""}}}
		if filepath.Dir(folder) != folder {
			msg.rows = append(msg.rows, pickerRow{folderAbove, ""})
		}
		entries, err := os.ReadDir(folder)
		for _, e := range entries {
			path := filepath.Join(folder, e.Name())
			info, failed := os.Stat(path) // a link counts as what it leads to
			switch {
			case failed != nil || strings.HasPrefix(e.Name(), "."):
			case info.IsDir():
				msg.rows = append(msg.rows, pickerRow{folderBelow, e.Name()})
			case info.Mode().IsRegular() && !corpus.IsOwn(path):
				msg.rows = append(msg.rows, pickerRow{oneFile, e.Name()})
			}
		}
		slices.SortStableFunc(msg.rows, func(a, b pickerRow) int { return cmp.Compare(a.kind, b.kind) })
		msg.err = err
		return msg
	}
}

// Listed shows what is in a folder, unless another is wanted by now.
func (p *Picker) Listed(msg ListedMsg) {
	if msg.folder != p.folder {
		return
	}
	p.busy, p.rows = "", msg.rows
	if msg.err != nil {
		p.reason = msg.folder + " cannot be listed"
		if errors.Is(msg.err, fs.ErrPermission) {
			p.reason = msg.folder + ": not allowed to look into it; choose another folder"
		}
	}
	p.look()
}

// Failed says why what was chosen could not be opened.
func (p *Picker) Failed(err error) { p.busy, p.reason = "", err.Error() }

// look finds the rows that match what was typed.
func (p *Picker) look() {
	p.found, p.focus, p.top = nil, 0, 0
	for i, r := range p.rows {
		if r.name == "" && p.Query.Value() == "" || r.name != "" && matchRank(r.name, p.Query.Value()) >= 0 {
			p.found = append(p.found, i)
		}
	}
}

// In is the scene of the picker's keys.
func (p *Picker) In() keys.Scene { return keys.InPicker }

// Insert adds to what is looked for among the names.
func (p *Picker) Insert(text string) {
	p.Query.Insert(text)
	p.look()
}

// Do carries out an action: Confirm goes into a folder or opens a story, Toggle chooses
// a file to be opened with others.
func (p *Picker) Do(on Host, do keys.Action) tea.Cmd {
	if do == keys.Cancel {
		on.Close()
		return nil
	}
	if p.busy != "" {
		return nil
	}
	p.reason = ""
	switch do {
	case keys.Confirm:
		return p.confirm()
	case keys.Toggle:
		if r, ok := p.row(); ok && r.kind == oneFile {
			path := filepath.Join(p.folder, r.name)
			p.chosen[path] = !p.chosen[path]
		}
		p.focus = max(min(p.focus+1, len(p.found)-1), 0)
	case keys.Back:
		return p.goTo(filepath.Dir(p.folder))
	default:
		if to, ok := moved(do, p.focus, len(p.found), p.height); ok {
			p.focus = to
			return nil
		}
		if before := p.Query.Value(); p.Query.Do(do) && p.Query.Value() != before {
			p.look()
		}
	}
	return nil
}

// row returns the row under the cursor; ok is false if there is none.
func (p *Picker) row() (r pickerRow, ok bool) {
	if p.focus >= len(p.found) {
		return r, false
	}
	return p.rows[p.found[p.focus]], true
}

func (p *Picker) goTo(folder string) tea.Cmd {
	p.folder, p.rows, p.found, p.focus, p.busy = folder, nil, nil, 0, "looking into the folder"
	p.Query.Set("")
	return list(folder)
}

// confirm goes into the folder under the cursor, or opens what is chosen.
func (p *Picker) confirm() tea.Cmd {
	r, ok := p.row()
	switch {
	case !ok:
		return nil
	case r.kind == folderAbove:
		return p.goTo(filepath.Dir(p.folder))
	case r.kind == folderBelow:
		return p.goTo(filepath.Join(p.folder, r.name))
	}
	paths := []string{p.folder}
	if r.kind == oneFile {
		p.chosen[filepath.Join(p.folder, r.name)] = true
		paths = p.files()
	}
	p.busy = "reading the story"
	return p.open(paths)
}

// files lists the files that are chosen, in the order of their names.
func (p *Picker) files() []string {
	var list []string
	for path, chosen := range p.chosen {
		if chosen {
			list = append(list, path)
		}
	}
	slices.Sort(list)
	return list
}

// Click goes to a row, or does what enter does if the cursor is there.
func (p *Picker) Click(on Host, row, _ int) tea.Cmd {
	const above = 3 // rows: the folder, what is typed, a rule
	switch at := p.top + row - above; {
	case row < above || row >= above+p.height || at >= len(p.found):
		return nil
	case at == p.focus:
		return p.Do(on, keys.Confirm)
	default:
		p.focus = at
	}
	return nil
}

// Fit brings the row under the cursor into sight.
func (p *Picker) Fit(on draw.Screen) {
	p.height = max(min(on.Height-10, 16), 1)
	p.top = max(min(p.top, p.focus), p.focus-p.height+1)
}

// View draws the folder, what was typed, the rows in sight, and the keys.
func (p *Picker) View(on draw.Screen) draw.Dialog {
	s := on.Styles
	d := draw.Dialog{Title: "Open a story", Width: draw.DialogWidth(on.Width, 72), Focus: 1}
	l := draw.NewLine(s, d.Width).Put(style.Accent, "› ")
	d.Cursor = p.Query.Paint(l, l.Left())
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Put(style.Muted, "in ").Put(style.Strong, story.PathTail(filepath.ToSlash(atHome(p.folder)), d.Width-3)).Full(),
		l.Full(), draw.NewLine(s, d.Width).Fill(style.Faint, "─", d.Width).Full())
	for i := p.top; i < p.top+p.height; i++ {
		l := draw.NewLine(s, d.Width)
		if i < len(p.found) {
			if i == p.focus {
				l.Over(style.Selected).Put(style.Accent, style.CursorMark)
			}
			p.putRow(l.To(2), p.rows[p.found[i]])
		} else if i == p.top && p.busy == "" {
			l.To(2).Put(style.Muted, "no name here has these letters")
		}
		d.Rows = append(d.Rows, l.Full())
	}
	foot := draw.NewPane(s, d.Width, 4)
	switch more := len(p.found) - p.top - p.height; {
	case p.busy != "":
		foot.Add(draw.Said(style.Muted, p.busy+" "+cells.Ellipsis), 0, 1)
	case p.reason != "":
		foot.Add(draw.Said(style.Warning, p.reason), 0, 3)
	case more > 0:
		foot.Add(draw.Said(style.Muted, cells.InWords(more, "row", "rows")+" below"), 0, 1)
	default:
		foot.Blank()
	}
	foot.Line(draw.NewLine(s, d.Width).With(draw.HintLine(s, on.Keys, keys.InPicker, d.Width, draw.HintFor("open", keys.Confirm),
		draw.HintFor("cancel", keys.Cancel), draw.HintFor("choose several", keys.Toggle), draw.HintFor("folder above", keys.Back))))
	d.Rows, d.Foot = append(d.Rows, foot.Rows...), len(foot.Rows)
	return d
}

// putRow writes a row of the picker.
func (p *Picker) putRow(l *draw.Line, r pickerRow) {
	switch r.kind {
	case wholeFolder:
		l.Put(style.Accent, "open this folder")
		if n := len(p.files()); n > 0 {
			l.Put(style.Muted, ", and not the "+cells.InWords(n, "file", "files")+" chosen")
		}
	case folderAbove:
		l.Put(style.Plain, "../")
	case folderBelow:
		l.Put(style.Plain, cells.Cut(r.name, l.Left()-1)+"/")
	default:
		draw.Choice(l, p.chosen[filepath.Join(p.folder, r.name)], false, cells.CutMiddle(r.name, l.Left()-2))
	}
}
