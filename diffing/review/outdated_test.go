package review

import (
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
)

// numberFinding returns the index of the finding about the number of lorries.
func numberFinding(t *testing.T, m *diffing.Comparison) int {
	t.Helper()
	for i := range m.Findings {
		if f := &m.Findings[i]; f.Version != nil && strings.Contains(f.Version.Text, "4,300") {
			return i
		}
	}
	t.Fatalf("no finding about the lorries in %+v", m.Findings)
	return -1
}

// A finding that is no fault is kept with what it is about, until that is taken
// back.
func TestDismissedIsKept(t *testing.T) {
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	m := comparisonOf(wireText, "herald", heraldText)
	i := numberFinding(t, m)
	passages := Keys(m)
	key := FindingKeys(m, passages)[i]
	set(t, b, passages[m.Findings[i].Passage], Mark{Seen: true})
	before := content(t, path)
	if err := b.Set(key, Mark{Dismissed: true}, FindingContext(m, i)); err != nil {
		t.Fatal(err)
	}
	text := content(t, path)
	for _, w := range []string{`"dismissed":true`, `"against":"wire"`, `"finding":"number: `} {
		if !strings.Contains(text, w) {
			t.Errorf("no %s in\n%s", w, text)
		}
	}
	if again := openAt(t, path); !again.Get(key).Dismissed || again.Get(passages[m.Findings[i].Passage]).Dismissed {
		t.Errorf("after a restart: %+v", again.All())
	}
	if err := b.Set(key, Mark{}, FindingContext(m, i)); err != nil {
		t.Fatal(err)
	}
	if text := content(t, path); text != before {
		t.Errorf("taken back, it has left\n%s", text)
	}
}

// No finding has the key of another, nor that of a passage, and all keep theirs
// when something else is edited.
func TestFindingKeys(t *testing.T) {
	m := comparisonOf(wireText, "herald", heraldText)
	passages := Keys(m)
	met := map[string]bool{}
	for _, k := range append(slices.Clone(passages), FindingKeys(m, passages)...) {
		if met[k] {
			t.Errorf("%s twice", k)
		}
		met[k] = true
	}
	edited := comparisonOf(wireText, "herald", "A sentence that nobody had before.\n\n"+heraldText)
	if k := FindingKeys(edited, Keys(edited))[numberFinding(t, edited)]; k != FindingKeys(m, passages)[numberFinding(t, m)] {
		t.Error("another key after an edit elsewhere")
	}
	other := comparisonOf(wireText, "herald", strings.Replace(heraldText, "4,300 lorries", "4,300 lorries and vans", 1))
	if k := FindingKeys(other, Keys(other))[numberFinding(t, other)]; k == FindingKeys(m, passages)[numberFinding(t, m)] {
		t.Error("the same key though the sentence is another")
	}
}

// outdated lists the marks of a book that are outdated in a comparison: the first
// words of what they were made on, and of what stands there now.
func outdated(b *Book, m *diffing.Comparison, own bool) string {
	passages := Keys(m)
	known := append(slices.Clone(passages), FindingKeys(m, passages)...)
	var list []string
	for _, o := range OutdatedIn(m, func(key string) bool { return slices.Contains(known, key) }, b.Lasting(), own) {
		now := "nothing"
		if o.Passage >= 0 {
			now = ContextOf(m, o.Passage).brief().Text
		}
		list = append(list, opening(o.Text, 3)+" = "+opening(now, 4))
	}
	return strings.Join(list, "; ")
}

