package measurement_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/measurement"
)

func TestPages(t *testing.T) { linttest.Run(t, measurement.Rules()) }
