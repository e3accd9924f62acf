package model

import (
	"iter"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Record is the keys that an author wrote in one table, each with its place.
// A key that the table does not have is never set.
type Record struct {
	model *Model
	attrs window // of the model's, in the order written; members follow their table one level deeper
	keys  keySet // those that may be among them
	level uint8  // the level of the record's own keys
	// Partial says that some of the table could not be read: Lacks is false for every key.
	Partial bool
}

// keySet has a bit for every 32nd key. Most questions are about keys that are
// not there.
type keySet uint32

func (s *keySet) add(k Key)     { *s |= 1 << (k % 32) }
func (s keySet) has(k Key) bool { return s&(1<<(k%32)) != 0 }

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
	FormList // within a free table only
	formName // the name of a member of a free table
)

// of yields the attrs of one key, members of tables left out.
func (r *Record) of(k Key) iter.Seq[*attr] {
	return func(yield func(*attr) bool) {
		if !r.keys.has(k) {
			return
		}
		for i := r.attrs.start; i < r.attrs.end; i++ {
			if a := r.model.attrs.at(i); a.key == k && a.level == r.level && !yield(a) {
				return
			}
		}
	}
}

func (r *Record) first(k Key, forms ...Form) *attr {
	for a := range r.of(k) {
		for _, f := range forms {
			if a.form == f {
				return a
			}
		}
	}
	return nil
}

// Has reports whether the author gave the key a value that could be read.
func (r *Record) Has(k Key) bool {
	for a := range r.of(k) {
		if a.form != FormUnread {
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
	for range r.of(k) {
		return false
	}
	return true
}

// Unsaid reports whether the key is surely given no value: it is absent, or an
// empty text.
func (r *Record) Unsaid(k Key) bool {
	if text := r.Text(k); text.Set {
		return strings.TrimSpace(text.Value) == ""
	}
	return r.Lacks(k)
}

// Unread reports whether some of the key's value is there but could not be
// read: all of it, or an item of its list.
func (r *Record) Unread(k Key) bool { return r.first(k, FormUnread) != nil }

// Place is where the key's value stands, from the first item of a list to the
// last; the zero span where the key is absent.
func (r *Record) Place(k Key) source.Span {
	var place source.Span
	for a := range r.of(k) {
		if place.IsZero() {
			place = a.span
		} else {
			place = place.Join(a.span)
		}
	}
	return place
}

// Text reads a key of type Text, Enum or Ref; the first of a list.
func (r *Record) Text(k Key) Field[string] {
	if a := r.first(k, FormText); a != nil {
		return Field[string]{r.text(a), a.span, true}
	}
	return Field[string]{}
}

// Texts reads a key of one or many strings.
func (r *Record) Texts(k Key) []Field[string] {
	var out []Field[string]
	for a := range r.of(k) {
		if a.form == FormText {
			out = append(out, Field[string]{r.text(a), a.span, true})
		}
	}
	return out
}

// Strings yields every string of the record's own keys in the order written,
// the items of lists one by one.
func (r *Record) Strings() iter.Seq2[Key, Field[string]] {
	return func(yield func(Key, Field[string]) bool) {
		for i := r.attrs.start; i < r.attrs.end; i++ {
			a := r.model.attrs.at(i)
			if a.form == FormText && a.level == r.level && !yield(a.key, Field[string]{r.text(a), a.span, true}) {
				return
			}
		}
	}
}

// Number reads a key of type Number or Fraction.
func (r *Record) Number(k Key) Field[float64] {
	if a := r.first(k, FormNumber); a != nil {
		if v, ok := parseNumber(r.text(a)); ok {
			return Field[float64]{v, a.span, true}
		}
	}
	return Field[float64]{}
}

// Bool reads a key of type Bool or Done.
func (r *Record) Bool(k Key) Field[bool] {
	if a := r.first(k, FormBool); a != nil {
		return Field[bool]{r.text(a) == "true", a.span, true}
	}
	return Field[bool]{}
}

// Period reads a key of type Period or Done.
func (r *Record) Period(k Key) Field[Period] {
	for a := range r.of(k) {
		switch a.form {
		case FormDate, FormText, FormNumber:
			if p, ok := ParsePeriod(r.text(a)); ok {
				return Field[Period]{p, a.span, true}
			}
		}
	}
	return Field[Period]{}
}

// Value reads baseline or target.
func (r *Record) Value(k Key) (Value, bool) {
	for v := range r.records(k) {
		return Value(v), true
	}
	return Value{}, false
}

// Values reads targets or actuals in the order written.
func (r *Record) Values(k Key) []Value {
	var out []Value
	for v := range r.records(k) {
		out = append(out, Value(v))
	}
	return out
}

// located is a record that was written as the value of a key.
type located struct {
	Record
	span source.Span
}

// records yields the tables that a key holds.
func (r *Record) records(k Key) iter.Seq[located] {
	return func(yield func(located) bool) {
		if !r.keys.has(k) {
			return
		}
		for i := r.attrs.start; i < r.attrs.end; i++ {
			a := r.model.attrs.at(i)
			if a.key != k || a.level != r.level || a.form != FormTable {
				continue
			}
			end := i + 1
			var keys keySet
			for end < r.attrs.end && r.model.attrs.at(end).level > a.level {
				keys.add(r.model.attrs.at(end).key)
				end++
			}
			if !yield(located{Record{r.model, window{i + 1, end}, keys, r.level + 1, r.Partial}, a.span}) {
				return
			}
		}
	}
}
