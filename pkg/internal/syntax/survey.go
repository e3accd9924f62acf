package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

const bom = "\ufeff"

// relatedLimit is how many further places a finding on the whole file names.
const relatedLimit = 5

// begin looks at the encoding and returns where reading begins.
func (p *parser) begin() int {
	text := p.text
	if strings.HasPrefix(text, bom) {
		return len(bom)
	}
	if name := wideEncoding(text); name != "" {
		p.report(span(0, min(2, len(text))), "", fmt.Sprintf("the file is saved as %s, which cannot be read", name),
			"save it as UTF-8: most editors offer this under “Save as”, “Encoding”")
		p.harm(0)
		return len(text)
	}
	return 0
}

// wideEncoding names the encoding of a text whose characters take two bytes.
func wideEncoding(text string) string {
	switch {
	case strings.HasPrefix(text, "\xff\xfe"):
		return "UTF-16"
	case strings.HasPrefix(text, "\xfe\xff"):
		return "UTF-16"
	}
	head := text[:min(len(text), 512)]
	zeros := [2]int{}
	for i := range len(head) {
		if head[i] == 0 {
			zeros[i%2]++
		}
	}
	// ASCII in two bytes a character has a zero at every other place.
	if n := len(head); n >= 4 && max(zeros[0], zeros[1]) > n*2/5 && min(zeros[0], zeros[1]) <= n/20 {
		return "UTF-16"
	}
	return ""
}

// survey reports, once, the characters that may stand nowhere in a file. Any
// of them makes strict reading fail, so correct files never pay for it.
func (p *parser) survey() {
	if p.surveyed {
		return
	}
	p.surveyed = true
	p.invalidBytes()
	p.loneReturns()
	p.lineTo, p.contentTo = -1, -1
	p.controls()
}

// invalidBytes reports bytes that are no UTF-8. They have one cause, so they are one finding.
func (p *parser) invalidBytes() {
	if !p.badUTF8 {
		return
	}
	var first source.Span
	var more []diag.Related
	count := 0
	for i := 0; i < len(p.text); {
		n := len(p.text)
		if p.text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(p.text[i:])
		if r != utf8.RuneError || size > 1 {
			i += size
			continue
		}
		at := span(i, min(i+1, n))
		if count++; count == 1 {
			first = at
		} else if len(more) < relatedLimit {
			more = append(more, diag.Related{Place: p.place(at), Message: "here as well"})
		}
		i++
	}
	b := p.text[first.Start]
	message := fmt.Sprintf("the file is not saved as UTF-8: the byte %X here is no character", b)
	if r := windows1252(b); r > 0 {
		message = fmt.Sprintf("the file is not saved as UTF-8: the byte %X here would be %c in Windows-1252", b, r)
	}
	if count > 1 {
		message += fmt.Sprintf(", and there are %d more like it", count-1)
	}
	p.report(first, "", message, "save the file as UTF-8: most editors offer this under “Save as”, “Encoding”").Related = more
}

// windows1252 is the character that a byte above 7F stands for in the encoding
// that Windows used before UTF-8, 0 for none.
func windows1252(b byte) rune {
	if b >= 0xA0 {
		return rune(b)
	}
	const high = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"
	for _, r := range high {
		if b--; b == 0x7F {
			return r
		}
	}
	return 0
}

// loneReturns reports carriage returns without a line feed: one finding, as
// for bytes. Where they are the only line breaks the file is read by them.
func (p *parser) loneReturns() {
	first, count := -1, 0
	var more []diag.Related
	for i := 0; ; i++ {
		n := strings.IndexByte(p.text[i:], '\r')
		if n < 0 {
			break
		}
		if i += n; newline(p.text, i) > 0 {
			continue
		}
		if count++; count == 1 {
			first = i
		} else if len(more) < relatedLimit {
			more = append(more, diag.Related{Place: p.place(span(i, i+1)), Message: "here as well"})
		}
	}
	if count == 0 {
		return
	}
	p.crOnly = strings.IndexByte(p.text, '\n') < 0
	message := "a carriage return stands here without the line feed that belongs after it"
	help := "press Enter again at this place, or save the file with the line ends of Windows or Unix"
	switch {
	case p.crOnly:
		message = "the lines of this file end in a carriage return alone, as on very old Macs"
		help = "save the file with the line ends of Windows or Unix"
	case count > 1:
		message += fmt.Sprintf(", and so do %d more", count-1)
	}
	p.report(span(first, first+1), "", message, help).Related = more
}

// controls reports invisible control characters, one finding a line.
func (p *parser) controls() {
	for i := 0; ; {
		i = untilControl(p.text, i)
		if i >= len(p.text) {
			return
		}
		f := p.report(span(i, i+1), "",
			fmt.Sprintf("an invisible control character (U+%04X) stands here", p.text[i]), "delete it and type the text around it again")
		line := p.endOfLine(i)
		var edits []diag.Edit
		for ; i < line; i = untilControl(p.text, i+1) {
			edits = append(edits, diag.Edit{Place: p.place(span(i, i+1))})
		}
		f.Fixes = []diag.Fix{{Message: "delete it", Safety: diag.Unsafe, Edits: edits}}
	}
}

// untilControl returns the next control character other than the breaks of lines.
func untilControl(text string, i int) int {
	for ; i < len(text); i++ {
		if i = untilClass(text, i, commentStop); i >= len(text) || text[i] != '\n' && text[i] != '\r' {
			break
		}
	}
	return i
}

// unclean reports whether a stretch of text holds a character that survey reports.
func (p *parser) unclean(from, to int) bool {
	s := p.text[from:to]
	for i := 0; i < len(s); i++ {
		if i = untilClass(s, i, commentStop); i < len(s) && newline(s, i) == 0 {
			return true
		} else if i < len(s) && s[i] == '\r' {
			i++
		}
	}
	return p.badUTF8 && !utf8.ValidString(s)
}
