package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed invalid-value.md
var invalidValueDoc string

var invalidValue = emittedElsewhere("invalid-value", diag.Error, invalidValueDoc, "IATI")
