package modelgen

import (
	"fmt"
	"math/rand/v2"
)

// Document writes the running text of a strategy of at least size bytes:
// headings, paragraphs, lists and tables with the markup that authors use. Half
// of its sentences speak of what will be done, of all or of what is ours, as
// those of real strategies do, and promise nothing. The same size and seed give
// the same text.
func Document(size int, seed uint64) string {
	d := &document{writer: &writer{rand: rand.New(rand.NewPCG(seed, 1))}}
	d.Grow(size + 4096)
	d.WriteString("# A strategy for the coming years\n\n")
	for n := 1; d.Len() < size; n++ {
		d.section(n)
	}
	return d.String()
}

type document struct{ *writer }

// section writes a heading and what stands under it.
func (d *document) section(n int) {
	fmt.Fprintf(d, "## %d. %s\n\n", n, d.pick("Where we are now", "What the service does", "How the work is organised", "Costs and savings",
		"Who takes part", "What we heard", "Next steps for the departments", "Outcomes and how they are followed"))
	for range 2 + d.rand.IntN(3) {
		d.paragraph()
	}
	if d.rand.IntN(2) == 0 {
		fmt.Fprintf(d, "### %s\n\n", d.pick("In detail", "By region", "Actions", "Lessons of the first year"))
		d.paragraph()
	}
	d.list()
	if d.rand.IntN(5) == 0 {
		d.table()
	}
	if d.rand.IntN(4) == 0 {
		fmt.Fprintf(d, "> %s %s\n\n", d.sentence(), d.sentence())
	}
	d.paragraph()
}

func (d *document) paragraph() {
	for i := range 2 + d.rand.IntN(4) {
		if i > 0 {
			d.WriteString(d.pick(" ", " ", " ", "\n"))
		}
		d.WriteString(d.sentence())
	}
	d.WriteString("\n\n")
}

func (d *document) list() {
	d.WriteString(d.pick("The plan names:\n\n", "Departments will:\n\n", "The review looked at four things:\n\n"))
	for range 3 + d.rand.IntN(5) {
		fmt.Fprintf(d, "%s %s %s%s\n", d.pick("*", "*", "-"), d.pick("publish", "redesign", "review", "agree", "test", "describe"), d.thing(), d.pick("", ";", " by "+d.year(), " with "+d.folk()))
	}
	d.WriteString("\n")
}

func (d *document) table() {
	d.WriteString("| Service | Year | Share |\n|---|---|---|\n")
	for range 4 + d.rand.IntN(5) {
		fmt.Fprintf(d, "| %s | %s | %d%% |\n", d.thing(), d.year(), d.rand.IntN(100))
	}
	d.WriteString("\n")
}

// sentence is one of those that say what is, or one of those that say what will
// be done, with words that promises are made of.
func (d *document) sentence() string {
	if d.rand.IntN(2) == 0 {
		return d.plain()
	}
	return d.plan()
}

func (d *document) plain() string {
	switch d.rand.IntN(8) {
	case 0:
		return fmt.Sprintf("The %s took part in a survey of %s between %s and %s.", d.folk(), d.thing(), d.month(), d.month())
	case 1:
		return fmt.Sprintf("In %s the figures for %s were published by the office, e.g. in [the annex](https://example.org/annex/%d).", d.year(), d.thing(), d.rand.IntN(90))
	case 2:
		return fmt.Sprintf("Around %d%% of %s said that they had heard of it, and %d%% had not.", d.rand.IntN(100), d.folk(), d.rand.IntN(100))
	case 3:
		return fmt.Sprintf("Chapter %d describes **%s**, its history, its staff and the money that was spent on it.", 1+d.rand.IntN(12), d.thing())
	case 4:
		return fmt.Sprintf("Many of the people who answered were %s from rural districts, where the post comes twice a week.", d.folk())
	case 5:
		return fmt.Sprintf("Costs are shown per transaction (see table %d), as reported by the *finance office* and by %s.", 1+d.rand.IntN(9), d.folk())
	case 6:
		return fmt.Sprintf("Should %s pay for %s?", d.folk(), d.thing())
	}
	return fmt.Sprintf("A transaction by telephone cost £%d.%02d, one by letter more than twice as much.", 2+d.rand.IntN(8), d.rand.IntN(100))
}

func (d *document) plan() string {
	switch d.rand.IntN(12) {
	case 0:
		return fmt.Sprintf("Departments will redesign %s so that %s can use it, starting in %s %s.", d.thing(), d.folk(), d.month(), d.year())
	case 1:
		return fmt.Sprintf("We will work with %s to support those who need help with %s.", d.folk(), d.thing())
	case 2:
		return fmt.Sprintf("All %s were asked what would make %s better for them.", d.folk(), d.thing())
	case 3:
		return fmt.Sprintf("Our aim is that %s choose %s, because it is faster and they trust it.", d.folk(), d.thing())
	case 4:
		return fmt.Sprintf("The team that runs %s will report each year on what it has learned, and on what did not work.", d.thing())
	case 5:
		return fmt.Sprintf("To ensure that nobody is left without %s, offices may keep a telephone line open.", d.thing())
	case 6:
		return fmt.Sprintf("Every office should have a leader who knows %s and who can take decisions about it.", d.thing())
	case 7:
		return fmt.Sprintf("If %s rises as forecast, the savings will be between £%d million and £%d million by %s.", d.thing(), 10+d.rand.IntN(20), 40+d.rand.IntN(60), d.year())
	case 8:
		return fmt.Sprintf("We have improved %s with %s, and our work with them goes on.", d.thing(), d.folk())
	case 9:
		return fmt.Sprintf("It is likely that %s will gain most from the change, although no evidence of it has been collected yet.", d.folk())
	case 10:
		return fmt.Sprintf("This is why we are going to test %s with %s before any decision is made.", d.thing(), d.folk())
	}
	return fmt.Sprintf("Agencies will be able to reach their full potential only where %s have the skills to support %s.", d.folk(), d.thing())
}

func (d *document) thing() string {
	return d.pick("the register of land", "the licence scheme", "digital services", "the service manual", "the call centre", "online applications",
		"the identity check", "assisted support", "the benefit system", "public transport data", "the grant programme", "the new standard")
}

func (d *document) folk() string {
	return d.pick("citizens", "businesses", "older people", "local authorities", "users of the service", "policy advisers", "families", "partners")
}

func (d *document) month() string {
	return d.pick("January", "March", "May", "June", "September", "November")
}

func (d *document) year() string {
	return fmt.Sprintf("20%d", 11+d.rand.IntN(20))
}
