package ruledoc

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Update returns the page, which doc is the text of, with its generated parts
// current: the rule's sources, its options, and the outputs of its failing
// examples in the order of p.Fails.
func (p *Page) Update(doc string, r *lint.Rule, outputs []string) (string, error) {
	var edits []diag.Edit
	replace := func(start, end int, text string) {
		place := diag.Place{Span: source.Span{Start: int32(start), End: int32(end)}}
		edits = append(edits, diag.Edit{Place: place, Text: text})
	}
	why := p.Section(Why)
	replace(why.Start, why.End, section(Why, withSources(why.Text, SourcesText(r))))

	options := section(Options, OptionsText(r))
	if s := p.Section(Options); s != nil {
		replace(s.Start, s.End, options)
	} else {
		allow := p.Section(Allow)
		replace(allow.Start, allow.Start, options)
	}
	for i, e := range p.Fails {
		block := outputBlock(outputs[i])
		if e.Output != nil {
			replace(e.Output.Start, e.Output.End, block)
		} else {
			end := e.Files[len(e.Files)-1].End
			replace(end, end, "\n"+block)
		}
	}
	return diag.Apply(doc, edits)
}

func section(title, text string) string { return "## " + title + "\n\n" + text + "\n\n" }

// withSources puts the generated paragraph of sources at the end of a text, in
// place of an older one.
func withSources(text, sources string) string {
	paragraphs := strings.Split(text, "\n\n")
	if last := strings.TrimSpace(paragraphs[len(paragraphs)-1]); strings.HasPrefix(last, "Source: ") || strings.HasPrefix(last, "Sources: ") {
		paragraphs = paragraphs[:len(paragraphs)-1]
	}
	if sources != "" {
		paragraphs = append(paragraphs, sources)
	}
	return strings.TrimSpace(strings.Join(paragraphs, "\n\n"))
}

// outputBlock fences an output with more backticks than stand together in it.
func outputBlock(output string) string {
	fence := "```"
	for strings.Contains(output, fence) {
		fence += "`"
	}
	if output != "" && !strings.HasSuffix(output, "\n") {
		output += "\n"
	}
	return fence + "text\n" + output + fence + "\n"
}
