package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed unused-allow.md
var unusedAllowDoc string

var unusedAllow = emittedElsewhere("unused-allow", diag.Warning, unusedAllowDoc)
