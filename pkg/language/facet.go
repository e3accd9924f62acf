package language

import "strings"

// Facet is what words in a text speak of that single rules ask about: in an
// indicator's statement, its source, its method, in an assumption, in the name
// of a group of people.
type Facet uint64

// The facets, in the order of the sections of facets.txt, which says what each
// of them is.
const (
	Attention Facet = 1 << iota
	Online
	Screen
	Total
	Account
	Worth
	Opinion
	Mean
	Part
	Felt
	Learned
	Asked
	Record
	Outside
	Haste
	Thrift
	Throughput
	Done
	Care
	Qualifier
	Definer
	Judging
	Gauge
	Composed
	Counter
	Inverse
	Raising
	Lowering
	Remainder
	Stock
	Saying
	Hopeful
	Anyone
)

var facetSections = []string{"attention", "online", "screen", "total", "account", "worth", "opinion", "mean", "part", "felt", "learned", "asked",
	"record", "outside", "haste", "thrift", "throughput", "done", "care", "qualifier", "definer", "judging", "gauge", "composed", "counter",
	"inverse", "raising", "lowering", "remainder", "stock", "saying", "hopeful", "anyone"}

// Speaks finds the words of the whole text that speak of one of the facets.
func (v *View) Speaks(wanted Facet) []Range {
	var found []Range
	for i := 0; i < len(v.all); {
		n := v.facetAt(i, wanted)
		if n > 0 {
			found = append(found, Range{int(v.all[i].start), int(v.all[i+n-1].end)})
		}
		i += max(n, 1)
	}
	return found
}

// Besides finds the words and numbers of the whole text that carry its meaning
// and speak of none of the facets.
func (v *View) Besides(facets Facet) []Range {
	var found []Range
	for i := 0; i < len(v.all); {
		if n := v.facetAt(i, facets); n > 0 {
			i += n
			continue
		}
		switch t := v.all[i]; t.tag {
		case tagNoun, tagAdj, tagVerb, tagAmb, tagEd, tagGer, tagNum, tagCount, tagShare:
			found = append(found, Range{int(t.start), int(t.end)})
		}
		i++
	}
	return found
}

// Counts finds the facet in what a measure counts, the head of its subject:
// the "followers" of "Number of followers of the ministry".
func (v *View) Counts(wanted Facet) (Range, bool) {
	start, head := v.subject()
	for i := start; i >= 0 && i <= head; i++ {
		if n := v.facetAt(v.base+i, wanted); n > 0 && i+n > head {
			return Range{int(v.toks[i].start), int(v.all[v.base+i+n-1].end)}, true
		}
	}
	for i := v.first; i < len(v.toks); i++ { // taken for a verb: "Number of sign-ups", "Total downloads"
		if i >= start && i <= head {
			continue
		}
		opens := i == v.first && head < 0
		if n := v.facetAt(v.base+i, wanted); n > 0 && (opens || i > v.first && (v.toks[i-1].tag == tagCount || v.toks[i-1].tag == tagNum || head < 0 && v.totals(i))) {
			return Range{int(v.toks[i].start), int(v.all[v.base+i+n-1].end)}, true
		}
	}
	return Range{}, false
}

// totals says that nothing but a word for a total stands before i.
func (v *View) totals(i int) bool {
	return i > v.first && v.facetAt(v.base+v.first, Total) == i-v.first
}

// Qualifies finds the facet among the words that stand before what a measure
// counts: the "active" of "Number of active users".
func (v *View) Qualifies(wanted Facet) (Range, bool) {
	start, head := v.subject()
	if start > v.first && start <= head && v.toks[start-1].tag == tagEd && v.toks[start-1].kind == wordToken {
		start-- // "engaged employees"
	}
	for i := start; i >= 0 && i < head; i++ {
		if n := v.facetAt(v.base+i, wanted); n > 0 && i+n <= head {
			return Range{int(v.toks[i].start), int(v.all[v.base+i+n-1].end)}, true
		}
	}
	return Range{}, false
}

