package syntax

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// model writes a valid model of about the given number of elements. The same
// seed gives the same text. It uses what authors use: comments, aligned and
// plain keys, lists on one line and on many, inline tables, quotes of all
// kinds, dates, numbers, words with accents.
func modelText(seed uint64, elements int) string {
	g := &generator{rand: rand.New(rand.NewPCG(seed, 7))}
	g.line("# Model %d, written by a machine", seed)
	g.line("[logic_model]")
	g.line("title     = %s", g.quoted(g.words(3)))
	g.line("purpose   = %s", g.quoted(g.words(8)))
	g.line("start     = %s", g.date())
	g.line("end       = %q", g.period())
	for i := range elements {
		g.line("")
		if g.chance(4) {
			g.line("# %s", g.words(6))
		}
		g.element(fmt.Sprintf("%s-%d", g.pick(slugs), i))
	}
	return g.out.String()
}

type generator struct {
	rand *rand.Rand
	out  strings.Builder
}

var (
	slugs  = []string{"faster-decisions", "trained-managers", "workshops", "fewer-complaints", "clean-wells", "reading-circle"}
	tables = []string{"inputs", "processes", "outputs", "outcomes", "impacts"}
	stock  = strings.Fields("managers settle routine decisions within teams children's café reading naïve households 40% report less waiting; each quarter, " +
		"about #1 (again) the “quoted” village drinks clean water — from 3 wells = progress and [some] more learned: owners [pay] {less} than before")
)

func (g *generator) line(format string, args ...any) { fmt.Fprintf(&g.out, format+"\n", args...) }
func (g *generator) pick(from []string) string       { return from[g.rand.IntN(len(from))] }
func (g *generator) chance(in int) bool              { return g.rand.IntN(in) == 0 }
func (g *generator) period() string {
	return fmt.Sprintf("20%d-Q%d", 25+g.rand.IntN(5), 1+g.rand.IntN(4))
}

func (g *generator) date() string {
	return fmt.Sprintf("20%d-%02d-%02d", 25+g.rand.IntN(5), 1+g.rand.IntN(12), 1+g.rand.IntN(28))
}

func (g *generator) words(n int) string {
	words := make([]string, n+g.rand.IntN(n))
	for i := range words {
		words[i] = g.pick(stock)
	}
	return strings.Join(words, " ")
}

// quoted writes text as one of the four kinds of strings.
func (g *generator) quoted(text string) string {
	switch {
	case g.chance(12) && !strings.Contains(text, "'"):
		return "'" + text + "'"
	case g.chance(20):
		return `"` + strings.Replace(text, " ", ` \"so\" `, 1) + `"`
	}
	return `"` + text + `"`
}

func (g *generator) element(id string) {
	g.line("[%s.%s]", g.pick(tables), id)
	if g.chance(15) {
		g.line("statement = \"\"\"\n%s\n%s\"\"\"", g.words(6), g.words(6))
	} else {
		g.line("statement = %s", g.quoted(g.words(7)))
	}
	if g.chance(2) {
		g.line("owner     = %q", g.words(1))
	}
	if g.chance(2) {
		g.line("quantity = %d   # %s", g.rand.IntN(900), g.words(2))
	}
	if g.chance(3) {
		g.line("by = %q", g.period())
	}
	switch g.rand.IntN(4) {
	case 0:
		g.line("leads_to  = [%q]", g.pick(slugs))
	case 1:
		g.line("leads_to  = [%q, %q]", g.pick(slugs), g.pick(slugs))
	case 2:
		g.line("leads_to = [\n  %q,\n  %q, # %s\n]", g.pick(slugs), g.pick(slugs), g.words(2))
	case 3:
		g.line("leads_to = [{ to = %q, because = %s }]", g.pick(slugs), g.quoted(g.words(6)))
	}
	if g.chance(6) {
		g.line("extra.cost-centre = %d", g.rand.IntN(100))
		g.line("extra.pilot = %v", g.chance(2))
	}
	if g.chance(2) {
		g.line("")
		g.line("[outcomes.%s-x.indicators.rate]", id)
		g.line("statement = %s", g.quoted(g.words(5)))
		g.line("unit      = %q", g.pick([]string{"days", "%", "people"}))
		g.line("baseline  = { value = %d, date = %s }", g.rand.IntN(50), g.date())
		g.line("target    = { value = %d.5, date = %q }", g.rand.IntN(50), g.period())
		g.line("every     = 'quarter'")
	}
}
