package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed wrong-type.md
var wrongTypeDoc string

var wrongType = emittedElsewhere("wrong-type", diag.Error, wrongTypeDoc, "IATI", "CIDS")
