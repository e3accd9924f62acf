package okr

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unbalanced-weights.md
var unbalancedWeightsDoc string

var unbalancedWeights = &lint.Rule{
	ID: "unbalanced-weights", Category: "okr", Question: lint.Testable, Severity: diag.Error, Since: "0.1.0",
	Sources: []string{"OKR practice"}, Doc: unbalancedWeightsDoc,
	Check: lint.ForModel(checkUnbalancedWeights),
}

func checkUnbalancedWeights(p *lint.Pass) {
	for o := range p.Model.Of(model.Objective) {
		w, ok := weightsOf(o)
		if !ok || w.balanced() {
			continue
		}
		first := w.given[0]
		f := lint.Finding{
			On:      o,
			Span:    first.Place(model.KeyWeight),
			Key:     model.KeyWeight,
			Label:   plain(first.Number(model.KeyWeight).Value),
			Message: fmt.Sprintf("the weights of the key results of %s add up to %s, not to %s", say.Statement(o), plain(w.sum), plain(w.whole)),
			Help:    "how much of the objective is each of them? The weights of one objective share out " + plain(w.whole),
		}
		for _, e := range w.given[1:] {
			f.Related = append(f.Related, lint.RelatedAt(p.Model, e.Place(model.KeyWeight), "and "+plain(e.Number(model.KeyWeight).Value)))
		}
		if w.missing != nil && w.sum < w.whole {
			// Those without a weight may be meant to share the rest.
			f.AtMost = diag.Warning
			f.Related = append(f.Related, lint.Related(w.missing, "no weight"))
		}
		p.Report(f)
	}
}

// weights are those of the key results of one objective.
type weights struct {
	given   []*model.Element
	missing *model.Element // the first key result without one
	sum     float64
	whole   float64 // what they should add up to: 100, or 1 for fractions
	equal   bool
}

// weightsOf reads the weights of an objective; it is not ok where there are
// none, or some cannot be read.
func weightsOf(o *model.Element) (w weights, ok bool) {
	if !allRead(o) {
		return w, false
	}
	w.whole, w.equal = 1, true
	ms := o.Measures()
	for i := range ms {
		m := &ms[i]
		weight := m.Number(model.KeyWeight)
		switch {
		case weight.Set:
			w.given = append(w.given, m)
			w.sum += weight.Value
			if weight.Value > 1 {
				w.whole = 100
			}
			w.equal = w.equal && weight.Value == w.given[0].Number(model.KeyWeight).Value
		case !m.Lacks(model.KeyWeight):
			return w, false
		case w.missing == nil:
			w.missing = m
		}
	}
	if len(w.given) == 0 {
		return w, false
	}
	if w.sum == float64(len(w.given)) && len(w.given) > 1 {
		w.whole = 100 // 1, 1, 1 are no fractions
	}
	return w, true
}

// balanced allows for rounding: 33, 33 and 34 are 100, and so are 33, 33 and
// 33, or six times 17.
func (w *weights) balanced() bool {
	tolerance := w.whole / 100
	if w.equal {
		tolerance = max(tolerance, float64(len(w.given))*w.whole/200)
	}
	return math.Abs(w.sum-w.whole) <= tolerance+1e-9
}

// plain writes a number without what adding up leaves behind it.
func plain(v float64) string {
	return strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
}
