package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// The tolerant pass. Strict reading has failed somewhere in the statement at
// hand; the functions called mend… read it again, say what is wrong, once, and
// make as much of it as they can. On a correct statement they do what the
// strict ones do.

// mendState is what the tolerant pass knows besides the parser.
type mendState struct {
	surveyed bool
	crOnly   bool // lines end in a lone CR
	// hurt counts mistakes. Whatever was read while it grew is damaged.
	hurt int
	// bail says that a list turned out to be unclosed: reading goes on at a
	// new statement, and the lists around it end without a word.
	bail bool
	// deep says that too deep nesting has been reported for the statement.
	deep bool
	// brackets are the closers of the lists being read, the innermost last.
	brackets []byte
	// muted: a missing value has been reported with its missing =.
	muted bool
	// indent is the first byte of the statement, statement the text of its key.
	indent    int
	statement string
	// oddLine is the line, by its end, of the last finding about an odd space, oddFinding its index.
	oddLine, oddFinding int
	// junk is the index of the last finding about unreadable lines, junkEnd
	// where they ended, junkLines how many they are.
	junk, junkEnd, junkLines int
	// closerAt: up to here, entries within brackets are known to be closed.
	closerAt int
	// unclosed3 holds, by quote, a place after which three of them do not come again.
	unclosed3 map[byte]int
	// The last answers of endOfLine and contentEnd.
	lineFrom, lineTo, contentFrom, contentTo int
}

// mendLine reads a statement.
func (p *parser) mendLine(i int) int {
	p.survey()
	p.indent = i
	p.statement = ""
	p.bail, p.deep, p.closerAt = false, false, 0
	start := i
	if i = p.skip(i); i >= len(p.text) {
		return i
	}
	if n := p.breakAt(i); n > 0 {
		return i + n
	}
	switch c := p.text[i]; {
	case c == '#':
		return p.mendLineEnd(i)
	case c == '[' && p.isHeader(i), p.lacksBracket(i):
		return p.mendHeader(i)
	}
	if next := p.mendEntryLine(i); next >= 0 {
		return next
	}
	return p.mendJunk(start, i)
}

// mendLineEnd reads a comment and the line break, or what is there.
func (p *parser) mendLineEnd(i int) int {
	if i = p.skip(i); i < len(p.text) && p.text[i] == '#' {
		end := p.pastReturns(i)
		p.addComment(i, end)
		i = end
	}
	return i + p.breakAt(i)
}

// mendJunk reads a line that is no statement. Lines that follow one another
// are one finding: a pasted paragraph is one mistake.
func (p *parser) mendJunk(start, i int) int {
	end := p.endOfLine(i)
	next := end + p.breakAt(end)
	p.hurt++
	p.harm(p.current)
	text := p.text[i:p.contentEnd(i)]
	message, help, mark := readJunk(text)
	if mark == "" && p.junkLines > 0 && p.lineBefore(start) == p.junkEnd {
		p.junkLines++
		p.junkEnd = next
		lines := "the line after it"
		if p.junkLines > 2 {
			lines = fmt.Sprintf("the %d lines after it", p.junkLines-1)
		}
		f := &p.doc.Errors[p.junk]
		f.Message = fmt.Sprintf("this line and %s are neither keys with values, nor [headers], nor comments", lines)
		f.Help = junkHelp
		return next
	}
	p.junk, p.junkEnd, p.junkLines = len(p.doc.Errors), next, 1
	f := p.report(span(i, i+len(text)), "", message, help)
	if mark != "" {
		p.junkLines = 0
		f.Fixes = p.replace("write #", diag.Safe, span(i, i+len(mark)), "#")
	}
	return next
}

// lineBefore returns where the line that holds i begins.
func (p *parser) lineBefore(i int) int {
	for i > 0 && (p.text[i-1] == ' ' || p.text[i-1] == '\t') {
		i--
	}
	return i
}

// readJunk says what a line may have been meant as. A mark is what the author
// begins a comment with.
func readJunk(text string) (message, help, mark string) {
	for _, mark := range []string{"//", "--", ";", "%"} {
		if strings.HasPrefix(text, mark) && strings.Trim(text, "-;/% ") != "" {
			return "a comment begins with #", "write # instead of " + mark, mark
		}
	}
	short := clip(text)
	switch {
	case strings.Trim(text, "]}),") == "":
		return fmt.Sprintf("nothing is open that `%s` could close", short), "was a bracket closed too early above? if not, delete it", ""
	case strings.HasPrefix(text, `"""`) || strings.HasPrefix(text, "'''"):
		return "three quotes stand here without a key before them", "was a text closed too early above?", ""
	case strings.HasPrefix(text, "- ") || strings.HasPrefix(text, "* ") || strings.HasPrefix(text, "• "):
		return fmt.Sprintf("`%s` is an item of a list, but lists are written in brackets", short),
			`write the items after their key: key = ["first", "second"]`, ""
	case strings.IndexByte(`["{'`, text[0]) >= 0:
		return fmt.Sprintf("`%s` has no key before it", short), "write a key and = in front, or delete the line", ""
	}
	return fmt.Sprintf("`%s` is neither a key with a value, nor a [header], nor a comment", short),
		junkHelp, ""
}

const junkHelp = "is it a note? then put # in front. Is it text of a key? then it belongs in quotes after `key =`"

// reportOddSpace reports a space that only looks like one; those of a line are one finding.
func (p *parser) reportOddSpace(from, to int) {
	p.hurt++
	edit := diag.Edit{Place: p.place(span(from, to)), Text: " "}
	line := p.endOfLine(from)
	if p.oddLine == line && p.oddFinding < len(p.doc.Errors) {
		if fixes := p.doc.Errors[p.oddFinding].Fixes; len(fixes) > 0 {
			if edits := fixes[0].Edits; edits[len(edits)-1].Span.Start < int32(from) {
				fixes[0].Edits = append(edits, edit)
			}
			return
		}
	}
	p.oddLine, p.oddFinding = line, len(p.doc.Errors)
	f := p.report(span(from, to), "", "an invisible character that is not a plain space stands here", "delete it and type a space")
	f.Fixes = []diag.Fix{{Message: "write plain spaces", Safety: diag.Safe, Edits: []diag.Edit{edit}}}
}
