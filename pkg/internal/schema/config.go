package schema

import (
	"github.com/outcomelint/outcomelint/pkg/internal/config"
	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Config returns the JSON Schema of a configuration that may name the given rules.
func Config(rules []*lint.Rule) ([]byte, error) {
	table, err := rulesNode(rules)
	if err != nil {
		return nil, err
	}
	root := settings(config.Keys())
	root.Dialect, root.TOMLVersion = draft07, tomlVersion
	root.Title = "outcomelint: a configuration"
	root.Description = "Which rules apply to which models, how severely and with which options."
	root.Definitions = members{{rulesName, table}}
	return document(root)
}

const rulesName = "rules"

// settings describes a table of settings.
func settings(keys []config.Key) *node {
	n := &node{Type: types{object}, Additional: false}
	for _, k := range keys {
		if k.Required {
			n.Required = append(n.Required, k.Name)
		}
		n.Properties = append(n.Properties, member{k.Name, setting(k).with(k.Doc)})
	}
	return n
}

func setting(k config.Key) *node {
	switch k.Type {
	case config.TypeWord:
		return &node{Enum: words(k.Words)}
	case config.TypeBool:
		return &node{Type: types{boolean}}
	case config.TypeRules:
		return &node{Ref: ref(rulesName)}
	case config.TypeTable:
		return settings(k.Keys)
	case config.TypeTables:
		return &node{Type: types{array}, Items: settings(k.Keys)}
	case config.TypeTerms:
		return texts()
	}
	return oneOrMany(&node{Type: types{text}, MinLength: 1}) // TypePaths
}

func texts() *node { return &node{Type: types{array}, Items: &node{Type: types{text}}} }

// rulesNode describes [rules]: every rule by its id and former ids, and the
// categories.
func rulesNode(rules []*lint.Rule) (*node, error) {
	rows, err := ruledoc.Table(rules)
	if err != nil {
		return nil, err
	}
	n := &node{Type: types{object}, Additional: false}
	seen := map[string]bool{}
	for _, r := range rules {
		if !seen[r.Category] {
			seen[r.Category] = true
			about := "Every rule of the category " + r.Category + " that is not named itself."
			n.Properties = append(n.Properties, member{r.Category, severity().with(about)})
		}
	}
	for i, r := range rules {
		rule, about := ruleNode(r), rows[i].Summary
		rule.Default = rows[i].Severity
		n.Properties = append(n.Properties, member{r.ID, rule.with(about)})
		for _, former := range r.Formerly {
			n.Properties = append(n.Properties, member{former, rule.with("The former name of `" + r.ID + "`. " + about)})
		}
	}
	return n, nil
}

// ruleNode describes the settings of one rule: its severity, or a table with
// that and its options.
func ruleNode(r *lint.Rule) *node {
	table := &node{Type: types{object}, Additional: false}
	table.Properties = members{{"severity", severity().with("How severe the rule is here.")}}
	for _, o := range r.Options() {
		table.Properties = append(table.Properties, member{o.Key, optionNode(o)})
	}
	return anyOf(severity(), table)
}

func severity() *node { return &node{Enum: words(config.Severities())} }

func optionNode(o lint.Option) *node {
	n := &node{Type: types{o.Type}, Minimum: o.Min}
	if o.Type == array {
		n = texts()
	}
	n.Description, n.Default = o.Doc, o.Default
	return n
}
