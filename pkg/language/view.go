package language

import "strings"

// View is one statement looked at more closely than Read does: it answers what
// single rules ask, one question a method, and each only when it is asked. All
// answers are about the first sentence, unless they say otherwise.
type View struct {
	reader
	base  int // where the sentence, toks, begins among all tokens
	first int // the token of the sentence at which the statement proper begins
	c     clause

	abouts []about // see topics
}

// Look takes a closer look at a statement. ok is false where it is empty or not
// in a language with a lexicon; there is nothing to ask then.
func Look(statement string, context Context) (v *View, ok bool) {
	return Tag(statement, context.Language).Look(context)
}

// Look takes a closer look at the statement, as the function Look does.
func (t Tagged) Look(context Context) (v *View, ok bool) {
	if len(t.toks) == 0 {
		return nil, false
	}
	v = &View{reader: reader{lx: english(), text: t.text, doers: context.Doers, all: t.toks, every: t.tags}}
	for v.base < len(v.all) {
		end := v.sentenceFrom(v.base)
		if first, note := v.body(); !note && first < len(v.toks) {
			v.first = first
			v.c = v.parse(first, v.bodyEnd(first))
			return v, true
		}
		v.base = end // a label, a list number
	}
	return nil, false
}

// Signals finds the words and phrases of one kind in the whole text.
func (v *View) Signals(kind SignalKind) []Range {
	var found []Range
	var buf [48]byte
	for i := 0; i < len(v.all); i++ {
		w := v.entry(v.all[i])
		last := -1
		if w.signal&kind != 0 {
			last = i
		}
		for j := i + 1; j < len(v.all) && w.goesOn != 0 && (j > i+1 || !w.whole); j++ {
			w = v.lx.find(w.code.then(codeOf(key(buf[:0], v.text[v.all[j].start:v.all[j].end]))))
			if w == nil {
				break
			}
			if w.whole && w.signal&kind != 0 {
				last = j
			}
		}
		if last >= 0 {
			found = append(found, Range{int(v.all[i].start), int(v.all[last].end)})
			i = last
		}
	}
	return found
}

// entry is what the lexicon holds under the spelling of a token, signals
// included, which tagging leaves aside.
func (v *View) entry(t token) *word {
	if w := v.lx.word(v.text[t.start:t.end]); w != nil {
		return w
	}
	return t.word
}

// Vague finds the words that promise more or better without saying how much:
// "better", "many", "improved". Where the statement compares ("faster than by
// post") or a word belongs to a name ("water quality"), it is not vague.
func (v *View) Vague() []Range {
	var found []Range
	for i, t := range v.toks {
		before := v.at(i - 1)
		switch {
		case t.is(v.text, "than"):
			return nil
		case t.kind != wordToken:
		case v.entry(t).signal&Vague == 0:
			if r, ok := v.vaguePart(t); ok {
				found = append(found, r)
			}
		case t.is(v.text, "quality") && (t.tag != tagAdj || i+1 == len(v.toks)):
		case t.tag == tagNoun && !t.is(v.text, "lots"):
		case before.is(v.text, "as"), before.is(v.text, "the"): // "half as many" compares, "the greener streets" are there
		case t.upper && v.at(i+1).upper && !v.headlined(): // "Better Homes tenants"
		case before.tag == tagNeg || before.is(v.text, "no") || before.is(v.text, "or") || before.is(v.text, "any") || before.is(v.text, "one"):
		default:
			found = append(found, Range{int(t.start), int(t.end)})
		}
	}
	return found
}

// headlined says that most words begin with a capital, as in a heading.
func (v *View) headlined() bool {
	capitals, words := 0, 0
	for _, t := range v.toks {
		if t.kind == wordToken {
			words++
			if t.upper {
				capitals++
			}
		}
	}
	return 2*capitals > words
}

// vaguePart is the vague word within a phrase that is one token: "get better",
// "more productive".
func (v *View) vaguePart(t token) (Range, bool) {
	if t.tag != tagVerb && t.tag != tagAmb && t.tag != tagAdj {
		return Range{}, false
	}
	start := int(t.start)
	for word := range strings.SplitSeq(v.text[t.start:t.end], " ") {
		if len(word) < int(t.end-t.start) && v.entry(token{start: int32(start), end: int32(start + len(word)), word: nothing}).signal&Vague != 0 {
			return Range{start, start + len(word)}, true
		}
		start += len(word) + 1
	}
	return Range{}, false
}

// Numbers reports whether a number stands in the text, in digits or in words.
func (v *View) Numbers() bool {
	for i, t := range v.all {
		if t.tag == tagNum && (t.kind == numberToken || !t.is(v.text, "one") || i == v.first) {
			return true
		}
	}
	return false
}

// Named reports whether the statement holds a proper name: a word with a
// capital within it, or one that is not the first, or something in quotation
// marks. A text in which most words have one names nothing.
func (v *View) Named() bool {
	capitals, words := 0, 0
	named := false
	for i, t := range v.toks {
		switch {
		case t.kind == markToken:
			named = named || i > v.first && strings.ContainsAny(v.text[t.start:t.end], `"“„«`)
		case t.kind == wordToken:
			words++
			if t.shout || strings.ContainsAny(v.text[t.start:t.end], ".0123456789") {
				return true
			}
			if t.upper && i > v.first && (v.toks[i-1].kind != markToken || v.text[v.toks[i-1].start] == '(') {
				capitals++
			}
		}
	}
	return named || capitals > 0 && (2*capitals < words || words < headline)
}

// headline is from how many words on capitals may be a heading's.
const headline = 5

// Verbs are the dictionary forms of the verbs of the text, participles included.
func (v *View) Verbs() []string {
	var out []string
	for _, t := range v.all {
		switch t.tag {
		case tagVerb, tagAmb, tagEd, tagGer:
			out = append(out, t.word.lemmaOr(strings.ToLower(v.text[t.start:t.end])))
		}
	}
	return out
}

// Lemmas are the words that carry the meaning of the statement, each as its
// dictionary has it: without articles, prepositions, auxiliaries and numbers.
func (v *View) Lemmas() []string {
	var out []string
	for _, t := range v.all {
		switch t.tag {
		case tagNoun, tagAdj, tagVerb, tagAmb, tagEd, tagGer:
			if t.kind == wordToken {
				out = append(out, t.word.lemmaOr(strings.ToLower(v.text[t.start:t.end])))
			}
		}
	}
	return out
}

// lemmaOr is the lemma, or the spelling of a word that the lexicon does not hold.
func (w *word) lemmaOr(spelling string) string {
	if w.lemma() == "" {
		return spelling
	}
	return w.lemma()
}
