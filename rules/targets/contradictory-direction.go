package targets

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed contradictory-direction.md
var contradictoryDirectionDoc string

var contradictoryDirection = &lint.Rule{
	ID: "contradictory-direction", Category: "targets", Question: lint.Testable, Severity: diag.Error, Since: "0.1.0",
	Sources: []string{"IATI"}, Doc: contradictoryDirectionDoc,
	Check: lint.ForModel(checkContradictoryDirection),
}

func checkContradictoryDirection(p *lint.Pass) {
	for e := range measures(p.Model) {
		if figures.Is(e, "milestone", "baseline", "maintain") || e.Text(model.KeyRole).Value == "guardrail" {
			continue // a guardrail's target is how much worse it may get
		}
		baseline, target := figures.Baseline(e), figures.Target(e)
		moves := surelyMoves(e, baseline, target)
		if moves == 0 {
			continue
		}
		said, ok := saidDirection(p, e, baseline, target)
		if !ok || said.sign == moves || keyresult.Told(p, e) {
			continue
		}
		f := lint.Finding{
			On:    e,
			Span:  target.Place,
			Key:   target.Key,
			Label: "higher than the baseline",
			Message: say.Quote(said.words) + " says that it should go down, and the target is to go up, from " +
				baseline.Words(e) + " to " + target.Words(e),
			Help:    "which of the two is meant?",
			Related: []diag.Related{lint.RelatedAt(p.Model, said.place, "this says down")},
			AtMost:  said.atMost,
		}
		if moves < 0 {
			f.Label = "lower than the baseline"
			f.Message = say.Quote(said.words) + " says that it should go up, and the target is to go down, from " +
				baseline.Words(e) + " to " + target.Words(e)
			f.Related[0].Message = "this says up"
		}
		if target.Kind == model.QuantityRelative {
			f.Message = strings.Replace(f.Message, " to "+target.Words(e), " by "+target.Words(e), 1)
			f.Label = "the other way"
		}
		f.Related = append(f.Related, lint.RelatedAt(p.Model, baseline.Place, "the baseline"))
		p.Report(f)
	}
}

// surelyMoves is 1 where the target is surely above the baseline, -1 where it is
// surely below, and 0 where they cannot be compared.
func surelyMoves(e *model.Element, baseline, target figures.Figure) int {
	if !target.Numeric() || !baseline.Numeric() || baseline.Kind == model.QuantityRelative {
		return 0
	}
	if target.Kind == model.QuantityRelative {
		// "30 %" may be the size of a cut; only a signed change says which way.
		if target.Unit == "x" || !strings.ContainsAny(target.Text[:1], "+-−") {
			return 0
		}
		return order(target.Low, target.High, 0, 0)
	}
	if figures.Compare(baseline.UnitOf(e), target.UnitOf(e)) != figures.Same {
		return 0
	}
	return order(target.Low, target.High, baseline.Low, baseline.High)
}

func order(low, high, fromLow, fromHigh float64) int {
	switch {
	case low > fromHigh:
		return 1
	case high < fromLow:
		return -1
	}
	return 0
}

// direction is which way a measure is said to go, and by which words.
type direction struct {
	sign   int
	words  string
	place  source.Span
	atMost diag.Severity
}

// saidDirection is the `direction` of a measure, else what the verb says that
// its statement opens with. It is not ok where the two disagree, or where the
// numbers may be of something that moves the other way.
func saidDirection(p *lint.Pass, e *model.Element, baseline, target figures.Figure) (direction, bool) {
	switch key := e.Text(model.KeyDirection); key.Value {
	case "up":
		return direction{sign: 1, words: "up", place: key.Span}, true
	case "down":
		return direction{sign: -1, words: "down", place: key.Span}, true
	case "hold":
		return direction{}, false
	}
	if !e.Lacks(model.KeyDirection) || p.Reading(e).Foreign {
		return direction{}, false
	}
	v, ok := p.Look(e)
	if !ok {
		return direction{}, false
	}
	d := direction{sign: 1}
	words, ok := v.Opens(language.Raising)
	if !ok {
		d.sign = -1
		words, ok = v.Opens(language.Lowering)
	}
	if !ok || turned(v, e, d.sign, baseline, target) {
		return direction{}, false
	}
	statement := e.Statement()
	d.words, d.place = words.In(statement.Value), p.Model.TextSpan(statement, words.Start, words.End)
	if !countsItself(p, v, e) {
		d.atMost = diag.Warning
	}
	return d, true
}

// turned reports whether the numbers may measure what goes the other way: the
// size of a reduction counted from zero, the minutes of a speed, the share of
// those who are served in time.
func turned(v *language.View, e *model.Element, sign int, baseline, target figures.Figure) bool {
	if sign < 0 && baseline.Low == 0 || len(v.Speaks(language.Inverse)) > 0 {
		return true
	}
	unit := target.UnitOf(e)
	if !model.IsPercent(unit) {
		return sign > 0 && inverseUnit(unit)
	}
	return len(v.Speaks(language.Haste|language.Thrift)) > 0
}

// inverseUnit reports whether less of a unit may be more of what is meant:
// time, money, so much for each.
func inverseUnit(unit string) bool {
	u := figures.ParseUnit(unit)
	return u.Known() || strings.Contains(unit, " per ") || strings.Contains(unit, "/")
}

// countsItself reports whether the numbers are plainly of what the verb is
// about: a share, a number of things, the thing that the unit names.
func countsItself(p *lint.Pass, v *language.View, e *model.Element) bool {
	if r := p.Reading(e); r.Counted || r.Shared || len(v.Speaks(language.Part)) > 0 {
		return true
	}
	thing, _ := v.Subject()
	words := strings.Fields(thing.In(e.Statement().Value))
	if len(words) == 0 {
		return false
	}
	counted, named := figures.ParseUnit(e.Text(model.KeyUnit).Value), figures.ParseUnit(words[len(words)-1])
	return counted.Counts() && named.Counts() && figures.Compare(e.Text(model.KeyUnit).Value, words[len(words)-1]) == figures.Same
}
