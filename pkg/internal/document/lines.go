package document

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// segments makes segments of the lines of a block, byte for byte what stands in
// the document: blanks before a key mean nothing in TOML, so a tab of which only
// a part belongs to the block may be taken whole. All have the prefix of the
// first line that is not blank, since blank ones may do without.
func (r *reader) segments(lines []source.Span) []source.Segment {
	segments := make([]source.Segment, len(lines))
	prefix, found := "", false
	for i, l := range lines {
		content := r.text[l.Start:l.End]
		if blank := strings.TrimSpace(content) == ""; !found && (!blank || i == 0) {
			lineStart, _ := r.line(int(l.Start))
			prefix, found = r.text[lineStart:l.Start], !blank
			if content[0] == '\t' { // which may be what holds the line in its list
				prefix += "\t"
			}
		}
		segments[i].Span = l
	}
	for i := range segments {
		segments[i].Prefix = prefix
	}
	return segments
}
