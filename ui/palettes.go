package ui

func dark() palette {
	return palette{
		roles: [roles]paint{
			muted:     {fg: "#a8a8a8"},
			faint:     {fg: "#6c6c6c"},
			strong:    {attrs: bold},
			accent:    {fg: "#5fd7d7", attrs: bold},
			tabActive: {fg: "#121212", bg: "#5fd7d7", attrs: bold},
			tabIdle:   {fg: "#a8a8a8"},
			keyName:   {fg: "#5fd7d7"},
			notice:    {fg: "#afd787", attrs: bold},
			warning:   {fg: "#ffaf5f", attrs: bold},
			selected:  {bg: "#303030"},
			moved:     {fg: "#af87ff"},
			seen:      {fg: "#87af87"}, flagged: {fg: "#ffaf5f", attrs: bold}, noted: {fg: "#5fd7d7", attrs: bold},

			kindSign:     {fg: "#5f8787"},
			kindSign + 1: {fg: "#87afff"},
			kindSign + 2: {fg: "#d7af5f", attrs: bold},
			kindSign + 3: {fg: "#ff5f87", attrs: bold},
			kindSign + 4: {fg: "#87d787", attrs: bold},
			kindSign + 5: {fg: "#ff8787", attrs: bold},
			kindSign + 6: {fg: "#767676"},

			kindBar:     {fg: "#afd7d7", bg: "#5f8787"},
			kindBar + 1: {fg: "#afd7ff", bg: "#5f87af"},
			kindBar + 2: {fg: "#875f00", bg: "#d7af5f"},
			kindBar + 3: {fg: "#ffd7d7", bg: "#d7005f"},
			kindBar + 4: {fg: "#005f00", bg: "#87af5f"},
			kindBar + 5: {fg: "#d78787", bg: "#444444"},
			kindBar + 6: {fg: "#767676"},

			severityText:     {fg: "#d7d787"},
			severityText + 1: {fg: "#ffaf5f", attrs: bold},
			severityText + 2: {fg: "#ff5f87", attrs: bold},
		},
		words: [wordLooks]paint{
			quiet:        {fg: "#a8a8a8"},
			deleted:      {fg: "#ff8787", tint: "#381c1f", attrs: strike},
			inserted:     {fg: "#87d787", tint: "#16301c", attrs: underline},
			replacedOld:  {fg: "#ffd787", tint: "#352a12", attrs: underline},
			replacedNew:  {fg: "#ffd787", tint: "#352a12", attrs: underline},
			replacedAway: {fg: "#d7af5f", tint: "#352a12", attrs: strike},
			restyled:     {fg: "#87afff", attrs: dotted},
			onlyOriginal: {fg: "#d78787"},
			onlyVersion:  {fg: "#87d787"},
			page:         {fg: "#808080", attrs: italic},
			trace:        {fg: "#afafd7", attrs: italic},
		},
		over: [emphases]paint{
			lowFinding:     {fg: "#d7d787", attrs: bold | dotted},
			mediumFinding:  {fg: "#ffd7af", bg: "#5f5f00", tint: "#4a3208", attrs: bold},
			highFinding:    {fg: "#ffd7df", bg: "#5f005f", tint: "#5a1438", attrs: bold},
			currentFinding: {fg: "#121212", bg: "#ff87af", attrs: bold},
			match:          {fg: "#121212", bg: "#87d7d7"},
			currentMatch:   {fg: "#121212", bg: "#ffff87", attrs: bold},
		},
	}
}

func light() palette {
	return palette{
		roles: [roles]paint{
			muted:     {fg: "#585858"},
			faint:     {fg: "#949494"},
			strong:    {attrs: bold},
			accent:    {fg: "#005f87", attrs: bold},
			tabActive: {fg: "#ffffff", bg: "#005f87", attrs: bold},
			tabIdle:   {fg: "#585858"},
			keyName:   {fg: "#005f87", attrs: bold},
			notice:    {fg: "#005f00", attrs: bold},
			warning:   {fg: "#a85800", attrs: bold},
			selected:  {bg: "#d7e7f0"},
			moved:     {fg: "#5f00af"},
			seen:      {fg: "#005f5f"}, flagged: {fg: "#a85800", attrs: bold}, noted: {fg: "#005f87", attrs: bold},

			kindSign:     {fg: "#5f8787"},
			kindSign + 1: {fg: "#005faf"},
			kindSign + 2: {fg: "#875f00", attrs: bold},
			kindSign + 3: {fg: "#af005f", attrs: bold},
			kindSign + 4: {fg: "#005f00", attrs: bold},
			kindSign + 5: {fg: "#af0000", attrs: bold},
			kindSign + 6: {fg: "#767676"},

			kindBar:     {fg: "#5f8787", bg: "#afd7d7"},
			kindBar + 1: {fg: "#005faf", bg: "#afd7ff"},
			kindBar + 2: {fg: "#875f00", bg: "#ffd787"},
			kindBar + 3: {fg: "#ffffff", bg: "#d7005f"},
			kindBar + 4: {fg: "#005f00", bg: "#afd787"},
			kindBar + 5: {fg: "#af5f5f", bg: "#e4e4e4"},
			kindBar + 6: {fg: "#767676"},

			severityText:     {fg: "#5f5f00"},
			severityText + 1: {fg: "#a85800", attrs: bold},
			severityText + 2: {fg: "#af005f", attrs: bold},
		},
		words: [wordLooks]paint{
			quiet:        {fg: "#626262"},
			deleted:      {fg: "#af0000", tint: "#ffe6e3", attrs: strike},
			inserted:     {fg: "#005f00", tint: "#dcf5da", attrs: underline},
			replacedOld:  {fg: "#875f00", tint: "#fdf1cf", attrs: underline},
			replacedNew:  {fg: "#875f00", tint: "#fdf1cf", attrs: underline},
			replacedAway: {fg: "#875f00", tint: "#fdf1cf", attrs: strike},
			restyled:     {fg: "#005faf", attrs: dotted},
			onlyOriginal: {fg: "#af0000"},
			onlyVersion:  {fg: "#005f00"},
			page:         {fg: "#767676", attrs: italic},
			trace:        {fg: "#5f5f87", attrs: italic},
		},
		over: [emphases]paint{
			lowFinding:     {fg: "#5f5f00", attrs: bold | dotted},
			mediumFinding:  {fg: "#5f3700", bg: "#ffd7af", tint: "#ffe2bd", attrs: bold},
			highFinding:    {fg: "#87005f", bg: "#ffd7ff", tint: "#fcd6e5", attrs: bold},
			currentFinding: {fg: "#ffffff", bg: "#5f005f", attrs: bold},
			match:          {fg: "#121212", bg: "#87d7d7"},
			currentMatch:   {fg: "#121212", bg: "#ffd700", attrs: bold},
		},
	}
}

