package ruledoc

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/lint"
)

// OptionsText is the content of the section Options of a rule's page.
func OptionsText(r *lint.Rule) string {
	options := r.Options()
	if len(options) == 0 {
		return "This rule has no options."
	}
	var out strings.Builder
	out.WriteString("| option | type | default | meaning |\n|---|---|---|---|")
	for _, o := range options {
		fmt.Fprintf(&out, "\n| `%s` | %s | `%s` | %s |", o.Key, optionType(o), tomlText(o.Default), strings.ReplaceAll(o.Doc, "|", `\|`))
	}
	return out.String()
}

// optionType says for people what an option takes.
func optionType(o lint.Option) string {
	switch o.Type {
	case "boolean":
		return "true or false"
	case "string":
		return "text"
	case "array":
		return "list of texts"
	}
	kind := "number"
	if o.Type == "integer" {
		kind = "whole number"
	}
	if o.Min != nil {
		kind += ", at least " + strconv.FormatFloat(*o.Min, 'g', -1, 64)
	}
	return kind
}

// tomlText is a default as it would stand in a configuration.
func tomlText(value any) string {
	switch v := value.(type) {
	case string:
		return strconv.Quote(v)
	case []string:
		quoted := make([]string, len(v))
		for i, s := range v {
			quoted[i] = strconv.Quote(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	}
	return fmt.Sprint(value)
}

// SourcesText is the last paragraph of the section "Why it matters": the works
// that the rule stands on, "" if it names none.
func SourcesText(r *lint.Rule) string {
	works := Sources(r)
	switch len(works) {
	case 0:
		return ""
	case 1:
		return "Source: " + works[0] + "."
	}
	return "Sources: " + strings.Join(works, "; ") + "."
}

// Sources are the works that the rule stands on, with their titles.
func Sources(r *lint.Rule) []string {
	var works []string
	for _, s := range r.Sources {
		if work, ok := lint.Source(s); ok {
			works = append(works, work)
		}
	}
	return works
}
