package assumptions

import (
	"github.com/outcomelint/outcomelint/pkg/model"
)

// excused reports whether a model need not say itself what it takes for
// granted: it has objectives and key results only, or no outcomes, which
// missing-level says; it serves another model, whose assumptions, external
// factors and side effects are its own too; or it could not be read whole.
func excused(m *model.Model) bool {
	return m.Partial || !m.Header.Lacks(model.KeyPartOf) || !m.Has(model.Outcome) && !m.Has(model.Impact)
}

// firstStep is the link that most needs a condition: the first from an output
// to a change, else the first one that leads to a change, else nil.
func firstStep(m *model.Model) *model.Link {
	var found *model.Link
	for k := range m.Links() {
		switch {
		case k.To == nil || k.Feedback() || !isChange(k.To):
		case k.From.Kind == model.Output:
			return k
		case found == nil:
			found = k
		}
	}
	return found
}

func isChange(e *model.Element) bool { return e.Kind == model.Outcome || e.Kind == model.Impact }
