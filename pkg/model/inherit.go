package model

import "strings"

// Scale is how an indicator is measured.
type Scale uint8

// The scales, in the words of `type`. NoScale is that of what is no indicator.
const (
	NoScale Scale = iota
	ScaleNumber
	ScalePercent
	ScaleRatio
	ScaleOrdinal
	ScaleQualitative
)

// Scale is the indicator's `type`. Where the author gave none it follows from
// what is written: with a unit or any numeric value it is a number (or a
// percentage), else qualitative.
func (e *Element) Scale() Scale {
	if !e.Kind.IsMeasure() {
		return NoScale
	}
	for i, word := range scales.Words {
		if e.Text(KeyType).Value == word {
			return ScaleNumber + Scale(i)
		}
	}
	numeric := false
	if unit := e.Text(KeyUnit); unit.Set {
		if IsPercent(unit.Value) {
			return ScalePercent
		}
		numeric = true
	}
	for _, k := range [...]Key{KeyBaseline, KeyTarget, KeyTargets, KeyActuals} {
		for v := range e.records(k) {
			value := Value(v)
			q := value.Quantity()
			if IsPercent(q.Unit) && q.Kind != QuantityRelative {
				return ScalePercent
			}
			numeric = numeric || q.Numeric() || q.Unit != ""
		}
	}
	if numeric {
		return ScaleNumber
	}
	return ScaleQualitative
}

// IsPercent reports whether a unit is a percentage: "%", "per cent", "% of pupils".
func IsPercent(unit string) bool {
	unit = strings.ToLower(strings.TrimSpace(unit))
	if strings.Contains(unit, "point") {
		return false
	}
	return strings.HasPrefix(unit, "%") || unit == "pct" || strings.HasPrefix(unit, "percent") || strings.HasPrefix(unit, "per cent")
}

// Owner is who answers for the element. An indicator's comes from its element,
// then from the model; so does a key result's, and an objective's from the
// model. All other elements have only their own.
func (e *Element) Owner() Field[string] {
	own := e.Text(KeyOwner)
	switch {
	case own.Set:
		return own
	case e.Parent != nil:
		if own = e.Parent.Text(KeyOwner); own.Set {
			return own
		}
	case e.Kind != Objective:
		return own
	}
	return e.model.Header.Text(KeyOwner)
}

// Every says how often an indicator is read: its own, its element's, or the model's.
func (e *Element) Every() Field[string] {
	every := e.Text(KeyEvery)
	if !every.Set && e.Parent != nil {
		every = e.Parent.Text(KeyEvery)
	}
	if !every.Set {
		every = e.model.Header.Text(KeyEvery)
	}
	return every
}

// Horizon is short, medium or long: as written, else as `change` implies
// (learning and experience short, behaviour medium, condition long), with the
// place of that; not Set where neither is given.
func (e *Element) Horizon() Field[string] {
	if h := e.Text(KeyHorizon); h.Set {
		return h
	}
	change := e.Text(KeyChange)
	switch change.Value {
	case "learning", "experience":
		change.Value = "short"
	case "behaviour":
		change.Value = "medium"
	case "condition":
		change.Value = "long"
	default:
		return Field[string]{}
	}
	return change
}

// BaselineDate is when the baseline was taken: its own date, else the model's
// start. It is not Set without a baseline.
func (e *Element) BaselineDate() Field[Period] {
	baseline, ok := e.Value(KeyBaseline)
	if !ok {
		return Field[Period]{}
	}
	if d := baseline.Date(); d.Set {
		return d
	}
	return e.model.Header.Period(KeyStart)
}
