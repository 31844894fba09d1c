package ui

import (
	"storydiff/diffing"
	"storydiff/diffing/facts"
)

// contrastDark is the dark palette with nothing faint in it: black and white,
// and colours as bright as there are.
func contrastDark() palette {
	p := dark()
	for r, c := range map[role]paint{
		muted: {}, faint: {fg: "#bcbcbc"}, strong: {fg: "#ffffff", attrs: bold},
		accent: {fg: "#00ffff", attrs: bold}, tabActive: {fg: "#000000", bg: "#00ffff", attrs: bold}, tabIdle: {fg: "#ffffff"},
		keyName: {fg: "#00ffff", attrs: bold}, notice: {fg: "#87ff5f", attrs: bold}, warning: {fg: "#ffd700", attrs: bold},
		selected: {bg: "#444444"}, moved: {fg: "#d7afff", attrs: bold},
		seen: {fg: "#87ff5f"}, flagged: {fg: "#ffd700", attrs: bold}, noted: {fg: "#00ffff", attrs: bold},
		signRole(diffing.Kept): {fg: "#d0d0d0"}, signRole(diffing.Restyled): {fg: "#87d7ff", attrs: bold},
		signRole(diffing.Reworded): {fg: "#ffff00", attrs: bold}, signRole(diffing.Garbled): {fg: "#ff87d7", attrs: bold},
		signRole(diffing.Added): {fg: "#5fff5f", attrs: bold}, signRole(diffing.Dropped): {fg: "#ff8787", attrs: bold},
		signRole(diffing.Furniture): {fg: "#bcbcbc"},
		barRole(diffing.Kept):       {fg: "#ffffff", bg: "#303030"}, barRole(diffing.Restyled): {fg: "#000000", bg: "#87d7ff"},
		barRole(diffing.Reworded): {fg: "#000000", bg: "#ffff00"}, barRole(diffing.Garbled): {fg: "#000000", bg: "#ff87d7"},
		barRole(diffing.Added): {fg: "#000000", bg: "#5fff5f"}, barRole(diffing.Dropped): {fg: "#ff8787", bg: "#000000"},
		barRole(diffing.Furniture): {fg: "#bcbcbc"},
		severityRole(facts.Low):    {fg: "#ffffaf"}, severityRole(facts.Medium): {fg: "#ffd700", attrs: bold},
		severityRole(facts.High): {fg: "#ff87d7", attrs: bold},
	} {
		p.roles[r] = c
	}
	p.words = [wordLooks]paint{
		deleted:      {fg: "#ff8787", attrs: strike | bold},
		inserted:     {fg: "#5fff5f", attrs: underline | bold},
		replacedOld:  {fg: "#ffff00", attrs: underline},
		replacedNew:  {fg: "#ffff00", attrs: underline},
		replacedAway: {fg: "#ffff00", attrs: strike},
		shifted:      {fg: "#d7afff", attrs: italic | dotted},
		shiftedAway:  {fg: "#d7afff", attrs: italic | strike},
		restyled:     {fg: "#87d7ff", attrs: dotted},
		onlyOriginal: {fg: "#ff8787"},
		onlyVersion:  {fg: "#5fff5f"},
		page:         {fg: "#bcbcbc", attrs: italic},
		trace:        {fg: "#d7afff", attrs: italic},
	}
	p.over = [emphases]paint{
		lowFinding:     {fg: "#ffffff", attrs: bold | dotted},
		mediumFinding:  {fg: "#ffffff", bg: "#5f5f00", attrs: bold},
		highFinding:    {fg: "#ffffff", bg: "#87005f", attrs: bold},
		currentFinding: {fg: "#000000", bg: "#ff87d7", attrs: bold},
		match:          {fg: "#000000", bg: "#00ffff", attrs: bold},
		currentMatch:   {fg: "#000000", bg: "#ffff00", attrs: bold},
	}
	return p
}

// contrastLight is the light palette with nothing faint in it.
func contrastLight() palette {
	p := light()
	for r, c := range map[role]paint{
		muted: {}, faint: {fg: "#4e4e4e"}, strong: {fg: "#000000", attrs: bold},
		accent: {fg: "#0000af", attrs: bold}, tabActive: {fg: "#ffffff", bg: "#0000af", attrs: bold}, tabIdle: {fg: "#000000"},
		keyName: {fg: "#0000af", attrs: bold}, notice: {fg: "#005f00", attrs: bold}, warning: {fg: "#870000", attrs: bold},
		selected: {bg: "#d0d0d0"}, moved: {fg: "#5f0087", attrs: bold},
		seen: {fg: "#005f00"}, flagged: {fg: "#870000", attrs: bold}, noted: {fg: "#0000af", attrs: bold},
		signRole(diffing.Kept): {fg: "#303030"}, signRole(diffing.Restyled): {fg: "#0000af", attrs: bold},
		signRole(diffing.Reworded): {fg: "#5f5f00", attrs: bold}, signRole(diffing.Garbled): {fg: "#87005f", attrs: bold},
		signRole(diffing.Added): {fg: "#005f00", attrs: bold}, signRole(diffing.Dropped): {fg: "#870000", attrs: bold},
		signRole(diffing.Furniture): {fg: "#4e4e4e"},
		barRole(diffing.Kept):       {fg: "#000000", bg: "#d0d0d0"}, barRole(diffing.Restyled): {fg: "#ffffff", bg: "#0000af"},
		barRole(diffing.Reworded): {fg: "#000000", bg: "#ffd700"}, barRole(diffing.Garbled): {fg: "#ffffff", bg: "#87005f"},
		barRole(diffing.Added): {fg: "#ffffff", bg: "#005f00"}, barRole(diffing.Dropped): {fg: "#870000", bg: "#ffffff"},
		barRole(diffing.Furniture): {fg: "#4e4e4e"},
		severityRole(facts.Low):    {fg: "#303030"}, severityRole(facts.Medium): {fg: "#875f00", attrs: bold},
		severityRole(facts.High): {fg: "#87005f", attrs: bold},
	} {
		p.roles[r] = c
	}
	p.words = [wordLooks]paint{
		deleted:      {fg: "#870000", attrs: strike | bold},
		inserted:     {fg: "#005f00", attrs: underline | bold},
		replacedOld:  {fg: "#5f5f00", attrs: underline | bold},
		replacedNew:  {fg: "#5f5f00", attrs: underline | bold},
		replacedAway: {fg: "#5f5f00", attrs: strike | bold},
		shifted:      {fg: "#5f0087", attrs: italic | dotted},
		shiftedAway:  {fg: "#5f0087", attrs: italic | strike},
		restyled:     {fg: "#0000af", attrs: dotted},
		onlyOriginal: {fg: "#870000"},
		onlyVersion:  {fg: "#005f00"},
		page:         {fg: "#4e4e4e", attrs: italic},
		trace:        {fg: "#5f0087", attrs: italic},
	}
	p.over = [emphases]paint{
		lowFinding:     {fg: "#000000", attrs: bold | dotted},
		mediumFinding:  {fg: "#000000", bg: "#ffd787", attrs: bold},
		highFinding:    {fg: "#000000", bg: "#ffafd7", attrs: bold},
		currentFinding: {fg: "#ffffff", bg: "#87005f", attrs: bold},
		match:          {fg: "#000000", bg: "#5fffff", attrs: bold},
		currentMatch:   {fg: "#000000", bg: "#ffd700", attrs: bold},
	}
	return p
}
