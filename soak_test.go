//go:build smoke

package main

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"storydiff/internal/invented"
)

// TestSoak uses the program for as long as STORYDIFF_SOAK says ("20m"), as somebody
// would who does not know what they want: keys and sizes by chance, and the files of
// ten stories edited, deleted and added meanwhile. It prints the memory each minute.
// STORYDIFF_SOAK_SEED chooses other keys. Give go test a -timeout that is longer.
func TestSoak(t *testing.T) {
	length, err := time.ParseDuration(os.Getenv("STORYDIFF_SOAK"))
	if err != nil {
		t.Skip("takes as long as STORYDIFF_SOAK says, 20m for example")
	}
	seed, _ := strconv.ParseUint(os.Getenv("STORYDIFF_SOAK_SEED"), 10, 64)
	s := newSoak(t, seed)
	before := s.modes()
	s.process = s.start(s.program + " stories")
	s.shows("story-")
	end, next := time.Now().Add(length), time.Now()
	for time.Now().Before(end) {
		if now := time.Now(); !now.Before(next) {
			s.sample()
			next = next.Add(time.Minute)
		}
		s.step()
	}
	s.sample()
	shown := s.leaveAll()
	s.checkDisk()
	copied := t.TempDir() // as it was before the end
	if err := os.CopyFS(filepath.Join(copied, "storydiff"), os.DirFS(s.state)); err != nil {
		t.Fatal(err)
	}
	s.press("q")
	if status := s.ended(); status != "0" {
		t.Errorf("exit status %s", status)
	}
	if after := s.modes(); after != before || s.onOtherScreen() {
		t.Errorf("the terminal was\n%s\nand is\n%s", before, after)
	}
	s.process = s.start("env XDG_STATE_HOME=" + copied + " " + s.program + " stories")
	s.shows("story-")
	if again := s.leaveAll(); !maps.Equal(shown, again) {
		for name, text := range shown {
			if again[name] != text {
				t.Errorf("%s: shown %q, and after another start %q", name, text, again[name])
			}
		}
	}
	s.press("q")
	s.ended()
	s.checkMemory()
	t.Logf("%d steps, %d keys, %d notes, %d changes of files; seed %d; at the end %v", s.steps, s.keys, len(s.notes), s.edits, seed, shown)
}

// A soak is a run of the program that is not spared.
type soak struct {
	*terminal
	*rand.Rand
	program, state string
	process        *os.Process
	notes          []string // that were seen on the screen when they were made
	memory         []int    // resident, in MB, each minute
	steps, keys    int
	edits          int
}

func newSoak(t *testing.T, seed uint64) *soak {
	term := newTerminal(t, 160, 45, "EDITOR=true")
	s := &soak{terminal: term, Rand: rand.New(rand.NewPCG(seed, 1)), program: build(t)}
	s.state = filepath.Join(filepath.Dir(term.socket), "storydiff")
	for n := range 10 {
		for _, a := range invented.Story(n) {
			s.write(filepath.Join(invented.Name(n), a.ID+".txt"), a.Text)
		}
	}
	return s
}

// write writes a file of the stories.
func (s *soak) write(name, text string) {
	s.Helper()
	path := filepath.Join(s.dir, "stories", name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		s.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		s.Fatal(err)
	}
}

// soakKeys are pressed by chance: all but those that end the program or stop it, that
// undo or drop a mark, write a note, or open a story elsewhere.
var soakKeys = strings.Fields(`j j j k k Enter Enter Escape Escape PgDn PgUp g G J K ] ] [ } } { m / n N Space Space F
	y h l > < Tab BTab o + - s S f c t b v B p L T r 1 2 3 4 5 i e E ? Up Down Left Right Home End BSpace C-d C-u`)

// step does one thing.
func (s *soak) step() {
	s.Helper()
	s.steps++
	switch n := s.IntN(400); {
	case n < 4:
		s.change()
	case n < 10:
		s.resize([]int{1, 20, 40, 80, 120, 160, 200}[s.IntN(7)], []int{1, 5, 12, 24, 36, 45, 60}[s.IntN(7)])
	case n < 22:
		s.note()
	default:
		s.key(soakKeys[s.IntN(len(soakKeys))])
	}
	time.Sleep(time.Duration(60+s.IntN(120)) * time.Millisecond)
	if s.steps%20 == 0 {
		s.checkScreen(fmt.Sprint("step ", s.steps))
	}
}

func (s *soak) key(name string) {
	s.keys++
	s.press(name)
}

// change does something to the files of a story: it edits, deletes or adds an article.
func (s *soak) change() {
	s.Helper()
	s.edits++
	n := s.IntN(10)
	articles := invented.Story(n)
	a := articles[1+s.IntN(len(articles)-1)]
	name := filepath.Join(invented.Name(n), a.ID+".txt")
	switch s.IntN(4) {
	case 0:
		os.Remove(filepath.Join(s.dir, "stories", name))
	case 1:
		s.write(filepath.Join(invented.Name(n), fmt.Sprintf("extra-%d.txt", s.IntN(3))), a.Text+"\n\nThe harbour office gave no other figure.\n")
	case 2:
		paragraphs := strings.Split(a.Text, "\n\n")
		i := s.IntN(len(paragraphs))
		paragraphs[i] += fmt.Sprintf(" A clerk counted %d of them later.", s.IntN(1000))
		s.write(name, strings.Join(paragraphs, "\n\n"))
	default:
		s.write(name, a.Text)
	}
}

