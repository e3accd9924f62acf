package model

import (
	"strconv"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Record is the keys that an author wrote in one table, each with its place.
// A key that the table does not have is never set.
type Record struct {
	attrs []attr
	// Partial says that some of the table could not be read: Lacks is false for every key.
	Partial bool
}

// attr is one value as written. Lists are several attrs of one key; the
// members of a table follow it with nested set.
type attr struct {
	key    Key
	form   Form
	nested bool
	span   source.Span
	text   string
}

// Form is the shape of a value that was read.
type Form uint8

// The forms of values. Unread marks a key that is there but could not be read,
// so that its absence is not reported.
const (
	FormUnread Form = iota
	FormText
	FormNumber
	FormBool
	FormDate
	FormTable
)

// Has reports whether the author gave the key a value that could be read.
func (r *Record) Has(k Key) bool {
	for i := range r.attrs {
		if a := &r.attrs[i]; a.key == k && !a.nested && a.form != FormUnread {
			return true
		}
	}
	return false
}

// Lacks reports whether the key is surely absent: not written, not written in
// a way that could not be read, and nothing else of the record unread.
func (r *Record) Lacks(k Key) bool {
	if r.Partial {
		return false
	}
	for i := range r.attrs {
		if r.attrs[i].key == k && !r.attrs[i].nested {
			return false
		}
	}
	return true
}

func (r *Record) first(k Key, forms ...Form) *attr {
	for i := range r.attrs {
		a := &r.attrs[i]
		if a.key != k || a.nested {
			continue
		}
		for _, f := range forms {
			if a.form == f {
				return a
			}
		}
	}
	return nil
}

// Text reads a key of type Text, Enum or Ref; the first of a list.
func (r *Record) Text(k Key) Field[string] {
	if a := r.first(k, FormText); a != nil {
		return Field[string]{a.text, a.span, true}
	}
	return Field[string]{}
}

// Texts reads a key of one or many strings.
func (r *Record) Texts(k Key) []Field[string] {
	var out []Field[string]
	for i := range r.attrs {
		if a := &r.attrs[i]; a.key == k && !a.nested && a.form == FormText {
			out = append(out, Field[string]{a.text, a.span, true})
		}
	}
	return out
}

// Number reads a key of type Number or Fraction.
func (r *Record) Number(k Key) Field[float64] {
	if a := r.first(k, FormNumber); a != nil {
		v, _ := strconv.ParseFloat(a.text, 64)
		return Field[float64]{v, a.span, true}
	}
	return Field[float64]{}
}

// Bool reads a key of type Bool or Done.
func (r *Record) Bool(k Key) Field[bool] {
	if a := r.first(k, FormBool); a != nil {
		return Field[bool]{a.text == "true", a.span, true}
	}
	return Field[bool]{}
}
