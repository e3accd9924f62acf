// Package schema writes JSON Schemas: of the model format, of a configuration
// and of the JSON output. Editors complete and check models and
// configurations with the first two; programs check what they read with the
// third.
package schema

import (
	"bytes"
	"encoding/json"
)

// The language tools for TOML read draft 7; later drafts only in part.
const draft07 = "http://json-schema.org/draft-07/schema#"

// tomlVersion tells tools for TOML which version models may be written in.
const tomlVersion = "v1.1.0"

// The types of JSON.
const (
	object  = "object"
	array   = "array"
	text    = "string"
	number  = "number"
	integer = "integer"
	boolean = "boolean"
)

// node is one schema, as far as ours need them. Keywords hold for values of
// their own type only, so a node of several types is as precise for each as a
// node of that type alone; the tools then blame the one key that is wrong,
// where of alternatives (AnyOf) they can only say that none fits.
type node struct {
	Dialect     string `json:"$schema,omitempty"`
	TOMLVersion string `json:"x-tombi-toml-version,omitempty"`
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`
	Ref         string `json:"$ref,omitempty"`

	Type    types   `json:"type,omitempty"`
	Enum    []any   `json:"enum,omitempty"`
	AnyOf   []*node `json:"anyOf,omitempty"`
	Default any     `json:"default,omitempty"`

	MinLength int    `json:"minLength,omitempty"`
	Pattern   string `json:"pattern,omitempty"`
	Format    string `json:"format,omitempty"`

	Minimum *float64 `json:"minimum,omitempty"`
	Maximum *float64 `json:"maximum,omitempty"`

	Items *node `json:"items,omitempty"`

	Required      []string `json:"required,omitempty"`
	Properties    members  `json:"properties,omitempty"`
	PropertyNames *node    `json:"propertyNames,omitempty"`
	// Additional is a *node, or a bool.
	Additional any `json:"additionalProperties,omitempty"`

	Definitions members `json:"definitions,omitempty"`
}

// types is one type or several.
type types []string

// MarshalJSON writes a single type without a list around it.
func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return encode(t[0])
	}
	return encode([]string(t))
}

// members are named schemas in an order that means something: tools offer
// keys in it.
type members []member

type member struct {
	name string
	*node
}

// MarshalJSON writes an object.
func (m members) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	for i, each := range m {
		out.WriteByte("{,"[min(i, 1)])
		name, err := encode(each.name)
		if err != nil {
			return nil, err
		}
		value, err := encode(each.node)
		if err != nil {
			return nil, err
		}
		out.Write(name)
		out.WriteByte(':')
		out.Write(value)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// encode is json.Marshal for text that stands in no HTML page.
func encode(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return out.Bytes(), err
}

// document writes a schema so that people can read it, too.
func document(n *node) ([]byte, error) {
	compact, err := encode(n)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = json.Indent(&out, compact, "", "  ")
	return out.Bytes(), err
}

// words is an enumeration.
func words(all []string) []any {
	out := make([]any, len(all))
	for i, w := range all {
		out[i] = w
	}
	return out
}

// with is a copy of the node that says what it is about.
func (n node) with(description string) *node {
	n.Description = description
	return &n
}

func bound(x float64) *float64 { return &x }
