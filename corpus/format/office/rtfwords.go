package office

// destination is what the text of a group is for.
type destination uint8

const (
	inText destination = iota
	inNote
	inComment
	inMargin // above or below the text of a page
	inBox
	lastOfText = inBox

	inFonts = iota
	inStyles
	inTitle
	inAuthor
	inCreated
	inChanged
	inAlternatives // one text in two forms
	skipped
)

// groupFor returns what a group is for that begins with a control word.
func groupFor(word string) (d destination, ok bool) {
	switch word {
	case "fonttbl":
		return inFonts, true
	case "stylesheet":
		return inStyles, true
	case "title":
		return inTitle, true
	case "author":
		return inAuthor, true
	case "creatim":
		return inCreated, true
	case "revtim":
		return inChanged, true
	case "footnote":
		return inNote, true
	case "annotation":
		return inComment, true
	case "shptxt", "dptxbxtext":
		return inBox, true
	case "upr":
		return inAlternatives, true
	case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
		return inMargin, true
	case "colortbl", "pict", "fldinst", "listtext", "pntext", "pn", "sp", "shprslt", "nonshppict", "nonesttables",
		"objdata", "objclass", "objname", "xe",
		"tc", "tcn", "rxe", "txe", "filetbl", "template", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
		"subject", "manager", "company", "operator", "category", "keywords", "comment", "doccomm", "hlinkbase", "printim", "buptim", "private",
		"revtbl", "listtable", "list", "listoverride", "listoverridetable", "mmath", "bkmkstart", "bkmkend":
		return skipped, true
	}
	return 0, false
}

// signFor returns the text that a control word stands for, or an empty string.
func signFor(word string) string {
	switch word {
	case "line", "lbr":
		return "\n"
	case "tab", "emspace", "enspace", "qmspace":
		return " "
	case "bullet":
		return "•"
	case "endash":
		return "–"
	case "emdash":
		return "—"
	case "lquote":
		return "‘"
	case "rquote":
		return "’"
	case "ldblquote":
		return "“"
	case "rdblquote":
		return "”"
	}
	return ""
}

// word carries out a control word. n is the number behind it; given is set where
// there is one.
func (r *rtf) word(word string, n int, given bool) {
	wild := r.wild
	r.wild = false
	switch {
	case r.destination == skipped:
		return
	case r.destination == inAlternatives:
		if last := len(r.outer) - 2; word == "ud" && last >= 0 {
			r.destination = r.outer[last].destination
		}
		return
	}
	if d, ok := groupFor(word); ok {
		r.enter(d)
		return
	}
	if text := signFor(word); text != "" {
		r.say(text)
		return
	}
	if r.look(word, n, !given || n != 0) || r.table(word, n) {
		return
	}
	switch word {
	case "u":
		r.unicode(n)
	case "uc":
		r.unicodeSkip = max(0, min(n, 100))
	case "par", "sect", "page", "column":
		r.paragraphMark()
	case "cell", "nestcell", "row", "nestrow":
		r.cellMark()
	case "ansicpg":
		if n > 0 {
			r.codePage = n
		}
	case "mac":
		r.codePage = 10000
	case "pc":
		r.codePage = 437
	case "pca":
		r.codePage = 850
	case "objemb", "objlink", "objocx":
		r.doc.LeaveOut("embedded file", "embedded files", "")
	case "shpinst", "do", "ud", "shp", "field", "fldrslt", "object", "result":
	default:
		if wild {
			r.destination = skipped // \* says that who does not know the word skips its group
		}
	}
}

// look carries out a word that tells how text looks, or whether it is there, and
// reports whether it is one.
func (r *rtf) look(word string, n int, on bool) bool {
	switch word {
	case "f":
		r.font = n
	case "deff":
		r.firstFont, r.font = n, n
	case "plain":
		r.font, r.hidden, r.separator, r.added, r.removed, r.raised = r.firstFont, false, false, false, false, false
	case "pard":
		r.style = 0
	case "s":
		r.style = n
	case "cs", "ds", "ts", "rtf", "ansi":
	case "v":
		r.hidden = on
	case "spv":
		r.separator = on
	case "revised", "mvt":
		r.added = on
	case "deleted", "mvf":
		r.removed = on
	case "super":
		r.raised = on
	case "nosupersub", "sub":
		r.raised = false
	default:
		return false
	}
	return true
}

// table carries out a word of the table of fonts or of the information, and
// reports whether it is one.
func (r *rtf) table(word string, n int) bool {
	f := r.fonts[r.font]
	switch {
	case r.destination == inCreated:
		r.about.created += datePart(word, n)
		return true
	case r.destination == inChanged:
		r.about.modified += datePart(word, n)
		return true
	case r.destination == inFonts && word == "fcharset":
		f = rtfFont{codePageOf(n), n == symbolCharset}
	case r.destination == inFonts && word == "cpg" && n > 0:
		f.codePage = n
	default:
		return false
	}
	r.fonts[r.font] = f
	return true
}
