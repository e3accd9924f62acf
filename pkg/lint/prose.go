package lint

import (
	"iter"
	"strings"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/language"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// ProsePass is what a rule sees of the running text of a document: its
// sentences and how to report. It lives for one call of one rule and belongs to
// one goroutine.
type ProsePass struct {
	// Prose is the text to check.
	Prose *model.Prose
	// AsOf is "today" for rules about dates: midnight UTC.
	AsOf time.Time

	spoken   *spoken
	check    *check
	rule     *Rule
	severity diag.Severity
}

// Promises yields the sentences in which the author promises something as
// certain (see model.Prose.Told), with what they promise. They are found once
// for all rules.
func (p *ProsePass) Promises() iter.Seq2[*model.Sentence, []language.Promise] {
	p.spoken.search(p.Prose)
	return func(yield func(*model.Sentence, []language.Promise) bool) {
		for _, s := range p.spoken.promising {
			if !yield(&p.Prose.Sentences[s.index], s.promises) {
				return
			}
		}
	}
}

// Hinted yields the sentences that may hold what a rule looks for, told or not.
// All are searched once for all rules.
func (p *ProsePass) Hinted(hint language.Hint) iter.Seq[*model.Sentence] {
	p.spoken.search(p.Prose)
	return func(yield func(*model.Sentence) bool) {
		for _, s := range p.spoken.hinting {
			if s.hints&hint != 0 && !yield(&p.Prose.Sentences[s.index]) {
				return
			}
		}
	}
}

// PromisesOf is what any other text promises as certain.
func (p *ProsePass) PromisesOf(text string) []language.Promise {
	return language.PromisesAs(text, p.spoken.context)
}

// Reading is how a text of the document reads.
func (p *ProsePass) Reading(text string) language.Reading {
	return language.ReadAs(text, p.spoken.context)
}

// Look is a closer look at a text of the document; ok is false where it is
// empty or not in a language that can be read.
func (p *ProsePass) Look(text string) (v *language.View, ok bool) {
	return language.Look(text, p.spoken.context)
}

// Report records a finding on a sentence, which takes the place of On and
// Salient. A zero Span means all of the sentence; Place of the prose makes
// spans of words.
func (p *ProsePass) Report(s *model.Sentence, f Finding) {
	d := diag.Diagnostic{
		Place:   diag.Place{File: p.Prose.File, Span: f.Span},
		Label:   f.Label,
		Message: f.Message, Help: f.Help, Notes: f.Notes,
		Related: f.Related, Fixes: f.Fixes,
		Salient:    s.Plain(),
		Confidence: f.Confidence,
	}
	if d.Span.IsZero() {
		d.Span = s.Span
	}
	p.check.add(p.rule, p.severity, d, f.AtMost)
}

// spoken keeps what is known of the sentences of a document while its rules run.
type spoken struct {
	context   language.Context
	searched  bool
	promising []promising
	hinting   []hinting
}

type promising struct {
	index    int
	promises []language.Promise
}

type hinting struct {
	index int
	hints language.Hint
}

// search looks at each sentence once.
func (s *spoken) search(prose *model.Prose) {
	if s.searched {
		return
	}
	s.searched = true
	searcher := language.NewSearcher(s.context)
	for i := range prose.Sentences {
		sentence := &prose.Sentences[i]
		var found []language.Promise
		var hints language.Hint
		if !prose.Told(sentence) {
			hints = searcher.Hints(sentence.Text)
		} else if before := lead(prose, sentence); before != "" {
			found, hints = searcher.Search(before + " " + sentence.Text)
			found = own(found, len(before)+1)
		} else {
			found, hints = searcher.Search(sentence.Text)
		}
		if len(found) > 0 {
			s.promising = append(s.promising, promising{i, found})
		}
		if hints != 0 {
			s.hinting = append(s.hinting, hinting{i, hints})
		}
	}
}

// own leaves out the promises in the first bytes of a text, the lead that the
// rest goes on from.
func own(promises []language.Promise, lead int) []language.Promise {
	kept := promises[:0]
	for _, p := range promises {
		if p.Words.End > lead {
			p.Words.Start = max(p.Words.Start-lead, 0)
			p.Words.End -= lead
			kept = append(kept, p)
		}
	}
	return kept
}

// lead is the first half of a sentence that an item of a list ends: "The
// council will:"; empty where there is none.
func lead(prose *model.Prose, s *model.Sentence) string {
	b := prose.In(s)
	if b.List < 0 || prose.Lists[b.List].Column || &prose.Sentences[b.First] != s {
		return ""
	}
	label := prose.Lists[b.List].Label
	if label < 0 {
		return ""
	}
	words := strings.TrimRight(prose.Sentences[prose.Blocks[label].End-1].Text, ": ")
	if !language.OpenEnded(words) {
		return ""
	}
	return words
}

// spokenOf begins to read the prose of a document. Its doers are the owners of
// the models that stand in it.
func (c *check) spokenOf(prose *model.Prose) *spoken {
	s := &spoken{context: language.Context{Language: prose.Language, Terms: c.in.Settings.terms()}}
	for _, m := range c.models {
		for _, owner := range m.Header.Texts(model.KeyOwner) {
			s.context.Doers = append(s.context.Doers, owner.Value)
		}
	}
	return s
}
