package targets

import (
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
)

// What a walk may cost: the elements visited for one outcome, and the links
// followed in one model. Beyond that nothing is said.
const (
	maxVisited  = 10_000
	maxFollowed = 50_000_000
)

// upstream is what leads to what in one model, small enough to be walked again
// for every outcome. Elements are their indices.
type upstream struct {
	// causes[from[i]:from[i+1]] are the elements that lead to element i.
	from, causes []int32
	of           []cause
	units        map[string]int32
	names        []string
	same         map[[2]int32]bool

	seen     []int32 // the number of the walk that saw the element
	walk     int32
	queue    []int32
	followed int
}

// cause is what an element adds to what it leads to.
type cause struct {
	quantity float64
	unit     int32
	output   bool
	// unknown says that nobody can tell how many it reaches.
	unknown bool
}

func newUpstream(m *model.Model) *upstream {
	u := &upstream{
		from: make([]int32, m.Len()+1), of: make([]cause, m.Len()), seen: make([]int32, m.Len()),
		units: map[string]int32{}, same: map[[2]int32]bool{},
	}
	for e := range m.All() {
		switch e.Kind {
		case model.Output:
			quantity := quantityOf(e)
			u.of[e.Index] = cause{quantity.Low, u.unit(quantity.Unit), true, !quantity.Single() || quantity.Unit == ""}
		case model.Process, model.Input, model.Objective:
			u.of[e.Index].unknown = true
		default:
			u.of[e.Index].unknown = !e.Lacks(model.KeyExternalDriver)
		}
	}
	u.link(m)
	return u
}

// link lists the causes of every element. What leads to an output by way of
// work and means only says how it is made.
func (u *upstream) link(m *model.Model) {
	each := func(visit func(to, from int)) {
		for k := range m.Links() {
			if k.To == nil || k.Feedback() {
				continue
			}
			from, to := k.From.Main(), k.To.Main()
			made := from.Kind == model.Process || from.Kind == model.Input
			if !(made && to.Kind.Level() <= model.Output.Level()) {
				visit(to.Index, from.Index)
			}
		}
	}
	each(func(to, _ int) { u.from[to+1]++ })
	for i := 1; i < len(u.from); i++ {
		u.from[i] += u.from[i-1]
	}
	u.causes = make([]int32, u.from[len(u.from)-1])
	next := append([]int32(nil), u.from...)
	each(func(to, from int) {
		u.causes[next[to]] = int32(from)
		next[to]++
	})
}

// unit numbers a unit.
func (u *upstream) unit(name string) int32 {
	id, ok := u.units[name]
	if !ok {
		id = int32(len(u.names))
		u.units[name] = id
		u.names = append(u.names, name)
	}
	return id
}

func (u *upstream) sameUnit(a, b int32) bool {
	if a == b {
		return true
	}
	same, ok := u.same[[2]int32{a, b}]
	if !ok {
		same = figures.Compare(u.names[a], u.names[b]) == figures.Same
		u.same[[2]int32{a, b}] = same
	}
	return same
}

// reach adds up the quantities of the outputs from which an outcome can be
// reached. It is not ok where something else may bring the outcome about as
// well: an output that counts something else or nothing, a cause that is no
// output, a driver from outside, an outcome that nothing leads to. It stops
// when enough is found.
func (u *upstream) reach(outcome *model.Element, unit string, need float64) (sum float64, outputs []int32, ok bool) {
	id := u.unit(unit)
	u.walk++
	u.queue = append(u.queue[:0], int32(outcome.Index))
	u.seen[outcome.Index] = u.walk
	for next := 0; next < len(u.queue); next++ {
		e := u.queue[next]
		c := &u.of[e]
		if next >= maxVisited || c.unknown || c.output && !u.sameUnit(c.unit, id) {
			return 0, nil, false
		}
		if c.output {
			sum += c.quantity
			outputs = append(outputs, e)
			if sum >= need {
				return sum, outputs, true
			}
		}
		causes := u.causes[u.from[e]:u.from[e+1]]
		if !c.output && len(causes) == 0 {
			return 0, nil, false // it comes about by something not told
		}
		if u.followed += len(causes); u.followed > maxFollowed {
			return 0, nil, false
		}
		for _, from := range causes {
			if u.seen[from] != u.walk {
				u.seen[from] = u.walk
				u.queue = append(u.queue, from)
			}
		}
	}
	return sum, outputs, len(outputs) > 0
}

// quantityOf is how many an output delivers: what was planned, or what was
// delivered if that is more.
func quantityOf(e *model.Element) figures.Figure {
	f := figures.Figure{Quantity: e.Quantity(model.KeyQuantity)}
	if delivered := e.Quantity(model.KeyDelivered); delivered.Numeric() && delivered.Low > f.Low {
		f.Low, f.High = delivered.Low, delivered.High
	}
	if f.Unit == "" {
		f.Unit = e.Text(model.KeyUnit).Value
	}
	return f
}
