package wording_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/wording"
)

func TestPages(t *testing.T) { linttest.Run(t, wording.Rules()) }
