package lint

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Linter is a checked set of rules. It keeps no state between calls and is
// safe for concurrent use.
type Linter struct {
	rules []*Rule
	// The rules that read running text, and those of the loader's findings: a
	// document without a model asks no other.
	prose, loader []*Rule
	ids           []string         // of the rules, in their order
	byID          map[string]*Rule // former ids too
}

// New checks that every rule is complete (see Validate; the pages are taken on
// trust) and that ids, former ids included, are unique; the error names every
// defect. The rules run in the order given.
func New(rules []*Rule) (*Linter, error) {
	l := &Linter{rules: slices.Clone(rules), ids: make([]string, 0, len(rules)), byID: make(map[string]*Rule, len(rules))}
	var errs []error
	for _, r := range rules {
		if err := r.incomplete(r.lacks()); err != nil {
			errs = append(errs, err)
		}
		for _, id := range append([]string{r.ID}, r.Formerly...) {
			if other, taken := l.byID[id]; taken {
				errs = append(errs, fmt.Errorf("the id %q belongs to two rules, %s and %s", id, other.ID, r.ID))
			}
			l.byID[id] = r
		}
		l.ids = append(l.ids, r.ID)
		switch {
		case r.Prose != nil:
			l.prose = append(l.prose, r)
		case r.OfLoader():
			l.loader = append(l.loader, r)
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return l, nil
}

// Rules are the linter's rules in the order in which they run. The slice is the caller's.
func (l *Linter) Rules() []*Rule { return slices.Clone(l.rules) }

// Rule finds a rule by its id or a former one.
func (l *Linter) Rule(id string) (*Rule, bool) {
	r, ok := l.byID[id]
	return r, ok
}

// Input is one file to lint.
type Input struct {
	// File is what people see: of a model in a document, the document. All
	// findings are moved to it from the views that they were made in.
	File *source.File
	// Model is nil where the file holds none that could be read.
	Model *model.Model
	// More are the other models of a document that holds several.
	More []*model.Model
	// Prose is the running text of a document, nil where it is not to be read.
	Prose *model.Prose
	// Old are the models of an earlier version of the file. Rules about changes
	// run on the models that have an older one of the same id, or are the only
	// one in both versions.
	Old []*model.Model
	// Directives are the `outcomelint:` comments of the file itself that are
	// not among a model's: all of them where there is none.
	Directives []model.Directive
	// Found are the findings of the loader about the file. Each carries the id
	// of its rule; a severity that is set caps the rule's.
	Found []diag.Diagnostic
	// Settings apply to the file; nil means every rule at its own severity.
	Settings *Settings
	// AsOf is "today" for rules about dates: midnight UTC.
	AsOf time.Time
	// InPart says that not all of the file's workspace was loaded, so that an
	// allow that matches nothing may match once the rest is there.
	InPart bool
}

// Check runs the rules over one file and returns its findings, the loader's
// included, sorted by place, with severities, fingerprints and suppressions
// settled. Suppressed findings are among them. The error is a rule's panic, or
// several joined (see RuleError), which loses the findings of that rule on
// that file and no others.
func (l *Linter) Check(in Input) ([]diag.Diagnostic, error) {
	c := &check{linter: l, in: in, models: in.models(), ran: make([]*Rule, 0, len(l.rules))}
	c.loaderFindings()
	c.runRules()
	for i := range c.found {
		c.found[i].ToHost()
	}
	sortFindings(c.found)
	if c.applyAllows() {
		sortFindings(c.found)
	}
	c.easeImplied()
	setFingerprints(c.found)
	return c.found, errors.Join(c.errs...)
}

func (in *Input) models() []*model.Model {
	if in.Model == nil {
		return in.More
	}
	return append([]*model.Model{in.Model}, in.More...)
}

// before is the earlier version of a model, or nil.
func (in *Input) before(m *model.Model, models int) *model.Model {
	if models == 1 && len(in.Old) == 1 {
		return in.Old[0] // its id may be what changed
	}
	for _, old := range in.Old {
		if old.ID == m.ID {
			return old
		}
	}
	return nil
}

// RuleError is a rule that panicked on a file: a defect of the rule.
type RuleError struct {
	Rule string
	Path string
	// Value is what the rule panicked with, Stack where.
	Value any
	Stack []byte
}

func (e *RuleError) Error() string {
	return fmt.Sprintf("%s: rule %s failed: %v", e.Path, e.Rule, e.Value)
}
