package linttest

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/internal/render"
	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// example is one example of a page, ready to lint.
type example struct {
	blocks   []ruledoc.Block
	wants    [][]ruledoc.Want // by block
	texts    []string         // by block, without wants
	asOf     time.Time
	settings *lint.Settings
}

// defaultAsOf is "today" where an example does not say otherwise.
var defaultAsOf = time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)

// newExample reads the wants of an example and the comments at its head.
func newExample(r *lint.Rule, e ruledoc.Example) (*example, error) {
	x := &example{blocks: e.Files, asOf: defaultAsOf, settings: &lint.Settings{}}
	if r.DefaultSeverity() == diag.Off {
		x.settings.Severity = map[string]diag.Severity{r.ID: diag.Info}
	}
	for i := range e.Files {
		text, wants, err := e.Files[i].Clean()
		if err != nil {
			return nil, err
		}
		x.texts = append(x.texts, text)
		x.wants = append(x.wants, wants)
	}
	return x, x.readHead(r, x.texts[0])
}

// readHead reads the settings in the comments that begin an example.
func (x *example) readHead(r *lint.Rule, text string) error {
	var options strings.Builder
	for line := range strings.Lines(text) {
		comment, ok := strings.CutPrefix(line, "# ")
		if x.blocks[0].Markdown {
			if comment, ok = strings.CutPrefix(line, "<!-- "); ok {
				comment, ok = strings.CutSuffix(strings.TrimSpace(comment), " -->")
			}
		}
		if !ok {
			break
		}
		if date, ok := strings.CutPrefix(comment, "as-of: "); ok {
			asOf, err := time.Parse(time.DateOnly, strings.TrimSpace(date))
			if err != nil {
				return err
			}
			x.asOf = asOf
		}
		if option, ok := strings.CutPrefix(comment, "options: "); ok {
			options.WriteString(option)
		}
	}
	if options.Len() == 0 {
		return nil
	}
	decoded, err := r.DecodeOptions(func(into any) error {
		meta, err := toml.Decode(options.String(), into)
		if err == nil && len(meta.Undecoded()) > 0 {
			return fmt.Errorf("the rule has no option `%s`", meta.Undecoded()[0])
		}
		return err
	})
	x.settings.Options = map[string]any{r.ID: decoded}
	return err
}

// result is what linting an example came to, but for what is suppressed.
type result struct {
	files    []*source.File    // by block
	findings []diag.Diagnostic // of the rule
	mistakes []diag.Diagnostic // about the file itself, of any other rule
}

// lint runs the linter over texts that stand for the example's files.
func (x *example) lint(l *lint.Linter, r *lint.Rule, texts []string) (result, error) {
	var out result
	var errs []error
	var old []*model.Model // what the next file was before
	for i, b := range x.blocks {
		f := source.New(b.Path, texts[i])
		if b.Markdown {
			ds, err := l.Check(x.document(f))
			errs = append(errs, err)
			out.files = append(out.files, f)
			out.sort(l, r, ds)
			continue
		}
		doc := syntax.Parse(f)
		m, found := bind.Model(doc)
		found = append(doc.Errors[:len(doc.Errors):len(doc.Errors)], found...)
		if b.Old && m != nil {
			out.files = append(out.files, f)
			out.mistakes = append(out.mistakes, found...)
			old = []*model.Model{m}
			continue
		}
		in := lint.Input{File: f, Model: m, Old: old, Found: found, Settings: x.settings, AsOf: x.asOf}
		old = nil
		if m == nil {
			in.Directives = bind.Directives(doc)
		}
		ds, err := l.Check(in)
		errs = append(errs, err)
		out.files = append(out.files, f)
		out.sort(l, r, ds)
	}
	return out, errors.Join(errs...)
}

// document reads an example in Markdown.
func (x *example) document(f *source.File) lint.Input {
	loaded := workspace.LoadDocument(f, true)
	return lint.Input{
		File: f, Model: loaded.Model, More: loaded.More, Prose: loaded.Prose,
		Directives: loaded.Directives, Found: loaded.Found, Settings: x.settings, AsOf: x.asOf,
	}
}

// sort tells the findings of the rule from what is wrong with the file itself.
func (r *result) sort(l *lint.Linter, rule *lint.Rule, ds []diag.Diagnostic) {
	for _, d := range ds {
		if d.Suppressed != nil {
			continue
		}
		if d.Rule == rule.ID {
			r.findings = append(r.findings, d)
		} else if other, ok := l.Rule(d.Rule); !ok || other.OfLoader() {
			r.mistakes = append(r.mistakes, d)
		}
	}
}

// output is what the linter prints about an example.
func (r *result) output() (string, error) {
	var out bytes.Buffer
	err := render.Text(&out, r.findings, render.TextOptions{})
	return out.String(), err
}

// line is the page's line of a finding.
func (x *example) line(r *result, d *diag.Diagnostic) int {
	for i, f := range r.files {
		if f == d.File {
			return x.blocks[i].Line + f.Pos(int(d.Span.Start)).Line - 1
		}
	}
	return x.blocks[0].Line
}
