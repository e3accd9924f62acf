package okr_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/okr"
)

func TestPages(t *testing.T) { linttest.Run(t, okr.Rules()) }
