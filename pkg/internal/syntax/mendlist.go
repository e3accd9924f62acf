package syntax

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// within is where a value stands, which decides what may follow it.
type within uint8

const (
	inLine within = iota
	inArray
	inTable
)

// mendValue reads any value and adds its node.
func (p *parser) mendValue(i, depth int, in within) int {
	size, straight := isQuote(p.text, i)
	switch {
	case straight:
		return p.mendString(i, in)
	case size > 0:
		return p.mendTypographic(i, size, in)
	case p.text[i] == '[':
		return p.mendArray(i, depth+1, false)
	case p.text[i] == '{':
		return p.mendTable(i, depth+1, false)
	}
	return p.mendScalar(i, in)
}

// mendArray reads [ … ]; a bare one has lost its [.
func (p *parser) mendArray(i, depth int, bare bool) int {
	return p.mendList(i, depth, bare, Array, ']', p.mendItems)
}

// mendTable reads { … }; a bare one has lost its {.
func (p *parser) mendTable(i, depth int, bare bool) int {
	return p.mendList(i, depth, bare, Table, '}', p.mendEntries)
}

func (p *parser) mendList(i, depth int, bare bool, kind Kind, closer byte, read func(l *list, i int) int) int {
	l := &list{id: p.doc.nodes.n, open: i, end: i, depth: depth, bare: bare, comma: true, closer: closer}
	p.add(kind, 0, i, i)
	if depth > maxDepth {
		return p.giveUp(l)
	}
	hurt := p.hurt
	p.brackets = append(p.brackets, closer)
	if !bare {
		i++
	}
	l.end = i
	next := read(l, i)
	p.brackets = p.brackets[:len(p.brackets)-1]
	p.closed(l.id, l.end)
	if p.hurt > hurt {
		p.doc.nodes.at(l.id).flag |= damaged
	}
	return next
}

// list is an array or inline table that is being read.
type list struct {
	id     int32
	open   int  // its first byte
	end    int  // the end of what was read of it
	depth  int  // of what it holds
	bare   bool // it lacks its opening bracket
	comma  bool // an item may stand here: nothing or a comma comes before
	closer byte
}

// name is what to call the list.
func (l *list) name() string {
	if l.closer == ']' {
		return "list"
	}
	return "table"
}

// nextItem skips what stands between two items. It returns where the next one
// begins, or false where the list is over, and where reading goes on.
func (p *parser) nextItem(l *list, i int) (int, bool) {
	text := p.text
	for {
		fresh := false
		if l.bare && len(p.brackets) == 1 {
			if i = p.skip(i); p.atEnd(i) {
				return i, false
			}
		} else {
			i, fresh = p.mendGap(i)
		}
		if i >= len(text) || fresh && p.outside(i) {
			p.unclosed(l, p.brackets)
			p.bail = true
			return i, false
		}
		switch c := text[i]; {
		case c == l.closer:
			l.end = i + 1
			return l.end, false
		case c == ',', c == ';':
			p.mendComma(l, i)
			i++
			l.comma, l.end = true, i
		case c == ']' || c == '}' || c == ')':
			outer := bytes.IndexByte(p.brackets[:len(p.brackets)-1], c) >= 0
			switch {
			case outer && !l.bare:
				p.unclosed(l, p.brackets[len(p.brackets)-1:])
				fallthrough
			case outer:
				return i, false
			case !l.bare:
				f := p.report(span(i, i+1), "", fmt.Sprintf("`%c` closes a %s that `%c` opened", c, l.name(), text[l.open]), fmt.Sprintf("write %c", l.closer))
				f.Related = []diag.Related{{Place: p.place(span(l.open, l.open+1)), Message: "opened here"}}
				f.Fixes = p.replace(fmt.Sprintf("write %c", l.closer), diag.Safe, span(i, i+1), string(l.closer))
			}
			l.end = i + 1
			return l.end, false
		default:
			return i, true
		}
	}
}

