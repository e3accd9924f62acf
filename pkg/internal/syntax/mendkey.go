package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// longestKey is how long, in bytes, the words before a = may be to be taken
// for a key that is written wrongly and not for a sentence.
const longestKey = 80

// mendEntryLine reads `key = value` whose key or = may be wrong. It returns -1
// where the line looks like neither.
func (p *parser) mendEntryLine(i int) int {
	p.parts = p.parts[:0]
	hurt := p.hurt
	from := p.mendKey(i, p.endOfLine(i))
	if from < 0 {
		return -1
	}
	leaf, depth := p.parts[len(p.parts)-1], p.depth+len(p.parts)
	told := p.hurt > hurt
	parent := p.enterMended(p.current, p.parts, depth, told)
	p.parts = p.parts[:0]
	id := p.doc.nodes.n
	next := p.mendValueLine(i, from, min(depth, maxDepth))
	if p.hurt > hurt {
		p.doc.nodes.at(id).flag |= damaged
		p.harm(p.current)
		p.harm(parent)
	}
	p.linkMended(parent, id, int32(i), leaf, told)
	return next
}

// enterMended is enter for a key that may be wrong itself; told says that this
// has been reported, and nothing more needs to be said of it.
func (p *parser) enterMended(t int32, parts []part, depth int, told bool) int32 {
	first, last := parts[0], parts[len(parts)-1]
	if last.nameless() {
		return detached
	}
	if depth > maxDepth {
		p.tooDeep(span(first.start, first.end), "this key")
		return detached
	}
	errors := len(p.doc.Errors)
	t = p.enter(t, parts)
	if told {
		p.doc.Errors = p.doc.Errors[:errors]
	}
	return t
}

// linkMended is link for a key that may be wrong itself.
func (p *parser) linkMended(t, id, statement int32, key part, told bool) {
	errors := len(p.doc.Errors)
	p.link(t, id, statement, key)
	if told {
		p.doc.Errors = p.doc.Errors[:errors]
	}
}

// mendKey reads a key and the = after it, in a line or an inline table that
// goes no further than limit. It returns where the value is to be read, or -1
// if there is no key here.
func (p *parser) mendKey(i, limit int) int {
	text := p.text
	base := len(p.parts)
	failed := p.failed
	j := p.key(i)
	p.failed = failed
	if j < 0 {
		p.parts = p.parts[:base]
		return p.mendLooseKey(i, limit)
	}
	k := j
	for n := oddSpace(text, k); n > 0; n = oddSpace(text, k) {
		k = skipBlank(text, k+n)
	}
	separator := byte(0)
	if k < limit {
		separator = text[k]
	}
	switch {
	case separator == '=':
		p.skip(j)
		return p.equals(k)
	case separator == ':':
		p.skip(j)
		return p.colon(k)
	case separator != 0 && p.lacksEquals(int(p.parts[len(p.parts)-1].end), k, limit):
		at := int(p.parts[len(p.parts)-1].end)
		f := p.report(span(i, at), "", fmt.Sprintf("there is no = between `%s` and its value", clip(text[i:at])), "")
		f.Fixes = p.replace("write = between them", diag.Safe, span(at, k), " = ")
		return k
	case k >= limit || text[k] == '#':
		at := int(p.parts[len(p.parts)-1].end)
		if strings.Trim(text[i:at], "-_0123456789") == "" {
			break
		}
		p.report(span(i, at), "", fmt.Sprintf("`%s` stands alone, without = and a value", clip(text[i:at])),
			fmt.Sprintf("what is its value? write it as in %s = \"…\", or delete the line", clip(text[i:at])))
		p.mute()
		return at
	}
	p.parts = p.parts[:base]
	return p.mendLooseKey(i, limit)
}

// equals returns where the value begins after the = at i, and reports a sign
// too many: ==, =>, =:.
func (p *parser) equals(i int) int {
	j := skipBlank(p.text, i+1)
	if j >= len(p.text) || p.text[j] != '=' && p.text[j] != '>' && p.text[j] != ':' {
		return i + 1
	}
	for j+1 < len(p.text) && p.text[j+1] == '=' {
		j++
	}
	f := p.report(span(i, j+1), "", fmt.Sprintf("`%s` stands between a key and its value", p.text[i:j+1]), "one = is enough")
	f.Fixes = p.replace("write =", diag.Safe, span(i, j+1), "=")
	return j + 1
}

// colon reports a : in the place of the =, and returns where the value begins.
func (p *parser) colon(i int) int {
	j := i + 1
	if j < len(p.text) && p.text[j] == '=' {
		j++
	}
	with := " ="
	if p.text[i-1] == ' ' || p.text[i-1] == '\t' {
		with = "="
	}
	if j < len(p.text) && p.text[j] != ' ' && p.text[j] != '\t' {
		with += " "
	}
	f := p.report(span(i, j), "", fmt.Sprintf("`%s` stands between a key and its value", p.text[i:j]), "write = there")
	f.Fixes = p.replace("write =", diag.Safe, span(i, j), with)
	return j
}

// lacksEquals reports whether the value of a key that ends at j begins at k,
// with no sign between them: words that happen to be followed by a number or a
// quotation are no such thing.
func (p *parser) lacksEquals(j, k, limit int) bool {
	text := p.text
	if k == j || !startsValue(text, k) {
		return false
	}
	end := p.trimEnd(k, limit)
	if limit == p.endOfLine(k) {
		end = p.contentEnd(k)
	}
	if end <= k {
		return false
	}
	switch text[k] {
	case '[', '{':
		return true
	}
	if n, straight := isQuote(text, k); n > 0 {
		if stop := stringEnd(text, k, limit); straight && stop > 0 && p.follows(stop, inLine) {
			return true
		}
		m, _ := quoteBefore(text, end)
		return m > 0 && end-m > k
	}
	return scalar(text[k:end]) != Bad
}

// mendLooseKey reads a key that is not written as one, up to the = or :.
func (p *parser) mendLooseKey(i, limit int) int {
	text, base := p.text, len(p.parts)
	at := i
	if n, _ := isQuote(text, i); n > 0 {
		if end := p.closingQuote(i, limit); end > 0 {
			at = end
		}
	}
	for at < limit && text[at] != '=' && text[at] != ':' && (text[at] != '"' || at == i) && text[at] != '#' && at-i <= longestKey {
		at++
	}
	if at >= limit || text[at] != '=' && text[at] != ':' {
		return -1
	}
	end := p.trimEnd(i, at)
	if text[at] == ':' {
		if at+1 >= limit || !startsValue(text, skipBlank(text, at+1)) || end == i || !p.readable(i, end) {
			return -1
		}
		p.looseKey(i, end, '_', false)
		p.dropNameless(base)
		return p.colon(at)
	}
	if end == i {
		p.report(span(at, at+1), "", "there is no key before this =", "what is the value for? write its key in front")
		p.parts = append(p.parts, part{int32(i), int32(i), "", true})
		return at + 1
	}
	if !p.readable(i, end) {
		return -1
	}
	p.looseKey(i, end, '_', true)
	p.dropNameless(base)
	return p.equals(at)
}

// readable reports whether text may be meant as a key: a few words, no punctuation of sentences.
func (p *parser) readable(i, end int) bool {
	s := p.text[i:end]
	return end-i <= longestKey && strings.Count(s, " ") < 6 && !strings.ContainsAny(s, ";,!?<>{}[]()")
}

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
