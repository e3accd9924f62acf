package lint

import (
	"reflect"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
)

// Settings says how the rules apply to one file: the outcome of defaults,
// configuration and flags. Read-only once made; many files may share one. The
// zero value, and a nil pointer, mean every rule as it comes.
type Settings struct {
	// Severity of each rule by id. A rule that is missing runs at its default.
	Severity map[string]diag.Severity
	// Options of each rule by id: a value that the rule's DecodeOptions
	// returned. A rule that is missing runs with its defaults.
	Options map[string]any
	// Terms are additions to the lists of words that promise; nil for none.
	Terms *language.Terms
}

func (s *Settings) terms() *language.Terms {
	if s == nil {
		return nil
	}
	return s.Terms
}

// SeverityOf is the severity that a rule runs at; Off means that it does not.
func (s *Settings) SeverityOf(r *Rule) diag.Severity {
	if s != nil {
		if severity, ok := s.Severity[r.ID]; ok {
			return severity
		}
	}
	return r.DefaultSeverity()
}

// Setting is one option of a rule with the value that applies.
type Setting struct {
	Key   string
	Value any // a bool, integer, float, string or list of strings
}

// OptionsOf lists the options of a rule in the order of their declaration.
func (s *Settings) OptionsOf(r *Rule) []Setting {
	var out []Setting
	if options := s.optionsOf(r); options != nil {
		v := reflect.ValueOf(options)
		for i := range v.NumField() {
			out = append(out, Setting{v.Type().Field(i).Tag.Get("toml"), v.Field(i).Interface()})
		}
	}
	return out
}

func (s *Settings) optionsOf(r *Rule) any {
	if s != nil {
		if options, ok := s.Options[r.ID]; ok {
			return options
		}
	}
	return r.Check.defaults
}
