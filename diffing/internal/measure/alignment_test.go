package measure

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
)

// A labelled is a pair of documents whose sentences were aligned by hand.
type labelled struct {
	ID                string
	Original, Version []string
	Pairs             [][2]int
}

func readLabelled(t *testing.T, path string) []labelled {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []labelled
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		var l labelled
		if err := json.Unmarshal(scan.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

// score counts pairs found against pairs marked by hand.
type score struct{ right, found, marked int }

func (s score) precision() float64 { return float64(s.right) / float64(max(1, s.found)) }
func (s score) recall() float64    { return float64(s.right) / float64(max(1, s.marked)) }
func (s score) f1() float64        { return 2 * float64(s.right) / float64(max(1, s.found+s.marked)) }

func alignLabelled(l labelled) map[[2]int]bool {
	o, v := corpus.FromSentences("original", l.Original), corpus.FromSentences("version", l.Version)
	got := map[[2]int]bool{}
	for _, p := range diffing.Compare(o, v).Passages {
		for _, i := range p.Original {
			for _, j := range p.Version {
				got[[2]int{i, j}] = true
			}
		}
	}
	return got
}

// TestAlignmentSet measures alignment on pairs of documents aligned by hand,
// JSON lines in the folder that STORYDIFF_ALIGNMENT names; with STORYDIFF_SHOW
// set it prints every pair found wrongly or missed.
func TestAlignmentSet(t *testing.T) {
	dir := os.Getenv("STORYDIFF_ALIGNMENT")
	if dir == "" {
		t.Skip("STORYDIFF_ALIGNMENT names no folder of aligned documents")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	for _, file := range files {
		var all, changed score
		right, docs := 0, readLabelled(t, file)
		for _, l := range docs {
			got, want := alignLabelled(l), map[[2]int]bool{}
			for _, p := range l.Pairs {
				want[p] = true
			}
			wrong := 0
			for p := range got {
				same := l.Original[p[0]] == l.Version[p[1]]
				all.found++
				if !same {
					changed.found++
				}
				if want[p] {
					all.right++
					if !same {
						changed.right++
					}
				} else {
					wrong++
					if os.Getenv("STORYDIFF_SHOW") != "" {
						t.Logf("%s FALSE %v\n  O %s\n  V %s", l.ID, p, l.Original[p[0]], l.Version[p[1]])
					}
				}
			}
			for p := range want {
				all.marked++
				if l.Original[p[0]] != l.Version[p[1]] {
					changed.marked++
				}
				if !got[p] {
					wrong++
					if os.Getenv("STORYDIFF_SHOW") != "" {
						t.Logf("%s MISS %v\n  O %s\n  V %s", l.ID, p, l.Original[p[0]], l.Version[p[1]])
					}
				}
			}
			if wrong == 0 {
				right++
			}
		}
		t.Logf("%-32s all P %.3f R %.3f F %.3f · changed P %.3f R %.3f F %.3f · whole documents %.2f", filepath.Base(file),
			all.precision(), all.recall(), all.f1(), changed.precision(), changed.recall(), changed.f1(), float64(right)/float64(len(docs)))
	}
}
