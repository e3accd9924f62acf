package schema

import (
	"slices"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// Model returns the JSON Schema of a model: of what the table of keys says,
// and of nothing else.
func Model() ([]byte, error) {
	root := &node{
		Dialect: draft07, TOMLVersion: tomlVersion,
		Title:       "outcomelint: a logic model",
		Description: "Inputs, activities, outputs, outcomes and what leads to what.",
		Type:        types{object}, Required: []string{model.Header.Table()}, Additional: false,
	}
	tables := model.Tables()
	for i := range tables {
		t := &tables[i]
		root.Definitions = append(root.Definitions, member{definition(t), recordNode(t)})
		if t.Kind.IsMeasure() {
			continue // these stand within the element that they measure
		}
		table := tableNode(t)
		root.Properties = append(root.Properties, member{t.Name, table})
		for _, alias := range t.Aliases {
			root.Properties = append(root.Properties, member{alias, table.with(aliasDoc(t.Name, t.Doc))})
		}
	}
	for _, of := range [...]model.Type{model.TypeLinks, model.TypeValue, model.TypeExperiences} {
		t := model.MembersOf(of)
		root.Definitions = append(root.Definitions, member{definition(t), recordNode(t)})
	}
	root.Definitions = append(root.Definitions, member{periodName, period()})
	return document(root)
}

// idPattern is what references can carry: no blank, no long dash, and none of
// the characters that mean something else in a reference.
const idPattern = `^[^\s‐-―.#/>→,;:"'\[\]]+$`

// tableNode describes a table at the top of a model.
func tableNode(t *model.Table) *node {
	if t.Kind == model.Header {
		return &node{Description: t.Doc, Ref: tableRef(t)}
	}
	return &node{
		Description: t.Doc, Type: types{object},
		PropertyNames: &node{Pattern: idPattern}, Additional: &node{Ref: tableRef(t)},
	}
}

// recordNode describes a table with its keys, and what may stand in its place.
func recordNode(t *model.Table) *node {
	n := &node{Title: t.Noun, Description: t.Doc, Type: append(types{object}, bare(t)...), Additional: false}
	for i := range t.Keys {
		s := &t.Keys[i]
		if s.Required {
			n.Required = append(n.Required, s.Name)
			n.MinLength = len(bare(t)) // no text, no statement
		}
		value := valueNode(t, s)
		value.Default = standard(s)
		n.Properties = append(n.Properties, member{s.Name, value.with(doc(s))})
		for _, alias := range s.Aliases {
			n.Properties = append(n.Properties, member{alias, value.with(aliasDoc(s.Name, doc(s)))})
		}
	}
	return n
}

// bare lists what stands for a whole table: the statement of an element, the
// target of a link, the number or text of a value.
func bare(t *model.Table) types {
	switch {
	case t == model.TableOf(model.Header):
		return nil
	case t == model.MembersOf(model.TypeValue):
		return types{number, text}
	}
	return types{text}
}

func definition(t *model.Table) string { return strings.ReplaceAll(t.Noun, " ", "-") }

func tableRef(t *model.Table) string { return ref(definition(t)) }

func ref(name string) string { return "#/definitions/" + name }

func doc(s *model.Spec) string {
	if s.Default == "" {
		return s.Doc
	}
	return s.Doc + " Without it: " + s.Default + "."
}

func aliasDoc(name, doc string) string { return "Another name for `" + name + "`. " + doc }

// standard is the default of a key as a value, where it is one and not a
// remark about it.
func standard(s *model.Spec) any {
	version, err := strconv.Atoi(s.Default)
	switch {
	case err == nil:
		return version
	case s.Default == "true", s.Default == "false":
		return s.Default == "true"
	case s.Vocabulary != nil && slices.Contains(s.Vocabulary.Words, s.Default):
		return s.Default
	}
	return nil
}
