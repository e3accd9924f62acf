// Package modelgen writes logic models of any size for benchmarks and load
// tests: valid, with the mixture of elements, sentences and links that real
// models have, and sound enough that the rules have little to say about them.
package modelgen

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Model writes a model of at least size bytes, made of whole programmes of some
// 2.5 KB. The same size and seed give the same text.
func Model(size int, seed uint64) string {
	w := newWriter(size, seed)
	for n := 1; w.Len() < size; n++ {
		w.programme(n)
	}
	return w.String()
}

// Elements writes a model of that many elements, measures among them.
func Elements(count int, seed uint64) string {
	w := newWriter(count*200, seed)
	for n := 1; w.elements < count; n++ {
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
		if n < elements/2 {
			fmt.Fprintf(w, "\n[outputs.e%d]\nstatement = %q\n", n, w.completed(20+n, w.group()))
		} else {
			fmt.Fprintf(w, "\n[outcomes.e%d]\nstatement = \"%s %s\"\nnot_measured_because = \"Only links are of interest\"\n", n, w.group(), w.behaviour())
		}
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
	rand     *rand.Rand
	elements int
}

func newWriter(size int, seed uint64) *writer {
	w := &writer{rand: rand.New(rand.NewPCG(seed, 0))}
	w.Grow(size + 4096)
	w.WriteString("[logic_model]\ntitle = \"A model of many programmes\"\nsituation = \"Three in ten households cannot plan beyond the next month\"\n" +
		"owner = \"Head of Programmes\"\nstart = 2026-01-01\nend = \"2029-Q4\"\n")
	return w
}

// programme writes one chain from inputs to a goal, with what belongs to it.
func (w *writer) programme(n int) {
	who := w.group()
	people := 20 * (1 + w.rand.IntN(50))
	fmt.Fprintf(w, "\n# %s: what they are taught, and what it is for\n\n", who)
	w.element("stakeholders", "group", n, who+" in "+w.place(), `role = "beneficiary"`)
	w.element("inputs", "staff", n, w.pick("Trainers", "Coaches", "Advisers")+" who know the daily work of "+lower(who),
		`kind = "people"`, fmt.Sprintf("amount = %d", 1+w.rand.IntN(20)), `unit = "people"`, link("train", n))
	w.element("activities", "train", n, w.pick("Run two-day workshops for ", "Teach evening classes to ", "Coach and advise ")+lower(who),
		fmt.Sprintf("owner = %q", w.pick("Head of Delivery", "Field Office", "Training Team")), link("trained", n))
	w.element("outputs", "trained", n, w.completed(people, who),
		fmt.Sprintf("quantity = %d", people), fmt.Sprintf("unit = %q", lower(who)), `by = "2026-Q3"`,
		fmt.Sprintf("leads_to = [{ to = \"practise-%d\", because = %q }]", n, w.pick("What is practised in class is easier to do at home", "Those who see it done by others try it themselves")))
	w.element("outcomes", "practise", n, who+" "+w.behaviour(),
		fmt.Sprintf("who = \"group-%d\"", n), `change = "behaviour"`, `sphere = "influence"`, link("better", n))
	for i := range 1 + w.rand.IntN(3) {
		w.indicator("outcomes.practise", n, i, who, "2027-Q2")
	}
	w.element("outcomes", "better", n, who+" "+w.condition(), fmt.Sprintf("who = \"group-%d\"", n), `change = "condition"`, `by = 2028-12-31`, link("lasting", n))
	w.indicator("outcomes.better", n, 0, who, "2028-Q4")
	w.element("goals", "lasting", n, w.pick("Households", "Families")+" in "+w.place()+" "+w.condition(),
		fmt.Sprintf("who = [\"group-%d\", \"group-%d\"]", n, 1+w.rand.IntN(n)))
	w.indicator("goals.lasting", n, 0, "Families", "2029-Q4")
	w.element("assumptions", "time", n, who+" find the time to try what they learned",
		fmt.Sprintf("about = \"trained-%d -> practise-%d\"", n, n), fmt.Sprintf("importance = %q", w.pick("low", "medium")),
		`likelihood = "likely"`, `owner = "Field Office"`)
	w.element("evidence", "review", n, "Practice between the meetings was what made the difference", `kind = "study"`,
		fmt.Sprintf("source = \"Review of courses in %s (%d)\"", w.place(), 1998+w.rand.IntN(25)),
		fmt.Sprintf("supports = [\"practise-%d -> better-%d\"]", n, n))
}

func (w *writer) element(table, id string, n int, statement string, keys ...string) {
	w.elements++
	fmt.Fprintf(w, "[%s.%s-%d]\nstatement = %q\n%s\n\n", table, id, n, statement, strings.Join(keys, "\n"))
}

func (w *writer) indicator(of string, n, i int, who, by string) {
	w.elements++
	from := w.rand.IntN(50)
	fmt.Fprintf(w, "[%s-%d.indicators.share-%d]\nstatement = \"Share of %s who %s\"\nunit = \"%%\"\ndirection = \"up\"\n"+
		"baseline = { value = %d, date = 2025-12-31 }\ntarget = { value = %d, date = %q }\nsource = %q\nevery = \"quarter\"\n\n",
		of, n, i, lower(who), w.behaviour(), from, from+1+w.rand.IntN(40), by, w.pick("Survey of participants", "Observation by coaches", "Case records"))
}

func link(id string, n int) string { return fmt.Sprintf("leads_to = [\"%s-%d\"]", id, n) }

func lower(text string) string { return strings.ToLower(text[:1]) + text[1:] }

func (w *writer) group() string {
	return w.pick("Line managers", "Teachers", "School leavers", "Smallholders", "Carers", "Young parents", "Shop owners", "Nurses")
}

func (w *writer) place() string {
	return w.pick("the northern districts", "the harbour towns", "six rural councils", "the old city", "the upper valley")
}

func (w *writer) behaviour() string {
	return w.pick("keep their appointments", "save part of each month's income", "read with their children every evening", "ask for help early",
		"sell their harvest at the district market", "settle routine decisions themselves", "buy their seed together", "cook at home on most days") +
		w.pick("", "", " even when money is short", " without being reminded", " when the season begins", " before the term is over")
}

func (w *writer) completed(people int, who string) string {
	return fmt.Sprintf("%d %s complete the course in %s", people, lower(who), w.place())
}

func (w *writer) condition() string {
	return w.pick("lose fewer days to illness", "stay in work longer", "owe less at the end of the year", "spend less on heating", "travel less for the same income") +
		w.pick("", "", " than their neighbours", " two years on", " than before the drought")
}

func (w *writer) pick(words ...string) string { return words[w.rand.IntN(len(words))] }
