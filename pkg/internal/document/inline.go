package document

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// inliner reads what is written within a block: it takes the markup away and
// notes where in the file each stretch of the words stands.
type inliner struct {
	// plain texts have no markup but comments.
	plain bool

	out    []byte        // what people read
	pieces []model.Piece // and where it stands
	notes  []note        // comments to outcomelint on the way
	// marks are where a sentence may end: in the words, but those from loose on
	// are still where they stand in raw, as they were not taken yet.
	marks []int
	loose int

	raw   string        // the lines of the block, one after the other
	lines []source.Span // where they stand in the file
	line  int           // the line at hand
	begin int           // where it begins in raw
	open  int           // how many brackets of links are open
	// Where the next bracket closes and the next comment ends: what opens where
	// none does is only words.
	bracketEnd, commentEnd end
}

// end is where a mark that ends something stands next, 0 as long as nobody
// asked. So a text of nothing but beginnings is looked through once.
type end int

// after is the offset of the first such mark behind an offset of a text, or the
// length of the text.
func (e *end) after(text string, i int, mark string) int {
	if at := int(*e); at > i {
		return at
	}
	*e = end(len(text))
	if n := strings.Index(text[i:], mark); n >= 0 {
		*e = end(i + n)
	}
	return int(*e)
}

// longestMarkup is how far the end of markup may be away. Authors do not write
// more; and a text of nothing but beginnings must not take for ever.
const longestMarkup = 1000

// near is what of a text may be the markup that it begins with.
func near(s string) string { return s[:min(len(s), longestMarkup)] }

// note is a comment within a block.
type note struct {
	directive model.Directive
	at        int // how much of the words stands before it
}

// read reads the lines of a block. Raw are their bytes, each line with its line
// break. Plain says that the words are these bytes, as they are: then nothing
// but the marks is noted.
func (in *inliner) read(raw string, lines []source.Span) (plain bool) {
	in.out = in.out[:0]
	in.pieces = in.pieces[:0]
	in.notes = in.notes[:0]
	in.marks, in.loose = in.marks[:0], 0
	in.raw, in.lines, in.line, in.begin, in.open = raw, lines, 0, 0, 0
	in.bracketEnd, in.commentEnd = 0, 0
	classes := &classes
	if in.plain {
		classes = &plainClasses
	}
	from, i := 0, 0 // what is read between is taken as it is
	for {
		n, c := ordinary(raw[i:], classes)
		if i += n; c == 0 {
			break
		}
		if c&markup != 0 {
			if n := in.markup(from, i); n > 0 {
				i += n
				from = i
				continue
			}
		}
		if c&ending != 0 && isEnding(raw[i:]) {
			in.marks = append(in.marks, i)
		}
		i++
	}
	if from == 0 {
		return true
	}
	in.take(from, len(raw))
	in.trim()
	return false
}

// markup reads what stands at i, if it is markup, and returns its length. The
// words before it, from from on, are taken first.
func (in *inliner) markup(from, i int) int {
	s := in.raw[i:]
	switch s[0] {
	case '\n':
		in.take(from, i)
		return in.breakLine(i)
	case '\t':
		in.take(from, i)
		in.put(" ", i, i+1)
		return 1
	case '\r':
		if strings.HasPrefix(s, "\r\n") {
			in.take(from, i)
			return 1 + in.breakLine(i+1)
		}
	case '\\':
		if len(s) > 1 && (s[1] == '\n' || s[1] == '\r' || isPunct(s[1])) {
			in.take(from, i)
			if isPunct(s[1]) {
				if classes[s[1]]&ending != 0 {
					in.marks = append(in.marks, i+1)
				}
				in.take(i+1, i+2)
				return 2
			}
			return 1
		}
	case '`':
		if open, length := codeSpan(s); length > 0 {
			in.take(from, i)
			in.verbatim(i+open, i+length-open)
			return length
		}
		n := runLength(s)
		in.take(from, i+n)
		return n
	case '*', '_', '~':
		if n := in.emphasis(i); n > 0 {
			in.take(from, i)
			return n
		}
		n := runLength(s)
		in.take(from, i+n)
		return n
	case '!':
		if strings.HasPrefix(s, "![") {
			if n := image(near(s)); n > 0 {
				in.take(from, i)
				return in.pass(i, n)
			}
		}
	case '[':
		return in.bracket(from, i)
	case ']':
		if in.open > 0 {
			in.take(from, i)
			in.open--
			return in.pass(i, 1+target(near(s[1:])))
		}
	case '&':
		if text, n := entity(s); n > 0 {
			in.take(from, i)
			in.put(text, i, i+n)
			return n
		}
	case '<':
		return in.angle(from, i)
	case '{':
		if n := template(near(s)); n > 0 {
			in.take(from, i)
			return n
		}
	case ':':
		if start, n := address(in.raw, from, i); n > 0 {
			in.take(from, start)
			in.verbatim(start, i+n)
			return n
		}
	}
	return 0
}

// breakLine puts one space for the end of a line, whatever stands around it.
func (in *inliner) breakLine(i int) int {
	in.trim()
	end := i + 1
	next := end
	for next < len(in.raw) && (in.raw[next] == ' ' || in.raw[next] == '\t') {
		next++
	}
	from := in.hostEnd(i)
	in.begin = end
	in.line++
	if next >= len(in.raw) || in.line >= len(in.lines) {
		return next - i
	}
	if len(in.out) > 0 {
		in.add(source.Span{Start: from, End: in.host(next)}, " ")
	}
	return next - i
}

