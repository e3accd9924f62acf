package measurement

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed output-indicator-on-outcome.md
var outputIndicatorOnOutcomeDoc string

var outputIndicatorOnOutcome = &lint.Rule{
	ID: "output-indicator-on-outcome", Category: "measurement", Question: lint.Testable, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S1"}, Doc: outputIndicatorOnOutcomeDoc,
	Check: lint.ForModel(checkOutputIndicatorOnOutcome),
}

func checkOutputIndicatorOnOutcome(p *lint.Pass) {
	var outputs map[string][]*model.Element
	for e := range measured(p.Model, model.Outcome, model.Impact) {
		counting, all := deliveryCounts(p, e)
		if !all {
			continue
		}
		if keyResults, _ := measuredThrough(e); keyResults {
			continue
		}
		if outputs == nil {
			outputs = measuresOfOutputs(p)
		}
		for _, c := range counting {
			if _, vain := vanity(p, c.measure); vain {
				continue // vanity-metric says so
			}
			if outputMeasure(p, outputs, c.measure) == nil { // else shared-indicator says so
				reportDeliveryCount(p, c)
			}
		}
	}
}

// deliveryCount is an outcome's measure that counts what the doer delivers.
type deliveryCount struct {
	measure *model.Element
	words   language.Range
	sure    bool
	output  *model.Element // whose delivery it counts, if the model tells
}

func reportDeliveryCount(p *lint.Pass, c deliveryCount) {
	m := c.measure
	f := lint.Finding{
		On:      m,
		Span:    say.PlaceOf(m, c.words),
		Key:     model.KeyStatement,
		Label:   "counts what is delivered",
		Message: say.Statement(m) + " counts what is delivered, not whether " + say.Statement(m.Parent) + " comes about",
		Help: "once it is delivered, what would those it is for do, know or have that they do not today? Count that, " +
			"and mark this one role = \"leading\" if it is an early sign",
	}
	if !c.sure {
		f.Confidence = diag.Low
	}
	if c.output != nil {
		f.Related = []diag.Related{lint.Related(c.output, "the output that it counts")}
	}
	p.Report(f)
}

// deliveryCounts are the measures of an outcome that count deliveries; all is
// false where another measure shows the change, or may do so.
func deliveryCounts(p *lint.Pass, e *model.Element) (counting []deliveryCount, all bool) {
	ms := e.Measures()
	for i := range ms {
		m := &ms[i]
		if figures.Watches(m) || m.Text(model.KeyRole).Value == "leading" {
			continue
		}
		c, ok := countsDelivery(p, m)
		if !ok {
			return nil, false
		}
		counting = append(counting, c)
	}
	return counting, len(counting) > 0
}

func countsDelivery(p *lint.Pass, m *model.Element) (deliveryCount, bool) {
	c := deliveryCount{measure: m}
	r := p.Reading(m)
	v, ok := p.Look(m)
	if !ok || r.Negated || isShare(p, m) || m.Scale() == model.ScaleOrdinal || m.Has(model.KeyType) && m.Scale() == model.ScaleQualitative ||
		m.Text(model.KeyDirection).Value == "down" || feelingEvents(p, m) {
		return c, false
	}
	if says(v, m, r) {
		return c, false // a median is of what people do, and so are those who return
	}
	c.output = countedOutput(p, v, m)
	thing, sort := v.Subject()
	if !r.Sure && c.output == nil && repeats(p, v, m) {
		return c, false // "Number of decisions settled in the team": just what is to come about
	}
	if c.output == nil && broughtByOthers(p, m, thing) {
		return c, false
	}
	switch {
	case !r.Verb.Empty() && sort == language.People && opensRelative(m.Statement().Value[r.Verb.End:]):
		return c, false // "Number of farmers trained who terrace"
	case r.Sense == language.Output:
		// "complaints received" are not the doer's work.
		if sort == language.Abstract && r.Role != language.Receiver && c.output == nil && !(r.Sure && isHandedOut(r.Verb.In(m.Statement().Value))) {
			return c, false
		}
		if r.Verb.Empty() && r.Counted && c.output == nil && v.Narrows() {
			return c, false // "Number of trees alive after two years"
		}
		if !r.Sure && c.output == nil && r.Verb.Empty() {
			return c, false
		}
		c.sure = r.Sure || c.output != nil
		c.words = cmp.Or(say.Around(r.Because...), thing)
	case attends(v):
		c.sure = true
		c.words = thing
	case c.output == nil:
		return c, false
	case isSale(r.Verb.In(m.Statement().Value)):
		c.sure = true
		c.words = say.Around(thing, r.Verb)
	case r.Sense == language.Unclear && r.Counted && len(v.Lemmas()) <= 2:
		c.words = thing
	default:
		return c, false
	}
	return c, true
}

