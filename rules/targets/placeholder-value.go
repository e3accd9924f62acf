package targets

import (
	_ "embed"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed placeholder-value.md
var placeholderValueDoc string

var placeholderValue = &lint.Rule{
	ID: "placeholder-value", Category: "targets", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Doc:   placeholderValueDoc,
	Check: lint.ForModel(checkPlaceholderValue),
}

func checkPlaceholderValue(p *lint.Pass) {
	placeholderTexts(p, p.Model.Header)
	for e := range p.Model.All() {
		placeholderTexts(p, e)
		for i := range e.Links {
			k := &e.Links[i]
			if because := k.Text(model.KeyBecause); because.Set && figures.Placeholder(because.Value) {
				reportPlaceholder(p, k, model.KeyBecause, because.Span,
					"why "+say.Statement(e)+" leads to "+say.Quote(k.Target)+" is still open: "+say.Quote(because.Value))
			}
		}
		if e.Kind.IsMeasure() {
			placeholderFigures(p, e)
		}
	}
}

// placeholderTexts looks through everything that the element says in words.
func placeholderTexts(p *lint.Pass, e *model.Element) {
	for k, text := range e.Strings() {
		switch k {
		case model.KeyStatement:
			openStatement(p, e, text)
		case model.KeyOwner: // missing-owner asks who "TBD" is
		case model.KeyNote, model.KeyLearned, model.KeyTags, model.KeySystem: // remarks may say what is to be discussed
		case model.KeyID, model.KeyLanguage, model.KeyProxyBecause, model.KeyLeadsTo:
		default:
			if figures.Placeholder(text.Value) {
				reportPlaceholder(p, e, k, text.Span, "the "+k.String()+" of "+name(e)+" is still open: "+say.Quote(text.Value))
			}
		}
	}
}

// openStatement reports what a statement leaves open; where a target says the
// same of an indicator, it is said there.
func openStatement(p *lint.Pass, e *model.Element, text model.Field[string]) {
	start, end, ok := figures.OpenEnd(text.Value)
	if !ok || e.Kind.IsMeasure() && figures.Target(e).Deferred(e) {
		return
	}
	if fault := keyresult.Of(p, e).Fault; fault != keyresult.None && fault != keyresult.Open {
		return
	}
	message := say.Quote(text.Value) + " is still open: " + say.Quote(text.Value[start:end])
	if end-start == len(text.Value) {
		message = "the " + say.Noun(e) + " " + say.Quote(e.ID) + " does not say yet what it is: " + say.Quote(text.Value)
	}
	reportPlaceholder(p, e, model.KeyStatement, p.Model.TextSpan(text, start, end), message)
}

// name is what a message calls an element.
func name(e *model.Element) string {
	if e.Kind == model.Header {
		return "the model"
	}
	return say.Statement(e)
}

func reportPlaceholder(p *lint.Pass, on model.Node, k model.Key, at source.Span, message string) {
	p.Report(lint.Finding{
		On: on, Span: at, Key: k,
		Label:   "still open",
		Message: message,
		Help:    "who finds it out, and by when?",
	})
}

// placeholderFigures reports the first target and the first actual that is
// put off. A baseline that is has a rule of its own.
func placeholderFigures(p *lint.Pass, e *model.Element) {
	if figures.Is(e, "baseline", "milestone") {
		return // the value is what the key result is to find out, or none
	}
	for _, k := range [...]model.Key{model.KeyTargets, model.KeyTarget, model.KeyActuals} {
		if !e.Has(k) {
			continue
		}
		for _, f := range figures.Each(e, k) {
			if !f.Deferred(e) || k == model.KeyActuals && !figures.PutOff(f.Text) || keyresult.Told(p, e) {
				continue // words where a number was read are non-numeric-value
			}
			help := "who sets it, and by when? An early guess, marked as one in `note`, says more than none"
			if k == model.KeyActuals {
				help = "what was read? If nothing was, leave it out, and say why in a note"
			}
			p.Report(lint.Finding{
				On: e, Span: f.Place, Key: k,
				Label:   "still open",
				Message: "the " + say.Value(k) + " of " + say.Statement(e) + " is still open: " + say.Quote(f.Text),
				Help:    help,
			})
			break
		}
	}
}
