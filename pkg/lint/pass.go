package lint

import (
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Pass is what a check sees: the model and how to report. It lives for one
// call of one rule and belongs to one goroutine.
type Pass struct {
	// Model is the model to check.
	Model *model.Model
	// Old is what the model was before; nil but for checks of changes.
	Old *model.Model
	// AsOf is "today" for rules about dates: midnight UTC.
	AsOf time.Time

	readings *readings
	check    *check
	rule     *Rule
	severity diag.Severity
}

// Reading is how the statement of an element of Model reads. It is computed
// once for all rules, and only for the elements that some rule asks about.
func (p *Pass) Reading(e *model.Element) *language.Reading { return p.readings.of(e) }

// Look is a closer look at the statement of an element of Model; ok is false
// where there is nothing to read or it is not in a language that can be read.
func (p *Pass) Look(e *model.Element) (v *language.View, ok bool) { return p.readings.look(e) }

// LookAt is a closer look at any other text of Model, such as a reason or a
// source; ok as with Look.
func (p *Pass) LookAt(text string) (v *language.View, ok bool) {
	return language.Look(text, language.Context{Language: p.Model.Header.Text(model.KeyLanguage).Value})
}

// Promises is what the statement of an element of Model promises as certain,
// found once for all rules.
func (p *Pass) Promises(e *model.Element) []language.Promise { return p.readings.promises(e) }

// PromisesIn is what any other text of Model, such as its purpose, promises as certain.
func (p *Pass) PromisesIn(text string) []language.Promise {
	return language.PromisesAs(text, language.Context{Language: p.Model.Header.Text(model.KeyLanguage).Value, Terms: p.readings.terms})
}

// Finding is one report of a check.
type Finding struct {
	// On is the element, link or model that the finding is about.
	On model.Node
	// Span is the tightest place in On's file that shows it; zero means On's own.
	Span source.Span
	// Label is what the underlined words are: "this outcome has no indicator".
	Label string
	// Message is one plain sentence that quotes the author's words.
	Message string
	// Help is one question or next step; a stub to paste uses the real ids.
	Help    string
	Notes   []string
	Related []diag.Related
	Fixes   []diag.Fix
	// Key is the key the finding is about, if it is about one.
	Key model.Key
	// Salient tells findings on one element and key apart from one another in
	// fingerprints; usually empty, never the statement.
	Salient string
	// Confidence Low caps the severity at info.
	Confidence diag.Confidence
	// AtMost caps the severity; zero means no cap.
	AtMost diag.Severity
}

// Report records a finding under the rule that is running.
func (p *Pass) Report(f Finding) { p.check.report(p.rule, p.severity, &f) }

// Related makes a labelled second place out of an element, link or model.
func Related(n model.Node, message string) diag.Related {
	return diag.Related{Place: diag.Place{File: n.In().File, Span: n.Span()}, Message: message}
}

// RelatedAt makes a labelled second place out of a span of a model's file.
func RelatedAt(m *model.Model, at source.Span, message string) diag.Related {
	return diag.Related{Place: diag.Place{File: m.File, Span: at}, Message: message}
}

// readings keeps what the statements of a model read as while its rules run.
type readings struct {
	model    *model.Model
	terms    *language.Terms
	language string
	owners   []string
	doers    doers
	all      []*language.Reading // by Element.Index, made when the first is asked for
	unused   []language.Reading  // for those of all that are still to come
	looks    []look              // of the first elements
	memory   language.Memory
	promised map[*model.Element][]language.Promise
	sought   []bool // by Element.Index, whether promised knows of it
}

// look is what is kept of a statement that was read: its words, and the closer
// look at them that somebody took.
type look struct {
	words    language.Tagged
	view     *language.View
	ok, done bool
}

// maxLooks is the number of elements of which words and views are kept for the
// next rule: they are large, and the rules go through the whole model one after
// the other. Few models have as many elements; for those further down it is all
// done again.
const maxLooks = 1000

func (r *readings) begin() {
	r.language = r.model.Header.Text(model.KeyLanguage).Value
	for _, owner := range r.model.Header.Texts(model.KeyOwner) {
		r.owners = append(r.owners, owner.Value)
	}
	r.doers = doersOf(r.model)
	r.all = make([]*language.Reading, r.model.Len())
	r.looks = make([]look, min(r.model.Len(), maxLooks))
}

func (r *readings) of(e *model.Element) *language.Reading {
	if r.all == nil {
		r.begin()
	}
	if r.all[e.Index] == nil {
		context := language.Context{Language: r.language, Doers: r.doers.of(e)}
		if len(r.unused) == 0 {
			r.unused = make([]language.Reading, 32)
		}
		reading := &r.unused[0]
		r.unused = r.unused[1:]
		if e.Index < len(r.looks) {
			words := r.memory.Tag(e.Statement().Value, r.language)
			r.looks[e.Index].words = words
			*reading = words.Read(context)
		} else {
			*reading = r.memory.Read(e.Statement().Value, context)
		}
		r.all[e.Index] = reading
	}
	return r.all[e.Index]
}

func (r *readings) promises(e *model.Element) []language.Promise {
	r.of(e)
	if r.sought == nil {
		r.sought = make([]bool, r.model.Len())
		r.promised = map[*model.Element][]language.Promise{}
	}
	if r.sought[e.Index] {
		return r.promised[e]
	}
	r.sought[e.Index] = true
	context := language.Context{Language: r.language, Terms: r.terms, Planned: e.Kind != model.Claim}
	var found []language.Promise
	if e.Index < len(r.looks) {
		found = r.looks[e.Index].words.Promises(context)
	} else {
		found = language.PromisesAs(e.Statement().Value, context)
	}
	if len(found) > 0 {
		r.promised[e] = found
	}
	return found
}

func (r *readings) look(e *model.Element) (*language.View, bool) {
	if r.of(e).Foreign {
		return nil, false
	}
	context := language.Context{Language: r.language, Doers: r.owners}
	if e.Index >= len(r.looks) {
		return language.Look(e.Statement().Value, context)
	}
	l := &r.looks[e.Index]
	if !l.done {
		l.view, l.ok = l.words.Look(context)
		l.done = true
	}
	return l.view, l.ok
}
