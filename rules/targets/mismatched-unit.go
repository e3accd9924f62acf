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

//go:embed mismatched-unit.md
var mismatchedUnitDoc string

var mismatchedUnit = &lint.Rule{
	ID: "mismatched-unit", Category: "targets", Question: lint.Testable, Severity: diag.Error, Since: "0.1.0",
	Sources: []string{"CIDS"}, Doc: mismatchedUnitDoc,
	Check: lint.ForModel(checkMismatchedUnit),
}

// inUnit is a unit that an indicator uses, and where.
type inUnit struct {
	unit  string
	whose string // "its target", "the indicator"
	place source.Span
	key   model.Key
	keyed bool // written as a key, not within a text
}

func checkMismatchedUnit(p *lint.Pass) {
	for e := range measures(p.Model) {
		if e.Lacks(model.KeyBaseline) && e.Lacks(model.KeyTarget) && e.Lacks(model.KeyTargets) && e.Lacks(model.KeyActuals) {
			continue
		}
		used := unitsOf(e)
		odd, relation := oddUnit(used)
		if keyresult.Told(p, e) {
			continue
		}
		if relation == figures.Same {
			checkStatedUnit(p, e, used)
			continue
		}
		f := lint.Finding{
			On:      e,
			Span:    used[odd].place,
			Key:     used[odd].key,
			Label:   "in " + used[odd].unit,
			Message: used[odd].whose + " of " + say.Statement(e) + " is in " + used[odd].unit + ", " + used[0].whose + " in " + used[0].unit,
			Help:    "which of the two is meant? give all values of an indicator in one unit",
			Related: []diag.Related{lint.RelatedAt(p.Model, used[0].place, "in "+used[0].unit)},
		}
		if relation == figures.Reworded {
			f.AtMost = diag.Warning
		}
		p.Report(f)
	}
}

// checkStatedUnit compares the unit of a value within the statement ("distance
// reduced to 200 m") with that of the target. Who counts people or things names
// a condition of theirs: "Homes with repairs cut to 7 days" are homes.
func checkStatedUnit(p *lint.Pass, e *model.Element, used []inUnit) {
	statement := e.Statement()
	if len(used) == 0 || !strings.ContainsAny(statement.Value, "0123456789") {
		return
	}
	stated := figures.ReadStatement(statement.Value)
	said, target := stated.Target, figures.In(e, model.KeyTarget)
	if stated.Lone || said.Unit == "" || said.Kind == model.QuantityRelative || !target.Numeric() || target.Low == said.Low {
		return
	}
	if !figures.ParseUnit(used[0].unit).Counts() || !figures.ParseUnit(said.Unit).Known() || figures.Names(statement.Value, used[0].unit) {
		return
	}
	if r := p.Reading(e); r.Counted || r.Shared || r.Foreign || r.Role == language.Receiver {
		return
	}
	words := statement.Value[said.Start:said.End] + " " + said.Unit
	p.Report(lint.Finding{
		On:      e,
		Span:    p.Model.TextSpan(statement, said.Start, said.End),
		Key:     model.KeyStatement,
		Label:   "in " + said.Unit,
		Message: say.Statement(e) + " aims at " + say.Quote(words) + ", its target is " + target.Text + ", in " + used[0].unit,
		Help:    "which of the two is measured? give the measure its own target, and a second measure to the other",
		Related: []diag.Related{lint.RelatedAt(p.Model, target.Place, "the target"), lint.RelatedAt(p.Model, used[0].place, "in "+used[0].unit)},
		AtMost:  diag.Warning,
	})
}

// unitsOf are the units of an indicator and of its values, the indicator's own
// first. A relative change ("+30 %") is in a unit of its own.
func unitsOf(e *model.Element) []inUnit {
	var used []inUnit
	if u := e.Text(model.KeyUnit); u.Set {
		used = append(used, inUnit{u.Value, "the indicator", u.Span, model.KeyUnit, true})
	}
	for _, k := range [...]model.Key{model.KeyBaseline, model.KeyTargets, model.KeyTarget, model.KeyActuals} {
		values := e.Values(k)
		for i := range values {
			if own := values[i].Unit(); own.Set {
				used = append(used, inUnit{own.Value, "the " + say.Value(k), own.Span, k, true})
			} else if f := figures.Of(&values[i], k); f.Numeric() && f.Kind != model.QuantityRelative && f.Unit != "" {
				used = append(used, inUnit{f.Unit, "the " + say.Value(k), f.Place, k, false})
			}
		}
	}
	return used
}

// oddUnit finds the first unit that differs from the first one. Words for what
// is counted differ only where both were written as units: who says "600
// people" beside the unit "managers" may mean the same.
func oddUnit(used []inUnit) (int, figures.Relation) {
	for i := 1; i < len(used); i++ {
		switch r := figures.Compare(used[0].unit, used[i].unit); {
		case r == figures.Different, r == figures.Reworded && used[0].keyed && used[i].keyed:
			return i, r
		}
	}
	return 0, figures.Same
}
