package measurement

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed vanity-metric.md
var vanityMetricDoc string

var vanityMetric = &lint.Rule{
	ID: "vanity-metric", Category: "measurement", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S1"}, Doc: vanityMetricDoc,
	Check: lint.ForModel(checkVanityMetric),
}

func checkVanityMetric(p *lint.Pass) {
	for e := range measured(p.Model, model.Outcome, model.Impact, model.Objective) {
		ms := telling(p, e)
		for _, m := range ms {
			words, ok := vanity(p, m)
			if !ok || valued(p, ms) {
				continue
			}
			f := lint.Finding{
				On:      m,
				Span:    say.PlaceOf(m, words),
				Key:     model.KeyStatement,
				Label:   "grows whether or not anyone is better off",
				Message: say.Quote(words.In(m.Statement().Value)) + " can grow while " + say.Statement(e) + " does not come about",
				Help:    "what do people do with it once they are there? A share of them who use, return or finish says more",
			}
			if m.Scale() != model.ScaleNumber && !figures.Target(m).Numeric() {
				f.Confidence = diag.Low
			}
			p.Report(f)
		}
	}
}

// vanity finds what a measure counts, where that is attention or a total that
// can only grow. It is silent where other words mean more than that: a rate,
// those who return, those who pay.
func vanity(p *lint.Pass, m *model.Element) (language.Range, bool) {
	v, ok := p.Look(m)
	if !ok || isShare(p, m) || m.Text(model.KeyDirection).Value == "down" || growsByDate(m) || relative(m.Statement().Value) {
		return language.Range{}, false
	}
	if len(v.Speaks(language.Worth)) > 0 || speaks(p, language.Worth, unit(m)) {
		return language.Range{}, false
	}
	if words, ok := v.Counts(language.Attention); ok {
		return words, true
	}
	if named := v.Speaks(language.Attention); len(named) > 0 && speaks(p, language.Attention, unit(m)) {
		return named[0], true // "Cumulative app downloads", in downloads
	}
	if words, ok := v.Counts(language.Online); ok && len(v.Speaks(language.Screen)) > 0 {
		return words, true
	}
	if words, ok := v.Counts(language.Account); ok {
		if total := v.Speaks(language.Total); len(total) > 0 {
			return say.Around(total[0], words), true
		}
	}
	return language.Range{}, false
}

// growsByDate reports whether the target is growth in per cent by a date: that
// compares two periods, and cannot be had by waiting.
func growsByDate(m *model.Element) bool {
	target := figures.Target(m)
	if target.Kind != model.QuantityRelative || target.Unit != "%" {
		return false
	}
	stated := figures.ReadStatement(m.Statement().Value)
	return target.Date().Set || stated.Dated || !m.Parent.Lacks(model.KeyCycle)
}

// valued reports whether one of the measures shows more than attention.
func valued(p *lint.Pass, ms []*model.Element) bool {
	for _, m := range ms {
		if _, ok := vanity(p, m); ok {
			continue
		}
		r := p.Reading(m)
		if isShare(p, m) {
			return true
		}
		if r.Sense == language.Activity || r.Sense == language.Output && r.Sure {
			continue // a task, or one more delivery
		}
		if m.Kind != model.KeyResult || m.Scale() != model.ScaleQualitative || figures.ReadStatement(m.Statement().Value).Numbers {
			return true
		}
	}
	return false
}

// relative reports whether a statement says more about whom or what it counts:
// "followers who reported a pothole".
func relative(statement string) bool {
	for _, word := range [...]string{" who ", " that ", " which "} {
		if strings.Contains(statement, word) {
			return true
		}
	}
	return false
}
