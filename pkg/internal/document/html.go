package document

import (
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// html reads the words in a block of HTML. Elements that stand by themselves
// are blocks of words, all other tags are markup within them.
func (p *prose) html(lines []source.Span) {
	p.label, p.footnote = -1, false
	raw, quotes := p.joined(lines), p.quotes
	from, kind, level := 0, model.Paragraph, 0
	var commentEnd end
	var endless []string // elements that are not read, and not closed either
	flush := func(to int) {
		words := strings.TrimSpace(raw[from:to])
		if words == "" {
			return
		}
		start := from + strings.Index(raw[from:to], words)
		within := part(lines, start, start+len(words))
		if level > 0 {
			p.headed(level, within)
		} else {
			p.block(kind, within)
		}
	}
	for i := 0; i < len(raw); {
		next := strings.IndexByte(raw[i:], '<')
		if next < 0 {
			break
		}
		i += next
		if strings.HasPrefix(raw[i:], "<!--") && commentEnd.after(raw, i, "-->") < len(raw) {
			if _, n, ok := cutComment(raw[i:]); ok {
				i += n
				continue
			}
		}
		n := tag(near(raw[i:]))
		name := tagName(raw[i:])
		what := elementOf(name)
		if n == 0 || what == inlineElement && name != "" {
			i += max(n, 1)
			continue
		}
		flush(i)
		closing := strings.HasPrefix(raw[i:], "</")
		if what == unreadElement && !closing && !slices.Contains(endless, name) {
			if end := strings.Index(raw[i+n:], "</"+name); end >= 0 {
				n += end
			} else {
				endless = append(endless, name)
			}
		}
		i += n
		from, kind, level = i, model.Paragraph, 0
		switch {
		case what == quoteElement && closing:
			p.quotes = max(p.quotes-1, quotes)
		case what == quoteElement:
			p.quotes++
		case closing:
		case what == itemElement:
			kind = model.ListItem
		case what == cellElement:
			kind = model.TableCell
		case what == headingElement:
			level = int(name[1] - '0')
		}
	}
	flush(len(raw))
	p.quotes = quotes
}

// part is what a range of bytes of the lines, joined, has of each line.
func part(lines []source.Span, from, to int) (within []source.Span) {
	at := 0
	for _, l := range lines {
		next := at + l.Len()
		if from < next && at < to {
			within = append(within, source.Span{
				Start: l.Start + int32(max(from-at, 0)),
				End:   l.Start + int32(min(to, next)-at),
			})
		}
		at = next
	}
	return within
}

// element says what an element of HTML is to its words.
type element uint8

const (
	inlineElement element = iota
	blockElement
	itemElement
	cellElement
	headingElement
	quoteElement
	unreadElement // its content is no prose
)

// elementOf knows the elements that are not markup within words.
func elementOf(name string) element {
	switch name {
	case "p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "address", "center", "details", "summary",
		"figure", "figcaption", "form", "fieldset", "legend", "ul", "ol", "dl", "dt", "dd", "hr", "body", "html", "table", "thead",
		"tbody", "tfoot", "tr", "caption", "colgroup", "col", "option":
		return blockElement
	case "li":
		return itemElement
	case "td", "th":
		return cellElement
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return headingElement
	case "blockquote":
		return quoteElement
	case "pre", "script", "style", "textarea", "head", "title", "svg", "template", "iframe", "select":
		return unreadElement
	}
	return inlineElement
}
