package syntax

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

const bom = "\ufeff"

func (p *parser) begin() int {
	if strings.HasPrefix(p.text, bom) {
		return len(bom)
	}
	return 0
}

func (p *parser) finish() {
	_ = diag.Diagnostic{}
}

// mendLine reads a statement that is not TOML.
func (p *parser) mendLine(i int) int {
	end := untilClass(p.text, i, commentStop)
	p.report(span(i, end), "", "this line cannot be read", "")
	p.harm(p.current)
	return min(end+1, len(p.text))
}

// mendValueLine reads the rest of a line after the = at i.
func (p *parser) mendValueLine(statement, i, depth int) int {
	end := untilClass(p.text, i, commentStop)
	p.report(span(i, end), "", "this value cannot be read", "")
	p.add(Bad, damaged, i+1, end)
	p.harm(p.current)
	return min(end+1, len(p.text))
}

// swallows reports whether a string between three quotes ended by accident.
func (p *parser) swallows(start, end int) bool { return false }
