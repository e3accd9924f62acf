// Package figures reads the numbers of indicators and key results: baseline,
// targets and actuals as their keys say them, else as their statement does;
// units, and values that were put off.
package figures

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// Figure is one value of an indicator or key result. The zero Figure is none.
type Figure struct {
	model.Quantity
	// Key is where it stands: baseline, target, targets, actuals, or statement.
	Key model.Key
	// Text is the value as written, without its date.
	Text string
	// Place is the value in the file.
	Place source.Span
	// Lone: see Stated.
	Lone bool

	value model.Value
	due   model.Field[model.Period] // of a statement
}

// Given reports whether there is a value, readable or not.
func (f Figure) Given() bool { return f.Kind != model.NoQuantity }

// Single reports whether the figure is one number.
func (f Figure) Single() bool { return f.Kind == model.QuantityNumber }

// Date is when the value was or shall be reached; that of a baseline without
// one is not set.
func (f Figure) Date() model.Field[model.Period] {
	if f.due.Set {
		return f.due
	}
	return f.value.Date()
}

// ownUnit is the unit of the value's own table.
func (f Figure) ownUnit() model.Field[string] { return f.value.Unit() }

// Note is the author's remark on it.
func (f Figure) Note() string { return f.value.Note().Value }

// Of reads a value of a key.
func Of(v *model.Value, k model.Key) Figure {
	f := Figure{Quantity: v.Quantity(), Key: k, Place: v.Span(), value: *v}
	if w := v.Written(); w.Set {
		f.Text, f.Place = w.Value, w.Span
	}
	if strings.TrimSpace(f.Text) == "" {
		f.Quantity = model.Quantity{}
	}
	return f
}

// In reads the baseline or target of a measure from its key alone.
func In(e *model.Element, k model.Key) Figure {
	v, ok := e.Value(k)
	if !ok {
		return Figure{}
	}
	return Of(&v, k)
}

// Baseline is a measure's baseline: that of its key, else of its statement.
func Baseline(e *model.Element) Figure {
	if f := In(e, model.KeyBaseline); f.Given() || !e.Lacks(model.KeyBaseline) {
		return f
	}
	return fromStatement(e, func(s *Stated) Amount { return s.Baseline })
}

// Target is what a measure is to reach in the end: `target`, else the last
// entry of `targets`, else what the statement says. A target that is only a
// date has its date and no value.
func Target(e *model.Element) Figure {
	f := In(e, model.KeyTarget)
	if f.Given() {
		return f
	}
	var last Figure
	values := e.Values(model.KeyTargets)
	for i := range values {
		v := Of(&values[i], model.KeyTargets)
		before, after := last.Date(), v.Date()
		if !before.Set || !after.Set || !after.Value.Last.Before(before.Value.Last) {
			last = v
		}
	}
	if last.Given() || e.Unread(model.KeyTarget) || e.Unread(model.KeyTargets) {
		return last
	}
	if stated := fromStatement(e, func(s *Stated) Amount { return s.Target }); stated.Given() {
		if date := f.Date(); date.Set {
			stated.due = date
		}
		return stated
	}
	return f
}

// fromStatement reads a figure of the statement. A number that only stands in
// it is a target in a key result, a description in an indicator.
func fromStatement(e *model.Element, which func(*Stated) Amount) Figure {
	statement := e.Statement()
	s := ReadStatement(statement.Value)
	a := which(&s)
	if a.Kind == model.NoQuantity || s.Lone && e.Kind != model.KeyResult {
		return Figure{}
	}
	f := Figure{
		Quantity: a.Quantity, Key: model.KeyStatement, Text: statement.Value[a.Start:a.End],
		Place: e.In().TextSpan(statement, a.Start, a.End), Lone: s.Lone,
	}
	if s.Due.End > 0 && a == s.Target {
		f.due = model.Field[model.Period]{Value: s.When, Span: e.In().TextSpan(statement, s.Due.Start, s.Due.End), Set: true}
	}
	return f
}

// Share is the percentage that an indicator's statement opens with, "80 %" of
// "80 % of farmers terrace": a target that stands in the wrong place.
func Share(e *model.Element) Figure {
	statement := e.Statement()
	s := ReadStatement(statement.Value)
	a := s.Target
	if e.Kind != model.Indicator || !s.Lone || !model.IsPercent(a.Unit) || strings.TrimSpace(statement.Value[:a.Start]) != "" {
		return Figure{}
	}
	return Figure{
		Quantity: a.Quantity, Key: model.KeyStatement, Text: statement.Value[a.Start:a.End],
		Place: e.In().TextSpan(statement, a.Start, a.End),
	}
}

// All are all values of a measure's keys: baseline, targets, target, actuals.
func All(e *model.Element) []Figure {
	var out []Figure
	for _, k := range [...]model.Key{model.KeyBaseline, model.KeyTargets, model.KeyTarget, model.KeyActuals} {
		out = append(out, Each(e, k)...)
	}
	return out
}

// Each are the values of one key.
func Each(e *model.Element, k model.Key) []Figure {
	values := e.Values(k)
	if len(values) == 0 {
		return nil
	}
	out := make([]Figure, len(values))
	for i := range values {
		out[i] = Of(&values[i], k)
	}
	return out
}

// IsNumber reports whether the measure is read as a number: words for its
// values are then no values.
func IsNumber(e *model.Element) bool {
	switch e.Scale() {
	case model.ScaleNumber, model.ScalePercent, model.ScaleRatio:
		return true
	}
	return false
}

// Deferred reports whether a baseline or target is put off rather than given.
// Of a number any text without one is; a qualitative value is its text.
func (f Figure) Deferred(e *model.Element) bool {
	switch f.Kind {
	case model.QuantityDeferred:
		return PutOff(f.Text) || IsNumber(e) && !CountWord(f.Text)
	case model.QuantityText:
		return PutOff(f.Text)
	}
	return false
}

// Words is the figure as one would say it: with the indicator's unit where it
// names none itself, and in quotation marks where it is told in words.
func (f Figure) Words(e *model.Element) string {
	text := strings.Join(strings.Fields(f.Text), " ")
	if text != "" && !f.Numeric() {
		return say.Quote(text)
	}
	if text == "" || text[len(text)-1] < '0' || text[len(text)-1] > '9' {
		return text // it says so itself: "19 weeks", "1.7 to 1.8 lower"
	}
	unit := f.ownUnit().Value
	if unit == "" {
		unit = e.Text(model.KeyUnit).Value
	}
	if unit == "" {
		return text
	}
	return text + " " + unit
}

// Is reports whether a key result is of a kind: "milestone", "maintain".
func Is(e *model.Element, kinds ...string) bool {
	if e.Kind != model.KeyResult {
		return false
	}
	kind := e.Text(model.KeyKind).Value
	for _, k := range kinds {
		if kind == k {
			return true
		}
	}
	return false
}

// Holds reports whether the measure is to stay as it is.
func Holds(e *model.Element) bool {
	return e.Text(model.KeyDirection).Value == "hold" || Is(e, "maintain")
}

// Watches reports whether the measure guards or accompanies a result and does
// not show whether it came about.
func Watches(e *model.Element) bool {
	role := e.Text(model.KeyRole).Value
	return role == "guardrail" || role == "monitoring"
}
