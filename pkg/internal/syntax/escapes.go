package syntax

import (
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// badEscapes reports the backslashes of a string that begin no escape, in one finding.
func (p *parser) badEscapes(content source.Span, s style) bool {
	edits, first := p.backslashes(content, s)
	if len(edits) == 0 {
		return false
	}
	f := p.report(first, "", fmt.Sprintf("`%s` is no escape that can be read", clip(p.doc.File.Slice(first))),
		`a backslash is written twice (\\); or put the text in single quotes, where it stands for itself`)
	f.Fixes = []diag.Fix{{Message: "double the backslash", Safety: diag.Unsafe, Edits: edits}}
	return true
}

// backslashes returns edits that double the backslashes that begin no escape,
// and the first of them with the character after it.
func (p *parser) backslashes(content source.Span, s style) (edits []diag.Edit, first source.Span) {
	text := p.text[:content.End]
	for i := int(content.Start); i < len(text); {
		if text[i] != '\\' {
			i++
			continue
		}
		if end := escapeEnd(text, i, s); end > 0 {
			i = end
			continue
		}
		if len(edits) == 0 {
			first = span(i, min(i+2, len(text)))
			for int(first.End) < len(text) && text[first.End]&0xC0 == 0x80 {
				first.End++
			}
		}
		edits = append(edits, diag.Edit{Place: p.place(span(i, i)), Text: `\`})
		i++
	}
	return edits, first
}
