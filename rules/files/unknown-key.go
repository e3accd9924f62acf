package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed unknown-key.md
var unknownKeyDoc string

var unknownKey = emittedElsewhere("unknown-key", diag.Warning, unknownKeyDoc)
