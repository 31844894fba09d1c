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

// TestStoryStays holds that what looks like furniture and is story is not
// marked: to hide a line of the story is the worse mistake.
func TestStoryStays(t *testing.T) {
	for _, lines := range []string{
		"Advertisement spending fell by a third in the port.",
		"Advertising is banned on the quay.",
		"Advertisements for soap hang over gate No. 4.",
		"Sallai told the meeting on Monday nobody would be paid",
		"Ash owns the cranes, the sheds and a third of the quay",
		"Tarrow says that nobody will be paid before June",
		"Sponsored by the owners, the rowing club stayed away.",
		"Follow the money, says the union, and it ends in Corven.",
		"Follow-up talks on Facebook's warehouse are due in June.",
		"\"Follow us on Twitter,\" he said.",
		"Related to this is the row over boots.",
		"Related: that is how the two families describe themselves, said Ash, who has known both for longer than anybody else on the quay and who has never once heard them quarrel.",
		"Read more slowly, the contract says the opposite.",
		"See also the winter of 1987, when nobody was paid.",
		"Watch the gates, he told them.",
		"Share prices fell on news of Facebook's results.",
		"Sharing a brazier, the men talked.",
		"Subscribe to that view, and the strike is lost.",
		"Subscriptions to the Courier doubled.",
		"Sign up for the army, he was told.",
		"Join us on Saturday for the march, the poster reads.",
		"To report an error in the count, members have until Friday.",
		"Found a mistake in the accounts? The auditors did.",
		"Click here was all that the screen showed, she said.",
		"Comments by the mayor did not help.",
		"Print",
		"Yes.",
		"\"No.\"",
		"\"Never again\"",
		"Why?",
		"What the owners want",
		"The owners' side of it",
		"'Nobody asked' the mayor",
		"More from the docks",
		"The latest from gate No. 4",
		"- a rise of nine per cent in the first year of the deal",
		"- boots and coats for the winter\n- an end to the double shift that came with the crane",
		"1. A rise of nine per cent in the first year of the deal",
		"The union put its case to the mayor in a letter on Monday",
		"He said the owners had known about it since the spring",
		"\"We will stay here until they come to us\" Sallai said on Monday",
		"The men had four demands, and none of them was new:",
		"Ormond (VEL) beat Pell (COR) 6-3, 7-5, Quarrie (VEL) beat Ash (TAR) 6-1, 6-2",
		"Published in 2023, the report was forgotten.",
		"Updated rules came into force on May 3, 2023.",
		"May 3, 2023",
		"1987",
		"Three minutes ago nobody knew.",
		"3 min was all it took.",
		"Photo: none was allowed, so the painter came.",
		"Photos of the quay were shown on Monday.",
		"Photo by photo, the police went through the night.",
		"Images of the crane: how a town sees itself changed over a century.",
		"Reporting by the Courier showed that both had known.",
		"Editing by hand takes a day, Sallai said.",
		"Copyright law was changed in 2023.",
		"Source: that is what they called the man in gate No. 4.",
		"With agencies of the state at odds, nothing was done.",
		"Reuters was the first to report it.",
		"He works for Reuters/AFP, or so he says.",
		"By Monday it was over",
		"Topics: the rise, the boots and the shift.",
		"Recommended by nobody, the mayor came all the same.",
		"Tell us what you want, she asked them.",
		"Donate blood, the mayor urged.",
		"Contact with the owners was lost at noon.",
		"Trending upwards, the price of bread worries all.",
		"Q: Who told you?\n\nA: Nobody.",
		"VELLMARK - CORVEN 3-2",
		"Strike - the word was not used.",
		"Monday - The gates were shut.",
		"STRIKE — what now?",
		"UNESCO — The old quay is on its list, and so is the shed behind it.",
		"GDP (PPP) – The figure for the town is one that nobody has seen.",
		"The owners (AFP) did not answer.",
		"It rained.",
		"Like us on the coast, the people of Ashby wait.",
		"Follow us into the shed, the men told them.",
		"Already a member of the union, he could not stay away.",
		"To continue reading the list of names, he put on his glasses.",
		"To suggest a correction to the mayor takes courage.",
		"Up next: a vote on the boots, and nobody expects it to pass.",
		"Related: two brothers, one crane.",
		"Recommended: nine per cent.",
		"Must read: that is what the note on the door said.",
		"If you enjoyed this winter, you were not on the quay.",
		"If you find a glove by the crane, it is his.",
		"Thanks to the ferry, bread came.",
		"Stay informed of his rights, a docker must.",
		"Tell us here and now, they shouted.",
		"Ad hoc talks were held.",
		"Ads on the cranes were painted over.",
		"More stories of that kind are told on the quay.",
		"Latest figures show a fall of 3.2 per cent.",
		"Top news of the day was the strike.",
		"In case you missed it, the ferry sank.",
		"All about the topic of boots, the talks stalled.",
		"Print and radio were there.",
		"Email",
		// What sounds like a wire.
		"Correction of the count took a week.",
		"The correction was made on page 2, in small print.",
		"This story was told to nobody before 1980.",
		"This article of the law was never used.",
		"An earlier version of the crane had no brake, Sallai said.",
		"Clarification came on Monday, and it was short.",
		"Editors at the Courier were told on Friday.",
		"Keywords on the banner were bread and boots.",
		"Attention turned to the ferry.",
		"Urgent repairs will cost 3 million crowns.",
		"End of the line",
		"More",
		"The end",
		"(The owners have never met the men.)",
		"(It rained.)",
		"[The letter ends here.]",
		"(Changes to the law are due in May.)",
		"The deal gives €1 = 4.5 points, said Ash.",
		"For a seat at the table, see the mayor, he joked.",
		"Contact: that is what the men want most.",
		"A boat called a0423 was seen.",
		"Smith/Jones won the doubles.",
		"Her colleagues contributed to this report being late, the mayor said.",
		"The wind contributed to the delay.",
		"Associated Press writers were there, too, and saw the gates close.",
		"By the quay",
		"By dawn the queue had reached the ring road.",
		"In this photo of the quay, taken in 1987, the ice is a foot thick.",
		"She works for the AP photo desk.",
		"The ship was the Solvik (Norway).",
		"UPDATE is what the men have painted on the wall.",
		"Update: nobody came.",
		"ANALYSIS OF A STRIKE",
		"* * *",
		// What sounds like a page.
		"The site has a newsletter with 4,000 readers.",
		"Cookies are baked in gate No. 4.",
		"We use the app to tell our men when to come, he wrote.",
		"You need an account at the bank and a password, and the men have neither.",
		"The union's website lists your rights and ours.",
		"Home",
		"Weather",
		"News of the vote",
		"Jobs and money",
		"Privacy",
		"Three comments were enough.",
		"What do you think?",
		"Back to the future",
		"Sign here",
		"Subscribers pay for the paper, and nobody else.",
		"He is a reporter who covers the port for the Courier.",
		"Imre Sallai is a reporter's dream.",
		"Contact us, the poster says.",
		"Powered by diesel, the cranes are loud.",
		"Love",
		"Reply",
	} {
		wantFurniture(t, inProse(lines))
	}
}
