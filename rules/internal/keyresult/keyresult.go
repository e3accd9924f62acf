// Package keyresult settles whether a key result is one at all: a number that
// shows that the objective was reached, and not work, a deliverable or a wish.
// What is wrong with a key result as a whole is told once, by the rules about
// objectives and key results; the rules about indicators and targets ask Told
// and keep quiet.
package keyresult

import (
	"strings"

	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
)

// Fault is what is wrong with a key result as a whole.
type Fault uint8

// None: it measures something, is a step or a first reading declared as one,
// or cannot be read. Task: it says what is done or delivered. Usual: a level is
// to be kept, and none is named. Open: it keeps a place for what is not known
// yet, which placeholder-value says. Unmeasurable: it has no number at all.
const (
	None Fault = iota
	Task
	Usual
	Open
	Unmeasurable
)

// Verdict is what is wrong with a key result, and how that shows.
type Verdict struct {
	Fault Fault
	// Sure says, of a task, that two signals agree.
	Sure bool
	// Because are the words of the statement that decided, if words did.
	Because []language.Range
}

// Of judges a key result; any other element has no fault.
func Of(p *lint.Pass, e *model.Element) Verdict {
	if e.Kind != model.KeyResult || e.Partial || figures.Is(e, "milestone", "baseline") || strings.TrimSpace(e.Statement().Value) == "" {
		return Verdict{} // a statement that is missing is missing-field's
	}
	s := figures.ReadStatement(e.Statement().Value)
	if statesTarget(&s) {
		return Verdict{}
	}
	r := p.Reading(e)
	numbered := s.Target.Kind != model.NoQuantity || hasValue(e) || figures.Counts(e.Statement().Value)
	if words, ok := keeps(r, e); ok && !numbered {
		return Verdict{Fault: Usual, Because: words}
	}
	if r.Foreign {
		return Verdict{} // its numbers may be words
	}
	if sure, ok := isTask(r, e, &s, numbered); ok {
		return Verdict{Fault: Task, Sure: sure, Because: r.Because}
	}
	switch {
	case numbered, universal(p, e):
		return Verdict{}
	case open(e):
		return Verdict{Fault: Open}
	}
	return Verdict{Fault: Unmeasurable, Because: r.Because}
}

// Told reports whether what is wrong with a key result is said as a whole, or
// it cannot be read well enough, so that rules about its figures keep quiet.
func Told(p *lint.Pass, e *model.Element) bool {
	if e.Kind != model.KeyResult {
		return false
	}
	if p.Reading(e).Foreign && e.Lacks(model.KeyBaseline) {
		s := figures.ReadStatement(e.Statement().Value)
		return !statesTarget(&s)
	}
	return Of(p, e).Fault != None
}

// statesTarget reports whether a statement says where the number shall go:
// "raise renewals to 92 %" is no task, whatever its verb.
func statesTarget(s *figures.Stated) bool { return s.Target.Kind != model.NoQuantity && !s.Lone }

// hasValue reports whether a key holds a value of the key result, or may do so.
func hasValue(e *model.Element) bool {
	for _, k := range [...]model.Key{model.KeyBaseline, model.KeyTarget, model.KeyTargets, model.KeyActuals} {
		if !e.Lacks(k) {
			return true
		}
	}
	return false
}

// isTask reports whether a key result says what is done or delivered. With
// one signal it is a task only where its number is no more than the count in
// its statement; one without a number is unmeasurable in any case. A share of a
// whole, an amount of money and a limit are what comes of work, whatever the verb.
func isTask(r *language.Reading, e *model.Element, s *figures.Stated, numbered bool) (sure, ok bool) {
	switch {
	case r.Sense != language.Activity && r.Sense != language.Output, r.Negated:
		return false, false
	case !e.Lacks(model.KeyBaseline):
		return true, r.Sure && r.Sense == language.Activity && !needsOthers(r, e, numbered) && fromNothing(e)
	case isShare(r, e, s), isMoney(s.Target.Unit), isCapped(e.Statement().Value):
		return false, false // "Answer 90 % of calls within a minute", "Raise 2 million euros"
	case r.Sense == language.Output && othersDid(r, e.Statement().Value, s):
		return false, false
	case r.Sure && !needsOthers(r, e, numbered):
		return true, true
	}
	return false, numbered && s.Lone && e.Lacks(model.KeyTarget) && e.Lacks(model.KeyTargets)
}