// basic is for terminals of sixteen colours, which are what the user has made
// them, on a ground that may be dark or light.
func basic() palette {
	return palette{
		roles: [roles]paint{
			faint:     {attrs: dim},
			strong:    {attrs: bold},
			accent:    {fg: "6", attrs: bold},
			tabActive: {fg: "6", attrs: bold | reverse},
			keyName:   {fg: "6"},
			notice:    {fg: "2", attrs: bold},
			warning:   {fg: "1", attrs: bold},
			selected:  {attrs: bold},
			moved:     {fg: "5"},
			seen:      {fg: "2"}, flagged: {fg: "1", attrs: bold}, noted: {fg: "6", attrs: bold},

			kindSign:     {fg: "6"},
			kindSign + 1: {fg: "4"},
			kindSign + 2: {fg: "3", attrs: bold},
			kindSign + 3: {fg: "5", attrs: bold},
			kindSign + 4: {fg: "2", attrs: bold},
			kindSign + 5: {fg: "1", attrs: bold},
			kindSign + 6: {attrs: dim},

			kindBar:     {fg: "6", attrs: reverse},
			kindBar + 1: {fg: "4", attrs: reverse},
			kindBar + 2: {fg: "3", attrs: reverse},
			kindBar + 3: {fg: "5", attrs: reverse},
			kindBar + 4: {fg: "2", attrs: reverse},
			kindBar + 5: {fg: "1"},
			kindBar + 6: {attrs: dim},

			severityText:     {fg: "3"},
			severityText + 1: {fg: "3", attrs: bold},
			severityText + 2: {fg: "5", attrs: bold},
		},
		words: [wordLooks]paint{
			deleted:      {fg: "1", attrs: strike},
			inserted:     {fg: "2", attrs: underline},
			replacedOld:  {fg: "3", attrs: underline},
			replacedNew:  {fg: "3", attrs: underline},
			replacedAway: {fg: "3", attrs: strike},
			restyled:     {fg: "4", attrs: dotted},
			onlyOriginal: {fg: "1"},
			onlyVersion:  {fg: "2"},
			page:         {attrs: dim | italic},
			trace:        {fg: "5", attrs: italic},
		},
		over: [emphases]paint{
			lowFinding:     {attrs: bold | dotted},
			mediumFinding:  {fg: "3", attrs: bold | reverse},
			highFinding:    {fg: "5", attrs: bold | reverse},
			currentFinding: {fg: "1", attrs: bold | reverse},
			match:          {fg: "6", attrs: reverse},
			currentMatch:   {fg: "4", attrs: bold | reverse},
		},
	}
}

// monochrome does without colour: everything is told by signs, brackets and
// attributes.
func monochrome() palette {
	return palette{
		roles: [roles]paint{
			faint:     {attrs: dim},
			strong:    {attrs: bold},
			accent:    {attrs: bold},
			tabActive: {attrs: bold | reverse},
			keyName:   {attrs: bold},
			notice:    {attrs: bold},
			warning:   {attrs: bold | underline},
			selected:  {attrs: bold},
			moved:     {attrs: bold},
			seen:      {attrs: dim}, flagged: {attrs: bold}, noted: {attrs: bold},
			kindSign + 2:     {attrs: bold},
			kindSign + 3:     {attrs: bold},
			kindSign + 4:     {attrs: bold},
			kindSign + 5:     {attrs: bold},
			kindSign + 6:     {attrs: dim},
			kindBar + 3:      {attrs: reverse},
			kindBar + 5:      {attrs: dim},
			severityText + 1: {attrs: bold},
			severityText + 2: {attrs: bold | reverse},
		},
		words: [wordLooks]paint{
			quiet:        {attrs: dim},
			deleted:      {attrs: strike},
			inserted:     {attrs: underline},
			replacedOld:  {attrs: bold | underline},
			replacedNew:  {attrs: bold | underline},
			replacedAway: {attrs: bold | strike},
			restyled:     {attrs: dotted},
			page:         {attrs: dim | italic},
			trace:        {attrs: italic},
		},
		over: [emphases]paint{
			lowFinding:     {attrs: italic},
			mediumFinding:  {attrs: bold},
			highFinding:    {attrs: bold | italic},
			currentFinding: {attrs: reverse | bold},
			match:          {attrs: reverse},
			currentMatch:   {attrs: reverse | bold | underline},
		},
		brackets: true,
	}
}
