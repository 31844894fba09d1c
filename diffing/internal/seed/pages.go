package seed

import "storydiff/corpus/text"

func furnitureWays() []way {
	return []way{{"line between paragraphs", pageLines}}
}

// pageLines puts a line of the page after each paragraph but the last.
func pageLines(r *reading) []proposal {
	var out []proposal
	for i := 0; i+1 < len(r.blocks); i++ {
		at := r.blocks[i].End
		for _, line := range pageText() {
			p := proposal{patches: []patch{insertion(at, "\n\n"+line)}}
			p.come = []text.Span{{Start: at, End: at}}
			out = append(out, p)
		}
	}
	return out
}

func pageText() []string {
	return []string{
		"Advertisement",
		"ADVERTISEMENT",
		"Advertisement - scroll to continue",
		"Story continues below advertisement",
		"READ ALSO: Council votes to keep the old tram depot",
		"READ MORE: Why the herring came back to the sound",
		"Read also: Five questions about the new school calendar",
		"Related: Orchard growers count the cost of a late frost",
		"See also: The long way to a shorter ferry timetable",
		"Share this article",
		"Share this article on WhatsApp",
		"Share on Facebook",
		"Follow us on Instagram",
		"Sign up for our morning newsletter",
		"Subscribe to our newsletter",
		"Subscribe now for full access",
		"Spotted a mistake? Let us know",
		"Click here to join our WhatsApp channel",
		"Support our journalism",
		"Last updated: 14:05",
		"3 min read",
		"Photo: Staff photographer",
	}
}
