package story

import (
	"os"
	"time"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/diffing/review"
)

// A Summary is what the list of stories tells of one of them: figures without
// the comparisons that they come from, so that thousands of stories take little
// memory.
type Summary struct {
	// Original is the name of the original on the screen, Reason why it is that,
	// Title its headline, and Words its words, furniture apart.
	Original, Reason, Title string
	Words                   int
	Versions                int
	// Severities counts the findings of all versions, but for those dismissed.
	Severities [finding.High + 1]int
	// Worst is the name of the version with the most findings of high severity,
	// and of those with as many the one with the most of medium severity; empty
	// if none has either. WorstSeverities counts its findings.
	Worst           string
	WorstSeverities [finding.High + 1]int
	// Review says how far all versions are reviewed.
	Review Tally
	// Changed is when one of the articles' files was last written; zero if that
	// is not known.
	Changed time.Time
	// Skipped are the files that were not read, as they are best shown.
	Skipped []corpus.Skipped
}

// Summarise compares the versions of a story, one after the other, with the
// lines that were put right in the review file at path. What cannot be read of that
// file counts as not there. No file is changed.
func Summarise(whole *corpus.Story, path string) *Summary {
	kept, _ := review.Read(path)
	whole = kept.Correct(whole)
	s := newSummary(whole, whole.Original)
	names := ArticleNames(whole.Articles, ShortIDs(whole.Articles))
	collation := diffing.Collate(whole, whole.Original)
	for i := range whole.Articles {
		if i != whole.Original {
			r := NewReading(collation.Compare(i))
			r = r.Dismissing(func(f int) bool { return kept.Marks[r.FindingKeys[f]].Dismissed })
			outdated := outdatedIn(r, kept.Records, whole.Articles[whole.Original].ID)
			s.add(names[i], r, tallied(r, func(key string) review.Mark { return kept.Marks[key] }, outdated))
		}
	}
	s.Changed = changeOf(whole)
	return s
}

// Summary returns the figures of the session's story but for Changed, which
// Finish looks up. ok is false if that is not the story as the list has it: not
// all versions are compared, or with another original.
func (b *Session) Summary() (s *Summary, ok bool) {
	if done, of := b.Progress(); done < of || b.Original != b.Story.Original || b.Story != b.Corrected {
		return nil, false
	}
	s = newSummary(b.Story, b.Original)
	for i, r := range b.Readings {
		if r != nil {
			s.add(b.Names[i], r, b.Notes.Tally(r))
		}
	}
	return s, true
}

// Finish sets what has to be looked up on the disk.
func (s *Summary) Finish(whole *corpus.Story) { s.Changed = changeOf(whole) }

func newSummary(whole *corpus.Story, original int) *Summary {
	a := whole.Articles[original]
	return &Summary{
		Original: ArticleNames(whole.Articles, ShortIDs(whole.Articles))[original],
		Reason:   whole.Reason,
		Title:    Headline(a),
		Words:    a.WordCount(true),
		Versions: len(whole.Articles) - 1,
		Skipped:  whole.SkippedBriefly(),
	}
}

// Headline returns an article's headline: what its file says it is, or else the
// first in its text; empty if there is none.
func Headline(a *text.Article) string {
	if a.Title != "" {
		return a.Title
	}
	for i := range a.Sentences {
		if s := &a.Sentences[i]; s.Part == text.Headline {
			return a.Slice(s.Span)
		}
	}
	return ""
}

// add counts a version of the story.
func (s *Summary) add(name string, r *Reading, t Tally) {
	found := t.Open
	for i, n := range found {
		s.Severities[i] += n
	}
	high, medium := finding.High, finding.Medium
	more := found[high] - s.WorstSeverities[high]
	if more == 0 {
		more = found[medium] - s.WorstSeverities[medium]
	}
	if more > 0 {
		s.Worst, s.WorstSeverities = name, found
	}
	s.Review = s.Review.Plus(t)
}

// changeOf returns when one of the files of a story was last written.
func changeOf(whole *corpus.Story) time.Time {
	var last time.Time
	for _, a := range whole.Articles {
		if info, err := os.Stat(a.Path); err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	return last
}
