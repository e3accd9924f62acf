package claims

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// breach is the one rule that takes a promise to task.
type breach uint8

const (
	kept breach = iota
	guaranteed
	absolute
	felt
)

// promised finds what a statement promises as certain, and which rule says so:
// one statement is one finding, of the gravest promise in it, the first of equals.
func promised(p *lint.Pass, e *model.Element) (language.Promise, breach) {
	statement := e.Statement()
	if !statement.Set || p.Reading(e).Foreign {
		return language.Promise{}, kept
	}
	promise, b := gravest(statement.Value, p.Promises(e))
	if b != kept && atBest(statement.Value, promise, func() (*language.View, bool) { return p.Look(e) }) {
		return language.Promise{}, kept
	}
	return promise, b
}

// atBest reports whether a promise takes itself back to a best case: "Tenants
// save up to 40 %", unless its own words leave no doubt. Few need the look.
func atBest(text string, promise language.Promise, look func() (*language.View, bool)) bool {
	if !strings.ContainsAny(text[promise.Words.Start:], "0123456789") {
		return false
	}
	words := strings.ToLower(promise.Words.In(text))
	if vouches(words) {
		return false
	}
	for _, sure := range [...]string{"always", "never", "every", "all ", "each "} {
		if strings.Contains(words, sure) {
			return false
		}
	}
	v, ok := look()
	if !ok {
		return false
	}
	for _, upTo := range v.Signals(language.UpTo) {
		after := strings.TrimLeft(text[upTo.End:], " €$£")
		if upTo.Start >= promise.Words.Start && after != "" && '0' <= after[0] && after[0] <= '9' {
			return true
		}
	}
	return false
}

// vouches reports whether words in lower case say that something is guaranteed:
// "ensure", "assure" and "make sure" do, too.
func vouches(words string) bool {
	return strings.Contains(words, "guarant") || strings.Contains(words, "sure")
}

// gravest finds the promise in a text that weighs most.
func gravest(text string, promises []language.Promise) (language.Promise, breach) {
	var worst language.Promise
	found, most := kept, 0
	for _, promise := range promises {
		if calibrated(text, promise) {
			continue
		}
		if b := breachOf(text, promise); gravity(b, promise.Sure) > most {
			worst, found, most = promise, b, gravity(b, promise.Sure)
		}
	}
	return worst, found
}

// calibrated: "It is virtually certain that pupils read better" says how likely
// something is, in the words of the IPCC.
func calibrated(text string, promise language.Promise) bool {
	return strings.Contains(strings.ToLower(text[:promise.Words.End]), "virtually certain")
}

// breachOf tells the rules apart: a feeling is certain-experience; always,
// never and every are guarantees where a second signal agrees, and else, like
// "100 %" at any time, absolutes.
func breachOf(text string, promise language.Promise) breach {
	switch {
	case promise.Kind == language.Experience:
		return felt
	case promise.Kind == language.Guarantee, promise.Sure && !strings.Contains(promise.Words.In(text), "100"):
		return guaranteed
	}
	return absolute
}

func gravity(b breach, sure bool) int {
	switch {
	case b == guaranteed && sure:
		return 4
	case sure:
		return 3
	case b == guaranteed:
		return 2
	}
	return 1
}

// reproach is what one rule says of the promises that it takes to task.
type reproach struct {
	breach          breach
	label, sentence string // of the words, in a model and in a document
	what            string
	help            string
}

// of says it of the words of a promise, and repeats the text where they are but
// a part of it.
func (r *reproach) of(text string, promise language.Promise) lint.Finding {
	words, all := say.Quote(promise.Words.In(text)), say.Quote(text)
	f := lint.Finding{Label: r.label, Message: words + " " + r.what + ": " + all, Help: r.help}
	if 2*len(words) > len(all) {
		f.Message = all + " " + r.what
	}
	if !promise.Sure {
		f.Confidence = diag.Low
	}
	return f
}

// on is the finding on an element whose statement makes the promise.
func (r *reproach) on(e *model.Element, promise language.Promise) lint.Finding {
	statement := e.Statement()
	f := r.of(statement.Value, promise)
	f.On, f.Key = e, model.KeyStatement
	f.Span = e.In().TextSpan(statement, promise.Words.Start, promise.Words.End)
	return f
}

// inClaims reads claims alone: in a plan "every" and "never" say what is aimed
// at, and what people are meant to feel.
func (r *reproach) inClaims(p *lint.Pass) {
	for claim := range p.Model.Of(model.Claim) {
		if promise, b := promised(p, claim); b == r.breach {
			p.Report(r.on(claim, promise))
		}
	}
}

// inProse reads the running text of a document.
func (r *reproach) inProse(p *lint.ProsePass) {
	for s, promises := range p.Promises() {
		promise, b := gravest(s.Text, spelledOut(p.Prose, s, promises))
		if b != r.breach || !inEarnest(p.Prose, s) || framed(p, s, promise) {
			continue
		}
		if atBest(s.Text, promise, func() (*language.View, bool) { return p.Look(s.Text) }) {
			continue // up-to-claim says so
		}
		f := r.of(s.Text, promise)
		f.Label = r.sentence
		f.Span = p.Prose.Place(s, promise.Words.Start, promise.Words.End)
		p.Report(s, f)
	}
}
