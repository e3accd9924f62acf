package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/near"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// selection is which rules the flags of check ask for.
type selection struct {
	selected, ignored, severity command.Values
}

// flagged is what the flags of check say about rules.
type flagged struct {
	rules             []*lint.Rule
	selected, ignored named
	levels            severities
}

// read understands the flags.
func (s selection) read(linter *lint.Linter) (*flagged, error) {
	rules := linter.Rules()
	names := catalogue{linter, rules}
	selected, err1 := names.read("--select", s.selected.List)
	ignored, err2 := names.read("--ignore", s.ignored.List)
	levels, err3 := names.readSeverities(s.severity.List)
	return &flagged{rules, selected, ignored, levels}, errors.Join(err1, err2, err3)
}

// over puts the flags over what the configuration says, nil for nothing. A
// rule's own name weighs more than its category's; at equal weight --ignore wins.
func (f *flagged) over(base *lint.Settings) *lint.Settings {
	if len(f.selected)+len(f.ignored)+len(f.levels) == 0 {
		return base
	}
	settings := &lint.Settings{Severity: make(map[string]diag.Severity, len(f.rules))}
	if base != nil {
		settings.Options, settings.Terms = base.Options, base.Terms
	}
	for _, r := range f.rules {
		severity := base.SeverityOf(r)
		if level, ok := f.levels[r.ID]; ok {
			severity = level
		}
		if f.says(r) == leftOut {
			severity = diag.Off
		} else if f.says(r) == asked && severity == diag.Off && !f.levels.has(r.ID) {
			severity = max(r.Severity, diag.Info)
		}
		settings.Severity[r.ID] = severity
	}
	return settings
}

// speaksOf reports whether the flags decide the severity of a rule.
func (f *flagged) speaksOf(r *lint.Rule) bool { return f.levels.has(r.ID) || f.says(r) != silent }

// verdict is what --select and --ignore say about a rule.
type verdict int

const (
	silent verdict = iota
	asked
	leftOut
)

func (f *flagged) says(r *lint.Rule) verdict {
	wanted, unwanted := f.selected.weight(r), f.ignored.weight(r)
	switch {
	case unwanted > 0 && unwanted >= wanted:
		return leftOut
	case wanted == byName:
		return asked
	case len(f.selected) > 0 && wanted == 0 && !cannotBeRead(r.ID):
		return leftOut
	}
	return silent
}

// cannotBeRead reports whether a rule says that the other rules were not, or
// not wholly, run. A selection of rules does not leave it out: silence would
// look like a clean file.
func cannotBeRead(id string) bool { return id == "syntax-error" || id == "unread-block" }

// named is the rules and categories that a flag names.
type named map[string]bool

const (
	byCategory = 1
	byName     = 2
)

// weight is how closely a rule is named; 0 is not at all.
func (n named) weight(r *lint.Rule) int {
	switch {
	case n[r.ID]:
		return byName
	case n[r.Category]:
		return byCategory
	}
	return 0
}

// severities are levels by the id of the rule.
type severities map[string]diag.Severity

func (s severities) has(id string) bool {
	_, ok := s[id]
	return ok
}

// catalogue knows the names of rules and categories.
type catalogue struct {
	linter *lint.Linter
	rules  []*lint.Rule
}

func (c catalogue) read(flag string, words []string) (named, error) {
	found := named{}
	var errs []error
	for _, word := range words {
		if r, ok := c.linter.Rule(word); ok {
			found[r.ID] = true
		} else if slices.Contains(c.categories(), word) {
			found[word] = true
		} else {
			errs = append(errs, fmt.Errorf("%s: there is no rule or category %q%s", flag, word, near.DidYouMean(word, c.all())))
		}
	}
	return found, errors.Join(errs...)
}

func (c catalogue) readSeverities(words []string) (severities, error) {
	found := severities{}
	var errs []error
	for _, word := range words {
		id, level, ok := strings.Cut(word, "=")
		if !ok {
			errs = append(errs, fmt.Errorf("--severity: %q is not of the form RULE=error, warning, info or off", word))
			continue
		}
		r, known := c.linter.Rule(strings.TrimSpace(id))
		severity, valid := diag.ParseSeverity(strings.TrimSpace(level))
		switch {
		case !known && slices.Contains(c.categories(), id):
			errs = append(errs, fmt.Errorf("--severity: %q is a category; name its rules one by one", id))
		case !known:
			errs = append(errs, fmt.Errorf("--severity: there is no rule %q%s", id, near.DidYouMean(id, c.ids())))
		case !valid:
			errs = append(errs, fmt.Errorf("--severity: %w", command.OneOf(level, levels())))
		default:
			found[r.ID] = severity
		}
	}
	return found, errors.Join(errs...)
}

func (c catalogue) categories() []string { return categories(c.rules) }

func (c catalogue) ids() []string { return ruleIDs(c.rules) }

func (c catalogue) all() []string { return append(c.ids(), c.categories()...) }

func ruleIDs(rules []*lint.Rule) []string {
	ids := make([]string, len(rules))
	for i, r := range rules {
		ids[i] = r.ID
	}
	return ids
}

// categories are the categories of the rules, in the order of the rules.
func categories(rules []*lint.Rule) []string {
	var list []string
	for _, r := range rules {
		if !slices.Contains(list, r.Category) {
			list = append(list, r.Category)
		}
	}
	return list
}
