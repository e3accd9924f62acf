package language

import "strings"

// reader reads one text whose tokens are tagged.
type reader struct {
	lx    *lexicon
	text  string
	doers []string
	all   []token
	every tagSet  // the tags of all; 0 if nobody looked
	toks  []token // of the sentence at hand
	tags  tagSet  // the tags in it; 0 if nobody looked

	memory *Memory
	told   bool // by a receiver: "As a tenant, I can …"
}

// verdict is how one clause reads, and the tokens that decided.
type verdict struct {
	sense   Sense
	sure    bool
	because [4]int // tokens + 1; 0 is none
}

func say(sense Sense, sure bool, because ...int) verdict {
	v := verdict{sense: sense, sure: sure}
	n := 0
	for _, b := range because {
		if b >= 0 && n < len(v.because) {
			v.because[n] = b + 1
			n++
		}
	}
	return v
}

func (r *reader) read(out *Reading) {
	sentences := 0
	for from := 0; from < len(r.all) && sentences < 4; {
		from = r.sentenceFrom(from)
		first, note := r.body()
		if first >= len(r.toks) {
			continue
		}
		if note {
			if sentences == 0 {
				return
			}
			continue
		}
		c := r.parse(first, r.bodyEnd(first))
		v := r.judge(&c)
		sentences++
		if sentences == 1 {
			r.describe(out, &c, v)
			continue
		}
		out.merge(v, sentences)
	}
}

// merge weighs a further sentence of the statement: it may confirm, complete or
// unsettle what the first one said.
func (out *Reading) merge(v verdict, sentence int) {
	delivers := v.sense == Activity || v.sense == Output
	delivered := out.Sense == Activity || out.Sense == Output
	switch {
	case delivered && v.sense == Change && v.sure:
		out.Sure = false
	case out.Sense == Change && delivers && v.sure:
		out.Sure = false
	case (out.Sense == Unclear || delivered && !out.Sure) && delivers && sentence == 2 && !out.Negated:
		out.Sense, out.Sure = v.sense, v.sure
	}
}

func (r *reader) describe(out *Reading, c *clause, v verdict) {
	out.Sense, out.Sure = v.sense, v.sure
	signals := 0
	for signals < len(v.because) && v.because[signals] > 0 {
		signals++
	}
	if signals > 0 {
		out.Because = r.memory.ranges(signals)
	}
	for i := range out.Because {
		out.Because[i] = r.span(v.because[i] - 1)
	}
	if c.head >= 0 {
		out.Subject = r.span(c.head)
		out.Role = r.subject(c)
	}
	if c.verb >= 0 {
		out.Verb = r.span(c.verb)
	}
	if c.shape == imperative || c.shape == infinitive || c.shape == gerundive {
		out.Role, out.Subject = NoSubject, Range{}
	}
	out.Infinitive, out.Command = c.shape == infinitive, c.shape == imperative
	out.Passive, out.Negated, out.Future = c.passive, c.negated, c.future
	out.Counted, out.Shared = r.holds(tagCount), r.holds(tagShare)
	for i := range r.toks {
		if t := &r.toks[i]; t.tag == tagNoun && (t.word.lemma() == "percentage" || t.word.lemma() == "proportion") {
			out.Shared = true
		}
	}
	for i := 0; i+1 < len(r.toks) && r.holds(tagNum); i++ {
		if r.toks[i].tag != tagNum {
			continue
		}
		if next := &r.toks[i+1]; next.is(r.text, "%") || next.is(r.text, "percent") {
			out.Shared = true
		} else if next.word.number&plural != 0 && next.word.noun&nTime == 0 {
			out.Counted = true
		}
	}
}

func (r *reader) span(i int) Range { return Range{int(r.toks[i].start), int(r.toks[i].end)} }

// sentenceFrom makes the sentence that begins at a token the one at hand, and is
// the token after it.
func (r *reader) sentenceFrom(from int) int {
	to := len(r.all)
	if r.every == 0 || r.every>>tagMark&1 != 0 {
		to = r.sentenceEnd(from)
	}
	r.toks, r.tags = r.all[from:to], 0
	if from == 0 && to == len(r.all) {
		r.tags = r.every
		return to
	}
	for i := range r.toks {
		r.tags |= 1 << r.toks[i].tag
	}
	return to
}

