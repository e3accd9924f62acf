package schema_test

import (
	"path"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/outcomelint/outcomelint/pkg/internal/config"
	"github.com/outcomelint/outcomelint/pkg/internal/schema"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/rules"
)

// The schema refuses what the reader of configurations refuses, and nothing
// else: every setting, rule and option with values of every kind.
func TestConfigAgreesWithTheReader(t *testing.T) {
	tuned := tunedRules()
	s := built(t)(schema.Config(tuned))
	tried, refused := 0, 0
	try := func(text string) {
		problem, err := problem(t, tuned, text), s.Validate(decode(t, text))
		tried++
		if err != nil {
			refused++
		}
		if agree := (err != nil) == (problem != ""); !agree {
			t.Errorf("%s\n  reader: %s\n  schema: %v", text, problem, err)
		}
	}
	for before, names := range configTables(tuned) {
		try(before)
		for _, name := range names {
			for _, value := range settings {
				try(before + name + " = " + value)
			}
		}
	}
	if tried < 500 || refused < 200 || tried-refused < 100 {
		t.Errorf("%d tried, %d refused", tried, refused)
	}
}

// configTables are the tables of a configuration, by the lines that begin
// them, with the names to write in them.
func configTables(rules []*lint.Rule) map[string][]string {
	out := map[string][]string{"": {"colour"}}
	add := func(header string, names ...string) { out[header] = append(out[header], append(names, "colour")...) }
	for _, k := range config.Keys() {
		add("", k.Name)
		for _, sub := range k.Keys {
			switch {
			case k.Type == config.TypeTable:
				add("["+k.Name+"]\n", sub.Name)
			case sub.Required:
				add("[["+k.Name+"]]\n", sub.Name)
			default:
				add("[["+k.Name+"]]\npaths = \"x\"\n", sub.Name)
			}
		}
	}
	for _, r := range rules {
		add("[rules]\n", r.ID, r.Category)
		add("[rules]\n", r.Formerly...)
		add("[rules."+r.ID+"]\n", "severity")
		for _, o := range r.Options() {
			add("[rules."+r.ID+"]\n", o.Key)
		}
	}
	return out
}

// settings are things to write behind a key of a configuration.
var settings = []string{
	`"x"`, `"off"`, `"info"`, `"warning"`, `"error"`, `"never"`, `1`, `-1`, `0.5`, `true`,
	`[]`, `["x"]`, `["x", "inherit"]`, `[1]`, `""`, `[""]`, `["x", true]`, `{}`, `{ severity = "off" }`, `{ severity = "x" }`, `{ colour = 1 }`,
	`{ orphan-output = "off" }`, `[{}]`, `[{ paths = "x" }]`, `[{ paths = ["x"], rules = { structure = "off" } }]`, `[{ paths = 1 }]`,
}

type tunedOptions struct {
	Strict bool     `toml:"strict" doc:"A switch."`
	Max    int      `toml:"max" doc:"A number." min:"0"`
	Share  float64  `toml:"share" doc:"A share."`
	Word   string   `toml:"word" doc:"A word."`
	Words  []string `toml:"words" doc:"Some words."`
}

// tunedRules are two built-in rules; one of them with options of every type
// and a former id.
func tunedRules() []*lint.Rule {
	var out []*lint.Rule
	for _, r := range rules.All() {
		switch r.ID {
		case "orphan-output":
			out = append(out, r)
		case "unmeasured-outcome":
			tuned := *r
			tuned.Formerly = []string{"immeasurable-outcome"}
			tuned.Check = lint.WithOptions(tunedOptions{Max: 3}, func(*lint.Pass, tunedOptions) {})
			out = append(out, &tuned)
		}
	}
	return out
}

// problem is what the reader refuses in a configuration.
func problem(t *testing.T, rules []*lint.Rule, text string) string {
	t.Helper()
	const name = "/w/outcomelint.toml"
	loader := config.Loader{
		Rules: rules,
		Show:  func(path string) string { return path },
		Read: func(path string) (string, error) {
			if path == name {
				return text, nil
			}
			return "", nil // whatever it extends
		},
	}
	c, err := loader.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, d := range c.Problems {
		out.WriteString(d.Message + "; ")
	}
	return out.String()
}

// The configurations of the command's own scripts.
func TestConfigurationsOfTheScripts(t *testing.T) {
	s := built(t)(schema.Config(rules.All()))
	archive, err := txtar.ParseFile("../../../testdata/scripts/config.txtar")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, f := range archive.Files {
		if base := path.Base(f.Name); base != config.FileName && base != "shared.toml" {
			continue
		}
		tried++
		err := s.Validate(decode(t, string(f.Data)))
		if broken := strings.HasPrefix(f.Name, "broken/"); broken != (err != nil) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	if tried < 4 {
		t.Errorf("only %d configurations", tried)
	}
}
