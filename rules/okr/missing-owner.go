package okr

import (
	_ "embed"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed missing-owner.md
var missingOwnerDoc string

var missingOwner = &lint.Rule{
	ID: "missing-owner", Category: "okr", Question: lint.Doable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"OKR practice"}, Doc: missingOwnerDoc,
	Check: lint.ForModel(checkMissingOwner),
}

func checkMissingOwner(p *lint.Pass) {
	header := p.Model.Header
	if p.Model.Partial || header.Partial || header.Unread(model.KeyOwner) {
		return
	}
	for o := range p.Model.Of(model.Objective) {
		if o.Partial || o.Unread(model.KeyOwner) || isDone(o) {
			continue
		}
		owners := ownersOf(o)
		if len(owners) == 0 {
			owners = ownersOf(header)
		}
		if somebody(owners) {
			reportUnownedKeyResults(p, o)
		} else {
			reportUnowned(p, o, owners)
		}
	}
}

// reportUnowned tells of an objective that nobody answers for, with what is
// said in place of a name.
func reportUnowned(p *lint.Pass, o *model.Element, said []model.Field[string]) {
	f := lint.Finding{
		On:      o,
		Key:     model.KeyOwner,
		Label:   "no owner",
		Message: "nobody answers for " + say.Statement(o),
		Help:    "who would notice first that it stands still, and may do something about it? owner = \"…\"",
	}
	if len(said) > 0 {
		word := said[0]
		f.Message = "nobody in particular answers for " + say.Statement(o) + ": its owner is " + say.Quote(word.Value)
		f.Label = "which of them?"
		if o.Has(model.KeyOwner) {
			f.Span = word.Span
		} else {
			f.Related = append(f.Related, lint.RelatedAt(p.Model, word.Span, "the owner of all objectives that name none"))
		}
	}
	if owned(o) {
		f.AtMost = diag.Info
		f.Message = "each key result of " + say.Statement(o) + " has an owner, and the objective has none"
		f.Help = "who brings them together? owner = \"…\""
	}
	p.Report(f)
}

// reportUnownedKeyResults tells once of the key results of an objective that
// say in so many words that they are nobody's.
func reportUnownedKeyResults(p *lint.Pass, o *model.Element) {
	var open []*model.Element
	ms := o.Measures()
	for i := range ms {
		if own := ownersOf(&ms[i]); len(own) > 0 && !somebody(own) && !isDone(&ms[i]) && !ms[i].Unread(model.KeyOwner) {
			open = append(open, &ms[i])
		}
	}
	if len(open) == 0 {
		return
	}
	first := open[0]
	word := ownersOf(first)[0]
	f := lint.Finding{
		On:      first,
		Span:    word.Span,
		Key:     model.KeyOwner,
		Label:   "who is that?",
		Message: "nobody in particular answers for " + say.Statement(first) + ": its owner is " + say.Quote(word.Value),
		Help:    "who would notice first that it stands still? Without an owner of its own it is that of the objective",
		Related: shown(open[1:], func(*model.Element) string { return "and for this one" }),
	}
	p.Report(f)
}

// ownersOf are the owners that an element names itself.
func ownersOf(e *model.Element) []model.Field[string] {
	return slices.DeleteFunc(e.Texts(model.KeyOwner), func(f model.Field[string]) bool { return f.Value == "" })
}

// owned reports whether every key result of an objective names somebody.
func owned(o *model.Element) bool {
	ms := o.Measures()
	for i := range ms {
		if !somebody(ownersOf(&ms[i])) {
			return false
		}
	}
	return len(ms) > 0
}

// isDone reports whether something is done, so that nobody needs to see to it.
func isDone(e *model.Element) bool {
	return e.Bool(model.KeyDone).Value || e.Period(model.KeyDone).Set
}
