package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed missing-field.md
var missingFieldDoc string

var missingField = emittedElsewhere("missing-field", diag.Error, missingFieldDoc, "IATI", "CIDS")
