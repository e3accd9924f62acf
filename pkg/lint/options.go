package lint

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
)

// Option describes one option of a rule, for documentation and JSON Schema.
type Option struct {
	Key string
	// Type is the type in JSON Schema: boolean, integer, number, string, or
	// array (of strings).
	Type    string
	Default any
	// Min is the least value allowed, nil where there is none.
	Min *float64
	Doc string
}

// Options lists the options of the rule in the order of their declaration.
func (r *Rule) Options() []Option {
	if r.Check.defaults == nil {
		return nil
	}
	v := reflect.ValueOf(r.Check.defaults)
	var out []Option
	for i := range v.NumField() {
		f := v.Type().Field(i)
		o := Option{
			Key:     f.Tag.Get("toml"),
			Type:    optionType(f.Type),
			Default: v.Field(i).Interface(),
			Doc:     f.Tag.Get("doc"),
		}
		if least, err := strconv.ParseFloat(f.Tag.Get("min"), 64); err == nil {
			o.Min = &least
		}
		out = append(out, o)
	}
	return out
}

// OptionError is an option with a value that its rule does not accept.
type OptionError struct {
	Key     string
	Message string
}

func (e *OptionError) Error() string { return "option `" + e.Key + "` " + e.Message }

// DecodeOptions returns the rule's options for Settings: a copy of its
// defaults that decode, which gets a pointer to the struct, has filled in.
// What decode leaves alone keeps its default. The error is decode's own, or
// joins an OptionError for every number below its least value.
func (r *Rule) DecodeOptions(decode func(into any) error) (any, error) {
	if r.Check.defaults == nil {
		return nil, fmt.Errorf("rule %s has no options", r.ID)
	}
	into := reflect.New(reflect.TypeOf(r.Check.defaults))
	options := into.Elem()
	options.Set(reflect.ValueOf(r.Check.defaults))
	for i := range options.NumField() {
		// A decoder may fill a list in place, and this one is shared.
		if list, ok := options.Field(i).Interface().([]string); ok {
			options.Field(i).Set(reflect.ValueOf(slices.Clone(list)))
		}
	}
	if err := decode(into.Interface()); err != nil {
		return nil, err
	}
	if err := checkLeast(r.Options(), options); err != nil {
		return nil, err
	}
	return options.Interface(), nil
}

// checkLeast compares the numbers of an options struct with their `min`.
func checkLeast(described []Option, options reflect.Value) error {
	var errs []error
	for i, o := range described {
		if o.Min == nil {
			continue
		}
		got := options.Field(i).Convert(reflect.TypeFor[float64]()).Float()
		// Not "got < *o.Min": NaN is below nothing and must not pass.
		if !(got >= *o.Min) {
			errs = append(errs, &OptionError{o.Key, fmt.Sprintf("is %v but must be at least %v", options.Field(i), *o.Min)})
		}
	}
	return errors.Join(errs...)
}

// optionType is the JSON Schema type of a field, "" for one that options cannot have.
func optionType(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "boolean"
	case reflect.Int, reflect.Int64:
		return "integer"
	case reflect.Float64:
		return "number"
	case reflect.String:
		return "string"
	case reflect.Slice:
		if t == reflect.TypeFor[[]string]() {
			return "array"
		}
	}
	return ""
}

// validateOptions names every defect of an options struct.
func validateOptions(defaults any) []error {
	v := reflect.ValueOf(defaults)
	if v.Kind() != reflect.Struct {
		return []error{fmt.Errorf("options are a %s, not a struct", v.Kind())}
	}
	var errs []error
	seen := map[string]bool{"severity": true} // [rules.ID] holds it beside the options
	for i := range v.NumField() {
		f := v.Type().Field(i)
		bad := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("option field %s "+format, append([]any{f.Name}, args...)...))
		}
		key := f.Tag.Get("toml")
		switch {
		case !f.IsExported():
			bad("is not exported")
			continue
		case !isWord(key, '_'):
			bad("needs a `toml` tag in snake_case")
		case seen[key]:
			bad("has a key that is taken: %s", key)
		}
		seen[key] = true
		if f.Tag.Get("doc") == "" {
			bad("has no `doc` tag")
		}
		kind := optionType(f.Type)
		if kind == "" {
			bad("has type %s, which options cannot have", f.Type)
		}
		if least, ok := f.Tag.Lookup("min"); ok {
			if _, err := strconv.ParseFloat(least, 64); err != nil || (kind != "integer" && kind != "number") {
				bad("has a `min` tag that is no number or is not on a number")
			}
		}
	}
	if len(errs) == 0 {
		described := (&Rule{Check: Check{defaults: defaults}}).Options()
		if err := checkLeast(described, v); err != nil {
			errs = append(errs, fmt.Errorf("default: %w", err))
		}
	}
	return errs
}
