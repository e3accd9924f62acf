package model

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// ReadDirective reads what stands in a comment, without its marks; ok is false
// where it does not speak to outcomelint. The colon may be forgotten before an
// allow.
func ReadDirective(comment string) (text string, ok bool) {
	const name = "outcomelint"
	text = strings.TrimSpace(comment)
	if len(text) < len(name) || !strings.EqualFold(text[:len(name)], name) {
		return "", false
	}
	text = text[len(name):]
	rest := strings.TrimSpace(text)
	if after, colon := strings.CutPrefix(rest, ":"); colon {
		return strings.TrimSpace(after), true
	}
	return rest, rest != text && strings.HasPrefix(rest, "allow")
}

// ForFile reports whether the directive covers the whole file.
func (d *Directive) ForFile() bool { return strings.HasPrefix(d.Text, "allow-file") }

// OnHost returns the directive with its places in the host of the view that it
// was found in. One for the file covers all of the host.
func (d Directive) OnHost(view *source.File) Directive {
	if !view.IsView() {
		return d
	}
	covers := d.Covers
	d.Covers = nil
	for _, s := range covers {
		parts := view.Parts(s)
		if int(s.End) == len(view.Text) && len(parts) > 0 {
			parts[len(parts)-1].End++ // what stands at the very end: a value that is missing there
		}
		d.Covers = append(d.Covers, parts...)
	}
	var host *source.File
	host, d.Span = view.Host(d.Span)
	if d.ForFile() {
		d.Covers = []source.Span{{Start: 0, End: int32(len(host.Text))}}
	}
	return d
}