// toList leads back to the list of stories from wherever the program is, at a size at
// which everything can be read.
func (s *soak) toList() {
	s.Helper()
	s.resize(160, 45)
	for range 12 {
		if screen := s.settled(); !strings.Contains(screen, " 1 Desk ") && strings.Contains(screen, "story-0000") && !strings.Contains(screen, "╭") {
			return
		}
		key := "Escape"
		if strings.Contains(s.screen(), "throw away") {
			key = "y" // a note that is not kept
		}
		s.key(key)
		s.calm()
	}
	s.Fatalf("no way to the list from\n%s", s.screen())
}

// calm waits until the last key has been taken. An escape would be taken for a part of
// the next one.
func (s *soak) calm() {
	s.Helper()
	time.Sleep(150 * time.Millisecond)
	s.settled()
}

// open opens the story under the cursor of the list. The first enter may end a search.
func (s *soak) open() {
	s.Helper()
	for range 5 {
		s.calm()
		s.key("Enter")
		s.calm()
		if strings.Contains(s.screen(), " 1 Desk ") {
			return
		}
	}
	s.Fatalf("no story is opened from\n%s", s.screen())
}

// note writes a note on a change of a story, and wants to see it. It is put behind one
// that stands there.
func (s *soak) note() {
	s.Helper()
	s.toList()
	for range s.IntN(10) {
		s.key("j")
	}
	s.open()
	s.key("2")
	s.calm()
	for range 1 + s.IntN(6) {
		s.key("]")
	}
	s.key("a")
	s.calm()
	if !strings.Contains(s.screen(), "─ Note") {
		return // nothing to note anything on
	}
	text := fmt.Sprintf("soak%06d", s.steps)
	s.press("End", "Space", text, "C-s")
	s.calm()
	s.await("what is on the screen to be on the disk", func() bool { return !strings.Contains(s.screen(), "saving marks") })
	if strings.Contains(s.screen(), text) {
		s.notes = append(s.notes, text)
	}
}

// sample takes the memory that the program has.
func (s *soak) sample() {
	s.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.process.Pid))
	if err != nil {
		s.Fatal(err)
	}
	kb, err := strconv.Atoi(regexp.MustCompile(`VmRSS:\s+(\d+)`).FindStringSubmatch(string(status))[1])
	if err != nil {
		s.Fatal(err)
	}
	s.memory = append(s.memory, kb/1024)
	s.Logf("step %d: %d MB", s.steps, kb/1024)
}

// checkMemory compares the last third of the samples with the first. The first sample
// is of a program that has done nothing yet.
func (s *soak) checkMemory() {
	list := s.memory[1:]
	third := len(list) / 3
	if third == 0 {
		return
	}
	mean := func(list []int) (sum float64) {
		for _, mb := range list {
			sum += float64(mb)
		}
		return sum / float64(len(list))
	}
	first, last := mean(list[:third]), mean(list[len(list)-third:])
	s.Logf("memory %v MB: in the first third %.0f, in the last %.0f", s.memory, first, last)
	if last > 1.25*first+10 {
		s.Errorf("the memory grows from %.0f to %.0f MB", first, last)
	}
}

// leaveAll opens every story, and returns what its desk says of its marks, by the
// story's name.
func (s *soak) leaveAll() map[string]string {
	s.Helper()
	named := regexp.MustCompile(`story-0000\d\d`)
	marks := regexp.MustCompile(`\d+ of \d+ findings? seen.*`)
	all := map[string]string{}
	for n := range 10 {
		s.toList()
		s.key("g")
		for range n {
			s.key("j")
		}
		s.open()
		s.key("1")
		s.await("all compared and written", func() bool {
			screen := s.settled()
			return strings.Contains(screen, "versions") && !strings.Contains(screen, "compared ") && !strings.Contains(screen, "saving marks")
		})
		screen := s.screen()
		all[named.FindString(screen)] = marks.FindString(screen)
	}
	s.toList()
	if len(all) != 10 {
		s.Errorf("of ten stories there are %v", slices.Sorted(maps.Keys(all)))
	}
	return all
}

// checkDisk wants every note that was shown in the files of marks, and no file that is
// left from writing.
func (s *soak) checkDisk() {
	s.Helper()
	var kept strings.Builder
	for _, root := range []string{s.state, s.dir} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !d.Type().IsRegular() {
				return err
			}
			if strings.HasSuffix(path, ".tmp") || strings.Contains(path, "damaged") {
				s.Errorf("left: %s", path)
			}
			if strings.HasSuffix(path, ".jsonl") {
				text, err := os.ReadFile(path)
				kept.Write(text)
				return err
			}
			return nil
		})
		if err != nil {
			s.Error(err)
		}
	}
	for _, text := range s.notes {
		if !strings.Contains(kept.String(), text) {
			s.Errorf("the note %s was shown and is not on the disk", text)
		}
	}
}
