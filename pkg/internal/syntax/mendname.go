package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// looseKey splits a key that is not written as one into parts, and reports the
// first part that is wrong if tell is set. The words of a part are joined by
// joiner: what the author most probably meant.
func (p *parser) looseKey(i, end int, joiner byte, tell bool) {
	text := p.text
	for {
		for i < end && (text[i] == ' ' || text[i] == '\t') {
			i++
		}
		stop := i
		if n, _ := isQuote(text[:end], i); n > 0 {
			stop = max(stop, p.closingQuote(i, end))
		}
		for stop < end && text[stop] != '.' {
			stop++
		}
		if p.loosePart(i, p.trimEnd(i, stop), joiner, tell) {
			tell = false
		}
		if i = stop + 1; i > end {
			return
		}
	}
}

// dropNameless takes the parts without a name off the key that begins at base
// in the stack, but leaves one: what follows then has no place in the tree.
func (p *parser) dropNameless(base int) {
	kept := base
	for i := base; i < len(p.parts); i++ {
		if !p.parts[i].nameless() {
			p.parts[kept] = p.parts[i]
			kept++
		}
	}
	p.parts = p.parts[:max(kept, base+1)]
}

// nameless says that the part is missing, which has been reported.
func (k part) nameless() bool { return k.loose && k.start == k.end }

// closingQuote returns the end of what the quote at i opens, or 0.
func (p *parser) closingQuote(i, limit int) int {
	size, straight := isQuote(p.text, i)
	for j := i + size; j < limit; j++ {
		n, s := isQuote(p.text, j)
		if n > 0 && (!straight && !s || p.text[j] == p.text[i]) {
			return j + n
		}
	}
	return 0
}

// loosePart reads one part of a loose key and reports whether it was wrong.
func (p *parser) loosePart(i, end int, joiner byte, tell bool) bool {
	s := p.text[i:end]
	if i < end && keyPart(p.text[:end], i) == end {
		bad := s[0] == '"' && tell && p.badEscapes(span(i+1, end-1), basic)
		if p.unclean(i, end) {
			p.hurt++
		}
		p.parts = append(p.parts, part{int32(i), int32(end), strings.ToValidUTF8(keyName(s), "\uFFFD"), true})
		return bad
	}
	name, message, help := readPart(strings.ToValidUTF8(s, "\uFFFD"), joiner)
	p.parts = append(p.parts, part{int32(i), int32(end), name, true})
	if unclean := p.unclean(i, end); unclean || !tell {
		if k := &p.parts[len(p.parts)-1]; unclean {
			// That has been reported.
			k.name = strings.Map(visibleRune, k.name)
		}
		p.hurt++
		return true
	}
	f := p.report(p.visible(i, end), "", message, help)
	if name != "" {
		f.Fixes = p.replace("write "+keyText(name), diag.Unsafe, span(i, end), keyText(name))
		if name == s {
			f.Fixes[0].Safety = diag.Safe
		}
	}
	return true
}

// visibleRune drops control characters.
func visibleRune(r rune) rune {
	if r < ' ' || r == 0x7F {
		return -1
	}
	return r
}

// visible is the span from i to end, or the dot or bracket beside it if that is empty.
func (p *parser) visible(i, end int) source.Span {
	switch {
	case i < end:
	case i < len(p.text) && (p.text[i] == '.' || p.text[i] == ']'):
		end++
	case i > 0 && p.text[i-1] != '\n':
		i--
	}
	return span(i, end)
}

// readPart makes a name of a part of a key that is not written as one, and
// says what is wrong with it.
func readPart(s string, joiner byte) (name, message, help string) {
	if s == "" {
		return "", "a name is missing beside the dot or bracket", "was one forgotten? if not, delete the dot"
	}
	if n, straight := isQuote(s, 0); n > 0 {
		name = s[n:]
		if m, _ := quoteBefore(name, len(name)); m > 0 {
			name = name[:len(name)-m]
			if !straight {
				return name, fmt.Sprintf("the quotes around `%s` are typographic ones", clip(name)), `write straight quotes (") or none`
			}
		}
		return name, fmt.Sprintf("the quotes of `%s` do not match", clip(s)), `write the same straight quote (") before and after, or none`
	}
	joined := joinWords(s, joiner)
	switch {
	case joined != s && strings.ContainsAny(s, " \t\u00A0"):
		words := "underscores"
		if joiner == '-' {
			words = "hyphens"
		}
		return joined, fmt.Sprintf("`%s` holds a space, which a name may not", clip(s)),
			fmt.Sprintf("join its words with %s: %s", words, keyText(joined))
	case joined != s:
		return joined, fmt.Sprintf("`%s` holds a dash that only looks like a hyphen", clip(s)),
			fmt.Sprintf("type the hyphen of the keyboard: %s", keyText(joined))
	}
	odd := strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf || classes[r]&bareByte == 0 })
	r, _ := utf8.DecodeRuneInString(s[odd:])
	return s, fmt.Sprintf("the character `%s` in `%s` may not stand in a name", clip(string(r)), clip(s)),
		fmt.Sprintf("use a–z, 0–9 and hyphens, or put the name in quotes: %s", keyText(s))
}

// joinWords puts hyphens for dashes that look like them, and the joiner between words.
func joinWords(s string, joiner byte) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '‐', '‑', '‒', '–', '—', '―', '−', '\u00AD':
			return '-'
		case '\u00A0', '\t', '\u2009', '\u202F':
			return ' '
		}
		return r
	}, s)
	s = strings.ReplaceAll(s, " - ", "-")
	return strings.Join(strings.Fields(s), string(joiner))
}

// keyText writes a name as a key, in quotes where it needs them.
func keyText(name string) string {
	if name != "" && skipClass(name, 0, bareByte) == len(name) {
		return name
	}
	return quoteText(name)
}

// quoteText writes text as a string, without escapes where that is possible.
func quoteText(s string) string {
	clean := untilClass(s, 0, commentStop) == len(s)
	if clean && !strings.ContainsAny(s, `"\`) {
		return `"` + s + `"`
	}
	if clean && !strings.Contains(s, "'") {
		return "'" + s + "'"
	}
	var out strings.Builder
	out.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case r == '\n':
			out.WriteString(`\n`)
		case r == '\r':
			out.WriteString(`\r`)
		case r < ' ' && r != '\t' || r == 0x7F:
			fmt.Fprintf(&out, `\u%04X`, r)
		default:
			out.WriteRune(r)
		}
	}
	out.WriteByte('"')
	return out.String()
}
