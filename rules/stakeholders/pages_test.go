package stakeholders_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/stakeholders"
)

func TestPages(t *testing.T) { linttest.Run(t, stakeholders.Rules()) }
