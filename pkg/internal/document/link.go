package document

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// bracket reads what opens at i: a footnote's mark, which is not read, or the
// text of a link.
func (in *inliner) bracket(from, i int) int {
	if in.bracketEnd.after(in.raw, i, "]") == len(in.raw) {
		return 0
	}
	in.take(from, i)
	if s := near(in.raw[i:]); strings.HasPrefix(s, "[^") {
		if end := strings.IndexAny(s, "] \n"); end > 0 && s[end] == ']' {
			return end + 1
		}
	}
	in.open++
	return 1
}

// target is the length of what follows the text of a link: "(address)", "[label]".
func target(s string) int {
	switch {
	case strings.HasPrefix(s, "("):
		return inParentheses(s)
	case strings.HasPrefix(s, "["):
		if end := strings.IndexByte(s, ']'); end >= 0 && !strings.ContainsAny(s[1:end], "[") && !strings.HasPrefix(s, "[^") {
			return end + 1
		}
	}
	return 0
}

// inParentheses is the length of the address and title of a link; 0 where the
// words in parentheses are none.
func inParentheses(s string) int {
	i := pastBlanks(s, 1)
	if strings.HasPrefix(s[i:], "<") {
		end := strings.IndexAny(s[i:], ">\n")
		if end < 0 || s[i+end] != '>' {
			return 0
		}
		i += end + 1
	} else {
		i = destination(s, i)
	}
	at := pastBlanks(s, i)
	if at == len(s) {
		return 0
	}
	if closing := closer(s[at]); closing != 0 && at > i {
		end := closed(s[at:], closing)
		if end < 0 {
			return 0
		}
		at = pastBlanks(s, at+end+1)
	}
	if at == len(s) || s[at] != ')' {
		return 0
	}
	return at + 1
}

// pastBlanks is where the blanks from an offset on end.
func pastBlanks(s string, i int) int {
	for i < len(s) && isBlank(s[i]) {
		i++
	}
	return i
}

// destination is where an address that is not in angle brackets ends.
func destination(s string, i int) int {
	depth := 0
	for ; i < len(s); i++ {
		c := s[i]
		if c > ')' && c != '\\' {
			continue // as most are
		}
		switch {
		case c <= ' ':
			return i
		case c == '\\' && i+1 < len(s) && isPunct(s[i+1]):
			i++
		case c == '(':
			depth++
		case c == ')':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return i
}

// closer is the mark that ends what a mark of quotation opens.
func closer(c byte) byte {
	switch c {
	case '"', '\'':
		return c
	case '(':
		return ')'
	}
	return 0
}

// closed is where the quotation that s begins with is closed, or -1.
func closed(s string, closing byte) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case closing:
			return i
		}
	}
	return -1
}

// image is the length of an image: people see it and do not read it.
func image(s string) int {
	depth := 0
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i + 1 + target(s[i+1:])
			}
		}
	}
	return 0
}

// address is where a bare address whose colon stands at i begins, and the
// length of what follows; the words from from on are not taken yet.
func address(s string, from, i int) (start, length int) {
	if !strings.HasPrefix(s[i:], "://") {
		return 0, 0
	}
	start = i
	for start > from && ('a' <= s[start-1]|0x20 && s[start-1]|0x20 <= 'z') {
		start--
	}
	if start == i {
		return 0, 0
	}
	end := strings.IndexAny(s[i:], " \t\r\n<>[]`\"")
	if end < 0 {
		end = len(s) - i
	}
	address := strings.TrimRight(s[i:i+end], ".,;:!?'*_")
	if strings.Count(address, "(") < strings.Count(address, ")") {
		address = address[:strings.LastIndexByte(address, ')')]
	}
	return start, len(address)
}

