package known

import (
	"slices"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// Matcher tells which findings of a run are known. Each entry stands for one
// finding: two equal findings in two files of the same name need two lines.
// It is not safe for concurrent use.
type Matcher struct {
	day   string // what a date is compared with
	gone  func(path string) bool
	exact map[string][]*Entry // by fingerprint
	loose map[about][]*Entry  // of entries whose fingerprint cannot be met any more
	met   map[*Entry]bool
	all   []*Entry
}

// about is what a finding is about. Path is empty where it does not matter.
type about struct{ path, rule, element, key, salient string }

// Options are what a Matcher knows of the run.
type Options struct {
	// AsOf is "today": an entry holds up to and including its date.
	AsOf time.Time
	// Gone reports whether there is no file by a path any more. Its entries
	// are met by findings of the same rule, element, key and salient value
	// wherever they are now.
	Gone func(path string) bool
	// Current is the id that a rule has today, given one that it had once.
	Current func(rule string) string
}

// NewMatcher returns a matcher for the entries.
func NewMatcher(entries []Entry, o Options) *Matcher {
	m := &Matcher{
		day:   o.AsOf.Format(time.DateOnly),
		gone:  remembered(o.Gone),
		exact: map[string][]*Entry{}, loose: map[about][]*Entry{}, met: map[*Entry]bool{},
	}
	for i := range entries {
		e := &entries[i]
		m.all = append(m.all, e)
		m.exact[e.Fingerprint] = append(m.exact[e.Fingerprint], e)
		rule := o.Current(e.Rule)
		switch {
		case m.gone(e.Path):
			at := about{"", rule, e.Element, e.Key, e.Salient}
			m.loose[at] = append(m.loose[at], e)
		case rule != e.Rule: // the rule's name is a part of the fingerprint
			at := about{e.Path, rule, e.Element, e.Key, e.Salient}
			m.loose[at] = append(m.loose[at], e)
		}
	}
	return m
}

// Match returns the entry of a finding, or nil, and takes it: no other finding
// has the same one. An entry that has expired is returned only where no other
// is left.
func (m *Matcher) Match(d *diag.Diagnostic) *Entry {
	if e := m.take(m.exact[d.Fingerprint]); e != nil {
		return e
	}
	if len(m.loose) == 0 {
		return nil
	}
	at := about{d.File.Key, d.Rule, d.Element, d.Key, d.Salient}
	if e := m.take(m.loose[at]); e != nil {
		return e
	}
	at.path = ""
	return m.take(m.loose[at])
}

func (m *Matcher) take(entries []*Entry) *Entry {
	i := slices.IndexFunc(entries, func(e *Entry) bool { return !m.met[e] && !m.Expired(e) })
	if i < 0 {
		i = slices.IndexFunc(entries, func(e *Entry) bool { return !m.met[e] })
	}
	if i < 0 {
		return nil
	}
	m.met[entries[i]] = true
	return entries[i]
}

// Expired reports whether the last day of an entry is over.
func (m *Matcher) Expired(e *Entry) bool { return e.Until != "" && e.Until < m.day }

// Gone reports whether there is no file by a path any more.
func (m *Matcher) Gone(path string) bool { return m.gone(path) }

// Left returns the entries that no finding has met, in their order.
func (m *Matcher) Left() []*Entry {
	return slices.DeleteFunc(slices.Clone(m.all), func(e *Entry) bool { return m.met[e] })
}

// remembered asks once for each path.
func remembered(ask func(string) bool) func(string) bool {
	answers := map[string]bool{}
	return func(path string) bool {
		answer, asked := answers[path]
		if !asked {
			answer = ask(path)
			answers[path] = answer
		}
		return answer
	}
}
