package structure

import (
	_ "embed"
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed skipped-level.md
var skippedLevelDoc string

var skippedLevel = &lint.Rule{
	ID: "skipped-level", Category: "structure", Question: lint.Plausible, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"LFA"}, Doc: skippedLevelDoc,
	Check: lint.ForModel(checkSkippedLevel),
}

func checkSkippedLevel(p *lint.Pass) {
	l := levelsOf(p.Model)
	var between [levelCount]*candidates
	for level := range between {
		between[level] = candidatesOf(p.Model, levelKinds[level])
	}
	for k := range p.Model.Links() {
		if k.To == nil || k.Feedback() {
			continue
		}
		skipped := skippedBetween(l, l.of(k.From), l.of(k.To))
		// An initiative may serve a key result whatever it is called.
		if len(skipped) == 0 || k.To.Kind == model.KeyResult || l.okrOnly && k.To.Kind == model.Objective ||
			misplaced(p, l, k) {
			continue
		}
		missing := make([]string, len(skipped))
		for i, level := range skipped {
			missing[i] = "no " + singular(p.Model, level)
		}
		from, to := say.Noun(k.From), say.Noun(k.To)
		p.Report(lint.Finding{
			On:    k,
			Label: fmt.Sprintf("from %s straight to %s", say.A(from), say.A(to)),
			Message: fmt.Sprintf("%s leads straight to the %s %s, with %s between",
				say.Statement(k.From), to, say.Statement(k.To), say.List(missing, "and")),
			Help: askBetween(skipped[0], k, between[skipped[0]]),
		})
	}
}

// askBetween asks what stands between, and names an element that does or may.
func askBetween(skipped int, k *model.Link, between *candidates) string {
	question := [levelCount]string{
		processes: "who does what with it on the way there?",
		outputs:   "what is delivered on the way there?",
		outcomes:  "who does something differently on the way there?",
	}[skipped]
	if step := stepBetween(k, levelKinds[skipped]); step != nil {
		return fmt.Sprintf("%s %s already stands between: drop this link if it says no more", question, say.Statement(step))
	}
	if c := between.kindred(k.To); c != nil {
		return fmt.Sprintf("%s Perhaps %s: lead to %q, and from there to %q", question, say.Statement(c), c.ID, k.To.ID)
	}
	return question
}

// stepBetween is an element of the given kind that stands between the ends of
// a link already, nil where none is found among the first links.
func stepBetween(k *model.Link, kind model.Kind) *model.Element {
	for i := range k.From.Links[:min(len(k.From.Links), candidateLimit)] {
		if step := k.From.Links[i].To; step != nil && step.Kind == kind && leadsTo(step, k.To.Main()) {
			return step
		}
	}
	return nil
}

// skippedBetween lists the levels between two that the model uses elsewhere.
func skippedBetween(l levels, from, to int) []int {
	var skipped []int
	for level := from + 1; from > 0 && level < to; level++ {
		if l.used[level] {
			skipped = append(skipped, level)
		}
	}
	return skipped
}

// misplaced reports whether the target only seems too far away, because it
// reads as something delivered or done: the rules on wording say so.
func misplaced(p *lint.Pass, l levels, k *model.Link) bool {
	if l.of(k.To) < outcomes || k.To.Kind == model.Objective {
		return false
	}
	d := reads.DeliveryIn(p, k.To)
	if !d.Sure {
		return false
	}
	switch d.Sense {
	case language.Output:
		return len(skippedBetween(l, l.of(k.From), outputs)) == 0
	case language.Activity:
		return len(skippedBetween(l, l.of(k.From), processes)) == 0
	}
	return false
}
