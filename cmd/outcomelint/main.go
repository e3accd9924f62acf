// Command outcomelint lints logic models.
package main

import (
	"os"

	"github.com/outcomelint/outcomelint/pkg/cli"
	"github.com/outcomelint/outcomelint/rules"
)

func main() { os.Exit(cli.Main(rules.All()...)) }
