package structure

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// candidateLimit bounds how many elements a stub to paste is chosen from, so
// that help costs nothing on huge models.
const candidateLimit = 50

// candidates are elements that a missing link could name. They are looked up
// when the first finding asks for them.
type candidates struct {
	model *model.Model
	kinds []model.Kind
	found []candidate // nil: not looked up yet
}

type candidate struct {
	element *model.Element
	words   map[string]bool
}

func candidatesOf(m *model.Model, kinds ...model.Kind) *candidates {
	return &candidates{model: m, kinds: kinds}
}

func (c *candidates) all() []candidate {
	if c.found != nil {
		return c.found
	}
	c.found = make([]candidate, 0, candidateLimit)
	for e := range c.model.Of(c.kinds...) {
		c.found = append(c.found, candidate{e, wordsOf(e.Statement().Value)})
		if len(c.found) == candidateLimit {
			break
		}
	}
	return c.found
}

// likeliest is the candidate that shares most words with the statement of e,
// nil where there is none to choose from. Of equals it takes one that a link is
// missing from too, then the first.
func (c *candidates) likeliest(e *model.Element) *model.Element {
	best, _ := c.best(e)
	return best
}

// kindred is likeliest, but nil where not even one word is shared.
func (c *candidates) kindred(e *model.Element) *model.Element {
	if best, shared := c.best(e); shared > 0 {
		return best
	}
	return nil
}

func (c *candidates) best(e *model.Element) (best *model.Element, shared int) {
	words := wordsOf(e.Statement().Value)
	score := -1
	for _, other := range c.all() {
		if other.element == e {
			continue
		}
		count := 0
		for w := range other.words {
			if words[w] {
				count++
			}
		}
		points := 2 * count
		if isLooseEnd(other.element, e) {
			points++
		}
		if points > score {
			best, shared, score = other.element, count, points
		}
	}
	return best, shared
}

// isLooseEnd reports whether an element lacks a link on the side on which e
// would join it.
func isLooseEnd(e, to *model.Element) bool {
	if e.Kind.Level() < to.Kind.Level() {
		return len(e.Links) == 0
	}
	return len(e.Incoming()) == 0
}

// stem is how many letters of a word have to agree: "manager" and "managers",
// "vaccinate" and "vaccination".
const stem = 5

func wordsOf(statement string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(statement)) {
		w = strings.Trim(w, ".,;:()\"'")
		if len(w) >= stem {
			words[w[:stem]] = true
		}
	}
	return words
}

// stub is the key to write, or to add to, so that from leads to the element:
// `add leads_to = ["faster-decisions"] below [outputs.trained-managers]`.
func stub(from, to *model.Element) string {
	if from.Has(model.KeyLeadsTo) {
		return fmt.Sprintf("add %q to `leads_to` of %s", to.ID, say.Header(from))
	}
	return fmt.Sprintf("add leads_to = [%q] below %s", to.ID, say.Header(from))
}
