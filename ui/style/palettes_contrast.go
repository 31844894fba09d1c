package style

import (
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// contrastDark is the dark palette with nothing faint in it: black and white,
// and colours as bright as there are.
func contrastDark() palette {
	p := DarkColours()
	for r, c := range map[Role]paint{
		Muted: {}, Faint: {fg: "#bcbcbc"}, Strong: {fg: "#ffffff", attrs: bold},
		Accent: {fg: "#00ffff", attrs: bold}, TabActive: {fg: "#000000", bg: "#00ffff", attrs: bold}, TabIdle: {fg: "#ffffff"},
		KeyName: {fg: "#00ffff", attrs: bold}, Notice: {fg: "#87ff5f", attrs: bold}, Warning: {fg: "#ffd700", attrs: bold},
		Selected: {bg: "#444444"}, Moved: {fg: "#d7afff", attrs: bold},
		Seen: {fg: "#87ff5f"}, Flagged: {fg: "#ffd700", attrs: bold}, Noted: {fg: "#00ffff", attrs: bold},
		SignRole(diffing.Kept): {fg: "#d0d0d0"}, SignRole(diffing.Restyled): {fg: "#87d7ff", attrs: bold},
		SignRole(diffing.Reworded): {fg: "#ffff00", attrs: bold}, SignRole(diffing.Garbled): {fg: "#ff87d7", attrs: bold},
		SignRole(diffing.Added): {fg: "#5fff5f", attrs: bold}, SignRole(diffing.Dropped): {fg: "#ff8787", attrs: bold},
		SignRole(diffing.Furniture): {fg: "#bcbcbc"},
		BarRole(diffing.Kept):       {fg: "#ffffff", bg: "#303030"}, BarRole(diffing.Restyled): {fg: "#000000", bg: "#87d7ff"},
		BarRole(diffing.Reworded): {fg: "#000000", bg: "#ffff00"}, BarRole(diffing.Garbled): {fg: "#000000", bg: "#ff87d7"},
		BarRole(diffing.Added): {fg: "#000000", bg: "#5fff5f"}, BarRole(diffing.Dropped): {fg: "#ff8787", bg: "#000000"},
		BarRole(diffing.Furniture): {fg: "#bcbcbc"},
		SeverityRole(finding.Low):  {fg: "#ffffaf"}, SeverityRole(finding.Medium): {fg: "#ffd700", attrs: bold},
		SeverityRole(finding.High): {fg: "#ff87d7", attrs: bold},
	} {
		p.roles[r] = c
	}
	p.words = [wordLooks]paint{
		Deleted:      {fg: "#ff8787", attrs: strike | bold},
		Inserted:     {fg: "#5fff5f", attrs: underline | bold},
		ReplacedOld:  {fg: "#ffff00", attrs: underline},
		ReplacedNew:  {fg: "#ffff00", attrs: underline},
		ReplacedAway: {fg: "#ffff00", attrs: strike},
		Shifted:      {fg: "#d7afff", attrs: italic | dotted},
		ShiftedAway:  {fg: "#d7afff", attrs: italic | strike},
		Restyled:     {fg: "#87d7ff", attrs: dotted},
		OnlyOriginal: {fg: "#ff8787"},
		OnlyVersion:  {fg: "#5fff5f"},
		Page:         {fg: "#bcbcbc", attrs: italic},
		Trace:        {fg: "#d7afff", attrs: italic},
	}
	p.over = [emphases]paint{
		LowFinding:     {fg: "#ffffff", attrs: bold | dotted},
		MediumFinding:  {fg: "#ffffff", bg: "#5f5f00", attrs: bold},
		HighFinding:    {fg: "#ffffff", bg: "#87005f", attrs: bold},
		CurrentFinding: {fg: "#000000", bg: "#ff87d7", attrs: bold},
		Match:          {fg: "#000000", bg: "#00ffff", attrs: bold},
		CurrentMatch:   {fg: "#000000", bg: "#ffff00", attrs: bold},
	}
	return p
}

// contrastLight is the light palette with nothing faint in it.
func contrastLight() palette {
	p := LightColours()
	for r, c := range map[Role]paint{
		Muted: {}, Faint: {fg: "#4e4e4e"}, Strong: {fg: "#000000", attrs: bold},
		Accent: {fg: "#0000af", attrs: bold}, TabActive: {fg: "#ffffff", bg: "#0000af", attrs: bold}, TabIdle: {fg: "#000000"},
		KeyName: {fg: "#0000af", attrs: bold}, Notice: {fg: "#005f00", attrs: bold}, Warning: {fg: "#870000", attrs: bold},
		Selected: {bg: "#d0d0d0"}, Moved: {fg: "#5f0087", attrs: bold},
		Seen: {fg: "#005f00"}, Flagged: {fg: "#870000", attrs: bold}, Noted: {fg: "#0000af", attrs: bold},
		SignRole(diffing.Kept): {fg: "#303030"}, SignRole(diffing.Restyled): {fg: "#0000af", attrs: bold},
		SignRole(diffing.Reworded): {fg: "#5f5f00", attrs: bold}, SignRole(diffing.Garbled): {fg: "#87005f", attrs: bold},
		SignRole(diffing.Added): {fg: "#005f00", attrs: bold}, SignRole(diffing.Dropped): {fg: "#870000", attrs: bold},
		SignRole(diffing.Furniture): {fg: "#4e4e4e"},
		BarRole(diffing.Kept):       {fg: "#000000", bg: "#d0d0d0"}, BarRole(diffing.Restyled): {fg: "#ffffff", bg: "#0000af"},
		BarRole(diffing.Reworded): {fg: "#000000", bg: "#ffd700"}, BarRole(diffing.Garbled): {fg: "#ffffff", bg: "#87005f"},
		BarRole(diffing.Added): {fg: "#ffffff", bg: "#005f00"}, BarRole(diffing.Dropped): {fg: "#870000", bg: "#ffffff"},
		BarRole(diffing.Furniture): {fg: "#4e4e4e"},
		SeverityRole(finding.Low):  {fg: "#303030"}, SeverityRole(finding.Medium): {fg: "#875f00", attrs: bold},
		SeverityRole(finding.High): {fg: "#87005f", attrs: bold},
	} {
		p.roles[r] = c
	}
	p.words = [wordLooks]paint{
		Deleted:      {fg: "#870000", attrs: strike | bold},
		Inserted:     {fg: "#005f00", attrs: underline | bold},
		ReplacedOld:  {fg: "#5f5f00", attrs: underline | bold},
		ReplacedNew:  {fg: "#5f5f00", attrs: underline | bold},
		ReplacedAway: {fg: "#5f5f00", attrs: strike | bold},
		Shifted:      {fg: "#5f0087", attrs: italic | dotted},
		ShiftedAway:  {fg: "#5f0087", attrs: italic | strike},
		Restyled:     {fg: "#0000af", attrs: dotted},
		OnlyOriginal: {fg: "#870000"},
		OnlyVersion:  {fg: "#005f00"},
		Page:         {fg: "#4e4e4e", attrs: italic},
		Trace:        {fg: "#5f0087", attrs: italic},
	}
	p.over = [emphases]paint{
		LowFinding:     {fg: "#000000", attrs: bold | dotted},
		MediumFinding:  {fg: "#000000", bg: "#ffd787", attrs: bold},
		HighFinding:    {fg: "#000000", bg: "#ffafd7", attrs: bold},
		CurrentFinding: {fg: "#ffffff", bg: "#87005f", attrs: bold},
		Match:          {fg: "#000000", bg: "#5fffff", attrs: bold},
		CurrentMatch:   {fg: "#000000", bg: "#ffd700", attrs: bold},
	}
	return p
}
