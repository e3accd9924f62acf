// Package rules lists the rules that come with the program. To add a category,
// add a line.
package rules

import (
	"slices"

	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules/assumptions"
	"github.com/outcomelint/outcomelint/rules/claims"
	"github.com/outcomelint/outcomelint/rules/files"
	"github.com/outcomelint/outcomelint/rules/measurement"
	"github.com/outcomelint/outcomelint/rules/okr"
	"github.com/outcomelint/outcomelint/rules/reporting"
	"github.com/outcomelint/outcomelint/rules/stakeholders"
	"github.com/outcomelint/outcomelint/rules/structure"
	"github.com/outcomelint/outcomelint/rules/targets"
	"github.com/outcomelint/outcomelint/rules/wording"
)

// All returns every built-in rule, by category.
func All() []*lint.Rule {
	return slices.Concat(
		structure.Rules(),
		wording.Rules(),
		measurement.Rules(),
		targets.Rules(),
		okr.Rules(),
		claims.Rules(),
		assumptions.Rules(),
		stakeholders.Rules(),
		reporting.Rules(),
		files.Rules(),
	)
}
