package furniture_test

import (
	"regexp"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/internal/sample"
	"storydiff/corpus/text"
)

// furnitureTag stands, in the texts of the tests, before what is furniture of
// that kind; an empty one before what is story again. A line begins as story.
var furnitureTag = regexp.MustCompile(`\[(headline|standfirst|advert|promo|share|stamp|dateline|credit|caption|slug|advisory|note|menu|)\] ?`)

func kindNamed(name string) text.Part {
	return map[string]text.Part{
		"": text.Body, "advert": text.Advert, "promo": text.Promo, "share": text.Share, "stamp": text.Stamp,
		"dateline": text.Dateline, "credit": text.CaptionCredit, "caption": text.Caption, "slug": text.Slug, "advisory": text.Advisory,
		"note": text.Note, "menu": text.Menu, "headline": text.Headline, "standfirst": text.Standfirst,
	}[name]
}

// wantFurniture divides a text from which the tags are taken, and compares
// what each sentence is with what the tags say of it.
func wantFurniture(t *testing.T, tagged string) *text.Article {
	t.Helper()
	var content strings.Builder
	var want []text.Part // of each byte
	for line := range strings.SplitAfterSeq(tagged, "\n") {
		kind, at := text.Body, 0
		for _, tag := range append(furnitureTag.FindAllStringSubmatchIndex(line, -1), []int{len(line), len(line), 0, 0}) {
			for _, b := range []byte(line[at:tag[0]]) {
				content.WriteByte(b)
				want = append(want, kind)
			}
			kind, at = kindNamed(line[tag[2]:tag[3]]), tag[1]
		}
	}
	a := corpus.NewArticle("a", "a.txt", content.String())
	sample.CheckTiling(t, a)
	for _, s := range a.Sentences {
		for i := s.Start; i < s.End; i++ {
			if want[i] != s.Part {
				t.Errorf("part %d, want %d, of %q in\n%s", s.Part, want[i], a.Slice(s.Span), tagged[:min(len(tagged), 60)])
				break
			}
		}
	}
	return a
}

// inProse puts lines into the middle of a story.
func inProse(lines string) string {
	p := sample.Harbour()
	return "[headline] Port of Vellmark shut by strike\n\n" + strings.Join(p[:3], "\n\n") + "\n\n" + lines + "\n\n" + strings.Join(p[3:], "\n\n")
}