// holds is a quick look: without it, no token of the sentence has the tag.
func (r *reader) holds(t tag) bool { return r.tags == 0 || r.tags>>t&1 != 0 }

// sentenceEnd is the token after the sentence that begins at from.
func (r *reader) sentenceEnd(from int) int {
	for i := from; i < len(r.all); i++ {
		t := &r.all[i]
		if t.kind != markToken {
			continue
		}
		switch r.text[t.start] {
		case '|', '\n':
			if i > from {
				return i + 1
			}
		case '!', '?':
			return i + 1
		case '.':
			if i == from || i+1 >= len(r.all) || int(r.all[i+1].start) == int(t.end) {
				continue
			}
			prev := r.all[i-1]
			if n := r.all[i+1]; (n.upper || n.kind == numberToken) && prev.end-prev.start > 1 &&
				!r.lx.short(r.text[prev.start:prev.end]) && !(prev.kind == numberToken && i == from+1) {
				return i + 1
			}
		}
	}
	return len(r.all)
}

// body finds where the statement proper begins: after list numbers, labels
// ("Output 2.4:", "R-1.", "p1 -") and marks. A label such as "Pro:" or
// "Update:" says that it is a note and no statement.
func (r *reader) body() (first int, note bool) {
	i := 0
	for {
		for i < len(r.toks) && (r.toks[i].kind == markToken && !r.openingMark(i)) {
			i++
		}
		if i == 1 && r.text[r.toks[0].start] == '(' {
			if k := r.closing(0, len(r.toks)); k > 0 && k < len(r.toks)-2 {
				i = k + 1
				continue
			}
		}
		if i >= len(r.toks) {
			return i, false
		}
		skip := r.label(i)
		if skip == 0 {
			return i, false
		}
		if skip > 1 && r.noteLabel(i) {
			return i, true
		}
		i += skip
	}
}

// openingMark keeps marks that mean something at the start: "% of", "# of".
func (r *reader) openingMark(i int) bool {
	return r.toks[i].tag == tagShare || r.toks[i].tag == tagCount
}

func (r *reader) noteLabel(i int) bool {
	for _, s := range [...]string{"pro", "con", "update", "note", "question", "risk", "status", "todo", "warning", "idea", "pros", "cons", "tip", "fyi", "caveat"} {
		if r.toks[i].is(r.text, s) {
			return true
		}
	}
	return false
}

// label is the number of tokens of a label at i, or 0.
func (r *reader) label(i int) int {
	t := &r.toks[i]
	if t.kind == wordToken && !r.holds(tagMark) {
		return 0
	}
	// "1." "2)" "1.2 " before a word
	next := func(j int) byte {
		if i+j < len(r.toks) && r.toks[i+j].kind == markToken {
			return r.text[r.toks[i+j].start]
		}
		return 0
	}
	if t.kind == numberToken && i+1 < len(r.toks) {
		if c := next(1); (c == '.' || c == ')' || c == ':') && i+2 < len(r.toks) {
			return 2
		}
		if i == 0 && t.end-t.start >= 3 && r.text[t.start+1] == '.' && r.toks[1].upper {
			return 1
		}
		return 0
	}
	// "R-1." "O1:" "KR2 -" "p1 -": a short code with a digit
	if t.kind == wordToken && t.end-t.start <= 5 && hasDigit(r.text[t.start:t.end]) {
		if c := next(1); c == '.' || c == ':' || c == '-' || c == ')' {
			return 2
		}
		if n := next(1); n == 0xe2 { // an en dash
			return 2
		}
	}
	for j := 1; j <= 6 && i+j < len(r.toks); j++ {
		if c := next(j); c == ':' {
			if r.toks[i+j].end < int32(len(r.text)) && r.text[r.toks[i+j].end] == '/' {
				return 0
			}
			if r.words(i, i+j) <= 4 && i+j+1 < len(r.toks) && (!r.clausal(i, i+j) || j == 1 && r.sentenceAt(i+j+1)) {
				return j + 1
			}
			return 0
		} else if c == '.' && j > 1 {
			return 0
		}
	}
	return 0
}

