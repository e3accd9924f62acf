package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// window is how far a string in a list is looked at to find where it should end.
const window = 1024

// mendItemString reads a string in a list whose quotes do not match. It ends
// at the first place where an item may end and the quotes after it are even.
func (p *parser) mendItemString(i, line int, in within) int {
	text, quote := p.text, p.text[i]
	limit := min(line, i+window)
	left := 0
	for j := i + 1; j < limit; j++ {
		if text[j] == '\\' && quote == '"' {
			j++
		} else if text[j] == quote {
			left++
		}
	}
	// An apostrophe says nothing about quotes, nor does a line that goes on.
	even := func() bool { return left%2 == 0 || quote == '\'' || limit < line }
	for j := i + 1; j < limit; j++ {
		switch c := text[j]; {
		case c == '\\' && quote == '"':
			j++
		case c == quote:
			if left--; even() && p.follows(j+1, in) {
				return p.quotesWithin(i, j+1)
			}
		case (c == ',' || c == ']' || c == '}') && even() && p.endsItem(j, in):
			return p.noClosingQuote(i, p.trimEnd(i+1, j))
		}
	}
	end := p.trimEnd(i+1, line)
	for end > i+1 && strings.IndexByte("]},", text[end-1]) >= 0 {
		end = p.trimEnd(i+1, end-1)
	}
	return p.noClosingQuote(i, end)
}

// quotesWithin reads a string from i to end with quotes in it like those around it.
func (p *parser) quotesWithin(i, end int) int {
	f := p.report(span(i, end), "", fmt.Sprintf("there are quotes within the text `%s`", clip(p.text[i:end])), `write \" for them`)
	f.Fixes = p.replace("write the quotes so that the whole is one text", diag.Safe, span(i, end), quoteText(p.text[i+1:end-1]))
	p.addString(i, end, span(i+1, end-1), p.styleAt(i), true)
	return end
}

// endsItem reports whether the mark at i may end an item: what comes after it
// looks like a next one, or like the end of the list.
func (p *parser) endsItem(i int, in within) bool {
	text := p.text
	next := skipBlank(text, i+1)
	if text[i] != ',' {
		return p.atEnd(next) || strings.IndexByte(",]}", text[next]) >= 0
	}
	if p.atEnd(next) || text[next] == ']' || text[next] == '}' {
		return true
	}
	if in == inTable {
		return startsEntry(text, next)
	}
	n, _ := isQuote(text, next)
	return n > 0 || text[next] == '[' || text[next] == '{'
}
