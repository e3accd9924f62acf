package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// stringEnd returns the end of the string at i with its closing quote, if that
// stands before limit, or -1.
func stringEnd(text string, i, limit int) int {
	quote := text[i]
	for i++; i < limit; i++ {
		switch {
		case text[i] == quote:
			return i + 1
		case text[i] == '\\' && quote == '"':
			i++
		}
	}
	return -1
}

// mendString reads a string that begins with a straight quote.
func (p *parser) mendString(i int, in within) int {
	text := p.text
	if quote := text[i]; i+2 < len(text) && text[i+1] == quote && text[i+2] == quote {
		return p.mendMulti(i, in)
	}
	line := p.endOfLine(i)
	end := stringEnd(text, i, line)
	if end < 0 && line < len(text) && text[line] == '\r' {
		// A lone carriage return within the text has been reported.
		limit := min(len(text), i+window)
		if n := strings.IndexByte(text[i:limit], '\n'); n >= 0 {
			limit = i + n
		}
		if end = stringEnd(text, i, limit); end > 0 && !p.follows(end, in) {
			end = -1
		}
	}
	switch {
	case end > 0 && p.follows(end, in):
		p.addString(i, end, span(i+1, end-1), p.styleAt(i), false)
		return end
	case in == inLine:
		return p.mendLineString(i, end, line)
	}
	return p.mendItemString(i, line, in)
}

func (p *parser) styleAt(i int) style {
	if p.text[i] == '\'' {
		return literal
	}
	return basic
}

// addString adds the node of a string, whose content need not stand right
// between its first and last byte. It reports escapes that do not exist unless a
// mistake in the string has been told already.
func (p *parser) addString(start, end int, content source.Span, s style, told bool) {
	raw := p.doc.File.Slice(content)
	var flag flags
	if plainRun(raw, 0, s) < len(raw) {
		flag |= escaped
	}
	if p.unclean(int(content.Start), int(content.End)) {
		p.hurt++
		flag |= damaged
	}
	if s.escapes() && flag&escaped != 0 && !told && p.badEscapes(content, s) {
		flag |= damaged
	}
	id := p.doc.nodes.n
	p.add(String, flag, start, end)
	if plain := p.doc.content(id); plain.content != content || plain.style != s {
		p.doc.nodes.at(id).flag |= mended | damaged
		if p.doc.loose == nil {
			p.doc.loose = map[int32]looseText{}
		}
		p.doc.loose[id] = looseText{content, s}
	}
}

// follows reports whether what stands after a value that ends at i may follow it.
func (p *parser) follows(end int, in within) bool {
	text := p.text
	i := skipBlank(text, end)
	for n := oddSpace(text, i); n > 0; n = oddSpace(text, i) {
		i = skipBlank(text, i+n)
	}
	if p.atEnd(i) {
		return true
	}
	c := text[i]
	switch in {
	case inLine:
		return strings.IndexByte(",;.]})", c) >= 0 || startsEntry(text, i) || startsHeader(text, i) ||
			strings.HasPrefix(text[i:], "//") || strings.HasPrefix(text[i:], "--")
	case inArray:
		return strings.IndexByte(",;]})", c) >= 0 || i > end && p.startsItem(i)
	}
	return strings.IndexByte(",;]})", c) >= 0 || i > end && startsEntry(text, i)
}

// startsItem reports whether what stands at i, after a value and a blank, is an
// item that lacks its comma: anything but digits that may belong to a number
// before them.
func (p *parser) startsItem(i int) bool {
	if !startsValue(p.text, i) {
		return false
	}
	number := scalarEnd(p.text, i)
	return number == i || number-i != 3 && scalar(p.text[i:number]) != Bad
}

