package language

import (
	"flag"
	"fmt"
	"go/format"
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
	held = flag.Bool("say", false, "with -fit, say what weights fitted to other batches call each sentence")
	more = flag.String("more", "", "glob of files with further sentences to fit to: claim, not_claim or prose, a tab, the sentence")
)

// example is a labelled sentence that the balance is asked about.
type example struct {
	claim, found bool // labelled as a claim, found by a construction
	weight       float64
	from, text   string
	places       []int32 // of the weights that add up
	called       int     // what the weights call it
}

// The weights in a row, as the fit has them.
const (
	placeOfCrossed = int32(traits)
	placeOfZones   = placeOfCrossed + 5*32*32
	placeOfWords   = placeOfZones + int32(zones)*heldBits
	placeOfPairs   = placeOfWords + 1<<wordBits
	placesOfAll    = placeOfPairs + 1<<pairBits
)

// weightAt is the weight at a place.
func weightAt(i int32) int {
	switch {
	case i >= placeOfPairs:
		return int(pairWeights[i-placeOfPairs])
	case i >= placeOfWords:
		return int(wordWeights[i-placeOfWords])
	case i >= placeOfZones:
		i -= placeOfZones
		return int(zoneWeights[i/heldBits][i%heldBits])
	case i >= placeOfCrossed:
		i -= placeOfCrossed
		return int(crossedWeights[i/1024][i/32%32][i%32])
	}
	return int(weights[i])
}

// placesOf are those of all that is known of a sentence.
func (p *promiser) placesOf(n *knowing, a *assertion) (at []int32) {
	for t := range traits {
		if n.has(t) {
			at = append(at, int32(t))
		}
	}
	for i, c := range crossings {
		for one := c.one.from; one < c.one.to; one++ {
			for other := c.other.from; n.has(one) && other < c.other.to; other++ {
				if n.has(other) {
					at = append(at, placeOfCrossed+1024*int32(i)+32*int32(one-c.one.from)+int32(other-c.other.from))
				}
			}
		}
	}
	held := a.zoned()
	for z := range held {
		for i, all := range held[z].bits() {
			for b := range 64 {
				if all>>b&1 != 0 {
					at = append(at, placeOfZones+int32(z*heldBits+64*i+b))
				}
			}
		}
	}
	before := symbol(0)
	for k := range p.toks {
		s := p.toks[k].symbol()
		at = append(at, placeOfWords+int32(p.toks[k].word.code.place(wordBits)), placeOfPairs+int32(before.then(s)))
		before = s
	}
	return append(at, placeOfPairs+int32(before.then(0)))
}

// TestWeights weighs the sentences of testdata in which no construction is found:
// the weights bring out hundreds of claims, and call nothing a claim that is none
// but what is known to be misread.
func TestWeights(t *testing.T) {
	all := examplesOf(t, "testdata/*.tsv")
	right := 0
	for _, e := range all {
		sum := weightOfAll
		for _, i := range e.places {
			sum += weightAt(i)
		}
		if sum != e.called {
			t.Fatalf("%q weighs %d, the sum is %d", e.text, e.called, sum)
		}
		switch {
		case e.found || sum <= enough:
		case e.claim:
			right++
		case e.from != "misread":
			t.Errorf("%q weighs %d", e.text, sum)
		}
	}
	if right < 100 {
		t.Errorf("the balance brings out %d claims, want 100 at least", right)
	}
	if *fit {
		for i := range all {
			all[i].weight *= 2 // what a test reads
		}
		writeWeights(t, append(all, examplesOf(t, *more)...))
	}
}

