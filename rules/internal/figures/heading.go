package figures

import "github.com/outcomelint/outcomelint/pkg/model"

// Heading is 1 where a measure is to go up, -1 where it is to go down, and 0
// where it is to stay or nothing says: by its `direction`, else by its target
// against its baseline.
func Heading(e *model.Element, baseline, target Figure) int {
	switch e.Text(model.KeyDirection).Value {
	case "up":
		return 1
	case "down":
		return -1
	case "hold":
		return 0
	}
	switch reached := target.From(baseline.Low); {
	case !baseline.Numeric() || !target.Numeric():
		return 0
	case reached.Low > baseline.Low:
		return 1
	case reached.Low < baseline.Low:
		return -1
	}
	return 0
}

// UnitOf is the figure's unit: its own, else that of its measure.
func (f Figure) UnitOf(e *model.Element) string {
	if f.Unit != "" {
		return f.Unit
	}
	return e.Text(model.KeyUnit).Value
}
