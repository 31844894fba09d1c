package furniture_test

import (
	"strings"
	"testing"

	"storydiff/corpus/internal/sample"
)

// TestHeads are texts whose furniture stands at the top or before a
// paragraph's first sentence.
func TestHeads(t *testing.T) {
	story := strings.Join(sample.Harbour(), "\n\n")
	for _, c := range []struct{ head, date, agency string }{
		{" [stamp] date 2024-04-01 [] ", "2024-04-01", ""},
		{" [stamp] date 2024-04-01 [dateline] Vellmark (agencies)\n\n", "2024-04-01", ""},
		{"[stamp] 2024-04-01 [] ", "2024-04-01", ""},
		{"[stamp] 2024-04-01 10:12 [] ", "2024-04-01", ""},
		{"[stamp] Published 3 May 2023, 10:12\n", "2023-05-03", ""},
		{"[stamp] Published 3 May 2023, 10:12 [] ", "2023-05-03", ""},
		{"[stamp] Last updated: May 3rd, 2023 - 10.12 pm BST\n\n", "2023-05-03", ""},
		{"[stamp] Reading time: 3-min\n\n", "", ""},
		{"[stamp] 1/5/2024 2024-05-01\n\n", "2024-05-01", ""},
		{"[stamp] Stand: 3. Mai 2023, 10.12 Uhr\n\n", "2023-05-03", ""},
		{"[stamp] Publié le 3 mai 2023 à 10h12\n\n", "2023-05-03", ""},
		{"[stamp] 3 de mayo de 2023 a las 10:12h.\n\n", "2023-05-03", ""},
		{"[stamp] Wednesday 3 May 2023\n\n", "2023-05-03", ""},
		{"[stamp] 3 May 2023 • 4 min read\n\n", "2023-05-03", ""},
		{"[stamp] Date: 2023-05-03T10:12:00Z\n\n", "2023-05-03", ""},
		{"[dateline] VELLMARK (AFP) — [] ", "", "AFP"},
		{"[dateline] VELLMARK, May 3 (Xinhua) -- [] ", "", "Xinhua"},
		{"[dateline] Vellmark (dpa) - [] ", "", "dpa"},
		{"[dateline] Vellmark, Corven (AP) — [] ", "", "AP"},
		{"[dateline] VELLMARK, May 3 (Harbour News) - [] ", "", "Harbour News"},
		{"[dateline] VELLMARK, May 3 — [] ", "", ""},
		{"[dateline] VELLMARK — [] ", "", ""},
		{"[dateline] Vellmark (Corven), 4 may (EFE).- [] ", "", "EFE"},
		{"[dateline] VELLMARK, 3. Mai (dpa/lno) - [] ", "", "dpa"},
		{"[dateline] VELLMARK, May 4. /TASS/. [] ", "", "TASS"},
		{"[dateline] VELLMARK, May 4, 2031 /PRNewswire/ -- [] ", "", ""},
		{"[dateline] (ANSA) - VELLMARK, 04 MAG - [] ", "", "ANSA"},
		{"[dateline] VELLMARK, Corven (AP) _ [] ", "", "AP"},
		{"[dateline] VELLMARK/CORVEN, May 3 (Reuters) - [] ", "", "Reuters"},
		{"[dateline] SANKT ALDHELM AM SEE (AFP/Reuters) – [] ", "", "AFP"},
		{"[dateline] (Reuters) - [] ", "", "Reuters"},
		{"[dateline] Vellmark (AFP) [] ", "", "AFP"},
		{"[dateline] AFP - [] ", "", "AFP"},
		{"[dateline] May 3 (Reuters) - [] ", "", "Reuters"},
		{"[headline] Port shut by strike\n[credit] By Imre Sallai\n[stamp] May 3, 2023\n[dateline] VELLMARK (AP) — [] ", "2023-05-03", "AP"},
		{"[headline] Port shut by strike for the first time since the winter of 1987\n\n", "", ""},
		{"[headline] Strike closes port\n[standfirst] Eleven ships wait outside the breakwater and a queue of lorries has reached the ring road\n\n", "", ""},
		{"[headline] Port shut by strike for the first time\n\n[menu] Port shut by strike for the first time\n\n", "", ""},
		{"[headline] Port shut by strike for the\n[headline] first time since 1987\n\n", "", ""},
		{"[promo] Latest news\n\n[headline] Port shut by strike for the first time\n\n", "", ""},
		{"[advert] Advertisement\n\n[headline] Port shut by strike\n\n[credit] Agence France-Presse\n\n", "", "AFP"},
		{"[headline] Strike - what now?\n\n", "", ""},
		{"BREAKING — ", "", ""},
	} {
		a := wantFurniture(t, c.head+story)
		if a.Date != c.date || a.Agency != c.agency {
			t.Errorf("date %q, want %q, and agency %q, want %q, of %q", a.Date, c.date, a.Agency, c.agency, c.head)
		}
	}
}
