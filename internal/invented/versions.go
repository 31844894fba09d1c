package invented

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// Versions makes up a story with n versions: the wire's dispatch first, then the
// versions in the order of their IDs. Each leaves out other paragraphs, and some put
// other words or get a fact wrong, as several others do.
func Versions(n int) []Article {
	m := maker{rand.New(rand.NewPCG(1, 2))}
	f := m.facts()
	wire := m.dispatch(f)
	title := capital(f.fill(m.one(titles)))
	article := func(id, outlet string, paragraphs []string) Article {
		return Article{ID: id, Outlet: outlet, Title: title, Date: f["date"], Story: Name(0), Text: strings.Join(paragraphs, "\n\n") + "\n"}
	}
	all := []Article{article("wire", "Northern Wire", wire)}
	all[0].Original = true
	for i := range n {
		m := maker{rand.New(rand.NewPCG(uint64(i), 3))} // so that a version does not depend on how many there are
		text := m.cut(wire)
		if m.IntN(2) == 0 {
			text = m.reword(text)
		}
		if m.IntN(4) == 0 {
			text = m.garble(text, f)
		}
		all = append(all, article(fmt.Sprintf("outlet%04d", i+1), fmt.Sprintf("%s Paper %d", m.one(places), i+1), text))
	}
	return all
}

// WriteVersions writes a story with n versions into a folder.
func WriteVersions(folder string, n int) error {
	for _, a := range Versions(n) {
		if err := os.WriteFile(filepath.Join(folder, a.ID+".txt"), []byte(a.file()), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// file is the text of an article's file: its fields as front matter, and the text.
func (a *Article) file() string {
	head := fmt.Sprintf("---\noutlet: %s\ntitle: %q\ndate: %s\nstory: %s\noriginal: %v\n---\n", a.Outlet, a.Title, a.Date, a.Story, a.Original)
	return head + a.Text
}
