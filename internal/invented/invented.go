// Package invented makes stories up, as many as a test wants: a wire's dispatch
// of some three hundred words, and what four outlets made of it. Nothing in them
// has happened anywhere. The same number gives the same story each time.
package invented

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// An Article is a version of a story, with the fields of front matter.
type Article struct {
	ID       string `json:"id"`
	Outlet   string `json:"outlet"`
	Title    string `json:"title"`
	Date     string `json:"date"`
	Story    string `json:"story"`
	Original bool   `json:"original,omitempty"`
	Text     string `json:"text"`
}

// Name returns what the story with a number is called. Names stand in the order
// of the numbers.
func Name(n int) string { return fmt.Sprintf("story-%06d", n) }

// Story makes up the story with a number: the wire's dispatch and four versions,
// in the order of their IDs.
func Story(n int) []Article {
	m := maker{rand.New(rand.NewPCG(uint64(n), 1))}
	f := m.facts()
	wire := m.dispatch(f)
	article := func(id, outlet, title string, paragraphs []string) Article {
		return Article{ID: id, Outlet: outlet, Title: title, Date: f["date"], Story: Name(n), Text: strings.Join(paragraphs, "\n\n") + "\n"}
	}
	title := capital(f.fill(m.one(titles)))
	all := []Article{
		article("courier", "Tarn Courier", title, m.cut(wire)),
		article("herald", "Ostrava Bay Herald", capital(f.fill(m.one(titles))), m.reword(m.garble(wire, f))),
		article("mirror", "Holmgate Mirror", title, m.furnish(m.reword(m.cut(wire)))),
		article("post", "Lindre Post", capital(f.fill(m.one(titles))), m.furnish(m.garble(m.cut(wire), f))),
		article("wire", "Northern Wire", title, wire),
	}
	all[len(all)-1].Original = true
	return all
}

// WriteFolders writes n stories into folders of their own below a folder.
func WriteFolders(folder string, n int) error {
	for i := range n {
		dir := filepath.Join(folder, Name(i))
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return err
		}
		for _, a := range Story(i) {
			if err := os.WriteFile(filepath.Join(dir, a.ID+".txt"), []byte(a.file()), 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}

// WriteLines writes n stories as JSON Lines, a line for each article.
func WriteLines(w io.Writer, n int) error {
	e := json.NewEncoder(w)
	for i := range n {
		for _, a := range Story(i) {
			if err := e.Encode(a); err != nil {
				return err
			}
		}
	}
	return nil
}

// WriteWhole writes n stories as JSON Lines, a line for each story.
func WriteWhole(w io.Writer, n int) error {
	e := json.NewEncoder(w)
	for i := range n {
		story := struct {
			Story    string    `json:"story"`
			Articles []Article `json:"articles"`
		}{Name(i), Story(i)}
		if err := e.Encode(story); err != nil {
			return err
		}
	}
	return nil
}

// facts are what is put into sentences in place of {name}.
type facts map[string]string

func (f facts) fill(text string) string {
	for name, value := range f {
		text = strings.ReplaceAll(text, "{"+name+"}", value)
	}
	return text
}

// maker makes stories up by chance, which its number decides.
type maker struct{ *rand.Rand }

func (m maker) one(of []string) string { return of[m.IntN(len(of))] }

func (m maker) facts() facts {
	f := facts{"place": m.one(places), "other": m.one(places), "thing": m.one(things), "cause": m.one(causes)}
	first, family := m.one(firstNames), m.one(familyNames)
	f["name"], f["family"] = first+" "+family, family
	f["chief"], f["chiefs"] = m.one(firstNames)+" ", m.one(familyNames)
	f["chief"] += f["chiefs"]
	f["office"], f["body"] = m.one(offices), m.one(bodies)
	f["n"], f["m"] = fmt.Sprint(12+m.IntN(800)), fmt.Sprint(2+m.IntN(9))
	f["money"], f["share"] = fmt.Sprintf("%d.%d", 1+m.IntN(90), 1+m.IntN(8)), fmt.Sprint(11+m.IntN(80))
	f["year"], f["day"] = fmt.Sprint(1990+m.IntN(30)), m.one(days)
	f["date"] = fmt.Sprintf("2031-%02d-%02d", 1+m.IntN(12), 1+m.IntN(28))
	return f
}

// dispatch is a lead and a dozen paragraphs or more, each of two sentences.
func (m maker) dispatch(f facts) []string {
	paragraphs := []string{capital(f.fill(m.one(leads)))}
	order := m.Perm(len(sentences))
	for i := 0; i+1 < len(order) && len(paragraphs) < 11+m.IntN(4); i += 2 {
		paragraphs = append(paragraphs, capital(f.fill(sentences[order[i]]))+" "+capital(f.fill(sentences[order[i+1]])))
	}
	return append(paragraphs, "(Northern Wire)")
}

func capital(sentence string) string { return strings.ToUpper(sentence[:1]) + sentence[1:] }

// cut drops a fifth of the paragraphs below the lead.
func (m maker) cut(paragraphs []string) (kept []string) {
	for i, p := range paragraphs {
		if i == 0 || m.IntN(5) > 0 {
			kept = append(kept, p)
		}
	}
	return kept
}

// reword puts other words for some, which say the same.
func (m maker) reword(paragraphs []string) (out []string) {
	for _, p := range paragraphs {
		for i := 0; i+1 < len(alike); i += 2 {
			if m.IntN(3) > 0 {
				p = strings.ReplaceAll(p, alike[i], alike[i+1])
			}
		}
		out = append(out, p)
	}
	return out
}

// garble gets a number, a name or a denial wrong.
func (m maker) garble(paragraphs []string, f facts) (out []string) {
	from, to := f["n"], f["n"]+"0"
	switch m.IntN(4) {
	case 0:
		from, to = f["family"], f["family"]+"s"
	case 1:
		from, to = " did not ", " did "
	case 2:
		from, to = f["day"], "Sunday"
	}
	for _, p := range paragraphs {
		out = append(out, strings.ReplaceAll(p, from, to))
	}
	return out
}

// furnish adds what stands around a story on a page.
func (m maker) furnish(paragraphs []string) []string {
	at := 1 + m.IntN(len(paragraphs)-1)
	out := append([]string{}, paragraphs[:at]...)
	out = append(out, m.one(furniture))
	return append(append(out, paragraphs[at:]...), "Share this article")
}
