package diffing_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
)

// TestMarksOfNITF compares an article in NITF, with names, numbers and a quotation
// marked, with the same text without any marks, and with one that differs.
func TestMarksOfNITF(t *testing.T) {
	const nitf = `<nitf><body><body.head><hedline><hl1>Skarn ferry stays in port</hl1></hedline></body.head><body.content>
<p>The ferry between <location>Port Skarn</location> and <location>Utlo</location> will stay in port until <chron>Friday</chron>, the <org>Office for Sea Fishing</org> said on Sunday.</p>
<p>Rose Dahl said all <num>240</num> boats in <location>Port Skarn</location> were safe. <q>Nobody gains from haste</q>, <person>Rose Dahl</person> said, and <person>Tor Hagvik</person> of the
<org>Office for Sea Fishing</org> agreed. Repairs will cost <money>$2.4 million</money>.</p></body.content></body></nitf>`
	const same = `Skarn ferry stays in port

The ferry between Port Skarn and Utlo will stay in port until Friday, the Office for Sea Fishing said on Sunday.

Rose Dahl said all 240 boats in Port Skarn were safe. “Nobody gains from haste”, Rose Dahl said, and Tor Hagvik of the Office for Sea Fishing agreed. Repairs will cost $2.4 million.
`
	dir := t.TempDir()
	for name, content := range map[string]string{
		"wire.nitf": nitf, "same.txt": same, "other.txt": strings.NewReplacer("240 boats", "260 boats", "Tor Hagvik", "Tor Hagvig").Replace(same),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	story, err := corpus.Load([]string{dir}, corpus.Options{Original: "wire"})
	if err != nil {
		t.Fatal(err)
	}
	original := story.Articles[story.Original]
	var marked []string
	for _, m := range original.Marks {
		marked = append(marked, original.Slice(m.Span))
	}
	want := "Port Skarn|Utlo|Friday|Office for Sea Fishing|240|Port Skarn|“Nobody gains from haste”|Rose Dahl|Tor Hagvik|Office for Sea Fishing|$2.4 million"
	if got := strings.Join(marked, "|"); got != want {
		t.Errorf("marks\n got %s\nwant %s", got, want)
	}
	c := diffing.Collate(story, story.Original)
	for i, a := range story.Articles {
		if i == story.Original {
			continue
		}
		var got []string
		for _, f := range c.Compare(i).Findings {
			got = append(got, f.Type.String()+" "+f.Original.Text+" → "+f.Version.Text)
		}
		want := map[string]string{"same": "", "other": "number 240 → 260; name Hagvik → Hagvig"}[a.ID]
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %s, want %s", a.ID, strings.Join(got, "; "), want)
		}
	}
}
