package render

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// asked gathers the infos of a run, which close it as a table. It keeps one
// finding a rule, not all of them, however long the run is.
type asked struct {
	total int
	// few holds the first infos: too few for a table are printed in full.
	few   []diag.Diagnostic
	rules []askedRule
}

// askedRule is one row of the table.
type askedRule struct {
	question, rule string
	count          int
	place, message string // of the first finding
}

// questions are what the five groups of rules ask, in the order of the table.
func questions() [5][2]string {
	return [5][2]string{
		{"meaningful", "does it matter, to whom, with what harm?"},
		{"plausible", "does the chain hold?"},
		{"doable", "are the means there?"},
		{"testable", "could we tell?"},
		{"honest", "does it claim only what it can own?"},
	}
}

// keep takes an info out of the findings to print; suppressed ones stay, so
// that their reasons are shown.
func (a *asked) keep(d *diag.Diagnostic) bool {
	if d.Severity != diag.Info || d.Suppressed != nil {
		return false
	}
	a.total++
	if a.total < foldFrom {
		a.few = append(a.few, *d)
	}
	i := slices.IndexFunc(a.rules, func(r askedRule) bool { return r.rule == d.Rule })
	if i < 0 {
		i = len(a.rules)
		a.rules = append(a.rules, askedRule{
			question: d.Question, rule: d.Rule, place: placeOf(d), message: d.Message,
		})
	}
	a.rules[i].count++
	return true
}

// asking prints the infos that were kept: few in full, many as a table.
func (p *printer) asking() {
	a := &p.asked
	if a.total < foldFrom {
		for i := range a.few {
			p.finding(&a.few[i], nil)
		}
		return
	}
	slices.SortFunc(a.rules, func(x, y askedRule) int {
		return cmp.Or(cmp.Compare(y.count, x.count), cmp.Compare(x.rule, y.rule))
	})
	p.separate()
	p.paint(infoStyle, "info")
	p.paint(boldStyle, fmt.Sprintf(": %d things worth asking", a.total))
	p.newline()
	var known []string
	for _, q := range questions() {
		known = append(known, q[0])
		p.askedGroup(q[0], q[1], func(r askedRule) bool { return r.question == q[0] })
	}
	p.askedGroup("other", "", func(r askedRule) bool { return !slices.Contains(known, r.question) })
	if p.o.Unfold != "" {
		p.paint(gutterStyle, "  = ")
		p.paint(boldStyle, "help:")
		p.out.WriteString(" to see each in full: " + clean(p.o.Unfold) + "\n")
	}
}

// askedGroup prints the rows of one question.
func (p *printer) askedGroup(name, question string, in func(askedRule) bool) {
	var rows []askedRule
	total := 0
	for _, r := range p.asked.rules {
		if in(r) {
			rows = append(rows, r)
			total += r.count
		}
	}
	if total == 0 {
		return
	}
	p.out.WriteString("  ")
	p.paint(boldStyle, fmt.Sprintf("%s (%d)", name, total))
	if question != "" {
		p.out.WriteString(": " + question)
	}
	p.newline()
	digits, name1, place := p.asked.widths()
	for _, r := range rows {
		count := strconv.Itoa(r.count)
		text := "    " + padLeft(count, digits) + "  " + padRight(clean(r.rule), name1) + "  " +
			padRight(r.place, place) + "  " + clean(r.message)
		if r.count > 1 {
			text += fmt.Sprintf(" (and %d more)", r.count-1)
		}
		p.out.WriteString(text + "\n")
	}
}

// widths are those of the columns of the table.
func (a *asked) widths() (count, rule, place int) {
	for _, r := range a.rules {
		count = max(count, len(strconv.Itoa(r.count)))
		rule = max(rule, displaywidth.String(clean(r.rule)))
		place = max(place, displaywidth.String(r.place))
	}
	return count, rule, place
}

func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(width-displaywidth.String(s), 0)) + s
}

func padRight(s string, width int) string {
	return s + strings.Repeat(" ", max(width-displaywidth.String(s), 0))
}
