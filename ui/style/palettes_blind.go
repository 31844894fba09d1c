package style

// blindDark and blindLight are for people who cannot tell red from green. They
// use blue for the version and orange for the original, which everybody can
// tell apart, and which differ in lightness too. The hues follow M. Okabe and
// K. Ito, "Color Universal Design".
var blindDark = dark.with(changes{
	roles: map[Role]paint{
		Notice: {fg: "#87d7ff", attrs: bold}, Warning: {fg: "#ffaf00", attrs: bold}, Moved: {fg: "#d787af"},
		Seen: {fg: "#87d7ff"}, Flagged: {fg: "#ffaf00", attrs: bold}, Noted: {fg: "#ffff87", attrs: bold},
		keptSign: {fg: "#9e9e9e"}, restyledSign: {fg: "#afd7ff"},
		rewordedSign: {fg: "#ffff87", attrs: bold}, garbledSign: {fg: "#ffafd7", attrs: bold},
		addedSign: {fg: "#5fafff", attrs: bold}, droppedSign: {fg: "#ff8700", attrs: bold},
		keptBar: {fg: "#121212", bg: "#808080"}, restyledBar: {fg: "#121212", bg: "#afd7ff"},
		rewordedBar: {fg: "#121212", bg: "#ffff87"}, garbledBar: {fg: "#121212", bg: "#ffafd7"},
		addedBar: {fg: "#121212", bg: "#5fafff"}, droppedBar: {fg: "#ff8700", bg: "#303030"},
		lowText: {fg: "#bcbcbc"}, mediumText: {fg: "#ffff87", attrs: bold},
		highText: {fg: "#ffafd7", attrs: bold},
	},
	words: map[WordLook]paint{
		Deleted:      {fg: "#ff8700", tint: "#38230c", attrs: strike},
		Inserted:     {fg: "#5fafff", tint: "#0f2438", attrs: underline},
		ReplacedOld:  {fg: "#ffff87", tint: "#33321a", attrs: underline},
		ReplacedNew:  {fg: "#ffff87", tint: "#33321a", attrs: underline},
		ReplacedAway: {fg: "#d7d787", tint: "#33321a", attrs: strike},
		Shifted:      {fg: "#d7afd7", tint: "#33202f", attrs: italic | dotted},
		ShiftedAway:  {fg: "#d7afd7", tint: "#33202f", attrs: italic | strike},
		Restyled:     {fg: "#d0d0d0", attrs: dotted},
		OnlyOriginal: {fg: "#ffaf5f"},
		OnlyVersion:  {fg: "#87afff"},
		Trace:        {fg: "#d787af", attrs: italic},
	},
	over: map[Emphasis]paint{
		LowFinding:     {fg: "#e4e4e4", attrs: bold | dotted},
		MediumFinding:  {fg: "#ffffd7", bg: "#3a3a3a", tint: "#3d3906", attrs: bold},
		HighFinding:    {fg: "#ffd7ef", bg: "#5f005f", tint: "#5a1e44", attrs: bold},
		CurrentFinding: {fg: "#121212", bg: "#ffafd7", attrs: bold},
		Match:          {fg: "#121212", bg: "#87d7ff"},
		CurrentMatch:   {fg: "#121212", bg: "#ffff00", attrs: bold},
	},
})

var blindLight = light.with(changes{
	roles: map[Role]paint{
		Notice: {fg: "#005faf", attrs: bold}, Warning: {fg: "#8a4a00", attrs: bold}, Moved: {fg: "#870087"},
		Seen: {fg: "#005faf"}, Flagged: {fg: "#8a4a00", attrs: bold}, Noted: {fg: "#5f5f00", attrs: bold},
		keptSign: {fg: "#5f5f5f"}, restyledSign: {fg: "#005f87"},
		rewordedSign: {fg: "#5f5f00", attrs: bold}, garbledSign: {fg: "#870087", attrs: bold},
		addedSign: {fg: "#005faf", attrs: bold}, droppedSign: {fg: "#8a4a00", attrs: bold},
		keptBar: {fg: "#303030", bg: "#bcbcbc"}, restyledBar: {fg: "#005f87", bg: "#afd7ff"},
		rewordedBar: {fg: "#303030", bg: "#ffff87"}, garbledBar: {fg: "#ffffff", bg: "#874087"},
		addedBar: {fg: "#ffffff", bg: "#005faf"}, droppedBar: {fg: "#8a4a00", bg: "#eeeeee"},
		lowText: {fg: "#585858"}, mediumText: {fg: "#5f5f00", attrs: bold},
		highText: {fg: "#870087", attrs: bold},
	},
	words: map[WordLook]paint{
		Deleted:      {fg: "#8a4a00", tint: "#ffe9d0", attrs: strike},
		Inserted:     {fg: "#005faf", tint: "#dcecfb", attrs: underline},
		ReplacedOld:  {fg: "#5f5f00", tint: "#fbf8c8", attrs: underline},
		ReplacedNew:  {fg: "#5f5f00", tint: "#fbf8c8", attrs: underline},
		ReplacedAway: {fg: "#5f5f00", tint: "#fbf8c8", attrs: strike},
		Shifted:      {fg: "#870087", tint: "#f8e7f6", attrs: italic | dotted},
		ShiftedAway:  {fg: "#870087", tint: "#f8e7f6", attrs: italic | strike},
		Restyled:     {fg: "#303030", attrs: dotted},
		OnlyOriginal: {fg: "#8a4a00"},
		OnlyVersion:  {fg: "#005faf"},
		Trace:        {fg: "#870087", attrs: italic},
	},
	over: map[Emphasis]paint{
		LowFinding:     {fg: "#303030", attrs: bold | dotted},
		MediumFinding:  {fg: "#303000", bg: "#ffffaf", tint: "#f5ec9a", attrs: bold},
		HighFinding:    {fg: "#5f005f", bg: "#ffd7ff", tint: "#f7d3f3", attrs: bold},
		CurrentFinding: {fg: "#ffffff", bg: "#870087", attrs: bold},
	},
})
