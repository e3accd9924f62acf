package wording

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/reads"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed mislabelled-outcome.md
var mislabelledOutcomeDoc string

var mislabelledOutcome = &lint.Rule{
	ID: "mislabelled-outcome", Category: "wording", Question: lint.Meaningful, Severity: diag.Warning, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: mislabelledOutcomeDoc,
	Prose: findMislabelledOutcomes,
}

// findMislabelledOutcomes looks at lists, columns and the headings below a
// heading: whatever lists several things under one title.
func findMislabelledOutcomes(p *lint.ProsePass) {
	for _, l := range listings(p.Prose) {
		checkListing(p, l, l.title, l.word)
	}
	for s := range p.Hinted(language.OfOutcomes) {
		checkEquation(p, s)
	}
}

// listing is a number of things under a title that announces outcomes.
type listing struct {
	title *model.Sentence
	word  language.Range    // that does
	items []*model.Sentence // the first sentence of each thing
}

// listings collects what is listed in a text as outcomes: in lists, in columns,
// and under the headings below a heading. Few lists are, so titles come first.
func listings(prose *model.Prose) (found []*listing) {
	lists := make([]*listing, len(prose.Lists))
	for i, l := range prose.Lists {
		switch {
		case l.Column || l.Label >= 0:
			lists[i] = announced(prose, l.Label) // which is nearer than the heading
		default:
			lists[i] = announced(prose, l.Heading)
		}
		if lists[i] != nil {
			found = append(found, lists[i])
		}
	}
	last := make([]int32, len(lists)) // the item read last, by list
	var below map[int32]*listing      // headings, by the one above, where that announces outcomes
	for i := range prose.Blocks {
		b := &prose.Blocks[i]
		var l *listing
		switch {
		case b.Quoted:
		case b.List >= 0 && last[b.List] != b.Item:
			last[b.List] = b.Item
			l = lists[b.List]
		case b.Kind == model.Heading && b.Heading >= 0:
			if l = below[b.Heading]; l != nil {
				break
			}
			if l = announced(prose, b.Heading); l != nil {
				if below == nil {
					below = map[int32]*listing{}
				}
				below[b.Heading] = l
				found = append(found, l)
			}
		}
		if l != nil {
			l.items = append(l.items, &prose.Sentences[b.First])
		}
	}
	return slices.DeleteFunc(found, func(l *listing) bool { return len(l.items) == 0 })
}

// announced begins a listing if the block at an index announces outcomes.
func announced(prose *model.Prose, at int32) *listing {
	if at < 0 || prose.Blocks[at].Quoted {
		return nil
	}
	title := &prose.Sentences[prose.Blocks[at].End-1]
	word, ok := language.Announced(title.Text)
	if !ok {
		return nil
	}
	return &listing{title: title, word: word}
}

// relatedItems is how many other things one report shows.
const relatedItems = 3

// checkListing reports the things listed as outcomes that surely are
// deliveries: two or more, or as a question the only one.
func checkListing(p *lint.ProsePass, l *listing, title *model.Sentence, word language.Range) {
	var found []*model.Sentence
	var places []diag.Related
	for _, s := range l.items {
		d := reads.DeliveryInProse(p, s.Text)
		if !d.Surely() || len(p.PromisesOf(s.Text)) > 0 { // "We ensure that pupils read" is too much, not too little
			continue
		}
		if len(l.items) == 1 && d.Sense != language.Output {
			continue // too little to go by
		}
		found = append(found, s)
		at := p.Prose.Place(s, 0, len(s.Text))
		if words := say.Around(d.Because...); !words.Empty() {
			at = p.Prose.Place(s, words.Start, words.End)
		}
		places = append(places, diag.Related{Place: diag.Place{File: p.Prose.File, Span: at}, Message: "this too"})
	}
	if len(found) == 0 || 2*len(found) < len(l.items) || len(found) == 1 && len(l.items) > 1 {
		return
	}
	quoted := make([]string, 0, relatedItems)
	for _, s := range found[:min(len(found), relatedItems)] {
		quoted = append(quoted, say.Quote(strings.TrimRight(s.Text, ".;,")))
	}
	f := lint.Finding{
		Span:  places[0].Span,
		Label: "this is done or delivered, and nothing has changed yet",
		Message: fmt.Sprintf("listed as %s, but done or delivered: %s",
			strings.ToLower(word.In(title.Text)), say.List(quoted, "and")),
		Help: "when that is there, what changes then, and for whom? Make that the outcome, and call these outputs",
		Related: []diag.Related{{
			Place:   diag.Place{File: p.Prose.File, Span: p.Prose.Place(title, word.Start, word.End)},
			Message: "this announces what changes",
		}},
	}
	f.Related = append(f.Related, places[1:min(len(places), relatedItems)]...)
	if len(found) == 1 {
		f.AtMost = diag.Info
	}
	p.Report(found[0], f)
}

// checkEquation asks about a sentence that calls a delivery an outcome:
// "Outcome: launch the portal", "Our outcome is to launch the portal".
func checkEquation(p *lint.ProsePass, s *model.Sentence) {
	if p.Prose.In(s).Quoted {
		return
	}
	title, what, ok := equation(s.Text)
	if !ok {
		return
	}
	word, ok := language.Announced(title)
	if !ok {
		return
	}
	d := reads.DeliveryInProse(p, what)
	if !d.Surely() {
		return
	}
	p.Report(s, lint.Finding{
		Span:    p.Prose.Place(s, len(s.Text)-len(what), len(s.Text)),
		Label:   "this is done or delivered, and nothing has changed yet",
		Message: fmt.Sprintf("called %s, but done or delivered: %s", say.A(strings.ToLower(word.In(title))), say.Quote(what)),
		Help:    "when that is there, what changes then, and for whom? Make that the outcome, and call this an output",
		AtMost:  diag.Info,
	})
}

// equation splits a sentence into what is called and what it is called by, the
// first not far into it. The outcome "of the reform" is somebody's news, and
// what is said to be an output as well is criticised.
func equation(text string) (title, what string, ok bool) {
	const longest = 50
	if title, what, ok = strings.Cut(text, ":"); ok && len(title) < longest {
		what, ok = strings.CutPrefix(what, " ")
		return title, what, ok
	}
	title, what, ok = strings.Cut(text, " is to ")
	own := strings.HasPrefix(title, "Our ") || strings.HasPrefix(title, "The ") && !strings.Contains(title, " of ")
	return title, what, ok && own && len(title) < longest && !strings.Contains(what, "output")
}
