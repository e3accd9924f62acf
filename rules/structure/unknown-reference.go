package structure

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unknown-reference.md
var unknownReferenceDoc string

var unknownReference = &lint.Rule{
	ID: "unknown-reference", Category: "structure", Question: lint.Plausible, Severity: diag.Error, Since: "0.1.0",
	Sources: []string{"CIDS", "IATI"}, Doc: unknownReferenceDoc,
	Check: lint.ForModel(checkUnknownReference),
}

func checkUnknownReference(p *lint.Pass) {
	c := &references{pass: p, model: p.Model}
	alone := p.Model.Header.Lacks(model.KeyPartOf)
	for k := range p.Model.Links() {
		switch text := (model.Field[string]{Value: k.Target, Span: k.Span(), Set: true}); {
		case k.Resolution == model.Unknown:
			c.unknown(k, model.NoKey, text)
		case k.Resolution == model.Foreign && alone && strings.HasPrefix(k.Target, "#"):
			c.parentless(k, model.NoKey, text)
		case k.To != nil && k.To.Main().Kind.Level() == 0:
			c.outsideChain(k)
		}
	}
	references := p.Model.References()
	for i := range references {
		r := &references[i]
		text := model.Field[string]{Value: r.Text, Span: r.Span, Set: true}
		switch {
		case r.Resolution == model.Unknown && isArrow(r.Text):
			c.unknownLink(r, text)
		case r.Resolution == model.Unknown:
			c.unknown(r.From, r.Key, text)
		case r.Resolution == model.Foreign && alone && strings.HasPrefix(r.Text, "#"):
			c.parentless(r.From, r.Key, text)
		case r.Key == model.KeyEvidence && r.To != nil && r.To.Kind != model.Evidence:
			c.noEvidence(r)
		case r.Resolution == model.PlainText && (r.Key == model.KeyWho || r.Key == model.KeyFor):
			c.nearMiss(r, text)
		}
	}
}

// references reports what names nothing.
type references struct {
	pass  *lint.Pass
	model *model.Model
	asked int // how many were compared with every id
}

// unknown reports a reference that names no element.
func (c *references) unknown(on model.Node, key model.Key, text model.Field[string]) {
	f := lint.Finding{
		On:      on,
		Span:    text.Span,
		Label:   "nothing in this model has this id",
		Message: fmt.Sprintf("%q names nothing in this model", text.Value),
		Key:     key,
		Salient: text.Value,
	}
	if key != model.NoKey {
		f.Message = fmt.Sprintf("`%s` names %q, which is nothing in this model", key, text.Value)
	}
	near := c.nearest(text.Value, key)
	if k, ok := on.(*model.Link); ok && near == k.From {
		near = nil
	}
	switch {
	case near != nil:
		f.Help = fmt.Sprintf("did you mean %q, the %s %s?", nameOf(near, text.Value), say.Noun(near), say.Statement(near))
		f.Fixes = c.rename(text.Value, text.Span, near, `"`)
	default:
		f.Help = "which element is meant? write its id as it stands in its header, or describe it in a table of its own"
	}
	c.pass.Report(f)
}

// parentless reports "#x" in a model that serves no other one.
func (c *references) parentless(on model.Node, key model.Key, text model.Field[string]) {
	c.pass.Report(lint.Finding{
		On: on, Span: text.Span, Key: key, Salient: text.Value,
		Label:   "an element of which model?",
		Message: fmt.Sprintf("%q names an element of the model that this one serves, but the header names no such model", text.Value),
		Help:    "which model is it? add part_of = \"….toml\" below [logic_model], or write the file before the #",
	})
}

// isArrow reports whether a reference names a link.
func isArrow(text string) bool { return strings.Contains(text, "->") || strings.Contains(text, "→") }

