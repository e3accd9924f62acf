package near_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/internal/near"
)

func TestWord(t *testing.T) {
	for _, c := range []struct {
		among string
		want  map[string]string
	}{
		{"check explain rules init help", map[string]string{
			"chekc": "check", "CHECK": "check", "hlep": "help", "expl": "explain", "ini": "init",
			"frobnicate": "", "": "", "x": "",
		}},
		{"orphan-output orphan-input unmeasured-outcome jargon", map[string]string{
			"orphan-outputs": "orphan-output", "orfan-imput": "orphan-input", "jargn": "jargon",
			"unmeasured": "unmeasured-outcome", "outcome": "unmeasured-outcome",
			"orphan": "", "budget": "", strings.Repeat("orphan-output", 1000): "",
		}},
		{"fail_on exclude max guarantee_terms fingerprint reason rule", map[string]string{
			"failon": "fail_on", "maks": "max", "guarantee_words": "guarantee_terms", "guarantee": "guarantee_terms",
			"Reason": "reason", "ruel": "rule", "terms": "guarantee_terms", "colour": "",
		}},
		{"error warning info off", map[string]string{"warn": "warning", "eror": "error", "warnings": "warning", "of": "off", "hint": ""}},
	} {
		for word, want := range c.want {
			if got := near.Word(word, strings.Fields(c.among)); got != want {
				t.Errorf("%.20q: %q, want %q", word, got, want)
			}
		}
	}
}
