package bind

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// origin finds the byte of the file from which an offset of a text came. Only
// findings ask for it, so the string is read again then and nothing is kept.
func origin(f *source.File) func(source.Span, int) int32 {
	const key = "k="
	return func(at source.Span, offset int) int32 {
		literal := f.Slice(at)
		if len(literal) > 1 && strings.IndexByte(literal, '\\') < 0 && literal[1] != literal[0] {
			return at.Start + 1 + int32(offset) // one pair of quotes, nothing to decode
		}
		doc := syntax.Parse(source.New(f.Path, key+literal))
		e, ok := doc.Root().Get("k")
		if !ok {
			return at.Start
		}
		return at.Start + e.Value.Origin(offset) - int32(len(key))
	}
}
