package assumptions_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/assumptions"
)

func TestPages(t *testing.T) { linttest.Run(t, assumptions.Rules()) }
