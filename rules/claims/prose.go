package claims

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// inProse makes a check of the running text out of what one rule says about the
// promises that it takes to task.
func inProse(b breach, finding func(words, sentence string) lint.Finding) func(*lint.ProsePass) {
	return func(p *lint.ProsePass) {
		for s, promises := range p.Promises() {
			if !inEarnest(p.Prose, s) {
				continue
			}
			promise, found := gravest(s.Text, spelledOut(p.Prose, s, promises))
			if found != b || framed(p, s, promise) {
				continue
			}
			f := finding(say.Quote(promise.Words.In(s.Text)), say.Quote(s.Text))
			f.Span = p.Prose.Place(s, promise.Words.Start, promise.Words.End)
			if !promise.Sure {
				f.Confidence = diag.Low
			}
			p.Report(s, f)
		}
	}
}

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
	var kept []language.Promise
	for _, promise := range promises {
		if !prose.Verbatim(s, promise.Words.Start, promise.Words.End) {
			kept = append(kept, promise)
		}
	}
	return kept
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

// told is what a finding in prose says: the words, and the sentence where they
// are not nearly all of it.
func told(words, sentence, what string) string {
	if 2*len(words) > len(sentence) {
		return fmt.Sprintf("%s %s", sentence, what)
	}
	return fmt.Sprintf("%s %s: %s", words, what, sentence)
}
