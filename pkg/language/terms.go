package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Terms are what an organisation adds to the lists of words.
type Terms struct {
	// Guarantee are words that promise as "guarantee" does.
	Guarantee []string
	// Allowed are words and names that promise nothing, such as a programme's.
	Allowed []string
}

// PromisesAs finds what a sentence promises, as Promises does, knowing its
// language and the terms of those who wrote it.
func PromisesAs(text string, context Context) []Promise {
	if !speaks(context.Language) {
		return nil
	}
	return context.Terms.settle(promisesIn(text, context.Planned), text)
}

// Promises finds what the statement promises, as PromisesAs does. The language
// of the context is not looked at again.
func (t Tagged) Promises(context Context) []Promise {
	if t.foreign {
		return PromisesAs(t.text, context) // one of its sentences may be English
	}
	lx := english()
	var found []Promise
	lx.sentences(t.text, func(from, to int) {
		if from == 0 && to == len(t.text) {
			if !mayPromise(t.toks) {
				return
			}
			p := promiser{reader: reader{lx: lx, text: t.text, all: t.toks, toks: t.toks}, planned: context.Planned}
			found = p.read(found)
			return
		}
		found = lx.promises(found, nil, t.text, from, to, context.Planned)
	})
	return context.Terms.settle(found, t.text)
}

// settle adds and leaves out what the terms of those who wrote a text say.
func (t *Terms) settle(found []Promise, text string) []Promise {
	if t == nil {
		return found
	}
	return t.without(t.promised(found, text), text)
}

// promised adds the words of Guarantee where the author says them in earnest.
func (t *Terms) promised(found []Promise, text string) []Promise {
	for _, term := range t.Guarantee {
		for at := 0; ; {
			r, ok := find(text, term, at)
			if !ok {
				break
			}
			at = r.End
			known := slices.ContainsFunc(found, func(p Promise) bool {
				return p.Sure && p.Kind == Guarantee && p.Words.Start < r.End && r.Start < p.Words.End
			})
			if !known && inEarnest(text, r) {
				found = slices.DeleteFunc(found, func(p Promise) bool { // it was only weighed
					return !p.Sure && p.Words.Start < r.End && r.Start < p.Words.End
				})
				found = append(found, Promise{Kind: Guarantee, Words: r, Sure: true})
			}
		}
	}
	return found
}

// without leaves out the promises of which a word belongs to an allowed term.
func (t *Terms) without(found []Promise, text string) []Promise {
	for _, term := range t.Allowed {
		for at := 0; len(found) > 0; {
			r, ok := find(text, term, at)
			if !ok {
				break
			}
			at = r.End
			kept := found[:0]
			for _, p := range found {
				if p.Words.End <= r.Start || r.End <= p.Words.Start {
					kept = append(kept, p)
				}
			}
			found = kept
		}
	}
	return found
}

// find is where a term stands in a text from an offset on, as words of their
// own and in whatever case; an ending ("vouches", "vouched") belongs to it.
func find(text, term string, from int) (Range, bool) {
	term = strings.TrimSpace(term)
	if term == "" {
		return Range{}, false
	}
	first, size := utf8.DecodeRuneInString(term)
	first = unicode.ToLower(first)
	for i := from; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r != first && unicode.ToLower(r) != first {
			i += n
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(text[:i]); i == 0 || !isWordPart(before) {
			if length := prefixFold(text[i+n:], term[size:]); length >= 0 {
				if end := i + n + length; endsWord(text, end) {
					return Range{i, end}, true
				} else if end += ending(text[end:]); endsWord(text, end) {
					return Range{i, end}, true
				}
			}
		}
		i += n
	}
	return Range{}, false
}

// prefixFold is the length of what in a text stands for a term that it begins
// with, whatever the case of its letters, its apostrophes and the kind of its
// spaces and hyphens; -1 if it begins otherwise.
func prefixFold(text, term string) int {
	at := 0
	for _, want := range term {
		got, n := utf8.DecodeRuneInString(text[at:])
		if n == 0 || got != want && fold(got) != fold(want) {
			return -1
		}
		at += n
	}
	return at
}

func fold(r rune) rune {
	switch {
	case isApostrophe(r):
		return '\''
	case r == '-' || r == '‐' || r == '‑' || unicode.IsSpace(r):
		return ' '
	}
	return unicode.ToLower(r)
}

// ending is the length of an ending of a verb or a noun.
func ending(text string) int {
	for _, e := range [...]string{"ing", "es", "ed", "s", "d"} {
		if strings.HasPrefix(text, e) {
			return len(e)
		}
	}
	return 0
}

func endsWord(text string, at int) bool {
	next, _ := utf8.DecodeRuneInString(text[at:])
	return at == len(text) || !isWordPart(next)
}

func isWordPart(r rune) bool { return isLetter(r) || unicode.IsDigit(r) }

// inEarnest says that the author says the words at a range: no question, no
// quotation, no condition, no denial, hedge or aim.
func inEarnest(text string, words Range) bool {
	lx := english()
	var space [128]token
	p := promiser{reader: reader{lx: lx, text: text}}
	p.all = lx.tokenize(space[:0], text, 0, len(text))
	if _, _, foreign := lx.tag(text, p.all); foreign || len(p.all) == 0 {
		return false
	}
	for from := 0; from < len(p.all); {
		end := p.sentenceEnd(from)
		if int(p.all[end-1].end) > words.Start {
			p.toks = p.all[from:end]
			return p.meant(words)
		}
		from = end
	}
	return false
}

// meant looks at the words around those at a range.
func (p *promiser) meant(words Range) bool {
	if p.asks() {
		return false
	}
	p.survey()
	at := 0
	for i, t := range p.toks {
		if int(t.end) > words.Start {
			at = i
			break
		}
		if t.cue&cGoal != 0 && p.framing(i) {
			return false
		}
	}
	for i, t := range p.toks {
		if t.cue&cCritic != 0 || t.cue&cCondition != 0 && t.word.fn&(fSubordinator|fNegation) != 0 {
			return false
		}
		if i < at && i >= at-5 && (t.cue&cHedge != 0 || t.tag == tagModal && !t.is(p.text, "will") && !t.is(p.text, "'ll")) {
			return false
		}
	}
	return !p.isQuoted(at) && !p.negatedBefore(at)
}
