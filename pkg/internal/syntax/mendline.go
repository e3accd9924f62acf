package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// mendValueLine reads the value of a statement, from the byte after its =, and
// the rest of the line. The first node it adds is the value.
func (p *parser) mendValueLine(statement, from, depth int) int {
	p.survey()
	hurt, id := p.hurt, p.doc.nodes.n
	p.indent = statement
	p.bail, p.closerAt = false, 0
	p.statement = clip(strings.TrimRight(p.text[statement:from], "= \t:"))
	muted := p.unmute()

	// Strict reading gets here straight from the =.
	if from > statement && p.text[from-1] == '=' {
		from = p.equals(from - 1)
	}
	next := 0
	if i := p.skip(from); p.atEnd(i) {
		next = p.mendMissing(statement, from, i, depth, muted)
	} else {
		next = p.mendTopValue(i, depth)
	}
	if p.hurt > hurt {
		p.doc.nodes.at(id).flag |= damaged
		p.harm(p.current)
	}
	return next
}

// mute keeps the next missing value from being reported; unmute ends that.
func (p *parser) mute() { p.muted = true }

func (p *parser) unmute() bool {
	was := p.muted
	p.muted = false
	return was
}

// mendMissing reads a statement without a value on its line.
func (p *parser) mendMissing(statement, from, i, depth int, muted bool) int {
	text := p.text
	key := span(statement, p.trimEnd(statement, from))
	if n := p.breakAt(i); n > 0 && !muted {
		below := skipBlank(text, i+n)
		if startsValue(text, below) && !startsEntry(text, below) && !startsHeader(text, below) {
			f := p.report(key, "", fmt.Sprintf("the value of `%s` stands on the next line", p.statement), "write it on the same line as its key")
			f.Fixes = p.replace("join the lines", diag.Safe, span(from, below), " ")
			return p.mendTopValue(below, depth)
		}
	}
	p.add(Bad, damaged, from, from)
	if !muted {
		p.report(key, "", fmt.Sprintf("`%s` has no value", p.statement),
			fmt.Sprintf("what is it? write it after the =, text in straight quotes: %s = \"…\"; or delete the line", p.statement))
	}
	return p.mendLineEnd(i)
}

// mendTopValue reads the value that begins at i and the rest of its line.
func (p *parser) mendTopValue(i, depth int) int {
	switch {
	case p.lacksBrackets(i):
		i = p.mendArray(i, depth+1, true)
	case p.lacksBraces(i):
		i = p.mendTable(i, depth+1, true)
	default:
		i = p.mendValue(i, depth, inLine)
	}
	if p.bail {
		return i
	}
	return p.mendRest(i)
}

// lacksBrackets reports whether several values stand at i, one after the other.
func (p *parser) lacksBrackets(i int) bool {
	text := p.text
	end := p.valueEnd(i)
	if end < 0 {
		return false
	}
	next := skipBlank(text, end)
	switch {
	case next >= len(text):
		return false
	case text[next] == ']':
		// A list that lost only its first bracket.
		return text[i] != '['
	case text[next] == ',' || text[next] == ';':
		after := skipBlank(text, next+1)
		return startsValue(text, after) && (after > next+1 || !isDigit(text[after]))
	}
	n, _ := isQuote(text, next)
	return n > 0 && next > end && p.valueEnd(next) > 0
}

// valueEnd returns the end of the value at i if it is closed on its line, or -1.
func (p *parser) valueEnd(i int) int {
	text := p.text
	if text[i] == '[' || text[i] == '{' {
		return p.bracketsEnd(i)
	}
	size, straight := isQuote(text, i)
	if size == 0 {
		end := skipClass(text, i, scalarByte)
		if scalar(text[i:end]) == Bad {
			return -1
		}
		return end
	}
	if straight {
		return stringEnd(text, i, p.endOfLine(i))
	}
	for j, line := i+size, p.endOfLine(i); j < line; j++ {
		if n, s := isQuote(text, j); n > 0 && !s {
			if next := skipBlank(text, j+n); next >= line || text[next] == ',' || text[next] == ']' {
				return j + n
			}
		}
	}
	return -1
}

// bracketsEnd returns the end of what the bracket at i encloses on its line, or -1.
func (p *parser) bracketsEnd(i int) int {
	depth, line := 0, p.endOfLine(i)
	for ; i < line; i++ {
		switch p.text[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"', '\'':
			if end := stringEnd(p.text, i, line); end > 0 {
				i = end - 1
			}
		}
	}
	return -1
}

// lacksBraces reports whether an inline table without its { stands at i.
func (p *parser) lacksBraces(i int) bool {
	return startsEntry(p.text, i) && strings.HasSuffix(p.text[i:p.contentEnd(i)], "}")
}

// mendRest reads the rest of a line after a value that ends at i.
func (p *parser) mendRest(i int) int {
	text := p.text
	end := i
	i = p.skip(i)
	if p.atEnd(i) {
		return p.mendLineEnd(i)
	}
	limit := p.contentEnd(i)
	switch {
	case startsEntry(text, i):
		f := p.report(p.keySpan(i), "", "a second key stands on the same line", "start a new line for it")
		f.Fixes = p.replace("start a new line", diag.Safe, span(end, i), "\n")
		return i
	case startsHeader(text, i):
		f := p.report(span(i, limit), "", "a header stands on the line of a value", "start a new line for it")
		f.Fixes = p.replace("start a new line", diag.Safe, span(end, i), "\n")
		return i
	case strings.Trim(text[i:limit], `,;."'`) == "":
		f := p.report(span(i, limit), "", fmt.Sprintf("`%s` stands after the value of `%s`", clip(text[i:limit]), p.statement), "nothing stands after a value: delete it")
		f.Fixes = p.replace("delete it", diag.Safe, span(end, limit), "")
	case strings.Trim(text[i:limit], "]})") == "":
		f := p.report(span(i, limit), "", fmt.Sprintf("nothing is open that `%s` could close", clip(text[i:limit])), "delete it")
		f.Fixes = p.replace("delete it", diag.Safe, span(end, limit), "")
	default:
		p.stray(i, limit, fmt.Sprintf("the value of `%s`", p.statement))
	}
	return p.mendLineEnd(max(limit, i))
}

// stray reports words where a line should end.
func (p *parser) stray(i, end int, after string) {
	words := p.text[i:end]
	f := p.report(span(i, end), "", fmt.Sprintf("`%s` stands after %s, where the line should end", clip(words), after),
		"is it a comment? then put # in front; else move or delete it")
	for _, mark := range []string{"//", "--", ";", "<!--", "/*"} {
		if strings.HasPrefix(words, mark) {
			f.Help = "a comment begins with #"
			f.Fixes = p.replace("write #", diag.Safe, span(i, i+len(mark)), "#")
			return
		}
	}
	f.Fixes = p.insert("make it a comment", diag.Unsafe, i, "# ")
}

// keySpan is the key at i, where startsEntry holds.
func (p *parser) keySpan(i int) source.Span {
	start := i
	for {
		end := keyPart(p.text, i)
		if i = skipBlank(p.text, end); i >= len(p.text) || p.text[i] != '.' {
			return span(start, end)
		}
		i = skipBlank(p.text, i+1)
	}
}
