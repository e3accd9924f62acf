package language

// Calibrated finds the words by which the first sentence says how likely its
// result is, and the calibrated term that they stand for: "very likely". Of
// several the surest counts. "More likely" compares and "not likely" denies.
func (v *View) Calibrated() (words Range, term string, ok bool) {
	best := -1
	for i := 0; i < len(v.toks); i++ {
		p, found := v.lx.says(v.text, int(v.toks[i].start), "likely")
		if !found {
			continue
		}
		n := spoken(v.text[v.toks[i].start:], p.words)
		at := Range{int(v.toks[i].start), int(v.toks[i].start) + n}
		for i+1 < len(v.toks) && int(v.toks[i+1].start) < at.End {
			i++ // "very likely" is not "likely" as well
		}
		if rank := sureness(p.meaning); rank > best && !v.comparedOrDenied(at) {
			words, term, ok, best = at, p.meaning, true, rank
		}
	}
	return words, term, ok
}

func sureness(term string) int {
	switch term {
	case "virtually certain":
		return 3
	case "very likely":
		return 2
	case "likely":
		return 1
	}
	return 0
}

// comparedOrDenied: "more likely", "twice as likely", "not very likely", "no
// longer likely".
func (v *View) comparedOrDenied(at Range) bool {
	for i, t := range v.toks {
		if int(t.start) >= at.End && i > 0 {
			return t.is(v.text, "as") || t.is(v.text, "than")
		}
		if int(t.end) > at.Start || at.Start-int(t.end) > 24 {
			continue
		}
		near := at.Start-int(t.end) <= 1
		switch {
		case near && (t.is(v.text, "more") || t.is(v.text, "less") || t.is(v.text, "as") || t.is(v.text, "most") || t.is(v.text, "least") || t.is(v.text, "so") ||
			t.is(v.text, "equally") || t.is(v.text, "how")):
			return true
		case t.word.fn&fNegation != 0:
			return true
		}
	}
	return false
}

// UpTo finds "up to 80 %": a best case told as if it were the case. It speaks
// of a result: a share, a multiple, or an amount that somebody saves or gains;
// limits of what is on offer ("up to three places"), ages and dates are none.
func (v *View) UpTo() (Range, bool) {
	if v.spread() || v.offer() {
		return Range{}, false
	}
	for i, t := range v.toks {
		r := Range{Start: int(t.start)}
		if t.is(v.text, "save up") { // "save up to" is not to save up
			r.Start = int(t.end) - len("up")
		}
		p, ok := v.lx.says(v.text, r.Start, "best")
		if !ok {
			continue
		}
		r.End = r.Start + spoken(v.text[r.Start:], p.words)
		for i < len(v.toks) && int(v.toks[i].start) < r.End {
			i++
		}
		if i < len(v.toks) && v.currency(i) {
			i++
		}
		if to := v.fraction(i); to > i && v.won(i) {
			r.End = int(v.toks[to-1].end)
			return r, true
		}
		if i >= len(v.toks) || v.toks[i].tag != tagNum && v.toks[i].kind != numberToken || v.year(v.toks[i]) {
			continue
		}
		if n := v.at(i + 1); n.tag == tagShare || n.is(v.text, "%") || n.is(v.text, "percent") || n.is(v.text, "per cent") || n.is(v.text, "times") || n.is(v.text, "x") || n.is(v.text, "fold") {
			r.End = int(n.end)
			if v.text[n.start] == '%' {
				r.End = int(n.start) + 1 // "% of"
			}
			return r, true
		}
		if v.won(i) {
			r.End = int(v.toks[i].end)
			return r, true
		}
	}
	return Range{}, false
}

// fraction is where "a third", "half", "two thirds" ends at token i, or i.
func (v *View) fraction(i int) int {
	k := i
	if t := v.at(k); t.is(v.text, "a") || t.is(v.text, "one") || t.is(v.text, "two") || t.is(v.text, "three") {
		k++
	}
	switch t := v.at(k); {
	case t.is(v.text, "half"), t.is(v.text, "two-thirds"), t.is(v.text, "three-quarters"):
		return k + 1
	case t.is(v.text, "third"), t.is(v.text, "quarter"), t.is(v.text, "fifth"), t.is(v.text, "tenth"), t.is(v.text, "thirds"), t.is(v.text, "quarters"), t.is(v.text, "fifths"):
		if k > i {
			return k + 1
		}
	}
	return i
}

func (v *View) currency(i int) bool {
	switch v.text[v.toks[i].start:v.toks[i].end] {
	case "$", "£", "€", "¥":
		return true
	}
	return false
}

// won says that the sentence moves an amount at token i: "save up to £300",
// "up to 40 minutes faster".
func (v *View) won(i int) bool {
	for j := max(0, i-8); j < len(v.toks) && j < i+5; j++ {
		t := v.toks[j]
		switch {
		case t.tag == tagVerb || t.tag == tagEd || t.tag == tagAmb || t.tag == tagGer:
			if t.word.verb&(vMove|vGain) != 0 || t.word.lemma() == "save" || t.is(v.text, "save up") || t.word.lemma() == "earn" || t.word.lemma() == "lose" {
				return true
			}
		case j > i && (t.is(v.text, "faster") || t.is(v.text, "more") || t.is(v.text, "less") || t.is(v.text, "fewer") || t.is(v.text, "longer") || t.is(v.text, "sooner")):
			return true
		}
	}
	return false
}

// offer says that the sentence names what the doer gives or pays: "Grants
// cover up to 80 % of the cost".
func (v *View) offer() bool {
	if v.c.verb < 0 || v.c.verb >= len(v.toks) {
		return false
	}
	w := v.toks[v.c.verb].word
	switch w.lemma() {
	case "cover", "fund", "pay", "refund", "reimburse", "finance", "contribute", "offer", "match", "subsidise", "subsidize":
		return true
	}
	return w.verb&(vGive|vServe) != 0 && w.lemma() != "save"
}

// spread says that a middle or a range stands beside the best case.
func (v *View) spread() bool {
	for _, t := range v.all {
		if _, ok := v.lx.says(v.text, int(t.start), "spread"); ok {
			return true
		}
	}
	return false
}
