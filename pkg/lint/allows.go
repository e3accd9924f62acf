package lint

import (
	"slices"
	"strings"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/near"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// The rules about allows. Their findings cannot be allowed.
const (
	unusedAllow      = "unused-allow"
	unexplainedAllow = "unexplained-allow"
	expiredAllow     = "expired-allow"
	unknownRule      = "unknown-rule"
)

// syntaxError is the rule whose findings say that the file was not read whole.
const syntaxError = "syntax-error"

func isAboutAllows(rule string) bool {
	return rule == unusedAllow || rule == unexplainedAllow || rule == expiredAllow || rule == unknownRule
}

// applyAllows suppresses what the file's allows cover and adds findings about
// the allows themselves. It wants the findings sorted and reports whether it
// added any.
func (c *check) applyAllows() bool {
	allows := c.readAllows()
	if len(allows) == 0 {
		return false
	}
	coverage := c.cover(allows)
	for i := range c.found {
		if d := &c.found[i]; d.File == c.in.File {
			if cov := coverage[d.Rule]; cov != nil {
				c.settle(d, cov.at(d.Span.Start))
			}
		}
	}
	for _, cov := range coverage {
		cov.finish()
	}
	before, whole := len(c.found), c.readWhole()
	for _, a := range allows {
		c.judge(a)
		if whole {
			c.judgeUse(a, coverage)
		}
	}
	return len(c.found) > before
}

func (c *check) readAllows() []*allow {
	var allows []*allow
	read := func(d *model.Directive, element, model string) {
		a := c.linter.readAllow(c.in.File, d)
		a.element, a.model = element, model
		if d.On != nil {
			a.element = d.On.Path()
		}
		allows = append(allows, a)
	}
	for _, m := range c.models {
		for i := range m.Directives {
			d := m.Directives[i].OnHost(m.File)
			read(&d, m.Path(), m.ID)
		}
	}
	for i := range c.in.Directives {
		read(&c.in.Directives[i], "", "")
	}
	return allows
}

// settle applies the innermost allow over a finding, if there is one: it
// suppresses the finding or leaves a note of what was allowed and why.
func (c *check) settle(d *diag.Diagnostic, a *allow) {
	if a == nil {
		return
	}
	if a.holds(c.in.AsOf) {
		d.Suppressed = &diag.Suppression{By: "allow", Reason: a.reason}
		if a.until != "" {
			d.Suppressed.Until = isoDate(a.last)
		}
		return
	}
	note := "an allow of `" + d.Rule + "` stands here but "
	switch {
	case a.malformed != "":
		note += "cannot be read"
	case a.reason == "":
		note += "gives no reason"
	default:
		note += "ended on " + isoDate(a.last)
	}
	if a.reason != "" {
		note += ": " + a.reason
	}
	d.Notes = append(slices.Clip(d.Notes), note)
}

// judge reports what is wrong with an allow, whatever there is to allow.
func (c *check) judge(a *allow) {
	if a.malformed != "" {
		c.reportAllow(unexplainedAllow, a, a.directive.Span, allowFinding{
			message: a.malformed, help: "write `" + a.corrected() + "`",
		})
		return
	}
	if a.reason == "" {
		c.reportAllow(unexplainedAllow, a, a.directive.Span, allowFinding{
			message: a.subject() + " allowed here without a reason",
			label:   "why?",
			help:    "say why, for those who read this after you: `" + a.corrected() + "`",
		})
	}
	if a.expired(c.in.AsOf) {
		f := allowFinding{
			message: "the time for which " + a.subject() + " allowed here ended on " + isoDate(a.last),
			label:   "this has passed",
			help:    "does the reason still hold? Give it a new date, or mend what it covers and remove the comment",
		}
		if a.reason != "" {
			f.notes = []string{"the reason was: " + a.reason}
		}
		c.reportAllow(expiredAllow, a, a.period, f)
	}
	for _, n := range a.names {
		if n.rule == nil {
			c.unknownName(a, n)
		} else if isAboutAllows(n.rule.ID) {
			c.reportAllow(unusedAllow, a, n.span, allowFinding{
				message: "`" + n.text + "` is about comments like this one and cannot be allowed",
				help:    "mend the comment that it is about, and remove this one",
				salient: n.text,
			})
		}
	}
}

// judgeUse reports the rules of an allow that it has nothing to allow for.
func (c *check) judgeUse(a *allow, coverage map[string]*coverage) {
	if !a.holds(c.in.AsOf) {
		return // it has been reported already
	}
	for i, n := range a.names {
		if n.rule != nil && slices.Contains(c.ran, n.rule) && !isAboutAllows(n.rule.ID) && !coverage[n.rule.ID].used[a] {
			c.unusedName(a, i)
		}
	}
}

// subject names the rules of an allow with their verb: "`a` and `b` are".
func (a *allow) subject() string {
	names := make([]string, len(a.names))
	for i, n := range a.names {
		names[i] = "`" + clip(n.text) + "`"
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last] + " are"
	}
	return names[0] + " is"
}