func TestOutdated(t *testing.T) {
	b := openAt(t, joined(t, "book.jsonl"))
	m := comparisonOf(wireText, "herald", heraldText)
	mark := func(words string, mark Mark) {
		i := passageWith(t, m, words)
		if err := b.Set(Keys(m)[i], mark, ContextOf(m, i)); err != nil {
			t.Fatal(err)
		}
	}
	mark("lorries", Mark{Flagged: true, Note: "ask"})
	mark("Nobody", Mark{Seen: true})
	i := numberFinding(t, m)
	if err := b.Set(FindingKeys(m, Keys(m))[i], Mark{Dismissed: true}, FindingContext(m, i)); err != nil {
		t.Fatal(err)
	}
	const both = "Some 4,300 lorries … = Some 4,350 lorries use …; Some 4,300 lorries … = Some 4,350 lorries use …"
	edits := map[string]struct{ old, with, want string }{
		"nothing":            {"x", "x", ""},
		"elsewhere":          {"at dawn", "before dawn", ""},
		"what was only seen": {"Nobody crosses", "None crosses", ""},
		"the sentence":       {"4,300 lorries", "4,350 lorries", both},
		"all of it": {"Some 4,300 lorries use the crossing every day, the county's road office said.", "It rained.",
			"Some 4,300 lorries … = ; Some 4,300 lorries … = "},
	}
	for name, e := range edits {
		now := comparisonOf(wireText, "herald", strings.Replace(heraldText, e.old, e.with, 1))
		if got := outdated(b, now, true); got != e.want {
			t.Errorf("after an edit of %s: %q, want %q", name, got, e.want)
		}
	}
	if got := outdated(b, comparisonOf(wireText, "post", postText), true); got != "" {
		t.Errorf("in another version: %q", got)
	}
	other := diffing.Compare(corpus.NewArticle("post", "post.txt", postText), corpus.NewArticle("herald", "herald.txt", heraldText))
	if got := outdated(b, other, false); got != "" {
		t.Errorf("against another article: %q", got)
	}
}

// A mark of an older program does not say against which article it was made:
// that was the story's own original.
func TestOutdatedOfOlderPrograms(t *testing.T) {
	path := joined(t, "book.jsonl")
	overwrite(t, path, goodHeading+`{"version":"herald","seen":false,"flagged":true,"note":"","original":"","text":"Some 4,300 lorries use the crossing every day, the …","key":"k"}`+"\n"+goodEnd)
	b := openAt(t, path)
	m := comparisonOf(wireText, "herald", strings.Replace(heraldText, "4,300", "4,350", 1))
	if got, want := outdated(b, m, true), "Some 4,300 lorries … = Some 4,350 lorries use …"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := outdated(b, m, false); got != "" {
		t.Errorf("against an article of the reader's choice: %q", got)
	}
}

// TestEditedOrAnother takes a sentence that was marked for one that stands in the version
// now: where it was edited, cut, lengthened or merged with the next, and not where it was
// deleted and another only tells of the same thing.
func TestEditedOrAnother(t *testing.T) {
	const marked = "The harbour master said during his visit to Lowmoor on Monday that the council wants the ferry company to send clear accounts of its losses."
	for now, same := range map[string]bool{
		"The harbour master said on his visit to Lowmoor yesterday that the council wants the ferry company to send clear accounts of its debts.":                                                                   true,
		"The harbour master said the council wants the ferry company to send clear accounts.":                                                                                                                       true,
		marked + " Nobody at the company could be reached for comment, and its office on the quay was shut when a reporter called there in the afternoon.":                                                          true,
		"The council confirmed that it wants the ferry company to send clear accounts of its year, and thinks that the office in Lowmoor can play a large part in keeping the islands supplied through the winter.": false,
		"The harbour master said during his visit that the council wants clear accounts.":                                                                                                                           true,
		"A gale warning holds until noon.": false,
	} {
		if got := mostAlike([][]string{plainWords(now)}, Context{Text: marked}) == 0; got != same {
			t.Errorf("taken for the marked sentence: %v, want %v: %s", got, same, now)
		}
	}
}

// TestRematched marks words that are compared with another sentence of the original
// afterwards: they are as they were, until they are edited, too.
func TestRematched(t *testing.T) {
	b := openAt(t, joined(t, "book.jsonl"))
	m := comparisonOf(wireText, "herald", heraldText)
	c := ContextOf(m, passageWith(t, m, "lorries"))
	c.Original = "The mayor opened a bakery."
	if err := b.Set("0123456789abcdef01234567", Mark{Flagged: true}, c); err != nil {
		t.Fatal(err)
	}
	for now, want := range map[*diffing.Comparison]bool{
		m: true,
		comparisonOf(wireText, "herald", strings.Replace(heraldText, "4,300 lorries", "4,350 lorries", 1)): false,
	} {
		list := OutdatedIn(now, func(string) bool { return false }, b.Lasting(), true)
		if len(list) != 1 || list[0].Passage < 0 || list[0].Rematched(now) != want || list[0].Gone(now) {
			t.Errorf("want rematched %v: %+v", want, list)
		}
	}
}
