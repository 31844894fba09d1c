package seed

import (
	"strings"

	"storydiff/corpus/text"
)

func creditWays() []way {
	return []way{
		{"agency cut", func(r *reading) []proposal { return r.uncredited("") }},
		{"agency replaced by the outlet", func(r *reading) []proposal { return r.uncredited("outlet") }},
		{"agency told as agencies", func(r *reading) []proposal { return r.uncredited("agencies") }},
	}
}

// newspapers are the outlets that print what an agency wrote.
func newspapers() []string {
	return []string{
		"Sandhaven Courier", "Dunmore Mail", "Kestrel Evening News", "Port Ivory Telegraph", "Blackfen Observer", "Aldgrove Chronicle",
		"Marrow Hill Star", "Vintry Examiner", "Salt Lane Post", "Tidewater Sentinel", "Copper Coast Daily", "Fernley Advertiser",
	}
}

// uncredited takes the agency's name out of the text and the fields. In its
// place stands the outlet's, "agencies" or nothing.
func (r *reading) uncredited(instead string) []proposal {
	agency := r.a.Agency
	if agency == "" {
		return nil
	}
	var out []proposal
	for n, paper := range newspapers() {
		with := map[string]string{"outlet": paper, "agencies": "agencies"}[instead]
		base := r.withoutName(agency, with)
		for k, byline := range []string{"Staff reporter", paper, "Our own correspondent", ""} {
			p := base
			p.patches = append([]patch(nil), base.patches...)
			end := len(strings.TrimRight(r.a.Text, "\n"))
			if line := []string{"", "© " + paper, "The " + paper + " contributed to this report.", "Published by the " + paper}[(n+k)%4]; line != "" {
				p.patches = append(p.patches, insertion(end, "\n\n"+line))
				p.come = append([]text.Span(nil), text.Span{Start: end, End: end})
			}
			p.fields = func(a *text.Article) { a.Outlet, a.Byline, a.Agency = paper, byline, "" }
			out = append(out, p.fault("low", agency+" is not named"))
		}
	}
	return out
}

// withoutName replaces a name in the text. Brackets that hold it alone go with
// it where nothing takes its place.
func (r *reading) withoutName(agency, with string) proposal {
	var p proposal
	for at := 0; ; {
		i := strings.Index(r.a.Text[at:], agency)
		if i < 0 {
			return p
		}
		s := text.Span{Start: at + i, End: at + i + len(agency)}
		at = s.End
		if with == "" && strings.HasSuffix(r.a.Text[:s.Start], " (") && strings.HasPrefix(r.a.Text[s.End:], ")") {
			s.Start, s.End = s.Start-2, s.End+1
		}
		p.patches = append(p.patches, patch{s, with})
		p.both = append(p.both, s)
	}
}
