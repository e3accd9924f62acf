// Package lint runs rules over models. A rule is a documented value; what it
// checks is a pure function of a read-only Pass.
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
	// Sources are the works that an evaluator would cite: "S1", "UW", "LFA".
	Sources []string
	// Doc is the rule's page in Markdown; see package linttest for its sections.
	Doc string
	// Check does the work. A rule without one documents findings that the
	// loader emits.
	Check Check
}

// Check is the function of a rule with the scope it sees and its typed
// options. Make one with ForModel, ForSet or WithOptions. The zero Check never runs.
type Check struct {
	scope    Scope
	run      func(p *Pass, options any)
	defaults any // a struct, or nil
}

// Scope says what one call of a check looks at.
type Scope uint8

// ModelScope checks see one model at a time, SetScope checks all models of a
// workspace at once.
const (
	NoScope Scope = iota
	ModelScope
	SetScope
)

// ForModel makes a check of one model out of a function without options.
func ForModel(check func(*Pass)) Check {
	return Check{scope: ModelScope, run: func(p *Pass, _ any) { check(p) }}
}

// WithOptions makes a check of one model that users can tune. The fields of T
// carry the tags `toml` (the key), `doc` (one line) and, on numbers, `min`;
// defaults holds what applies where the configuration is silent.
func WithOptions[T any](defaults T, check func(*Pass, T)) Check {
	return Check{scope: ModelScope, defaults: defaults, run: func(p *Pass, o any) { check(p, o.(T)) }}
}

// ForSet makes a check that sees all models of a workspace at once.
func ForSet(check func(*Pass)) Check {
	return Check{scope: SetScope, run: func(p *Pass, _ any) { check(p) }}
}

// Scope says what the check looks at; NoScope for the zero Check.
func (c Check) Scope() Scope { return c.scope }

// Defaults is the struct of default options, or nil.
func (c Check) Defaults() any { return c.defaults }
