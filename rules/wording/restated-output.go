package wording

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed restated-output.md
var restatedOutputDoc string

var restatedOutput = &lint.Rule{
	ID: "restated-output", Category: "wording", Question: lint.Meaningful, Severity: diag.Warning, Since: "0.1.0",
	Doc:   restatedOutputDoc,
	Check: lint.ForModel(checkRestatedOutput),
}

func checkRestatedOutput(p *lint.Pass) {
	said := outputWords{}
	for e := range p.Model.Of(model.Outcome, model.Impact) {
		if e.Unwanted() {
			continue
		}
		output := said.same(p, e)
		if output == nil {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    e.Statement().Span,
			Label:   "the same once more",
			Message: fmt.Sprintf("%s says again what %s says, which leads to it", say.Statement(e), say.Statement(output)),
			Help:    "if the output is there, what does anybody do with it that they did not do before? Make that the " + say.Noun(e),
			Related: []diag.Related{lint.Related(output, "the output")},
			Key:     model.KeyStatement,
		})
	}
}

// outputWords are the words of outputs that carry their meaning, each read
// once: one output may lead to many outcomes.
type outputWords map[*model.Element][]string

func (o outputWords) of(p *lint.Pass, output *model.Element) []string {
	words, known := o[output]
	if !known {
		if v, ok := p.Look(output); ok {
			words = meaningful(v.Lemmas())
		}
		o[output] = words
	}
	return words
}

// same is an output that leads to an outcome and says the same.
func (o outputWords) same(p *lint.Pass, e *model.Element) *model.Element {
	var saying, verbs []string
	for _, k := range e.Incoming() {
		if k.From.Kind != model.Output {
			continue
		}
		if saying == nil {
			v, ok := p.Look(e)
			if !ok {
				return nil
			}
			saying, verbs = meaningful(v.Lemmas()), meaningful(v.Verbs())
			if len(saying) <= fewWords {
				return nil
			}
		}
		if said := o.of(p, k.From); len(said) > fewWords && restates(saying, verbs, said) {
			return k.From
		}
	}
	return nil
}

// restates reports whether hardly a word of what is said is new, and no verb.
func restates(saying, verbs, said []string) bool {
	fresh := 0
	for _, lemma := range saying {
		if slices.ContainsFunc(said, func(other string) bool { return akin(lemma, other) }) {
			continue
		}
		if slices.Contains(verbs, lemma) {
			return false // somebody does something new
		}
		fresh++
	}
	return freshLimit*fresh <= len(saying)
}

// fewWords is how many words two statements may well share by chance; of
// freshLimit words one may be new.
const fewWords, freshLimit = 3, 5

// meaningful leaves out the words that say only that it is or gets done.
func meaningful(lemmas []string) []string {
	return slices.DeleteFunc(lemmas, func(lemma string) bool {
		switch lemma {
		case "be", "have", "do", "get", "become", "make", "number", "increase", "improve", "enhance", "strengthen", "better", "more",
			"increased", "improved", "new", "good", "successful", "effective", "deliver", "provide", "complete", "available", "place":
			return true
		}
		return false
	})
}

// akin reports whether two lemmas are of one family: "train" and "training",
// "vaccinate" and "vaccination".
func akin(a, b string) bool {
	if a == b {
		return true
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= familyStem && 3*n >= 2*max(len(a), len(b)) || n >= familyStem-1 && n == min(len(a), len(b)) && max(len(a), len(b)) <= n+len("ment")
}

// familyStem is how many letters words of one family begin with alike.
const familyStem = 5
