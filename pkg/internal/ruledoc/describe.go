package ruledoc

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Description is what a rule's page says, for formats that carry it along with
// the findings. All texts are there for every rule.
type Description struct {
	ID, Category, Question, URL string
	// Severity is the rule's own; On says that it runs unless asked not to.
	Severity diag.Severity
	On       bool
	// Summary is one line, Reason a paragraph.
	Summary, Reason string
	// Text is the page without its examples, Markdown all of it but the title.
	Text, Markdown string
}

// Describe describes rules, in the order given.
func Describe(rules []*lint.Rule) ([]Description, error) {
	all := make([]Description, len(rules))
	for i, r := range rules {
		p, err := Parse(r.Doc)
		if err != nil {
			return nil, fmt.Errorf("the page of %s: %w", r.ID, err)
		}
		all[i] = Description{
			ID: r.ID, Category: r.Category, Question: string(r.Question), URL: r.URL(),
			Severity: r.Severity, On: r.DefaultSeverity() != diag.Off,
			Summary:  p.Summary,
			Reason:   p.reason(),
			Text:     p.text(r.URL()),
			Markdown: p.markdown(r.Doc),
		}
	}
	return all, nil
}

// reason is the first paragraph on why the rule matters, as one line.
func (p *Page) reason() string {
	first, _, _ := strings.Cut(p.Section(Why).Text, "\n\n")
	return strings.Join(strings.Fields(first), " ")
}

func (p *Page) text(url string) string {
	parts := []string{p.Summary}
	for _, title := range []string{Why, Allow} {
		parts = append(parts, title+":\n"+p.Section(title).Text)
	}
	return strings.Join(append(parts, url), "\n\n")
}

// markdown is the page without its title, and its blocks without their wants.
func (p *Page) markdown(doc string) string {
	var out strings.Builder
	out.WriteString(p.Summary + "\n")
	for i := range p.Sections {
		s := &p.Sections[i]
		from := s.Start
		out.WriteString("\n")
		for j := range s.Blocks {
			b := &s.Blocks[j]
			out.WriteString(doc[from:b.Start])
			for line := range strings.Lines(doc[b.Start:b.End]) {
				code, _ := b.cutWant(strings.TrimSuffix(line, "\n"))
				out.WriteString(code + "\n")
			}
			from = b.End
		}
		out.WriteString(strings.TrimRight(doc[from:s.End], "\n") + "\n")
	}
	return out.String()
}
