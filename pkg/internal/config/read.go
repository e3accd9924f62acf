package config

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/bmatcuk/doublestar/v4"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/near"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// reader turns the tree of one file into a Config and says what is wrong with it.
type reader struct {
	*Config
	rules   []*lint.Rule
	extends []setting[string]
}

// Never is the severity that nothing reaches: fail_on = "never".
const Never = diag.Error + 1

func (c *Config) problem(at source.Span, message, help string) {
	c.Problems = append(c.Problems, diag.Diagnostic{
		Rule: Rule, Severity: diag.Error, Place: diag.Place{File: c.File, Span: at}, Message: message, Help: help,
	})
}

func (r *reader) at(v syntax.Value) diag.Place { return diag.Place{File: r.File, Span: v.Span()} }

func (r *reader) top(root syntax.Value) {
	for e := range r.known(root, "there is no setting", topKeys) {
		switch e.Name {
		case "extends":
			r.extends = r.strings(e, true)
		case "root":
			if r.wants(e.Value, syntax.Bool, "`root`", "true or false") {
				r.Root = e.Value.Text() == "true"
			}
		case "fail_on":
			r.failOnSetting(e)
		case "include":
			r.include = r.patterns(e)
		case "exclude":
			r.exclude = r.patterns(e)
		case "rules":
			r.layers = append(r.layers, layer{rules: r.ruleTable(e)})
		case "overrides":
			r.overrides(e)
		case "language":
			r.language(e)
		}
	}
	r.rulesFirst()
}

// rulesFirst puts [rules] before [[overrides]], wherever they stand in the file.
func (r *reader) rulesFirst() {
	for i, l := range r.layers {
		if l.paths == nil {
			copy(r.layers[1:i+1], r.layers[:i])
			r.layers[0] = l
		}
	}
}

func (r *reader) failOnSetting(e syntax.Entry) {
	name, ok := r.word(e.Value, "`fail_on`", failOns)
	if !ok {
		return
	}
	severity, known := diag.ParseSeverity(name)
	if !known {
		severity = Never
	}
	r.failOn = &setting[diag.Severity]{severity, r.at(e.Value)}
}

func (r *reader) overrides(e syntax.Entry) {
	if !r.wants(e.Value, syntax.Array, "`overrides`", "a list of tables: write `[[overrides]]`") {
		return
	}
	for item := range e.Value.Items() {
		if !r.wants(item, syntax.Table, "an override", "a table with `paths` and `rules`") {
			continue
		}
		l := layer{paths: []*Pattern{}}
		for e := range r.known(item, "an override has no setting", overrideKeys) {
			switch e.Name {
			case "paths":
				l.paths = append(l.paths, r.patterns(e)...)
			case "rules":
				l.rules = r.ruleTable(e)
			}
		}
		if _, ok := item.Get("paths"); !ok && !item.Damaged() {
			r.problem(item.Span(), "this override does not say which files it is for", `add paths = ["drafts/**"]`)
		}
		r.layers = append(r.layers, l)
	}
}

func (r *reader) language(e syntax.Entry) {
	if !r.wants(e.Value, syntax.Table, "`language`", "a table") {
		return
	}
	for e := range r.known(e.Value, "`language` has no setting", languageKeys) {
		// These lists add to those of what is extended, so to say it is to say nothing.
		r.terms[e.Name] = slices.DeleteFunc(r.strings(e, false), func(t setting[string]) bool { return t.value == inherit })
	}
}

// ruleTable reads a [rules] table: `id = "severity"` or `[rules.id]` with
// options. A category stands for all of its rules that are not named themselves.
func (r *reader) ruleTable(e syntax.Entry) []ruleSetting {
	var categories, out []ruleSetting
	if !r.wants(e.Value, syntax.Table, "`rules`", "a table") {
		return nil
	}
	for e := range e.Value.Entries() {
		if members := r.category(e.Name); members != nil {
			if severity := r.severity(e.Value, e.Name); severity != nil {
				for _, rule := range members {
					categories = append(categories, ruleSetting{rule: rule, severity: severity})
				}
			}
			continue
		}
		rule := r.find(e)
		if rule == nil {
			continue
		}
		s := ruleSetting{rule: rule}
		if e.Value.Kind() != syntax.Table {
			s.severity = r.severity(e.Value, rule.ID)
		} else {
			for o := range e.Value.Entries() {
				if o.Name == "severity" {
					s.severity = r.severity(o.Value, rule.ID)
				} else if r.option(rule, o) {
					s.options = append(s.options, option{o.Name, o.Name + " = " + r.File.Slice(o.Value.Span()), r.at(o.Value)})
				}
			}
			if !r.decodes(rule, s.options) {
				continue
			}
		}
		out = append(out, s)
	}
	return append(categories, out...)
}

func (r *reader) category(name string) []*lint.Rule {
	var members []*lint.Rule
	for _, rule := range r.rules {
		if rule.Category == name {
			members = append(members, rule)
		}
	}
	return members
}

func (r *reader) severity(v syntax.Value, of string) *setting[diag.Severity] {
	name, ok := r.word(v, "the severity of `"+of+"`", severities)
	if !ok {
		return nil
	}
	severity, _ := diag.ParseSeverity(name)
	return &setting[diag.Severity]{severity, r.at(v)}
}

// find returns the rule that an entry names by its id or a former one.
func (r *reader) find(e syntax.Entry) *lint.Rule {
	ids := make([]string, 0, len(r.rules))
	for _, rule := range r.rules {
		if rule.ID == e.Name {
			return rule
		}
		for _, former := range rule.Formerly {
			if former == e.Name {
				return rule
			}
		}
		ids = append(ids, rule.ID, rule.Category)
	}
	r.unknown(e, "there is no rule", ids)
	return nil
}