// mendGap skips blanks, line breaks and comments within brackets; fresh says
// that a new line has begun.
func (p *parser) mendGap(i int) (next int, fresh bool) {
	for {
		i = p.skip(i)
		if n := p.breakAt(i); n > 0 {
			i += n
			fresh = true
		} else if i < len(p.text) && p.text[i] == '#' {
			end := p.pastReturns(i)
			p.addComment(i, end)
			i = end
		} else {
			return i, fresh
		}
	}
}

// mendComma reads the mark between two items at i.
func (p *parser) mendComma(l *list, i int) {
	switch {
	case l.comma:
		f := p.report(span(i, i+1), "", fmt.Sprintf("nothing stands before this comma of the %s", l.name()), "is an item missing? if not, delete the comma")
		f.Fixes = p.replace("delete the comma", diag.Safe, span(i, i+1), "")
	case p.text[i] == ';':
		f := p.report(span(i, i+1), "", fmt.Sprintf("a semicolon stands between the items of a %s", l.name()), "write a comma")
		f.Fixes = p.replace("write a comma", diag.Safe, span(i, i+1), ",")
	}
}

// lacksComma reports that none stands between what was read and the item at i.
func (p *parser) lacksComma(l *list, last int32, i int) {
	if l.bare {
		return
	}
	at := p.doc.span(last)
	if statement, _ := p.doc.keyAt(last); l.closer == '}' && p.doc.nodes.at(last).flag&open == 0 {
		at.Start = min(statement, at.Start)
	}
	f := p.report(at, "", fmt.Sprintf("there is no comma between `%s` and `%s`", clip(p.doc.File.Slice(at)), clip(p.word(i))), "")
	f.Fixes = p.insert("write a comma", diag.Safe, l.end, ",")
}

// word is what begins at i, for a message.
func (p *parser) word(i int) string {
	end := min(p.endOfLine(i), i+80)
	if n := strings.IndexAny(p.text[i:end], ",]}"); n > 0 {
		end = i + n
	}
	return strings.ToValidUTF8(p.text[i:end], "")
}

// unclosed reports a list without its closing bracket. The lists around it end
// with it if there is more than one closer in closers, the innermost last.
func (p *parser) unclosed(l *list, closers []byte) {
	if l.bare {
		return
	}
	var missing []byte
	for i := len(closers) - 1; i >= 0; i-- {
		missing = append(missing, closers[i])
	}
	f := p.report(span(l.open, l.open+1), "opened here", fmt.Sprintf("the %s that begins here is not closed", l.name()),
		fmt.Sprintf("write %c after its last item", l.closer))
	written := string(missing)
	if l.closer == '}' && strings.HasPrefix(p.text[l.open:], "{ ") {
		written = " " + written
	}
	f.Fixes = p.insert(fmt.Sprintf("write %s", missing), diag.Safe, p.trimEnd(l.open, l.end), written)
}

// tooDeep reports nesting without end, once in a statement.
func (p *parser) tooDeep(at source.Span, what string) {
	p.hurt++
	if !p.deep {
		p.report(at, "", fmt.Sprintf("%s is nested more than %d levels deep", what, maxDepth), "are all of its levels meant?")
	}
	p.deep = true
}

// giveUp passes over a list that is nested too deep.
func (p *parser) giveUp(l *list) int {
	p.tooDeep(span(l.open, l.open+1), "this "+l.name())
	depth, i := 0, l.open
	for ; i < len(p.text); i++ {
		switch p.text[i] {
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '"', '\'':
			if end := stringEnd(p.text, i, p.endOfLine(i)); end > 0 {
				i = end - 1
			}
		case '\n':
			if startsStatement(p.text, skipBlank(p.text, i+1)) {
				depth = 0
			}
		}
		if depth == 0 {
			break
		}
	}
	// The brackets around it close on this line or do not matter.
	i = p.endOfLine(i)
	n := p.doc.nodes.at(l.id)
	n.end, n.kind, n.flag = int32(i), Bad, damaged
	p.bail = true
	return i + p.breakAt(i)
}

