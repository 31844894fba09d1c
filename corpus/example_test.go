package corpus_test

import (
	"fmt"
	"os"
	"path/filepath"

	"storydiff/corpus"
)

// A story is read from a folder. The article whose front matter says so is the
// original.
func ExampleLoad() {
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	for name, text := range map[string]string{
		"wire.txt":   "---\noutlet: Northern Wire\noriginal: true\n---\nThe lock at Tarn opens on Monday. Boats may pass again.\n",
		"herald.txt": "Boats may pass the lock at Tarn from Monday.\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			fmt.Println(err)
			return
		}
	}

	story, err := corpus.Load([]string{folder}, corpus.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, a := range story.Articles {
		fmt.Printf("%s: %d words, original: %v\n", a.ID, a.WordCount(false), i == story.Original)
	}
	// Output:
	// herald: 9 words, original: false
	// wire: 11 words, original: true
}

// An article is divided into paragraphs, sentences and words, each a span of
// bytes of its text.
func ExampleNewArticle() {
	a := corpus.NewArticle("herald", "herald.txt", "Mrs. Holm left at 4.30 p.m. She took the No. 5 bus.\n\nAdvertisement\n")
	for i, s := range a.Sentences {
		fmt.Printf("%q, %d words, furniture: %v\n", a.Slice(s.Span), a.SentenceWordCount(i), s.Part != 0)
	}
	// Output:
	// "Mrs. Holm left at 4.30 p.m.", 6 words, furniture: false
	// "She took the No. 5 bus.", 6 words, furniture: false
	// "Advertisement", 1 words, furniture: true
}
