package format

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdownParser returns a parser that knows tables and struck out words, as
// GitHub has them. The library's own package for these compiles patterns for
// addresses at every start of the program, which takes longer than anything else
// that is done then.
func markdownParser() parser.Parser {
	p := goldmark.DefaultParser()
	p.AddOptions(
		parser.WithParagraphTransformers(util.Prioritized(tables{}, 200)),
		parser.WithInlineParsers(util.Prioritized(struckOut{}, 500)),
	)
	return p
}

// tableRow is a line of a table; its children are the cells.
type tableRow struct{ ast.BaseBlock }

var kindTableRow = ast.NewNodeKind("tableRow")

func (*tableRow) Kind() ast.NodeKind { return kindTableRow }

func (r *tableRow) Dump(source []byte, level int) { ast.DumpHelper(r, source, level, nil, nil) }

// tables makes rows of a paragraph that has a line of dashes and bars under a line
// that has no more cells.
type tables struct{}

func (tables) Transform(paragraph *ast.Paragraph, reader text.Reader, _ parser.Context) {
	source, lines := reader.Source(), paragraph.Lines()
	for i := 1; i < lines.Len(); i++ {
		dashes, head := lines.At(i), lines.At(i-1)
		cells := cellsOf(dashes, source)
		if !isTableRule(dashes.Value(source), cells, source) {
			continue
		}
		if len(cellsOf(head, source)) > len(cells) {
			return
		}
		parent, after := paragraph.Parent(), ast.Node(paragraph)
		for j := i - 1; j < lines.Len(); j++ {
			if j == i {
				continue
			}
			row := &tableRow{}
			for n, cell := range cellsOf(lines.At(j), source) {
				if n == len(cells) {
					break
				}
				block := ast.NewTextBlock()
				block.Lines().Append(cell)
				row.AppendChild(row, block)
			}
			parent.InsertAfter(parent, after, row)
			after = row
		}
		lines.SetSliced(0, i-1)
		if lines.Len() == 0 {
			parent.RemoveChild(parent, paragraph)
		} else {
			last := lines.Len() - 1
			line := lines.At(last)
			lines.Set(last, line.TrimRightSpace(source))
		}
		return
	}
}

// isTableRule reports whether a line is the one under the head of a table: its
// cells are dashes, which may have a colon at either end.
func isTableRule(line []byte, cells []text.Segment, source []byte) bool {
	for _, cell := range cells {
		value := cell.Value(source)
		dashes := bytes.TrimSuffix(bytes.TrimPrefix(value, []byte(":")), []byte(":"))
		if len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
			return false
		}
	}
	return bytes.ContainsAny(line, "|:")
}

// cellsOf returns what stands between the bars of a line, of which one may begin
// and end it.
func cellsOf(line text.Segment, source []byte) []text.Segment {
	line = trimmed(line, source)
	value := line.Value(source)
	start, end := 0, len(value)
	if bytes.HasPrefix(value, []byte("|")) {
		start++
	}
	if end > start && value[end-1] == '|' && (end < 2 || value[end-2] != '\\') {
		end--
	}
	var cells []text.Segment
	for i := start; i <= end; i++ {
		if i == end || value[i] == '|' && (i == 0 || value[i-1] != '\\') {
			cells = append(cells, trimmed(text.NewSegment(line.Start+start, line.Start+i), source))
			start = i + 1
		}
	}
	return cells
}

func trimmed(s text.Segment, source []byte) text.Segment {
	s = s.TrimLeftSpace(source)
	return s.TrimRightSpace(source)
}

// struckOut takes the tildes away that strike words out.
type struckOut struct{}

func (struckOut) Trigger() []byte { return []byte{'~'} }

func (s struckOut) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	signs := parser.ScanDelimiter(line, before, 1, s)
	if signs == nil || signs.OriginalLength > 2 || before == '~' {
		return nil
	}
	signs.Segment = segment.WithStop(segment.Start + signs.OriginalLength)
	block.Advance(signs.OriginalLength)
	pc.PushDelimiter(signs)
	return signs
}

func (struckOut) IsDelimiter(b byte) bool { return b == '~' }

func (struckOut) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch returns a node for the words; nothing is made of it but its text.
func (struckOut) OnMatch(int) ast.Node { return ast.NewEmphasis(1) }
