package model

import "github.com/outcomelint/outcomelint/pkg/source"

// Value is one baseline, target, milestone or actual. However it was written
// (a bare number, a text, a table), its Record has the keys value, date, unit
// and note. The zero Value is one that was not given.
type Value struct {
	Record
	span source.Span
}

// Span is the value as written, with its braces or quotes.
func (v *Value) Span() source.Span { return v.span }

// Quantity reads the number that the value holds, if it holds one. A unit
// within the text comes before the one beside it.
func (v *Value) Quantity() Quantity {
	q := v.Record.Quantity(KeyValue)
	if u := v.Unit(); q.Unit == "" && u.Set && q.Kind != QuantityRelative {
		q.Unit = u.Value
	}
	return q
}

// Date is when the value was or shall be reached.
func (v *Value) Date() Field[Period] { return v.Period(KeyDate) }

// Unit is the unit of the value's own table.
func (v *Value) Unit() Field[string] { return v.Text(KeyUnit) }

// Note is the author's remark about the value.
func (v *Value) Note() Field[string] { return v.Text(KeyNote) }

// Written is the value as text, a number in its own digits.
func (v *Value) Written() Field[string] {
	if a := v.first(KeyValue, FormNumber, FormText, FormBool, FormDate); a != nil {
		return Field[string]{v.text(a), a.span, true}
	}
	return Field[string]{}
}

// Experience is one entry of an outcome's experiences; its Record has the keys
// who, effect and statement.
type Experience struct {
	Record
	span source.Span
}

// Span is the entry as written.
func (x *Experience) Span() source.Span { return x.span }

// Experiences says how groups of people experience the element.
func (e *Element) Experiences() []Experience {
	var out []Experience
	for x := range e.records(KeyExperiences) {
		out = append(out, Experience(x))
	}
	return out
}
