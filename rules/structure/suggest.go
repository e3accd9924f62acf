package structure

import (
	"fmt"
	"strconv"
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

// leadTo is the help, after a question, for a link from e that is missing: a
// stub with the candidate that speaks of the same things, else the ids to
// choose from.
func (c *candidates) leadTo(from *model.Element) string {
	if to := c.kindred(from); to != nil {
		return " For example, " + stub(from, to) + "."
	}
	switch few := c.few(from); len(few) {
	case 0:
		return ""
	case 1:
		return " If it is " + strconv.Quote(few[0].ID) + ", " + stub(from, few[0]) + "."
	default:
		return " If it is " + ids(few) + ", " + stub(from, &model.Element{ID: "…"}) + "."
	}
}

// leadFrom is leadTo for a missing link that leads to e.
func (c *candidates) leadFrom(to *model.Element) string {
	if from := c.kindred(to); from != nil {
		return " For example, " + stub(from, to) + "."
	}
	switch few := c.few(to); len(few) {
	case 0:
		return ""
	case 1:
		return " If it is " + strconv.Quote(few[0].ID) + ", " + stub(few[0], to) + "."
	default:
		return fmt.Sprintf(" If it is %s, add %q to the `leads_to` there.", ids(few), to.ID)
	}
}

// few are up to three candidates, those first that a link is missing from too.
func (c *candidates) few(e *model.Element) []*model.Element {
	var loose, others []*model.Element
	for _, other := range c.all() {
		switch {
		case other.element == e:
		case isLooseEnd(other.element, e):
			loose = append(loose, other.element)
		default:
			others = append(others, other.element)
		}
	}
	all := append(loose, others...)
	return all[:min(len(all), 3)]
}

func ids(elements []*model.Element) string {
	var quoted []string
	for _, e := range elements {
		quoted = append(quoted, strconv.Quote(e.ID))
	}
	return say.List(quoted, "or")
}

// kindred is the candidate that shares most words with the statement of e, nil
// where not even one is shared. Of equals it takes one that a link is missing
// from too, then the first.
func (c *candidates) kindred(e *model.Element) (best *model.Element) {
	words := wordsOf(e.Statement().Value)
	most := 1 // more than a loose end alone
	for _, other := range c.all() {
		if other.element == e {
			continue
		}
		points := 0
		for w := range other.words {
			if words[w] {
				points += 2
			}
		}
		if isLooseEnd(other.element, e) {
			points++
		}
		if points > most {
			best, most = other.element, points
		}
	}
	return best
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