// countedOutput is the output leading to the outcome whose product a measure
// counts, or nil.
func countedOutput(p *lint.Pass, v *language.View, m *model.Element) *model.Element {
	statement := m.Statement().Value
	thing, _ := v.Subject()
	words := strings.Fields(thing.In(statement))
	if len(words) == 0 {
		return nil
	}
	head := words[len(words)-1]
	for _, k := range m.Parent.Incoming() {
		if k.From.Kind != model.Output {
			continue
		}
		if u := k.From.Text(model.KeyUnit); u.Set && figures.ParseUnit(u.Value).Counts() && sameThing(u.Value, head) {
			return k.From
		}
		if of, ok := p.Look(k.From); ok {
			product, _ := of.Subject()
			if w := strings.Fields(product.In(k.From.Statement().Value)); len(w) > 0 && sameThing(w[len(w)-1], head) {
				return k.From
			}
		}
	}
	return nil
}

// repeats reports whether a measure counts, in the words of its outcome, what
// the outcome says: most of its words are there.
func repeats(p *lint.Pass, v *language.View, m *model.Element) bool {
	of, ok := p.Look(m.Parent)
	if !ok {
		return false
	}
	own, said, other := v.Lemmas(), of.Lemmas(), 0
	for _, word := range own {
		if !slices.Contains(said, word) {
			other++
		}
	}
	return len(own) >= 2 && other <= (len(own)-1)/2
}

// broughtByOthers reports whether a measure counts what the people of its
// outcome bring themselves: "Milk delivered to the dairy", where the outcome is
// that they sell more milk.
func broughtByOthers(p *lint.Pass, m *model.Element, thing language.Range) bool {
	switch strings.ToLower(p.Reading(m).Verb.In(m.Statement().Value)) {
	case "delivered", "supplied", "shipped", "collected", "handed in", "brought in":
	default:
		return false // what is distributed comes from the doer
	}
	of, ok := p.Look(m.Parent)
	if !ok || reads.DeliveryIn(p, m.Parent).Surely() || p.Reading(m.Parent).Role != language.Receiver || !slices.ContainsFunc(of.Verbs(), isOfProducers) {
		return false
	}
	words := strings.Fields(strings.ToLower(thing.In(m.Statement().Value)))
	return len(words) > 0 && slices.ContainsFunc(of.Lemmas(), func(lemma string) bool {
		return lemma == words[len(words)-1] || sameThing(lemma, words[len(words)-1])
	})
}

// isOfProducers reports whether a verb says that people bring something of their
// own to others.
func isOfProducers(verb string) bool {
	return slices.Contains([]string{"sell", "supply", "market", "trade", "export", "deliver", "produce", "grow", "harvest", "recycle", "return", "donate",
		"hand in", "bring", "lend", "pool"}, verb)
}

// sameThing compares two nouns in whatever number they stand.
func sameThing(a, b string) bool {
	x, y := figures.ParseUnit(a), figures.ParseUnit(b)
	return x.Counts() && y.Counts() && figures.Compare(a, b) == figures.Same
}

// says reports whether a measure's words mean more than a delivery: a median,
// those who return. To have completed a course is to have attended it.
func says(v *language.View, m *model.Element, r *language.Reading) bool {
	for _, words := range v.Speaks(language.Worth | language.Mean) {
		if r.Sense != language.Output || !r.Sure || !strings.EqualFold(words.In(m.Statement().Value), "completed") {
			return true
		}
	}
	return false
}

// isHandedOut reports whether a verb says that the doer gave something out,
// whatever it is.
func isHandedOut(verb string) bool {
	return slices.Contains([]string{"distributed", "delivered", "handed out", "given out", "issued", "published", "printed", "produced", "installed",
		"provided", "supplied", "trained", "drafted", "constructed", "held", "organised", "organized", "conducted", "shipped"}, strings.ToLower(verb))
}

// opensRelative reports whether what follows says at once which of them are meant.
func opensRelative(after string) bool {
	return strings.HasPrefix(after, " who ") || strings.HasPrefix(after, " that ")
}

// attends reports whether a measure counts who came to what was held:
// "Number of attendees", "Participants in training sessions".
func attends(v *language.View) bool {
	words := v.Lemmas()
	if len(words) == 0 || !slices.Contains([]string{"attendee", "participant", "attendance"}, words[0]) {
		return false
	}
	if len(words) == 1 {
		return words[0] == "attendee"
	}
	last := strings.Fields(words[len(words)-1]) // "training session" is one
	return slices.Contains([]string{"training", "session", "workshop", "event", "seminar", "webinar", "conference", "meeting"}, last[len(last)-1])
}

// isSale reports whether a verb says that a product went out: sold is not used.
func isSale(verb string) bool {
	return slices.Contains([]string{"sold", "bought", "purchased", "ordered", "shipped", "distributed"}, strings.ToLower(verb))
}
