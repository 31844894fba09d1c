package review

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/adrg/xdg"

	"storydiff/corpus"
)

// extension is that of a review file: lines of JSON.
const extension = ".jsonl"

// Folder returns the folder in which review files are kept where the user
// names none: storydiff, under the XDG state folder; empty where neither that nor
// the user's home folder is known.
func Folder() string {
	if _, err := os.UserHomeDir(); err != nil && !filepath.IsAbs(os.Getenv("XDG_STATE_HOME")) {
		return "" // the library would take the root of the file system
	}
	return filepath.Join(xdg.StateHome, "storydiff")
}

// Place returns the path of a story's review file in a folder, which need not
// exist, and neither need the file; empty for an empty folder.
//
// A story is known by its articles. A review file lists fingerprints of some
// sentences of each article that it was opened with, and it is the story's if
// it has an article of the story, perhaps edited meanwhile; of several, the one
// that has the most, and of those the first by name. So the folder's name and
// place do not matter, nor that an article came or went, nor which one is the
// original. That two stories with an article in common share a file does no
// harm: marks are found by their keys.
//
// A file that is not there yet is called after the story, with a fingerprint
// of the original behind, so that two programs that open a new story at the
// same time agree on it. A file of that story's name which cannot be read is
// taken too: whoever opens it will set it aside, and say so. So is the file of
// a newer program, as far as its heading can be read: a second file beside it
// would hide from each program the marks of the other.
func Place(folder string, story *corpus.Story) string { return NewIndex(folder).Place(story) }

// freshName returns the name of a story's review file that is not there yet.
func freshName(story *corpus.Story) string {
	return slug(story.Name) + "-" + fingerprint(sketchOf(story.Articles[story.Original])) + extension
}

// isReviewName reports whether a file of that name may be a review file: not
// a lock, and not one that was set aside.
func isReviewName(name string) bool {
	return strings.HasSuffix(name, extension) && !strings.HasPrefix(name, ".") && !strings.Contains(name, asideMark)
}

// sameStem reports whether the names of two files are one but for the
// fingerprint.
func sameStem(a, b string) bool { return len(a) == len(b) && a[:tail(a)] == b[:tail(b)] }

// tail returns where the fingerprint and the extension of a name begin.
func tail(name string) int { return max(len(name)-len(extension)-fingerprintLen, 0) }

// readHeading reads the first line of a review file.
func readHeading(path string) (*sheet, error) {
	const longest = 8 << 20
	s := newSheet()
	if _, err := ordinary(path); err != nil {
		return s, err
	}
	f, err := os.Open(path)
	if err != nil {
		return s, err
	}
	defer f.Close()
	line, err := bufio.NewReader(io.LimitReader(f, longest)).ReadBytes('\n')
	if err != nil && err != io.EOF {
		return s, err
	}
	return s, s.readHeading(pieces(line)[0])
}

// fingerprintLen is the length of a fingerprint in a file's name.
const fingerprintLen = 8

func fingerprint(k sketch) string {
	h := sha256.New()
	for _, sum := range k {
		addText(h, sum)
	}
	return hex.EncodeToString(h.Sum(nil))[:fingerprintLen]
}

// slug returns a story's name as a part of a file's: letters, digits and
// hyphens, at most 48 bytes.
func slug(name string) string {
	const most = 48
	var b strings.Builder
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			r = '-'
		}
		if b.Len()+utf8.RuneLen(r) > most {
			break
		}
		if r != '-' || b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
			b.WriteRune(r)
		}
	}
	if s := strings.TrimRight(b.String(), "-"); s != "" {
		return s
	}
	return "story"
}
