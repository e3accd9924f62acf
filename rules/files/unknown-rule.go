package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed unknown-rule.md
var unknownRuleDoc string

var unknownRule = emittedElsewhere("unknown-rule", diag.Warning, unknownRuleDoc)
