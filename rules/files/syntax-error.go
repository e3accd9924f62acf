package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed syntax-error.md
var syntaxErrorDoc string

var syntaxError = emittedElsewhere("syntax-error", diag.Error, syntaxErrorDoc, "TOML 1.1.0, https://toml.io")
