package lint_test

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// The model's owner and those who deliver it are its doers; who an outcome is
// about is none of them there.
func TestDoers(t *testing.T) {
	roles := map[string]language.Role{}
	linter, err := lint.New([]*lint.Rule{{
		ID: "ask", Category: "wording", Question: lint.Meaningful, Severity: diag.Warning, Since: "0.1.0", Doc: "# ask\n",
		Check: lint.ForModel(func(p *lint.Pass) {
			for e := range p.Model.Of(model.Outcome) {
				roles[e.ID] = p.Reading(e).Role
			}
		}),
	}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := linter.Check(load(t, `[logic_model]
title = "T"
owner = "Riverside"
[stakeholders.midwives]
statement = "12 midwives of the district, half time"
role = ["deliverer", "affected"]
[stakeholders.parents]
statement = "Parents"
role = "beneficiary"
[outcomes.owner]
statement = "Riverside terraces the slopes"
[outcomes.deliverer]
statement = "The district midwives wash their hands"
[outcomes.other-deliverer]
statement = "All midwives wash their hands"
[outcomes.about-deliverer]
statement = "All midwives wash their hands"
who = "midwives"
[outcomes.receiver]
statement = "Parents wash their hands"
who = ["parents"]
`)); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]language.Role{
		"owner": language.Doer, "other-deliverer": language.Doer, "deliverer": language.Doer,
		"about-deliverer": language.Receiver, "receiver": language.Receiver,
	} {
		if roles[id] != want {
			t.Errorf("%s has role %v, want %v", id, roles[id], want)
		}
	}
}
