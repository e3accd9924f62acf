package targets_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/targets"
)

func TestPages(t *testing.T) { linttest.Run(t, targets.Rules()) }
