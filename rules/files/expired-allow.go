package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed expired-allow.md
var expiredAllowDoc string

var expiredAllow = emittedElsewhere("expired-allow", diag.Warning, expiredAllowDoc)
