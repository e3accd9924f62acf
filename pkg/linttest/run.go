// Package linttest tests rules by their pages. A rule's page, <id>.md beside
// the rule, is embedded into Rule.Doc and has these sections, in this order:
//
//	# orphan-output
//
//	One line: what the rule flags.
//
//	## Why it matters
//
//	Prose. Its last paragraph, the sources, is generated from Rule.Sources.
//
//	## Fails
//
//	Examples in `toml` blocks, each followed by a `text` block with what the
//	linter prints, which is generated. The offending lines end with
//	# want "pattern"; several patterns want several findings.
//
//	## Passes
//
//	Examples on which the rule is silent.
//
//	## Fixed
//
//	Only if the rule offers fixes: the failing examples that have fixes, in
//	order, after the first fix of each finding has been applied.
//
//	## Options
//
//	Generated from the options struct.
//
//	## When to allow it
//
// An example may also be a document in a `markdown` block, inside a fence of four
// backticks where it holds blocks of its own; there a want and the comments at
// the head are in HTML comments: <!-- want "pattern" -->.
//
// A pattern is a Go regular expression in quotes or backquotes, matched against
// the message of a finding that begins on the line. Only findings of the
// page's own rule count; other rules may find what they like. But what is wrong
// with the file itself, such as an unknown key, and is not allowed there, is a
// problem, except in what fails by a rule about files. Wants are removed before
// the linter sees the text.
//
// Blocks with info `toml path=NAME` that follow one another are the files of
// one example. Two blocks with info `toml old` and `toml new` are one file
// before and after a change; only what is said of the new one counts. Comments
// at the head of an example's first block set the scene:
//
//	# as-of: 2027-01-01
//	# options: max = 5
//
// Without the first, today is 2026-06-30. A rule that is off or a preview runs
// at info.
//
// `go test ./rules/... -update` writes the generated parts.
package linttest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/lint"
)

var update = flag.Bool("update", false, "write the generated parts of the pages of rules")

// Run tests the rules of one category, in whose folder the test runs, by their
// pages. Every rule must have a page there and every page, but README.md, a
// rule. The rules in besides run along, so that pages may mention them.
func Run(t *testing.T, rules []*lint.Rule, besides ...*lint.Rule) {
	t.Helper()
	l, err := lint.New(append(rules[:len(rules):len(rules)], besides...))
	if err != nil {
		t.Fatal(err)
	}
	checkFolder(t, ".", rules)
	for _, r := range rules {
		t.Run(r.ID, func(t *testing.T) { checkPage(t, ".", l, r) })
	}
}

// checkFolder compares the pages in a folder with the rules.
func checkFolder(t testing.TB, dir string, rules []*lint.Rule) {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	ids := make(map[string]bool, len(rules))
	for _, r := range rules {
		ids[r.ID] = true
	}
	for _, page := range pages {
		id := strings.TrimSuffix(filepath.Base(page), ".md")
		if id != "README" && !ids[id] {
			t.Errorf("%s: there is no rule of this name", page)
		}
	}
}

// checkPage tests one rule by its page in a folder.
func checkPage(t testing.TB, dir string, l *lint.Linter, r *lint.Rule) {
	t.Helper()
	path := filepath.Join(dir, r.ID+".md")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Errorf("the rule has no page: %v", err)
		return
	}
	if string(text) != r.Doc {
		t.Errorf("%s: Rule.Doc is not this page; embed it", path)
		return
	}
	problems, current := Check(l, r)
	for _, p := range problems {
		t.Errorf("%s:%d: %s", path, p.Line, p.Message)
	}
	line, now, was, same := firstDifference(current, r.Doc)
	switch {
	case same:
	case *update:
		if err := os.WriteFile(path, []byte(current), 0o644); err != nil {
			t.Error(err)
		}
	default:
		t.Errorf("%s:%d: a generated part of the page is not current, run go test with -update; it says\n\t%s\ninstead of\n\t%s", path, line, was, now)
	}
}
