package report

import (
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"storydiff/corpus"
)

// A rendering is what a reader of the Markdown sees: the text under no mark,
// struck through and in bold.
type rendering struct {
	original, version string
	foreign           []string // kinds of node that our own markup has none of
}

// render parses one block quotation or paragraph with every extension that
// could take article text for markup.
func render(source string) rendering {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	src := []byte(source)
	var r rendering
	var struck, bold int
	ast.Walk(md.Parser().Parse(text.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		step := 1
		if !entering {
			step = -1
		}
		switch n := n.(type) {
		case *ast.Document, *ast.Paragraph, *ast.Blockquote:
		case *extast.Strikethrough:
			struck += step
		case *ast.Emphasis:
			if n.Level != 2 && entering {
				r.foreign = append(r.foreign, "Emphasis of level 1")
			}
			bold += step
		case *ast.Text:
			if entering {
				s := unescape(string(n.Segment.Value(src)))
				if bold == 0 {
					r.original += s
				}
				if struck == 0 {
					r.version += s
				}
			}
		default:
			if entering {
				r.foreign = append(r.foreign, n.Kind().String())
			}
		}
		return ast.WalkContinue, nil
	})
	return r
}

// unescape takes the backslashes before punctuation away and reads the one
// entity there is, as a renderer does.
func unescape(s string) string {
	s = strings.ReplaceAll(s, "&#126;", `\~`)
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && s[i+1] < unicode.MaxASCII && (unicode.IsPunct(rune(s[i+1])) || unicode.IsSymbol(rune(s[i+1]))) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func words(s string) string { return strings.Join(strings.Fields(s), " ") }

func FuzzEscape(f *testing.F) {
	for _, s := range []string{
		"# a heading", "1. a list", "12) a list", "- a list", "+ a list", "* a list", "---", "===", "> quoted", "    code", "~~~",
		"<script>alert(1)</script>", "<!-- -->", "&lt;b&gt; &amp; &#35;", "[link](http://example.org)", "![x](y)", "[^1]: note", "[a]: b",
		"www.example.org http://example.org mailto:a@example.org a@example.org", "*a* _b_ **c** ~~d~~ `e` $f$ ^g^", "| a | b |", ": term",
		`back\slash \* end\`, "tab\there", "- [ ] task", "Www.example.org ftp://example.org", "a\u00a0b",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.TrimSpace(corpus.Clean(s))
		for _, prefix := range []string{"", "> "} {
			r := render(prefix + escape(s) + "\n")
			if r.foreign != nil {
				t.Errorf("%q as %q holds %v", s, prefix+escape(s), r.foreign)
			}
			if words(r.version) != words(s) {
				t.Errorf("%q reads %q", s, r.version)
			}
		}
	})
}

func FuzzMarkdownProse(f *testing.F) {
	f.Add("She said ", "“one”", "two", ", and left.")
	f.Add("(", "two words", "one", ")")
	f.Add("a", ",", "", " b")
	f.Add("a ", "b~", "c*", "")
	f.Add("", "gone. ", "", "Kept")
	f.Add("a *b", "*", "**", "* c~~")
	f.Add("x\u00a0", "\u00a0y", "z\u00a0", "\u00a0w")
	f.Fuzz(func(t *testing.T, before, old, new, after string) {
		var list []atom
		for i, s := range []string{before, old, new, after} {
			list = appendAtoms(list, corpus.Clean(s), [...]mark{same, deleted, inserted, same}[i])
		}
		r := render("> " + markdownProse(list) + "\n")
		if r.foreign != nil {
			t.Errorf("%q holds %v", markdownProse(list), r.foreign)
		}
		if got, want := words(r.original), words(side(list, deleted)); got != want {
			t.Errorf("%q: the original reads %q, want %q", markdownProse(list), got, want)
		}
		if got, want := words(r.version), words(side(list, inserted)); got != want {
			t.Errorf("%q: the version reads %q, want %q", markdownProse(list), got, want)
		}
	})
}

func TestMarkdownMarksWholeWords(t *testing.T) {
	tests := []struct{ want, before, old, new, after string }{
		{"an ~~old~~ **new** hat", "an ", "old", "new", " hat"},
		{"an ~~old~~ hat", "an ", "old ", "", "hat"},
		{"~~hat,~~ **hat** here", "hat", ",", "", " here"},
		{"~~(two words)~~ **(one)**", "(", "two words", "one", ")"},
		{"~~a b~~ **c d**", "", "a b", "c d", ""},
		{"~~a – b~~ c", "", "a – b ", "", "c"},
	}
	for _, tt := range tests {
		list := atomsOf(tt.before, "-"+tt.old, "+"+tt.new, tt.after)
		if got := markdownProse(list); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
