package files

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

//go:embed unread-block.md
var unreadBlockDoc string

var unreadBlock = emittedElsewhere("unread-block", diag.Warning, unreadBlockDoc)
