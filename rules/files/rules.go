// Package files documents the findings about model files and about the
// comments in them that allow findings. The loader and the linter emit them;
// the values here give them a page, a severity and a place in every list.
package files

import (
	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Rules lists the category's rules.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		unreadBlock,
		syntaxError,
		wrongType,
		missingField,
		invalidValue,
		unknownKey,
		unusedAllow,
		unexplainedAllow,
		expiredAllow,
		unknownRule,
	}
}

// emittedElsewhere makes a rule of this category: one without a check.
func emittedElsewhere(id string, severity diag.Severity, doc string, sources ...string) *lint.Rule {
	return &lint.Rule{
		ID: id, Category: "files", Question: lint.Honest, Severity: severity, Since: "0.1.0",
		Sources: sources, Doc: doc,
	}
}
