package targets

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed target-exceeds-reach.md
var targetExceedsReachDoc string

var targetExceedsReach = &lint.Rule{
	ID: "target-exceeds-reach", Category: "targets", Question: lint.Doable, Severity: diag.Warning, Since: "0.1.0",
	Doc:   targetExceedsReachDoc,
	Check: lint.ForModel(checkTargetExceedsReach),
}

func checkTargetExceedsReach(p *lint.Pass) {
	if p.Model.Partial {
		return
	}
	var w *upstream
	for e := range p.Model.Of(model.Indicator) {
		need, target, ok := needed(e)
		if !ok || e.Parent.Kind != model.Outcome {
			continue
		}
		if w == nil {
			if p.Model.Unread(model.KeyLeadsTo) {
				return // more may lead there than can be seen
			}
			w = newUpstream(p.Model)
		}
		unit := target.UnitOf(e)
		reach, outputs, ok := w.reach(e.Parent, unit, need)
		if !ok || reach >= need {
			continue
		}
		f := lint.Finding{
			On:    e,
			Span:  target.Place,
			Key:   target.Key,
			Label: "more than the outputs reach",
			Message: fmt.Sprintf("%s is to rise by %s %s, and the outputs that lead there reach %s",
				say.Statement(e), count(need), unit, count(reach)),
			Help: "who reaches the others? Name the output or the cause that does, or lower the target",
		}
		for _, o := range outputs[:min(len(outputs), say.Places)] {
			output := p.Model.At(int(o))
			f.Related = append(f.Related, lint.RelatedAt(p.Model, output.Place(model.KeyQuantity), say.Statement(output)))
		}
		p.Report(f)
	}
}

// needed is how many more of its unit an indicator is to count, where that can
// be said: a plain count that is to go up from a number to a number.
func needed(e *model.Element) (need float64, target figures.Figure, ok bool) {
	if d := e.Text(model.KeyDirection).Value; d != "" && d != "up" || figures.Watches(e) {
		return 0, target, false
	}
	baseline := figures.Baseline(e)
	if !baseline.Single() {
		return 0, target, false
	}
	target = figures.Target(e)
	if !target.Single() || target.Low <= baseline.Low || !figures.ParseUnit(target.UnitOf(e)).Counts() ||
		figures.Compare(baseline.UnitOf(e), target.UnitOf(e)) != figures.Same {
		return 0, target, false
	}
	return target.Low - baseline.Low, target, true
}

// count writes a number with its thousands apart: 270,000.
func count(v float64) string {
	if v != math.Trunc(v) || math.Abs(v) >= 1e15 {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	digits := strconv.FormatFloat(v, 'f', 0, 64)
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	return b.String()
}