// Narrows reports whether something after what a measure counts says which of
// them are meant: a relative clause, a bracket, a number, "with …".
func (v *View) Narrows() bool {
	_, head := v.subject()
	for i := head + 1; head >= 0 && i < len(v.toks); i++ {
		switch t := v.toks[i]; {
		case t.tag == tagRel, t.tag == tagNum, t.tag == tagSub, t.tag == tagGer:
			return true
		case t.kind == markToken && strings.ContainsAny(v.text[t.start:t.end], "(:–≥<>"):
			return true
		case t.is(v.text, "with"), t.is(v.text, "without"), t.is(v.text, "that"), t.is(v.text, "which"), t.is(v.text, "who"):
			return true
		}
	}
	return false
}

// Headless reports whether the text says what is so or done and not of whom:
// "Satisfied with the help", "Passed the check", "80 % happy".
func (v *View) Headless() bool {
	i := v.first
	if v.at(i).tag == tagNum && (v.at(i+1).is(v.text, "%") || v.at(i+1).is(v.text, "percent") || v.at(i+1).is(v.text, "per cent")) {
		i += 2
	}
	t, next := v.at(i), v.at(i+1)
	if t.kind != wordToken || i >= len(v.toks) {
		return false
	}
	goesOn := i+1 >= len(v.toks) || next.kind == wordToken && (next.tag == tagPrep || next.tag == tagTo || next.tag == tagAdv)
	switch t.tag {
	case tagAdj:
		return goesOn && t.word.adj != 0
	case tagEd:
		return goesOn || next.tag == tagDet || next.tag == tagPoss
	case tagVerb:
		return v.c.verb == i && t.word.verb&(vFeel|vWant|vSay|vUse|vBehave) != 0 && t.word.verb&(vAct|vMove) == 0
	}
	return false
}

// Opens finds the facet in the verb that the statement opens with as a command
// or an infinitive: "Reduce …", "To increase …".
func (v *View) Opens(wanted Facet) (Range, bool) {
	if v.c.shape != imperative && v.c.shape != infinitive || v.c.verb < 0 || v.c.verb >= len(v.toks) {
		return Range{}, false
	}
	if v.facetAt(v.base+v.c.verb, wanted) == 0 {
		return Range{}, false
	}
	return v.span(v.c.verb), true
}

// Pair finds two things of the facet that stand as equals: "Speed and quality
// of service". Where what follows makes one figure of them ("speed and quality
// score") it is no pair.
func (v *View) Pair(wanted Facet) (first, second Range, ok bool) {
	for i := 0; i+2 < len(v.all); i++ {
		n := v.facetAt(i, wanted)
		if n == 0 || i+n+1 >= len(v.all) || v.all[i+n].tag != tagConj || v.all[i+n].is(v.text, "or") {
			continue
		}
		from := i + n + 1
		m := v.facetAt(from, wanted)
		if m == 0 || from+m < len(v.all) && v.all[from+m].tag == tagNoun {
			continue
		}
		return Range{int(v.all[i].start), int(v.all[i+n-1].end)}, Range{int(v.all[from].start), int(v.all[from+m-1].end)}, true
	}
	return Range{}, Range{}, false
}

// Joined reports whether an "and", a comma or a semicolon stands before words
// of the text, perhaps with an article between.
func (v *View) Joined(words Range) bool {
	for i, t := range v.all {
		if int(t.start) != words.Start {
			continue
		}
		for i--; i >= 0 && (v.all[i].tag == tagDet || v.all[i].tag == tagAdj); i-- {
		}
		if i < 0 {
			return false
		}
		before := v.all[i]
		return before.is(v.text, "and") || before.is(v.text, "plus") || before.kind == markToken && strings.ContainsAny(v.text[before.start:before.end], ",;&+")
	}
	return false
}

// facetAt is how many tokens of the whole text from i on are a phrase of the
// facet, 0 if none is. The last word of a phrase may stand in any form.
func (v *View) facetAt(i int, wanted Facet) int {
	length := 0
	for _, a := range v.topics() {
		if a.at == i && a.facet&wanted != 0 {
			length = a.tokens
		}
	}
	return length
}
