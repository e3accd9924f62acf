package lint

import (
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// implied is what findings are compared by: a rule on an element of a model.
type implied struct{ rule, model, element string }

// easeImplied makes questions of the findings that follow from another one on
// the same element (see Rule.Implies), so that one cause is told once. It comes
// after the allows: an allow of a finding that is left out is used, and what
// follows from an allowed finding is told.
func (c *check) easeImplied() {
	var told map[implied]diag.Severity
	for i := range c.found {
		d := &c.found[i]
		if d.Suppressed != nil || d.Element == "" {
			continue
		}
		r, ok := c.linter.Rule(d.Rule)
		if !ok {
			continue
		}
		for _, id := range r.Implies {
			if told == nil {
				told = map[implied]diag.Severity{}
			}
			key := implied{id, d.Model, d.Element}
			told[key] = max(told[key], d.Severity)
		}
	}
	if told == nil {
		return
	}
	follows := func(d *diag.Diagnostic) bool {
		severity, ok := told[implied{d.Rule, d.Model, d.Element}]
		return ok && d.Suppressed == nil && d.Severity <= severity
	}
	c.found = slices.DeleteFunc(c.found, func(d diag.Diagnostic) bool { return d.Severity == diag.Info && follows(&d) })
	for i := range c.found {
		if d := &c.found[i]; follows(d) {
			d.Severity = diag.Info
		}
	}
}
