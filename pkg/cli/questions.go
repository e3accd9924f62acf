package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/command"
	"github.com/outcomelint/outcomelint/pkg/internal/prompts"
	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/internal/workspace"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// questions prints what to ask about the models that a path leads to.
func (a *app) questions(cmd *command.Command, asOf, path string) error {
	p, err := a.plan(cmd, &lintOptions{asOf: asOf}, []string{path})
	if err != nil {
		return err
	}
	if err := a.standardInput(cmd, &checkOptions{}, p); err != nil {
		return err
	}
	finder, err := p.finder()
	if err != nil {
		return err
	}
	inputs, failures := finder.Find(p.paths)
	var errs []error
	for _, f := range failures {
		errs = append(errs, fmt.Errorf("%s: %s", printable(f.Path), f.Message))
	}
	for _, c := range finder.Configs.Used() {
		if len(c.Problems) > 0 {
			errs = append(errs, fmt.Errorf("%s: %s", printable(c.File.Path), unusable(c)))
		}
	}
	if err := a.problems(finder, "auto"); err != nil {
		return err
	}
	settings := newSettings(p.flags, false, "")
	sheets := 0
	for _, in := range inputs {
		models, found, err := p.lintOne(settings, in)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", printable(in.Path), err))
		}
		for _, m := range models {
			if sheets++; sheets > 1 {
				fmt.Fprint(a.out, "\n")
			}
			writeSheet(a.out, in.Path, prompts.Of(m, found), a.out.widthOr(100))
		}
	}
	if sheets == 0 && len(errs) == 0 {
		errs = append(errs, fmt.Errorf("%s: there is no logic model to ask about (`outcomelint init` writes a first one)", printable(path)))
	}
	return errors.Join(errs...)
}

// lintOne reads one file and lints it.
func (p *plan) lintOne(s *settings, in workspace.Input) ([]*model.Model, []diag.Diagnostic, error) {
	loaded, err := workspace.Load(p.files, in)
	if err != nil || loaded.Model == nil {
		return nil, nil, err
	}
	found, err := p.linter.Check(lint.Input{
		File: loaded.File, Model: loaded.Model, More: loaded.More, Found: loaded.Found, Directives: loaded.Directives,
		Settings: s.of(in.Config, in.Name()).rules, AsOf: p.asOf, InPart: loaded.InPart,
	})
	return append([]*model.Model{loaded.Model}, loaded.More...), found, err
}

// mostFindings is how many findings stand beside one question.
const mostFindings = 3

// writeSheet prints the questions about one model.
func writeSheet(w io.Writer, path string, s prompts.Sheet, width int) {
	title := s.Title
	if title == "" {
		title = path
	}
	hang(w, "", "", fmt.Sprintf("Questions about \"%s\" (%s)", title, path), width)
	fmt.Fprint(w, "\nNo rule can judge these. Take a few, with the people whom the model is about.\n")
	kind := model.Header
	for _, t := range s.Topics {
		if t.On.Kind != kind {
			kind = t.On.Kind
			fmt.Fprintf(w, "\n%s\n", strings.ToUpper(strings.ReplaceAll(t.On.TableAsWritten(), "_", " ")))
		}
		fmt.Fprint(w, "\n")
		hang(w, "  ", "  ", t.Statement, width)
		for _, q := range [...]struct{ name, text string }{{"why?", t.Why}, {"how?", t.How}, {"what else?", t.WhatElse}} {
			hang(w, fmt.Sprintf("    %-11s ", q.name), strings.Repeat(" ", 16), q.text, width)
		}
	}
	fmt.Fprint(w, "\nLEAD WITH EASE\n")
	for _, h := range s.Habits {
		fmt.Fprint(w, "\n")
		hang(w, fmt.Sprintf("  %-9s ", h.Name), strings.Repeat(" ", 12), h.Question, width)
		for i, d := range h.Findings {
			if i == mostFindings {
				fmt.Fprintf(w, "%12s- and %d more\n", "", len(h.Findings)-i)
				break
			}
			at := d.File.Pos(int(d.Span.Start))
			hang(w, strings.Repeat(" ", 12)+"- ", strings.Repeat(" ", 14), fmt.Sprintf("%s (%s, line %d)", d.Message, d.Rule, at.Line), width)
		}
	}
}

// hang prints a text in lines of a width: the first one behind its own
// beginning, the others indented.
func hang(w io.Writer, first, indent, text string, width int) {
	text = strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) || unicode.IsSpace(r) {
			return r
		}
		return -1 // nothing in a model speaks to the terminal
	}, text)
	wrapped := ruledoc.Wrap(strings.Join(strings.Fields(text), " "), max(20, width-len(indent)))
	for i, line := range strings.Split(wrapped, "\n") {
		if i == 0 {
			fmt.Fprintf(w, "%s%s\n", first, line)
		} else {
			fmt.Fprintf(w, "%s%s\n", indent, line)
		}
	}
}
