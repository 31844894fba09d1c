package review

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing/internal/testsize"
)

// sealedFile is a file with marks of every kind, and a line put right.
func sealedFile(t *testing.T) []byte {
	t.Helper()
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	m := comparisonOf(wireText, "herald", heraldText)
	passages := Keys(m)
	for i, mark := range []Mark{{Seen: true}, {Flagged: true}, {Note: "ring \"them\",\"sum\":\"00000000\"}\nup", Seen: true}} {
		if err := b.Set(passages[i], mark, ContextOf(m, i)); err != nil {
			t.Fatal(err)
		}
	}
	i := numberFinding(t, m)
	if err := b.Set(FindingKeys(m, passages)[i], Mark{Dismissed: true}, FindingContext(m, i)); err != nil {
		t.Fatal(err)
	}
	say(t, b, 1, "lorries", text.SetAside)
	return []byte(content(t, path))
}

// linesAt returns which lines of a file a byte belongs to; the end of a line
// belongs to both.
func linesAt(file []byte, at int) []int {
	n := bytes.Count(file[:at], []byte("\n"))
	if file[at] == '\n' {
		return []int{n, n + 1}
	}
	return []int{n}
}

// Every byte of a file is damaged in many ways: no mark is ever read that was not
// written, whatever is missing is told, and what is missing stood on that line.
func TestEveryByteDamaged(t *testing.T) {
	file := sealedFile(t)
	whole, err := decode(file)
	if err != nil || whole.size() != 5 {
		t.Fatal(whole.size(), err)
	}
	byLine := make([]*sheet, bytes.Count(file, []byte("\n"))) // what there is without a line
	for n := range byLine {
		lines := bytes.SplitAfter(file, []byte("\n"))
		byLine[n], _ = decode(bytes.Join(append(lines[:n:n], lines[n+1:]...), nil))
	}
	for i, was := range file {
		others := []byte("\n\r\t \x00{}[]\",:\\0123456789abcdef")
		for bit := range 8 {
			others = append(others, was^1<<bit)
		}
		step := testsize.Of(7, 1) // every seventh of the ways, another for each byte
		for k, b := range append(others, was^0xff) {
			if b == was || (k+i)%step != 0 {
				continue
			}
			harmed := bytes.Clone(file)
			harmed[i] = b
			s, err := decode(harmed)
			if errors.Is(err, errNewer) || isForeign(err) {
				t.Fatalf("byte %d (%q) as %q: refused: %v", i, was, b, err)
			}
			without := whole
			if at := linesAt(file, i); len(at) == 1 {
				without = byLine[at[0]]
			}
			same := maps.Equal(s.records, whole.records) && maps.Equal(s.lines, whole.lines)
			less := maps.Equal(s.records, without.records) && maps.Equal(s.lines, without.lines)
			if !same && (!less || err == nil) {
				t.Fatalf("byte %d (%q) as %q: error %v, and it reads\n%s", i, was, b, err, s.encode())
			}
			if !same && s.lost == 0 {
				t.Fatalf("byte %d (%q) as %q: a line is missing, and none counted", i, was, b)
			}
		}
	}
}

// A story finds its file whichever byte of the heading is damaged, also under
// another name; opened, it is set aside as it is, and has all other marks.
func TestDamagedHeadingIsFound(t *testing.T) {
	file := sealedFile(t)
	whole, _ := decode(file)
	for i := range bytes.IndexByte(file, '\n') + 1 {
		dir := t.TempDir()
		path := filepath.Join(dir, "another-00000000.jsonl")
		harmed := bytes.Clone(file)
		harmed[i] ^= 0x10
		overwrite(t, path, string(harmed))
		story := bridge()
		if got := Place(dir, story); got != path {
			t.Fatalf("byte %d (%q): looked for in %s", i, file[i], got)
		}
		if i%16 != 0 { // every one of them would wait long for the disk
			continue
		}
		stateIn(t, t.TempDir())
		if err := os.MkdirAll(Folder(), 0o700); err != nil {
			t.Fatal(err)
		}
		own := filepath.Join(Folder(), filepath.Base(path))
		overwrite(t, own, string(harmed))
		b, err := Open("", story)
		var d *Damage
		if !errors.As(err, &d) || content(t, d.Aside) != string(harmed) || b.Path() != own {
			t.Fatalf("byte %d (%q): error %v", i, file[i], err)
		}
		if got := len(b.All()); got != len(whole.records) {
			t.Fatalf("byte %d (%q): %d marks", i, file[i], got)
		}
	}
}

// A file that was written before there were checksums is read, and gets them with
// the next mark.
func TestFileWithoutChecksums(t *testing.T) {
	for _, version := range []string{"1", "2", "3"} {
		path := joined(t, "book.jsonl")
		overwrite(t, path, strings.Replace(goodHeading, "/1", "/"+version, 1)+goodMark+otherMark+goodEnd)
		if got := onDisk(t, path); got != "a seen\nb flagged \"n\"" {
			t.Errorf("it says %q", got)
		}
		if strings.Contains(content(t, path), "sum") {
			t.Error("it was written to be read")
		}
		set(t, openAt(t, path), "c", Mark{Seen: true})
		if got := content(t, path); strings.Count(got, `,"sum":"`) != 4 || onDisk(t, path) != "a seen\nb flagged \"n\"\nc seen" {
			t.Errorf("with one more mark\n%s", got)
		}
	}
}

// What is changed by hand is taken where the line has no checksum, and told where
// it has one that does not fit.
func TestChangedByHand(t *testing.T) {
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	set(t, b, "a", Mark{Note: "old"})
	set(t, b, "b", Mark{Seen: true})
	file := content(t, path)
	noted := strings.Split(file, "\n")[1]
	open := noted[:strings.Index(noted, `,"sum"`)] + "}"

	overwrite(t, path, strings.Replace(file, noted, strings.Replace(open, "old", "new", 1), 1))
	if got := onDisk(t, path); got != "a \"new\"\nb seen" {
		t.Errorf("without its sum: %q", got)
	}
	overwrite(t, path, strings.Replace(file, noted+"\n", "", 1))
	if got := onDisk(t, path); got != "b seen" {
		t.Errorf("with the line taken out: %q", got)
	}
	overwrite(t, path, strings.ReplaceAll(file, "\n", "\r\n"))
	if got := onDisk(t, path); got != "a \"old\"\nb seen" {
		t.Errorf("with other ends of lines: %q", got)
	}
	harmed := strings.Replace(file, "old", "new", 1)
	overwrite(t, path, harmed)
	_, err := Open(path, bridge())
	var d *Damage
	if !errors.As(err, &d) || content(t, d.Aside) != harmed || onDisk(t, path) != "b seen" {
		t.Errorf("with its sum: error %v, it says %q", err, onDisk(t, path))
	}
	oneLine(t, err, path, "line 2: not as it was written", "1 mark could be read, 1 line could not")
}