// hostEnd is where the words before a line break end in the file.
func (in *inliner) hostEnd(i int) int32 {
	if n := len(in.pieces); n > 0 {
		return in.pieces[n-1].End
	}
	return in.host(i)
}

// host is where an offset of the line at hand stands in the file.
func (in *inliner) host(i int) int32 { return in.lines[in.line].Start + int32(i-in.begin) }

// take takes over what stands from from to to as it is.
func (in *inliner) take(from, to int) {
	if from == to {
		return
	}
	for shift := len(in.out) - from; in.loose < len(in.marks); in.loose++ {
		in.marks[in.loose] += shift
	}
	start := in.host(from)
	in.add(source.Span{Start: start, End: start + int32(to-from)}, in.raw[from:to])
}

// put takes over a text that is written differently in the file.
func (in *inliner) put(text string, from, to int) {
	in.mark(text)
	in.add(source.Span{Start: in.host(from), End: in.host(to)}, text)
}

// add adds to the words what stands in a place of the file.
func (in *inliner) add(at source.Span, text string) {
	if n := len(in.pieces); n > 0 && at.Len() == len(text) {
		last := &in.pieces[n-1]
		if last.End == at.Start && !last.Verbatim && last.Len() == len(in.out)-int(last.At) {
			last.End = at.End
			in.out = append(in.out, text...)
			return
		}
	}
	in.pieces = append(in.pieces, model.Piece{At: int32(len(in.out)), Span: at})
	in.out = append(in.out, text...)
}

// mark notes where a sentence may end in a text that is added next.
func (in *inliner) mark(text string) {
	for i := range len(text) {
		if classes[text[i]]&ending != 0 && isEnding(text[i:]) {
			in.marks = append(in.marks, len(in.out)+i)
		}
	}
	in.loose = len(in.marks)
}

// verbatim takes over code or an address, which is nobody's sentence.
func (in *inliner) verbatim(from, to int) {
	for from < to {
		end := to
		if n := strings.IndexByte(in.raw[from:to], '\n'); n >= 0 {
			end = from + n
		}
		if text := strings.ReplaceAll(strings.TrimRight(in.raw[from:end], "\r"), "\t", " "); text != "" {
			at := source.Span{Start: in.host(from), End: in.host(from) + int32(len(text))}
			in.mark(text)
			in.pieces = append(in.pieces, model.Piece{At: int32(len(in.out)), Span: at, Verbatim: true})
			in.out = append(in.out, text...)
		}
		if from = end; end < to {
			from += in.breakLine(end)
		}
	}
}

// trim takes the blanks at the end away.
func (in *inliner) trim() {
	end := len(in.out)
	for end > 0 && isBlank(in.out[end-1]) {
		end--
	}
	after := len(in.out)
	for n := len(in.pieces); n > 0 && int(in.pieces[n-1].At) >= end; n-- {
		after = int(in.pieces[n-1].At)
		in.pieces = in.pieces[:n-1]
	}
	if n := len(in.pieces); n > 0 {
		if last := &in.pieces[n-1]; last.Len() == after-int(last.At) {
			last.End = last.Start + int32(end) - last.At
		}
	}
	in.out = in.out[:end]
}

// emphasis is the length of a run of marks of emphasis at i; 0 where the marks
// are words: "2 * 3", "snake_case".
func (in *inliner) emphasis(i int) int {
	n := runLength(in.raw[i:])
	c := in.raw[i]
	before, _ := utf8.DecodeLastRuneInString(in.raw[:i])
	after, _ := utf8.DecodeRuneInString(in.raw[i+n:])
	atStart, atEnd := i == 0 || unicode.IsSpace(before), i+n == len(in.raw) || unicode.IsSpace(after)
	switch {
	case atStart && atEnd:
		return 0
	case c == '~':
		if n != 2 {
			return 0
		}
		return n + in.struck(i+n)
	case c == '_' && !atStart && !atEnd && isWord(before) && isWord(after):
		return 0
	case c == '*' && unicode.IsDigit(before) && unicode.IsDigit(after):
		return 0
	}
	return n
}

// struck is the length of what is struck out from i on, with the marks that end it.
func (in *inliner) struck(i int) int {
	line, _, _ := strings.Cut(near(in.raw[i:]), "\n")
	if n := strings.Index(line, "~~"); n >= 0 {
		return n + 2
	}
	return 0
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// runLength is the number of bytes at the start of s that are the same.
func runLength(s string) int {
	n := 1
	for n < len(s) && s[n] == s[0] {
		n++
	}
	return n
}

// codeSpan is the length of the code that s begins with, and of its marks; 0
// where it does not end.
func codeSpan(s string) (open, length int) {
	open = runLength(s)
	for i := open; i < len(s); {
		j := strings.IndexByte(s[i:], '`')
		if j < 0 {
			return 0, 0
		}
		n := runLength(s[i+j:])
		if n == open {
			return open, i + j + n
		}
		i += j + n
	}
	return 0, 0
}

// entity reads "&amp;" and its like.
func entity(s string) (text string, length int) {
	end := 1
	for end < len(s) && ('a' <= s[end]|0x20 && s[end]|0x20 <= 'z' || '0' <= s[end] && s[end] <= '9' || s[end] == '#') {
		end++
	}
	if end < 2 || end == len(s) || s[end] != ';' {
		return "", 0
	}
	text = html.UnescapeString(s[:end+1])
	switch {
	case text == s[:end+1] || len(text) > 1 && strings.HasSuffix(text, ";"):
		return "", 0
	case strings.TrimSpace(text) == "":
		text = " "
	}
	return text, end + 1
}
