package corpus

import (
	"os"
	"path/filepath"
	"slices"
)

// Strays returns what belongs to none of the stories that Groups finds: files that
// lie beside the folders of stories, and folders without any article, in the order
// of the paths and names. What a story's own folder has besides its articles is in
// Story.Skipped. As in Load, hidden files and notes about a folder are left out.
func Strays(paths []string) []Skipped {
	var all []Skipped
	for _, p := range paths {
		w := walk{at: []file{onDisk(p)}}
		_, strays := w.strays(p)
		all = append(all, strays...)
	}
	return all
}

// withoutArticles is why a folder is passed over that is among those of stories.
const withoutArticles = "a folder without articles; put two or more there or leave it out"

// strays returns what a folder has that belongs to no story, and whether there is
// a story in it at all, or a folder that could not be looked into.
func (w *walk) strays(folder string) (stories bool, strays []Skipped) {
	articles, _, err := look(folder)
	if err != nil || articles > 1 {
		return true, nil
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return true, nil
	}
	stories = articles > 0
	for _, f := range inFolder(entries, func(name string) file { return onDisk(filepath.Join(folder, name)) }) {
		if !f.isFolder() {
			if f.passedOver && articles == 0 { // a story of one article tells of its files itself
				if reason := f.whyUnread(); reason != "" {
					strays = append(strays, Skipped{Path: Clean(f.path), Reason: Clean(reason)})
				}
			}
			continue
		}
		if slices.ContainsFunc(w.at, f.same) {
			continue
		}
		if len(w.at) > deepestFolders {
			stories = true // Groups says so
			continue
		}
		w.at = append(w.at, f)
		some, more := w.strays(f.path)
		w.at = w.at[:len(w.at)-1]
		if stories = stories || some; !some {
			more = []Skipped{{Path: Clean(f.path), Reason: withoutArticles}}
		}
		strays = append(strays, more...)
	}
	return stories, strays
}

// BriefOf returns skipped files as Story.SkippedBriefly does.
func BriefOf(skipped []Skipped) []Skipped { return (&Story{Skipped: skipped}).SkippedBriefly() }
