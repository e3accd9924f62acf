package measurement

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// valueNoun is what a message calls a value of a key.
func valueNoun(k model.Key) string {
	switch k {
	case model.KeyTargets:
		return "milestone"
	case model.KeyActuals:
		return "actual"
	case model.KeyDelivered:
		return "number delivered"
	}
	return k.String()
}

// written is a part of the file, bare of quotes.
func written(m *model.Model, at source.Span) string {
	return strings.Trim(m.File.Slice(at), `"'`)
}

// blank reports whether a key is there, and is an empty text.
func blank(e *model.Element, k model.Key) bool {
	text := e.Text(k)
	return text.Set && strings.TrimSpace(text.Value) == ""
}

// lacks reports whether a key is surely absent or an empty text.
func lacks(e *model.Element, k model.Key) bool { return e.Lacks(k) || blank(e, k) }
