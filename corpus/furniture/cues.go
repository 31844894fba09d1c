package furniture

import (
	_ "embed"
	"strings"
	"sync"
)

// cueUse says what makes a line that begins with a cue furniture, and of which
// kind; cues.txt explains each.
type cueUse uint32

const (
	advert cueUse = 1 << iota
	announce
	introduce
	introduceAny // also a headline with a full stop
	ask
	askPage
	askNet
	button
	navigate
	legal
	discuss
	discussion
	slug
	label
	labelTop
	closing
	inBracket
	corrected
	note
	noteIf
	noteOf
	noted
	labelEdge
	advice
	adviceTop
	picture
	askBelow
	call
)

// cue is a phrase that furniture begins with.
type cue struct {
	phrase string
	use    cueUse
	next   int // the cue with the same first word before this, as an index; 0 for none
}

//go:embed cues.txt
var cueLines string

// cueIndex holds the cues by their first word.
type cueIndex struct {
	cues  []cue          // the first is none
	first map[string]int // by first word, an index into cues
	stems []stem
	talk  map[string]talk
}

// stem is how a word begins that says that a text was changed or, if wrong is
// set, had an error.
type stem struct {
	text  string
	wrong bool
}

// allCues are the cues, read when the first article is.
var allCues = sync.OnceValue(newCueIndex)

// newCueIndex reads the cues.
func newCueIndex() cueIndex {
	uses := map[string]cueUse{
		"advert": advert, "announce": announce, "introduce": introduce, "links": announce | introduce | introduceAny,
		"ask": ask, "ask-page": askPage, "ask-net": askNet, "button": button, "follow": announce | ask,
		"nav": navigate, "legal": legal, "discuss": discuss, "discussion": discussion, "slug": slug, "label": label,
		"label-top": labelTop, "closing": closing, "bracketed": inBracket, "corrected": corrected, "note": note,
		"note-if": noteIf, "note-of": noteOf, "advice": advice, "noted": noted, "label-edge": labelEdge, "advice-top": adviceTop, "picture": picture,
		"ask-below": askBelow, "call": call,
	}
	most := strings.Count(cueLines, ";") + strings.Count(cueLines, "\n") + 1
	book := cueIndex{cues: make([]cue, 1, most), first: make(map[string]int, most/2), talk: map[string]talk{}}
	for l := range strings.Lines(cueLines) {
		name, phrases, ok := strings.Cut(strings.TrimSpace(l), ": ")
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		for phrase := range strings.SplitSeq(phrases, "; ") {
			switch name {
			case "changed", "wrong":
				book.stems = append(book.stems, stem{phrase, name == "wrong"})
			case "page-word":
				book.talk[phrase] = pageWord
			case "page-sign":
				book.talk[phrase] = strongWord
			case "reader-word":
				book.talk[phrase] = readerWord
			default:
				book.add(phrase, uses[name])
			}
		}
	}
	return book
}

// add adds a cue to the index. If its phrase is there already, the uses are
// combined.
func (b *cueIndex) add(phrase string, use cueUse) {
	word, _, _ := strings.Cut(phrase, " ")
	for n := b.first[word]; n > 0; n = b.cues[n].next {
		if b.cues[n].phrase == phrase {
			b.cues[n].use |= use
			return
		}
	}
	b.cues = append(b.cues, cue{phrase, use, b.first[word]})
	b.first[word] = len(b.cues) - 1
}

// find returns the longest cue that the plain words of a line begin with.
func (b *cueIndex) find(plain string) (best cue, found bool) {
	word, _, _ := strings.Cut(plain, " ")
	for n := b.first[word]; n > 0; n = b.cues[n].next {
		if c := b.cues[n]; len(c.phrase) > len(best.phrase) && startsWithPhrase(plain, c.phrase) {
			best, found = c, true
		}
	}
	return best, found
}

// startsWithPhrase tells whether plain begins with whole words of phrase.
func startsWithPhrase(plain, phrase string) bool {
	return strings.HasPrefix(plain, phrase) && (len(plain) == len(phrase) || plain[len(phrase)] == ' ')
}

// namesPage tells whether a line names something of a web page, so that what
// it asks for is to be done there.
func namesPage(plain string) bool {
	for w := range strings.SplitSeq(plain, " ") {
		switch w {
		case "ctrl", "click", "here", "link", "below", "subscribers", "subscriber", "channel", "rss", "page", "website",
			"homepage", "comments", "button", "highlight", "e-mail":
			return true
		}
	}
	return namesNetwork(plain)
}

// namesNetwork tells whether a line speaks of doing something on a network, or
// of a newsletter and the like.
func namesNetwork(plain string) bool {
	before := ""
	for w := range strings.SplitSeq(plain, " ") {
		switch w {
		case "newsletter", "newsletters", "inbox", "notifications", "alerts", "podcast", "podcasts", "app", "apps":
			return true
		case "channels":
			if before == "all" || before == "our" {
				return true
			}
		case "twitter", "facebook", "telegram", "whatsapp", "instagram", "youtube", "tiktok", "linkedin", "viber", "threads",
			"bluesky", "google", "reddit", "mastodon", "x":
			switch before {
			case "on", "our", "via", "or", "and", "in", "official", "to":
				return true
			}
		}
		if strings.Contains(w, "@") || strings.Contains(w, "://") || strings.HasPrefix(w, "www.") {
			return true
		}
		before = w
	}
	return false
}

// isShareButton tells whether a line is the name of a button that stands in a
// row of such: one of these alone may be a heading.
func isShareButton(plain string) bool {
	switch plain {
	case "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "email", "e-mail", "print",
		"messenger", "instagram", "youtube", "viber", "bluesky", "threads", "copy", "save", "bookmark", "send", "like",
		"link", "love", "funny", "wow", "sad", "angry", "dislike", "reply", "report", "tiktok", "vk", "flipboard", "pocket", "mail", "sms", "share", "tweet", "copy link", "rss":
		return true
	}
	return false
}
