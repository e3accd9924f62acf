package bind

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

func (x *binder) edit(at source.Span, text string) diag.Edit {
	return diag.Edit{Place: diag.Place{File: x.file, Span: at}, Text: text}
}

// fix is one way to mend a finding, or none where there is nothing to edit.
func fix(message string, safety diag.Safety, edits []diag.Edit) []diag.Fix {
	if len(edits) == 0 {
		return nil
	}
	return []diag.Fix{{Message: message, Safety: safety, Edits: edits}}
}

// isHeader reports whether a span is a [header] or [[header]].
func (x *binder) isHeader(at source.Span) bool {
	return int(at.Start) < len(x.file.Text) && x.file.Text[at.Start] == '['
}

// renameKey changes a key's name wherever it is written: once, or in every
// header that goes through it. It returns nil where dotted keys spread it.
func (x *binder) renameKey(e syntax.Entry, name string) []diag.Edit {
	if e.Value.Kind() != syntax.Table && e.Value.Kind() != syntax.Array || !x.isHeader(e.Span) && isInline(x.file, e) {
		return []diag.Edit{x.edit(e.KeySpan, name)}
	}
	if !x.isHeader(e.Span) {
		return nil
	}
	parts := keyParts(x.file.Text, e.Span)
	depth := 0
	for depth < len(parts) && parts[depth] != e.KeySpan {
		depth++
	}
	var edits []diag.Edit
	for _, header := range x.headers(e) {
		if parts := keyParts(x.file.Text, header); depth < len(parts) {
			edits = append(edits, x.edit(parts[depth], name))
		}
	}
	return edits
}

// isInline reports whether a table or list is written as { … } or [ … ].
func isInline(f *source.File, e syntax.Entry) bool {
	at := e.Value.Span()
	return at.Len() > 0 && (f.Text[at.Start] == '{' || f.Text[at.Start] == '[') && at.Start > e.KeySpan.Start
}

// headers lists the header lines of an entry and of all tables within it, each once.
func (x *binder) headers(e syntax.Entry) []source.Span {
	var list []source.Span
	seen := map[int32]bool{}
	add := func(at source.Span) {
		if x.isHeader(at) && !seen[at.Start] {
			seen[at.Start] = true
			list = append(list, at)
		}
	}
	add(e.Span)
	rest := []syntax.Value{e.Value}
	for len(rest) > 0 {
		v := rest[len(rest)-1]
		rest = rest[:len(rest)-1]
		for sub := range v.Entries() {
			if x.isHeader(sub.Span) {
				add(sub.Span)
				rest = append(rest, sub.Value)
			}
		}
		for item := range v.Items() {
			if item.Kind() == syntax.Table && x.isHeader(item.Span()) {
				add(item.Span())
				rest = append(rest, item)
			}
		}
	}
	return list
}

// hasHeaders reports whether a table has tables with headers of their own within.
func hasHeaders(v syntax.Value) bool {
	for e := range v.Entries() {
		if (e.Value.Kind() == syntax.Table || e.Value.Kind() == syntax.Array) && e.Span.Start < e.KeySpan.Start {
			return true
		}
	}
	return false
}

// keyParts finds the parts of the dotted key in a header.
func keyParts(text string, header source.Span) []source.Span {
	var parts []source.Span
	i, end := int(header.Start), int(header.End)
	for i < end {
		switch c := text[i]; c {
		case '[', ' ', '\t', '.':
			i++
		case ']':
			return parts
		case '"', '\'':
			start := i
			for i++; i < end && text[i] != c; i++ {
				if c == '"' && text[i] == '\\' {
					i++
				}
			}
			i = min(i+1, end)
			parts = append(parts, source.Span{Start: int32(start), End: int32(i)})
		default:
			start := i
			for i < end && !strings.ContainsRune(" \t.]", rune(text[i])) {
				i++
			}
			parts = append(parts, source.Span{Start: int32(start), End: int32(i)})
		}
	}
	return parts
}

// renameTable renames a table in all its headers; what its name said of the
// elements is written into them.
func (x *binder) renameTable(e syntax.Entry, g tableGuess) []diag.Fix {
	edits := x.renameKey(e, g.name)
	if edits == nil {
		return nil
	}
	message := fmt.Sprintf("rename to `%s`", g.name)
	if g.tells.key != model.NoKey {
		edits = append(edits, x.tell(e.Value, g.tells)...)
		message += fmt.Sprintf(" with %s = %q", g.tells.key, g.tells.word)
	}
	return fix(message, safety(g.sure), edits)
}

