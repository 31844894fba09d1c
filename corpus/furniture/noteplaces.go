package furniture

import (
	"strings"

	"storydiff/corpus/text"
)

// A clause that says who said the rest of a sentence is not longer than this.
const longestTelling = 6

// isTold tells whether a paragraph that reads as a note is what somebody in the
// story says: it begins as a quotation, or a clause gives the speaker: "We
// regret the error, the editor told her."
func (l *line) isTold() bool {
	if l.text != "" && strings.ContainsAny(l.text[:min(len(l.text), 3)], "\"“«„‘") {
		return true
	}
	start := -1 // of the clause
	for i, w := range l.words {
		if w.Kind != text.Punctuation {
			continue
		}
		if start >= 0 && tells(l.words[start:i]) {
			return true
		}
		switch w.Norm {
		case ",", "\"":
			start = i + 1
		default:
			start = -1
		}
	}
	return false
}

// tells tells whether the words of a clause give a speaker and a verb of
// speaking, and do not speak of a text's versions.
func tells(clause []text.Word) bool {
	if len(clause) < 2 || len(clause) > longestTelling {
		return false
	}
	found := false
	for i, w := range clause {
		if isOwnWord(w.Norm) {
			return false
		}
		last := len(clause) - 1 - i
		switch w.Norm {
		case "read", "reads", "ran", "runs":
			found = found || last == 0
		default:
			found = found || last <= 2 && text.IsSpeechVerb(w.Norm)
		}
	}
	return found
}

// isOwnWord tells whether a word is what an outlet calls its own text.
func isOwnWord(s string) bool {
	switch s {
	case "article", "story", "report", "post", "piece", "page", "item", "column", "version", "dispatch", "headline", "caption", "graphic", "chart",
		"map", "interview", "review", "obituary", "transcript", "feature", "analysis", "timeline", "explainer", "newsletter", "blog",
		"artikel", "text", "meldung", "fassung", "überschrift", "bildunterschrift", "bericht", "beitrag", "artículo", "noticia", "información",
		"texto", "titular", "articolo", "titolo", "testo", "titre", "légende", "dépêche", "texte", "artigo", "notícia", "artykuł", "haber", "artikeln":
		return true
	}
	return false
}

// namesOwnText tells whether a line says of a text of the outlet that it is the
// one at hand: this story, dieser Artikel, an earlier version of our report.
func (l *line) namesOwnText() bool {
	for i := 1; i < len(l.words); i++ {
		if !isOwnWord(l.words[i].Norm) || i+1 < len(l.words) && l.words[i+1].Norm == "of" {
			continue // "a version of" what?
		}
		switch l.words[i-1].Norm {
		case "this", "our", "earlier", "previous", "dieser", "diesem", "dieses", "diese", "unserem", "unser", "früheren", "vorherigen", "ersten",
			"este", "esta", "nuestro", "anterior", "cet", "cette", "notre", "questo", "questa", "nostro", "ten", "tym", "tento", "bu", "dit", "den":
			return true
		}
	}
	return false
}

// isLabelled tells whether a line begins with what it is and a colon or a dash:
// "Correction: …". A law, too, has articles that were amended.
func (l *line) isLabelled() bool {
	for _, w := range l.words[:min(len(l.words), 6)] {
		if w.Norm == ":" || w.Norm == "--" || w.Norm == "-" {
			return true
		}
	}
	return false
}

// keepReported gives back to the story what reads as a note and is none: it
// stands between paragraphs of the story without a label or does not speak of this text, or
// all notes together are longer than what is left. A note in brackets is the
// wire's wherever it stands.
func (p *page) keepReported() {
	notes, story := 0, 0
	for i := range p.blocks {
		b := &p.blocks[i]
		switch {
		case b.kind == text.Note && inBrackets(b.bare):
		case b.kind == text.Note && i > p.lead && i < p.foot && !(b.namesOwnText() && b.isLabelled()):
			b.kind = text.Body
			story += b.count
		case b.kind == text.Note:
			notes += b.count
		case b.kind == text.Body:
			story += b.count
		}
	}
	if notes <= story {
		return
	}
	for i := len(p.blocks) - 1; i >= 0; i-- {
		if b := &p.blocks[i]; b.kind == text.Note && !inBrackets(b.bare) {
			b.kind = text.Body
			if i < p.lead && b.isProse() {
				p.lead = i
			}
		}
	}
	p.foot = p.lastProse(p.end)
}
