package model

// Period reads a key of type Period or Done.
func (r *Record) Period(k Key) Field[Period] { return Field[Period]{} }

// Value reads baseline or target.
func (r *Record) Value(k Key) (Value, bool) { return Value{}, false }

// Values reads targets or actuals in the order written.
func (r *Record) Values(k Key) []Value { return nil }

// Value is one baseline, target, milestone or actual: { value, date, unit, note }
// or a bare number or text.
type Value struct {
	Record
}

var tables [kindCount]Table
