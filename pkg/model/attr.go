package model

import (
	"math"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// attr is one value as written. Lists are several attrs of one key. A large
// model has millions, so each takes 16 bytes.
type attr struct {
	key   Key
	form  Form
	level uint8
	text  textPlace
	span  source.Span
}

// textPlace says where the text of an attr is: so many bytes within the ends
// of its span (the quotes), or, where it does not stand there as it is, in the
// model's texts.
type textPlace int32

const (
	noText    textPlace = math.MaxInt32
	closeBits           = 8 // of the bytes at the end; those at the start are above them
)

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
	switch {
	case a.text == noText:
		return ""
	case a.text < 0:
		return r.model.texts[^a.text]
	}
	return r.model.File.Text[a.span.Start+int32(a.text>>closeBits) : a.span.End-int32(a.text&(1<<closeBits-1))]
}

// keep finds a text in the file, where it stands within the span, or keeps it.
func (m *Model) keep(text string, span source.Span) textPlace {
	if text == "" {
		return noText
	}
	for _, quotes := range [...]int32{1, 0, 3, 4, 5} { // ", none, """, and a line break after """
		start := span.Start + quotes
		end := start + int32(len(text))
		if start >= 0 && end <= span.End && span.End-end < 1<<closeBits && int(end) <= len(m.File.Text) && m.File.Text[start:end] == text {
			return textPlace(quotes<<closeBits | (span.End - end))
		}
	}
	m.texts = append(m.texts, text)
	return textPlace(^(len(m.texts) - 1))
}
