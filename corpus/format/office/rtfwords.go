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

// rtfGroups are the words that say what a group is for.
var rtfGroups = map[string]destination{
	"fonttbl": inFonts, "stylesheet": inStyles, "title": inTitle, "author": inAuthor, "creatim": inCreated, "revtim": inChanged,
	"footnote": inNote, "annotation": inComment, "shptxt": inBox, "dptxbxtext": inBox, "upr": inAlternatives,
	"header": inMargin, "headerl": inMargin, "headerr": inMargin, "headerf": inMargin,
	"footer": inMargin, "footerl": inMargin, "footerr": inMargin, "footerf": inMargin,

	"colortbl": skipped, "pict": skipped, "fldinst": skipped, "listtext": skipped, "pntext": skipped, "pn": skipped, "sp": skipped,
	"shprslt": skipped, "nonshppict": skipped, "nonesttables": skipped, "objdata": skipped, "objclass": skipped, "objname": skipped,
	"xe": skipped, "tc": skipped, "tcn": skipped, "rxe": skipped, "txe": skipped, "filetbl": skipped, "template": skipped,
	"ftnsep": skipped, "ftnsepc": skipped, "ftncn": skipped, "aftnsep": skipped, "aftnsepc": skipped, "aftncn": skipped,
	"subject": skipped, "manager": skipped, "company": skipped, "operator": skipped, "category": skipped, "keywords": skipped,
	"comment": skipped, "doccomm": skipped, "hlinkbase": skipped, "printim": skipped, "buptim": skipped, "private": skipped,
	"revtbl": skipped, "listtable": skipped, "list": skipped, "listoverride": skipped, "listoverridetable": skipped, "mmath": skipped, "bkmkstart": skipped, "bkmkend": skipped,
}

// rtfSigns are the words that stand for text.
var rtfSigns = map[string]string{
	"line": "\n", "lbr": "\n", "tab": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "bullet": "•", "endash": "–", "emdash": "—",
	"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
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
	if d, ok := rtfGroups[word]; ok {
		r.enter(d)
		return
	}
	if text, ok := rtfSigns[word]; ok {
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
		r.font, r.hidden, r.added, r.removed, r.raised = r.firstFont, false, false, false, false
	case "pard":
		r.style = 0
	case "s":
		r.style = n
	case "cs", "ds", "ts", "rtf", "ansi":
	case "v":
		r.hidden = on
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