// needsOthers reports whether what is done needs somebody else to agree, so that
// it is not in one's own hands alone: "Sign 10 customers", "Pass the audit".
func needsOthers(r *language.Reading, e *model.Element, numbered bool) bool {
	switch strings.ToLower(r.Verb.In(e.Statement().Value)) {
	case "win", "gain", "obtain", "earn", "receive", "pass", "attract", "acquire", "secure", "land":
		return true
	case "sign", "sign up", "onboard", "recruit", "enrol", "enroll", "get", "signed", "onboarded", "recruited", "enrolled":
		return numbered
	}
	return false
}

// othersDid reports whether what came about was done by somebody else:
// "Applications received", "Pages translated by volunteers".
func othersDid(r *language.Reading, statement string, s *figures.Stated) bool {
	if r.Verb.Empty() {
		return false
	}
	switch strings.ToLower(r.Verb.In(statement)) {
	case "received", "requested", "borrowed", "bought", "booked":
		return true
	}
	if strings.HasSuffix(statement, " received") {
		return true
	}
	agent, ok := strings.CutPrefix(statement[r.Verb.End:], " by ")
	if !ok || s.Dated {
		return false
	}
	switch first, _, _ := strings.Cut(strings.ToLower(agent), " "); first {
	case "us", "our", "the":
		return false
	}
	return true
}

// isCapped reports whether a statement says how much there may be at most.
func isCapped(statement string) bool {
	statement = strings.ToLower(statement)
	for _, words := range [...]string{"fewer than", "less than", "no more than", "not more than", "at most", "under ", "below "} {
		if strings.Contains(statement, words) {
			return true
		}
	}
	return false
}

func isMoney(unit string) bool {
	switch figures.ParseUnit(unit).Name() {
	case "eur", "gbp", "usd", "jpy", "chf", "cad", "aud", "inr", "sek", "nok", "dkk", "pln":
		return true
	}
	return false
}

// fromNothing reports whether the baseline is zero, which says of a task no
// more than that it is not done yet.
func fromNothing(e *model.Element) bool {
	b := figures.In(e, model.KeyBaseline)
	return b.Single() && b.Low == 0
}

// isShare reports whether the key result is a share of a whole.
func isShare(r *language.Reading, e *model.Element, s *figures.Stated) bool {
	return r.Shared || model.IsPercent(s.Target.Unit) || e.Has(model.KeyOf) || e.Scale() == model.ScalePercent
}

// Keeps reports whether a key result says that a level is to be kept.
func Keeps(p *lint.Pass, e *model.Element) bool {
	if e.Kind != model.KeyResult {
		return false
	}
	_, ok := keeps(p.Reading(e), e)
	return ok
}

// keeps finds the words by which a level is to be kept: the key result's kind,
// its direction, or its verb.
func keeps(r *language.Reading, e *model.Element) ([]language.Range, bool) {
	if figures.Holds(e) {
		return nil, true
	}
	statement := e.Statement().Value
	verb := strings.ToLower(r.Verb.In(statement))
	for _, stem := range [...]string{"maintain", "sustain", "preserve", "uphold"} {
		if strings.HasPrefix(verb, stem) {
			return []language.Range{r.Verb}, true
		}
	}
	if verb == "keep" && r.Command && !strings.HasSuffix(second(statement), "ing") {
		return []language.Range{r.Verb}, true
	}
	return nil, false
}

// universal reports whether the statement is about all of something, which is
// a number, too: "Every change is reviewed by a second person". Feelings and
// vague words are not counted that way.
func universal(p *lint.Pass, e *model.Element) bool {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(e.Statement().Value)), " ")
	switch first {
	case "every", "each", "all", "no":
		v, ok := p.Look(e)
		return ok && len(v.Speaks(language.Felt|language.Opinion)) == 0 && len(v.Vague()) == 0
	}
	return false
}

// second is the second word of a text.
func second(text string) string {
	if words := strings.Fields(text); len(words) > 1 {
		return words[1]
	}
	return ""
}

// open reports whether the statement leaves something open: "X % (tbd)".
func open(e *model.Element) bool {
	_, _, ok := figures.OpenEnd(e.Statement().Value)
	return ok
}
