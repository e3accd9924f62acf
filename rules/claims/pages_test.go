package claims_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/claims"
)

func TestPages(t *testing.T) { linttest.Run(t, claims.Rules()) }
