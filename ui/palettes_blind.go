package ui

import (
	"storydiff/diffing"
	"storydiff/diffing/facts"
)

// The palettes for those who do not tell red from green have blue for what the
// version has and orange for what the original has, which everybody tells
// apart, and differ in lightness besides. The hues follow M. Okabe and K. Ito,
// "Color Universal Design".

func blindDark() palette {
	p := dark()
	for r, c := range map[role]paint{
		notice: {fg: "#87d7ff", attrs: bold}, warning: {fg: "#ffaf00", attrs: bold}, moved: {fg: "#d787af"},
		seen: {fg: "#87d7ff"}, flagged: {fg: "#ffaf00", attrs: bold}, noted: {fg: "#ffff87", attrs: bold},
		signRole(diffing.Kept): {fg: "#808080"}, signRole(diffing.Restyled): {fg: "#afd7ff"},
		signRole(diffing.Reworded): {fg: "#ffff87", attrs: bold}, signRole(diffing.Garbled): {fg: "#ffafd7", attrs: bold},
		signRole(diffing.Added): {fg: "#5fafff", attrs: bold}, signRole(diffing.Dropped): {fg: "#ff8700", attrs: bold},
		barRole(diffing.Kept): {fg: "#121212", bg: "#808080"}, barRole(diffing.Restyled): {fg: "#121212", bg: "#afd7ff"},
		barRole(diffing.Reworded): {fg: "#121212", bg: "#ffff87"}, barRole(diffing.Garbled): {fg: "#121212", bg: "#ffafd7"},
		barRole(diffing.Added): {fg: "#121212", bg: "#5fafff"}, barRole(diffing.Dropped): {fg: "#ff8700", bg: "#303030"},
		severityRole(facts.Low): {fg: "#bcbcbc"}, severityRole(facts.Medium): {fg: "#ffff87", attrs: bold},
		severityRole(facts.High): {fg: "#ffafd7", attrs: bold},
	} {
		p.roles[r] = c
	}
	for w, c := range map[wordLook]paint{
		deleted:      {fg: "#ff8700", tint: "#38230c", attrs: strike},
		inserted:     {fg: "#5fafff", tint: "#0f2438", attrs: underline},
		replacedOld:  {fg: "#ffff87", tint: "#33321a", attrs: underline},
		replacedNew:  {fg: "#ffff87", tint: "#33321a", attrs: underline},
		replacedAway: {fg: "#d7d787", tint: "#33321a", attrs: strike},
		shifted:      {fg: "#d7afd7", tint: "#33202f", attrs: italic | dotted},
		shiftedAway:  {fg: "#d7afd7", tint: "#33202f", attrs: italic | strike},
		restyled:     {fg: "#d0d0d0", attrs: dotted},
		onlyOriginal: {fg: "#ffaf5f"},
		onlyVersion:  {fg: "#87afff"},
		trace:        {fg: "#d787af", attrs: italic},
	} {
		p.words[w] = c
	}
	for e, c := range map[emphasis]paint{
		lowFinding:     {fg: "#e4e4e4", attrs: bold | dotted},
		mediumFinding:  {fg: "#ffffd7", bg: "#5f5f00", tint: "#4a4508", attrs: bold},
		highFinding:    {fg: "#ffd7ef", bg: "#87005f", tint: "#6a2450", attrs: bold},
		currentFinding: {fg: "#121212", bg: "#ffafd7", attrs: bold},
		match:          {fg: "#121212", bg: "#87d7ff"},
		currentMatch:   {fg: "#121212", bg: "#ffff00", attrs: bold},
	} {
		p.over[e] = c
	}
	return p
}

func blindLight() palette {
	p := light()
	for r, c := range map[role]paint{
		notice: {fg: "#005faf", attrs: bold}, warning: {fg: "#af5f00", attrs: bold}, moved: {fg: "#870087"},
		seen: {fg: "#005faf"}, flagged: {fg: "#af5f00", attrs: bold}, noted: {fg: "#5f5f00", attrs: bold},
		signRole(diffing.Kept): {fg: "#767676"}, signRole(diffing.Restyled): {fg: "#005f87"},
		signRole(diffing.Reworded): {fg: "#5f5f00", attrs: bold}, signRole(diffing.Garbled): {fg: "#870087", attrs: bold},
		signRole(diffing.Added): {fg: "#005faf", attrs: bold}, signRole(diffing.Dropped): {fg: "#af5f00", attrs: bold},
		barRole(diffing.Kept): {fg: "#585858", bg: "#bcbcbc"}, barRole(diffing.Restyled): {fg: "#005f87", bg: "#afd7ff"},
		barRole(diffing.Reworded): {fg: "#303030", bg: "#ffff87"}, barRole(diffing.Garbled): {fg: "#ffffff", bg: "#af5faf"},
		barRole(diffing.Added): {fg: "#ffffff", bg: "#005faf"}, barRole(diffing.Dropped): {fg: "#af5f00", bg: "#eeeeee"},
		severityRole(facts.Low): {fg: "#585858"}, severityRole(facts.Medium): {fg: "#5f5f00", attrs: bold},
		severityRole(facts.High): {fg: "#870087", attrs: bold},
	} {
		p.roles[r] = c
	}
	for w, c := range map[wordLook]paint{
		deleted:      {fg: "#af5f00", tint: "#ffe9d0", attrs: strike},
		inserted:     {fg: "#005faf", tint: "#dcecfb", attrs: underline},
		replacedOld:  {fg: "#5f5f00", tint: "#fbf8c8", attrs: underline},
		replacedNew:  {fg: "#5f5f00", tint: "#fbf8c8", attrs: underline},
		replacedAway: {fg: "#5f5f00", tint: "#fbf8c8", attrs: strike},
		shifted:      {fg: "#870087", tint: "#f8e7f6", attrs: italic | dotted},
		shiftedAway:  {fg: "#870087", tint: "#f8e7f6", attrs: italic | strike},
		restyled:     {fg: "#303030", attrs: dotted},
		onlyOriginal: {fg: "#af5f00"},
		onlyVersion:  {fg: "#005faf"},
		trace:        {fg: "#870087", attrs: italic},
	} {
		p.words[w] = c
	}
	for e, c := range map[emphasis]paint{
		lowFinding:     {fg: "#303030", attrs: bold | dotted},
		mediumFinding:  {fg: "#303000", bg: "#ffffaf", tint: "#f5ec9a", attrs: bold},
		highFinding:    {fg: "#5f005f", bg: "#ffd7ff", tint: "#f7d3f3", attrs: bold},
		currentFinding: {fg: "#ffffff", bg: "#870087", attrs: bold},
	} {
		p.over[e] = c
	}
	return p
}