func (c *check) unknownName(a *allow, n name) {
	f := allowFinding{
		message: "there is no rule `" + clip(n.text) + "`, so this allows nothing",
		help:    "`outcomelint rules` lists the rules",
		salient: n.text,
	}
	if meant := near.Word(n.text, c.linter.ids); meant != "" {
		f.help = "did you mean `" + meant + "`?"
		f.fix, f.edit = "replace by `"+meant+"`", diag.Edit{Place: c.place(n.span), Text: meant}
	}
	c.reportAllow(unknownRule, a, n.span, f)
}

func (c *check) unusedName(a *allow, i int) {
	n := a.names[i]
	cut := n.span
	switch {
	case len(a.names) == 1:
		cut = wholeLine(c.in.File.Text, a.directive.Span)
	case i == 0:
		cut.End = a.names[1].span.Start
	default:
		cut.Start = a.names[i-1].span.End
	}
	c.reportAllow(unusedAllow, a, n.span, allowFinding{
		message: "`" + n.text + "` is allowed here, but there is nothing to allow",
		label:   "no such finding here",
		help:    "was it mended? Then remove this; else move the comment to the line before what it is about",
		salient: n.text,
		fix:     "remove the allow",
		edit:    diag.Edit{Place: c.place(cut)},
	})
}

// readWhole reports whether all that the rules could find is known, so that
// the absence of a finding proves something.
func (c *check) readWhole() bool {
	broken := func(d diag.Diagnostic) bool { return d.Rule == syntaxError }
	return !c.in.InPart && !slices.ContainsFunc(c.models, func(m *model.Model) bool { return m.Partial }) &&
		!slices.ContainsFunc(c.in.Found, broken)
}

// allowFinding is what is said about an allow.
type allowFinding struct {
	message, label, help, salient string
	notes                         []string
	fix                           string
	edit                          diag.Edit
}

func (c *check) reportAllow(rule string, a *allow, at source.Span, f allowFinding) {
	r, ok := c.linter.byID[rule]
	if !ok {
		return // a linter of a few rules
	}
	d := diag.Diagnostic{
		Place: c.place(at), Label: f.label, Message: f.message, Help: f.help, Notes: f.notes,
		Element: a.element, Salient: f.salient, Model: a.model,
	}
	if f.fix != "" && a.at >= 0 {
		d.Fixes = []diag.Fix{{Message: f.fix, Safety: diag.Unsafe, Edits: []diag.Edit{f.edit}}}
	}
	c.add(r, c.in.Settings.SeverityOf(r), d, diag.Off)
}

func isoDate(t time.Time) string { return t.Format(time.DateOnly) }

func (c *check) place(at source.Span) diag.Place { return diag.Place{File: c.in.File, Span: at} }

// wholeLine widens the span of a comment to its line where nothing else stands
// there, else to the blanks before it.
func wholeLine(text string, comment source.Span) source.Span {
	start, end := int(comment.Start), int(comment.End)
	for start > 0 && (text[start-1] == ' ' || text[start-1] == '\t') {
		start--
	}
	if start == 0 || text[start-1] == '\n' {
		switch rest := text[end:]; {
		case strings.HasPrefix(rest, "\r\n"):
			end += 2
		case strings.HasPrefix(rest, "\n"):
			end++
		}
	}
	return source.Span{Start: int32(start), End: int32(end)}
}
