package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed unexplained-allow.md
var unexplainedAllowDoc string

var unexplainedAllow = emittedElsewhere("unexplained-allow", diag.Warning, unexplainedAllowDoc)
