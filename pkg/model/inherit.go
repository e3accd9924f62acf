package model

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
func (e *Element) Scale() Scale { return NoScale }

// Owner is who answers for the element. An indicator's comes from its element,
// then from the model; so does a key result's, and an objective's from the
// model. All other elements have only their own.
func (e *Element) Owner() Field[string] { return e.Text(KeyOwner) }

// Every says how often an indicator is read: its own, its element's, or the model's.
func (e *Element) Every() Field[string] { return e.Text(KeyEvery) }

// Horizon is short, medium or long: as written, else as `change` implies
// (learning and experience short, behaviour medium, condition long); not Set
// where neither is given.
func (e *Element) Horizon() Field[string] { return e.Text(KeyHorizon) }

// BaselineDate is when the baseline was taken: its own date, else the model's
// start. It is not Set without a baseline.
func (e *Element) BaselineDate() Field[Period] { return Field[Period]{} }
