// Package lint runs rules over models. A rule is a documented value; what it
// checks is a pure function of a read-only Pass. The package also settles what
// every finding needs besides: its severity, whether an allow in the file
// suppresses it, its fingerprint and its order.
package lint

import (
	"github.com/outcomelint/outcomelint/pkg/diag"
)

// Question is one of the four questions of good logic models (University of
// Wisconsin Extension, Enhancing Program Performance with Logic Models, §6),
// or the fifth of ours. Reports group findings by it.
type Question string

// Meaningful: does it matter, to whom, with what harm? Plausible: does the
// chain hold? Doable: are the means there? Testable: could we tell? Honest:
// does it claim only what it can own?
const (
	Meaningful Question = "meaningful"
	Plausible  Question = "plausible"
	Doable     Question = "doable"
	Testable   Question = "testable"
	Honest     Question = "honest"
)

// Questions are all questions in the order in which reports ask them.
func Questions() []Question {
	return []Question{Meaningful, Plausible, Doable, Testable, Honest}
}

// Rule is one statement that an experienced evaluator would make about a
// model. Rules are package variables that are never changed; Validate says
// what a complete one has.
type Rule struct {
	// ID names the defect in kebab-case, so that "allow ID" reads well.
	ID string
	// Category is the package under rules/ that it belongs to.
	Category string
	Question Question
	// Severity is the default one, for findings of high confidence; Off means
	// that the rule runs only when asked for.
	Severity diag.Severity
	// Since is the version that first had the rule.
	Since string
	// Formerly are earlier ids that keep working in configuration and allows.
	Formerly []string
	// Preview rules are off unless asked for by name.
	Preview bool
	// Implies are the ids of rules whose findings on the same element are but
	// consequences of this one's: what is no outcome at all has no measure, no
	// cause and no date for that reason. Where a finding of this rule stands that
	// is as grave and not allowed, they become questions (info), and what would
	// be a question anyway is left out.
	Implies []string
	// Sources are the works that an evaluator would cite: "S1", "UW 6.7",
	// "LFA" (see Source), or a full reference.
	Sources []string
	// Doc is the rule's page in Markdown; see package linttest for its sections.
	Doc string
	// Check does the work on models. A rule with neither it nor Prose documents
	// findings that the loader emits.
	Check Check
	// Prose does the work on the running text of documents; nil where the rule
	// is about models only.
	Prose func(*ProsePass)
}

// OfLoader reports whether the rule only documents findings of the loader.
func (r *Rule) OfLoader() bool { return r.Check.scope == NoScope && r.Prose == nil }

// pageURL is where the pages of the built-in rules are read:
// pageURL + category + "/" + id + ".md".
const pageURL = "https://github.com/outcomelint/outcomelint/blob/main/rules/"

// URL is the address of the rule's page.
func (r *Rule) URL() string { return pageURL + r.Category + "/" + r.ID + ".md" }

// DefaultSeverity is the severity where nothing is configured: Off for a
// preview, else the rule's own.
func (r *Rule) DefaultSeverity() diag.Severity {
	if r.Preview {
		return diag.Off
	}
	return r.Severity
}

// Check is the function of a rule with the scope it sees and its typed
// options. Make one with ForModel or WithOptions. The zero Check never runs.
type Check struct {
	scope Scope
	run   func(*Pass)
	// Instead of run, for a check with options.
	tuned    func(p *Pass, options any)
	defaults any // a struct
}

// Scope says what one call of a check looks at.
type Scope uint8

// NoScope is the scope of rules without a check: they document findings of the
// loader, or read prose alone; ModelScope checks see one model at a time,
// ChangeScope checks a model and what it was before.
const (
	NoScope Scope = iota
	ModelScope
	ChangeScope
)

// ForModel makes a check of one model out of a function without options.
func ForModel(check func(*Pass)) Check {
	return Check{scope: ModelScope, run: check}
}

// ForChange makes a check of one model against what it was before, Pass.Old.
// It runs only where an earlier version is given (Input.Old).
func ForChange(check func(*Pass)) Check {
	return Check{scope: ChangeScope, run: check}
}

// WithOptions makes a check of one model that users can tune. The fields of T
// are bools, integers, floats, strings or lists of strings. They carry the
// tags `toml` (the key), `doc` (one line) and, on numbers, `min`; defaults
// holds what applies where the configuration is silent.
func WithOptions[T any](defaults T, check func(*Pass, T)) Check {
	return Check{scope: ModelScope, defaults: defaults, tuned: func(p *Pass, o any) { check(p, o.(T)) }}
}

// Scope says what the check looks at; NoScope for the zero Check.
func (c Check) Scope() Scope { return c.scope }