// tell writes a key below the header of each element that has none.
func (x *binder) tell(v syntax.Value, what tells) []diag.Edit {
	var edits []diag.Edit
	for e := range v.Entries() {
		if _, given := e.Value.Get(what.key.String()); given || e.Value.Kind() != syntax.Table || !x.isHeader(e.Value.Span()) {
			continue
		}
		if parts := keyParts(x.file.Text, e.Value.Span()); len(parts) == 0 || parts[len(parts)-1] != e.KeySpan {
			continue // its own header is missing: only an indicator's names it
		}
		end := x.lineEnd(e.Value.Span().End)
		edits = append(edits, x.edit(source.Span{Start: end, End: end}, fmt.Sprintf("%s%s = %q", x.newline(), what.key, what.word)))
	}
	return edits
}

// reportNested reports a group between a table and its elements.
func (x *binder) reportNested(g *group, e syntax.Entry, horizon string) {
	x.on = subject{kind: g.table.Kind, table: g.entry.Name, id: e.Name}
	id := "some-id"
	for sub := range e.Value.Entries() {
		id = sub.Name
		break
	}
	f := x.report(unknownKey, "", e.KeySpan,
		fmt.Sprintf("[%s.%s.%s] reads as a part of one %s called %s", g.entry.Name, e.Name, id, g.table.Noun, quote(e.Name)),
		fmt.Sprintf("write [%s.%s]", g.entry.Name, id))
	if horizon != "" {
		f.Help += fmt.Sprintf(" with horizon = %q", horizon)
	}
	f.Element = g.entry.Name + "." + e.Name
	var edits []diag.Edit
	for _, header := range x.headers(e) {
		parts := keyParts(x.file.Text, header)
		if len(parts) < 3 {
			return // [outcomes.short] has a header of its own, or none is a header
		}
		edits = append(edits, x.edit(source.Span{Start: parts[1].Start, End: parts[2].Start}, ""))
	}
	if horizon != "" && edits != nil {
		edits = append(edits, x.tell(e.Value, tells{model.KeyHorizon, horizon})...)
	}
	f.Fixes = fix("leave the group out", diag.Unsafe, edits)
}

// lines is the whole lines that hold an entry, with their line break. Whole is
// false if they hold something besides, other than a comment after it.
func (x *binder) lines(at source.Span) (lines source.Span, whole bool) {
	text := x.file.Text
	start := strings.LastIndexByte(text[:at.Start], '\n') + 1
	end := int(x.lineEnd(at.End))
	after := strings.TrimSpace(text[at.End:end])
	whole = strings.TrimSpace(text[start:at.Start]) == "" && (after == "" || after[0] == '#')
	if end < len(text) && text[end] == '\r' {
		end++
	}
	if end < len(text) {
		end++
	}
	return source.Span{Start: int32(start), End: int32(end)}, whole
}

// lineEnd is where the line of an offset ends, its line break left out.
func (x *binder) lineEnd(at int32) int32 {
	text := x.file.Text[at:]
	n := strings.IndexByte(text, '\n')
	if n < 0 {
		n = len(text)
	} else if n > 0 && text[n-1] == '\r' {
		n--
	}
	return at + int32(n)
}

// newline is the line break that the file uses.
func (x *binder) newline() string {
	if i := strings.IndexByte(x.file.Text, '\n'); i > 0 && x.file.Text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// moveLine moves an entry to the end of the keys of a table that has a header
// of its own; nil where that cannot be done line by line.
func (x *binder) moveLine(e syntax.Entry, to syntax.Value) []diag.Edit {
	lines, whole := x.lines(e.Span)
	if !whole || !x.isHeader(to.Span()) || x.isHeader(e.Span) {
		return nil
	}
	after := to.Span().End
	for own := range to.Entries() {
		if x.isHeader(own.Span) {
			if own.Span.Start <= to.Span().Start {
				return nil // the header is a measure's, not the element's own
			}
			continue
		}
		after = max(after, own.Span.End)
	}
	at := x.lineEnd(after)
	moved := strings.TrimRight(x.file.Slice(lines), "\r\n")
	return []diag.Edit{x.edit(source.Span{Start: at, End: at}, x.newline()+moved), x.edit(lines, "")}
}