func TestFurnitureInProse(t *testing.T) {
	for _, lines := range []string{
		// Adverts.
		"[advert] Advertisement",
		"[advert] ADVERTISEMENT",
		"[advert] - Advertisement -",
		"[advert] (Advertisement)",
		"[advert] Advertisement\n[advert] Scroll to continue",
		"[advert] Story continues below",
		"[advert] Article continues after ad",
		"[advert] Sponsored",
		"[advert] Werbung",
		"[advert] Publicité",
		"He went home. [advert] Advertisement",
		// Links with a cue on the line.
		"[promo] READ ALSO: Corven builds a second crane",
		"[promo] READ ALSO | Corven builds a second crane",
		"[promo] READ ALSO Corven builds a second crane",
		"[promo] Read also: Corven builds a second crane.",
		"[promo] READ MORE - Corven builds a second crane",
		"[promo] Also read: Is Corven building a second crane?",
		"[promo] Related: Corven builds a second crane",
		"[promo] RELATED ARTICLE: Corven builds a second crane",
		"[promo] » Read more: Corven builds a second crane",
		"[promo] [Read also: Corven builds a second crane]",
		"[promo] WATCH: Cranes fall in Corven",
		"[promo] Lire aussi : La grue de Corven",
		"[promo] Читайте также: Кран в Корвене",
		"[promo] Tags: port, strike, Vellmark",
		"[promo] You may also like: Ten walks by the sea",
		"[promo] More on this story: Corven builds a second crane",
		"The men went home. [promo] READ ALSO: Corven builds a second crane",
		// Links under a cue.
		"[promo] Related articles\n\n[promo] Corven builds a second crane\n\n[promo] What the owners want",
		"[promo] All about the topic:\n\n[promo] Strikes in Vellmark 412",
		"[promo] More on this story\n[promo] Corven builds a second crane\n[promo] How a gull stopped the ferry for a day",
		"[promo] Most read\n\n[promo] Corven builds a second crane for its ferries\n\n[promo] Everything known so far.",
		"[promo] Other topics of interest\n\n[promo] Corven builds a second crane",
		"[promo] See also\n\n[promo] - Corven builds a second crane\n[promo] - What the owners want",
		"[promo] Trending now\n\n[promo] Corven builds a second crane for its ferries\n\nThe owners' side",
		// Prompts.
		"[share] Follow us on Facebook",
		"[share] Follow The Vellmark Courier on Twitter and Telegram.",
		"[share] Follow the channel of\n\n[share] Strikes in Vellmark",
		"[share] Subscribe to our newsletter",
		"[share] Sign up for our daily newsletter and never miss a thing.",
		"[share] Sign up here for the Harbour Briefing newsletter",
		"[share] Share this article",
		"[share] Share",
		"[share] Share\n[share] Tweet\n[share] WhatsApp",
		"[share] Facebook\n[share] Twitter\n[share] Email\n[share] Print",
		"[share] Join our WhatsApp channel",
		"[share] Found a mistake? Highlight it and press Ctrl+Enter.",
		"[share] If you find an error, select it and press Ctrl + Enter",
		"[share] To suggest a correction, write to us here",
		"[share] Click here to get the app",
		"[share] 12 comments",
		"[share] Comments (3)",
		"[share] Spotted a mistake?",
		"[share] Follow us",
		"[share] Follow us: Facebook, Twitter or @vellmark",
		"[share] Already a subscriber? Log in",
		"[share] Write to desk@vellmark.example",
		"[share] Like us on Facebook!",
		"[share] Leave a comment",
		"[menu] Log in to comment below",
		"[share] Download our app for Android and iOS",
		"[share] Support our work: click here to give",
		"[share] Do you have a story? Email us at desk@example.org",
		"[share] Enable notifications",
		// Headlines of other stories.
		"[promo] Ferry sinks off Corven with forty goats on board",
		"[promo] Corven mayor says he will not stand again",
		"[promo] Why the gulls of Ashby have stopped coming to town",
		"[promo] ‘Gulls first’: parents in Ashby wait for news of school",
		// Stamps and credits.
		"[stamp] Updated 3 May 2023, 10:12",
		"[stamp] Last updated: May 3, 2023 at 10:12 a.m. GMT",
		"[stamp] Published on 2023-05-03",
		"[stamp] 3 min read",
		"[stamp] 2 hours ago",
		"[credit] Photo: Imre Sallai/AFP",
		"[credit] Photo by Imre Sallai",
		"[credit] (Photo: Vellmark Courier)",
		"[credit] Image: Getty",
		"[credit] Image source, Getty Images",
		"[credit] © 2023 The Vellmark Courier",
		"[credit] Copyright 2023 Vellmark Courier. All rights reserved.",
		"[credit] Reporting by Imre Sallai in Vellmark; editing by Odile Quarrie",
		"[credit] (Reporting by Imre Sallai; Editing by Odile Quarrie and P. Ash)",
		"[credit] Imre Sallai/AFP",
		"[credit] Imre Sallai | Getty Images",
		"[credit] Source: Reuters",
		"[credit] With inputs from agencies",
		"[credit] AFP",
		"[credit] (AFP)",
		"[credit] FILE PHOTO: The gates of Vellmark in the rain. REUTERS/Imre Sallai/File Photo",
		"[caption] A man passes the gates of Vellmark in the rain. [credit] REUTERS/Imre Sallai",
		"A man passes the gates of Vellmark in the rain. [credit] [AFP]",
		"[credit] Image caption, The gates were shut at midnight",
		"[credit] Source: Vellmark Courier",
		"[credit] Compiled by Imre Sallai and Odile Quarrie",
		"[stamp] Published: 10:12 AM EDT, May 3, 2023",
		"[stamp] Updated 2 hours ago",
		"The men went home. [credit] (Reporting by Imre Sallai; Editing by Odile Quarrie)",
		"The men went home. [credit] — AFP",
		"[caption] The crane of Corven. [credit] Photo: Imre Sallai",
	} {
		wantFurniture(t, inProse(lines))
	}
}
