package claims

import (
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// inEarnest reports whether the author tells the reader something in a sentence
// that is no law and no term of a contract, which say what is to be.
func inEarnest(prose *model.Prose, s *model.Sentence) bool {
	if !prose.Told(s) {
		return false
	}
	b := prose.In(s)
	for heading := range prose.Above(b) {
		if language.Binding(prose.Words(heading)) {
			return false
		}
	}
	return true
}

// spelledOut leaves out the promises in code and addresses.
func spelledOut(prose *model.Prose, s *model.Sentence, promises []language.Promise) []language.Promise {
	verbatim := func(promise language.Promise) bool {
		return prose.Verbatim(s, promise.Words.Start, promise.Words.End)
	}
	if !slices.ContainsFunc(promises, verbatim) { // as most do
		return promises
	}
	return slices.DeleteFunc(slices.Clone(promises), verbatim)
}

// framed reports whether what stands above a sentence takes its promise back:
// the heading "Our vision", or the words before the list that it is an item of,
// "We want to:".
func framed(p *lint.ProsePass, s *model.Sentence, promise language.Promise) bool {
	b := p.Prose.In(s)
	var above string
	for heading := range p.Prose.Above(b) {
		above = p.Prose.Words(heading) + ": "
		break
	}
	if b.List >= 0 {
		if label := p.Prose.Lists[b.List].Label; label >= 0 {
			lead := p.Prose.Blocks[label]
			above = strings.TrimRight(p.Prose.Sentences[lead.End-1].Text, ": ") + " "
		}
	}
	if above == "" {
		return false
	}
	for _, again := range p.PromisesOf(above + s.Text) {
		if again.Words.Start-len(above) <= promise.Words.End && promise.Words.Start <= again.Words.End-len(above) {
			return false
		}
	}
	return true
}
