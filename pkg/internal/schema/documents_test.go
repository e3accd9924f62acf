package schema_test

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// documents are whole models but for their header.
var documents = []string{
	``,
	`outcomes = "x"`,
	`outcomes = []`,
	`outcomes = {}`,
	`colour = "red"`,
	`[colours.x]`,
	`[outcome.x]
statement = "S"`,
	`[outcomes]
x = "S"`,
	`[outcomes]
x = ""`,
	`[outcomes]
x = 3`,
	`[outcomes]
x = ["S"]`,
	`[[outcomes]]
id = "x"
statement = "S"`,
	`[outcomes.short.x]
statement = "S"`,
	`[outcomes.X_1]
statement = "S"`,
	`[outcomes."größe"]
statement = "S"`,
	`[outcomes."two words"]
statement = "S"`,
	`[outcomes."a.b"]
statement = "S"`,
	`[outcomes."a–b"]
statement = "S"`,
	`[outcomes."a>b"]
statement = "S"`,
	`[outcomes.""]
statement = "S"`,
	`[outcomes.x]
statement = "S"
[outcomes.x.indicators]
y = "I"`,
	`[outcomes.x]
statement = "S"
indicators = ["I", { statement = "J" }]`,
	`[outcomes.x]
statement = "S"
[[outcomes.x.indicators]]
statement = "I"`,
	`[outcomes.x]
statement = "S"
[outcomes.x.indicators."y z"]
statement = "I"`,
	`[outcomes.x]
statement = "S"
[outcomes.x.indicators.y]
statement = "I"
leads_to = "z"`,
	`[indicators.x]
statement = "S"`,
	`[key_results.x]
statement = "S"`,
	`[outcomes.x]
statement = "S"
[outcomes.x.extra]
colour = { of = ["the", 1, true, {}] }`,
	`[processes.x]
statement = "S"
[activities.y]
statement = "S"`,
	`[outputs.x]
statement = "S"
leads_to = [{ to = ["y", "z"], because = "B", likelihood = 0.7, feedback = true }]`,
}

// otherwise says which values a schema cannot judge as the linter does.
func otherwise(key *model.Spec, value string) bool {
	switch key.Type {
	case model.TypePeriod, model.TypeDone:
		return false
	case model.TypeCycle:
		return value == "10:00:00" // as any text, it may be a name
	case model.TypeNumber: // of words for a number another rule complains
		return (key.Key == model.KeyQuantity || key.Key == model.KeyDelivered) && strings.HasPrefix(value, `"`) && !strings.ContainsAny(value, "0123456789")
	}
	return strings.HasPrefix(value, "2027-") || value == "10:00:00" // to a schema, a date is a text
}
