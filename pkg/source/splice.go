package source

import "strings"

// Splice replaces the bytes of a span by Text.
type Splice struct {
	Span
	Text string
}

// Splice says how to edit the host of a view so that the bytes of s in the
// view are replaced by text. New lines get the prefix of the place, lines that
// go take theirs along, and what stands around a block keeps its line. Where s
// covers several blocks, the text goes into the first. In an ordinary file it
// is the edit as it is.
func (f *File) Splice(s Span, text string) []Splice {
	if f.view == nil {
		return []Splice{{s, text}}
	}
	var all []Splice
	for _, p := range f.blocks(s) {
		if p.Len() > 0 || text != "" {
			all = append(all, f.splice(p, text))
		}
		text = ""
	}
	return all
}

// splice edits one block. Its text ends with a line break, before which the
// block must not end, unless the file ends there too.
func (f *File) splice(p part, text string) Splice {
	if p.End == p.block.End && f.startsLine(p.End, p.block) {
		switch {
		case p.Start == p.End: // a line after the last
			if !strings.HasSuffix(text, "\n") {
				text += f.newline()
			}
		case !f.startsLine(p.Start, p.block) || text != "" && !strings.HasSuffix(text, "\n"):
			p.End -= breakLen(f.Text[p.Start:p.End])
			text = text[:len(text)-int(breakLen(text))]
		}
	}
	v := f.view
	prefix := v.pieces[p.first].Prefix
	whole := f.startsLine(p.Start, p.block) && f.startsLine(p.End, p.block)
	if whole && (text == "" || strings.HasSuffix(text, "\n")) {
		return Splice{Span{f.hostLine(p.Start, p), f.hostLine(p.End, p)}, indent(text, prefix)}
	}

	at := Span{v.start(p.Start), v.start(p.End)}
	if p.End > p.Start && !f.startsLine(p.End, p.block) {
		at.End = v.end(p.End)
	}
	first, rest, more := strings.Cut(text, "\n")
	if more {
		// The last of the new lines goes on with what stands here.
		text = first + "\n" + indent(rest, prefix)
		if rest == "" || strings.HasSuffix(rest, "\n") {
			text += prefix
		}
	}
	if f.startsLine(p.Start, p.block) && isBlankLine(f.Text[p.Start:]) {
		// A blank line may do without the prefix; what is on it now may not.
		at.Start = f.hostLine(p.Start, p)
		text = prefix + text
	}
	return Splice{at, text}
}

// startsLine reports whether a line of a block begins at an offset, or the
// block is over there after a line break.
func (f *File) startsLine(offset int32, block Span) bool {
	return offset == block.Start || f.Text[offset-1] == '\n'
}

// hostLine is where the host's line begins whose part in the view begins at an
// offset; at the end of a block, the line after it.
func (f *File) hostLine(offset int32, p part) int32 {
	v := f.view
	if offset == p.block.End {
		if offset == p.block.Start {
			return v.pieces[p.first].Start
		}
		return v.end(offset)
	}
	return int32(strings.LastIndexByte(v.host.Text[:v.start(offset)], '\n') + 1)
}

// newline is the line break of the host.
func (f *File) newline() string {
	if i := strings.IndexByte(f.view.host.Text, '\n'); i > 0 && f.view.host.Text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// indent puts a prefix before each line; a blank one ends without blanks.
func indent(text, prefix string) string {
	if prefix == "" {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		if isBlankLine(line) {
			b.WriteString(strings.TrimRight(prefix, " \t"))
		} else {
			b.WriteString(prefix)
		}
		b.WriteString(line)
	}
	return b.String()
}

// isBlankLine reports whether nothing but a line break stands on the first line.
func isBlankLine(text string) bool { return breakLen(firstLine(text)) == int32(len(firstLine(text))) }

func firstLine(text string) string {
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		return text[:i+1]
	}
	return text
}

// breakLen is the length of the line break at the end of a text.
func breakLen(text string) int32 {
	switch {
	case strings.HasSuffix(text, "\r\n"):
		return 2
	case strings.HasSuffix(text, "\n"):
		return 1
	}
	return 0
}
