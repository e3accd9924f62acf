package claims_test

import (
	"fmt"
	"testing"

	"github.com/outcomelint/outcomelint/rules/claims"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
)

const promise = "Our course guarantees that graduates find work"

// The same words are a promise in some places and none in others.
func TestGuaranteeClaimByElement(t *testing.T) {
	for _, tt := range []struct{ table, statement, more, want string }{
		{"claims", promise, "", "warning"},
		{"outputs", promise, "", "warning"},
		{"outcomes", promise, "", "warning"},
		{"objectives", promise, "", "warning"},
		{"outputs", promise, "compliance = true", ""},
		{"assumptions", promise, "", ""},
		{"external_factors", promise, "", ""},
		{"evidence", promise, "", ""},
		{"stakeholders", promise, "", ""},
		{"claims", "Every student who enrols succeeds", "", "warning"},
		{"outcomes", "Every student who enrols succeeds", "", ""},
	} {
		got := ""
		for _, f := range guaranteed(t, fmt.Sprintf("[logic_model]\ntitle = \"T\"\n[%s.x]\nstatement = %q\n%s", tt.table, tt.statement, tt.more)) {
			got += f.Severity
		}
		if got != tt.want {
			t.Errorf("%s, %q: %q, want %q", tt.table, tt.statement, got, tt.want)
		}
	}
}

func TestGuaranteeClaimInIndicatorsAndOtherLanguages(t *testing.T) {
	found := guaranteed(t, `
		[logic_model]
		title = "T"
		language = "fr"
		[claims.c]
		statement = "`+promise+`"`)
	found = append(found, guaranteed(t, `
		[logic_model]
		title = "T"
		[outcomes.x]
		statement = "Graduates work"
		[outcomes.x.indicators.m]
		statement = "`+promise+`"`)...)
	for _, f := range found {
		t.Errorf("%s: %s", f, f.Message)
	}
}

func guaranteed(t *testing.T, model string) []ruletest.Finding {
	t.Helper()
	return ruletest.Of(t, claims.Rules(), "guarantee-claim", model)
}
