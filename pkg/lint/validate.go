package lint

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// Validate names everything that a complete rule has and this one lacks.
// Whether the page has its sections and tells the truth is for package linttest.
func (r *Rule) Validate() error {
	errs := r.lacks()
	if !strings.HasPrefix(r.Doc, "# "+r.ID+"\n") {
		errs = append(errs, fmt.Errorf("its page does not begin with `# %s`", r.ID))
	}
	return r.incomplete(errs)
}

func (r *Rule) incomplete(errs []error) error {
	if len(errs) > 0 {
		return fmt.Errorf("rule %q is not complete: %w", r.ID, errors.Join(errs...))
	}
	return nil
}

// lacks is what Validate finds without a look at the page. It is cheap, so that
// New can afford it at every start; the pages of all rules would have to be
// fetched from disk for it.
func (r *Rule) lacks() (errs []error) {
	bad := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if !isWord(r.ID, '-') {
		bad("its id is not kebab-case")
	}
	for _, id := range r.Formerly {
		if !isWord(id, '-') {
			bad("its former id %q is not kebab-case", id)
		}
	}
	if !isWord(r.Category, '-') {
		bad("its category %q is not kebab-case", r.Category)
	}
	if !slices.Contains(Questions(), r.Question) {
		bad("its question %q is none of %v", r.Question, Questions())
	}
	if r.Severity > diag.Error {
		bad("its severity %d does not exist", r.Severity)
	}
	if !isVersion(r.Since) {
		bad("`Since` is %q, not a version like 0.1.0", r.Since)
	}
	for _, s := range r.Sources {
		if !isSource(s) {
			bad("its source %q is unknown: use an abbreviation of package lint or a full reference", s)
		}
	}
	if r.Check.defaults != nil {
		errs = append(errs, validateOptions(r.Check.defaults)...)
	}
	return errs
}

// isWord reports whether s is lower-case letters and digits in parts joined by sep.
func isWord(s string, sep byte) bool {
	after := sep // what stands before the byte at hand
	for i := range len(s) {
		c := s[i]
		letter := 'a' <= c && c <= 'z'
		digit := '0' <= c && c <= '9'
		if !letter && !(digit && i > 0) && !(c == sep && after != sep) {
			return false
		}
		after = c
	}
	return after != sep
}

// isVersion reports whether s is three numbers with dots between.
func isVersion(s string) bool {
	dots, digits := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			digits++
		case c == '.' && digits > 0:
			dots, digits = dots+1, 0
		default:
			return false
		}
	}
	return dots == 2 && digits > 0
}
