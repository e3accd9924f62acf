package ruledoc

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Explain writes a rule's page for a terminal.
func Explain(w io.Writer, r *lint.Rule) error {
	p, err := Parse(r.Doc)
	if err != nil {
		return fmt.Errorf("the page of %s: %w", r.ID, err)
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n\n%s\n", Wrap(r.ID+": "+p.Summary, width), factsOf(r))
	for _, s := range p.Sections {
		if s.Title == Options && len(r.Options()) == 0 {
			continue
		}
		out.WriteString("\n" + strings.ToUpper(s.Title) + "\n")
		explainSection(&out, &s, r)
	}
	fmt.Fprintf(&out, "\n%s\n", r.URL())
	_, err = io.WriteString(w, out.String())
	return err
}

// findingsIndent moves models, and what is printed about them, to the right.
const findingsIndent = "      "

// width is that of a terminal as nobody has it narrower, without the indent.
const width = 78

// factsOf is one line with what is not on the page.
func factsOf(r *lint.Rule) string {
	facts := []string{r.Severity.String(), r.Category, string(r.Question), "since " + r.Since}
	if r.Preview {
		facts = append(facts, "a preview: off unless asked for")
	}
	if len(r.Formerly) > 0 {
		facts = append(facts, "formerly "+strings.Join(r.Formerly, ", "))
	}
	return strings.Join(facts, " · ")
}

// explainSection writes a section without its Markdown: blocks indented, wants
// left out, the options as a list.
func explainSection(out *strings.Builder, s *Section, r *lint.Rule) {
	if s.Title == Options {
		out.WriteString("\n")
		for _, o := range r.Options() {
			fmt.Fprintf(out, "  %s = %s\n      %s (%s)\n", o.Key, tomlText(o.Default), o.Doc, optionType(o))
		}
		return
	}
	from := s.Start + len("## "+s.Title)
	for i := range s.Blocks {
		b := &s.Blocks[i]
		indent(out, "  ", Wrap(r.Doc[from:b.Start], width))
		text, _, err := b.Clean()
		if err != nil {
			text = b.Text // a page under construction
		}
		if b.Info == "text" {
			text = wrapFindings(text, width-len(findingsIndent))
		}
		if b.Path != DefaultPath && b.Path != DocumentPath {
			indent(out, "    ", b.Path+":")
		}
		indent(out, findingsIndent, text)
		from = b.End
	}
	indent(out, "  ", Wrap(r.Doc[from:s.End], width))
}

// indent writes a text, unless it is blank, after an empty line and with its
// lines moved to the right.
func indent(out *strings.Builder, by, text string) {
	text = strings.Trim(text, "\n")
	if text == "" {
		return
	}
	out.WriteString("\n")
	for line := range strings.Lines(text + "\n") {
		if line != "\n" {
			out.WriteString(by)
		}
		out.WriteString(line)
	}
}

// wrapFindings breaks what is said in findings, their messages, notes and help,
// so that it fits; the lines of a source, and the marks below, stay whole.
func wrapFindings(text string, width int) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		label, said, _ := strings.Cut(line, ": ")
		switch {
		case strings.HasPrefix(strings.TrimLeft(label, " "), "= "):
			label += ": "
			hang(&out, label, said, len(label), width)
		case strings.HasSuffix(label, "]") && !strings.Contains(label, " "):
			hang(&out, "", line, 2, width)
		default:
			out.WriteString(line + "\n")
		}
	}
	return out.String()
}

// hang writes a label and what is said beside it, later lines moved to the right.
func hang(out *strings.Builder, label, said string, by, width int) {
	wrapped := Wrap(said, width-by)
	out.WriteString(label + strings.ReplaceAll(wrapped, "\n", "\n"+strings.Repeat(" ", by)) + "\n")
}

// Wrap breaks the lines of prose anew, at most so many characters wide. Items
// of lists begin a line as they did.
func Wrap(text string, width int) string {
	var out strings.Builder
	column := 0
	for line := range strings.Lines(strings.TrimSpace(text)) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
			out.WriteString("\n\n")
			column = 0
		case column > 0 && strings.Contains("-*|", line[:1]):
			out.WriteString("\n")
			column = 0
		}
		for _, word := range words {
			size := utf8.RuneCountInString(word)
			switch {
			case column == 0:
			case column+1+size > width:
				out.WriteString("\n")
				column = 0
			default:
				out.WriteString(" ")
				column++
			}
			out.WriteString(word)
			column += size
		}
	}
	return out.String()
}
