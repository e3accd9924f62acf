package main

import (
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/language"
)

// prediction is how the engine reads a text.
type prediction struct {
	positive bool
	name     string // for the confusion table
}

func predictStatement(text string) prediction {
	r := language.Read(text)
	name := r.Sense.String()
	if !r.Sure {
		name += "?"
	}
	return prediction{r.Sure && (r.Sense == language.Activity || r.Sense == language.Output), name}
}

func predictSentence(text string) prediction {
	switch found := language.Promises(text); {
	case len(found) == 0:
		return prediction{false, "none"}
	case !found[0].Sure:
		return prediction{true, "weighed"}
	default:
		return prediction{true, [...]string{"guarantee", "absolute", "experience"}[found[0].Kind]}
	}
}

// counts are true and false positives, false and true negatives.
type counts struct{ tp, fp, fn, tn int }

func (c *counts) add(positive, predicted bool) {
	switch {
	case positive && predicted:
		c.tp++
	case predicted:
		c.fp++
	case positive:
		c.fn++
	default:
		c.tn++
	}
}

func (c counts) precision() float64 { return ratio(c.tp, c.tp+c.fp) }
func (c counts) recall() float64    { return ratio(c.tp, c.tp+c.fn) }
func (c counts) f1() float64        { return ratio(2*c.tp, 2*c.tp+c.fp+c.fn) }

func ratio(a, b int) float64 {
	if b == 0 {
		return math.NaN()
	}
	return float64(a) / float64(b)
}

// wilson is the 95 % interval of a share.
func wilson(a, n int) (lo, hi float64) {
	if n == 0 {
		return 0, 1
	}
	const z = 1.959964
	p, m := float64(a)/float64(n), float64(n)
	d := 1 + z*z/m
	mid := (p + z*z/(2*m)) / d
	half := z * math.Sqrt(p*(1-p)/m+z*z/(4*m*m)) / d
	return mid - half, mid + half
}

type result struct {
	positive string
	strict   counts            // doubt 0–1
	groups   map[string]counts // of strict
	table    map[string]map[string]int
	falsePos []row
	falseNeg []row
	doubtful [2]int // predicted positive, all
}

// measure scores the rows of doubt 0–1; doubtful ones only count how often the
// engine speaks up.
func measure(rows []row, positive string, predict func(string) prediction) result {
	res := result{positive: positive, groups: map[string]counts{}, table: map[string]map[string]int{}}
	for _, w := range rows {
		p := predict(w.text)
		if w.doubt > 1 {
			res.doubtful[1]++
			if p.positive {
				res.doubtful[0]++
			}
			continue
		}
		if res.table[w.label] == nil {
			res.table[w.label] = map[string]int{}
		}
		res.table[w.label][p.name]++
		res.strict.add(w.label == positive, p.positive)
		g := res.groups[w.group]
		g.add(w.label == positive, p.positive)
		res.groups[w.group] = g
		switch {
		case p.positive && w.label != positive:
			res.falsePos = append(res.falsePos, w)
		case !p.positive && w.label == positive:
			res.falseNeg = append(res.falseNeg, w)
		}
	}
	return res
}

// bootstrap resamples organisations: the 95 % intervals of precision and recall.
func (res result) bootstrap() (p, r [2]float64) {
	rng := rand.New(rand.NewPCG(1, 2))
	names := slices.Sorted(maps.Keys(res.groups))
	var ps, rs []float64
	for range 2000 {
		var c counts
		for range names {
			g := res.groups[names[rng.IntN(len(names))]]
			c.tp, c.fp, c.fn = c.tp+g.tp, c.fp+g.fp, c.fn+g.fn
		}
		if c.tp+c.fp > 0 && c.tp+c.fn > 0 {
			ps, rs = append(ps, c.precision()), append(rs, c.recall())
		}
	}
	return quantiles(ps), quantiles(rs)
}

func quantiles(x []float64) [2]float64 {
	if len(x) == 0 {
		return [2]float64{0, 1}
	}
	slices.Sort(x)
	return [2]float64{x[len(x)/40], x[len(x)-1-len(x)/40]}
}

func (res result) print(w io.Writer, title string, misses int) {
	c := res.strict
	fmt.Fprintf(w, "%s\n  doubt 0–1: %d rows, %d positive\n", title, c.tp+c.fp+c.fn+c.tn, c.tp+c.fn)
	pb, rb := res.bootstrap()
	lo, hi := wilson(c.tp, c.tp+c.fp)
	fmt.Fprintf(w, "  precision %.3f  Wilson %.3f–%.3f  by organisation %.3f–%.3f\n", c.precision(), lo, hi, pb[0], pb[1])
	lo, hi = wilson(c.tp, c.tp+c.fn)
	fmt.Fprintf(w, "  recall    %.3f  Wilson %.3f–%.3f  by organisation %.3f–%.3f\n", c.recall(), lo, hi, rb[0], rb[1])
	fmt.Fprintf(w, "  F1        %.3f\n", c.f1())
	fmt.Fprintf(w, "  doubt 2+: speaks up on %d of %d\n", res.doubtful[0], res.doubtful[1])
	name, worst := res.worst()
	fmt.Fprintf(w, "  worst organisation: %s (%d wrong, %d missed, %d right)\n", name, worst.fp, worst.fn, worst.tp)
	fmt.Fprintln(w, "  confusion (label → read as):")
	for _, label := range slices.Sorted(maps.Keys(res.table)) {
		fmt.Fprintf(w, "    %-12s", label)
		for _, p := range slices.Sorted(maps.Keys(res.table[label])) {
			fmt.Fprintf(w, " %s %d", p, res.table[label][p])
		}
		fmt.Fprintln(w)
	}
	list(w, "wrongly called "+res.positive, res.falsePos, misses)
	list(w, "missed "+res.positive, res.falseNeg, misses)
}

// worst is the organisation with the most mistakes.
func (res result) worst() (string, counts) {
	name, worst := "none", counts{}
	for _, n := range slices.Sorted(maps.Keys(res.groups)) {
		if g := res.groups[n]; g.fp+g.fn > worst.fp+worst.fn {
			name, worst = n, g
		}
	}
	return name, worst
}

func list(w io.Writer, title string, rows []row, most int) {
	fmt.Fprintf(w, "  %s: %d\n", title, len(rows))
	for i, r := range rows {
		if i == most {
			fmt.Fprintf(w, "    … and %d more\n", len(rows)-most)
			break
		}
		fmt.Fprintf(w, "    %s %d %s\n", r.id, r.doubt, r.text)
	}
}
