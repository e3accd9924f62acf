package linttest

import (
	"fmt"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

func TestVoice(t *testing.T) {
	for want, d := range map[string]diag.Diagnostic{
		"[]": {
			Message: `"Nurses rest." names nobody`, Label: "OKR without a number",
			Related: []diag.Related{{Message: "é"}}, Help: "why? Say so.", Notes: []string{"`if` it is. So be it."},
		},
		`[{7 "it is." ends in a full stop}]`:   {Message: "it is."},
		`[{7 "It is" begins with a capital}]`:  {Related: []diag.Related{{Message: "It is"}}},
		`[{7 "Élan" begins with a capital}]`:   {Fixes: []diag.Fix{{Message: "Élan"}}},
		`[{7 "A note" begins with a capital}]`: {Notes: []string{"A note"}},
	} {
		c := &checker{}
		if c.voice(7, &d); fmt.Sprint(c.problems) != want {
			t.Errorf("got %v, want %s", c.problems, want)
		}
	}
}