// option checks one option of a rule: that the rule has it, and its type.
func (r *reader) option(rule *lint.Rule, e syntax.Entry) bool {
	known := []string{"severity"}
	for _, o := range rule.Options() {
		if o.Key == e.Name {
			return r.optionType(o, e)
		}
		known = append(known, o.Key)
	}
	otherwise := "it has no options, only a `severity`"
	if len(known) > 1 {
		otherwise = "it has " + quote(strings.Join(known[1:], "`, `"))
	}
	r.problem(e.KeySpan, quote(rule.ID)+" has no option "+quote(e.Name), suggest(e.Name, known, otherwise))
	return false
}

func (r *reader) optionType(o lint.Option, e syntax.Entry) bool {
	what := "`" + o.Key + "`"
	switch o.Type {
	case "boolean":
		return r.wants(e.Value, syntax.Bool, what, "true or false")
	case "integer":
		return r.wants(e.Value, syntax.Integer, what, "a whole number")
	case "number":
		return e.Value.Kind() == syntax.Integer || r.wants(e.Value, syntax.Float, what, "a number")
	case "array":
		if !r.wants(e.Value, syntax.Array, what, "a list of strings") {
			return false
		}
		for item := range e.Value.Items() {
			if !r.wants(item, syntax.String, "an entry of "+what, "a string") {
				return false
			}
		}
		return true
	}
	return r.wants(e.Value, syntax.String, what, "a string")
}

// decodes reports whether the rule accepts the options, and says why not.
func (r *reader) decodes(rule *lint.Rule, options []option) bool {
	if len(options) == 0 {
		return true
	}
	_, err := decodeOptions(rule, options)
	if err == nil {
		return true
	}
	at, message := options[0].at, err.Error()
	if bad, ok := errors.AsType[*lint.OptionError](err); ok {
		for _, o := range options {
			if o.key == bad.Key {
				at, message = o.at, bad.Error()
			}
		}
	}
	r.problem(at.Span, message, "")
	return false
}

// decodeOptions turns options as written into the rule's own struct.
func decodeOptions(rule *lint.Rule, options []option) (any, error) {
	return rule.DecodeOptions(func(into any) error {
		var text strings.Builder
		for _, o := range options {
			text.WriteString(o.text)
			text.WriteByte('\n')
		}
		_, err := toml.Decode(text.String(), into)
		return err
	})
}

// word reads a string that must be one of a few.
func (r *reader) word(v syntax.Value, what string, words []string) (string, bool) {
	if !r.wants(v, syntax.String, what, "one of "+oneOf(words)) {
		return "", false
	}
	for _, w := range words {
		if w == v.Text() {
			return w, true
		}
	}
	r.problem(v.Span(), fmt.Sprintf("%s cannot be %q", what, v.Text()), suggest(v.Text(), words, "it is one of "+oneOf(words)))
	return "", false
}

// strings reads a list of strings, or one where alone is allowed.
func (r *reader) strings(e syntax.Entry, alone bool) []setting[string] {
	out := []setting[string]{}
	if alone && e.Value.Kind() == syntax.String {
		return append(out, setting[string]{e.Value.Text(), r.at(e.Value)})
	}
	if !r.wants(e.Value, syntax.Array, "`"+e.Name+"`", "a list of strings") {
		return out
	}
	for item := range e.Value.Items() {
		if r.wants(item, syntax.String, "an entry of `"+e.Name+"`", "a string") {
			out = append(out, setting[string]{item.Text(), r.at(item)})
		}
	}
	return out
}

func (r *reader) patterns(e syntax.Entry) []*Pattern {
	out := []*Pattern{}
	for _, s := range r.strings(e, true) {
		text := strings.TrimSuffix(strings.TrimPrefix(s.value, "./"), "/")
		switch {
		case text == "":
			r.problem(s.at.Span, quote(s.value)+" is not a pattern", "an empty one matches nothing")
			continue
		case !doublestar.ValidatePattern(text):
			r.problem(s.at.Span, quote(s.value)+" is not a pattern", "a bracket or brace is open; write `\\[` for the character itself")
			continue
		case strings.HasPrefix(text, "/") || text == ".." || hasParent(text):
			r.problem(s.at.Span, quote(s.value)+" leaves the folder of this file", "patterns are relative to the file that states them")
			continue
		}
		out = append(out, &Pattern{Text: text, At: s.at, dir: r.Dir})
	}
	return out
}

// wants checks the type of a value. Of a value that could not even be read an
// error has been reported already.
func (r *reader) wants(v syntax.Value, kind syntax.Kind, what, wanted string) bool {
	if v.Kind() == kind {
		return true
	}
	if v.Kind() != syntax.Bad {
		r.problem(v.Span(), what+" must be "+wanted, "")
	}
	return false
}

// known yields the entries of a table that are among its keys, and reports
// the others.
func (r *reader) known(table syntax.Value, lacks string, keys []Key) iter.Seq[syntax.Entry] {
	all := names(keys)
	return func(yield func(syntax.Entry) bool) {
		for e := range table.Entries() {
			if !slices.Contains(all, e.Name) {
				r.unknown(e, lacks, all)
			} else if !yield(e) {
				return
			}
		}
	}
}

// unknown reports an entry by what there is none of: "there is no rule".
func (r *reader) unknown(e syntax.Entry, lacks string, known []string) {
	r.problem(e.KeySpan, lacks+" "+quote(e.Name), suggest(e.Name, known, ""))
}

// suggest asks about the nearest of the known words, if one is near.
func suggest(word string, known []string, otherwise string) string {
	if meant := near.Word(word, known); meant != "" {
		return "did you mean `" + meant + "`?"
	}
	return otherwise
}

func oneOf(words []string) string { return strings.Join(words, ", ") }