func (r *reader) words(from, to int) int {
	n := 0
	for i := range r.toks[from:to] {
		if r.toks[from+i].kind != markToken {
			n++
		}
	}
	return n
}

// sentenceAt says that a whole sentence begins at i, so that the word before the
// colon only names what it is about: "Fetch: users can fetch packages quickly".
func (r *reader) sentenceAt(i int) bool {
	c := r.parse(i, len(r.toks))
	return c.shape == finite && c.head >= 0 && c.aux >= 0
}

// clausal says that a verb stands in from:to, so that it is no label.
func (r *reader) clausal(from, to int) bool {
	for j := from; j < to; j++ {
		switch r.toks[j].tag {
		case tagVerb, tagBe, tagModal, tagHave:
			return true
		}
	}
	return false
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	return false
}

// bodyEnd cuts a tail that only annotates: "(#38)", "[DevRel]", "@name".
func (r *reader) bodyEnd(first int) int {
	to := len(r.toks)
	for to > first+1 {
		t := r.toks[to-1]
		if t.kind != markToken {
			break
		}
		c := r.text[t.start]
		if c == ')' || c == ']' {
			k := to - 2
			for k > first && !(r.toks[k].kind == markToken && (r.text[r.toks[k].start] == '(' || r.text[r.toks[k].start] == '[')) {
				k--
			}
			if k <= first {
				return to
			}
			to = k
			continue
		}
		to--
	}
	return to
}

// subject says who the subject of a clause is. Several judgements ask.
func (r *reader) subject(c *clause) Role {
	if !c.whose.known || c.whose.head != c.head {
		c.whose.role, c.whose.head, c.whose.known = r.role(c.from, c.head), c.head, true
	}
	return c.whose.role
}

// role says who the noun phrase with this head is.
func (r *reader) role(from, head int) Role {
	if head < 0 {
		return NoSubject
	}
	t := &r.toks[head]
	w := t.word
	own := false
	for j := head - 1; j >= from && j >= head-4; j-- {
		if r.toks[j].tag == tagPoss {
			own = r.toks[j].is(r.text, "our") || r.toks[j].is(r.text, "my")
			if r.toks[j].is(r.text, "your") && w.noun&(nReceiver|nDoer) != 0 {
				return Receiver
			}
			break
		}
	}
	text := r.text[t.start:t.end]
	for _, d := range r.doers {
		if text == d || head > from && r.text[r.toks[head-1].start:t.end] == d || contains(d, r.text, t, &r.toks[from]) {
			return Doer
		}
	}
	switch {
	case r.told && t.is(r.text, "i"):
		return Receiver
	case t.is(r.text, "we") || t.is(r.text, "i") || t.is(r.text, "us"):
		return Doer
	case t.is(r.text, "it") || t.is(r.text, "this") || t.is(r.text, "that"):
		return Thing
	case t.tag == tagSubj || t.tag == tagPron:
		return Receiver
	case w.noun&nDoer != 0 && r.each(from, head):
		return Receiver
	case w.noun&nDoer != 0 && (w.number&singular != 0 || w.number == 0):
		if w.noun&nReceiver == 0 || own || head > from && r.toks[head-1].is(r.text, "the") {
			return Doer
		}
		return Receiver
	case own && (r.internal(head) || w.noun&nOrganisation != 0 && w.number&singular != 0 && head <= from+2):
		return Doer
	case w.noun&nReceiver != 0 && w.noun&nThing == 0:
		return Receiver
	case w.noun&nPeople != 0:
		return Receiver
	case w.noun&nDoer != 0:
		return Receiver
	}
	return Thing
}

// each says that the noun phrase is of every one: "each team" is not the doer.
func (r *reader) each(from, head int) bool {
	for j := from; j < head; j++ {
		if r.toks[j].tag == tagDet && r.toks[j].word.cue&cUniversal != 0 {
			return true
		}
	}
	return false
}

// internal nouns after "our" are the doer's own people.
func (r *reader) internal(i int) bool {
	return r.toks[i].word.set&sInternal != 0
}

// contains says that the doer's name d stands at the subject from…head.
func contains(d, text string, head, from *token) bool {
	return d != "" && strings.Contains(text[from.start:head.end], d)
}
