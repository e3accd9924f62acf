package language

import (
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	gotoken "go/token"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var (
	fit  = flag.Bool("fit", false, "fit the weights of the balance anew")
	more = flag.String("more", "", "glob of files with further sentences to fit to: claim, not_claim or prose, a tab, the sentence")
)

// example is a labelled sentence of which the balance knows something.
type example struct {
	claim, found bool // labelled as a claim, found by a construction
	weight       float64
	from, text   string
	knowing
}

// TestWeights weighs the sentences of testdata in which no construction is found:
// the weights bring out hundreds of claims, and call nothing a claim that is none
// but what is known to be misread.
func TestWeights(t *testing.T) {
	all := examplesOf(t, "testdata/*.tsv")
	right := 0
	for _, e := range all {
		switch {
		case e.found || e.knowing.weight() <= enough:
		case e.claim:
			right++
		case e.from != "misread":
			t.Errorf("%q weighs %d", e.text, e.knowing.weight())
		}
	}
	if right < 100 {
		t.Errorf("the balance brings out %d claims, want 100 at least", right)
	}
	if *fit {
		writeWeights(t, append(all, examplesOf(t, *more)...))
	}
}

// writeWeights fits the weights of the balance to all. It says first how well
// weights fitted to nine tenths of it read the last tenth.
func writeWeights(t *testing.T, all []example) {
	const folds = 10
	r := rand.New(rand.NewPCG(1, 2))
	fold := make([]int, len(all))
	for i := range fold {
		fold[i] = r.IntN(folds)
	}
	type tally struct{ right, own int }
	tallies := map[string]tally{}
	count := func(m *logistic, e *example, add func(n *tally)) {
		if !e.found && 100*m.score(&e.knowing) > enough {
			key := fmt.Sprintf("%s, claim=%v", e.from, e.claim)
			n := tallies[key]
			add(&n)
			tallies[key] = n
		}
	}
	for f := range folds {
		var rest []example
		for i := range all {
			if fold[i] != f {
				rest = append(rest, all[i])
			}
		}
		m := fitted(rest)
		for i := range all {
			if fold[i] == f {
				count(m, &all[i], func(n *tally) { n.right++ })
			}
		}
	}
	m := fitted(all)
	for i := range all {
		count(m, &all[i], func(n *tally) { n.own++ })
	}
	for _, key := range slices.Sorted(maps.Keys(tallies)) {
		t.Logf("%s: %d called claims by weights fitted to others, %d by those fitted to all", key, tallies[key].right, tallies[key].own)
	}
	if err := os.WriteFile("promise_weights.go", m.source(t), 0o644); err != nil {
		t.Fatal(err)
	}
}

// examplesOf reads the files of a pattern.
func examplesOf(t *testing.T, pattern string) (all []example) {
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		all = append(all, examples(t, name)...)
	}
	return all
}

// examples reads the sentences of one file that the balance is asked about.
func examples(t *testing.T, name string) (found []example) {
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	base := strings.TrimSuffix(filepath.Base(name), ".tsv")
	for line := range strings.Lines(string(text)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(fields) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		if base == "claims" {
			found = append(found, weighed(base, "claim", fields[0])...)
			found = append(found, weighed(base, "not_claim", fields[1])...)
			continue
		}
		switch fields[0] {
		case "claim", "not_claim", "silent", "prose":
			found = append(found, weighed(base, fields[0], fields[1])...)
		}
	}
	return found
}

func weighed(from, label, text string) (found []example) {
	lx := english()
	lx.sentences(text, func(start, end int) {
		p := promiser{reader: reader{lx: lx, text: text}}
		p.all = lx.tokenize(nil, text, start, end)
		if !mayPromise(p.all) {
			return
		}
		if _, _, foreign := lx.tag(text, p.all); foreign || len(p.all) < 3 {
			return
		}
		p.toks = p.all
		sure, weigh := p.surely()
		if !weigh && !sure || len(p.toks) < 3 {
			return
		}
		e := example{claim: label == "claim", found: sure, from: from, text: text[start:end], weight: 1}
		switch {
		case label == "prose" && sure:
			return // nobody has read these
		case label == "prose":
			e.weight = 1.5
		}
		var counts bool
		if e.knowing, _, _, counts = p.known(); !counts {
			return
		}
		found = append(found, e)
	})
	return found
}

// surely says whether a construction is found, and whether the balance is asked.
func (p *promiser) surely() (sure, weigh bool) {
	for _, q := range p.read(nil) {
		sure = sure || q.Sure
	}
	return sure, !sure && p.weighable()
}

// model is a logistic model of traits.
type logistic struct {
	all     float64
	single  [traits]float64
	crossed [5][32][32]float64
}

