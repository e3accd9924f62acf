package linttest

import (
	"errors"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// rounds is how often fixes that were in each other's way may be tried again.
const rounds = 10

// errEndless is a rule whose fixes make new findings with new fixes.
var errEndless = errors.New("the fixes do not come to an end")

// fix applies the rule's fixes to the example until none is left and returns
// the texts, nil if there was none to begin with, with what the linter says of
// them then.
func (x *example) fix(l *lint.Linter, r *lint.Rule) ([]string, result, error) {
	texts := slices.Clone(x.texts)
	for round := range rounds {
		res, err := x.lint(l, r, texts)
		if err != nil {
			return nil, res, err
		}
		edits := chooseFixes(res.findings)
		if len(edits) == 0 {
			if round == 0 {
				texts = nil
			}
			return texts, res, nil
		}
		for i, f := range res.files {
			if texts[i], err = diag.Apply(texts[i], edits[f]); err != nil {
				return nil, res, err
			}
		}
	}
	return nil, result{}, errEndless
}

// chooseFixes takes the first fix of each finding that can be applied and is
// in no earlier one's way.
func chooseFixes(ds []diag.Diagnostic) map[*source.File][]diag.Edit {
	chosen := make(map[*source.File][]diag.Edit)
	for _, d := range ds {
		i := slices.IndexFunc(d.Fixes, func(f diag.Fix) bool { return f.Safety != diag.Display })
		if i < 0 || slices.ContainsFunc(d.Fixes[i].Edits, func(e diag.Edit) bool {
			return slices.ContainsFunc(chosen[e.File], func(other diag.Edit) bool {
				return e.Span.Overlaps(other.Span) || e.Span.Start == other.Span.Start || e.Span.End == other.Span.End
			})
		}) {
			continue
		}
		for _, e := range d.Fixes[i].Edits {
			chosen[e.File] = append(chosen[e.File], e)
		}
	}
	return chosen
}
