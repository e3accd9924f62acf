package cli

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/known"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// byKnown is what suppresses a known finding (see diag.Suppression).
const byKnown = "known"

// knownFindings are findings that a run does not fail on: those of a file, or
// those that were there at an earlier revision.
type knownFindings struct {
	linter *lint.Linter
	bare   *lint.Settings // what applies where there is no configuration
	asOf   time.Time
	// list returns the entries, once it is known which files the run looks at.
	list func([]workspace.Input) ([]known.Entry, error)
	// reason stands for entries that have none.
	reason string
	// home is the folder of the file. A walk over it has met all that the file
	// can speak of. Empty says that nothing else is in the list anyway.
	home string
	// took hears of every finding that is not allowed, with its entry or nil.
	took func(d *diag.Diagnostic, e *known.Entry, expired bool)

	matcher *known.Matcher
	finder  *workspace.Finder
	looks   map[string][]look // by the key of the file
	roots   map[string]bool   // of the files; true where a configuration defines it
	met     map[string]bool   // the fingerprints of entries that were met
	count   int               // of findings suppressed
}

// look is how a run looked at one file.
type look struct {
	rules *lint.Settings
	// whole says that everything in the file was read; prose, that its
	// sentences outside of models were.
	whole, prose bool
}

// begin gets ready for a run over the given files.
func (k *knownFindings) begin(finder *workspace.Finder, inputs []workspace.Input) error {
	entries, err := k.list(inputs)
	if err != nil {
		return err
	}
	k.finder, k.looks, k.roots, k.met = finder, map[string][]look{}, map[string]bool{}, map[string]bool{}
	there := map[string]bool{}
	for _, in := range inputs {
		there[in.Key] = true
		k.roots[in.Root()] = k.roots[in.Root()] || in.Config != nil
	}
	k.matcher = known.NewMatcher(entries, known.Options{
		AsOf: k.asOf,
		Gone: func(path string) bool { return !there[path] && k.nowhere(path) },
		Current: func(rule string) string {
			if r, ok := k.linter.Rule(rule); ok {
				return r.ID
			}
			return rule
		},
	})
	return nil
}

// nowhere reports whether no workspace of this run has a file by a path.
func (k *knownFindings) nowhere(path string) bool {
	for root := range k.roots {
		_, err := k.finder.FS.Stat(filepath.Join(root, filepath.FromSlash(path)))
		if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR) {
			return false
		}
	}
	return true
}

// settle marks the findings of a file that are known.
func (k *knownFindings) settle(c *checked) {
	key := c.input.Key
	k.looks[key] = append(k.looks[key], look{rules: c.settings.rules, whole: len(c.failures) == 0 && !c.partial, prose: c.input.Prose || !c.input.IsDocument()})
	for i := range c.found {
		d := &c.found[i]
		if d.Suppressed != nil {
			continue
		}
		e := k.matcher.Match(d)
		expired := e != nil && k.matcher.Expired(e)
		if k.took != nil {
			k.took(d, e, expired)
		}
		if e == nil {
			continue
		}
		k.met[e.Fingerprint] = true
		if expired {
			note := "this was a known finding until " + e.Until
			if e.Reason != "" {
				note += ": " + e.Reason
			}
			d.Notes = append(slices.Clone(d.Notes), note)
			continue
		}
		k.count++
		d.Suppressed = &diag.Suppression{By: byKnown, Reason: e.Reason, Until: e.Until}
		if e.Reason == "" {
			d.Suppressed.Reason = k.reason
		}
	}
}

// stale are the entries whose finding is gone, as far as this run can tell.
func (k *knownFindings) stale() []*known.Entry {
	return slices.DeleteFunc(k.matcher.Left(), func(e *known.Entry) bool { return !k.judged(e) })
}

// judged reports whether the run looked where the finding of an entry was, so
// that it would have been found.
func (k *knownFindings) judged(e *known.Entry) bool {
	if k.met[e.Fingerprint] && !k.allWalked() {
		return false // a line twice, or a second file of that name
	}
	rule, exists := k.linter.Rule(e.Rule)
	off := func(s *lint.Settings) bool {
		return exists && (s.SeverityOf(rule) == diag.Off || rule.Check.Scope() == lint.ChangeScope)
	}
	if looks := k.looks[e.Path]; len(looks) > 0 {
		return !slices.ContainsFunc(looks, func(l look) bool {
			return !l.whole || off(l.rules) || e.Element == "" && !l.prose
		})
	}
	return k.matcher.Gone(e.Path) && !off(k.bare) && k.covered(e.Path)
}

// covered reports whether a file that is gone was in a folder of this run.
func (k *knownFindings) covered(name string) bool {
	if k.allWalked() {
		return true
	}
	for root, configured := range k.roots {
		mine := configured && workspace.Within(root, k.home) // the root that the file means
		if !mine || !k.finder.Walked(filepath.Join(root, filepath.FromSlash(path.Dir(name)))) {
			return false
		}
	}
	return len(k.roots) > 0
}

func (k *knownFindings) allWalked() bool { return k.home == "" || k.finder.Walked(k.home) }

// tellStale says which entries of the file have no finding any more.
func (k *knownFindings) tellStale(file string, tell func(format string, args ...any)) {
	const most = 10
	stale := k.stale()
	for i, e := range stale {
		if i == most && len(stale) > most+1 {
			tell("%s: %d more stale entries", file, len(stale)-most)
			break
		}
		tell("%s:%d: stale: %s is no longer found", file, e.Line(), e)
	}
	if len(stale) > 0 {
		tell("`outcomelint known prune --known %s` takes stale entries out", file)
	}
}
