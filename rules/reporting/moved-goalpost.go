package reporting

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed moved-goalpost.md
var movedGoalpostDoc string

var movedGoalpost = &lint.Rule{
	ID: "moved-goalpost", Category: "reporting", Question: lint.Honest, Severity: diag.Warning, Since: "0.1.0",
	Doc:   movedGoalpostDoc,
	Check: lint.ForChange(checkMovedGoalpost),
}

func checkMovedGoalpost(p *lint.Pass) {
	if isNextPlan(p.Old, p.Model) {
		return
	}
	c := &change{Pass: p, same: pairUp(p.Old, p.Model), cycles: cyclesOf(p.Model)}
	c.end()
	for old := range p.Old.All() {
		now := c.same.is[old]
		switch {
		case old.Kind.Level() < model.Output.Level() && !old.Kind.IsMeasure():
		case now == nil:
			c.dropped(old)
		case nextCycle(old, now):
		case old.Kind.IsMeasure():
			c.measure(old, now)
		default:
			c.due(old, now)
			c.quantity(old, now)
		}
	}
}

// change is one call of the check.
type change struct {
	*lint.Pass
	same   *pairs
	cycles map[string]bool // of the objectives that there are now
}

// isNextPlan reports whether a model is for the time after the one that the
// older one was for: it has goals of its own.
func isNextPlan(old, new *model.Model) bool {
	end, start := old.Header.Period(model.KeyEnd), new.Header.Period(model.KeyStart)
	return end.Set && start.Set && start.Value.First.After(end.Value.Last)
}

// nextCycle reports whether an objective, or what a key result belongs to, is
// that of another cycle: every cycle has its own targets.
func nextCycle(old, new *model.Element) bool {
	return cycleOf(old) != cycleOf(new)
}

func cycleOf(e *model.Element) string {
	if e.Main().Kind != model.Objective {
		return ""
	}
	for _, r := range [...]*model.Record{&e.Main().Record, &e.In().Header.Record} {
		if place := r.Place(model.KeyCycle); !place.IsZero() {
			return strings.Trim(e.In().File.Slice(place), `"' `)
		}
	}
	return ""
}

// cyclesOf are the cycles of a model's objectives.
func cyclesOf(m *model.Model) map[string]bool {
	out := map[string]bool{}
	for e := range m.Of(model.Objective) {
		out[cycleOf(e)] = true
	}
	return out
}

// reported is one thing that moved, as report needs it.
type reported struct {
	old, now *model.Element
	key      model.Key
	place    source.Span // in the new model
	label    string
	message  string
	was      source.Span // in the old one
	related  []diag.Related
	unsure   bool
}

func (c *change) report(r reported) {
	f := lint.Finding{
		On: r.now, Span: r.place, Key: r.key, Label: r.label, Message: r.message,
		Help:    "what was learned that the old one did not hold? Say so in learned = \"…\", and report against both",
		Notes:   []string{quoted(r.old.In(), r.was)},
		Related: r.related,
	}
	if r.unsure || sayOther(r.old, r.now) {
		f.Confidence = diag.Low
	}
	if because := explained(r.old, r.now); because.Set {
		f.AtMost = diag.Info
		f.Help = "do those who were told the old one know?"
		f.Related = append(f.Related, lint.RelatedAt(c.Model, because.Span, "what is said about it"))
	}
	c.Report(f)
}

// explained is what is newly said on a measure or its element, by its authors,
// that may explain why it changed.
func explained(old, new *model.Element) model.Field[string] {
	for _, k := range [...]model.Key{model.KeyLearned, model.KeyNote} {
		if said := new.Text(k); strings.TrimSpace(said.Value) != "" && say.Folded(said.Value) != say.Folded(old.Text(k).Value) {
			return said
		}
	}
	if new.Kind.IsMeasure() {
		for _, k := range [...]model.Key{model.KeyTarget, model.KeyBaseline} {
			was, _ := old.Value(k)
			if now, ok := new.Value(k); ok {
				if said := now.Note(); strings.TrimSpace(said.Value) != "" && say.Folded(said.Value) != say.Folded(was.Note().Value) {
					return said
				}
			}
		}
	}
	if new.Parent != nil && old.Parent != nil {
		return explained(old.Parent, new.Parent)
	}
	return model.Field[string]{}
}

// longestQuote is how many bytes of a line of the old file a note repeats.
const longestQuote = 100

// quoted is the line of the old file in which something stands, or where that
// is long the thing itself.
func quoted(m *model.Model, place source.Span) string {
	file, span := m.File, place
	if file.IsView() {
		file, span = file.Host(place)
	}
	line := file.Pos(int(span.Start)).Line
	text := strings.TrimSpace(file.Slice(file.LineSpan(line)))
	if len(text) > longestQuote {
		text = strings.Join(strings.Fields(file.Slice(span)), " ")
	}
	return fmt.Sprintf("before, in line %d of %s: %s", line, file.Path, text)
}

