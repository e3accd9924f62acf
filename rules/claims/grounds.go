package claims

import (
	"slices"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// grounds finds the evidence that a claim rests on. That is what the claim
// names in `evidence`, and what names in `supports` the claim or the very
// element or link that the claim is about. Evidence for one of the links that
// lead there carries a step, not the claim.
type grounds struct {
	elements map[*model.Element][]*model.Element
	links    map[*model.Link][]*model.Element
	foreign  map[string][]*model.Element // by the reference to another model as written
	// stray says that some evidence supports what cannot be found, which may
	// have been meant for any claim.
	stray bool
}

func groundsOf(m *model.Model) grounds {
	g := grounds{
		elements: map[*model.Element][]*model.Element{},
		links:    map[*model.Link][]*model.Element{},
		foreign:  map[string][]*model.Element{},
	}
	for e := range m.Of(model.Evidence) {
		g.stray = g.stray || e.Unread(model.KeySupports) || e.Partial
		references := e.References()
		for i := range references {
			r := &references[i]
			if r.Key != model.KeySupports {
				continue
			}
			switch {
			case r.Link != nil:
				g.links[r.Link] = append(g.links[r.Link], e)
			case r.To != nil:
				g.elements[r.To.Main()] = append(g.elements[r.To.Main()], e)
			case r.Resolution == model.Foreign:
				g.foreign[r.Text] = append(g.foreign[r.Text], e)
			default:
				g.stray = true
			}
		}
	}
	return g
}

// ground is what one claim rests on.
type ground struct {
	evidence []*model.Element
	// open says that there may be more that cannot be seen here: in another
	// model, in what could not be read, under a name that is misspelt.
	open bool
}

func (g *grounds) of(claim *model.Element) ground {
	found := ground{open: g.stray || claim.Partial || claim.Unread(model.KeyEvidence) || claim.In().Partial}
	found.add(g.elements[claim]...)
	references := claim.References()
	for i := range references {
		switch r := &references[i]; r.Key {
		case model.KeyEvidence:
			if r.To != nil && r.To.Kind == model.Evidence {
				found.add(r.To)
			} else {
				found.open = true // an indicator's readings, another model's study, a misspelt id
			}
		case model.KeyAbout:
			switch {
			case r.Link != nil:
				found.add(g.links[r.Link]...)
			case r.To != nil:
				found.add(g.elements[r.To.Main()]...)
			default:
				found.add(g.foreign[r.Text]...)
				found.open = true
			}
		}
	}
	return found
}

func (g *ground) add(evidence ...*model.Element) {
	for _, e := range evidence {
		if !slices.Contains(g.evidence[:min(len(g.evidence), say.Examples)], e) { // of those that reports show
			g.evidence = append(g.evidence, e)
		}
	}
}
