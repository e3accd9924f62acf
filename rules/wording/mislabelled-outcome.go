package wording

import (
	_ "embed"
	"fmt"
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
		title, word, ok := l.title(p.Prose)
		if !ok {
			continue
		}
		checkListing(p, l, title, word)
	}
	for s := range p.Hinted(language.OfOutcomes) {
		checkEquation(p, s)
	}
}

// listing is a number of things under one title.
type listing struct {
	titles []int32           // the blocks that may say what is listed, the nearest first
	items  []*model.Sentence // the first sentence of each thing
}

// listings collects what is listed in a text, and what could say as what.
func listings(prose *model.Prose) []*listing {
	lists := make([]*listing, len(prose.Lists))
	for i, l := range prose.Lists {
		lists[i] = &listing{titles: []int32{l.Label, l.Heading}}
		if l.Column || l.Label >= 0 {
			lists[i].titles = []int32{l.Label} // which is nearer than the heading
		}
	}
	below := map[int32]*listing{} // headings, by the one above
	last := map[int32]int32{}     // the item read last, by list
	for i := range prose.Blocks {
		b := &prose.Blocks[i]
		first := &prose.Sentences[b.First]
		switch {
		case b.Quoted:
		case b.List >= 0 && last[b.List] != b.Item:
			last[b.List] = b.Item
			lists[b.List].items = append(lists[b.List].items, first)
		case b.Kind == model.Heading && b.Heading >= 0:
			l := below[b.Heading]
			if l == nil {
				l = &listing{titles: []int32{b.Heading}}
				below[b.Heading] = l
				lists = append(lists, l)
			}
			l.items = append(l.items, first)
		}
	}
	return lists
}

// title is the sentence that announces outcomes, and the word that does.
func (l *listing) title(prose *model.Prose) (title *model.Sentence, word language.Range, ok bool) {
	for _, at := range l.titles {
		if at < 0 || len(l.items) == 0 {
			continue
		}
		b := &prose.Blocks[at]
		title = &prose.Sentences[b.End-1]
		if word, ok = language.Announced(title.Text); ok && !b.Quoted {
			return title, word, true
		}
	}
	return nil, word, false
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
