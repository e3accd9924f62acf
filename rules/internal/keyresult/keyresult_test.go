package keyresult_test

import (
	"fmt"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/measurement"
	"github.com/outcomelint/outcomelint/rules/okr"
	"github.com/outcomelint/outcomelint/rules/targets"
)

// told is a rule that reports every key result that is told as a whole.
var told = &lint.Rule{
	ID: "told", Category: "test", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0", Doc: "# told\n",
	Check: lint.ForModel(func(p *lint.Pass) {
		for e := range p.Model.All() {
			if keyresult.Told(p, e) {
				p.Report(lint.Finding{On: e, Message: fmt.Sprint(keyresult.Of(p, e).Fault)})
			}
		}
	}),
}

// A key result with a fault of its own has findings of the rules about key
// results alone: nothing is said of its figures, whatever is wrong with them.
func TestToldOnce(t *testing.T) {
	rules := append(append(append([]*lint.Rule{told}, okr.Rules()...), measurement.Rules()...), targets.Rules()...)
	for _, kr := range []string{
		"statement = 'Publish 50 blog posts'",
		"statement = 'Publish 50 blog posts', target = { value = 50, date = 2020-01-01 }",
		"statement = 'Publish blog posts', baseline = 0, target = -3, unit = 'posts', actuals = ['many']",
		"statement = 'Publish posts on speed and quality', target = 'TBD'",
		"statement = 'Improve the speed and quality of answers'",
		"statement = 'Satisfied with the help', unit = '%'",
		"statement = 'Better service for good customers', source = 'Survey'",
		"statement = 'Maintain uptime', unit = '%'",
	} {
		text := "[logic_model]\ntitle = 'T'\nowner = 'Anna'\nstart = 2026-01-01\nend = 2026-12-31\nstage = 'report'\n" +
			"[objectives.o]\nstatement = 'People come back'\nkey_results = { a = 'Share who come back rises from 20 % to 40 %', k = { " + kr + " } }\n"
		var found []string
		for _, f := range ruletest.Text(t, rules, text) {
			if f.Element == "objectives.o.key_results.k" && f.Rule != told.ID {
				found = append(found, f.Rule)
			}
		}
		if len(found) != 1 {
			t.Errorf("%s: %v", kr, found)
		}
	}
}

func TestTold(t *testing.T) {
	for kr, want := range map[string]bool{
		"statement = 'Publish 50 blog posts'":                                      true,
		"statement = 'Publish posts', baseline = 0, target = 9":                    true,
		"statement = 'Publish posts', baseline = 2, target = 9":                    false,
		"statement = 'Improve collaboration'":                                      true,
		"statement = 'Maintain uptime'":                                            true,
		"statement = 'Increase usage by X % (tbd)'":                                true,
		"statement = 'Launch the portal', kind = 'milestone'":                      false,
		"statement = 'First reading', kind = 'baseline'":                           false,
		"statement = 'Raise renewals to 92 %'":                                     false,
		"statement = 'Renewals', unit = '%', target = 92":                          false,
		"statement = 'Every change is reviewed by a second person'":                false,
		"statement = 'Die Broschüre wird in fünf Sprachen gedruckt und verteilt'":  true,
		"statement = 'Der Anteil der Verträge steigt', unit = '%', baseline = 80":  false,
		"statement = 'Publish 50 blog posts', target = [1]":                        true,
		"statement = 'Improve collaboration', target = [1]":                        false,
		"statement = 'Publish 50 blog posts', proxy_because = 'Readers follow it'": true,
	} {
		text := "[logic_model]\ntitle = 'T'\n[objectives.o]\nstatement = 'O'\nkey_results = { k = { " + kr + " } }\n"
		got := false
		for _, f := range ruletest.Text(t, []*lint.Rule{told}, text) {
			got = got || f.Rule == told.ID
		}
		if got != want {
			t.Errorf("%s: %v", kr, got)
		}
	}
}