// template is the length of what a site generator puts something else for:
// "{% include x %}", "{{ page.title }}", "{: .wide}", "{div .wide}", "{/div}".
func template(s string) int {
	if len(s) < 2 {
		return 0
	}
	end := "}"
	switch s[1] {
	case '%':
		end = "%}"
	case '{':
		end = "}}"
	case ':', '#', '.':
	default:
		i := 1
		for i < len(s) && ('a' <= s[i] && s[i] <= 'z' || '-' <= s[i] && s[i] <= '9' || s[i] == ' ' || s[i] == '#' || s[i] == '_') {
			i++
		}
		if i == 1 || i == len(s) || s[i] != '}' {
			return 0
		}
		return i + 1
	}
	line, _, _ := strings.Cut(s, "\n")
	if i := strings.Index(line[2:], end); i >= 0 {
		return 2 + i + len(end)
	}
	return 0
}

// angle reads what stands in angle brackets at i: a comment, a tag, an address.
func (in *inliner) angle(from, i int) int {
	s := in.raw[i:]
	if strings.HasPrefix(s, "<!--") && in.commentEnd.after(in.raw, i, "-->") < len(in.raw) {
		if comment, n, ok := cutComment(s); ok {
			in.take(from, i)
			in.note(comment, i, n)
			return in.pass(i, n)
		}
	}
	if in.plain {
		return 0
	}
	n := tag(near(s))
	if n == 0 {
		return 0
	}
	in.take(from, i)
	switch name := tagName(s); name {
	case "br":
		if !strings.HasPrefix(strings.TrimLeft(s[n:], " \t\r"), "\n") && len(in.out) > 0 {
			in.put(" ", i, i+n)
		}
	case "code", "kbd", "samp":
		if end := strings.Index(near(s[n:]), "</"+name); end >= 0 {
			in.verbatim(i+in.pass(i, n), i+n+end)
			return n + end
		}
	case "sup", "script", "style": // a footnote's number
		if end := strings.Index(near(s[n:]), "</"+name); end >= 0 {
			return in.pass(i, n+end)
		}
	}
	return in.pass(i, n)
}

// pass goes past n bytes that are not read, over the lines that end in them.
func (in *inliner) pass(i, n int) int {
	for at := i; ; {
		next := strings.IndexByte(in.raw[at:i+n], '\n')
		if next < 0 {
			return n
		}
		at += next + 1
		in.begin = at
		in.line++
	}
}

// note notes a comment to outcomelint.
func (in *inliner) note(comment string, i, n int) {
	text, ok := model.ReadDirective(comment)
	if !ok {
		return
	}
	d := model.Directive{Text: strings.Join(strings.Fields(text), " ")}
	d.Span = source.Span{Start: in.host(i), End: in.place(i + n)}
	in.notes = append(in.notes, note{d, len(in.out)})
}

// place is where an offset at or after the line at hand stands in the file.
func (in *inliner) place(i int) int32 {
	line, begin := in.line, in.begin
	for {
		next := strings.IndexByte(in.raw[begin:i], '\n')
		if next < 0 || line+1 >= len(in.lines) {
			return in.lines[line].Start + int32(i-begin)
		}
		begin += next + 1
		line++
	}
}

// tag is the length of the tag or the address in angle brackets that s begins with.
func tag(s string) int {
	if len(s) < 3 {
		return 0
	}
	c := s[1] | 0x20
	if !('a' <= c && c <= 'z' || s[1] == '/' || s[1] == '?' || s[1] == '!') {
		return 0
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '>':
			return i + 1
		case '<':
			return 0
		case '"', '\'':
			if s[i-1] != '=' {
				continue
			}
			end := strings.IndexByte(s[i+1:], s[i])
			if end < 0 {
				return 0
			}
			i += end + 1
		}
	}
	return 0
}

// tagName is the name of the tag that s begins with, in lower case.
func tagName(s string) string {
	name := strings.TrimPrefix(s[1:], "/")
	end := 0
	for end < len(name) && ('a' <= name[end]|0x20 && name[end]|0x20 <= 'z' || '0' <= name[end] && name[end] <= '9') {
		end++
	}
	return strings.ToLower(name[:end])
}
