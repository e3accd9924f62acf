package assumptions

import "github.com/outcomelint/outcomelint/pkg/model"

// grounds knows for which elements and links of a model something is said:
// what assumptions are about, what evidence supports or contradicts.
type grounds struct {
	elements map[*model.Element]bool
	links    map[*model.Link]bool
	// everything says that something may be meant for any of them: it names
	// nothing, or what it names cannot be found.
	everything bool
}

// assumed is what the assumptions of a model are about.
func assumed(m *model.Model) grounds {
	g := newGrounds(m)
	for e := range m.Of(model.Assumption) {
		g.add(e, model.KeyAbout)
		g.everything = g.everything || e.Lacks(model.KeyAbout)
	}
	return g
}

// evident is what the evidence of a model speaks for or against. Evidence that
// names nothing speaks for what claims cite it for.
func evident(m *model.Model) grounds {
	g := newGrounds(m)
	cited := map[*model.Element]bool{}
	for claim := range m.Of(model.Claim) {
		references := claim.References()
		for i := range references {
			if r := &references[i]; r.Key == model.KeyEvidence && r.To != nil {
				cited[r.To] = true
			}
		}
		if !claim.Lacks(model.KeyEvidence) {
			g.add(claim, model.KeyAbout)
		}
	}
	for e := range m.Of(model.Evidence) {
		g.add(e, model.KeySupports)
		g.add(e, model.KeyContradicts)
		g.everything = g.everything || !cited[e] && e.Lacks(model.KeySupports) && e.Lacks(model.KeyContradicts)
	}
	return g
}

func newGrounds(m *model.Model) grounds {
	return grounds{elements: map[*model.Element]bool{}, links: map[*model.Link]bool{}, everything: m.Partial}
}

// add notes what a key of an element names.
func (g *grounds) add(e *model.Element, k model.Key) {
	g.everything = g.everything || e.Unread(k) || e.Partial
	references := e.References()
	for i := range references {
		switch r := &references[i]; {
		case r.Key != k:
		case r.Link != nil:
			g.links[r.Link] = true
		case r.To != nil:
			g.elements[r.To.Main()] = true
		case r.Resolution != model.Foreign:
			g.everything = true
		}
	}
}

// cover reports whether something is said, or may be, for a link: about
// itself, or about either of its ends.
func (g *grounds) cover(k *model.Link) bool {
	return g.everything || g.links[k] || g.elements[k.From.Main()] || k.To != nil && g.elements[k.To.Main()]
}
