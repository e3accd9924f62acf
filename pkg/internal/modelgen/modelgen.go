// Package modelgen writes logic models of any size for benchmarks and load
// tests: valid, without findings of the loader, and with the mixture of
// elements, sentences and links that real models have.
package modelgen

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Model writes a model of at least size bytes. The same size and seed give the
// same text.
func Model(size int, seed uint64) string {
	w := newWriter(size, seed)
	for n := 1; w.Len() < size; n++ {
		w.programme(n)
	}
	return w.String()
}

// Dense writes a model of outputs and outcomes that consists of links almost
// alone: each element leads to others further down, chosen at random.
func Dense(elements, links int, seed uint64) string {
	w := newWriter(links*12+elements*80, seed)
	each := links / max(1, elements)
	for n := range elements {
		kind := "outputs"
		if n >= elements/2 {
			kind = "outcomes"
		}
		fmt.Fprintf(w, "\n[%s.e%d]\nstatement = %q\n", kind, n, w.sentence())
		if last := elements - n - 1; last > 0 {
			w.WriteString("leads_to = [")
			for range each {
				fmt.Fprintf(w, "\"e%d\", ", n+1+w.rand.IntN(last))
			}
			w.WriteString("]\n")
		}
	}
	return w.String()
}

type writer struct {
	strings.Builder
	rand *rand.Rand
}

func newWriter(size int, seed uint64) *writer {
	w := &writer{rand: rand.New(rand.NewPCG(seed, 0))}
	w.Grow(size + 4096)
	w.WriteString("[logic_model]\ntitle = \"A model of many programmes\"\nsituation = \"Many things could be better\"\n" +
		"owner = \"Head of Programmes\"\nstart = 2026-01-01\nend = \"2029-Q4\"\n")
	return w
}

// programme writes one chain from inputs to an impact, with what belongs to it.
func (w *writer) programme(n int) {
	fmt.Fprintf(w, "\n# %s\n\n", w.sentence())
	w.element("stakeholders", "group", n, fmt.Sprintf("role = %q", w.pick("beneficiary", "deliverer", "affected")))
	w.element("inputs", "staff", n, `kind = "people"`, fmt.Sprintf("amount = %d", 1+w.rand.IntN(20)), `unit = "people"`, link("train", n))
	w.element("activities", "train", n, fmt.Sprintf("owner = %q", w.pick("Head of Delivery", "Field Office", "Training Team")), link("trained", n))
	w.element("outputs", "trained", n, fmt.Sprintf("quantity = %d", 10*w.rand.IntN(100)), `unit = "people"`, `by = "2026-Q3"`,
		fmt.Sprintf("leads_to = [{ to = \"practise-%d\", because = %q }]", n, w.sentence()))
	w.element("outcomes", "practise", n, fmt.Sprintf("who = \"group-%d\"", n), `change = "behaviour"`, `sphere = "influence"`, link("better", n))
	for i := range 1 + w.rand.IntN(3) {
		w.indicator(n, i)
	}
	w.element("outcomes", "better", n, fmt.Sprintf("who = \"group-%d\"", n), `change = "condition"`, `by = 2028-12-31`,
		fmt.Sprintf("leads_to = [\"lasting-%d\", \"practise-%d\"]", n, 1+w.rand.IntN(n)))
	w.element("goals", "lasting", n, fmt.Sprintf("who = [\"group-%d\", \"group-%d\"]", n, 1+w.rand.IntN(n)))
	w.element("assumptions", "time", n, fmt.Sprintf("about = \"trained-%d -> practise-%d\"", n, n),
		fmt.Sprintf("importance = %q", w.pick("low", "medium", "high")), `likelihood = "likely"`, `owner = "Field Office"`)
	w.element("evidence", "review", n, `kind = "study"`, fmt.Sprintf("source = %q", w.sentence()),
		fmt.Sprintf("supports = [\"practise-%d -> better-%d\"]", n, n))
}

func (w *writer) element(table, id string, n int, keys ...string) {
	fmt.Fprintf(w, "[%s.%s-%d]\nstatement = %q\n%s\n\n", table, id, n, w.sentence(), strings.Join(keys, "\n"))
}

func link(id string, n int) string { return fmt.Sprintf("leads_to = [\"%s-%d\"]", id, n) }

func (w *writer) indicator(n, i int) {
	from := w.rand.IntN(50)
	fmt.Fprintf(w, "[outcomes.practise-%d.indicators.share-%d]\nstatement = %q\nunit = \"%%\"\ndirection = \"up\"\n"+
		"baseline = { value = %d, date = 2025-12-31 }\ntarget = { value = %d, date = \"2027-Q2\" }\nsource = %q\nevery = \"quarter\"\n\n",
		n, i, w.sentence(), from, from+1+w.rand.IntN(40), w.pick("Survey of participants", "Observation by coaches", "Case records"))
}

// sentence writes a statement of five to some twenty words.
func (w *writer) sentence() string {
	s := w.pick("Families", "Line managers", "Teachers in rural schools", "Young people who left school", "Smallholders", "Patients and their carers") +
		" " + w.pick("decide", "read", "plan", "travel", "save", "sell their harvest", "keep their appointments", "ask for help") +
		" " + w.pick("earlier", "more often", "within their own teams", "without waiting", "together", "at a fair price")
	for range w.rand.IntN(3) {
		s += " " + w.pick("and tell others how they did it", "because the way there has become shorter", "in the districts that took part",
			"even when money is short", "so that nobody is left behind", "when the season begins")
	}
	return s
}

func (w *writer) pick(words ...string) string { return words[w.rand.IntN(len(words))] }
