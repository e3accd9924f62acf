package linttest

import (
	"errors"
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Problem is one thing that a page says and that is not so.
type Problem struct {
	Line    int // of the page, from 1
	Message string
}

// Check compares what a rule's page says with what the rule does, in a linter
// that may have other rules besides. It returns every difference, and the page
// with its generated parts current; these are not compared.
func Check(l *lint.Linter, r *lint.Rule) (problems []Problem, current string) {
	page, err := ruledoc.Parse(r.Doc)
	c := &checker{linter: l, rule: r, page: page}
	if err != nil {
		c.failed(1, err)
		return c.problems, r.Doc
	}
	if page.ID != r.ID {
		c.problem(1, "the page is about %s, the rule is %s", page.ID, r.ID)
	}
	outputs := c.fails()
	c.passes()
	if len(c.problems) == 0 {
		// What the rule says of an example that does not hold would only confuse.
		c.fixed()
	}
	current, err = page.Update(r.Doc, r, outputs)
	if err != nil {
		c.failed(1, err)
	}
	return c.problems, current
}

// checker is one call of Check.
type checker struct {
	linter   *lint.Linter
	rule     *lint.Rule
	page     *ruledoc.Page
	problems []Problem
}

func (c *checker) problem(line int, format string, args ...any) {
	c.problems = append(c.problems, Problem{line, fmt.Sprintf(format, args...)})
}

// failed reports an error, at its own line if it has one.
func (c *checker) failed(line int, err error) {
	var at *ruledoc.Error
	if errors.As(err, &at) {
		c.problem(at.Line, "%s", at.Message)
	} else {
		c.problem(line, "%v", err)
	}
}

// fails checks the failing examples and returns what is printed about each.
func (c *checker) fails() []string {
	outputs := make([]string, len(c.page.Fails))
	for i, e := range c.page.Fails {
		line := e.Files[0].Line
		if e.Output != nil {
			outputs[i] = e.Output.Text // if there is no telling what it should be
		}
		x, res, ok := c.run(e)
		if !ok {
			continue
		}
		c.compare(x, &res)
		for i := range res.findings {
			c.voice(x.line(&res, &res.findings[i]), &res.findings[i])
		}
		if len(res.findings) == 0 {
			c.problem(line, "nothing in this example fails")
		}
		if !c.rule.OfLoader() {
			c.readable(x, &res)
		}
		output, err := res.output()
		if err != nil {
			c.failed(line, err)
			continue
		}
		outputs[i] = output
	}
	return outputs
}

// passes checks that the rule is silent where the page says so, and for no
// other reason than that there is nothing to say.
func (c *checker) passes() {
	for _, e := range c.page.Passes {
		if x, res, ok := c.run(e); ok {
			c.compare(x, &res)
			c.readable(x, &res)
		}
	}
}

// run lints an example.
func (c *checker) run(e ruledoc.Example) (*example, result, bool) {
	x, err := newExample(c.rule, e)
	if err != nil {
		c.failed(e.Files[0].Line, err)
		return nil, result{}, false
	}
	res, err := x.lint(c.linter, c.rule, x.texts)
	if err != nil {
		c.failed(e.Files[0].Line, err)
		return nil, result{}, false
	}
	return x, res, true
}

// compare matches wants and findings one to one, line by line.
func (c *checker) compare(x *example, res *result) {
	unmet := make(map[int][]ruledoc.Want) // by line of the page
	for i, wants := range x.wants {
		for _, w := range wants {
			line := x.blocks[i].Line + w.Line - 1
			unmet[line] = append(unmet[line], w)
		}
	}
	for i := range res.findings {
		d := &res.findings[i]
		line := x.line(res, d)
		met := -1
		for j, w := range unmet[line] {
			if w.Pattern.MatchString(d.Message) {
				met = j
				break
			}
		}
		if met < 0 {
			c.problem(line, "nothing here wants the finding %q", d.Message)
			continue
		}
		unmet[line] = append(unmet[line][:met:met], unmet[line][met+1:]...)
	}
	for i, wants := range x.wants {
		for _, w := range wants {
			line := x.blocks[i].Line + w.Line - 1
			for _, left := range unmet[line] {
				c.problem(line, "no finding here matches %q", left.Pattern)
			}
			delete(unmet, line)
		}
	}
}

// readable reports what is wrong with the file of an example: a page must not
// teach mistakes that it is not about.
func (c *checker) readable(x *example, res *result) {
	for i := range res.mistakes {
		d := &res.mistakes[i]
		c.problem(x.line(res, d), "the example has a mistake of its own: %s: %s", d.Rule, d.Message)
	}
}

// fixed compares the failing examples after their fixes with the section Fixed.
func (c *checker) fixed() {
	said := c.page.Fixed
	for _, e := range c.page.Fails {
		x, before, ok := c.run(e)
		if !ok {
			continue
		}
		texts, after, err := x.fix(c.linter, c.rule)
		if err != nil {
			c.failed(e.Files[0].Line, err)
			continue
		}
		if texts == nil {
			continue
		}
		if len(said) == 0 {
			c.problem(e.Files[0].Line, "the rule offers fixes; the section %q must show this example mended:\n%s", ruledoc.Fixed, strings.Join(texts, "\n"))
			continue
		}
		c.sameTexts(texts, said[0])
		if len(after.mistakes) > len(before.mistakes) {
			c.problem(said[0].Files[0].Line, "the fixes make a mistake: %s: %s", after.mistakes[0].Rule, after.mistakes[0].Message)
		}
		said = said[1:]
	}
	for _, e := range said {
		c.problem(e.Files[0].Line, "no failing example becomes this by the rule's fixes")
	}
}

// sameTexts compares fixed texts with the page's, line by line.
func (c *checker) sameTexts(texts []string, said ruledoc.Example) {
	if len(texts) != len(said.Files) {
		c.problem(said.Files[0].Line, "the failing example has %d files, this has %d", len(texts), len(said.Files))
		return
	}
	for i, b := range said.Files {
		if line, got, want, same := firstDifference(texts[i], b.Text); !same {
			c.problem(b.Line+line-1, "after the fixes this line is\n\t%s\nthe page says\n\t%s", got, want)
		}
	}
}

// firstDifference finds the first line, counted from 1, in which two texts differ.
func firstDifference(got, want string) (line int, gotLine, wantLine string, same bool) {
	if got == want {
		return 0, "", "", true
	}
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(a), len(b)) {
		gotLine, wantLine = "(end)", "(end)"
		if i < len(a) {
			gotLine = a[i]
		}
		if i < len(b) {
			wantLine = b[i]
		}
		if gotLine != wantLine {
			return i + 1, gotLine, wantLine, false
		}
	}
	return 0, "", "", true
}
