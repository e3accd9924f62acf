package model

import "github.com/outcomelint/outcomelint/pkg/source"

// attr is one value as written. Lists are several attrs of one key. A large
// model has millions, so the text is a place in the file, or in the model's
// texts if it does not stand there as it is.
type attr struct {
	key   Key
	form  Form
	level uint8
	span  source.Span
	text  window
}

const (
	attrBits  = 8
	attrChunk = 1 << attrBits
)

// attrList grows without copying and wastes at most one chunk.
type attrList struct {
	chunks []*[attrChunk]attr
	n      int32
}

func (l *attrList) at(i int32) *attr { return &l.chunks[i>>attrBits][i&(attrChunk-1)] }

func (l *attrList) add(a attr) {
	if int(l.n>>attrBits) == len(l.chunks) {
		l.chunks = append(l.chunks, new([attrChunk]attr))
	}
	*l.at(l.n) = a
	l.n++
}

// text is the decoded text of a string, any other value as written.
func (r *Record) text(a *attr) string {
	if a.text.start < 0 {
		return r.model.texts[^a.text.start]
	}
	return r.model.File.Text[a.text.start:a.text.end]
}

// keep finds a text in the file, where it stands within the span, or keeps it.
func (m *Model) keep(text string, span source.Span) window {
	if text == "" {
		return window{}
	}
	for _, quotes := range [...]int32{1, 0, 3, 4, 5} { // ", none, """, and a line break after """
		start := span.Start + quotes
		if end := start + int32(len(text)); start >= 0 && end <= span.End && int(end) <= len(m.File.Text) && m.File.Text[start:end] == text {
			return window{start, end}
		}
	}
	m.texts = append(m.texts, text)
	return window{start: ^int32(len(m.texts) - 1)}
}
