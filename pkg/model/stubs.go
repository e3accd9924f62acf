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

// String is the key's name as it is written: "leads_to"; "" for NoKey.
func (k Key) String() string { return "" }

// ParsePeriod reads a period as authors write it: "2027", "2027-03",
// "2027-03-31", "2027-Q2", "2026-H1".
func ParsePeriod(text string) (Period, bool) { return Period{}, false }