// mendItems reads the items of an array.
func (p *parser) mendItems(l *list, i int) int {
	if l.bare {
		p.lackedBrackets(i)
	}
	item := int32(0)
	for i, ok := p.nextItem(l, i); ; i, ok = p.nextItem(l, i) {
		if !ok {
			return i
		}
		if !l.comma {
			p.lacksComma(l, item, i)
		}
		item = p.doc.nodes.n
		if startsEntry(p.text, i) {
			p.report(p.keySpan(i), "", "a key stands in a list, which holds values only", "write braces around each item: [{ to = \"…\" }]")
			i = p.mendTable(i, l.depth+1, true)
		} else {
			i = p.mendValue(i, l.depth, inArray)
		}
		p.append(l.id, item)
		l.end, l.comma = int(p.doc.nodes.at(item).end), false
		if p.bail {
			return i
		}
	}
}

// lackedBrackets reports the values of a list that begins at i without a bracket.
func (p *parser) lackedBrackets(i int) {
	end := p.contentEnd(i)
	words := p.text[i:end]
	at := span(i, end)
	if strings.HasSuffix(words, "]") {
		f := p.report(at, "", fmt.Sprintf("the list of `%s` has no opening bracket", p.statement), "write [ before its first item")
		f.Fixes = p.insert("write [", diag.Safe, i, "[")
		return
	}
	f := p.report(at, "", fmt.Sprintf("several values stand after `%s`, but not in brackets", p.statement),
		`write brackets around them and commas between: ["first", "second"]`)
	if strings.Contains(words, ",") && !strings.ContainsAny(words, ";“”„«»") {
		f.Fixes = []diag.Fix{{Message: "write brackets around them", Safety: diag.Unsafe, Edits: []diag.Edit{
			{Place: p.place(span(i, i)), Text: "["}, {Place: p.place(span(end, end)), Text: "]"},
		}}}
	}
}

// mendEntries reads the entries of an inline table.
func (p *parser) mendEntries(l *list, i int) int {
	if l.bare && len(p.brackets) == 1 {
		f := p.report(p.keySpan(i), "", fmt.Sprintf("the table of `%s` has no opening brace", p.statement), "write { before its first key")
		f.Fixes = p.insert("write {", diag.Safe, i, "{")
	}
	base := len(p.parts)
	last := int32(0)
	for i, ok := p.nextItem(l, i); ; i, ok = p.nextItem(l, i) {
		if !ok {
			return i
		}
		if last == 0 && !l.bare && p.holdsValues(i) {
			return p.listInBraces(l, i)
		}
		if !l.comma {
			p.lacksComma(l, last, i)
		}
		start, hurt := i, p.hurt
		limit := p.entryLimit(i)
		from := p.mendKey(i, limit)
		if from < 0 {
			limit = max(p.trimEnd(i, limit), i+1)
			p.report(span(i, limit), "", fmt.Sprintf("`%s` stands where a key and its value belong", clip(p.text[i:limit])), "write it as in { value = 5, date = 2026-12-31 }")
			i = limit
			l.end, l.comma = i, true
			if j := skipBlank(p.text, i); j < len(p.text) && p.text[j] == ',' {
				i = j + 1
			}
			continue
		}
		leaf, depth := p.parts[len(p.parts)-1], l.depth+len(p.parts)-base
		told := p.hurt > hurt
		parent := p.enterMended(l.id, p.parts[base:], depth, told)
		p.parts = p.parts[:base]
		last = p.doc.nodes.n
		i = p.mendInlineValue(start, from, min(depth, maxDepth))
		n := p.doc.nodes.at(last)
		if p.hurt > hurt {
			n.flag |= damaged
			p.harm(parent)
		}
		l.end, l.comma = int(n.end), false
		p.linkMended(parent, last, int32(start), leaf, told)
		if p.bail {
			return i
		}
	}
}

