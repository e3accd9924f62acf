package lint

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// A finding that another one implies becomes a question on the same element,
// where the other is told and at least as grave; a question is left out.
func TestImplied(t *testing.T) {
	for _, tt := range []struct {
		name         string
		settings     map[string]diag.Severity
		confidence   diag.Confidence
		model, allow string
		want         string
	}{
		{name: "on one element", model: "A A", want: "cause effect? cause effect?"},
		{name: "on another element", model: "A B", want: "cause effect? effect"},
		{name: "the cause is off", model: "A", settings: map[string]diag.Severity{"cause": diag.Off}, want: "effect"},
		{name: "the cause is less grave", model: "A", settings: map[string]diag.Severity{"cause": diag.Info}, want: "cause? effect"},
		{name: "the cause is unsure", model: "A", confidence: diag.Low, want: "cause? effect"},
		{name: "both are questions", model: "A", settings: map[string]diag.Severity{"cause": diag.Info, "effect": diag.Info}, want: "cause?"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cause := rule("cause", ForModel(func(p *Pass) { spot(p, "A", Finding{Confidence: tt.confidence}) }))
			cause.Implies = []string{"effect"}
			effect := rule("effect", ForModel(func(p *Pass) {
				for _, word := range []string{"A", "B"} {
					if i := strings.Index(p.Model.File.Text, word); i >= 0 {
						spot(p, word, Finding{})
					}
				}
			}))
			in := input(tt.model)
			in.Settings = &Settings{Severity: tt.settings}
			var got []string
			for _, d := range checkInput(t, newLinter(t, cause, effect), in) {
				if d.Severity == diag.Info {
					d.Rule += "?"
				}
				got = append(got, d.Rule)
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("got %v, want %s", got, tt.want)
			}
		})
	}
}