// mendLineString reads a string that is the value of a line and has no
// closing quote, or text after it. end is the end of what looks closed, or -1.
func (p *parser) mendLineString(i, end, line int) int {
	text := p.text
	last := p.lastQuote(i, line)
	switch {
	case end > 0 && last < end:
		// Words follow a complete string; mendRest speaks about them.
		p.addString(i, end, span(i+1, end-1), p.styleAt(i), false)
		return end
	case end > 0:
		return p.innerQuotes(i, end, last)
	case last > i:
		// Only a backslash keeps the last quote from closing the text.
		f := p.report(span(last-1, last+1), "", "the backslash makes the last quote a part of the text", `write \\ for a backslash at the end of a text`)
		edits, _ := p.backslashes(span(i+1, last-1), basic)
		edits = append(edits, diag.Edit{Place: p.place(span(last, last)), Text: `\`})
		f.Fixes = []diag.Fix{{Message: "double the backslash", Safety: diag.Safe, Edits: edits}}
		p.addString(i, last+1, span(i+1, last), p.styleAt(i), true)
		return last + 1
	}
	if below := p.wrapped(i, line); below > 0 {
		quote := strings.Repeat(text[i:i+1], 3)
		f := p.report(span(i, line), "", fmt.Sprintf("the text of `%s` goes on over several lines, which one quote does not allow", p.statement),
			fmt.Sprintf("write three quotes before and after it: %s", quote))
		f.Fixes = []diag.Fix{{Message: "write three quotes", Safety: diag.Safe, Edits: []diag.Edit{
			{Place: p.place(span(i, i+1)), Text: quote}, {Place: p.place(span(below-1, below)), Text: quote},
		}}}
		p.addString(i, below, span(i+1, below-1), p.styleAt(i)+basicMulti, true)
		return below
	}
	return p.noClosingQuote(i, p.trimEnd(i+1, line))
}

// lastQuote returns the quote like the one at i after which the line holds
// nothing but a comment, or -1.
func (p *parser) lastQuote(i, line int) int {
	for j := i + 1; j < line; j++ {
		if p.text[j] == p.text[i] {
			if next := skipBlank(p.text, j+1); next >= line || p.text[next] == '#' && next > j+1 {
				return j
			}
		}
	}
	return -1
}

// innerQuotes reads a text that holds quotes like those around it. The first
// of them ends at end, the one that closes the text stands at last.
func (p *parser) innerQuotes(i, end, last int) int {
	text := p.text
	content := span(i+1, last)
	quote := text[i : i+1]
	doubled := func(from, to int, edits ...diag.Edit) int {
		f := p.report(span(i, last+1), "", fmt.Sprintf("a quote too many stands around `%s`", clip(text[from:to])), "one before and one after it is enough")
		f.Fixes = []diag.Fix{{Message: "delete it", Safety: diag.Safe, Edits: edits}}
		p.addString(i, last+1, span(from, to), p.styleAt(i), true)
		return last + 1
	}
	drop := func(at int) diag.Edit { return diag.Edit{Place: p.place(span(at, at+1))} }
	switch {
	case end == i+2 && text[last-1:last] == quote && last-1 > end:
		return doubled(end, last-1, drop(i), drop(last))
	case end == last:
		return doubled(i+1, last-1, drop(last))
	case end == i+2 && !strings.Contains(text[end:last], quote):
		return doubled(end, last, drop(i))
	}
	inner := text[i+1 : last]
	f := p.report(span(end-1, end), "", fmt.Sprintf("this quote ends the text of `%s` too early", p.statement), "")
	if quote == `"` {
		f.Help = `write \" for a quote within the text, or single quotes around the whole`
	} else {
		f.Help = "an apostrophe may stand in a text in double quotes"
	}
	f.Fixes = p.replace("write the quotes so that the whole is one text", diag.Safe, span(i, last+1), quoteText(inner))
	p.addString(i, last+1, content, p.styleAt(i), true)
	return last + 1
}

// wrapped returns the end of a text that begins at i, is not closed on its
// line and is on one of the next ones, or 0.
func (p *parser) wrapped(i, line int) int {
	const lines = 30
	text := p.text
	for range lines {
		next := line + p.breakAt(line)
		if next == line {
			return 0
		}
		at := skipBlank(text, next)
		if line = p.endOfLine(next); at >= line || startsStatement(text, at) {
			return 0
		}
		for j := at; j < line; j++ {
			if text[j] == '\\' && text[i] == '"' {
				j++
			} else if text[j] == text[i] {
				if !p.atEnd(skipBlank(text, j+1)) {
					return 0
				}
				return j + 1
			}
		}
	}
	return 0
}

// noClosingQuote reads a string that ends at end without the quote it began with.
func (p *parser) noClosingQuote(i, end int) int {
	content := span(i+1, end)
	quote := p.text[i : i+1]
	if p.text[end-1:end] == quote && end-1 > i && !(quote == `"` && p.escapedAt(i+1, end-1)) {
		return p.quotesWithin(i, end)
	}
	if n, _ := quoteBefore(p.text, end); n > 0 && end-n > i && p.text[end-n:end] != quote {
		content.End -= int32(n)
		f := p.report(span(end-n, end), "", fmt.Sprintf("`%s` closes a text that %s opened", p.text[end-n:end], quote), fmt.Sprintf("write %s there", quote))
		f.Fixes = p.replace("write "+quote, diag.Safe, span(end-n, end), quote)
	} else {
		f := p.report(span(i, end), "", fmt.Sprintf("the text `%s` has no closing quote", clip(p.text[i+1:end])), fmt.Sprintf("write %s at its end", quote))
		f.Fixes = p.insert("write "+quote, diag.Safe, end, quote)
	}
	p.addString(i, end, content, p.styleAt(i), true)
	return end
}
