package syntax

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
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
	if k := skipBlank(p.text, j); p.atEnd(k) {
		p.report(span(i, j), "", "nothing stands after this colon", "is it the name of a group? then write it in brackets, without the colon")
		p.mute()
		return j
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
