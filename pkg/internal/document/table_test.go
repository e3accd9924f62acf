package document

import (
	"slices"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/source"
)

func TestCells(t *testing.T) {
	for row, want := range map[string][]string{
		"":                  nil,
		"|":                 nil,
		"one":               {"one"},
		"| one | two |\r\n": {"one", "two"},
		"one||two":          {"one", "", "two"},
		"| a \\| b | c":     {`a \| b`, "c"},
		"a \\\\| b":         {`a \\`, "b"},
		"a \\\\\\| b":       {`a \\\| b`},
		"\\| a | b":         {`\| a`, "b"},
		"|\\| a":            {`\| a`},
		"a | b \\":          {"a", `b \`},
	} {
		p := &prose{text: row}
		var got []string
		for _, cell := range p.cells(nil, source.Span{End: int32(len(row))}) {
			got = append(got, p.slice(cell))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q has the cells %q, want %q", row, got, want)
		}
	}
}
