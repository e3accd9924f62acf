package structure_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/structure"
)

func TestPages(t *testing.T) { linttest.Run(t, structure.Rules()) }
