package markdown

import "strings"

// Comment is the level of HTML that begins with a comment.
const Comment = 2

// The other kinds of HTML, by the number that the specification gives them.
const (
	rawHTML     = 1 // "<pre>", up to its end
	instruction = 3 // "<?php"
	declaration = 4 // "<!doctype html>"
	charData    = 5 // "<![CDATA["
	blockHTML   = 6 // "<div>", up to a blank line
	anyHTML     = 7 // a line that is one tag, up to a blank line
)

// html begins a block of HTML.
func (p *parser) html(depth int) bool {
	kind := htmlKind(p.text[p.ink:p.end], p.words)
	if kind == 0 {
		return false
	}
	p.close(depth)
	p.begin(Node{Kind: HTML, Level: kind})
	p.htmlLine(&p.nodes[p.leaf])
	return p.done()
}

// htmlLine adds a line to a block of HTML, which may end with it.
func (p *parser) htmlLine(n *Node) {
	p.add(p.at)
	if endsHTML(p.text[p.at:p.end], n.Level) {
		n.Closed = true
		p.closeLeaf()
	}
}

// endsHTML reports whether a block of HTML of a kind ends in a line.
func endsHTML(line string, kind uint8) bool {
	switch kind {
	case rawHTML:
		for {
			_, rest, ok := strings.Cut(line, "</")
			if !ok {
				return false
			}
			if n := nameLength(rest); isRaw(rest[:n]) && strings.HasPrefix(rest[n:], ">") {
				return true
			}
			line = rest
		}
	case Comment:
		return strings.Contains(line, "-->")
	case instruction:
		return strings.Contains(line, "?>")
	case declaration:
		return strings.IndexByte(line, '>') >= 0
	case charData:
		return strings.Contains(line, "]]>")
	}
	return false
}

// htmlKind is the kind of the block of HTML that a line begins, or 0. Words are
// not interrupted by just any tag.
func htmlKind(line string, words bool) uint8 {
	rest := line[1:]
	switch {
	case strings.HasPrefix(rest, "!--"):
		return Comment
	case strings.HasPrefix(rest, "?"):
		return instruction
	case strings.HasPrefix(rest, "![CDATA["):
		return charData
	case len(rest) > 1 && rest[0] == '!' && isLetter(rest[1]):
		return declaration
	}
	rest, closing := strings.CutPrefix(rest, "/")
	n := nameLength(rest)
	if n == 0 {
		return 0
	}
	name, rest := rest[:n], rest[n:]
	ends := rest == "" || isBlank(rest[0]) || rest[0] == '>'
	switch raw := isRaw(name); {
	case raw && ends && !closing:
		return rawHTML
	case (ends || strings.HasPrefix(rest, "/>")) && isBlockName(name):
		return blockHTML
	case !raw && !words && isRestOfTag(rest, closing):
		return anyHTML
	}
	return 0
}

// isRestOfTag reports whether a line goes on behind a tag's name with the rest
// of the tag and nothing else.
func isRestOfTag(s string, closing bool) bool {
	for !closing {
		after := attribute(s)
		if after < 0 {
			break
		}
		s = s[after:]
	}
	s = strings.TrimLeft(s, " \t")
	if !closing {
		s = strings.TrimPrefix(s, "/")
	}
	return strings.HasPrefix(s, ">") && isBlankLine(s[1:])
}

// attribute is the length of the attribute that s begins with, and of the
// blanks before it; -1 where there is none.
func attribute(s string) int {
	i := blanks(s, 0)
	name := i
	for i < len(s) && (isLetter(s[i]) || s[i] == '_' || s[i] == ':' || i > name && (isDigit(s[i]) || s[i] == '.' || s[i] == '-')) {
		i++
	}
	if name == 0 || i == name {
		return -1
	}
	at := blanks(s, i)
	if at == len(s) || s[at] != '=' {
		return i
	}
	at = blanks(s, at+1)
	if at == len(s) {
		return -1
	}
	switch c := s[at]; c {
	case '"', '\'':
		end := strings.IndexByte(s[at+1:], c)
		if end < 0 {
			return -1
		}
		return at + end + 2
	}
	value := at
	for at < len(s) && s[at] > ' ' && strings.IndexByte("\"'=<>`", s[at]) < 0 {
		at++
	}
	if at == value {
		return -1
	}
	return at
}

// blanks is where the blanks from i on end.
func blanks(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	return i
}

// nameLength is the length of the name of a tag.
func nameLength(s string) int {
	n := 0
	for n < len(s) && (isLetter(s[n]) || n > 0 && (isDigit(s[n]) || s[n] == '-')) {
		n++
	}
	return n
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isRaw knows the elements in which tags and blank lines mean nothing.
func isRaw(name string) bool {
	for _, raw := range [...]string{"pre", "script", "style", "textarea"} {
		if strings.EqualFold(name, raw) {
			return true
		}
	}
	return false
}

// isBlockName knows the elements that begin a block wherever their tag stands
// at the start of a line.
func isBlockName(name string) bool {
	const longest = len("blockquote")
	if len(name) > longest {
		return false
	}
	var lower [longest]byte
	for i := range len(name) {
		lower[i] = name[i]
		if isLetter(name[i]) {
			lower[i] |= 0x20
		}
	}
	switch string(lower[:len(name)]) {
	case "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd",
		"details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset",
		"h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
		"menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table", "tbody",
		"td", "tfoot", "th", "thead", "title", "tr", "track", "ul":
		return true
	}
	return false
}