// due compares when an element is due.
func (c *change) due(old, now *model.Element) {
	was, is := old.Period(model.KeyBy), now.Period(model.KeyBy)
	if !was.Set || !is.Set || !is.Value.Last.After(was.Value.Last) || isDone(old) {
		return
	}
	c.report(reported{
		old: old, now: now, key: model.KeyBy, place: is.Span, label: "later than before", was: was.Span,
		message: fmt.Sprintf("%s was due by %s and is now due by %s", say.Statement(now), was.Value, is.Value),
		unsure:  coarser(was.Value, is.Value),
	})
}

// end compares when the model ends, which is when targets without a date of
// their own are due.
func (c *change) end() {
	was, is := c.Old.Header.Period(model.KeyEnd), c.Model.Header.Period(model.KeyEnd)
	if !was.Set || !is.Set || !is.Value.Last.After(was.Value.Last) {
		return
	}
	undated := 0
	for e := range c.Old.Of(model.Indicator) {
		if now := c.same.is[e]; now != nil && dueAtEnd(e) && dueAtEnd(now) {
			undated++
		}
	}
	if undated == 0 {
		return
	}
	what := "a target has no date of its own: it was due by %s and is now due by %s"
	if undated > 1 {
		what = strconv.Itoa(undated) + " targets have no date of their own: they were due by %s and are now due by %s"
	}
	c.report(reported{
		old: c.Old.Header, now: c.Model.Header, key: model.KeyEnd, place: is.Span, label: "later than before", was: was.Span,
		message: fmt.Sprintf(what, was.Value, is.Value),
		unsure:  coarser(was.Value, is.Value),
	})
}

// dueAtEnd reports whether nothing but the model's end says when a target is due.
func dueAtEnd(e *model.Element) bool {
	target := figures.Target(e)
	return target.Numeric() && !target.Date().Set && e.Parent.Lacks(model.KeyBy)
}

// coarser reports whether a date only became less exact: "2027" for "2027-Q2".
func coarser(was, is model.Period) bool { return !is.First.After(was.First) }

// quantity compares how much an output is to deliver.
func (c *change) quantity(old, now *model.Element) {
	was, is := old.Quantity(model.KeyQuantity), now.Quantity(model.KeyQuantity)
	if old.Kind != model.Output || was.Kind != model.QuantityNumber || is.Kind != model.QuantityNumber {
		return
	}
	if factor, ok := convert(old.Text(model.KeyUnit).Value, now.Text(model.KeyUnit).Value); !ok || !below(is.Low, was.Low*factor) {
		return
	}
	c.report(reported{
		old: old, now: now, key: model.KeyQuantity, place: is.Span, label: "less than before", was: was.Span,
		message: fmt.Sprintf("%s was to come to %s and is now to come to %s", say.Statement(now), worded(old, was), worded(now, is)),
	})
}

// dropped reports a result, or a measure of one, that is not there any more.
func (c *change) dropped(old *model.Element) {
	on, where := (*model.Element)(nil), ""
	switch old.Kind {
	case model.Outcome, model.Impact:
	case model.Objective:
		if len(c.cycles) > 1 || len(c.cycles) == 1 && !c.cycles[cycleOf(old)] {
			return // that cycle is over
		}
	case model.Indicator, model.KeyResult:
		on = c.same.is[old.Parent]
		if on == nil || old.Parent.Kind == model.Output || nextCycle(old.Parent, on) {
			return
		}
		where = " of " + say.Statement(old.Parent)
	default:
		return
	}
	if c.Model.Partial || isDone(old) || on != nil && (on.Partial || on.Unread(model.KeyIndicators) || on.Unread(model.KeyKeyResults)) {
		return
	}
	f := lint.Finding{
		On:      c.Model,
		Label:   "not in here any more",
		Message: fmt.Sprintf("the %s %s%s is gone", say.Noun(old), say.Statement(old), where),
		Help:    "was it reached, or given up, or not to be read any more? Keep it with its status, and say in learned = \"…\" what became of it",
		Notes:   []string{quoted(old.In(), old.Span())},
		Salient: old.Path(),
	}
	if on != nil {
		f.On, f.Key = on, model.KeyIndicators
		if old.Kind == model.KeyResult {
			f.Key = model.KeyKeyResults
		}
		f.Help = "is it not worth reading any more? Keep it, or say in learned = \"…\" why it did not show what it should"
		f.Label = "what measured this is gone"
		if because := explained(old.Parent, on); because.Set {
			f.AtMost = diag.Info
			f.Related = append(f.Related, lint.RelatedAt(c.Model, because.Span, "what is said about it"))
		} else if because := on.Text(model.KeyNotMeasuredBecause); strings.TrimSpace(because.Value) != "" {
			f.AtMost = diag.Info
			f.Related = append(f.Related, lint.RelatedAt(c.Model, because.Span, "what is said about it"))
		}
	}
	c.Report(f)
}
