package lint

import (
	"runtime/debug"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// check is one call of Linter.Check.
type check struct {
	linter *Linter
	in     Input
	models []*model.Model
	found  []diag.Diagnostic
	ran    []*Rule // the rules whose silence means something
	pass   Pass    // of the rule at hand
	prose  ProsePass
	errs   []error
}

// loaderFindings takes over what was found while the file was read.
func (c *check) loaderFindings() {
	for _, r := range c.linter.loader {
		if c.in.Settings.SeverityOf(r) != diag.Off {
			c.ran = append(c.ran, r)
		}
	}
	for _, d := range c.in.Found {
		for _, m := range c.models {
			if d.File == m.File && d.Model == "" {
				d.Model = m.ID
			}
		}
		r, ok := c.linter.Rule(d.Rule)
		if !ok {
			// A linter of a few rules must not lose what is wrong with the file.
			if d.Severity == diag.Off {
				d.Severity = diag.Error
			}
			c.found = append(c.found, d)
			continue
		}
		c.add(r, c.in.Settings.SeverityOf(r), d, d.Severity)
	}
}

// runRules runs every rule that is on over each model, and over the prose.
func (c *check) runRules() {
	var prose *spoken
	if c.in.Prose != nil {
		prose = c.spokenOf(c.in.Prose)
	}
	shared := make([]readings, len(c.models))
	for i, m := range c.models {
		shared[i].model, shared[i].terms = m, c.in.Settings.terms()
	}
	rules := c.linter.rules
	if len(shared) == 0 {
		rules = c.linter.prose // of most documents
	}
	for _, r := range rules {
		severity := c.in.Settings.SeverityOf(r)
		onModels := len(shared) > 0 && r.Check.scope != NoScope && (r.Check.scope != ChangeScope || len(c.in.Old) > 0)
		onProse := prose != nil && r.Prose != nil
		if severity == diag.Off || !onModels && !onProse {
			continue
		}
		before := len(c.found)
		err := c.guard(r, func() {
			if onModels {
				c.run(r, severity, shared)
			}
			if onProse {
				c.prose = ProsePass{Prose: c.in.Prose, AsOf: c.in.AsOf, spoken: prose, check: c, rule: r, severity: severity}
				r.Prose(&c.prose)
			}
		})
		if err != nil {
			clear(c.found[before:])
			c.found = c.found[:before]
			c.errs = append(c.errs, err)
			continue
		}
		c.ran = append(c.ran, r)
	}
}

// guard turns a panic of a rule into an error.
func (c *check) guard(r *Rule, run func()) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &RuleError{Rule: r.ID, Path: c.in.File.Path, Value: value, Stack: debug.Stack()}
		}
	}()
	run()
	return nil
}

// run runs one rule over the models.
func (c *check) run(r *Rule, severity diag.Severity, shared []readings) {
	for i := range shared {
		p := &c.pass
		*p = Pass{Model: shared[i].model, AsOf: c.in.AsOf, readings: &shared[i], check: c, rule: r, severity: severity}
		if r.Check.scope == ChangeScope {
			if p.Old = c.in.before(p.Model, len(shared)); p.Old == nil {
				continue
			}
		}
		if r.Check.tuned != nil {
			r.Check.tuned(p, c.in.Settings.optionsOf(r))
		} else {
			r.Check.run(p)
		}
	}
}

// report files what a rule says about a model.
func (c *check) report(r *Rule, severity diag.Severity, f *Finding) {
	d := diag.Diagnostic{
		Place:   diag.Place{File: f.On.In().File, Span: f.Span},
		Label:   f.Label,
		Message: f.Message, Help: f.Help, Notes: f.Notes,
		Related: f.Related, Fixes: f.Fixes,
		Element: f.On.Path(), Key: f.Key.String(), Salient: f.Salient,
		Confidence: f.Confidence,
		Model:      f.On.In().ID,
	}
	if d.Span.IsZero() {
		d.Span = f.On.Span()
	}
	c.add(r, severity, d, f.AtMost)
}

// usual is as many findings as most files that have any do not exceed.
const usual = 16

// add files a finding under its rule, at the rule's severity or a lower one:
// the cap where there is one, info where the reading rests on one signal.
func (c *check) add(r *Rule, severity diag.Severity, d diag.Diagnostic, atMost diag.Severity) {
	if atMost != diag.Off {
		severity = min(severity, atMost)
	}
	if d.Confidence == diag.Low {
		severity = min(severity, diag.Info)
	}
	if severity == diag.Off {
		return
	}
	d.Severity = severity
	if c.found == nil {
		c.found = make([]diag.Diagnostic, 0, usual)
	}
	d.Rule, d.Category, d.Question, d.URL = r.ID, r.Category, string(r.Question), r.URL()
	c.found = append(c.found, d)
}
