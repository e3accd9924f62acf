package document

import (
	"strings"

	"github.com/yuin/goldmark/text"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// lines makes segments of the lines of a block, byte for byte what stands in
// the document. All have the prefix of the first line that is not blank, since
// blank ones may do without.
func (r *reader) lines(lines *text.Segments) []source.Segment {
	var segments []source.Segment
	prefix, found := "", false
	for i := range lines.Len() {
		l := lines.At(i)
		// A tab of which only a part belongs to the block is taken whole: blanks
		// before a key mean nothing in TOML.
		start, end := r.at(l.Start), r.at(l.Stop)
		if start >= end {
			continue
		}
		if r.text[start] == '\n' && start > 0 && r.text[start-1] == '\r' {
			start-- // the parser cuts blank lines in lists between CR and LF
		}
		content := r.text[start:end]
		if blank := strings.TrimSpace(content) == ""; !found && (!blank || i == 0) {
			lineStart, _ := r.line(start)
			prefix, found = r.text[lineStart:start], !blank
			if content[0] == '\t' { // which may be what holds the line in its list
				prefix += "\t"
			}
		}
		segments = append(segments, source.Segment{Span: source.Span{Start: int32(start), End: int32(end)}})
	}
	for i := range segments {
		segments[i].Prefix = prefix
	}
	return segments
}