// mendInlineValue reads the value of an entry of an inline table.
func (p *parser) mendInlineValue(start, from, depth int) int {
	muted := p.unmute()
	i := p.skip(from)
	if !p.atEnd(i) && strings.IndexByte(",;]}", p.text[i]) < 0 {
		return p.mendValue(i, depth, inTable)
	}
	p.add(Bad, damaged, from, from)
	if !muted {
		key := clip(strings.TrimRight(p.text[start:from], "= \t"))
		p.report(span(start, p.trimEnd(start, from)), "", fmt.Sprintf("`%s` has no value", key), "what is it? write it after the =, or delete the key")
	}
	return i
}

// entryLimit returns how far the key that may stand at i can reach.
func (p *parser) entryLimit(i int) int {
	end := p.endOfLine(i)
	for j := i; j < end; j++ {
		switch c := p.text[j]; c {
		case '"', '\'':
			if stop := stringEnd(p.text, j, end); stop > 0 {
				j = stop - 1
			}
		case ',', '}', '=':
			if c == '=' {
				return end
			}
			return j
		}
	}
	return end
}

// holdsValues reports whether values stand in braces, at i the first.
func (p *parser) holdsValues(i int) bool {
	n, _ := isQuote(p.text, i)
	end := p.valueEnd(i)
	if end < 0 || n == 0 && !isDigit(p.text[i]) {
		return false
	}
	end = skipBlank(p.text, end)
	return end < len(p.text) && (p.text[end] == ',' || p.text[end] == '}')
}

// listInBraces reads { "a", "b" } as the list that is meant.
func (p *parser) listInBraces(l *list, i int) int {
	p.doc.nodes.at(l.id).kind = Array
	p.hurt++
	at := len(p.doc.Errors)
	p.report(span(l.open, l.open+1), "", "a list stands in braces, which are for keys with values", "write it in brackets: [ … ]")
	next := p.mendItems(l, i)
	if l.end > l.open && p.text[l.end-1] == '}' && !p.bail {
		p.doc.Errors[at].Fixes = []diag.Fix{{Message: "write brackets", Safety: diag.Safe, Edits: []diag.Edit{
			{Place: p.place(span(l.open, l.open+1)), Text: "["}, {Place: p.place(span(l.end-1, l.end)), Text: "]"},
		}}}
	}
	return next
}

// outside reports whether the line that begins at i within brackets belongs to
// the statements after them: brackets that were never closed must not swallow
// the rest of the file.
func (p *parser) outside(i int) bool {
	if startsHeader(p.text, i) {
		return true
	}
	return i > p.closerAt && startsEntry(p.text, i) && !p.closedAhead(i)
}

// farthest is how many bytes closedAhead looks ahead.
const farthest = 1024

// closedAhead reports whether brackets that are open at i close further on,
// before the next header.
func (p *parser) closedAhead(i int) bool {
	text := p.text
	limit := min(len(text), i+farthest)
	depth := 0
	for j := i; j < limit; j++ {
		switch text[j] {
		case '"', '\'':
			quote := text[j : j+1]
			if triple := quote + quote + quote; strings.HasPrefix(text[j:], triple) {
				n := strings.Index(text[j+3:limit], triple)
				if n < 0 {
					return false
				}
				j += n + 5
			} else if end := stringEnd(text, j, min(limit, p.endOfLine(j))); end > 0 {
				j = end - 1
			}
		case '#':
			j = p.endOfLine(j) - 1
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth < 0 {
				p.closerAt = j
				return true
			}
		case '\n':
			if next := skipBlank(text, j+1); depth == 0 && startsHeader(text, next) {
				return false
			}
		}
	}
	if limit == len(text) {
		return false
	}
	// Too far to see: authors indent what stands within brackets.
	if i-p.lineBefore(i) > p.indent-p.lineBefore(p.indent) {
		p.closerAt = i + farthest/2
		return true
	}
	return false
}