// writeWeights fits the weights of the balance to all. It says first how well
// weights read a batch of sentences that are fitted to others.
func writeWeights(t *testing.T, all []example) {
	batches := map[string]bool{}
	for i := range all {
		batches[all[i].from] = true
	}
	type tally struct{ right, wrong, claims int }
	var sum tally
	for _, batch := range slices.Sorted(maps.Keys(batches)) {
		var rest, own []example
		for _, e := range all {
			if e.from == batch {
				own = append(own, e)
			} else {
				rest = append(rest, e)
			}
		}
		m := fitted(rest)
		var n tally
		for _, e := range own {
			if *held {
				t.Logf("%s\t%v\t%v\t%.2f\t%s", batch, e.claim, e.found, m.call(&e), strings.TrimSpace(e.text))
			}
			switch called := 100*m.call(&e) > enough; {
			case e.found:
			case e.claim:
				n.claims++
				n.right += b2i(called)
			default:
				n.wrong += b2i(called)
			}
		}
		t.Logf("%-12s %4d of %4d claims brought out, %3d of %5d others called claims", batch, n.right, n.claims, n.wrong, len(own)-n.claims)
		sum = tally{sum.right + n.right, sum.wrong + n.wrong, sum.claims + n.claims}
	}
	t.Logf("all: %d of %d, and %d others", sum.right, sum.claims, sum.wrong)
	if err := os.WriteFile("promise_weights.go", fitted(all).source(t), 0o644); err != nil {
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
	base, rows := strings.TrimSuffix(filepath.Base(name), ".tsv"), 0
	for line := range strings.Lines(string(text)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(fields) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		rows++
		batch := base
		if rows > 250 && fields[0] != "prose" {
			batch = fmt.Sprint(base, rows/250)
		}
		if base == "claims" {
			found = append(found, weighed(batch, "claim", fields[0])...)
			found = append(found, weighed(batch, "not_claim", fields[1])...)
			continue
		}
		switch fields[0] {
		case "claim", "not_claim", "silent", "prose":
			found = append(found, weighed(batch, fields[0], fields[1])...)
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
		e := example{claim: label == "claim", from: from, text: text[start:end], weight: 1}
		for _, q := range p.read(nil) {
			e.found = e.found || q.Sure
		}
		if (p.conditionAt >= 0 || p.refused) && !e.found || len(p.toks) < 3 || p.asks() {
			return
		}
		switch {
		case label == "prose" && e.found:
			return // nobody has read these
		case label == "prose":
			e.weight = 1.5
		}
		var c clause
		a := p.whole(&c)
		n, _ := a.known()
		if n.silent() && !e.found {
			return
		}
		e.places = p.placesOf(&n, &a)
		e.called = weightOfAll + p.wording() + n.weight() + a.zoning()
		found = append(found, e)
	})
	return found
}

// logistic is a logistic model of all that is known.
type logistic struct {
	all     float64
	weights []float64
}

func (m *logistic) score(e *example) float64 {
	sum := m.all
	for _, i := range e.places {
		sum += m.weights[i]
	}
	return sum
}

// call is the score of a sentence as the balance comes to it: one whose words, or
// whose words and zones, are hopeless has none.
func (m *logistic) call(e *example) float64 {
	words, zones := m.all, 0.0
	for _, i := range e.places {
		switch {
		case i >= placeOfWords:
			words += m.weights[i]
		case i >= placeOfZones:
			zones += m.weights[i]
		}
	}
	if 100*words < hopelessWords || 100*(words+zones) < hopeless {
		return math.Inf(-1)
	}
	return m.score(e)
}

// fitted fits a model again and again, and each time counts a sentence twice that
// is called a claim and is none, since precision comes first, and a claim that is
// missed once and a half.
func fitted(from []example) *logistic {
	from = slices.Clone(from)
	m := descended(from)
	for range 3 {
		for i := range from {
			switch e := &from[i]; {
			case !e.claim && !e.found && 100*m.score(e) > enough/2:
				e.weight *= 2
			case e.claim && 100*m.score(e) < enough:
				e.weight *= 1.5
			}
		}
		m = descended(from)
	}
	return m
}

// descended descends the gradient, each weight at its own pace, in an order that
// is always the same. Each time it sees but half of what is known of a sentence,
// so that all of it learns to tell and nothing relies on the rest; and a weight is
// pulled towards 0 a little, so that what is rare counts for little.
func descended(from []example) *logistic {
	const rounds, pace, pull = 30, 0.5, 4.0
	m, seen, ofAll := logistic{weights: make([]float64, placesOfAll)}, make([]float64, placesOfAll), 0.0
	step := func(w, seen *float64, d, pace float64) {
		*seen += d * d
		*w -= pace * d / math.Sqrt(*seen+0.01)
	}
	r := rand.New(rand.NewPCG(3, 4))
	var half []int32
	for round := range rounds {
		pace := pace / (1 + 0.3*float64(round))
		for _, i := range r.Perm(len(from)) {
			e := &from[i]
			half = half[:0]
			sum := m.all
			for _, i := range e.places {
				if r.Uint32()&1 == 0 {
					half = append(half, i)
					sum += 2 * m.weights[i]
				}
			}
			wrong := 1 / (1 + math.Exp(-sum))
			if e.claim {
				wrong--
			}
			wrong *= e.weight
			step(&m.all, &ofAll, wrong, pace)
			for _, i := range half {
				step(&m.weights[i], &seen[i], wrong+pull*m.weights[i]/float64(len(from)), pace)
			}
		}
	}
	return &m
}

// source writes the weights, in hundredths, as Go.
func (m *logistic) source(t *testing.T) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "// Code generated by go test -run Weights -fit; DO NOT EDIT.\n\npackage language\n\n")
	in := func(w float64) int { return int(math.Round(100 * w)) }
	fmt.Fprintf(&b, "const weightOfAll = %d\n", in(m.all))
	from := int32(0)
	array := func(doc, name, kind string, sizes ...int32) {
		fmt.Fprintf(&b, "\n// %s\nvar %s = %s", doc, name, kind)
		var write func(sizes []int32)
		write = func(sizes []int32) {
			fmt.Fprint(&b, "{")
			for k := range sizes[0] {
				if len(sizes) > 1 {
					fmt.Fprintf(&b, "\n%d: ", k)
					write(sizes[1:])
					fmt.Fprint(&b, ",")
				} else {
					if k%32 == 0 && sizes[0] > 64 {
						fmt.Fprint(&b, "\n")
					}
					fmt.Fprintf(&b, "%d,", in(m.weights[from]))
					from++
				}
			}
			if len(sizes) > 1 || sizes[0] > 64 {
				fmt.Fprint(&b, "\n")
			}
			fmt.Fprint(&b, "}")
		}
		write(sizes)
		fmt.Fprint(&b, "\n")
	}
	array("weights are those of single traits.", "weights", "[traits]int16", int32(traits))
	array("crossedWeights are those of two traits together, as crossings has them.", "crossedWeights", "[...][32][32]int16", 5, 32, 32)
	array("zoneWeights are those of classes of words in a zone.", "zoneWeights", "[zones][heldBits]int16", int32(zones), heldBits)
	array("wordWeights are those of words.", "wordWeights", "[1 << wordBits]int16", 1<<wordBits)
	array("pairWeights are those of neighbours.", "pairWeights", "[1 << pairBits]int16", 1<<pairBits)
	src, err := format.Source([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return src
}