// unknownLink reports "a -> b" where a or b is nothing, or where a does not lead to b.
func (c *references) unknownLink(r *model.Reference, text model.Field[string]) {
	from, to, plain := strings.Cut(r.Text, "->")
	if !plain {
		from, to, _ = strings.Cut(r.Text, "→")
	}
	from, to = strings.TrimSpace(from), strings.TrimSpace(to)
	for _, name := range []string{from, to} {
		if strings.Contains(name, "#") || c.model.Find(name) != nil {
			continue
		}
		start := strings.Index(r.Text, from)
		if name == to {
			start = strings.LastIndex(r.Text, to)
		}
		span := c.model.TextSpan(text, start, start+len(name))
		f := lint.Finding{
			On: r.From, Span: span, Key: r.Key, Salient: text.Value,
			Label:   "nothing in this model has this id",
			Message: fmt.Sprintf("`%s` names the link %q, but nothing in this model is called %q", r.Key, text.Value, name),
			Help:    "which two elements are meant? write both ids as they stand in their headers",
		}
		if near := c.nearest(name, r.Key); near != nil {
			f.Help = fmt.Sprintf("did you mean %q, the %s %s?", nameOf(near, name), say.Noun(near), say.Statement(near))
			if c.model.File.Slice(span) == name {
				f.Fixes = c.rename(name, span, near, "")
			}
		}
		c.pass.Report(f)
		return
	}
	a, b := c.model.Find(from), c.model.Find(to)
	f := lint.Finding{
		On: r.From, Span: text.Span, Key: r.Key, Salient: text.Value,
		Label:   "there is no such link",
		Message: fmt.Sprintf("`%s` names the link %q, which this model does not have", r.Key, text.Value),
		Help:    "does the first lead to the second? Then say so in its `leads_to`",
	}
	if a != nil && b != nil {
		f.Help = "does the one lead to the other? Then " + stub(a.Main(), b)
		if leadsTo(b.Main(), a.Main()) {
			f.Help = fmt.Sprintf("the link runs the other way: write %q", b.ID+" -> "+a.ID)
		}
	}
	c.pass.Report(f)
}

// outsideChain reports a link to a stakeholder, an assumption or the like.
func (c *references) outsideChain(k *model.Link) {
	noun := say.Noun(k.To)
	help := "what is it to bring about? Name an input, process, output, outcome, impact or objective"
	switch k.To.Kind {
	case model.Stakeholder:
		help = fmt.Sprintf("what changes for them? Lead to that outcome, and say who = %q there", k.To.ID)
	case model.Assumption, model.ExternalFactor:
		help = fmt.Sprintf("say what it bears on in its own table: about = %q", k.From.ID)
	case model.Evidence:
		help = fmt.Sprintf("say what it supports in its own table: supports = %q", k.From.ID)
	}
	c.pass.Report(lint.Finding{
		On:      k,
		Label:   "this is " + say.A(noun),
		Message: fmt.Sprintf("%s leads to %q, but that is %s and nothing that can be brought about", say.Statement(k.From), k.Target, say.A(noun)),
		Help:    help,
		Related: []diag.Related{lint.Related(k.To, "the "+noun+" stands here")},
		Salient: k.Target,
	})
}

// noEvidence reports evidence that is something else.
func (c *references) noEvidence(r *model.Reference) {
	noun := say.Noun(r.To)
	c.pass.Report(lint.Finding{
		On: r.From, Span: r.Span, Key: r.Key, Salient: r.Text,
		Label:   "this is " + say.A(noun),
		Message: fmt.Sprintf("`%s` names %q, but that is %s and no evidence", r.Key, r.Text, say.A(noun)),
		Help:    "what was observed, and by whom? Describe it in a table of its own: [evidence.…]",
		Related: []diag.Related{lint.Related(r.To, "the "+noun+" stands here")},
	})
}

// nearMiss asks about plain text in `who` or `for` that is nearly the id of a
// stakeholder.
func (c *references) nearMiss(r *model.Reference, text model.Field[string]) {
	if strings.ContainsAny(strings.TrimSpace(r.Text), " \t\n") {
		return // words, not an id
	}
	near := c.nearest(r.Text, r.Key)
	if near == nil || levenshtein.ComputeDistance(strings.ToLower(r.Text), near.ID) > max(1, len(r.Text)/6) {
		return // another word, not the same one misspelt
	}
	c.pass.Report(lint.Finding{
		On: r.From, Span: text.Span, Key: r.Key, Salient: r.Text,
		Label:      "no stakeholder has this id",
		Message:    fmt.Sprintf("`%s` says %q; is that the stakeholder %q?", r.Key, r.Text, near.ID),
		Help:       fmt.Sprintf("write %q if %s are meant; plain text is fine too", near.ID, say.Statement(near)),
		Related:    []diag.Related{lint.Related(near, "the stakeholder stands here")},
		Fixes:      unsafe(c.rename(text.Value, text.Span, near, `"`)),
		Confidence: diag.Low,
	})
}
