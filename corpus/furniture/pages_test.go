package furniture_test

import (
	"strings"
	"testing"

	"storydiff/corpus/internal/sample"
)

// TestPageFoot reads what a page sets below a story.
func TestPageFoot(t *testing.T) {
	for _, lines := range []string{
		"[promo] More in Harbours\n\n[promo] Corven builds a second crane\n\n[promo] What the owners want",
		"[promo] Plus de Vellmark\n[promo] La grue de Corven",
		"[share] Jetzt Kräne ab 9 Euro mieten\n[promo] Weitere Nachrichten zu Solvik",
		"[menu] Inscrivez-vous à la lettre du port",
		"[advisory] Risikohinweis: Wer mit Kränen handelt, kann alles verlieren.",
		"[promo] The harbour calendar for 2024 →",
		"[share] View profile\n[promo] Latest in Harbours\n[promo] Corven builds a second crane",
		"[credit] Odile Quarrie\n[credit] Senior Reporter\n[credit] Odile writes about cranes and the men below them.",
		"[credit] About the author\n[credit] Odile Quarrie has lived by the sea since 2009. She has a boat.",
		"[promo] Read more:\n[promo] Corven builds a second crane\n[promo] Ten walks\n\nThe gates open at nine.\n\n[credit] Odile Quarrie\n[credit] Odile writes about cranes and the men below them.",
		"[advisory] End Adv for Sunday",
		// What is story.
		"More in the shed than out on the quay were for it.",
		"Get up, the mayor told them at the gate",
		"Odile Quarrie, a reporter, was there when the gates closed.",
		"She covers the crane with a sheet each night.",
		"This article is more than a piece of paper, he told them.",
	} {
		wantFurniture(t, below(lines))
	}
}

// TestPageBoxes reads what a page sets between paragraphs of a story.
func TestPageBoxes(t *testing.T) {
	for _, lines := range []string{
		"[promo] Courier Event\n\n[promo] Meet 400 dockers at Crane Night\n\n[promo] Quay 4 | May 21\n\n[share] BUY TICKETS",
		"[promo] The Harbour Briefing\n[promo] What the port talks about\n[share] Enter your email",
		"[menu] Sign up to our Tide Letter\n[share] Your email",
		"[stamp] This article is more than two years old",
		"[stamp] This story is over 10 years old.",
		"What the owners want\n\nThe owners want a second crane.\n\n[share] Subscribe",
		"He showed them where to sign up",
		"The arrow on the wall pointed to the sea",
	} {
		wantFurniture(t, inProse(lines))
	}
}

// TestTopsOfWires reads the lines that a wire or a page sets above a headline.
func TestTopsOfWires(t *testing.T) {
	story := strings.Join(sample.Harbour(), "\n\n")
	for _, top := range []string{
		"[slug] PORTS Vellmark\n[headline] DOCK-WORKERS SHUT THE GATES OF VELLMARK\n[credit] From Imre Sallai in Vellmark",
		"[slug] STRIKE Gates 3rd Lead\n\n[headline] Dockers shut the gates of Vellmark",
		"[advisory] HFR with pictures\n[headline] Dockers shut the gates of Vellmark\n[advisory] Not for use by clients in Corven",
		"[advisory] EMBARGADA HASTA LAS 20.00 HORAS\n[headline] Dockers shut the gates of Vellmark",
		"[slug] EILMELDUNG/ROUNDUP: [headline] Dockers shut the gates of Vellmark",
		"[menu] We and our 212 partners keep the preferences of your device.\n\n[menu] Accept all\n[menu] Reject all\n\n[headline] Dockers shut the gates of Vellmark",
		"[slug] CORRECTED: [headline] Dockers shut the gates of Vellmark\n\n[note] Corrects the mayor's name in fourth paragraph.",
		"[headline] Dockers shut the gates of Vellmark\n\n[advisory] Adds quotes from the owners, background.",
		// What is a headline.
		"[headline] Adds Up: Why Dockers Strike in Vellmark",
		"[headline] DOCK-WORKERS SHUT THE GATES OF VELLMARK",
		"[headline] From Vellmark With Boots",
		"[headline] NATO Ships Leave Vellmark",
		"[headline] For Dockers, Boots Are the Heart of the Strike",
	} {
		wantFurniture(t, top+"\n\n"+story)
	}
}
