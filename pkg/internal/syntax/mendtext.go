package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// mendTypographic reads a string in quotes that a word processor made.
func (p *parser) mendTypographic(i, size int, in within) int {
	text := p.text
	line := p.endOfLine(i)
	if in != inLine {
		line = min(line, i+window)
	}
	end, closed := p.typographicEnd(i+size, line, in)
	content := span(i+size, end)
	if text[i:i+size] == "«" || text[i:i+size] == "‹" {
		content = p.trimmed(i+size, end)
	}
	whole := span(i, end+closed)
	written := quoteText(text[content.Start:content.End])
	message := fmt.Sprintf("the quotes around `%s` are typographic ones, as word processors make them", clip(text[content.Start:content.End]))
	if closed == 0 {
		message = fmt.Sprintf("the text `%s` has a typographic quote before it and none after it", clip(text[content.Start:content.End]))
	}
	f := p.report(whole, "", message, "write straight quotes: "+clip(written))
	f.Fixes = p.replace("write straight quotes", diag.Safe, whole, written)
	p.addString(i, end+closed, content, literal, true)
	return end + closed
}

// trimmed is the span from i to end without the blanks at both ends.
func (p *parser) trimmed(i, end int) source.Span {
	inner := strings.TrimSpace(p.text[i:end])
	i += strings.Index(p.text[i:end], inner)
	return span(i, i+len(inner))
}

// lineOver reports whether nothing but marks or a comment comes before the end of the line.
func (p *parser) lineOver(i, line int) bool {
	next := skipBlank(p.text, i)
	return next >= line || p.text[next] == '#' && next > i || strings.Trim(p.text[next:line], ",;. \t]}") == ""
}

// typographicEnd finds where a text ends that a typographic quote began, and
// the length of the quote that closes it. A typographic one is looked for
// first, then a straight one or, in a list, what may end an item.
func (p *parser) typographicEnd(i, line int, in within) (end, closed int) {
	for _, wanted := range []bool{false, true} {
		for j := i; j < line; j++ {
			n, straight := isQuote(p.text, j)
			c := p.text[j]
			switch {
			case n > 0 && straight == wanted && (in == inLine && p.lineOver(j+n, line) || in != inLine && p.follows(j+n, in)):
				return j, n
			case wanted && in != inLine && (c == ',' || c == ']' || c == '}') && p.endsItem(j, in):
				return p.trimEnd(i, j), 0
			}
		}
	}
	return p.trimEnd(i, line), 0
}

// mendMulti reads a string that begins with three quotes.
func (p *parser) mendMulti(i int, in within) int {
	text, quote := p.text, p.text[i]
	s := p.styleAt(i) + basicMulti
	start := i + 3 + newline(text, i+3)
	if end := p.multiEnd(i, s); end > 0 && !p.swallows(i, end-3) {
		p.addString(i, end, span(start, end-3), s, false)
		return end
	}
	// It ends where the next statement begins.
	end := p.endOfLine(i + 3)
	for end < len(text) {
		next := end + max(1, p.breakAt(end))
		at := skipBlank(text, next)
		if startsEntry(text, at) || startsHeader(text, at) {
			break
		}
		end = p.endOfLine(next)
	}
	end = i + 3 + len(strings.TrimRight(text[i+3:end], " \t\r\n"))
	content := end
	for end-content < 2 && content > i+3 && text[content-1] == quote && !(s.escapes() && p.escapedAt(i+3, content-1)) {
		content--
	}
	closer := strings.Repeat(string(quote), 3)
	f := p.report(span(i, i+3), "opened here", "the text that begins here is not closed", fmt.Sprintf("where does it end? write %s there", closer))
	f.Fixes = p.replace("write "+closer, diag.Unsafe, span(content, end), closer)
	p.addString(i, end, span(min(start, content), content), s, true)
	if in != inLine {
		p.bail = true
		return end + p.breakAt(end)
	}
	return end
}

// multiEnd returns the end of the string with three quotes at i, or -1.
func (p *parser) multiEnd(i int, s style) int {
	text, quote := p.text, p.text[i]
	if from, known := p.unclosed3[quote]; known && i >= from {
		return -1
	}
	for j := i + 3; j < len(text); j++ {
		n := strings.IndexByte(text[j:], quote)
		if n < 0 {
			break
		}
		if j += n; s.escapes() && p.escapedAt(i+3, j) {
			continue
		}
		run := j
		for run < len(text) && text[run] == quote {
			run++
		}
		if run-j >= 3 {
			return min(run, j+5)
		}
		j = run - 1
	}
	if p.unclosed3 == nil {
		p.unclosed3 = map[byte]int{}
	}
	p.unclosed3[quote] = i
	return -1
}

// escapedAt reports whether an odd number of backslashes stands before i.
func (p *parser) escapedAt(from, i int) bool {
	n := 0
	for i-n > from && p.text[i-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

// swallows reports whether the three quotes at end close the string at start
// only by accident: they follow `key =`, and what follows them is no statement.
func (p *parser) swallows(start, end int) bool {
	text := p.text
	line := strings.LastIndexByte(text[start:end], '\n') + 1 + start
	if line == start {
		return false
	}
	at := skipBlank(text, line)
	if !startsEntry(text[:end], at) || !strings.HasSuffix(strings.TrimRight(text[at:end], " \t"), "=") {
		return false
	}
	i := skipBlank(text, end+3)
	if newline(text, i) == 0 {
		return false
	}
	for newline(text, i) > 0 {
		i = skipBlank(text, i+newline(text, i))
	}
	return i < len(text) && strings.IndexByte(",]}#", text[i]) < 0 && !startsEntry(text, i) && text[i] != '['
}
