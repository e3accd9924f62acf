package files_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/linttest"
	"github.com/outcomelint/outcomelint/rules/files"
)

func TestPages(t *testing.T) { linttest.Run(t, files.Rules()) }
