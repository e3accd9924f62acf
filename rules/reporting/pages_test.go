package reporting_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/reporting"
)

func TestPages(t *testing.T) { linttest.Run(t, reporting.Rules()) }
