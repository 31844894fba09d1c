package invented

var (
	// What made-up words are made of, and what stands between them; see Long.
	onsets = []string{"b", "br", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n",
		"p", "pl", "r", "s", "st", "t", "tr", "v", "w"}
	vowels       = []string{"a", "e", "i", "o", "u", "ai", "ea", "oo"}
	groupWords   = []string{"Group", "Bank", "Council", "Party", "University", "Union", "Agency"}
	prepositions = []string{"for", "with", "after", "near", "because of", "without", "against"}

	places      = []string{"Tarn", "Lindre", "Holmgate", "Ostrava Bay", "Kelsund", "Marrow Point", "Varnholt", "Eskby", "Dunmore Sands", "Pellworth"}
	firstNames  = []string{"Ada", "Per", "Ilse", "Tomas", "Mirja", "Owen", "Sunniva", "Anton", "Greta", "Nils", "Ruth", "Edvard"}
	familyNames = []string{"Holm", "Brandvold", "Lund", "Okonjo", "Varga", "Tessel", "Marchetti", "Quist", "Dahlberg", "Ferrand", "Iversen", "Pell"}
	offices     = []string{"mayor", "harbour master", "chief engineer", "council leader", "school director", "fire chief"}
	bodies      = []string{"the town council", "the harbour authority", "the water board", "the county court", "the bus company", "the housing trust"}
	things      = []string{"the old lock", "the grain mill", "the tram line", "the sea wall", "the market hall", "the ferry pier", "the paper works"}
	causes      = []string{"a burst pipe", "a broken axle", "a fire in the boiler room", "high water", "a fault in a cable", "a crack in the gate"}
	days        = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}

	titles = []string{
		"{place} closes {thing}", "Repairs at {place} to cost {money} million crowns", "{n} people affected as {place} shuts {thing}",
		"{family} calls for calm in {place}", "{cause} stops {thing} in {place}",
	}
	leads = []string{
		"{place} closed {thing} on {day} after {cause}, leaving {n} people without a way to work, {office} {name} said.",
		"Work at {place} stopped on {day} when {cause} damaged {thing} and forced {n} people to leave, {office} {name} said.",
		"{cause} shut {thing} in {place} on {day} and may keep it shut for {m} weeks, {office} {name} told reporters.",
	}
	sentences = []string{
		"\"We will not open before every bolt has been tested,\" {family} said.",
		"Repairs are expected to cost {money} million crowns, of which {share} percent is insured.",
		"{body} did not say who would pay for the rest.",
		"Nobody was hurt, but {m} workers were taken to a clinic in {other} as a precaution.",
		"{chief}, who leads the inquiry, said the damage was found at about 4 a.m. by a night guard.",
		"The site was last inspected in {year}, according to records seen by the wire.",
		"Buses will run between {place} and {other} every {m} minutes until further notice.",
		"Traders said they had lost up to half of their income since {day}.",
		"\"It could have been much worse,\" {chiefs} told a meeting in {other}.",
		"A spokesman denied that warnings from the unions had been ignored.",
		"About {n} residents signed a letter that asks {body} for a second opinion.",
		"The letter says that {thing} has been neglected for years.",
		"{body} plans to vote on an emergency fund next {day}.",
		"Opponents of {family} want the vote to be put off until the inquiry is over.",
		"Engineers from {other} arrived with pumps and {m} tonnes of sand.",
		"They hope to have the worst of the damage under control within {m} days.",
		"Schools near the site stayed open, though some parents kept their children at home.",
		"Insurers have sent two experts, who are to report before the end of the month.",
		"In {year} a similar failure cost the town more than {money} million crowns.",
		"{chief} refused to comment on reports that a contractor had warned of the risk.",
		"The contractor, which employs {n} people, could not be reached.",
		"Prices at the fish market rose by {share} percent within a day.",
		"\"People here are patient, but they want answers,\" said a baker whose shop faces {thing}.",
		"Police said there was no sign of a crime.",
		"The government in the capital offered help but promised no money.",
		"{family} was elected in {year} with {share} percent of the vote.",
		"A decision on whether to rebuild is not expected before the spring.",
		"Visitors were asked to stay away from the shore between {place} and {other}.",
		"The weather service forecasts rain and strong winds for {day}.",
		"Volunteers handed out soup and blankets in the sports hall.",
	}
	alike = []string{
		" said.", " has said.", "are expected to", "are likely to", "Nobody was hurt", "There were no injuries", "stayed open", "did not close",
		"About ", "Some ", "a spokesman", "a representative", "until further notice", "for the time being", "within a day", "in a single day",
		"The letter says", "In the letter they write", "hope to have", "expect to have", "offered help", "said it would help", "were asked to", "have been told to",
	}
	furniture = []string{"Advertisement", "Read more: Ten walks along the coast", "Sign up for our morning newsletter", "Photo: Holmgate Mirror archive"}
)
