package schema_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/internal/schema"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// The schema refuses what the linter refuses about a file, and nothing else:
// every key of every table with values of every kind, and whole documents.
func TestModelAgreesWithTheLinter(t *testing.T) {
	s := built(t)(schema.Model())
	tried, refused := 0, 0
	try := func(name, text string) {
		complaint, err := complaint(text), s.Validate(decode(t, text))
		tried++
		if err != nil {
			refused++
		}
		if agree := (err != nil) == (complaint != ""); !agree {
			t.Errorf("%s\n  linter: %s\n  schema: %v", name, complaint, err)
		}
	}
	for _, p := range places() {
		for i := range p.table.Keys {
			key := &p.table.Keys[i]
			for _, value := range values(key) {
				if !otherwise(key, value) {
					try(p.name+"."+key.Name+" = "+value, p.with(key, key.Name+" = "+value))
				}
			}
			for _, alias := range key.Aliases {
				try(p.name+"."+alias, p.with(key, alias+` = "x"`))
			}
		}
		try(p.name+".colour", p.with(nil, `colour = "red"`))
		try(p.name+" without", p.with(&model.Spec{Required: true}, ""))
	}
	for _, text := range documents {
		try(text, "[logic_model]\ntitle = \"T\"\n"+text)
	}
	if tried < 5000 || refused < 1000 || tried-refused < 1000 {
		t.Errorf("%d tried, %d refused", tried, refused)
	}
}

// complaint is what the linter refuses in a model. What it only asks about is none.
func complaint(text string) string {
	doc := syntax.Parse(source.New("plan.toml", text))
	m, found := bind.Model(doc)
	var out strings.Builder
	for _, d := range append(doc.Errors, found...) {
		if d.Severity != diag.Info {
			out.WriteString(d.Rule + ": " + d.Message + "; ")
		}
	}
	if m == nil {
		out.WriteString("no model")
	}
	return out.String()
}

// place is a table that has its required key and awaits another one.
type place struct {
	name          string
	table         *model.Table
	before, after string
	given         string // the required key
	joint         string // between keys
}

func (p place) with(key *model.Spec, line string) string {
	if key != nil && key.Required || p.given == "" {
		return p.before + line + p.after
	}
	return p.before + p.given + p.joint + line + p.after
}

func places() []place {
	const title, statement = `title = "T"`, `statement = "S"`
	const head = "[logic_model]\n" + title + "\n"
	out := []place{{"logic_model", model.TableOf(model.Header), "[logic_model]\n", "\n", title, "\n"}}
	tables := model.Tables()
	for i := range tables {
		t := &tables[i]
		if t.Kind == model.Header || t.Kind.IsMeasure() {
			continue
		}
		for _, name := range append([]string{t.Name}, t.Aliases...) {
			out = append(out, place{name, t, head + "[" + name + ".x]\n", "\n", statement, "\n"})
		}
	}
	for of, kind := range map[string]model.Kind{"outcomes": model.Indicator, "objectives": model.KeyResult} {
		t := model.TableOf(kind)
		element := head + "[" + of + ".x]\n" + statement + "\n"
		out = append(out,
			place{t.Name, t, element + "[" + of + ".x." + t.Name + ".y]\n", "\n", statement, "\n"},
			place{t.Name + " in a list", t, element + t.Name + " = [{ ", " }]\n", statement, ", "})
	}
	outcome := head + "[outcomes.x]\n" + statement + "\n"
	return append(out,
		place{"leads_to", model.MembersOf(model.TypeLinks), outcome + "leads_to = [{ ", " }]\n", `to = "y"`, ", "},
		place{"experiences", model.MembersOf(model.TypeExperiences), outcome + "experiences = [{ ", " }]\n", "", ""},
		place{"baseline", model.MembersOf(model.TypeValue), outcome + "[outcomes.x.indicators.y]\n" + statement + "\nbaseline = { ", " }\n", "", ""},
		place{"actuals", model.MembersOf(model.TypeValues), outcome + "[outcomes.x.indicators.y]\n" + statement + "\nactuals = [{ ", " }]\n", "", ""},
	)
}

// values are things to write behind a key: of every kind, and every word that
// the key takes.
func values(key *model.Spec) []string {
	out := []string{
		`"x"`, `"two words"`, `""`, `"soon"`, `"2027"`, `"2027-03"`, `"2027-03-31"`, `"2027-Q2"`, `"2027-H1"`, `"2027-Q7"`, `"2027-13"`, `"42"`, `"80 %"`,
		`1`, `2`, `-1`, `0.5`, `2027`, `true`, `false`,
		`2027-03-31`, `2027-03-31T10:00:00Z`, `2027-03-31T10:00:00`, `10:00:00`,
		`[]`, `[""]`, `["x"]`, `["x", "y"]`, `[1]`, `[true]`, `[["x"]]`,
		`{}`, `{ value = 3 }`, `{ to = "x" }`, `{ y = "x" }`, `{ y = 3 }`, `{ y = { statement = "x" } }`, `{ y = { colour = "x" } }`,
		`[{ value = 3 }]`, `[{ to = "x" }]`, `["x", { to = "y" }]`, `[{ who = "x" }]`, `[{ statement = "x" }]`, `[{ colour = "x" }]`,
	}
	if key.Vocabulary != nil {
		for _, word := range key.Vocabulary.Spellings() {
			out = append(out, strconv.Quote(word), "["+strconv.Quote(word)+"]")
		}
	}
	return out
}
