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
	l.hurt = p.hurt
	p.brackets = append(p.brackets, closer)
	if !bare {
		i++
	}
	l.end = i
	next := read(l, i)
	p.brackets = p.brackets[:len(p.brackets)-1]
	p.closed(l.id, l.end)
	if p.hurt > l.hurt {
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
	hurt   int // the mistakes before it
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
	// Where the item itself has to be mended first, what is added after it waits.
	whole := p.doc.nodes.at(last).flag&damaged == 0
	f := p.report(at, "", fmt.Sprintf("there is no comma between `%s` and `%s`", clip(p.doc.File.Slice(at)), clip(p.word(i))), "")
	if whole {
		f.Fixes = p.insert("write a comma", diag.Safe, l.end, ",")
	}
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
	whole := p.hurt == l.hurt
	f := p.report(span(l.open, l.open+1), "opened here", fmt.Sprintf("the %s that begins here is not closed", l.name()),
		fmt.Sprintf("write %c after its last item", l.closer))
	written := string(missing)
	if l.closer == '}' && strings.HasPrefix(p.text[l.open:], "{ ") {
		written = " " + written
	}
	if whole {
		f.Fixes = p.insert(fmt.Sprintf("write %s", missing), diag.Safe, p.trimEnd(l.open, l.end), written)
	}
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
