package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Apply returns text with the edits made. The edits may come in any order and
// must all belong to the same text; their File is not looked at. Edits that
// overlap or leave the text are refused with an error and nothing is changed.
func Apply(text string, edits []Edit) (string, error) {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	var out strings.Builder
	done := 0
	for _, e := range sorted {
		start, end := int(e.Span.Start), int(e.Span.End)
		if start > end || end > len(text) || start < 0 {
			return "", fmt.Errorf("edit %d–%d leaves the text of %d bytes", start, end, len(text))
		}
		if start < done {
			return "", fmt.Errorf("edit %d–%d overlaps the one before it", start, end)
		}
		out.WriteString(text[done:start])
		out.WriteString(e.Text)
		done = end
	}
	out.WriteString(text[done:])
	return out.String(), nil
}
