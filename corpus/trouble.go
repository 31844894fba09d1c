package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"storydiff/corpus/fetch"
	"storydiff/corpus/format"
	"storydiff/corpus/format/document"
)

// An Error says on one line why a story cannot be loaded or an article not be
// found, and what to do about it.
type Error struct {
	// Path is the file, folder or option that the trouble is with; it is empty
	// where the reason names everything.
	Path   string
	Reason string
	// Err is what lies below, if anything does.
	Err error
}

// Error returns the path and the reason, fit to be shown.
func (e *Error) Error() string {
	if e.Path == "" {
		return Clean(e.Reason)
	}
	return Clean(e.Path + ": " + e.Reason)
}

// Unwrap returns what lies below, or nil.
func (e *Error) Unwrap() error { return e.Err }

// reasonOf returns what an error says about a file, without its path.
func reasonOf(err error) string {
	var own *Error
	var bad *document.Error
	var path *fs.PathError
	var far *fetch.Error
	switch {
	case errors.As(err, &own):
		return own.Reason
	case errors.As(err, &far):
		return far.Reason
	case errors.As(err, &bad):
		if bad.Line > 0 {
			return fmt.Sprintf("line %d: %s", bad.Line, bad.Reason)
		}
		return bad.Reason
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or folder; check the name"
	case errors.Is(err, fs.ErrPermission):
		return "no permission to read it; change that or leave it out"
	case errors.As(err, &path):
		return path.Err.Error() + "; leave it out"
	}
	return err.Error()
}

// tooFew says why what was found is no story: what was read, and why the rest
// was not.
func (l *loader) tooFew(paths []string) error {
	path := demoName
	if len(paths) > 0 {
		path = paths[0]
	}
	folder := len(paths) == 1 && onDisk(path).isFolder()
	if l.options.FoldersApart {
		l.skipped = slices.DeleteFunc(l.skipped, func(s Skipped) bool { return s.Reason == folderInFolder })
	}
	reason := ""
	switch {
	case len(l.entries) == 0 && len(l.skipped) == 1 && len(paths) == 1:
		return &Error{Path: l.skipped[0].Path, Reason: l.skipped[0].Reason}
	case len(l.entries) == 0 && folder:
		reason = "no article in this folder; put two or more " + format.Extensions() + " files there"
	case len(l.entries) == 0:
		reason = "no article to be read"
	case folder:
		reason = "only one article in this folder (" + l.entries[0].article.ID + "); add its other versions"
	default:
		path = l.entries[0].file.path
		reason = "only one article; name another version too, or a folder"
	}
	return &Error{Path: path, Reason: reason + l.listSkipped()}
}

// tooFewLines says the same of lines.
func (l *loader) tooFewLines() error {
	switch {
	case len(l.entries) == 1:
		e := l.entries[0]
		return &Error{Path: e.file.path, Reason: "only one article in this story (" + e.article.ID + "); add its other versions" + l.listSkipped()}
	case len(l.skipped) == 1:
		return &Error{Path: l.skipped[0].Path, Reason: l.skipped[0].Reason}
	}
	return &Error{Reason: "no article to be read" + l.listSkipped()}
}

// listSkipped returns the skipped files with their reasons, as the end of a
// line.
func (l *loader) listSkipped() string {
	const most = 5
	skipped := (&Story{Skipped: l.skipped}).SkippedBriefly()
	if len(skipped) == 0 {
		return ""
	}
	var list []string
	for _, s := range skipped[:min(len(skipped), most)] {
		list = append(list, s.Path+" ("+s.Reason+")")
	}
	if more := len(skipped) - most; more > 0 {
		list = append(list, fmt.Sprintf("%d more", more))
	}
	return "; skipped: " + strings.Join(list, ", ")
}