func (m *logistic) each(n *knowing, use func(w *float64)) {
	for t := range traits {
		if n.has(t) {
			use(&m.single[t])
		}
	}
	for i, c := range crossings {
		for one := c.one.from; one < c.one.to; one++ {
			for other := c.other.from; n.has(one) && other < c.other.to; other++ {
				if n.has(other) {
					use(&m.crossed[i][one-c.one.from][other-c.other.from])
				}
			}
		}
	}
}

func (m *logistic) score(n *knowing) float64 {
	sum := m.all
	m.each(n, func(w *float64) { sum += *w })
	return sum
}

// fitted fits a model again and again, and each time counts a sentence that is
// called a claim and is none twice: precision comes first.
func fitted(from []example) *logistic {
	from = slices.Clone(from)
	m := descended(from)
	for range 3 {
		for i := range from {
			if e := &from[i]; !e.claim && !e.found && e.from != "prose" && 100*m.score(&e.knowing) > enough/2 {
				e.weight *= 2
			}
		}
		m = descended(from)
	}
	return m
}

// descended descends the gradient, each weight at its own pace, in an order that
// is always the same. A weight is pulled towards 0 a little, so that rare
// traits count for little.
func descended(from []example) *logistic {
	const rounds, pace, pull = 40, 0.5, 4.0
	var m, g logistic
	r := rand.New(rand.NewPCG(3, 4))
	for round := range rounds {
		for _, i := range r.Perm(len(from)) {
			e := &from[i]
			wrong := 1 / (1 + math.Exp(-m.score(&e.knowing)))
			if e.claim {
				wrong--
			}
			wrong *= e.weight
			step := func(w, seen *float64, d float64) {
				*seen += d * d
				*w -= pace / (1 + 0.3*float64(round)) * d / math.Sqrt(*seen+0.01)
			}
			step(&m.all, &g.all, wrong)
			var paces []*float64
			g.each(&e.knowing, func(w *float64) { paces = append(paces, w) })
			k := 0
			m.each(&e.knowing, func(w *float64) {
				step(w, paces[k], wrong+pull**w/float64(len(from)))
				k++
			})
		}
	}
	return &m
}

// source writes the weights, in hundredths, as Go.
func (m *logistic) source(t *testing.T) []byte {
	names := traitNames(t)
	in := func(w float64) int { return int(math.Round(100 * w)) }
	var b strings.Builder
	fmt.Fprintf(&b, "// Code generated by go test -run Weights -fit; DO NOT EDIT.\n\npackage language\n\n")
	fmt.Fprintf(&b, "const weightOfAll = %d\n\n// weights are those of single traits.\nvar weights = [traits]int16{\n", in(m.all))
	name := func(i trait) string {
		switch {
		case i >= tObject && i < tVerbUnknown:
			return fmt.Sprintf("tObject + %d", i-tObject)
		case i >= tSet && i < tObject:
			return fmt.Sprintf("tSet + %d", i-tSet)
		case i > tVerb && i < tSet:
			return fmt.Sprintf("tVerb + %d", i-tVerb)
		case i > tVerbUnknown:
			return names[int(i-tVerbUnknown)+int(tVerb)+3]
		case i == tVerbUnknown:
			return "tVerbUnknown"
		}
		return names[i]
	}
	for i := range traits {
		if w := in(m.single[i]); w != 0 {
			fmt.Fprintf(&b, "%s: %d,\n", name(i), w)
		}
	}
	fmt.Fprintf(&b, "}\n\n// crossedWeights are those of two traits together, as crossings has them.\nvar crossedWeights = [...][32][32]int16{\n")
	for i, c := range crossings {
		fmt.Fprintf(&b, "{\n")
		for one := c.one.from; one < c.one.to; one++ {
			fmt.Fprintf(&b, "%d: {", one-c.one.from)
			for other := c.other.from; other < c.other.to; other++ {
				if w := in(m.crossed[i][one-c.one.from][other-c.other.from]); w != 0 {
					fmt.Fprintf(&b, "%d: %d, ", other-c.other.from, w)
				}
			}
			fmt.Fprintf(&b, "},\n")
		}
		fmt.Fprintf(&b, "},\n")
	}
	fmt.Fprintf(&b, "}\n")
	src, err := format.Source([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// traitNames are the names of the constants of promise_trait.go, in order.
func traitNames(t *testing.T) (names []string) {
	file, err := parser.ParseFile(gotoken.NewFileSet(), "promise_trait.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok {
			if name := v.Names[0].Name; name != "fates" && name != "voices" && name != "traits" && strings.HasPrefix(name, "t") {
				names = append(names, name)
			}
		}
		return true
	})
	return names
}
